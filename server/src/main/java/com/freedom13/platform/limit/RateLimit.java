package com.freedom13.platform.limit;

import java.time.Duration;
import java.util.Locale;

/// Every limit of the site, as buckets that refill evenly over their time.
///
/// A request takes one drop of the person's bucket and one of the address's; 0 means that there is no such bucket.
/// `RATE_LIMIT_FACTOR` multiplies them all.
public enum RateLimit {
    READ(1500, 3000, Duration.ofMinutes(5)),
    WRITE(300, 600, Duration.ofMinutes(5)),
    PUBLISH_POST(30, 120, Duration.ofHours(1)),
    WRITE_COMMENT(120, 480, Duration.ofHours(1)),
    REPORT(30, 120, Duration.ofHours(1)),
    CAPTCHA(0, 60, Duration.ofMinutes(5)),
    REGISTER(0, 10, Duration.ofMinutes(30)),
    LOG_IN(0, 30, Duration.ofMinutes(5)),
    /// Failed log-ins under one name, from anywhere: the "person" is the name that was tried.
    LOG_IN_FAILURE(10, 0, Duration.ofMinutes(15)),
    REFRESH(0, 120, Duration.ofMinutes(5)),
    CHANGE_PASSWORD(10, 30, Duration.ofHours(1));

    private final int perPerson;
    private final int perAddress;
    private final Duration window;

    RateLimit(int perPerson, int perAddress, Duration window) {
        this.perPerson = perPerson;
        this.perAddress = perAddress;
        this.window = window;
    }

    public int perPerson() {
        return perPerson;
    }

    public int perAddress() {
        return perAddress;
    }

    public Duration window() {
        return window;
    }

    /// Whether guessing passwords or making accounts would profit from it: halved while Redis is away.
    boolean guardsAccounts() {
        return this == REGISTER || this == LOG_IN || this == LOG_IN_FAILURE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
