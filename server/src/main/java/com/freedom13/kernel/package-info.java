/// Ids and words that every room says. No rules and no input or output live here.
@NullMarked
package com.freedom13.kernel;

import org.jspecify.annotations.NullMarked;
