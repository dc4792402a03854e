package com.freedom13.moderation;

import java.util.Locale;

/// Why something is reported.
public enum Reason {
    SPAM,
    ABUSE,
    ILLEGAL,
    PRIVATE_DATA,
    NSFW,
    OTHER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
