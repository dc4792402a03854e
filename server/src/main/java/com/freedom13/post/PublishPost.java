package com.freedom13.post;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to publish. What is absent is no tag, safe for work, under one's name.
public record PublishPost(
        @Schema(required = true) @Nullable String content,
        @Nullable List<@Nullable String> tags,
        @Nullable Boolean isNsfw,
        @Nullable Boolean isAnonymous,
        @Nullable List<UUID> mediaIds) {}
