/// What there is to read: lists of posts, the popular ones kept ready.
/// Read-only: it writes no table.
/// Nobody listens to it.
@NullMarked
package com.freedom13.feed;

import org.jspecify.annotations.NullMarked;
