package com.freedom13.platform.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/// What a bucket answered.
///
/// @param limit how many drops a full bucket holds
/// @param remaining how many are left
/// @param reset until the bucket is full again
/// @param retryAfter until there is a drop; zero when it was allowed
public record Verdict(boolean allowed, long limit, long remaining, Duration reset, Duration retryAfter) {
    static Verdict of(ConsumptionProbe probe, long limit) {
        return new Verdict(
                probe.isConsumed(),
                limit,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// The one that says more: a refusal before a permission, then the one with less left.
    public Verdict stricter(Verdict other) {
        if (allowed != other.allowed) {
            return allowed ? other : this;
        }
        return remaining <= other.remaining ? this : other;
    }
}
