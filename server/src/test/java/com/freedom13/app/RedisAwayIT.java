package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.app.EveryRoute.Route;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/// Redis dies, or stops in the middle of everything: nobody but the operator notices.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("it measures how long answers take")
class RedisAwayIT {
    private static final Duration SLOWER = Duration.ofMillis(200);
    private static final int ATTEMPTS = 3;

    private Site site;
    private List<Route> routes;
    private final Map<String, Duration> usual = new LinkedHashMap<>();

    @BeforeAll
    void measure() {
        site = Site.start(Map.of());
        routes = new EveryRoute(site).routes();
        awaitRedis("ok");
        for (Route route : routes) {
            Duration first = time(route, route.prepare());
            Duration second = time(route, route.prepare());
            usual.put(route.name(), first.compareTo(second) < 0 ? first : second);
        }
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void everyRouteIsMeasured() {
        var all = OpenApiIT.routes(site.stranger().get("/api/openapi.json").json());
        all.removeIf(route -> route.startsWith("GET /api/health"));
        assertThat(new TreeSet<>(usual.keySet())).isEqualTo(all);
    }

    /// The worst moment: nobody has noticed yet. Another program on a busy machine may get in the way once.
    @Test
    void frozenItSlowsNoRouteByMoreThanItsPatience() {
        for (Route route : routes) {
            requireQuick(route, () -> {
                Supplier<Answer> request = route.prepare();
                awaitRedis("ok");
                site.servers().redis().freeze();
                try {
                    return time(route, request);
                } finally {
                    site.servers().redis().thaw();
                }
            });
        }
        awaitRedis("ok");
    }

    @Test
    void deadItStopsNothingAndComesBackByItself() {
        site.servers().redis().kill();
        try {
            awaitRedis("error");
            Answer health = site.stranger().get("/api/health").require(200);
            assertThat(health.text("/status")).isEqualTo("degraded");
            assertThat(site.stranger().get("/api/health/ready").status()).isEqualTo(200);
            for (Route route : routes) {
                requireQuick(route, () -> time(route, route.prepare()));
            }
            limitsHold();
        } finally {
            site.servers().redis().restart();
        }
        awaitRedis("ok");
        assertThat(site.stranger().get("/api/health").text("/status")).isEqualTo("ok");
    }

    /// The bucket that stands here now is one that no request touched before.
    private void limitsHold() {
        Person zoya = site.newcomer();
        Answer first = zoya.post("/api/posts", "{\"content\": \"\"}").require(422);
        Answer second = zoya.post("/api/posts", "{\"content\": \"\"}").require(422);

        assertThat(first.header("RateLimit-Limit")).isEqualTo("100000");
        assertThat(Integer.parseInt(second.header("RateLimit-Remaining")))
                .isBetween(99_990, Integer.parseInt(first.header("RateLimit-Remaining")));
        try (Site strict = site.beside(Map.of("RATE_LIMIT_FACTOR", "0.1"))) {
            int allowed = 0;
            while (allowed < 10 && strict.stranger().get("/api/auth/captcha").status() == 200) {
                allowed++;
            }
            assertThat(allowed).isEqualTo(6);
        }
    }

    private void requireQuick(Route route, Supplier<Duration> attempt) {
        Duration limit = usual.getOrDefault(route.name(), Duration.ZERO).plus(SLOWER);
        Duration took = attempt.get();
        for (int again = 1; again < ATTEMPTS && took.compareTo(limit) > 0; again++) {
            took = attempt.get();
        }
        assertThat(took).as(route.name()).isLessThanOrEqualTo(limit);
    }

    private static Duration time(Route route, Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.status()).as(route.name() + ": " + answer.body()).isEqualTo(route.status());
        return took;
    }

    private void awaitRedis(String state) {
        Site.await(
                "redis is " + state,
                () -> site.stranger().get("/api/health").text("/redis").equals(state));
    }
}
