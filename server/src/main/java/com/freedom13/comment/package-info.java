/// What is said under a post: threads, voices, tombstones.
/// A comment is seen only where its post is; anonymous voices are known within one thread only.
/// `moderation` stands on it.
@NullMarked
package com.freedom13.comment;

import org.jspecify.annotations.NullMarked;
