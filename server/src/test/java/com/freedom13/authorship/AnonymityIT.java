package com.freedom13.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Nobody learns who wrote what anonymously: not from the site, not from its log, not from its tables.
class AnonymityIT {
    private static final Site site = Site.shared();
    private static final Person taras = site.newcomer("moderator");
    private static final Person admin = site.newcomer("admin");
    private static final Person zoya = site.regular();
    private static final Person maksym = site.newcomer();

    private final Person olena = site.newcomer();
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void aDumpTiesAnonymousWorkNeitherToItsAuthorNorToTheirOtherWork() {
        String talk = zoya.publish("Говоримо " + mark);
        Person insistent = olena.with("Idempotency-Key", "anonymously-" + mark);
        Answer published = insistent.post("/api/posts", post("Перший " + mark, "перша" + mark));
        String first = published.require(201).text("/id");
        assertThat(insistent
                        .post("/api/posts", post("Перший " + mark, "перша" + mark))
                        .body())
                .isEqualTo(published.body());
        String between = zoya.publishAnonymously("Інша людина " + mark);
        String second = olena.post("/api/posts", post("Другий " + mark, "друга" + mark))
                .require(201)
                .text("/id");
        String named = olena.publish("Під іменем " + mark);
        approve(taras, first);
        approve(admin, second);
        approve(taras, named);
        String firstComment = olena.say(first, "Я сама собі " + mark);
        String secondComment = olena.say(second, "І тут я " + mark);
        String elsewhere = olena.post("/api/posts/" + talk + "/comments", """
                        {"content": "Без імені %s", "is_anonymous": true}
                        """.formatted(mark))
                .require(201)
                .text("/id");
        olena.put("/api/posts/" + first + "/like").require(200);
        olena.put("/api/posts/" + talk + "/like").require(200);
        olena.put("/api/posts/" + between + "/like").require(200);
        zoya.put("/api/posts/" + first + "/like").require(200);
        maksym.put("/api/posts/" + second + "/like").require(200);
        zoya.say(first, "Хто ви? " + mark);
        olena.patch("/api/posts/" + second, "{\"content\": \"Другий, виправлений " + mark + "\"}")
                .require(200);

        // What others did under their names, and the talk that everybody sees, tie nothing to her.
        Set<String> open = new HashSet<>(site.sql().column("SELECT id FROM account"));
        open.remove(olena.id());
        open.add(talk);
        Dump dump = Dump.of(site, open);

        assertThat(dump.tiedTo(named)).as("the search finds what is tied").contains(olena.id());
        List<String> anonymous = List.of(first, second, elsewhere);
        for (String work : anonymous) {
            Set<String> tied = dump.tiedTo(work);
            assertThat(tied).contains(work).hasSizeGreaterThan(4).doesNotContain(olena.id());
            assertThat(dump.about(tied))
                    .noneMatch(row -> row.holds(olena.id())
                            || row.holds(olena.id().replace("-", ""))
                            || row.holds(olena.username()));
            for (String other : anonymous) {
                if (!other.equals(work)) {
                    assertThat(tied).doesNotContainAnyElementsOf(dump.tiedTo(other));
                }
            }
        }
        assertThat(dump.tiedTo(first)).contains(firstComment);
        assertThat(dump.tiedTo(second)).contains(secondComment);
        assertThat(dump.about(Set.of(first, second, firstComment, secondComment, elsewhere)))
                .filteredOn(row -> !row.table().equals("moderation_decision") && !row.holds(zoya.id()))
                .allMatch(Dump.Row::tellsNoTime);
        assertThat(site.sql().column("""
                        SELECT ('x' || lpad(substr(path, length(path) - 17, 12), 16, '0'))::bit(64)::bigint % 300000
                        FROM comment WHERE anonymous
                        """))
                .as("times in the paths of anonymous comments")
                .containsOnly("0");
    }

    @Test
    void theSearchOfADumpFindsWhatWouldTie() {
        String first = zoya.publishAnonymously("Раз " + mark);
        String second = zoya.publishAnonymously("Два " + mark);
        Dump dump = Dump.of(site, Set.of());
        assertThat(dump.tiedTo(first)).doesNotContainAnyElementsOf(dump.tiedTo(second));

        for (String leak : List.of("\\x0123456789abcdef", "2026-01-02T03:04:05.678+00:00", zoya.id())) {
            Dump leaking = dump.and("hash", first, leak).and("hash", second, leak);
            assertThat(leaking.tiedTo(first)).as(leak).contains(second);
        }
        assertThat(dump.and("repeat", first, zoya.id()).tiedTo(first)).contains(zoya.id());
        assertThat(dump.and("hash", first, "approved")
                        .and("hash", second, "approved")
                        .tiedTo(first))
                .doesNotContain(second);
        assertThat(new Dump.Row("post", List.of("2026-01-02T03:04:05+00:00")).tellsNoTime())
                .isFalse();
        assertThat(new Dump.Row("post", List.of("2026-01-02T03:05:00+00:00")).tellsNoTime())
                .isTrue();
    }

