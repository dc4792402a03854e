package com.freedom13;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.SessionId;
import com.freedom13.platform.crypto.Keys;
import com.freedom13.session.Tokens;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must stay exact when many do it at once.
class UnderLoadIT {
    private final Site site = Site.shared();
    private final Person olena = site.regular();

    @Test
    void twoHundredLikesAtOnceAreTwoHundred() {
        String post = "/api/posts/" + olena.publish("Сподобайся всім");
        List<Person> crowd = crowd(200);

        List<Answer> answers = atOnce(200, number -> crowd.get(number).put(post + "/like"));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream()
                        .map(answer -> answer.json().at("/likes_count").asInt()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(site.stranger().get(post).text("/likes_count")).isEqualTo("200");
    }

    @Test
    void fiftyLikesAndUnlikesOfOnePersonStayExact() {
        String id = olena.publish("То так, то ні");
        String like = "/api/posts/" + id + "/like";
        Person zoya = site.newcomer();
        Person taras = site.newcomer();
        taras.put(like).require(200);

        List<Answer> answers = atOnce(100, number -> number % 2 == 0 ? zoya.put(like) : zoya.delete(like));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        JsonNode post = zoya.get("/api/posts/" + id).json();
        assertThat(post.at("/likes_count").asInt()).isEqualTo(post.at("/liked").asBoolean() ? 2 : 1);
        assertThat(zoya.put(like).text("/likes_count")).isEqualTo("2");
        assertThat(zoya.delete(like).text("/likes_count")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "post, approve, approve",
        "post, approve, reject",
        "post, remove, remove",
        "post, keep, keep",
        "post, mark_nsfw, mark_nsfw",
        "comment, remove, remove",
        "comment, keep, keep",
    })
    void ofTwoModeratorsAtOnceOneComesTooLate(String kind, String one, String another) {
        Person taras = site.newcomer("moderator");
        Person admin = site.newcomer("admin");
        Person author = one.equals("approve") ? site.newcomer() : olena;
        for (int round = 0; round < 3; round++) {
            String post = author.publish("Двом модераторам");
            String subject = kind.equals("post") ? post : author.say(post, "Двом модераторам");
            if (one.equals("keep")) {
                site.newcomer()
                        .post("/api/" + kind + "s/" + subject + "/report", "{\"reason\": \"spam\"}")
                        .require(201);
            }

            List<Answer> answers = atOnce(
                    2,
                    number -> number == 0 ? decide(taras, kind, subject, one) : decide(admin, kind, subject, another));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
            assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::problem))
                    .containsExactly("409 already-decided");
            assertThat(site.sql().one("SELECT count(*) FROM moderation_decision WHERE subject_id = ?::uuid", subject))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void twentyPostsWithOneKeyAtOnceAreOnePost(String anonymous) {
        Person insistent = olena.with("Idempotency-Key", "load-" + UUID.randomUUID());
        String body = "{\"content\": \"Двадцять разів\", \"is_anonymous\": " + anonymous + "}";

        List<Answer> answers = atOnce(20, number -> insistent.post("/api/posts", body));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        assertThat(olena.get("/api/me/posts").text("/pagination/total")).isEqualTo("1");
        assertThat(insistent.post("/api/posts", "{\"content\": \"Інше\"}").problem())
                .isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void oneKeyOnAnotherRouteIsAnotherRequest() {
        String one = olena.publish("Раз");
        String other = olena.publish("Два");
        Person insistent = site.newcomer().with("Idempotency-Key", "load-" + UUID.randomUUID());

        insistent
                .post("/api/posts/" + one + "/comments", "{\"content\": \"x\"}")
                .require(201);

        assertThat(insistent
                        .post("/api/posts/" + other + "/comments", "{\"content\": \"x\"}")
                        .problem())
                .isEqualTo("422 idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/posts", "/api/posts/hot"})
    void aWalkByCursorMissesNothingWhileFiveHundredPostsArrive(String list) throws Exception {
        String tag = "навала" + System.nanoTime();
        String post = "{\"content\": \"x\", \"tags\": [\"" + tag + "\"], \"is_anonymous\": %s}";
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            before.add(olena.post("/api/posts", post.formatted(i % 4 == 0))
                    .require(201)
                    .text("/id"));
        }
        List<Person> writers = List.of(olena, site.regular(), site.regular(), site.regular());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> arriving = new ArrayList<>();
            for (Person writer : writers) {
                arriving.add(threads.submit(() -> {
                    for (int i = 0; i < 125; i++) {
                        writer.post("/api/posts", post.formatted(i % 10 == 0)).require(201);
                    }
                }));
            }
            int walks = 0;
            while (walks < 2 || arriving.stream().anyMatch(writer -> !writer.isDone())) {
                Person reader = walks % 2 == 0 ? site.stranger() : olena;
                List<String> walked = walk(reader, list + "?per_page=7&tag=" + tag);
                assertThat(walked).doesNotHaveDuplicates().containsAll(before);
                walks++;
            }
            for (Future<?> writer : arriving) {
                writer.get();
            }
        }
        assertThat(walk(olena, list + "?per_page=100&tag=" + tag)).hasSize(540).doesNotHaveDuplicates();
    }

