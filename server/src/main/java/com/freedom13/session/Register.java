package com.freedom13.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to become one of the people here.
///
/// @param captcha the base64 of a solved challenge of `GET /api/auth/captcha`
public record Register(
        @Schema(required = true) @Nullable String username,
        @Schema(required = true) @Nullable String password,
        @Schema(required = true) @Nullable String captcha) {}
