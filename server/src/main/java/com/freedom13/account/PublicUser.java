package com.freedom13.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What everybody may know of a person who wrote something under their name.
public record PublicUser(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl) {
    /// Makes one from what a row holds.
    ///
    /// @param displayName null means that the person goes by the user name
    public static PublicUser of(UUID id, String username, @Nullable String displayName) {
        return new PublicUser(id, username, displayName == null ? username : displayName, null);
    }
}
