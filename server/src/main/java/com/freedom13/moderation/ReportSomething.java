package com.freedom13.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to report a post or a comment.
public record ReportSomething(
        @Schema(
                required = true,
                enumeration = {"spam", "abuse", "illegal", "private_data", "nsfw", "other"})
        @Nullable
        String reason,

        @Nullable String note) {}
