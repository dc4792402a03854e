package com.freedom13.kernel;

import java.util.Locale;

/// What a person may do; each role may do all that the ones before it may.
public enum Role {
    USER,
    MODERATOR,
    ADMIN;

    /// Names for `@RolesAllowed`.
    public static final String USER_NAME = "user";

    public static final String MODERATOR_NAME = "moderator";
    public static final String ADMIN_NAME = "admin";

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /// As it is written in JSON and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a role.
    ///
    /// @throws IllegalArgumentException for a word that names no role
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
