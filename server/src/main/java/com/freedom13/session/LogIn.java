package com.freedom13.session;

import org.jspecify.annotations.Nullable;

/// A request to be recognised.
public record LogIn(@Nullable String username, @Nullable String password) {}
