package com.freedom13.session;

import org.jspecify.annotations.Nullable;

/// A request to become one of the people here.
///
/// @param captcha the base64 of a solved challenge of `GET /api/auth/captcha`
public record Register(
        @Nullable String username,
        @Nullable String password,
        @Nullable String captcha) {}
