/// Keys and the two things that are done with them: marking bytes ([Keyed]) and closing them ([Sealed]). No room
/// names an algorithm or keeps a key of its own making; every key is derived from a secret of the site by a label.
/// The rooms `session` and `post` stand on it.
@NullMarked
package com.freedom13.platform.crypto;

import org.jspecify.annotations.NullMarked;
