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
    PUBLISH_POST(100, 400, Duration.ofHours(1)),
    WRITE_COMMENT(300, 1200, Duration.ofHours(1)),
    REPORT(30, 120, Duration.ofHours(1)),
    CAPTCHA(0, 60, Duration.ofMinutes(5)),
    REGISTER(0, 10, Duration.ofMinutes(30)),
    LOG_IN(0, 30, Duration.ofMinutes(5)),
    /// Failed log-ins under one name from one address: the "person" is both.
    LOG_IN_FAILURE(10, 0, Duration.ofMinutes(15)),
    /// The same from anywhere: the "person" is the name that was tried. So much wider that nobody can lock somebody
    /// else out by a few wrong guesses.
    LOG_IN_FAILURE_ANYWHERE(100, 0, Duration.ofMinutes(15)),
    REFRESH(0, 120, Duration.ofMinutes(5)),
    CHANGE_PASSWORD(10, 30, Duration.ofHours(1));

    private final int perPerson;
    private final int perAddress;
    private final Duration window;
    private final String word = name().toLowerCase(Locale.ROOT);

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
        return this == REGISTER || this == LOG_IN || this == LOG_IN_FAILURE || this == LOG_IN_FAILURE_ANYWHERE;
    }

    String word() {
        return word;
    }
}
