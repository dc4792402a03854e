/// Keys and the two things that are done with them: marking bytes ([Keyed]) and closing them ([Sealed]). No room
/// names an algorithm or keeps a key of its own making; every key is derived from a secret of the site by a label.
/// The rooms `session` and `authorship` stand on it, and in the cellar `http` and `limit`.
@NullMarked
package com.freedom13.platform.crypto;

import org.jspecify.annotations.NullMarked;
