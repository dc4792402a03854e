package com.freedom13.post;

import java.util.Locale;

/// Where a post or a comment stands with the moderators.
public enum Status {
    PENDING,
    APPROVED,
    REJECTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