    @Test
    void aPageIsAConstantNumberOfQueries() {
        Person taras = site.newcomer("moderator");
        Person zoya = site.newcomer();
        String talked = olena.publish("Поговоримо");
        for (int i = 0; i < 20; i++) {
            olena.publish("Допис " + i);
            zoya.publish("Чекаю " + i);
            olena.say(talked, "Коментар " + i);
        }
        Map<String, Person> lists = Map.of(
                "/api/posts",
                olena,
                "/api/posts/hot",
                olena,
                "/api/me/posts",
                olena,
                "/api/users/" + olena.username() + "/posts",
                zoya,
                "/api/posts/" + talked + "/comments",
                zoya);

        lists.forEach((list, reader) -> {
            for (String way : List.of("page=1", "cursor=")) {
                long two = statements(() -> reader.get(list + "?per_page=2&" + way), 2);
                long twenty = statements(() -> reader.get(list + "?per_page=20&" + way), 20);
                assertThat(twenty).as(list + " " + way).isEqualTo(two).isBetween(2L, 8L);
            }
        });
        // What waits may be posts, comments or both; each kind is asked for once, however many there are.
        for (String way : List.of("page=1", "cursor=")) {
            assertThat(statements(() -> taras.get("/api/moderation/queue?per_page=20&" + way), 20))
                    .as(way)
                    .isBetween(2L, 10L);
        }
    }

    /// How many statements one such request costs: the least of three, for the server may have other things to do.
    private long statements(Supplier<Answer> request, int items) {
        return IntStream.range(0, 3)
                .mapToLong(again -> {
                    long before = statements();
                    Answer answer = request.get().require(200);
                    long cost = statements() - before;
                    assertThat(answer.json().at("/items").size()).isEqualTo(items);
                    return cost;
                })
                .min()
                .orElseThrow();
    }

    private long statements() {
        return site.stranger()
                .get("/metrics")
                .require(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("database_statements_total"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> walk(Person reader, String list) {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode part = reader.get(list + "&cursor=" + cursor).require(200).json();
            part.at("/items").forEach(item -> walked.add(item.at("/id").asText()));
            cursor = part.at("/pagination/next").asText();
        }
        return walked;
    }

    private static Answer decide(Person moderator, String kind, String id, String decision) {
        return moderator.post("/api/moderation/decisions", """
                {"subject": {"kind": "%s", "id": "%s"}, "decision": "%s"}
                """.formatted(kind, id, decision));
    }

    /// So many people at once that hashing their passwords would take longer than the test: accounts and sessions
    /// by SQL, and tokens signed with the key of the tests.
    private List<Person> crowd(int size) {
        String mark = Long.toString(System.nanoTime(), 36);
        site.sql().run("""
                INSERT INTO account (id, username, username_lower, username_skeleton, password_hash, created_at)
                SELECT gen_random_uuid(), name, name, name, '-', now()
                FROM (SELECT 'crowd-' || ? || '-' || n AS name FROM generate_series(1, ?) AS n) crowd
                """, mark, size);
        site.sql().run("""
                INSERT INTO session (id, account_id, device, turned_at, created_at, expires_at)
                SELECT gen_random_uuid(), id, '', now(), now(), now() + interval '1 hour'
                FROM account WHERE username LIKE 'crowd-' || ? || '-%'
                """, mark);
        Tokens tokens = new Tokens(new Keys(Site.SECRET_KEY), InstantSource.system());
        return site.sql().column("""
                        SELECT account_id || ' ' || session.id FROM session JOIN account ON account.id = account_id
                        WHERE username LIKE 'crowd-' || ? || '-%'
                        """, mark).stream()
                .map(pair -> pair.split(" ", 2))
                .map(pair -> site.stranger()
                        .program(tokens.access(
                                AccountId.fromString(pair[0]), new SessionId(UUID.fromString(pair[1])), Instant.now())))
                .toList();
    }

    private static List<Answer> atOnce(int count, IntFunction<Answer> act) {
        List<Callable<Answer>> acts = IntStream.range(0, count)
                .mapToObj(number -> (Callable<Answer>) () -> act.apply(number))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            return threads.invokeAll(acts).stream().map(Future::resultNow).collect(Collectors.toList());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
