package com.freedom13.session;

import com.freedom13.platform.limit.RateLimit;
import com.freedom13.platform.limit.RateLimits;
import com.freedom13.platform.limit.Verdict;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.text.Handle;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps guessers from one name: strictly those at one address, and loosely all together, so that nobody can keep the
/// name's own person out. Only failures count: who knows the password is not counted.
///
/// The counts are everybody's; that one is used up is remembered here, so that the right password is refused as well
/// until there may be another guess, else refusals would tell right guesses from wrong ones.
@Singleton
public final class FailedLogIns {
    private final RateLimits limits;
    private final InstantSource clock;
    private final Cache<String, Instant> closedUntil = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(RateLimit.LOG_IN_FAILURE.window())
            .build();

    public FailedLogIns(RateLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// Says whether there may be a guess.
    ///
    /// @throws Problem 429 with the time to wait
    void require(String username, String address) {
        requireOpen(here(username, address));
        requireOpen(Handle.key(username));
    }

    /// Notes a wrong guess; the last one that was allowed closes the name for a while.
    void count(String username, String address) {
        count(RateLimit.LOG_IN_FAILURE, here(username, address));
        count(RateLimit.LOG_IN_FAILURE_ANYWHERE, Handle.key(username));
    }

    private void requireOpen(String subject) {
        Instant until = closedUntil.getIfPresent(subject);
        if (until != null && until.isAfter(clock.instant())) {
            throw new Problem(CommonProblem.TOO_MANY_REQUESTS, Duration.between(clock.instant(), until));
        }
    }

    private void count(RateLimit limit, String subject) {
        Verdict verdict = limits.take(limit, limit.perPerson(), subject);
        if (!verdict.allowed()) {
            closedUntil.put(subject, clock.instant().plus(verdict.retryAfter()));
        }
    }

    private static String here(String username, String address) {
        return Handle.key(username) + ' ' + address;
    }
}