    @Test
    void whatIsDeletedIsReadableNowhereInTheDatabase() {
        String secret = "таємниця" + mark;
        Person insistent = olena.with("Idempotency-Key", "secretly-" + mark);
        String post =
                insistent.post("/api/posts", post(secret, secret)).require(201).text("/id");
        approve(taras, post);
        String comment = olena.say(post, secret);
        olena.patch("/api/comments/" + comment, "{\"content\": \"" + secret + "!\"}")
                .require(200);
        assertThat(Dump.of(site, Set.of()).rows()).anyMatch(row -> row.holds(secret));

        olena.delete("/api/comments/" + comment).require(204);
        olena.delete("/api/posts/" + post).require(204);

        assertThat(Dump.of(site, Set.of()).rows()).noneMatch(row -> row.holds(secret));
    }

    @Test
    void theLogAndTheMetricsNameNothingAnonymous() throws IOException {
        String post = olena.publishAnonymously("Не для журналу " + mark);
        approve(taras, post);
        Answer said = olena.post("/api/posts/" + post + "/comments", "{\"content\": \"Тихо " + mark + "\"}")
                .require(201);
        Answer refused =
                olena.patch("/api/posts/" + post, "{\"content\": \"\"}").require(422);
        Path log = site.log();
        Site.await("the log has the line", () -> read(log).contains(refused.header("X-Request-Id")));

        String lines = Files.readString(log);
        String metrics = site.stranger().get("/metrics").require(200).body();

        assertThat(lines).contains(said.header("X-Request-Id"));
        for (String telling : List.of(
                post,
                said.text("/id"),
                olena.id(),
                olena.username(),
                mark,
                olena.cookie("access_token"),
                olena.cookie("csrf_token"))) {
            assertThat(lines.contains(telling)).as(telling).isFalse();
            assertThat(metrics.contains(telling)).as(telling).isFalse();
        }
    }

    @Test
    void aModeratorWhoDecidesLearnsNoName() {
        String post = olena.publishAnonymously("Чекаю " + mark);

        JsonNode item = inQueue(post);

        assertThat(item.at("/post/author").isNull()).isTrue();
        assertThat(item.at("/post/author_label").asText()).isEqualTo("Анонім");
        assertThat(item.at("/post/created_at").asText()).matches(".*:[0-5][05]:00Z");
        assertThat(item.at("/created_at").asText()).matches(".*:[0-5][05]:00Z");
        assertThat(item.toString()).doesNotContain(olena.id()).doesNotContain(olena.username());
    }

    @Test
    void nothingCountsAnAnonymousPostForItsAuthor() {
        Person regular = site.regular();
        String profile = "/api/users/" + regular.username();
        JsonNode before = site.stranger().get(profile).require(200).json();
        JsonNode postsBefore =
                site.stranger().get(profile + "/posts").require(200).json();

        String post = regular.publishAnonymously("Ніде мене нема " + mark);
        regular.say(post, "І тут нема");

        for (Person reader : List.of(site.stranger(), taras, admin, regular)) {
            assertThat(reader.get(profile).require(200).json()).isEqualTo(before);
            assertThat(reader.get(profile + "/posts").require(200).json()).isEqualTo(postsBefore);
        }
        assertThat(admin.get("/api/admin/users?q=" + regular.username()).body()).doesNotContain(post);
    }

