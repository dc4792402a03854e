package com.freedom13.platform.cache;

import com.freedom13.platform.redis.Redis;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Values kept here and, behind that, in Redis for every server of the site.
///
/// A value in Redis stands under the generation that was current before it was computed, so that one made of old
/// rows is never found after their change. While Redis is away values are kept here only, and only for a second.
/// Thread-safe.
public final class SharedCache {
    private final Redis redis;
    private final ReadyAnswers news;
    private final Cache<String, Value> local =
            Caffeine.newBuilder().maximumSize(1000).build();

    public SharedCache(Redis redis, ReadyAnswers news) {
        this.redis = redis;
        this.news = news;
    }

    /// Finds a value or computes it.
    ///
    /// @param topic whose change drops it
    /// @param keep how long it may be kept after it was computed
    public byte[] get(Topic topic, String key, Duration keep, Supplier<byte[]> compute) {
        Value here = local.getIfPresent(key);
        int generation = news.generation(topic);
        if (here != null && here.generation == generation && here.isFresh(redis.available())) {
            return here.bytes;
        }
        String shared = key + ':' + news.sharedGeneration(topic);
        Value value = fromRedis(shared, generation);
        if (value == null) {
            value = new Value(compute.get(), generation, System.nanoTime() + keep.toNanos(), System.nanoTime());
            toRedis(shared, value.bytes, keep);
        }
        local.put(key, value);
        return value.bytes;
    }

    private @Nullable Value fromRedis(String key, int generation) {
        return redis.ask(
                connection -> {
                    byte[] bytes = Redis.answerOf(connection.async().get(key));
                    Long left = bytes == null
                            ? null
                            : Redis.answerOf(connection.async().pttl(key));
                    if (bytes == null || left == null || left <= 0) {
                        return null;
                    }
                    long now = System.nanoTime();
                    return new Value(
                            bytes, generation, now + Duration.ofMillis(left).toNanos(), now);
                },
                () -> null);
    }

    private void toRedis(String key, byte[] bytes, Duration keep) {
        redis.ask(
                connection -> Redis.answerOf(connection.async().set(key, bytes, SetArgs.Builder.px(keep))), () -> null);
    }

    /// @param until of [System#nanoTime]
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Value(byte[] bytes, int generation, long until, long madeAt) {
        boolean isFresh(boolean newsArrive) {
            long now = System.nanoTime();
            return now < until && (newsArrive || now - madeAt < ReadyAnswers.WITHOUT_NEWS.toNanos());
        }
    }
}
