/// The one door to Redis, which may be away at any time: whoever asks names the way out.
@NullMarked
package com.freedom13.platform.redis;

import org.jspecify.annotations.NullMarked;
