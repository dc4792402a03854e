/// The cellar: HTTP, database, Redis, limits, refusals, text. It knows no room of the product.
@NullMarked
package com.freedom13.platform;

import org.jspecify.annotations.NullMarked;
