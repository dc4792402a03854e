package com.freedom13.platform.text;

/// What came of reading a user name: the name, or why it is none.
public sealed interface HandleReading permits Handle, HandleReading.Fault {

    /// The ways in which a text is no user name.
    enum Fault implements HandleReading {
        /// It holds NUL or half of a surrogate pair.
        MALFORMED,
        TOO_SHORT,
        TOO_LONG,
        /// It holds something besides letters, digits, `_` and `-`, or letters of a script that is neither Latin nor
        /// Cyrillic.
        BAD_CHARACTER,
        /// Latin and Cyrillic letters in one name.
        MIXED_SCRIPTS,
        NO_LETTER
    }
}
