package com.freedom13.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's page for everybody.
///
/// @param postsCount approved posts under the person's name; anonymous ones are counted nowhere
public record ProfileView(
        UUID id,
        String username,
        String displayName,
        String bio,
        @Nullable String avatarUrl,
        Instant createdAt,
        long postsCount) {
    static ProfileView of(Account account, long postsCount) {
        return new ProfileView(
                account.id().value(),
                account.username(),
                account.shownName(),
                account.bio(),
                null,
                account.createdAt(),
                postsCount);
    }
}
