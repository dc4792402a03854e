/// Answers kept ready for strangers, and how they are dropped everywhere at once.
@NullMarked
package com.freedom13.platform.cache;

import org.jspecify.annotations.NullMarked;
