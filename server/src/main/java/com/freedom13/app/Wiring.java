package com.freedom13.app;

import com.freedom13.authorship.Authorships;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.cache.SharedCache;
import com.freedom13.platform.crypto.Keyed;
import com.freedom13.platform.crypto.Keys;
import com.freedom13.platform.crypto.Purpose;
import com.freedom13.platform.crypto.Sealed;
import com.freedom13.platform.db.Database;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.http.AccessLog;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.ClientAddress;
import com.freedom13.platform.http.Cursors;
import com.freedom13.platform.http.Origins;
import com.freedom13.platform.http.OtherSites;
import com.freedom13.platform.http.Requests;
import com.freedom13.platform.limit.RateLimits;
import com.freedom13.platform.redis.Redis;
import com.freedom13.post.PostConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Makes the cellar's things out of the settings and hands them to the rooms.
@ApplicationScoped
public class Wiring {
    private static volatile @Nullable Settings settings;
    private static volatile InstantSource time = InstantSource.system();
    private static volatile CompletableFuture<Database> pool = new CompletableFuture<>();
    private static volatile CompletableFuture<Void> schema = new CompletableFuture<>();

    /// Called once, before the container starts. While it does, the database is asked for its schema.
    static void use(Settings read, InstantSource clock) {
        settings = read;
        time = clock;
        pool = CompletableFuture.supplyAsync(() -> new Database(read.database()), Thread::startVirtualThread);
        schema = pool.thenAccept(SchemaVersion::require);
    }

    /// Waits until the schema is known to be this build's.
    ///
    /// @throws java.util.concurrent.CompletionException because of [SchemaVersion.NotCurrent], or because
    ///     the database is away
    static void requireSchema() {
        schema.join();
    }

    @Produces
    @Singleton
    Settings settings() {
        Settings read = settings;
        if (read == null) {
            throw new IllegalStateException("The server was not started by its main");
        }
        return read;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return time;
    }

    @Produces
    @Singleton
    Database database(MeterRegistry registry) {
        Database database = pool.join();
        FunctionCounter.builder("database_statements", database, Database::statements)
                .description("SQL statements run")
                .register(registry);
        return database;
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    Transactions transactions(Database database) {
        return new Transactions(database);
    }

    @Produces
    @Singleton
    Redis redis(Settings from) {
        return new Redis(from.redis(), "freedom13");
    }

    void close(@Disposes Redis redis) {
        redis.close();
    }

    /// The root of all keys but the anonymity ones.
    @Produces
    @Singleton
    Keys keys(Settings from) {
        return from.secretKeys();
    }

    @Produces
    @Purpose("")
    Keyed keyed(Keys keys, InjectionPoint asker) {
        return new Keyed(keys.derive(purpose(asker)));
    }

    @Produces
    @Purpose("")
    Sealed sealed(Keys keys, InjectionPoint asker) {
        return new Sealed(keys.derive(purpose(asker) + "/sealed"));
    }

    @Produces
    @Singleton
    RateLimits limits(Redis redis, Settings from) {
        return new RateLimits(redis, new Keyed(from.secretKeys().derive("limits")), from.rateLimitFactor());
    }

    @Produces
    @Singleton
    ReadyAnswers ready(Redis redis) {
        return new ReadyAnswers(redis);
    }

    @Produces
    @Singleton
    Cursors cursors(Settings from, Callers callers) {
        return new Cursors(new Keyed(from.secretKeys().derive("cursors")), callers);
    }

    @Produces
    @Singleton
    Origins origins(Settings from) {
        return new Origins(from.publicUrl());
    }

    @Produces
    @Singleton
    OtherSites otherSites(Settings from) {
        return new OtherSites(from.corsOrigins());
    }

    @Produces
    @Singleton
    ClientAddress addresses(Settings from) {
        return new ClientAddress(from.trustedProxies());
    }

    @Produces
    @Singleton
    AccessLog accessLog(Settings from, InstantSource clock) {
        return new AccessLog(from.production(), clock);
    }

    void close(@Disposes AccessLog log) {
        log.close();
    }

    @Produces
    @Singleton
    Requests requests(MeterRegistry registry) {
        return new Requests(registry);
    }

    @Produces
    @Singleton
    Authorships authorships(Database database, Settings from) {
        return new Authorships(database, from.anonymityKeys());
    }

    @Produces
    @Singleton
    PostConfig postConfig(Settings from) {
        return new PostConfig(from.moderationPolicy(), from.anonymousStrikes());
    }

    @Produces
    @Singleton
    SharedCache sharedCache(Redis redis, ReadyAnswers ready) {
        return new SharedCache(redis, ready);
    }

    private static String purpose(InjectionPoint asker) {
        return asker.getQualifiers().stream()
                .filter(Purpose.class::isInstance)
                .map(qualifier -> ((Purpose) qualifier).value())
                .findFirst()
                .orElseThrow();
    }
}
