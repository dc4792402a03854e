package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.app.EveryRoute.Route;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// PostgreSQL dies, or stops in the middle of everything: the site says so in time, and goes on afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class DatabaseAwayIT {
    private static final Duration BOUND = Duration.ofSeconds(12);
    /// What asks the database nothing, or has its answer ready.
    private static final Set<String> WITHOUT = Set.of("GET /api/auth/captcha", "GET /api/posts/popular");

    private Site site;
    private Person zoya;
    private EveryRoute everyRoute;

    @BeforeAll
    void start() {
        site = Site.start(Map.of());
        zoya = site.newcomer();
        everyRoute = new EveryRoute(site);
        zoya.get("/api/me").require(200);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void deadItIsSaidToBeAwayAndComesBackByItself() throws Exception {
        Map<String, Supplier<Answer>> requests = prepared();
        site.servers().postgres().kill();
        try {
            requireAway(requests);
        } finally {
            site.servers().postgres().restart();
        }
        requireBack();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void frozenItIsSaidToBeAwayInTimeAndComesBackByItself() throws Exception {
        Map<String, Supplier<Answer>> requests = prepared();
        site.servers().postgres().freeze();
        try {
            requireAway(requests);
        } finally {
            site.servers().postgres().thaw();
        }
        requireBack();
    }

    /// Everybody asks at once, for each has to wait a while.
    private void requireAway(Map<String, Supplier<Answer>> requests) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waiting = new ArrayList<>();
            requests.forEach((route, request) -> waiting.add(people.submit(() -> requireAway(route, request))));
            requireAwayInHealth();
            for (Future<?> answer : waiting) {
                answer.get();
            }
            requireAwayInHealth();
        }
    }

    private Map<String, Supplier<Answer>> prepared() {
        Map<String, Supplier<Answer>> requests = new LinkedHashMap<>();
        for (Route route : everyRoute.routes()) {
            if (!WITHOUT.contains(route.name())) {
                requests.put(route.name(), route.prepare());
            }
        }
        return requests;
    }

    private static void requireAway(String route, Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get();
        assertThat(answer.problem()).as(route).isEqualTo("503 unavailable");
        assertThat(answer.header("Retry-After")).as(route).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(route).isLessThan(BOUND);
    }

    private void requireAwayInHealth() {
        long start = System.nanoTime();
        Answer health = site.stranger().get("/api/health").require(503);

        assertThat(health.text("/database")).isEqualTo("error");
        assertThat(health.text("/redis")).isEqualTo("ok");
        assertThat(health.text("/status")).isEqualTo("degraded");
        site.stranger().get("/api/health/ready").require(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        long alive = System.nanoTime();
        site.stranger().get("/api/health/live").require(200);
        assertThat(Duration.ofNanos(System.nanoTime() - alive)).isLessThan(Duration.ofSeconds(1));
    }

    private void requireBack() {
        long start = System.nanoTime();
        Site.await(
                "the database is back", () -> site.stranger().get("/api/health").status() == 200);
        site.stranger().get("/api/health/ready").require(200);
        zoya.get("/api/me").require(200);
        zoya.post("/api/posts", "{\"content\": \"Знову тут\"}").require(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
