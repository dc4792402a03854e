package com.freedom13.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to change one's own password.
public record ChangePassword(
        @Schema(required = true) @Nullable String currentPassword,
        @Schema(required = true) @Nullable String newPassword) {}
