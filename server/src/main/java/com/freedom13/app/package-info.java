/// Start, settings and wiring; the only room that knows all others.
@NullMarked
package com.freedom13.app;

import org.jspecify.annotations.NullMarked;
