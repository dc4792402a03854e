package com.freedom13.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Counts and times requests by route, method and status for `/metrics`. No ids, paths or names become labels.
public final class Requests {
    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    public Requests(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String method, String route, int status, long nanoseconds) {
        timers.computeIfAbsent(new Key(method, route, status), this::timer).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return Timer.builder("http_server_requests")
                .description("Requests answered")
                .tag("method", key.method)
                .tag("route", key.route)
                .tag("status", Integer.toString(key.status))
                .register(registry);
    }

    private record Key(String method, String route, int status) {}
}
