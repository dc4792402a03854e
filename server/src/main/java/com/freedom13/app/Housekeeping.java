package com.freedom13.app;

import com.freedom13.platform.http.RepeatStore;
import com.freedom13.platform.limit.RateLimits;
import com.freedom13.platform.redis.Redis;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks the schema and looks for Redis at the start, and keeps small things tidy afterwards.
@ApplicationScoped
public class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final Redis redis;
    private final RateLimits limits;
    private final RepeatStore repeats;
    private final com.freedom13.session.Sessions sessions;
    private final InstantSource clock;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());

    public Housekeeping(
            Redis redis,
            RateLimits limits,
            RepeatStore repeats,
            com.freedom13.session.Sessions sessions,
            InstantSource clock) {
        this.redis = redis;
        this.limits = limits;
        this.repeats = repeats;
        this.sessions = sessions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        Wiring.requireSchema();
        redis.awaitFirstLook();
        keeper.scheduleWithFixedDelay(() -> quietly(limits::settle), 1, 1, TimeUnit.SECONDS);
        keeper.scheduleWithFixedDelay(() -> quietly(this::forget), 1, 10, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopping) {
        keeper.shutdownNow();
    }

    private void forget() {
        repeats.forgetExpired(clock.instant());
        sessions.forgetExpired();
    }

    private static void quietly(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failure) {
            log.warn("A chore failed and is tried again", failure);
        }
    }
}
