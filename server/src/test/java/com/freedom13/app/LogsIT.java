package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a production log tells, and what it keeps to itself.
class LogsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "198.51.100.77";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Site SITE =
            Site.shared().beside(Map.of("FREEDOM13_PROFILE", "production", "TRUSTED_PROXIES", "127.0.0.1,::1"));

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void oneLineForEachRequestWithItsIdAndNothingOfWhoAskedWhat() {
        Person olena = SITE.newcomer();
        List<Answer> answers = new ArrayList<>();
        answers.add(olena.with("X-Forwarded-For", ADDRESS)
                .with("Idempotency-Key", "klyuch-nomer-odyn")
                .post("/api/posts", """
                    {"content": "Таємна сповідь", "is_anonymous": true, "tags": ["потай"]}
                    """)
                .require(201));
        String approved = SITE.newcomer("moderator")
                .post("/api/posts", "{\"content\": \"Усім\"}")
                .text("/id");
        SITE.sql().run("UPDATE post SET status = 'approved', published_at = now() WHERE id = ?::uuid", approved);
        String post = answers.getFirst().text("/id");
        answers.add(olena.get("/api/posts/" + post + "?note=pidkazka").require(200));
        answers.add(SITE.stranger().get("/api/posts?tag=shepit&nsfw=nothing").require(422));
        answers.add(SITE.stranger().get("/api/users/" + olena.username()).require(200));
        for (int again = 0; again < 2; again++) {
            answers.add(SITE.stranger()
                    .get("/api/users/" + olena.username() + "/posts?cursor=")
                    .require(200));
            answers.add(
                    SITE.stranger().get("/api/posts/" + approved + "/comments").require(200));
        }
        answers.add(SITE.stranger().program("tayemnyy-token").get("/api/me").require(401));
        answers.add(SITE.stranger().get("/api/posts/" + post).require(404));
        answers.add(SITE.stranger().get("/storinka/" + olena.username()).require(200));
        answers.add(SITE.stranger()
                .post("/api/auth/login", Site.credentials(olena.username(), "ne-toy-parol"))
                .require(401));
        answers.add(olena.delete("/api/posts/" + post).require(204));

        for (Answer answer : answers) {
            String id = answer.header("X-Request-Id");
            Site.await("the line of " + id, () -> log().contains(id));
            List<JsonNode> lines = lines().stream()
                    .filter(line -> line.at("/request").asText().equals(id))
                    .toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().at("/status").asInt()).isEqualTo(answer.status());
            assertThat(lines.getFirst().properties().stream().map(Map.Entry::getKey))
                    .containsExactly("timestamp", "level", "message", "request", "method", "route", "status", "ms");
        }
        assertThat(log())
                .contains("\"method\":\"POST\",\"route\":\"/api/posts\",\"status\":201")
                .contains("\"route\":\"/api/posts/{id}\"")
                .doesNotContain(
                        olena.username(),
                        olena.id(),
                        olena.cookie("access_token"),
                        olena.cookie("csrf_token"),
                        Site.PASSWORD,
                        "ne-toy-parol",
                        "tayemnyy-token",
                        "klyuch-nomer-odyn",
                        post,
                        approved,
                        "Таємна",
                        "потай",
                        "pidkazka",
                        "shepit",
                        "storinka",
                        ADDRESS,
                        "127.0.0.1",
                        "tests-only");
        assertThat(log()).doesNotContainPattern(UUID);
    }

    @Test
    void everyLineIsJson() {
        SITE.stranger().get("/api/health").require(200);

        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.has("message")).isTrue());
    }

    private static List<JsonNode> lines() {
        return log().lines().filter(line -> !line.isBlank()).map(LogsIT::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("No JSON in the log: " + line, notJson);
        }
    }

    /// Up to its last whole line.
    private static String log() {
        try {
            String text = Files.readString(SITE.log());
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
