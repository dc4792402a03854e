package com.freedom13.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Redis, which may be away or frozen at any time.
///
/// A watch asks it every half second. As long as it does not answer nobody else asks it, so its absence costs a
/// request at most one time-out of [#PATIENCE], and only in the half second before the watch has noticed.
/// Thread-safe.
public final class Redis implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(Redis.class);

    private final RedisAddress address;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("redis-watch").factory());
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();
    private final String channel;
    private final CountDownLatch lookedOnce = new CountDownLatch(1);
    private volatile @Nullable RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> subscription;
    private volatile boolean available;

    /// @param channel where the servers of one site tell each other news
    public Redis(RedisAddress address, String channel) {
        this.address = address;
        this.channel = channel;
        watch.scheduleWithFixedDelay(this::look, 0, WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Made by the watch, so that a start does not wait for it.
    private RedisClient client() {
        RedisClient known = client;
        if (known != null) {
            return known;
        }
        RedisURI uri = RedisURI.builder()
                .withHost(address.host())
                .withPort(address.port())
                .withTimeout(PATIENCE)
                .build();
        if (!address.password().isEmpty()) {
            uri.setCredentialsProvider(new io.lettuce.core.StaticCredentialsProvider(
                    null, address.password().toCharArray()));
        }
        ClientResources resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.constant(Duration.ofMillis(200)))
                .build();
        RedisClient made = new AsyncRedisClient(resources, uri);
        made.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofMillis(500))
                        .build())
                .build());
        client = made;
        return made;
    }

    /// Waits until it is known whether Redis answers: a server that takes requests before would count from nothing.
    public void awaitFirstLook() {
        try {
            if (!lookedOnce.await(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Redis is taken for away: it did not answer in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether Redis answered when it was last asked.
    public boolean available() {
        return available;
    }

    /// Asks Redis, or takes the other way when it is away or too slow.
    public <T extends @Nullable Object> T ask(
            Function<StatefulRedisConnection<String, byte[]>, T> question, Supplier<T> otherwise) {
        StatefulRedisConnection<String, byte[]> current = connection;
        if (!available || current == null) {
            return otherwise.get();
        }
        try {
            return question.apply(current);
        } catch (RuntimeException failure) {
            goneMissing(failure);
            return otherwise.get();
        }
    }

    /// Waits for the answer to a question, at most [#PATIENCE].
    public static <T extends @Nullable Object> T answerOf(RedisFuture<T> question) {
        return LettuceFutures.awaitOrCancel(question, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Tells every server of the site, this one included. News are lost while Redis is away: who needs them must
    /// not rely on what it has kept then ([#available]).
    public void tell(String news) {
        listeners.forEach(listener -> listener.accept(news));
        ask(
                current -> current.async().publish(channel, news.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                () -> null);
    }

    /// Hears what any server of the site tells. The listener must be quick and must not ask Redis.
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// Runs when Redis is back after an absence, in which news may have been missed.
    public void onReturn(Runnable listener) {
        onReturn.add(listener);
    }

    private void look() {
        try {
            StatefulRedisConnection<String, byte[]> current = connection;
            if (current == null) {
                current = client().connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
                connection = current;
            }
            if (subscription == null) {
                subscription = subscribe();
            }
            answerOf(current.async().ping());
            if (!available) {
                available = true;
                onReturn.forEach(Runnable::run);
                log.info("Redis answers");
            }
        } catch (RuntimeException failure) {
            goneMissing(failure);
        } finally {
            lookedOnce.countDown();
        }
    }

    private StatefulRedisPubSubConnection<String, String> subscribe() {
        StatefulRedisPubSubConnection<String, String> made = client().connectPubSub();
        made.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String from, String news) {
                listeners.forEach(listener -> listener.accept(news));
            }
        });
        answerOf(made.async().subscribe(channel));
        return made;
    }

    private void goneMissing(RuntimeException failure) {
        if (available) {
            available = false;
            lookAgain();
            log.atWarn()
                    .addKeyValue("reason", failure.getClass().getSimpleName())
                    .log("Redis does not answer");
        } else if (!(failure instanceof RedisException)) {
            log.error("Redis could not be asked", failure);
        }
    }

    /// Soon, for it may have been a hiccup.
    private void lookAgain() {
        try {
            watch.execute(this::look);
        } catch (RejectedExecutionException closed) {
            log.debug("Redis is not looked for any more");
        }
    }

    @Override
    public void close() {
        available = false;
        watch.shutdownNow();
        RedisClient made = client;
        if (made != null) {
            made.shutdown(Duration.ZERO, Duration.ofMillis(500));
            made.getResources().shutdown(0, 500, TimeUnit.MILLISECONDS);
        }
    }
}
