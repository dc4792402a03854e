package com.freedom13.kernel;

import java.util.UUID;

/// Names one post. Random: it tells neither when nor by whom.
public record PostId(UUID value) {
    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    /// Reads an id out of a path.
    ///
    /// @throws IllegalArgumentException when it is none
    public static PostId fromString(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
