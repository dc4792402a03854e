package com.freedom13.post;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times that do not tell when somebody was here.
public final class CoarseTime {
    private static final long STEP = Duration.ofMinutes(5).toSeconds();

    private CoarseTime() {}

    /// The time of an act: to the millisecond, and for anonymous work only to the last five minutes.
    public static Instant of(Instant now, boolean anonymous) {
        if (!anonymous) {
            return now.truncatedTo(ChronoUnit.MILLIS);
        }
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), STEP) * STEP);
    }
}
