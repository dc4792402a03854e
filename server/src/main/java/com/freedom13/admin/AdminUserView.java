package com.freedom13.admin;

import com.freedom13.account.Account;
import com.freedom13.account.AccountState;
import com.freedom13.account.Ban;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person as an administrator sees them.
public record AdminUserView(
        UUID id,
        String username,
        String displayName,

        @Schema(enumeration = {"user", "moderator", "admin"})
        String role,

        Instant createdAt,
        @Nullable String avatarUrl,
        @Nullable BanView ban) {

    /// The ban that holds now.
    public record BanView(String reason, @Nullable Instant until, Instant bannedAt) {
        private static @Nullable BanView of(@Nullable Ban ban) {
            return ban == null ? null : new BanView(ban.reason(), ban.until(), ban.bannedAt());
        }
    }

    static AdminUserView of(AccountState state) {
        Account account = state.account();
        return new AdminUserView(
                account.id().value(),
                account.username(),
                account.shownName(),
                account.role().word(),
                account.createdAt(),
                null,
                BanView.of(state.ban()));
    }
}
