package com.freedom13.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentResourceIT {
    private static final Site site = Site.shared();
    private static final Person olena = site.regular();
    private static final Person zoya = site.newcomer();

    private final String post = olena.publish("Поговоримо");
    private final String thread = "/api/posts/" + post + "/comments";

    @Test
    void aNewcomerTalksAtOnce() {
        JsonNode comment = zoya.post(thread, "{\"content\": \" Привіт, *сусіде* \"}")
                .require(201)
                .json();

        assertThat(comment.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "post_id",
                        "parent_id",
                        "content",
                        "content_html",
                        "author",
                        "author_label",
                        "is_op",
                        "depth",
                        "created_at",
                        "edited_at",
                        "deleted",
                        "mine");
        assertThat(comment.at("/post_id").asText()).isEqualTo(post);
        assertThat(comment.at("/parent_id").isNull()).isTrue();
        assertThat(comment.at("/content").asText()).isEqualTo("Привіт, *сусіде*");
        assertThat(comment.at("/content_html").asText()).isEqualTo("<p>Привіт, <em>сусіде</em></p>");
        assertThat(comment.at("/author/username").asText()).isEqualTo(zoya.username());
        assertThat(comment.at("/author_label").asText()).isEqualTo(zoya.username());
        assertThat(comment.at("/is_op").asBoolean()).isFalse();
        assertThat(comment.at("/depth").asInt()).isZero();
        assertThat(comment.at("/mine").asBoolean()).isTrue();
        JsonNode seen = site.stranger().get(thread).require(200).json();
        assertThat(seen.at("/items/0/content").asText()).isEqualTo("Привіт, *сусіде*");
        assertThat(seen.at("/items/0/mine").asBoolean()).isFalse();
        assertThat(site.stranger().get("/api/posts/" + post).text("/comments_count"))
                .isEqualTo("1");
    }

    @Test
    void aStrangerListensOnly() {
        String comment = "/api/comments/" + zoya.say(post, "Моє");

        assertThat(site.stranger().post(thread, "{\"content\": \"x\"}").problem())
                .isEqualTo("401 not-signed-in");
        assertThat(site.stranger().patch(comment, "{\"content\": \"x\"}").problem())
                .isEqualTo("401 not-signed-in");
        assertThat(site.stranger().delete(comment).problem()).isEqualTo("401 not-signed-in");
        assertThat(site.stranger().get(thread).text("/items/0/content")).isEqualTo("Моє");
    }

    @Test
    void aThreadIsFlatAndDepthFirst() {
        String first = zoya.say(post, "1");
        String second = zoya.say(post, "2");
        String answer = answer(olena, first, "1.1").require(201).text("/id");
        String another = answer(zoya, first, "1.2").require(201).text("/id");
        String deep = answer(zoya, answer, "1.1.1").require(201).text("/id");

        JsonNode items = site.stranger().get(thread).require(200).json().at("/items");

        assertThat(texts(items, "id")).containsExactly(first, answer, deep, another, second);
        assertThat(texts(items, "depth")).containsExactly("0", "1", "2", "1", "0");
        assertThat(texts(items, "parent_id")).containsExactly("null", first, answer, first, "null");
    }

    @Test
    void whatIsDeeperHangsAtEight() {
        String parent = zoya.say(post, "0");
        for (int depth = 1; depth <= 8; depth++) {
            parent = answer(zoya, parent, "глибше").require(201).text("/id");
        }

        Answer ninth = answer(olena, parent, "дев’ятий").require(201);
        Answer tenth = answer(zoya, ninth.text("/id"), "десятий").require(201);

        assertThat(ninth.json().at("/depth").asInt()).isEqualTo(8);
        assertThat(ninth.text("/parent_id")).isEqualTo(parent);
        assertThat(tenth.json().at("/depth").asInt()).isEqualTo(8);
        assertThat(texts(site.stranger().get(thread).json().at("/items"), "depth"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "8", "8");
    }

    @Test
    void aThreadIsWalkedByPageAndByCursor() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.add(zoya.say(post, "№" + i));
        }

        JsonNode page =
                site.stranger().get(thread + "?page=2&per_page=2").require(200).json();
        assertThat(texts(page.at("/items"), "id")).containsExactly(said.get(2), said.get(3));
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(5);
        assertThat(page.at("/pagination/pages").asInt()).isEqualTo(3);

        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode part = site.stranger()
                    .get(thread + "?per_page=2&cursor=" + cursor)
                    .require(200)
                    .json();
            walked.addAll(texts(part.at("/items"), "id"));
            cursor = part.at("/pagination/next").asText();
        }
        assertThat(walked).isEqualTo(said);
    }

    @Test
    void aCursorOfOneThreadOpensNoOther() {
        zoya.say(post, "1");
        zoya.say(post, "2");
        String next = zoya.get(thread + "?per_page=1&cursor=").text("/pagination/next");
        String other = olena.publish("Інша розмова");

        assertThat(zoya.get("/api/posts/" + other + "/comments?cursor=" + next).errors())
                .containsExactly("/cursor bad-cursor");
    }

    @Test
    void onlyItsAuthorEditsAComment() {
        String comment = "/api/comments/" + zoya.say(post, "Було");

        for (Person other : List.of(olena, site.newcomer("moderator"))) {
            assertThat(other.patch(comment, "{\"content\": \"Чуже\"}").problem())
                    .isEqualTo("403 not-your-comment");
        }
        Answer edited = zoya.patch(comment, "{\"content\": \"Стало\"}").require(200);
        assertThat(edited.text("/content")).isEqualTo("Стало");
        assertThat(edited.json().at("/edited_at").isNull()).isFalse();
        assertThat(zoya.patch(comment, "{}").require(200).text("/content")).isEqualTo("Стало");
        assertThat(site.stranger().get(thread).text("/items/0/content_html")).isEqualTo("<p>Стало</p>");
    }

    @Test
    void aRemovedCommentKeepsItsPlaceAndNothingElse() {
        String secret = "між-нами-" + System.nanoTime();
        String comment = zoya.say(post, secret);
        answer(olena, comment, "Відповідь").require(201);

        zoya.delete("/api/comments/" + comment).require(204);

        for (Person reader : List.of(site.stranger(), zoya, site.newcomer("moderator"))) {
            JsonNode place = reader.get(thread).require(200).json().at("/items/0");
            assertThat(place.at("/id").asText()).isEqualTo(comment);
            assertThat(place.at("/deleted").asBoolean()).isTrue();
            assertThat(place.at("/content").isNull()).isTrue();
            assertThat(place.at("/content_html").isNull()).isTrue();
            assertThat(place.at("/author").isNull()).isTrue();
            assertThat(place.at("/mine").asBoolean()).isFalse();
            assertThat(place.toString()).doesNotContain(zoya.username()).doesNotContain(zoya.id());
            assertThat(reader.get(thread).text("/items/1/content")).isEqualTo("Відповідь");
        }
        assertThat(zoya.delete("/api/comments/" + comment).problem()).isEqualTo("404 comment-not-found");
        assertThat(zoya.patch("/api/comments/" + comment, "{\"content\": \"x\"}")
                        .problem())
                .isEqualTo("404 comment-not-found");
        assertThat(answer(zoya, comment, "Пізно").errors()).containsExactly("/parent_id unknown-parent");
        assertThat(olena.get("/api/posts/" + post).text("/comments_count")).isEqualTo("1");
        assertThat(site.sql().one("SELECT count(*) FROM comment WHERE comment::text LIKE '%' || ? || '%'", secret))
                .isEqualTo("0");
    }

    @Test
    void onlyItsAuthorAndModeratorsDeleteAComment() {
        String comment = "/api/comments/" + zoya.say(post, "Моє");

        assertThat(olena.delete(comment).problem()).isEqualTo("403 not-your-comment");
        site.newcomer("moderator").delete(comment).require(204);
        assertThat(site.stranger().get(thread).json().at("/items/0/deleted").asBoolean())
                .isTrue();
    }

    @Test
    void aPostThatWaitsHasNoThread() {
        String waiting = "/api/posts/" + zoya.publish("Чекаю") + "/comments";

        assertThat(olena.post(waiting, "{\"content\": \"x\"}").status()).isEqualTo(404);
        assertThat(zoya.post(waiting, "{\"content\": \"x\"}").status()).isEqualTo(404);
        assertThat(site.newcomer("moderator")
                        .post(waiting, "{\"content\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(olena.get(waiting).status()).isEqualTo(404);
    }

    @Test
    void aDeletedPostTakesItsThreadAlong() {
        String comment = "/api/comments/" + zoya.say(post, "Слово");
        olena.delete("/api/posts/" + post).require(204);

        assertThat(zoya.get(thread).status()).isEqualTo(404);
        assertThat(zoya.post(thread, "{\"content\": \"x\"}").status()).isEqualTo(404);
        assertThat(zoya.patch(comment, "{\"content\": \"x\"}").problem()).isEqualTo("404 comment-not-found");
    }

    @Test
    void anAnswerStaysInItsThread() {
        String elsewhere = zoya.say(olena.publish("Інша розмова"), "Там");

        for (String parent : List.of(elsewhere, UUID.randomUUID().toString())) {
            assertThat(answer(zoya, parent, "Тут").errors()).containsExactly("/parent_id unknown-parent");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /content required",
                "{\"content\": null} | /content required",
                "{\"content\": \"\\u200B \"} | /content empty",
                "{\"content\": \"x\", \"parent_id\": \"x\"} | /parent_id wrong-type",
                "{\"content\": \"x\", \"is_anonymous\": \"yes\"} | /is_anonymous wrong-type",
                "{\"content\": \"x\", \"depth\": 3} | /depth unknown-field",
            })
    void whatIsWrongIsRefused(String comment, String error) {
        assertThat(zoya.post(thread, comment).errors()).containsExactly(error);
        assertThat(zoya.get(thread).json().at("/items").size()).isZero();
    }

    @Test
    void aCommentHasTwoThousandCodePoints() {
        assertThat(zoya.post(thread, "{\"content\": \"" + "😀".repeat(2000) + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(zoya.post(thread, "{\"content\": \"" + "я".repeat(2001) + "\"}")
                        .errors())
                .containsExactly("/content too-long");
    }

    @Test
    void theAuthorOfANamedPostIsMarkedWhereNamed() {
        olena.say(post, "Під іменем");
        olena.post(thread, "{\"content\": \"Без імені\", \"is_anonymous\": true}")
                .require(201);

        for (Person reader : List.of(site.stranger(), zoya, olena)) {
            JsonNode items = reader.get(thread).require(200).json().at("/items");
            assertThat(of(items, "Під іменем").at("/is_op").asBoolean()).isTrue();
            assertThat(of(items, "Без імені").at("/is_op").asBoolean()).isFalse();
            assertThat(of(items, "Без імені").at("/author").isNull()).isTrue();
            assertThat(of(items, "Без імені").at("/mine").asBoolean()).isEqualTo(reader == olena);
        }
    }

    @Test
    void theAuthorOfAnAnonymousPostStaysAnonymousUnlessTheyWishOtherwise() {
        String anonymous = olena.publishAnonymously("Хто я?");
        String there = "/api/posts/" + anonymous + "/comments";

        JsonNode byDefault =
                olena.post(there, "{\"content\": \"Я тут\"}").require(201).json();
        JsonNode named = olena.post(there, "{\"content\": \"І я\", \"is_anonymous\": false}")
                .require(201)
                .json();
        zoya.say(anonymous, "А я ні");

        assertThat(byDefault.at("/author").isNull()).isTrue();
        assertThat(byDefault.at("/is_op").asBoolean()).isTrue();
        assertThat(byDefault.at("/mine").asBoolean()).isTrue();
        assertThat(named.at("/author/username").asText()).isEqualTo(olena.username());
        assertThat(named.at("/is_op").asBoolean()).isFalse();
        JsonNode items = site.stranger().get(there).require(200).json().at("/items");
        assertThat(of(items, "Я тут").at("/is_op").asBoolean()).isTrue();
        assertThat(of(items, "Я тут").at("/author_label").asText()).isEqualTo("Анонім");
        assertThat(of(items, "А я ні").at("/is_op").asBoolean()).isFalse();
        assertThat(of(items, "А я ні").at("/author/username").asText()).isEqualTo(zoya.username());
    }

    @Test
    void theVoicesOfOneThreadAreToldApart() {
        Person taras = site.newcomer();
        for (Person speaker : List.of(zoya, taras, zoya)) {
            speaker.post(thread, "{\"content\": \"Хтось\", \"is_anonymous\": true}")
                    .require(201);
        }

        List<String> labels = texts(site.stranger().get(thread).json().at("/items"), "author_label");

        assertThat(labels).containsExactlyInAnyOrder("Анонім", "Анонім", "Анонім 2");
    }

    @Test
    void anAnonymousCommentIsItsAuthorsToEditAndDelete() {
        Answer said = zoya.post(thread, "{\"content\": \"Таємно\", \"is_anonymous\": true}")
                .require(201);
        String comment = "/api/comments/" + said.text("/id");

        assertThat(olena.patch(comment, "{\"content\": \"x\"}").problem()).isEqualTo("403 not-your-comment");
        assertThat(olena.delete(comment).problem()).isEqualTo("403 not-your-comment");
        assertThat(zoya.patch(comment, "{\"is_anonymous\": false}").errors())
                .containsExactly("/is_anonymous unknown-field");
        JsonNode edited =
                zoya.patch(comment, "{\"content\": \"Таємніше\"}").require(200).json();
        assertThat(edited.at("/edited_at").asText()).matches(".*:[0-5][05]:00Z");
        assertThat(edited.at("/created_at").asText()).matches(".*:[0-5][05]:00Z");
        zoya.delete(comment).require(204);
    }

    @Test
    void theSameKeySaysItOnce() {
        Person insistent = zoya.with("Idempotency-Key", "say-" + System.nanoTime());

        Answer first = insistent.post(thread, "{\"content\": \"Раз\"}").require(201);
        Answer again = insistent.post(thread, "{\"content\": \"Раз\"}").require(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(zoya.get(thread).text("/pagination/total")).isEqualTo("1");
    }

    private Answer answer(Person speaker, String parent, String content) {
        return speaker.post(thread, "{\"content\": \"" + content + "\", \"parent_id\": \"" + parent + "\"}");
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.at("/" + field).asText()).toList();
    }

    private static JsonNode of(JsonNode items, String content) {
        return items.valueStream()
                .filter(item -> item.at("/content").asText().equals(content))
                .findFirst()
                .orElseThrow();
    }
}
