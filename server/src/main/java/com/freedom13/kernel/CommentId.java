package com.freedom13.kernel;

import java.util.UUID;

/// Names one comment. Random: it tells neither when nor by whom.
public record CommentId(UUID value) {
    public static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    /// Reads an id out of a path.
    ///
    /// @throws IllegalArgumentException when it is none
    public static CommentId fromString(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
