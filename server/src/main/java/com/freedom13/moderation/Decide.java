package com.freedom13.moderation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to decide.
public record Decide(
        @Schema(required = true) @Nullable About subject,

        @Schema(
                required = true,
                enumeration = {"approve", "reject", "remove", "keep", "mark_nsfw"})
        @Nullable
        String decision,

        @Nullable String reason) {
    public record About(
            @Schema(
                    required = true,
                    enumeration = {"post", "comment"})
            @Nullable
            String kind,

            @Schema(required = true) @Nullable UUID id) {}
}
