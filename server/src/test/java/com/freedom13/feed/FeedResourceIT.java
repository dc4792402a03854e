package com.freedom13.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedResourceIT {
    private static final Site site = Site.shared();
    private static final Person taras = site.newcomer("moderator");

    private final Person olena = site.regular();

    /// A tag that nobody else uses, so that a list of it holds this test's posts only.
    private final String tag = "стрічка" + System.nanoTime();

    @Test
    void theNewestComesFirst() {
        String older = publish("Старіший", "");
        String newer = publish("Новіший", "");

        assertThat(ids(site.stranger().get("/api/posts?per_page=2"))).containsExactly(newer, older);
        assertThat(ids(site.stranger().get("/api/posts?tag=" + tag))).containsExactly(newer, older);
        assertThat(ids(site.newcomer().get("/api/posts?tag=" + tag.toUpperCase(Locale.ROOT))))
                .containsExactly(newer, older);
        assertThat(ids(site.stranger().get("/api/posts?tag=" + tag + "x"))).isEmpty();
        assertThat(ids(site.stranger().get("/api/posts?tag=%23"))).isEmpty();
    }

    @Test
    void aWaitingPostIsInNobodysFeed() {
        Person zoya = site.newcomer();
        String waiting = zoya.publish("Чекаю");
        zoya.patch("/api/posts/" + waiting, "{\"tags\": [\"" + tag + "\"]}").require(200);

        for (Person reader : List.of(site.stranger(), olena, zoya, taras)) {
            assertThat(ids(reader.get("/api/posts?tag=" + tag))).isEmpty();
            assertThat(ids(reader.get("/api/posts/hot?tag=" + tag))).isEmpty();
            assertThat(ids(reader.get("/api/users/" + zoya.username() + "/posts")))
                    .isEmpty();
            assertThat(reader.get("/api/users/" + zoya.username())
                            .json()
                            .at("/posts_count")
                            .asInt())
                    .isZero();
            assertThat(tags(reader)).doesNotContainKey(tag);
        }
        assertThat(ids(zoya.get("/api/me/posts"))).containsExactly(waiting);
    }

    @Test
    void aFeedForStrangersThatDidNotChangeIsNotSentAgain() {
        for (String path : List.of(
                "/api/posts?tag=" + tag,
                "/api/posts/hot?tag=" + tag,
                "/api/posts/popular",
                "/api/users/" + olena.username() + "/posts")) {
            Answer first = site.stranger().get(path).require(200);
            assertThat(first.header("ETag")).as(path).isNotEmpty();

            Answer again =
                    site.stranger().with("If-None-Match", first.header("ETag")).get(path);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        String etag = site.stranger().get("/api/posts?tag=" + tag).header("ETag");
        String id = publish("Новина", "");
        Answer changed = site.stranger().with("If-None-Match", etag).get("/api/posts?tag=" + tag);
        assertThat(ids(changed.require(200))).containsExactly(id);
    }

    @Test
    void aStrangersFeedTellsOfAChangeAtOnce() {
        String id = publish("Було", "");
        String path = "/api/posts?tag=" + tag;
        assertThat(site.stranger().get(path).text("/items/0/content")).isEqualTo("Було");

        olena.patch("/api/posts/" + id, "{\"content\": \"Стало\"}").require(200);
        assertThat(site.stranger().get(path).text("/items/0/content")).isEqualTo("Стало");
        olena.say(id, "Коментар");
        assertThat(site.stranger().get(path).text("/items/0/comments_count")).isEqualTo("1");
        site.newcomer().put("/api/posts/" + id + "/like").require(200);
        assertThat(site.stranger().get(path).text("/items/0/likes_count")).isEqualTo("1");
        olena.delete("/api/posts/" + id).require(204);
        assertThat(ids(site.stranger().get(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "uk, Сьогодні вночі їжак з’їв усю сметану",
        "ru, Сегодня ночью ёжик съел всю сметану",
        "en, Tonight the hedgehog ate all the sour cream",
        "und, 13"
    })
    void aFeedCanBeOfOneLanguage(String language, String text) {
        String id = publish(text, "");

        assertThat(ids(site.stranger().get("/api/posts?tag=" + tag + "&language=" + language)))
                .containsExactly(id);
        for (String other : List.of("uk", "ru", "en", "und")) {
            if (!other.equals(language)) {
                assertThat(ids(site.stranger().get("/api/posts/hot?tag=" + tag + "&language=" + other)))
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsNotSafeForWorkIsShownAsOneWishes() {
        String safe = publish("Для всіх", "");
        String covered = publish("Не для роботи", ", \"is_nsfw\": true");
        String path = "/api/posts?tag=" + tag;
        Person shy = site.newcomer();
        shy.patch("/api/me", "{\"nsfw\": \"hide\"}").require(200);

        assertThat(ids(site.stranger().get(path))).containsExactly(covered, safe);
        assertThat(site.stranger().get(path).json().at("/items/0/is_nsfw").asBoolean())
                .isTrue();
        assertThat(ids(site.newcomer().get(path))).containsExactly(covered, safe);
        assertThat(ids(shy.get(path))).containsExactly(safe);
        assertThat(ids(shy.get(path + "&nsfw=include"))).containsExactly(covered, safe);
        assertThat(ids(shy.get(path + "&nsfw=only"))).containsExactly(covered);
        assertThat(ids(site.stranger().get(path + "&nsfw=exclude"))).containsExactly(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "flash"})
    void noPostHasMediaYet(String kind) {
        publish("Лише слова", "");

        assertThat(ids(site.stranger().get("/api/posts?tag=" + tag + "&has=" + kind)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/posts?language=de, /language not-one-of",
        "/api/posts?nsfw=maybe, /nsfw not-one-of",
        "/api/posts?has=video, /has not-one-of",
        "/api/posts/hot?nsfw=ONLY, /nsfw not-one-of",
        "/api/posts/popular?window=year, /window not-one-of",
    })
    void anUnknownFilterIsRefused(String path, String error) {
        assertThat(site.stranger().get(path).errors()).containsExactly(error);
        assertThat(olena.get(path).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/posts?tag=%s", "/api/posts/hot?tag=%s", "/api/users/%2$s/posts?", "/api/me/posts?"})
    void everyListIsWalkedByPageAndByCursor(String pattern) {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.addFirst(publish("Допис " + i, ""));
        }
        String list = pattern.formatted(tag, olena.username());

        JsonNode second = olena.get(list + "&per_page=2&page=2").require(200).json();
        assertThat(ids(second)).containsExactly(published.get(2), published.get(3));
        assertThat(second.at("/pagination").toString())
                .isEqualTo("{\"page\":2,\"per_page\":2,\"total\":5,\"pages\":3,\"has_next\":true,\"has_prev\":true}");
        JsonNode beyond = olena.get(list + "&per_page=2&page=9").require(200).json();
        assertThat(ids(beyond)).isEmpty();
        assertThat(beyond.at("/pagination/has_next").asBoolean()).isFalse();

        List<String> walked = new ArrayList<>();
        String cursor = "";
        for (int step = 0; step < 3; step++) {
            JsonNode part = olena.get(list + "&per_page=2&cursor=" + cursor)
                    .require(200)
                    .json();
            walked.addAll(ids(part));
            assertThat(part.at("/pagination/has_next").asBoolean()).isEqualTo(step < 2);
            cursor = part.at("/pagination/next").asText();
        }
        assertThat(walked).isEqualTo(published);
        assertThat(cursor).isEqualTo("null");
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        publish("Один", "");
        publish("Два", "");
        String next = olena.get("/api/posts?per_page=1&cursor=").text("/pagination/next");

        assertThat(olena.get("/api/posts?per_page=1&cursor=" + next).status()).isEqualTo(200);
        for (String foreign : List.of(
                "/api/posts/hot?", "/api/me/posts?", "/api/tags?", "/api/moderation/log?", "/api/posts?nsfw=only&")) {
            assertThat(olena.get(foreign + "cursor=" + next).errors()).containsExactly("/cursor bad-cursor");
        }
    }

    @Test
    void aLikeMakesHot() {
        String liked = publish("Сподобалося", "");
        String fresh = publish("Щойно", "");
        assertThat(ids(site.stranger().get("/api/posts/hot?tag=" + tag))).containsExactly(fresh, liked);

        site.newcomer().put("/api/posts/" + liked + "/like").require(200);
        site.newcomer().put("/api/posts/" + liked + "/like").require(200);

        assertThat(ids(site.stranger().get("/api/posts/hot?tag=" + tag))).containsExactly(liked, fresh);
    }

    @Test
    void popularIsByLikesAndTheSameForEverybody() {
        String most = popular(1001);
        String less = popular(1000);
        dropPopular();

        for (Person reader : List.of(site.stranger(), olena)) {
            JsonNode page = reader.get("/api/posts/popular").require(200).json();
            assertThat(ids(page)).startsWith(most, less).hasSizeLessThanOrEqualTo(20);
            assertThat(page.findValuesAsText("mine")).containsOnly("false");
            assertThat(page.findValuesAsText("liked")).containsOnly("false");
        }
        JsonNode marks =
                olena.get("/api/me/marks?ids=" + most + "," + less).require(200).json();
        assertThat(marks.at("/mine").size()).isEqualTo(2);

        quieten(most, less);
    }

    @Test
    void popularIsReadByPageAndByCursorLikeEveryList() {
        publish("Один", "");
        publish("Два", "");
        JsonNode all = site.stranger().get("/api/posts/popular").require(200).json();

        JsonNode second = site.stranger()
                .get("/api/posts/popular?per_page=1&page=2")
                .require(200)
                .json();
        assertThat(ids(second)).containsExactly(ids(all).get(1));
        assertThat(second.at("/pagination/has_prev").asBoolean()).isTrue();
        assertThat(ids(site.stranger().get("/api/posts/popular?page=9"))).isEmpty();

        Answer first = site.stranger().get("/api/posts/popular?per_page=1&cursor=");
        assertThat(ids(first)).containsExactly(ids(all).get(0));
        assertThat(ids(site.stranger().get("/api/posts/popular?per_page=1&cursor=" + first.text("/pagination/next"))))
                .containsExactly(ids(all).get(1));
    }

    @Test
    void anotherNameIsShownEverywhereAtOnce() {
        Person zoya = site.regular();
        String id = zoya.publish("Хто я");
        site.stranger().get("/api/posts?per_page=100").require(200);
        assertThat(zoya.get("/api/posts/" + id).text("/author/display_name")).isEqualTo(zoya.username());

        zoya.patch("/api/me", "{\"display_name\": \"Зоя з моря\"}").require(200);

        assertThat(site.stranger().get("/api/posts?per_page=100").body()).contains("Зоя з моря");
        assertThat(site.stranger().get("/api/posts/" + id).text("/author_label"))
                .isEqualTo("Зоя з моря");
    }

    @Test
    void popularHasWindows() {
        String old = popular(2000);
        site.sql().run("UPDATE post SET published_at = now() - interval '8 days' WHERE id = ?::uuid", old);
        dropPopular();

        assertThat(ids(site.stranger().get("/api/posts/popular?window=month"))).contains(old);
        assertThat(ids(site.stranger().get("/api/posts/popular?window=all"))).contains(old);
        assertThat(ids(site.stranger().get("/api/posts/popular?window=week"))).doesNotContain(old);
        assertThat(ids(site.stranger().get("/api/posts/popular?window=day"))).doesNotContain(old);

        quieten(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "removed", "edited", "covered"})
    void popularFollowsWhatHappensToAPostAtOnce(String fate) {
        String id = popular(3000);
        dropPopular();
        assertThat(ids(site.stranger().get("/api/posts/popular"))).contains(id);

        switch (fate) {
            case "deleted" -> olena.delete("/api/posts/" + id).require(204);
            case "removed" -> decide(id, "remove");
            case "edited" ->
                olena.patch("/api/posts/" + id, "{\"content\": \"Виправлено\"}").require(200);
            case "covered" -> decide(id, "mark_nsfw");
            default -> throw new IllegalArgumentException(fate);
        }

        JsonNode page = site.stranger().get("/api/posts/popular").require(200).json();
        if (fate.equals("edited")) {
            assertThat(page.findValuesAsText("content")).contains("Виправлено");
        } else if (fate.equals("covered")) {
            assertThat(page.at("/items")
                            .valueStream()
                            .filter(post -> id.equals(post.at("/id").asText())))
                    .allMatch(post -> post.at("/is_nsfw").asBoolean())
                    .hasSize(1);
        } else {
            assertThat(ids(page)).doesNotContain(id);
        }
        quieten(id);
    }

    @Test
    void aProfileListsAndCountsNoAnonymousPost() {
        String named = publish("Під іменем", "");
        olena.publishAnonymously("Без імені");

        for (Person reader : List.of(site.stranger(), taras, olena)) {
            Answer list =
                    reader.get("/api/users/" + olena.username() + "/posts").require(200);
            assertThat(ids(list)).containsExactly(named);
            assertThat(list.text("/pagination/total")).isEqualTo("1");
            assertThat(reader.get("/api/users/" + olena.username()).text("/posts_count"))
                    .isEqualTo("1");
        }
        assertThat(site.stranger().get("/api/users/nobody-of-that-name/posts").problem())
                .isEqualTo("404 not-found");
    }

    @Test
    void onesOwnPostsAreAllThereAndOnlyForOneself() {
        Person zoya = site.newcomer();
        String waiting = zoya.publish("Чекаю");
        String anonymous = zoya.publishAnonymously("Ніхто не знає");
        String deleted = zoya.publish("Передумала");
        zoya.delete("/api/posts/" + deleted).require(204);

        JsonNode mine = zoya.get("/api/me/posts").require(200).json();

        assertThat(ids(mine)).containsExactlyInAnyOrder(waiting, anonymous);
        assertThat(mine.findValuesAsText("moderation_status")).containsOnly("pending");
        assertThat(mine.findValuesAsText("mine")).containsOnly("true");
        assertThat(ids(olena.get("/api/me/posts"))).isEmpty();
        assertThat(site.stranger().get("/api/me/posts").problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void tagsAreCountedByWhatEverybodySees() {
        String first = publish("Один", "");
        publish("Два", "");
        Person zoya = site.newcomer();
        zoya.post("/api/posts", "{\"content\": \"Чекаю\", \"tags\": [\"" + tag + "\"]}")
                .require(201);
        assertThat(tags(site.stranger())).containsEntry(tag, 2);

        olena.patch("/api/posts/" + first, "{\"tags\": []}").require(200);
        assertThat(tags(site.stranger())).containsEntry(tag, 1);
        olena.patch("/api/posts/" + first, "{\"tags\": [\"" + tag + "\"]}").require(200);
        olena.delete("/api/posts/" + first).require(204);
        assertThat(tags(site.newcomer())).containsEntry(tag, 1);
    }

    @Test
    void tagsAreWalkedByPageAndByCursor() {
        publish("Один", "");
        List<String> byCursor = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = site.stranger()
                    .get("/api/tags?per_page=3&cursor=" + cursor)
                    .require(200)
                    .json();
            part.at("/items").forEach(item -> byCursor.add(item.at("/name").asText()));
            cursor = part.at("/pagination/next").asText();
        } while (!cursor.equals("null"));

        JsonNode page =
                site.stranger().get("/api/tags?per_page=100").require(200).json();
        assertThat(byCursor).startsWith(page.at("/items/0/name").asText()).contains(tag);
        assertThat(new HashSet<>(byCursor)).hasSameSizeAs(byCursor);
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(byCursor.size());
        List<Integer> counts = page.at("/items")
                .valueStream()
                .map(item -> item.at("/posts_count").asInt())
                .toList();
        assertThat(counts).isSortedAccordingTo((one, another) -> another - one);
    }

    private String publish(String content, String more) {
        return olena.post("/api/posts", "{\"content\": \"" + content + "\", \"tags\": [\"" + tag + "\"]" + more + "}")
                .require(201)
                .text("/id");
    }

    /// A post with many likes.
    private String popular(int likes) {
        String id = publish("Улюблене", "");
        site.sql().run("UPDATE post SET likes_count = ? WHERE id = ?::uuid", likes, id);
        return id;
    }

    /// So many likes shall not stand in other tests' way.
    private void quieten(String... ids) {
        for (String id : ids) {
            site.sql().run("UPDATE post SET likes_count = 0 WHERE id = ?::uuid", id);
        }
        dropPopular();
    }

    /// Any edit drops the popular posts that are kept.
    private void dropPopular() {
        String id = publish("Поштовх", "");
        olena.patch("/api/posts/" + id, "{\"is_nsfw\": true}").require(200);
        olena.delete("/api/posts/" + id).require(204);
    }

    private void decide(String id, String decision) {
        taras.post("/api/moderation/decisions", """
                        {"subject": {"kind": "post", "id": "%s"}, "decision": "%s"}
                        """.formatted(id, decision)).require(200);
    }

    /// All tags with their counts.
    private static java.util.Map<String, Integer> tags(Person reader) {
        java.util.Map<String, Integer> tags = new java.util.HashMap<>();
        int pages = reader.get("/api/tags?per_page=100")
                .json()
                .at("/pagination/pages")
                .asInt();
        IntStream.rangeClosed(1, Math.max(1, pages))
                .mapToObj(page -> reader.get("/api/tags?per_page=100&page=" + page)
                        .require(200)
                        .json()
                        .at("/items"))
                .forEach(items -> items.forEach(item -> tags.put(
                        item.at("/name").asText(), item.at("/posts_count").asInt())));
        return tags;
    }

    private static List<String> ids(Answer answer) {
        return ids(answer.require(200).json());
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asText())
                .toList();
    }
}
