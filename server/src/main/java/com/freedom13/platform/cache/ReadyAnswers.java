package com.freedom13.platform.cache;

import com.freedom13.platform.redis.Redis;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Answers for strangers, kept as the bytes that go over the wire.
///
/// Each belongs to the generation of its topic that was current before it was made, so that an answer made from old
/// rows is never kept past the change of those rows. While Redis is away the other servers' news do not arrive:
/// then nothing is kept for longer than [#WITHOUT_NEWS]. Thread-safe.
public final class ReadyAnswers {
    static final Duration WITHOUT_NEWS = Duration.ofSeconds(1);
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final Redis redis;
    private final Map<Topic, AtomicInteger> generations = new EnumMap<>(Topic.class);
    private final Cache<String, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String key, Answer answer) -> key.length() + answer.plain.length() + answer.zippedLength())
            .executor(Runnable::run) // its chores are short, and waking another thread for them costs more
            .build();

    public ReadyAnswers(Redis redis) {
        this.redis = redis;
        for (Topic topic : Topic.values()) {
            AtomicInteger generation = new AtomicInteger();
            generations.put(topic, generation);
            redis.listen(news -> {
                if (news.equals(topic.news())) {
                    generation.incrementAndGet();
                }
            });
        }
        redis.onReturn(() -> {
            for (Topic topic : Topic.values()) {
                drop(topic);
            }
        });
    }

    /// An answer that is ready and still true.
    ///
    /// When one has grown old and nothing changed, its first asker makes it anew and the others still get it:
    /// else all of them would ask the database at the same moment.
    public @Nullable Answer find(String key) {
        Answer answer = answers.getIfPresent(key);
        if (answer == null || answer.generation != generation(answer.topic)) {
            return null;
        }
        long age = System.nanoTime() - answer.madeAt;
        long keep = answer.keep.toNanos();
        if (!redis.available()) {
            return age < Math.min(keep, WITHOUT_NEWS.toNanos()) ? answer : null;
        }
        if (age < keep) {
            return answer;
        }
        // Whoever renews it may fail; then the next one tries.
        long renewing = answer.renewing.get();
        long soFar = age - renewing;
        boolean mine = (renewing == 0 || soFar > keep) && answer.renewing.compareAndSet(renewing, age);
        return mine ? null : answer;
    }

    /// The generation to remember before reading the rows that an answer is made of.
    public int generation(Topic topic) {
        return Objects.requireNonNull(generations.get(topic)).get();
    }

    /// The generation that all servers of the site count together; of this server alone while Redis is away.
    long sharedGeneration(Topic topic) {
        return redis.ask(
                connection -> {
                    byte[] count = Redis.answerOf(connection.async().get(topic.counter()));
                    return count == null ? 0L : Long.parseLong(new String(count, StandardCharsets.US_ASCII));
                },
                () -> -1L);
    }

    public void keep(String key, Answer answer) {
        answers.put(key, answer);
    }

    /// Drops every answer about this topic, here at once and on the other servers as soon as they hear of it.
    public void drop(Topic topic) {
        // Not waited for: on one connection Redis takes it before the news, and before any later question of ours.
        redis.ask(connection -> connection.async().incr(topic.counter()), () -> null);
        redis.tell(topic.news());
    }

    /// @param zipped null as long as nobody asked for it
    /// @param renewing how old it was when somebody began to make it anew; 0 as long as nobody does
    /// @param etag of the plain form
    /// @param route the template that it came from
    /// @param madeAt of [System#nanoTime]
    /// @param generation of the topic, from before the rows were read
    public record Answer(
            ReadyBytes plain,
            @Nullable ReadyBytes zipped,
            String etag,
            String route,
            Topic topic,
            int generation,
            long madeAt,
            Duration keep,
            AtomicLong renewing) {

        public Answer(
                ReadyBytes plain,
                @Nullable ReadyBytes zipped,
                String etag,
                String route,
                Topic topic,
                int generation,
                long madeAt,
                Duration keep) {
            this(plain, zipped, etag, route, topic, generation, madeAt, keep, new AtomicLong());
        }

        private int zippedLength() {
            return zipped == null ? 0 : zipped.length();
        }
    }
}
