package com.freedom13.session;

import java.time.Instant;
import java.util.UUID;

/// One of a person's own log-ins.
///
/// @param current whether it is the one that asks
public record SessionView(
        UUID id, String device, Instant createdAt, Instant lastUsedAt, Instant expiresAt, boolean current) {}
