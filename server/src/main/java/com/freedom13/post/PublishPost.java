package com.freedom13.post;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request to publish. What is absent is no tag, safe for work, under one's name.
public record PublishPost(
        @Nullable String content,
        @Nullable List<@Nullable String> tags,
        @Nullable Boolean isNsfw,
        @Nullable Boolean isAnonymous,
        @Nullable List<UUID> mediaIds) {}
