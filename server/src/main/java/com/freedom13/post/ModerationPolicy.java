package com.freedom13.post;

import java.util.Locale;

/// Whose posts wait for a moderator.
public enum ModerationPolicy {
    /// Those of accounts of which fewer than [#TRUSTED_AFTER] posts were approved.
    NEW,
    NONE,
    ALL;

    static final int TRUSTED_AFTER = 3;

    /// @throws IllegalArgumentException saying what it should be
    public static ModerationPolicy parse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "new" -> NEW;
            case "none" -> NONE;
            case "all" -> ALL;
            default -> throw new IllegalArgumentException("must be new, none or all");
        };
    }
}
