package com.freedom13.moderation;

import java.util.Locale;

/// What a moderator can decide.
public enum Decision {
    /// Lets a waiting subject through.
    APPROVE,
    /// Sends a waiting subject back to its author.
    REJECT,
    /// Takes a visible subject away.
    REMOVE,
    /// Leaves a visible subject as it is, whatever was reported.
    KEEP,
    /// Covers a post as not safe for work.
    MARK_NSFW;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Decision of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
