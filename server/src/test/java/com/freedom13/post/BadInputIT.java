package com.freedom13.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people and programs send by mistake or on purpose, and the refusals that they read.
class BadInputIT {
    private static final String POSTS = "/api/posts";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    /// Every list there is, for a moderator who sees them all.
    private static final List<String> LISTS = List.of(
            "/api/posts",
            "/api/posts/hot",
            "/api/posts/popular",
            "/api/me/posts",
            "/api/tags",
            "/api/moderation/queue",
            "/api/moderation/log");

    private static final Site site = Site.shared();
    private static final Person olena = site.regular();
    private static final Person taras = site.newcomer("moderator");

    /// Nothing of whose ever arrives.
    private static final Person maksym = site.newcomer();

    static Stream<Arguments> badPosts() {
        return Stream.of(
                arguments("{}", "/content required"),
                arguments("{\"content\": null}", "/content required"),
                arguments("{\"content\": \"\"}", "/content empty"),
                arguments("{\"content\": \" \\n\\u00a0 \"}", "/content empty"),
                arguments("{\"content\": \"\\u200B\"}", "/content empty"),
                arguments("{\"content\": \"\\u2800\\u3164\"}", "/content empty"),
                arguments("{\"content\": \"<br>\"}", "/content empty"),
                arguments("{\"content\": \"&#8203;\"}", "/content empty"),
                arguments("{\"content\": \"[](https://x.example)\"}", "/content empty"),
                arguments("[]", " wrong-type"),
                arguments("\"x\"", " wrong-type"),
                arguments("{\"content\": \"" + "я".repeat(5001) + "\"}", "/content too-long"),
                arguments("{\"content\": \"" + "😀".repeat(5001) + "\"}", "/content too-long"),
                arguments("{\"content\": \"a\\u0000b\"}", "/content malformed-text"),
                arguments("{\"content\": \"a\\ud800\"}", "/content malformed-text"),
                arguments("{\"content\": \"\\udc00\\ud800\"}", "/content malformed-text"),
                arguments("{\"content\": \"x\", \"tags\": [" + tags(11) + "]}", "/tags too-many-tags"),
                arguments("{\"content\": \"x\", \"tags\": [\"" + "ї".repeat(100) + "\"]}", "/tags/0 too-long"),
                arguments("{\"content\": \"x\", \"tags\": [\"добре\", null]}", "/tags/1 required"),
                arguments("{\"content\": \"x\", \"tags\": [\"#!\"]}", "/tags/0 not-a-tag"),
                arguments("{\"content\": \"x\", \"tags\": [\"\\u200b\"]}", "/tags/0 not-a-tag"),
                arguments("{\"content\": \"x\", \"tags\": [\"a\\ud800\"]}", "/tags/0 malformed-text"),
                arguments("{\"content\": \"x\", \"tags\": \"їжак\"}", "/tags wrong-type"),
                arguments("{\"content\": \"x\", \"tags\": [[\"їжак\"]]}", "/tags/0 wrong-type"),
                arguments("{\"content\": 5}", "/content wrong-type"),
                arguments("{\"content\": {\"text\": \"x\"}}", "/content wrong-type"),
                arguments("{\"content\": \"x\", \"is_nsfw\": \"true\"}", "/is_nsfw wrong-type"),
                arguments("{\"content\": \"x\", \"is_anonymous\": 1}", "/is_anonymous wrong-type"),
                arguments("{\"content\": \"x\", \"media_ids\": [\"x\"]}", "/media_ids/0 wrong-type"),
                arguments("{\"content\": \"x\", \"author\": \"olena\"}", "/author unknown-field"),
                arguments("{\"content\": \"x\", \"isNsfw\": true}", "/isNsfw unknown-field"),
                arguments("{\"content\": \"x\", \"a/b~c\": true}", "/a~1b~0c unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("badPosts")
    void aPostThatIsWrongIsRefusedWhereItIsWrong(String post, String error) {
        Answer answer = maksym.post(POSTS, post);

        assertThat(answer.problem()).isEqualTo("422 validation");
        assertThat(answer.errors()).containsExactly(error);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(maksym.get("/api/me/posts").text("/pagination/total")).isEqualTo("0");
    }

    @Test
    void halfASurrogatePairIsNobodysPassword() {
        Answer answer = site.stranger().post("/api/auth/login", """
            {"username": "%s", "password": "\\ud800"}
            """.formatted(olena.username()));

        assertThat(answer.problem()).isEqualTo("401 bad-credentials");
    }

    @Test
    void bytesThatAreNoTextAreMalformed() throws java.io.IOException, InterruptedException {
        byte[] bytes = {0, 0, 0, 0x7B, -1, -1, -1, -1};
        HttpRequest request = HttpRequest.newBuilder(site.address().resolve("/api/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'+999999999-12-31T23:59:59Z' | /ban/until too-far",
                "'1999-12-31T23:59:59Z' | /ban/until not-in-the-future"
            })
    void aBanEndsWithinReason(String until, String error) {
        Answer answer = site.newcomer("admin").patch("/api/admin/users/" + maksym.id(), """
            {"ban": {"reason": "спам", "until": "%s"}}
            """.formatted(until));

        assertThat(answer.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Адміністрація", "Анонім", "Модератор", "аdmin", "Anonymous"})
    void nobodyIsShownAsTheSiteOrAsNobody(String name) {
        assertThat(maksym.patch("/api/me", "{\"display_name\": \"" + name + "\"}")
                        .errors())
                .containsExactly("/display_name reserved-name");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInBothLanguages() {
        String post = "{\"content\": \"\", \"tags\": [\"!\", \"" + "ї".repeat(51) + "\"]}";

        Answer ukrainian = maksym.post(POSTS, post);
        Answer english = maksym.with("Accept-Language", "en").post(POSTS, post);

        assertThat(ukrainian.errors())
                .containsExactlyInAnyOrder("/content empty", "/tags/0 not-a-tag", "/tags/1 too-long");
        assertThat(english.errors()).isEqualTo(ukrainian.errors());
        assertThat(ukrainian.text("/title")).matches(".*[а-щьюяєіїґ].*");
        assertThat(english.text("/title")).matches("[ -~’]+");
        assertThat(english.text("/errors/0/detail")).matches("[ -~’]+");
        for (Answer answer : List.of(ukrainian, english)) {
            assertThat(answer.text("/type")).isEqualTo("/problems/validation");
            assertThat(answer.text("/instance")).isEqualTo("/requests/" + answer.header("X-Request-Id"));
            assertThat(answer.json().at("/status").asInt()).isEqualTo(422);
            assertThat(answer.text("/detail")).isNotEmpty();
        }
    }

    @Test
    void lengthsCountCodePointsAfterTrimming() {
        for (String content : List.of("😀".repeat(2600), "😀".repeat(5000), "  " + "я".repeat(5000) + "\\n ")) {
            Answer answer =
                    olena.post(POSTS, "{\"content\": \"" + content + "\"}").require(201);
            assertThat(answer.text("/content"))
                    .isEqualTo(content.replace("\\n", "").strip());
        }
    }

    @Test
    void tenTagsInElevenSpellingsAreTen() {
        Answer answer = olena.post(
                POSTS, "{\"content\": \"x\", \"tags\": [" + tags(10) + ", \"#МІТКА-1\", \"" + "ї".repeat(50) + "\"]}");
        assertThat(answer.errors()).containsExactly("/tags too-many-tags");

        assertThat(olena.post(POSTS, "{\"content\": \"x\", \"tags\": [" + tags(10) + ", \"#МІТКА-1\"]}")
                        .require(201)
                        .json()
                        .at("/tags")
                        .size())
                .isEqualTo(10);
        olena.post(POSTS, "{\"content\": \"x\", \"tags\": [\"" + "ї".repeat(50) + "\"]}")
                .require(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"content\": \"x\"",
                "{\"content\": 'x'}",
                "{\"content\": \"x\"} {}",
                "{\"content\": \"x\", \"content\": \"y\"}",
                "content=x",
                "<post/>",
            })
    void whatIsNoJsonIsMalformed(String body) {
        Answer answer = maksym.post(POSTS, body);

        assertThat(answer.problem()).isEqualTo("400 malformed-request");
        assertThat(answer.text("/instance")).isEqualTo("/requests/" + answer.header("X-Request-Id"));
        assertThat(olena.patch(POSTS + "/" + olena.publish("Моє"), body).problem())
                .isEqualTo("400 malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "5", "true"})
    void jsonOfAnotherShapeIsOfTheWrongType(String body) {
        Answer answer = maksym.post(POSTS, body);

        assertThat(answer.problem()).isEqualTo("422 validation");
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("wrong-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml"})
    void anotherMediaTypeIsRefused(String type) {
        Answer answer = maksym.with("Content-Type", type).post(POSTS, "{\"content\": \"x\"}");

        assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    /// Again and again: whether a sender who is cut off still hears the answer is a matter of luck.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenMegabytesAreRefusedWithAProblem(boolean announced) throws Exception {
        byte[] body = ("{\"content\": \"" + "x".repeat(TEN_MEGABYTES) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(site.address().resolve(POSTS))
                .header("Content-Type", "application/json")
                .header("Cookie", "access_token=" + maksym.cookie("access_token"))
                .header("X-CSRF-Token", maksym.cookie("csrf_token"))
                .POST(
                        announced
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        for (int time = 0; time < 20; time++) {
            try (HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(413);
                String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.body()).contains("\"body-too-large\"").contains("/requests/" + id);
            }
        }
        assertThat(maksym.get("/api/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, /page not-a-page-number",
        "page=0, /page not-a-page-number",
        "page=x, /page not-a-page-number",
        "page=, /page not-a-page-number",
        "page=1.5, /page not-a-page-number",
        "page=99999999999999999999, /page not-a-page-number",
        "page=1000000000, /page page-too-deep",
        "page=502, /page page-too-deep",
        "page=102&per_page=100, /page page-too-deep",
        "per_page=0, /per_page not-a-page-number",
        "per_page=-5, /per_page not-a-page-number",
        "per_page=x, /per_page not-a-page-number",
        "cursor=x&page=1, /cursor page-and-cursor",
        "cursor=&page=1, /cursor page-and-cursor",
        "cursor=x, /cursor bad-cursor",
        "cursor=%00, /cursor bad-cursor",
        "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, /cursor bad-cursor",
    })
    void aPageThatIsNoneIsRefusedInEveryList(String query, String error) {
        String comments = POSTS + "/" + taras.publish("Тут") + "/comments";
        String profile = "/api/users/" + taras.username() + "/posts";

        for (String list :
                Stream.concat(LISTS.stream(), Stream.of(comments, profile)).toList()) {
            Answer answer = taras.get(list + "?" + query);
            assertThat(answer.status()).as(list).isEqualTo(422);
            assertThat(answer.errors()).as(list).containsExactly(error);
        }
        String code = error.endsWith("page-too-deep") ? "page-too-deep" : "validation";
        assertThat(site.stranger().get(POSTS + "?" + query).problem()).isEqualTo("422 " + code);
    }

    @Test
    void aPageHoldsAHundredAtMost() {
        String comments = POSTS + "/" + taras.publish("Тут") + "/comments";

        for (String list : Stream.concat(LISTS.stream(), Stream.of(comments)).toList()) {
            JsonNode page = taras.get(list + "?per_page=1000").require(200).json();
            assertThat(page.at("/pagination/per_page").asInt()).as(list).isEqualTo(100);
            assertThat(page.at("/items").size()).as(list).isLessThanOrEqualTo(100);
            assertThat(taras.get(list).text("/pagination/per_page")).as(list).isEqualTo("20");
            assertThat(taras.get(list + "?page=501").status()).as(list).isEqualTo(200);
        }
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        olena.publish("Раз");
        olena.publish("Два");
        String next = site.stranger().get(POSTS + "?per_page=1&cursor=").text("/pagination/next");
        assertThat(site.stranger().get(POSTS + "?cursor=" + next).status()).isEqualTo(200);

        List<String> tampered = IntStream.range(0, next.length())
                .mapToObj(at -> next.substring(0, at) + (next.charAt(at) == 'A' ? 'B' : 'A') + next.substring(at + 1))
                .toList();

        // The last letter of base64 may hold bits that mean nothing.
        for (String cursor : tampered.subList(0, tampered.size() - 1)) {
            assertThat(site.stranger().get(POSTS + "?cursor=" + cursor).errors())
                    .as(cursor)
                    .containsExactly("/cursor bad-cursor");
        }
        assertThat(site.stranger().get(POSTS + "?cursor=" + next.substring(4)).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "00000000-0000-4000-8000-000000000000", "%00", "..%2f..%2fme", "1-1-1-1-1"})
    void aForeignIdIsFoundNowhere(String id) {
        for (String path : List.of(POSTS + "/" + id, "/api/comments/" + id)) {
            assertThat(maksym.patch(path, "{\"content\": \"x\"}").status()).isEqualTo(404);
            assertThat(maksym.delete(path).status()).isEqualTo(404);
        }
        assertThat(maksym.get(POSTS + "/" + id).status()).isEqualTo(404);
        assertThat(maksym.get(POSTS + "/" + id + "/comments").status()).isEqualTo(404);
        assertThat(maksym.post(POSTS + "/" + id + "/comments", "{\"content\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(maksym.put(POSTS + "/" + id + "/like").status()).isEqualTo(404);
    }

    @Test
    void aCommentsIdIsNoPostsIdAndAPostsNoComments() {
        String post = olena.publish("Допис");
        String comment = olena.say(post, "Коментар");

        assertThat(olena.get(POSTS + "/" + comment).status()).isEqualTo(404);
        assertThat(olena.delete(POSTS + "/" + comment).status()).isEqualTo(404);
        assertThat(olena.delete("/api/comments/" + post).status()).isEqualTo(404);
        assertThat(olena.patch("/api/comments/" + post, "{\"content\": \"x\"}").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotThereSaysSoAsAProblem() {
        Answer nowhere = maksym.get("/api/nowhere/" + UUID.randomUUID());
        assertThat(nowhere.problem()).isEqualTo("404 not-found");
        Answer wrongVerb = maksym.delete(POSTS);
        assertThat(wrongVerb.problem()).isEqualTo("405 method-not-allowed");
        for (Answer answer : List.of(nowhere, wrongVerb)) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text("/instance")).isEqualTo("/requests/" + answer.header("X-Request-Id"));
        }
    }

    private static String tags(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "\"мітка " + number + "\"")
                .collect(Collectors.joining(", "));
    }
}
