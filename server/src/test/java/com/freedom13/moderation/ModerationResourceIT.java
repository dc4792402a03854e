package com.freedom13.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModerationResourceIT {
    private static final String QUEUE = "/api/moderation/queue";
    private static final String DECISIONS = "/api/moderation/decisions";
    private static final String LOG = "/api/moderation/log";

    private static final Site site = Site.shared();
    private static final Person olena = site.regular();
    private static final Person taras = site.newcomer("moderator");
    private static final Person admin = site.newcomer("admin");

    private final Person maksym = site.newcomer();

    @Test
    void onlyModeratorsComeIn() {
        String decision = decision("post", UUID.randomUUID().toString(), "approve");

        assertThat(site.stranger().get(QUEUE).problem()).isEqualTo("401 not-signed-in");
        assertThat(maksym.get(QUEUE).problem()).isEqualTo("403 forbidden");
        assertThat(site.stranger().post(DECISIONS, decision).problem()).isEqualTo("401 not-signed-in");
        assertThat(maksym.post(DECISIONS, decision).problem()).isEqualTo("403 forbidden");
        assertThat(taras.get(QUEUE).status()).isEqualTo(200);
        assertThat(admin.get(QUEUE).status()).isEqualTo(200);
    }

    @Test
    void aNewcomersPostIsLetThroughAndEverybodySeesIt() {
        String id = maksym.publish("Дозвольте");
        JsonNode item = inQueue("post", id).orElseThrow();
        assertThat(item.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("subject", "reports", "created_at", "post");
        assertThat(item.at("/reports").size()).isZero();
        assertThat(item.at("/post/content").asText()).isEqualTo("Дозвольте");

        JsonNode made = decide(taras, "post", id, "approve").require(200).json();

        assertThat(made.at("/subject/id").asText()).isEqualTo(id);
        assertThat(made.at("/decision").asText()).isEqualTo("approve");
        JsonNode post = site.stranger().get("/api/posts/" + id).require(200).json();
        assertThat(post.at("/moderation_status").asText()).isEqualTo("approved");
        assertThat(post.at("/published_at").asText())
                .isGreaterThan(post.at("/created_at").asText());
        assertThat(site.stranger().get("/api/posts?per_page=1").text("/items/0/id"))
                .isEqualTo(id);
        assertThat(inQueue("post", id)).isEmpty();
    }

    @Test
    void aRejectedPostIsSeenByItsAuthorAndModeratorsAndMayComeBack() {
        String id = maksym.publish("Купіть у мене");
        decide(taras, "post", id, "reject").require(200);

        assertThat(maksym.get("/api/posts/" + id).text("/moderation_status")).isEqualTo("rejected");
        assertThat(taras.get("/api/posts/" + id).text("/moderation_status")).isEqualTo("rejected");
        assertThat(olena.get("/api/posts/" + id).status()).isEqualTo(404);
        assertThat(site.stranger().get("/api/posts/" + id).status()).isEqualTo(404);
        assertThat(inQueue("post", id)).isEmpty();

        assertThat(maksym.patch("/api/posts/" + id, "{\"content\": \"Вибачте\"}")
                        .text("/moderation_status"))
                .isEqualTo("pending");
        assertThat(inQueue("post", id)).isPresent();
    }

    @Test
    void aRemovedPostIsGoneForEverybody() {
        String id = olena.publish("Заборонене " + System.nanoTime());
        decide(taras, "post", id, "remove").require(200);

        for (Person reader : List.of(site.stranger(), olena, taras, admin)) {
            assertThat(reader.get("/api/posts/" + id).problem()).isEqualTo("404 post-not-found");
        }
        assertThat(site.sql().one("SELECT content || content_html FROM post WHERE id = ?::uuid", id))
                .isEmpty();
    }

    @Test
    void aRemovedCommentKeepsItsPlace() {
        String post = olena.publish("Поговоримо");
        String comment = maksym.say(post, "Купіть у мене");
        decide(taras, "comment", comment, "remove").require(200);

        JsonNode place =
                site.stranger().get("/api/posts/" + post + "/comments").json().at("/items/0");
        assertThat(place.at("/deleted").asBoolean()).isTrue();
        assertThat(place.at("/content").isNull()).isTrue();
        assertThat(decide(admin, "comment", comment, "remove").problem()).isEqualTo("409 already-decided");
    }

    @Test
    void markingCoversAPost() {
        String id = olena.publish("Не для роботи");
        decide(taras, "post", id, "mark_nsfw").require(200);

        assertThat(site.stranger().get("/api/posts/" + id).json().at("/is_nsfw").asBoolean())
                .isTrue();
        assertThat(decide(taras, "post", id, "mark_nsfw").problem()).isEqualTo("409 already-decided");

        maksym.post("/api/posts/" + id + "/report", "{\"reason\": \"nsfw\"}").require(201);
        decide(taras, "post", id, "mark_nsfw").require(200);
        assertThat(decide(taras, "post", id, "mark_nsfw").problem())
                .as("the report is settled")
                .isEqualTo("409 already-decided");
    }

    @Test
    void aNewcomersChangeToAnApprovedPostIsLookedAtWhileItStaysVisible() {
        Person zoya = site.newcomer();
        String id = zoya.publish("Чемний");
        decide(taras, "post", id, "approve").require(200);
        assertThat(queued(id)).isFalse();

        zoya.patch("/api/posts/" + id, "{\"content\": \"Купуй тут: https://spam.example\"}")
                .require(200);

        assertThat(site.stranger().get("/api/posts/" + id).status()).isEqualTo(200);
        assertThat(queued(id)).isTrue();
        decide(taras, "post", id, "keep").require(200);
        assertThat(queued(id)).isFalse();

        zoya.patch("/api/posts/" + id, "{\"content\": \"Іще раз\"}").require(200);
        decide(taras, "post", id, "remove").require(200);
        assertThat(queued(id)).isFalse();
        assertThat(site.stranger().get("/api/posts/" + id).status()).isEqualTo(404);
    }

    @Test
    void aTrustedAuthorsChangeNeedsNoLook() {
        String id = olena.publish("Допис");
        olena.patch("/api/posts/" + id, "{\"content\": \"Допис, виправлений\"}").require(200);

        assertThat(queued(id)).isFalse();
    }

    private boolean queued(String id) {
        return taras.get(QUEUE + "?per_page=100").require(200).body().contains(id)
                || taras.get(QUEUE + "?per_page=100&page=2").require(200).body().contains(id)
                || taras.get(QUEUE + "?per_page=100&page=3").require(200).body().contains(id);
    }

    @Test
    void aWaitingCommentLeavesTheQueueWithItsPost() {
        Person author = site.regular();
        for (int n = 0; n < 2; n++) {
            decide(taras, "post", author.publishAnonymously("Спам"), "remove").require(200);
        }
        String post = olena.publish("Говоримо");
        String waiting = author.post("/api/posts/" + post + "/comments", """
                        {"content": "Чекаю", "is_anonymous": true}
                        """)
                .require(201)
                .text("/id");
        assertThat(site.sql().one("SELECT status FROM comment WHERE id = ?::uuid", waiting))
                .isEqualTo("pending");

        olena.delete("/api/posts/" + post).require(204);

        assertThat(taras.get(QUEUE + "?per_page=100").body()).doesNotContain(waiting);
    }

    @ParameterizedTest
    @CsvSource({"approve, approve", "approve, reject", "reject, approve", "reject, reject"})
    void aWaitingPostIsDecidedOnce(String first, String second) {
        String id = maksym.publish("Раз");

        decide(taras, "post", id, first).require(200);

        assertThat(decide(admin, "post", id, second).problem()).isEqualTo("409 already-decided");
        assertThat(maksym.get("/api/posts/" + id).text("/moderation_status"))
                .isEqualTo(first.equals("approve") ? "approved" : "rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void whatIsVisibleNeedsNoApproval(String decision) {
        assertThat(decide(taras, "post", olena.publish("Давно тут"), decision).problem())
                .isEqualTo("409 already-decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep", "remove"})
    void whatWaitsIsNeitherKeptNorRemoved(String decision) {
        String id = maksym.publish("Чекаю");

        assertThat(decide(taras, "post", id, decision).problem()).isEqualTo("409 already-decided");
        assertThat(maksym.get("/api/posts/" + id).text("/moderation_status")).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "remove", "keep", "mark_nsfw"})
    void nobodyDecidesOnTheirOwn(String decision) {
        String named = taras.publish("Моє");
        String anonymous = taras.publishAnonymously("Теж моє");
        String comment = taras.say(named, "І це");

        assertThat(decide(taras, "post", named, decision).problem()).isEqualTo("403 own-work");
        assertThat(decide(taras, "post", anonymous, decision).problem()).isEqualTo("403 own-work");
        if (!decision.equals("mark_nsfw")) {
            assertThat(decide(taras, "comment", comment, decision).problem()).isEqualTo("403 own-work");
        }
        assertThat(site.stranger().get("/api/posts/" + named).status()).isEqualTo(200);
    }

    @Test
    void aWaitingPostOfOnesOwnIsNotForOneself() {
        String id = maksym.publishAnonymously("Чекаю");
        site.sql().run("UPDATE account SET role = 'moderator' WHERE id = ?::uuid", maksym.id());

        assertThat(decide(maksym, "post", id, "approve").problem()).isEqualTo("403 own-work");
        assertThat(maksym.get("/api/posts/" + id).text("/moderation_status")).isEqualTo("pending");
    }

    @Test
    void aReportIsHeardOnceAndDecided() {
        String id = olena.publish("Сумнівне");
        String report = "/api/posts/" + id + "/report";

        maksym.post(report, "{\"reason\": \"spam\", \"note\": \"продає\"}").require(201);
        maksym.post(report, "{\"reason\": \"abuse\", \"note\": \"ще й лається\"}")
                .require(200);
        site.newcomer().post(report, "{\"reason\": \"other\"}").require(201);

        JsonNode item = inQueue("post", id).orElseThrow();
        assertThat(item.at("/reports").findValuesAsText("reason")).containsExactly("spam", "other");
        assertThat(item.at("/reports/0/note").asText()).isEqualTo("продає");
        assertThat(item.at("/reports/0").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("reason", "note", "created_at");
        assertThat(item.toString()).doesNotContain(maksym.username()).doesNotContain(maksym.id());

        decide(taras, "post", id, "keep").require(200);

        assertThat(inQueue("post", id)).isEmpty();
        assertThat(site.stranger().get("/api/posts/" + id).status()).isEqualTo(200);
        assertThat(decide(admin, "post", id, "keep").problem()).isEqualTo("409 already-decided");
    }

    @Test
    void aCommentIsReportedToo() {
        String comment = maksym.say(olena.publish("Поговоримо"), "Купіть у мене");
        String report = "/api/comments/" + comment + "/report";

        olena.post(report, "{\"reason\": \"spam\"}").require(201);
        olena.post(report, "{\"reason\": \"spam\"}").require(200);

        JsonNode item = inQueue("comment", comment).orElseThrow();
        assertThat(item.at("/comment/content").asText()).isEqualTo("Купіть у мене");
        assertThat(item.has("post")).isFalse();
        decide(taras, "comment", comment, "remove").require(200);
        assertThat(inQueue("comment", comment)).isEmpty();
    }

    @Test
    void onlyWhatOneSeesCanBeReported() {
        String waiting = maksym.publish("Чекаю");
        String removed = olena.publish("Було");
        olena.delete("/api/posts/" + removed).require(204);

        for (String subject : List.of(
                "/api/posts/" + waiting,
                "/api/posts/" + removed,
                "/api/posts/" + UUID.randomUUID(),
                "/api/comments/" + UUID.randomUUID(),
                "/api/comments/x")) {
            assertThat(olena.post(subject + "/report", "{\"reason\": \"spam\"}").status())
                    .as(subject)
                    .isEqualTo(404);
        }
        String visible = "/api/posts/" + olena.publish("Видиме") + "/report";
        assertThat(site.stranger().post(visible, "{\"reason\": \"spam\"}").problem())
                .isEqualTo("401 not-signed-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /reason required",
                "{\"reason\": \"boring\"} | /reason not-one-of",
                "{\"reason\": 1} | /reason wrong-type",
                "{\"reason\": \"spam\", \"note\": \"\\u0000\"} | /note malformed-text",
                "{\"reason\": \"spam\", \"who\": \"me\"} | /who unknown-field",
            })
    void aWrongReportIsRefused(String report, String error) {
        String id = olena.publish("Видиме");

        assertThat(maksym.post("/api/posts/" + id + "/report", report).errors()).containsExactly(error);
        assertThat(inQueue("post", id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /decision required,/subject required",
                "{\"subject\": {}, \"decision\": \"keep\"} | /subject/kind required,/subject/id required",
                "{\"subject\": {\"kind\": \"person\", \"id\": \"00000000-0000-4000-8000-000000000000\"}, "
                        + "\"decision\": \"ban\"} | /decision not-one-of,/subject/kind not-one-of",
                "{\"subject\": {\"kind\": \"post\", \"id\": \"x\"}, \"decision\": \"keep\"} | /subject/id wrong-type",
                "{\"subject\": {\"kind\": \"comment\", \"id\": \"00000000-0000-4000-8000-000000000000\"}, "
                        + "\"decision\": \"mark_nsfw\"} | /decision not-for-comments",
            })
    void aWrongDecisionIsRefused(String decision, String errors) {
        assertThat(taras.post(DECISIONS, decision).errors()).containsExactlyInAnyOrder(errors.split(",", -1));
    }

    @Test
    void nothingCannotBeDecided() {
        for (String kind : List.of("post", "comment")) {
            Answer answer = decide(taras, kind, UUID.randomUUID().toString(), "remove");
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void theLogIsPublicAndNamesNobodyWhoIsHidden() {
        String id = olena.publishAnonymously("Ніхто не знає, чиє");
        maksym.post("/api/posts/" + id + "/report", "{\"reason\": \"abuse\"}").require(201);
        taras.post(DECISIONS, """
                {"subject": {"kind": "post", "id": "%s"}, "decision": "remove", "reason": " Образа "}
                """.formatted(id)).require(200);

        for (Person reader : List.of(site.stranger(), olena, maksym)) {
            Answer log = reader.get(LOG + "?per_page=1").require(200);
            assertThat(log.text("/items/0/subject/id")).isEqualTo(id);
            assertThat(log.text("/items/0/decision")).isEqualTo("remove");
            assertThat(log.text("/items/0/reason")).isEqualTo("Образа");
            assertThat(log.text("/items/0/moderator/username")).isEqualTo(taras.username());
            assertThat(log.body())
                    .doesNotContain(olena.id())
                    .doesNotContain(olena.username())
                    .doesNotContain(maksym.id())
                    .doesNotContain(maksym.username());
        }
    }

    @Test
    void aModeratorsDeletionIsInTheLogAndAnAuthorsIsNot() {
        String removed = olena.publish("Заборонене");
        String deleted = olena.publish("Передумала");
        olena.delete("/api/posts/" + deleted).require(204);
        taras.delete("/api/posts/" + removed).require(204);

        JsonNode log = site.stranger().get(LOG + "?per_page=5").require(200).json();
        assertThat(log.at("/items/0/subject/id").asText()).isEqualTo(removed);
        assertThat(log.at("/items/0/decision").asText()).isEqualTo("remove");
        assertThat(log.toString()).doesNotContain(deleted);
    }

    @Test
    void theQueueIsOldestFirstByPageAndByCursor() {
        String first = maksym.publish("Раз");
        String second = maksym.publish("Два");
        String third = maksym.publish("Три");

        List<String> byPage = new ArrayList<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            JsonNode part =
                    taras.get(QUEUE + "?per_page=2&page=" + page).require(200).json();
            part.at("/items").forEach(item -> byPage.add(item.at("/subject/id").asText()));
            more = part.at("/pagination/has_next").asBoolean();
        }
        assertThat(byPage).containsSubsequence(first, second, third).doesNotHaveDuplicates();
        assertThat(walk(taras, QUEUE)).isEqualTo(byPage);
    }

    @Test
    void theLogIsNewestFirstByPageAndByCursor() {
        String first = maksym.publish("Раз");
        String second = maksym.publish("Два");
        decide(taras, "post", first, "reject").require(200);
        decide(taras, "post", second, "reject").require(200);

        JsonNode page =
                site.stranger().get(LOG + "?per_page=1&page=2").require(200).json();
        assertThat(page.at("/items/0/subject/id").asText()).isEqualTo(first);
        assertThat(page.at("/pagination/has_prev").asBoolean()).isTrue();
        JsonNode part =
                site.stranger().get(LOG + "?per_page=1&cursor=").require(200).json();
        assertThat(part.at("/items/0/subject/id").asText()).isEqualTo(second);
        String next = part.at("/pagination/next").asText();
        assertThat(site.stranger().get(LOG + "?per_page=1&cursor=" + next).text("/items/0/subject/id"))
                .isEqualTo(first);
    }

    @Test
    void anAccountIsTrustedAfterThreeApprovedPosts() {
        for (int i = 0; i < 3; i++) {
            Answer published = maksym.post("/api/posts", "{\"content\": \"Чемний " + i + "\"}")
                    .require(201);
            assertThat(published.text("/moderation_status")).isEqualTo("pending");
            decide(taras, "post", published.text("/id"), "approve").require(200);
        }

        assertThat(maksym.post("/api/posts", "{\"content\": \"Свій\"}").text("/moderation_status"))
                .isEqualTo("approved");
        assertThat(taras.post("/api/posts", "{\"content\": \"Модератор\"}").text("/moderation_status"))
                .isEqualTo("approved");
    }

    @Test
    void rejectedAndRemovedPostsEarnNoTrust() {
        decide(taras, "post", maksym.publish("Раз"), "reject").require(200);
        for (int i = 0; i < 3; i++) {
            String id = maksym.publish("Чемний " + i);
            decide(taras, "post", id, "approve").require(200);
            if (i == 0) {
                decide(taras, "post", id, "remove").require(200);
            }
        }

        assertThat(maksym.post("/api/posts", "{\"content\": \"Ще ні\"}").text("/moderation_status"))
                .isEqualTo("pending");
    }

    @Test
    void thePolicyIsASetting() {
        try (Site strict = site.beside(Map.of("MODERATION_POLICY", "all"))) {
            Person regular = strict.regular();
            assertThat(regular.post("/api/posts", "{\"content\": \"Свій\"}").text("/moderation_status"))
                    .isEqualTo("pending");
        }
        try (Site open = site.beside(Map.of("MODERATION_POLICY", "none"))) {
            Person newcomer = open.newcomer();
            assertThat(newcomer.post("/api/posts", "{\"content\": \"Перший\"}").text("/moderation_status"))
                    .isEqualTo("approved");
        }
    }

    private static Answer decide(Person moderator, String kind, String id, String decision) {
        return moderator.post(DECISIONS, decision(kind, id, decision));
    }

    private static String decision(String kind, String id, String decision) {
        return """
                {"subject": {"kind": "%s", "id": "%s"}, "decision": "%s"}
                """.formatted(kind, id, decision);
    }

    private Optional<JsonNode> inQueue(String kind, String id) {
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode part = taras.get(QUEUE + "?per_page=100&cursor=" + cursor)
                    .require(200)
                    .json();
            for (JsonNode item : part.at("/items")) {
                if (item.at("/subject/id").asText().equals(id)) {
                    assertThat(item.at("/subject/kind").asText()).isEqualTo(kind);
                    return Optional.of(item);
                }
            }
            cursor = part.at("/pagination/next").asText();
        }
        return Optional.empty();
    }

    private static List<String> walk(Person reader, String list) {
        List<String> subjects = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode part = reader.get(list + "?per_page=2&cursor=" + cursor)
                    .require(200)
                    .json();
            part.at("/items")
                    .forEach(item -> subjects.add(item.at("/subject/id").asText()));
            cursor = part.at("/pagination/next").asText();
        }
        return subjects;
    }
}
