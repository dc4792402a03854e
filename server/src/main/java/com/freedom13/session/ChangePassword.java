package com.freedom13.session;

import org.jspecify.annotations.Nullable;

/// A request to change one's own password.
public record ChangePassword(
        @Nullable String currentPassword, @Nullable String newPassword) {}
