/// The operator's routes: who is here, who may what, who is kept out.
/// It owns no table and keeps no rule of its own; it asks the rooms that do.
/// Nobody listens to it.
@NullMarked
package com.freedom13.admin;

import org.jspecify.annotations.NullMarked;
