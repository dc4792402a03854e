package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsIT {
    private final Site site = Site.shared();

    @Test
    void requestsAreCountedByRouteAndNothingSaysWhoOrWhat() {
        Person olena = site.newcomer();
        String post = olena.post("/api/posts", """
            {"content": "Порахуйте мене", "is_anonymous": true}
            """).require(201).text("/id");
        olena.get("/api/posts/" + post).require(200);
        site.stranger().get("/api/users/" + olena.username()).require(200);
        site.stranger().get("/api/users/" + olena.username() + "/posts").require(200);
        site.stranger().get("/api/users/" + olena.username() + "/posts").require(200);
        site.stranger().get("/nemaye/" + olena.username() + ".js").require(404);
        site.stranger().get("/api/nemaye/" + olena.username()).require(404);

        Answer metrics = site.stranger().get("/metrics").require(200);

        assertThat(metrics.header("Content-Type")).matches("(text/plain|application/openmetrics-text);.*");
        assertThat(metrics.body())
                .containsPattern(
                        "http_server_requests_seconds_count\\{method=\"POST\",route=\"/api/posts\",status=\"201\"\\}"
                                + " [1-9]")
                .contains("route=\"/api/users/{username}\"", "jvm_memory_used_bytes")
                .doesNotContain(olena.username(), olena.id(), post)
                .doesNotContainPattern(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-"));
    }

    /// Whoever asks for what is not there must not fill the memory with labels.
    @Test
    void whatIsNotThereMakesNoLabels() {
        site.stranger().send("VYHADKA", "/api/posts", null);
        site.stranger().get("/api/vyhadka-1");
        long before = series();
        for (int i = 2; i < 8; i++) {
            site.stranger().get("/api/vyhadka-" + i);
            site.stranger().get("/api/posts/vyhadka-" + i + "?q=" + i);
            site.stranger().send("VYHADKA" + i, "/api/posts", null);
        }

        assertThat(series() - before).isLessThanOrEqualTo(6);
    }

    private long series() {
        return site.stranger()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .count();
    }
}
