/// What people write: how it is measured, shown, tagged, named and which language it is in.
/// Everything here is a pure function over strings; nothing is stored, logged or sent from here.
/// Rooms decide what to refuse; this package only says what a text is.
@NullMarked
package com.freedom13.platform.text;

import org.jspecify.annotations.NullMarked;
