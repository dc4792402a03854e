package com.freedom13.kernel;

import java.util.UUID;

/// Names one account. Random: it tells neither when nor by whom.
public record AccountId(UUID value) {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    /// Reads an id out of a path.
    ///
    /// @throws IllegalArgumentException when it is none
    public static AccountId fromString(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
