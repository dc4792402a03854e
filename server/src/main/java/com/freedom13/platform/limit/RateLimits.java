package com.freedom13.platform.limit;

import com.freedom13.platform.crypto.Bytes;
import com.freedom13.platform.crypto.Keyed;
import com.freedom13.platform.redis.Redis;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Takes drops out of buckets. The buckets live in Redis; while it is away the same ones are kept here.
///
/// The keys in Redis are keyed hashes, so that what is stored there names no person and no address. Thread-safe.
public final class RateLimits {
    private final Redis redis;
    private final Keyed keyed;
    private final double factor;
    private final Cache<String, Bucket> local = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(1, TimeUnit.HOURS)
            .build();
    private final Cache<String, Tally> tallies = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(1, TimeUnit.HOURS)
            .executor(Runnable::run) // its chores are short, and waking another thread for them costs more
            .build();
    private final Queue<Tally> owing = new ConcurrentLinkedQueue<>();
    private volatile @Nullable ProxyManager<String> shared;

    /// @param factor multiplies every limit
    public RateLimits(Redis redis, Keyed keyed, double factor) {
        this.redis = redis;
        this.keyed = keyed;
        this.factor = factor;
    }

    /// Takes a drop from the shared bucket, and from the one here while Redis is away.
    ///
    /// @param subject a person or an address
    public Verdict take(RateLimit limit, int amount, String subject) {
        String key = key(limit, subject);
        long capacity = capacity(amount);
        return redis.ask(
                connection -> Verdict.of(
                        sharedBucket(connection, limit, capacity, key).tryConsumeAndReturnRemaining(1), capacity),
                () -> takeHere(key, limit, limit.guardsAccounts() ? Math.max(1, capacity / 2) : capacity));
    }

    /// Takes a drop here and settles with Redis within a second: for reads that are answered from memory.
    public Verdict tally(RateLimit limit, int amount, String subject) {
        long capacity = capacity(amount);
        Tally tally = tallies.get(
                limit.word() + ':' + subject, fresh -> new Tally(limit, capacity, subject, bucket(limit, capacity)));
        long wait = tally.emptyUntil - System.nanoTime();
        if (wait > 0) {
            return new Verdict(false, capacity, 0, limit.window(), Duration.ofNanos(wait));
        }
        Verdict verdict = Verdict.of(tally.bucket.tryConsumeAndReturnRemaining(1), capacity);
        if (verdict.allowed() && tally.owed.getAndIncrement() == 0) {
            owing.add(tally);
        }
        return verdict;
    }

    /// Pays what was tallied here into the shared buckets; called once a second.
    public void settle() {
        for (int left = owing.size(); left > 0; left--) {
            Tally tally = owing.poll();
            if (tally != null) {
                long owed = tally.owed.getAndSet(0);
                redis.ask(connection -> pay(connection, tally, owed), () -> null);
            }
        }
    }

    private @Nullable Object pay(StatefulRedisConnection<String, byte[]> connection, Tally tally, long owed) {
        long penalty = sharedBucket(connection, tally.limit, tally.capacity, key(tally.limit, tally.subject))
                .consumeIgnoringRateLimits(owed);
        if (penalty > 0) {
            tally.emptyUntil = System.nanoTime() + penalty;
        }
        return null;
    }

    private Verdict takeHere(String key, RateLimit limit, long capacity) {
        Bucket bucket = local.get(key, fresh -> bucket(limit, capacity));
        return Verdict.of(bucket.tryConsumeAndReturnRemaining(1), capacity);
    }

    private static Bucket bucket(RateLimit limit, long capacity) {
        return Bucket.builder().addLimit(bandwidth(limit, capacity)).build();
    }

    private Bucket sharedBucket(
            StatefulRedisConnection<String, byte[]> connection, RateLimit limit, long capacity, String key) {
        ProxyManager<String> manager = shared;
        if (manager == null) {
            manager = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                    .build();
            shared = manager;
        }
        return manager.getProxy(
                key,
                () -> BucketConfiguration.builder()
                        .addLimit(bandwidth(limit, capacity))
                        .build());
    }

    private long capacity(int amount) {
        return Math.max(1, Math.round(amount * factor));
    }

    private String key(RateLimit limit, String subject) {
        return "limit:" + limit.word() + ':'
                + HexFormat.of().formatHex(keyed.mark(Bytes.of(limit.word()), Bytes.of(subject)), 0, 16);
    }

    private static Bandwidth bandwidth(RateLimit limit, long capacity) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(capacity, limit.window())
                .build();
    }

    /// One subject's reads: what they took here, and what Redis was not told of yet.
    private static final class Tally {
        private final RateLimit limit;
        private final long capacity;
        private final String subject;
        private final Bucket bucket;
        private final AtomicLong owed = new AtomicLong();
        /// Of [System#nanoTime]: until then other servers have used up what is shared.
        private volatile long emptyUntil = System.nanoTime();

        private Tally(RateLimit limit, long capacity, String subject, Bucket bucket) {
            this.limit = limit;
            this.capacity = capacity;
            this.subject = subject;
            this.bucket = bucket;
        }
    }
}
