package com.freedom13.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The web server under watch: it counts as started when it says that it is ready.
final class WatchedWeb extends Watched {
    private final WebServer web;
    private final @Nullable Watchdog watchdog;
    private final String address;
    private Duration grace = WebServer.GRACE;
    private @Nullable Process process;

    WatchedWeb(WebServer web, @Nullable Watchdog watchdog, String address) {
        this.web = web;
        this.watchdog = watchdog;
        this.address = address;
    }

    /// Zero once it is ready, or the code with which it ended before.
    int start() {
        return untilReady(web.start());
    }

    /// The same, but its end writes the cache, which takes longer.
    int startTraining() {
        grace = WebServer.GRACE_OF_TRAINING;
        return untilReady(web.startTraining());
    }

    void stop() {
        Process running = process;
        if (running != null && running.isAlive()) {
            Child.uninterrupted(() -> Child.stop(running.toHandle(), grace, List.of("TERM")));
        }
    }

    @Override
    String name() {
        return "The server";
    }

    @Override
    Process running() {
        if (process == null) {
            throw new IllegalStateException("The server was not started");
        }
        return process;
    }

    @Override
    @Nullable
    Path log() {
        return null;
    }

    @Override
    int again() {
        return start();
    }

    private int untilReady(Process started) {
        process = started;
        if (watchdog != null) {
            watchdog.guard(Watchdog.Server.WEB, started);
        }
        boolean settled = Child.until(
                WebServer.START, () -> !started.isAlive() || WebServer.statusOf(address + "/api/health/ready") == 200);
        Stopped.throwIfAsked();
        if (!started.isAlive()) {
            return Math.max(1, started.exitValue());
        }
        if (!settled) {
            throw new Refusal("The server did not become ready within " + WebServer.START.toSeconds() + " s.");
        }
        return 0;
    }
}
