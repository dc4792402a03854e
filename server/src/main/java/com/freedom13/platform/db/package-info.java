/// The one door to PostgreSQL: a pool, visible transactions, counted statements.
@NullMarked
package com.freedom13.platform.db;

import org.jspecify.annotations.NullMarked;
