package com.freedom13.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person's own account with its settings; nobody else gets to see it.
public record MeView(
        UUID id,
        String username,
        String displayName,

        @Schema(enumeration = {"user", "moderator", "admin"})
        String role,

        Instant createdAt,
        @Nullable String avatarUrl,
        String bio,
        @Schema(enumeration = {"uk", "en"}) String language,
        @Schema(enumeration = {"system", "light", "dark"}) String theme,
        @Schema(enumeration = {"hide", "cover", "show"}) String nsfw,
        boolean adult) {
    static MeView of(Account account) {
        return new MeView(
                account.id().value(),
                account.username(),
                account.shownName(),
                account.role().word(),
                account.createdAt(),
                null,
                account.bio(),
                account.language().word(),
                account.theme().word(),
                account.nsfw().word(),
                account.adult());
    }
}
