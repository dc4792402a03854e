package com.freedom13.session;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.SessionId;
import java.time.Instant;

/// One log-in on one device, until it ends.
///
/// @param device what the browser says of itself, in a few words
/// @param turn which refresh token is the good one now
/// @param turnedAt since when it is
record Session(
        SessionId id,
        AccountId account,
        String device,
        int turn,
        Instant turnedAt,
        Instant createdAt,
        Instant expiresAt) {
    Session turned(Instant now, Instant until) {
        return new Session(id, account, device, turn + 1, now, createdAt, until);
    }
}
