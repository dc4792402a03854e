package com.freedom13.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why and until when a person is kept out.
///
/// @param until null means for good
public record Ban(String reason, @Nullable Instant until, Instant bannedAt) {}
