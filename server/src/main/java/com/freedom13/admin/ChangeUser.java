package com.freedom13.admin;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.freedom13.account.ChangeAccount;
import com.freedom13.kernel.Role;
import com.freedom13.platform.problem.Problem;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of somebody's role or ban; what is absent stays.
public record ChangeUser(
        @Schema(enumeration = {"user", "moderator", "admin"}) @JsonSetter(nulls = Nulls.FAIL) @Nullable
        String role,

        @Schema(implementation = BanWish.NewBan.class) @Nullable
        BanWish ban) {
    private static final Set<String> ROLES = Set.of("user", "moderator", "admin");

    ChangeAccount change() {
        if (role != null && !ROLES.contains(role)) {
            throw Problem.at("/role", "not-one-of", "user, moderator, admin");
        }
        return new ChangeAccount(role == null ? null : Role.of(role), ban == null ? null : ban.change());
    }
}
