/// How a request comes in and an answer goes out: ids, headers, callers, pages, repeats, conditional reads.
@NullMarked
package com.freedom13.platform.http;

import org.jspecify.annotations.NullMarked;
