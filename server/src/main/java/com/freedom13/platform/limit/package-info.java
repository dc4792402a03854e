/// Rate limits: a table of them, kept in Redis and, while it is away, here.
@NullMarked
package com.freedom13.platform.limit;

import org.jspecify.annotations.NullMarked;
