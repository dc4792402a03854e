package com.freedom13.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What an edit may do, and what it may not undo.
class EditIT {
    private static final Site SITE = Site.shared();
    private static final Person TARAS = SITE.newcomer("moderator");

    private final Person olena = SITE.regular();
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void anEditThatChangesNothingIsNone() {
        String id = tagged(olena, "Кіт" + mark);

        for (String same : List.of("{}", "{\"is_nsfw\": false}", "{\"tags\": [\"#кіт" + mark + "\"]}")) {
            assertThat(olena.patch("/api/posts/" + id, same)
                            .require(200)
                            .json()
                            .at("/edited_at")
                            .isNull())
                    .as(same)
                    .isTrue();
        }
    }

    @Test
    void aRejectedPostThatDidNotChangeStaysRejected() {
        Person zoya = SITE.newcomer();
        String id = zoya.publish("Ні " + mark);
        decide(id, "reject");

        assertThat(zoya.patch("/api/posts/" + id, "{}").require(200).text("/moderation_status"))
                .isEqualTo("rejected");
    }

    @Test
    void whatAModeratorCoveredStaysCovered() {
        String id = olena.publish("Ого " + mark);
        decide(id, "mark_nsfw");

        Answer refused = olena.patch("/api/posts/" + id, "{\"is_nsfw\": false}");

        assertThat(refused.require(422).errors()).containsExactly("/is_nsfw covered-by-moderator");
        olena.patch("/api/posts/" + id, "{\"content\": \"Ого, " + mark + "\"}").require(200);
        assertThat(olena.get("/api/posts/" + id).text("/is_nsfw")).isEqualTo("true");
    }

    @Test
    void whatAnAuthorCoveredTheyMayUncover() {
        String id = olena.publish("Ого " + mark);

        olena.patch("/api/posts/" + id, "{\"is_nsfw\": true}").require(200);
        assertThat(olena.patch("/api/posts/" + id, "{\"is_nsfw\": false}")
                        .require(200)
                        .text("/is_nsfw"))
                .isEqualTo("false");
    }

    @Test
    void aTagLooksAsEverybodyFirstSawItAndNotAsAHiddenPostHasIt() {
        tagged(SITE.newcomer(), "кОтИкИ" + mark);
        String seen = tagged(olena, "Котики" + mark);

        assertThat(SITE.stranger().get("/api/posts/" + seen).text("/tags/0")).isEqualTo("Котики" + mark);
        assertThat(SITE.stranger().get("/api/tags?per_page=100").body()).doesNotContain("кОтИкИ" + mark);
    }

    @Test
    void aWaitingPostTakesTheLookOfItsTagsWhenItIsLetThrough() {
        String waiting = tagged(SITE.newcomer(), "кОтИкИ" + mark);
        tagged(olena, "Котики" + mark);
        decide(waiting, "approve");

        assertThat(SITE.stranger().get("/api/posts/" + waiting).text("/tags/0")).isEqualTo("Котики" + mark);
    }

    @Test
    void twoWhoSwapTheirTagsDoNotStandInEachOthersWay() throws InterruptedException {
        Person maksym = SITE.regular();
        String first = tagged(olena, "аа" + mark);
        String second = tagged(maksym, "яя" + mark);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 40; n++) {
                String here = n % 2 == 0 ? "яя" : "аа";
                String there = n % 2 == 0 ? "аа" : "яя";
                List<Callable<Answer>> edits = List.of(
                        () -> olena.patch("/api/posts/" + first, "{\"tags\": [\"" + here + mark + "\"]}"),
                        () -> maksym.patch("/api/posts/" + second, "{\"tags\": [\"" + there + mark + "\"]}"));
                assertThat(both.invokeAll(edits).stream().map(Future::resultNow).map(Answer::status))
                        .containsOnly(200);
            }
        }
    }

    private static String tagged(Person author, String tag) {
        return author.post("/api/posts", "{\"content\": \"Про котів\", \"tags\": [\"" + tag + "\"]}")
                .require(201)
                .text("/id");
    }

    private static void decide(String id, String decision) {
        TARAS.post("/api/moderation/decisions", """
                {"subject": {"kind": "post", "id": "%s"}, "decision": "%s"}
                """.formatted(id, decision)).require(200);
    }
}
