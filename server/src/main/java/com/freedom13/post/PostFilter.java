package com.freedom13.post;

import org.jspecify.annotations.Nullable;

/// Which of the posts that everybody sees a list is about.
///
/// @param tagKey null for every tag
/// @param language null for every language
/// @param withMedia only posts with pictures or Flash
public record PostFilter(@Nullable String tagKey, @Nullable String language, Nsfw nsfw, boolean withMedia) {
    /// What a list does with posts that are not safe for work.
    public enum Nsfw {
        EXCLUDE,
        ONLY,
        INCLUDE
    }
}
