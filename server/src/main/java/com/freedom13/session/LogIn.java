package com.freedom13.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to be recognised.
public record LogIn(
        @Schema(required = true) @Nullable String username,
        @Schema(required = true) @Nullable String password) {}
