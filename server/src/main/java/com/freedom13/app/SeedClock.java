package com.freedom13.app;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that can be put back, so that a week can be lived through in a second.
final class SeedClock implements InstantSource {
    private volatile Instant now = InstantSource.system().instant();

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
