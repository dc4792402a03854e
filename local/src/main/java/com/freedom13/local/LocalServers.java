package com.freedom13.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL and a Redis with their data in one folder. An empty folder is filled; a used one is continued,
/// whatever happened to it before. They end with [#close], or by themselves when this process dies.
///
/// ```java
/// try (LocalServers servers = LocalServers.start(folder)) {
///     connect(servers.postgres().jdbcUrl(), servers.postgres().user(), servers.postgres().password());
/// }
/// ```
public final class LocalServers implements AutoCloseable {
    private final FolderLock lock;
    private final Watchdog watchdog = new Watchdog();
    private final @Nullable Postgres postgres;
    private final @Nullable Redis redis;

    private LocalServers(DataFolder data, FolderLock lock, boolean withPostgres, boolean withRedis) {
        Binaries binaries = new Binaries(data.file("bin"));
        this.lock = lock;
        this.postgres = withPostgres ? new Postgres(data, binaries, watchdog) : null;
        this.redis = withRedis ? new Redis(data, binaries, watchdog) : null;
    }

    /// Starts both: about two seconds for an empty folder, half a second for a used one.
    /// Throws [Refusal], whose message is one sentence for a person.
    public static LocalServers start(Path folder) {
        DataFolder data = DataFolder.open(folder);
        return start(data, FolderLock.take(data), true, true);
    }

    /// Takes over the lock: it is freed with the servers, or when they cannot be started.
    static LocalServers start(DataFolder data, FolderLock lock, boolean withPostgres, boolean withRedis) {
        LocalServers servers;
        try {
            servers = new LocalServers(data, lock, withPostgres, withRedis);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
        try {
            servers.open();
            return servers;
        } catch (RuntimeException failure) {
            servers.close();
            throw failure;
        }
    }

    /// The settings that lead to the servers which another process runs on this folder.
    static Map<String, String> environmentOf(DataFolder data) {
        return new TreeMap<>(Map.of(
                "DATABASE_URL", Postgres.urlOfTheRunning(data),
                "REDIS_HOST", Redis.HOST,
                "REDIS_PORT", Integer.toString(Redis.portOfTheRunning(data)),
                "REDIS_PASSWORD", Redis.passwordOfTheRunning(data)));
    }

    public Postgres postgres() {
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL was not asked for");
        }
        return postgres;
    }

    public Redis redis() {
        if (redis == null) {
            throw new IllegalStateException("Redis was not asked for");
        }
        return redis;
    }

    /// The settings that lead a server process to these two.
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        if (postgres != null) {
            environment.put("DATABASE_URL", postgres.url());
        }
        if (redis != null) {
            environment.put("REDIS_HOST", redis.host());
            environment.put("REDIS_PORT", Integer.toString(redis.port()));
            environment.put("REDIS_PASSWORD", redis.password());
        }
        return environment;
    }

    /// In the order of starting.
    List<Watched> watched() {
        List<Watched> watched = new ArrayList<>();
        if (postgres != null) {
            watched.add(postgres);
        }
        if (redis != null) {
            watched.add(redis);
        }
        return watched;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    /// Stopping takes its time even when it was an interruption that led here. What could not be stopped stays guarded.
    @Override
    public void close() {
        try {
            Child.uninterrupted(this::stop);
            watchdog.close();
        } finally {
            lock.close();
        }
    }

    private void stop() {
        if (redis != null) {
            redis.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }

    private void open() {
        CompletableFuture<Void> opening =
                redis == null ? CompletableFuture.completedFuture(null) : CompletableFuture.runAsync(redis::open);
        try {
            if (postgres != null) {
                postgres.open();
            }
        } finally {
            opening.exceptionally(ignored -> null).join();
        }
        try {
            opening.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof Refusal refusal ? refusal : failure;
        }
    }
}
