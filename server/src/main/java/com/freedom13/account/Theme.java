package com.freedom13.account;

import java.util.Locale;

/// How a person wants the site to look.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /// As it is written in JSON and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The theme of a word.
    ///
    /// @throws IllegalArgumentException for a word that names no theme
    public static Theme of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
