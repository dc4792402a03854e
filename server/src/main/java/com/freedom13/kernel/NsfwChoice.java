package com.freedom13.kernel;

import java.util.Locale;

/// What a reader wants done with posts that are not safe for work.
public enum NsfwChoice {
    HIDE,
    COVER,
    SHOW;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a choice.
    ///
    /// @throws IllegalArgumentException for a word that names no choice
    public static NsfwChoice of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
