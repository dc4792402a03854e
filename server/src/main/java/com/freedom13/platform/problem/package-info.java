/// Refusals: one type, one shape (RFC 9457), one renderer for the whole house.
@NullMarked
package com.freedom13.platform.problem;

import org.jspecify.annotations.NullMarked;
