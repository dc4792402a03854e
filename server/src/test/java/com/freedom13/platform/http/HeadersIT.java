package com.freedom13.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What stands on every answer, whatever it is.
class HeadersIT {
    private static final String COMMON = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
            + "worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String POLICY = COMMON + "; trusted-types freedom13; require-trusted-types-for 'script'";

    private static final Site SITE = Site.shared();
    private static final Site SECURE = SITE.beside(Map.of("PUBLIC_URL", "https://freedom13.example"));

    @AfterAll
    static void close() {
        SECURE.close();
    }

    @Test
    void everyAnswerCarriesThePolicyAndTheOtherHeaders() {
        assertThat(answers()).allSatisfy((what, answer) -> {
            boolean documentation = what.contains("/api/docs");
            assertThat(answer.header("Content-Security-Policy")).as(what).isEqualTo(documentation ? COMMON : POLICY);
            assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
        });
    }

    @Test
    void everyAnswerHasAnIdOfItsOwn() {
        Map<String, Answer> answers = answers();

        assertThat(answers.values().stream().map(answer -> answer.header("X-Request-Id")))
                .allMatch(id -> id.matches("[0-9a-f]{16}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRefusalOfTheApiIsAProblemWithItsRequest() {
        answers().forEach((what, answer) -> {
            if (answer.status() >= 400) {
                assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
                assertThat(answer.text("/status")).as(what).isEqualTo(Integer.toString(answer.status()));
                assertThat(answer.text("/instance")).as(what).isEqualTo("/requests/" + answer.header("X-Request-Id"));
            }
        });
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        Answer answer = SITE.newcomer().post("/api/posts", "{\"content\": \"" + "я".repeat(200_000) + "\"}");

        assertThat(answer.problem()).isEqualTo("413 body-too-large");
    }

    @Test
    void aHeadAnswersLikeItsGet() {
        Person anybody = SITE.stranger();
        for (String path : new String[] {"/api/posts/popular", "/api/docs", "/api/openapi.json", "/"}) {
            Answer head = anybody.send("HEAD", path, null).require(200);
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.header("ETag")).as(path).isEqualTo(anybody.get(path).header("ETag"));
        }
    }

    @Test
    void whoIsNotSignedInHearsHowToBe() {
        assertThat(SITE.stranger().get("/api/me").require(401).header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() {
        assertThat(SECURE.stranger().get("/api/health").header("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(SITE.stranger().get("/api/health").header("Strict-Transport-Security"))
                .isEmpty();
    }

    private static Map<String, Answer> answers() {
        Person anybody = SITE.stranger();
        Answer page = anybody.get("/").require(200);
        Matcher asset = Pattern.compile("/assets/[^\"]+").matcher(page.body());
        assertThat(asset.find()).isTrue();
        Answer feed = anybody.get("/api/posts").require(200);
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("page", page);
        answers.put("page of the client", anybody.get("/posts/1").require(200));
        answers.put("asset", anybody.get(asset.group()).require(200));
        answers.put("list", feed);
        answers.put("list from memory", anybody.get("/api/posts").require(200));
        answers.put(
                "not modified",
                anybody.with("If-None-Match", feed.header("ETag"))
                        .get("/api/posts")
                        .require(304));
        answers.put("health", anybody.get("/api/health").require(200));
        answers.put("alive", anybody.get("/api/health/live").require(200));
        answers.put("ready", anybody.get("/api/health/ready").require(200));
        answers.put("metrics", anybody.get("/metrics").require(200));
        answers.put("document", anybody.get("/api/openapi.json").require(200));
        answers.put("/api/docs", anybody.get("/api/docs").require(200));
        answers.put("/api/docs script", anybody.get("/api/docs/start.js").require(200));
        answers.put("no route", anybody.get("/api/nothing").require(404));
        answers.put("no file", anybody.get("/assets/nothing.js").require(404));
        answers.put("no media", anybody.get("/media/nothing").require(404));
        answers.put(
                "no post",
                anybody.get("/api/posts/00000000-0000-4000-8000-000000000000").require(404));
        answers.put("no id", anybody.get("/api/posts/nothing").require(404));
        answers.put("method", anybody.send("PUT", "/api/posts", null).require(405));
        answers.put("page's method", anybody.send("POST", "/", "{}").require(404));
        answers.put("not signed in", anybody.get("/api/me").require(401));
        answers.put("forbidden", SITE.newcomer().get("/api/admin/users").require(403));
        answers.put("invalid", anybody.get("/api/posts?page=0").require(422));
        answers.put("malformed", anybody.post("/api/auth/login", "{").require(400));
        answers.put(
                "media type",
                anybody.with("Content-Type", "text/plain")
                        .post("/api/auth/login", "{}")
                        .require(415));
        answers.put(
                "too large",
                anybody.post("/api/auth/login", "x".repeat(300_000)).require(413));
        answers.put("malformed address", SITE.raw("GET /api/%zz HTTP/1.1").require(400));
        answers.put(
                "too large in pieces",
                inPieces("{\"username\": \"" + "x".repeat(300_000) + "\"}").require(413));
        return answers;
    }

    /// A body that does not say how long it is.
    private static Answer inPieces(String json) {
        HttpRequest request = HttpRequest.newBuilder(SITE.address().resolve("/api/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes(UTF_8))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
