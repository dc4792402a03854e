package com.freedom13.kernel;

import java.util.UUID;

/// Names one session. Random: it tells neither when nor by whom.
public record SessionId(UUID value) {
    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /// Reads an id out of a path.
    ///
    /// @throws IllegalArgumentException when it is none
    public static SessionId fromString(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