    @Test
    void whoseAnonymousPostsWereRemovedTwiceWaitsWithoutHearingOfIt() {
        Person spammer = site.regular();
        String talk = zoya.publish("Говоримо " + mark);
        assertThat(publishAnonymously(spammer).text("/moderation_status")).isEqualTo("approved");
        Answer before = sayAnonymously(spammer, talk).require(201);
        remove(publishAnonymously(spammer).text("/id"));
        assertThat(publishAnonymously(spammer).text("/moderation_status")).isEqualTo("approved");
        remove(publishAnonymously(spammer).text("/id"));

        Answer after = sayAnonymously(spammer, talk).require(201);
        Answer post = publishAnonymously(spammer);

        // The comment: the same answer, the same place for its author, nothing for anybody else.
        assertThat(withoutItsOwn(after)).isEqualTo(withoutItsOwn(before));
        assertThat(after.headers().map().keySet())
                .isEqualTo(before.headers().map().keySet());
        String comments = "/api/posts/" + talk + "/comments";
        assertThat(comments(spammer, comments)).contains(after.text("/id"));
        for (Person other : List.of(site.stranger(), zoya, maksym)) {
            assertThat(comments(other, comments)).containsExactly(before.text("/id"));
        }
        assertThat(site.stranger().get("/api/posts/" + talk).text("/comments_count"))
                .isEqualTo("1");
        assertThat(maksym.patch("/api/comments/" + after.text("/id"), "{\"content\": \"x\"}")
                        .problem())
                .isEqualTo("404 comment-not-found");
        spammer.patch("/api/comments/" + after.text("/id"), "{\"content\": \"Ще раз\"}")
                .require(200);

        // The post: one that waits like any other, and named work goes on.
        assertThat(post.text("/moderation_status")).isEqualTo("pending");
        assertThat(withoutItsOwn(post)).isEqualTo(withoutItsOwn(publishAnonymously(maksym)));
        assertThat(site.stranger().get("/api/posts/" + post.text("/id")).status())
                .isEqualTo(404);
        assertThat(spammer.post("/api/posts", "{\"content\": \"Під іменем\"}").text("/moderation_status"))
                .isEqualTo("approved");
        spammer.say(talk, "Під іменем");
        assertThat(comments(site.stranger(), comments)).hasSize(2);

        // A moderator lets both through without learning whose they are.
        approve(taras, post.text("/id"));
        decide(taras, "comment", after.text("/id"), "approve");
        assertThat(comments(site.stranger(), comments)).hasSize(3).contains(after.text("/id"));
        assertThat(site.stranger().get("/api/posts/" + post.text("/id")).status())
                .isEqualTo(200);
    }

    @Test
    void aBannedPersonsAnonymousWorkIsStoppedWithoutBeingUnmasked() {
        Person spammer = site.regular();
        String post = spammer.publishAnonymously("Ще тут " + mark);
        admin.patch("/api/admin/users/" + spammer.id(), "{\"ban\": {\"reason\": \"спам\"}}")
                .require(200);

        assertThat(publishAnonymously(spammer).problem()).isEqualTo("401 banned");
        assertThat(site.stranger()
                        .get("/api/posts/" + post)
                        .json()
                        .at("/author")
                        .isNull())
                .isTrue();
    }

    @Test
    void idsTellNoOrder() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(UUID.fromString(zoya.publishAnonymously("Навмання " + i)));
            ids.add(UUID.fromString(zoya.publish("Навмання " + i)));
        }

        assertThat(ids).allMatch(id -> id.version() == 4);
    }

    private static Answer publishAnonymously(Person author) {
        return author.post("/api/posts", "{\"content\": \"Купіть у мене\", \"is_anonymous\": true}");
    }

    private static Answer sayAnonymously(Person author, String post) {
        return author.post(
                "/api/posts/" + post + "/comments", "{\"content\": \"Купіть у мене\", \"is_anonymous\": true}");
    }

    private static String post(String content, String tag) {
        return "{\"content\": \"" + content + "\", \"tags\": [\"" + tag + "\"], \"is_anonymous\": true}";
    }

    private static void approve(Person moderator, String post) {
        decide(moderator, "post", post, "approve");
    }

    private static void remove(String post) {
        decide(taras, "post", post, "remove");
    }

    private static void decide(Person moderator, String kind, String id, String decision) {
        moderator
                .post("/api/moderation/decisions", """
                        {"subject": {"kind": "%s", "id": "%s"}, "decision": "%s"}
                        """.formatted(kind, id, decision))
                .require(200);
    }

    private static JsonNode inQueue(String id) {
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode part = taras.get("/api/moderation/queue?per_page=100&cursor=" + cursor)
                    .require(200)
                    .json();
            for (JsonNode item : part.at("/items")) {
                if (item.at("/subject/id").asText().equals(id)) {
                    return item;
                }
            }
            cursor = part.at("/pagination/next").asText();
        }
        throw new AssertionError(id + " is not in the queue");
    }

    private static List<String> comments(Person reader, String comments) {
        return reader.get(comments)
                .require(200)
                .json()
                .at("/items")
                .valueStream()
                .map(comment -> comment.at("/id").asText())
                .toList();
    }

    /// An answer without its id and times, which differ between any two.
    private static String withoutItsOwn(Answer answer) {
        return answer.require(201).body().replaceAll("\"(id|created_at)\":\"[^\"]*\"", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
