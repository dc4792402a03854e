package com.freedom13.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostResourceIT {
    private static final String POSTS = "/api/posts";

    private static final Site site = Site.shared();
    private static final Person taras = site.newcomer("moderator");
    private static final Person maksym = site.newcomer();

    private final Person olena = site.regular();

    @Test
    void aPostIsPublishedUnderItsAuthorsName() {
        olena.patch("/api/me", "{\"display_name\": \"Олена\"}").require(200);

        Answer answer = olena.post(POSTS, """
                {"content": "  Їжак **прийшов** a < b  ", "tags": ["Їжаки"], "is_nsfw": true, "media_ids": []}
                """).require(201);

        JsonNode post = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/posts/" + post.at("/id").asText());
        assertThat(post.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "content",
                        "content_html",
                        "language",
                        "author",
                        "author_label",
                        "tags",
                        "is_nsfw",
                        "is_anonymous",
                        "moderation_status",
                        "likes_count",
                        "comments_count",
                        "liked",
                        "mine",
                        "media",
                        "created_at",
                        "published_at",
                        "edited_at");
        assertThat(post.at("/content").asText()).isEqualTo("Їжак **прийшов** a < b");
        assertThat(post.at("/content_html").asText()).isEqualTo("<p>Їжак <strong>прийшов</strong> a &lt; b</p>");
        assertThat(post.at("/language").asText()).isEqualTo("uk");
        assertThat(post.at("/author/id").asText()).isEqualTo(olena.id());
        assertThat(post.at("/author").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "username", "display_name", "avatar_url");
        assertThat(post.at("/author_label").asText()).isEqualTo("Олена");
        assertThat(post.at("/is_nsfw").asBoolean()).isTrue();
        assertThat(post.at("/is_anonymous").asBoolean()).isFalse();
        assertThat(post.at("/moderation_status").asText()).isEqualTo("approved");
        assertThat(post.at("/mine").asBoolean()).isTrue();
        assertThat(post.at("/liked").asBoolean()).isFalse();
        assertThat(post.at("/media").isArray()).isTrue();
        assertThat(post.at("/edited_at").isNull()).isTrue();
        assertThat(Instant.parse(post.at("/created_at").asText()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }

    @Test
    void everybodyReadsIt() {
        String id = olena.publish("Читайте всі");

        for (Person reader : List.of(site.stranger(), maksym)) {
            JsonNode post = reader.get(POSTS + "/" + id).require(200).json();
            assertThat(post.at("/author/username").asText()).isEqualTo(olena.username());
            assertThat(post.at("/mine").asBoolean()).isFalse();
        }
    }

    @Test
    void aStrangerWritesNothing() {
        String id = olena.publish("Моє");

        assertThat(site.stranger().post(POSTS, "{\"content\": \"x\"}").problem())
                .isEqualTo("401 not-signed-in");
        assertThat(site.stranger()
                        .patch(POSTS + "/" + id, "{\"content\": \"x\"}")
                        .problem())
                .isEqualTo("401 not-signed-in");
        assertThat(site.stranger().delete(POSTS + "/" + id).problem()).isEqualTo("401 not-signed-in");
        assertThat(site.stranger().get(POSTS + "/" + id).text("/content")).isEqualTo("Моє");
    }

    @Test
    void aNewcomersPostIsSeenByItsAuthorAndModeratorsOnly() {
        Answer published = maksym.post(POSTS, "{\"content\": \"Перший\"}").require(201);
        String path = POSTS + "/" + published.text("/id");

        assertThat(published.text("/moderation_status")).isEqualTo("pending");
        assertThat(published.json().at("/published_at").isNull()).isTrue();
        assertThat(maksym.get(path).text("/moderation_status")).isEqualTo("pending");
        assertThat(taras.get(path).text("/moderation_status")).isEqualTo("pending");
        assertThat(olena.get(path).problem()).isEqualTo("404 post-not-found");
        assertThat(site.stranger().get(path).problem()).isEqualTo("404 post-not-found");
        assertThat(site.stranger().get(path + "/comments").problem()).isEqualTo("404 post-not-found");
    }

    @Test
    void whatIsHiddenAndWhatNeverWasLookTheSame() {
        String waiting = maksym.publish("Ніхто не бачить");
        String never = UUID.randomUUID().toString();

        for (Person reader : List.of(site.stranger(), olena)) {
            Answer hidden = reader.get(POSTS + "/" + waiting);
            assertThat(withoutInstance(hidden)).isEqualTo(withoutInstance(reader.get(POSTS + "/" + never)));
        }
        Answer patched = olena.patch(POSTS + "/" + waiting, "{\"content\": \"x\"}");
        assertThat(withoutInstance(patched))
                .isEqualTo(withoutInstance(olena.patch(POSTS + "/" + never, "{\"content\": \"x\"}")));
        assertThat(olena.delete(POSTS + "/" + waiting).problem()).isEqualTo("404 post-not-found");
        assertThat(maksym.get(POSTS + "/" + waiting).status()).isEqualTo(200);
    }

    @Test
    void anAnonymousPostHidesItsAuthorFromEverybody() {
        String id = olena.publishAnonymously("Вгадайте, хто");

        for (Person reader : List.of(site.stranger(), maksym, taras, olena)) {
            Answer answer = reader.get(POSTS + "/" + id).require(200);
            assertThat(answer.json().at("/author").isNull()).isTrue();
            assertThat(answer.text("/author_label")).isEqualTo("Анонім");
            assertThat(answer.json().at("/mine").asBoolean()).isEqualTo(reader == olena);
            assertThat(answer.body()).doesNotContain(olena.id()).doesNotContain(olena.username());
        }
        assertThat(site.stranger()
                        .with("Accept-Language", "en")
                        .get(POSTS + "/" + id)
                        .text("/author_label"))
                .isEqualTo("Anonymous");
    }

    @Test
    void timesOfAnonymousWorkTellFiveMinutes() {
        String path = POSTS + "/" + olena.publishAnonymously("Коли?");
        olena.patch(path, "{\"content\": \"Не скажу\"}").require(200);

        JsonNode post = olena.get(path).json();

        for (String time : List.of("/created_at", "/published_at", "/edited_at")) {
            Instant told = Instant.parse(post.at(time).asText());
            assertThat(told.getEpochSecond() % 300).as(time).isZero();
            assertThat(told.getNano()).isZero();
            assertThat(told).isBetween(Instant.now().minus(Duration.ofMinutes(6)), Instant.now());
        }
    }

    @Test
    void anEditChangesWhatItNamesAndAnswersTheWhole() {
        String tag = "їжак" + System.nanoTime();
        String path = POSTS + "/"
                + olena.post(POSTS, "{\"content\": \"Було\", \"tags\": [\"" + tag + "\"]}")
                        .require(201)
                        .text("/id");

        Answer text = olena.patch(path, "{\"content\": \"What is it now?\"}").require(200);
        assertThat(text.text("/content")).isEqualTo("What is it now?");
        assertThat(text.text("/language")).isEqualTo("en");
        assertThat(text.text("/tags/0")).isEqualTo(tag);
        assertThat(text.json().at("/edited_at").isNull()).isFalse();

        Answer covered = olena.patch(path, "{\"is_nsfw\": true, \"tags\": []}").require(200);
        assertThat(covered.text("/content")).isEqualTo("What is it now?");
        assertThat(covered.json().at("/is_nsfw").asBoolean()).isTrue();
        assertThat(covered.json().at("/tags").size()).isZero();
        assertThat(covered.json()).isEqualTo(olena.get(path).json());
        assertThat(site.stranger().get(path).text("/content_html")).isEqualTo("<p>What is it now?</p>");
    }

    @Test
    void onlyItsAuthorEditsAPost() {
        String path = POSTS + "/" + olena.publish("Моє");

        for (Person other : List.of(maksym, taras)) {
            assertThat(other.patch(path, "{\"content\": \"Чуже\"}").problem()).isEqualTo("403 not-your-post");
        }
        assertThat(olena.get(path).text("/content")).isEqualTo("Моє");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void anonymityIsChosenOnce(String wanted) {
        String named = POSTS + "/" + olena.publish("Під іменем");
        String anonymous = POSTS + "/" + olena.publishAnonymously("Без імені");

        for (String path : List.of(named, anonymous)) {
            assertThat(olena.patch(path, "{\"is_anonymous\": " + wanted + "}").errors())
                    .containsExactly("/is_anonymous unknown-field");
        }
        assertThat(olena.get(named).text("/author/id")).isEqualTo(olena.id());
        assertThat(olena.get(anonymous).json().at("/author").isNull()).isTrue();
    }

    @Test
    void aRefusedEditChangesNothing() {
        String path = POSTS + "/" + olena.publish("Ціле");

        Answer refused = olena.patch(path, "{\"content\": \"Пів\", \"tags\": [\"\"]}");

        assertThat(refused.errors()).containsExactly("/tags/0 not-a-tag");
        assertThat(olena.get(path).text("/content")).isEqualTo("Ціле");
        assertThat(olena.get(path).json().at("/edited_at").isNull()).isTrue();
    }

    @Test
    void aDeletedPostIsGoneForEverybodyAndLeavesNoText() {
        String secret = "тільки-між-нами-" + System.nanoTime();
        String id = olena.post(POSTS, "{\"content\": \"" + secret + "\", \"tags\": [\"" + secret + "\"]}")
                .require(201)
                .text("/id");
        olena.patch(POSTS + "/" + id, "{\"tags\": []}").require(200);

        Answer deleted = olena.delete(POSTS + "/" + id).require(204);

        assertThat(deleted.body()).isEmpty();
        for (Person reader : List.of(site.stranger(), olena, taras)) {
            assertThat(reader.get(POSTS + "/" + id).problem()).isEqualTo("404 post-not-found");
        }
        assertThat(olena.delete(POSTS + "/" + id).problem()).isEqualTo("404 post-not-found");
        assertThat(olena.patch(POSTS + "/" + id, "{\"content\": \"x\"}").problem())
                .isEqualTo("404 post-not-found");
        assertThat(site.sql().one("SELECT count(*) FROM post WHERE post::text LIKE '%' || ? || '%'", secret))
                .isEqualTo("0");
    }

    @Test
    void onlyItsAuthorAndModeratorsDeleteAPost() {
        String path = POSTS + "/" + olena.publish("Моє");

        assertThat(maksym.delete(path).problem()).isEqualTo("403 not-your-post");
        assertThat(olena.get(path).status()).isEqualTo(200);
        taras.delete(path).require(204);
        assertThat(olena.get(path).problem()).isEqualTo("404 post-not-found");
    }

    @Test
    void aTagIsOneInEverySpellingAndShownAsFirstUsed() {
        String number = Long.toString(System.nanoTime());
        olena.post(POSTS, "{\"content\": \"Перший\", \"tags\": [\"Нічний_Їжак" + number + "\"]}")
                .require(201);

        Answer post = olena.post(POSTS, """
                {"content": "Не #хештег", "tags": ["#нічний-їжак%1$s", "НІЧНИЙ ЇЖАК%1$s", "Нічний їжак%1$s", "інше%1$s"]}
                """.formatted(number)).require(201);

        assertThat(texts(post, "/tags")).containsExactly("Нічний_Їжак" + number, "інше" + number);
    }

    @Test
    void anUnknownPictureIsRefused() {
        assertThat(olena.post(POSTS, "{\"content\": \"x\", \"media_ids\": [\"" + UUID.randomUUID() + "\"]}")
                        .errors())
                .containsExactly("/media_ids unknown-media");
    }

    @Test
    void aPostThatDidNotChangeIsNotSentAgain() {
        String path = POSTS + "/" + olena.publish("Сталість");
        for (Person reader : List.of(site.stranger(), maksym)) {
            String etag = reader.get(path).header("ETag");
            assertThat(etag).startsWith("\"").endsWith("\"");

            Answer unchanged = reader.with("If-None-Match", etag).get(path);
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();
            assertThat(unchanged.header("ETag")).isEqualTo(etag);

            olena.patch(path, "{\"content\": \"Зміна " + etag.hashCode() + "\"}")
                    .require(200);
            assertThat(reader.with("If-None-Match", etag).get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void theSameKeyAnswersTheSameAndPublishesOnce() {
        Person insistent = olena.with("Idempotency-Key", "publish-" + System.nanoTime());

        Answer first = insistent.post(POSTS, "{\"content\": \"Один раз\"}").require(201);
        Answer again = insistent.post(POSTS, "{\"content\": \"Один раз\"}").require(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(insistent.post(POSTS, "{\"content\": \"Інше\"}").problem()).isEqualTo("422 idempotency-key-reused");
        assertThat(olena.get("/api/me/posts").json().at("/pagination/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = "mine-" + System.nanoTime();

        Answer hers = olena.with("Idempotency-Key", key)
                .post(POSTS, "{\"content\": \"Однакове\"}")
                .require(201);
        Answer his = maksym.with("Idempotency-Key", key)
                .post(POSTS, "{\"content\": \"Однакове\"}")
                .require(201);

        assertThat(his.text("/id")).isNotEqualTo(hers.text("/id"));
        assertThat(olena.with("Idempotency-Key", "short")
                        .post(POSTS, "{\"content\": \"x\"}")
                        .errors())
                .containsExactly("/Idempotency-Key bad-idempotency-key");
    }

    private static List<String> texts(Answer answer, String pointer) {
        return answer.json().at(pointer).valueStream().map(JsonNode::asText).toList();
    }

    private static String withoutInstance(Answer answer) {
        return answer.body().replaceAll("/requests/[0-9a-f]+", "");
    }
}
