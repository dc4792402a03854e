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

/// Keeps guessers from one name, wherever they guess from. Only failures count: who knows the password is not
/// counted.
///
/// The count is everybody's ([RateLimit#LOG_IN_FAILURE]); that it is used up is remembered here, so that the right
/// password is refused as well until there may be another guess, else refusals would tell right guesses from wrong
/// ones.
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
    void require(String username) {
        Instant until = closedUntil.getIfPresent(Handle.key(username));
        if (until != null && until.isAfter(clock.instant())) {
            throw new Problem(CommonProblem.TOO_MANY_REQUESTS, Duration.between(clock.instant(), until));
        }
    }

    /// Notes a wrong guess; the last one that was allowed closes the name for a while.
    void count(String username) {
        RateLimit limit = RateLimit.LOG_IN_FAILURE;
        String name = Handle.key(username);
        Verdict verdict = limits.take(limit, limit.perPerson(), name);
        if (!verdict.allowed()) {
            closedUntil.put(name, clock.instant().plus(verdict.retryAfter()));
        }
    }
}
