package com.freedom13.platform.cache;

import java.util.Locale;

/// What kept answers tell about; a change of it drops them everywhere.
public enum Topic {
    /// Anything a stranger can read of posts: their texts, likes and comments.
    POSTS,
    /// Only that a post left the popular lists or must look different in them.
    POPULAR;

    /// The key in Redis under which its generations are counted.
    String counter() {
        return "generation:" + name().toLowerCase(Locale.ROOT);
    }

    String news() {
        return "changed:" + name().toLowerCase(Locale.ROOT);
    }
}
