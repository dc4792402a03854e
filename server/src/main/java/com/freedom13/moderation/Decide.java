package com.freedom13.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request to decide.
public record Decide(
        @Nullable About subject,
        @Nullable String decision,
        @Nullable String reason) {
    public record About(@Nullable String kind, @Nullable UUID id) {}
}
