package com.freedom13.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person as `user` of the HTTP contract.
public record UserView(
        UUID id,
        String username,
        String displayName,

        @Schema(enumeration = {"user", "moderator", "admin"})
        String role,

        Instant createdAt,
        @Nullable String avatarUrl) {
    public static UserView of(Account account) {
        return new UserView(
                account.id().value(),
                account.username(),
                account.shownName(),
                account.role().word(),
                account.createdAt(),
                null);
    }
}
