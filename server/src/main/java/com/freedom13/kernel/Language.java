package com.freedom13.kernel;

import java.util.Locale;

/// A language in which the site speaks: Ukrainian unless the reader asks for English.
public enum Language {
    UK,
    EN;

    public Locale locale() {
        return this == UK ? Locale.of("uk") : Locale.ENGLISH;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
