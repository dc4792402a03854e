package com.freedom13.moderation;

import java.util.Locale;
import java.util.UUID;

/// What is decided about.
public record Subject(Kind kind, UUID id) {
    public enum Kind {
        POST,
        COMMENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
