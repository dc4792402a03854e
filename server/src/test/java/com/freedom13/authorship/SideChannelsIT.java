package com.freedom13.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ways round the corner to an anonymous author: shared answers, hidden parents, numbers and trust.
class SideChannelsIT {
    private static final Site SITE = Site.shared();
    private static final Person TARAS = SITE.newcomer("moderator");

    private final String mark = Long.toString(System.nanoTime(), 36);

    /// However a cookie is written, what was made for its owner is kept for nobody else.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: access_token=%s",
                "Cookie: theme=dark\r\nCookie: access_token=%s",
                "Cookie: access_token =%s"
            })
    void aPersonalAnswerIsNeverShared(String cookie) {
        Person zoya = SITE.regular();
        zoya.post("/api/posts", """
                {"content": "Безіменне", "tags": ["%s"], "is_anonymous": true}
                """.formatted(mark)).require(201);
        String list = "/api/posts?tag=" + mark;

        SITE.raw("GET " + list + " HTTP/1.1", cookie.formatted(zoya.cookie("access_token")))
                .require(200);

        for (JsonNode post : SITE.stranger().get(list).require(200).json().at("/items")) {
            assertThat(post.at("/mine").asBoolean()).isFalse();
        }
    }

    @Test
    void anAnswerToOnesOwnHiddenCommentIsHiddenToo() {
        Person maksym = withStrikes();
        String talk = SITE.regular().publish("Говоримо " + mark);
        String hidden = say(maksym, talk, null, true);
        decide("comment", hidden, "reject");

        String answer = say(maksym, talk, hidden, false);

        assertThat(idsOf(SITE.stranger(), talk)).doesNotContain(hidden, answer);
        assertThat(idsOf(maksym, talk)).contains(hidden, answer);
    }

    @Test
    void aVoiceThatNobodyHearsTakesNoNumber() {
        Person maksym = withStrikes();
        String talk = SITE.regular().publish("Говоримо " + mark);
        String hidden = say(maksym, talk, null, true);

        String heard = say(SITE.newcomer(), talk, null, true);
        String second = say(SITE.newcomer(), talk, null, true);
        assertThat(label(talk, heard)).isEqualTo("Анонім");
        assertThat(label(talk, second)).isEqualTo("Анонім 2");

        decide("comment", hidden, "approve");
        assertThat(label(talk, hidden)).isEqualTo("Анонім 3");
    }

    @Test
    void anonymousApprovalsDoNotOpenTheDoorForAName() {
        Person olena = SITE.newcomer();
        for (int n = 0; n < 3; n++) {
            decide("post", olena.publishAnonymously("Безіменне " + n + mark), "approve");
        }

        assertThat(status(olena, olena.publish("Під іменем " + mark))).isEqualTo("pending");
        assertThat(status(olena, olena.publishAnonymously("Четверте " + mark))).isEqualTo("approved");
    }

    @Test
    void aRemovedAnonymousPostClosesNoDoorForAName() {
        Person olena = SITE.newcomer();
        for (int n = 0; n < 3; n++) {
            decide("post", olena.publish("Під іменем " + n + mark), "approve");
        }
        decide("post", olena.publishAnonymously("Безіменне " + mark), "remove");

        assertThat(status(olena, olena.publish("Ще під іменем " + mark))).isEqualTo("approved");
    }

    @Test
    void theQueueTellsAModeratorWhichAnonymousCommentIsTheirOwn() {
        Person moderator = withStrikes();
        SITE.sql().run("UPDATE account SET role = 'moderator' WHERE id = ?::uuid", moderator.id());
        String own = say(moderator, SITE.regular().publish("Говоримо " + mark), null, true);

        assertThat(mineInQueue(moderator, own)).isTrue();
        assertThat(mineInQueue(TARAS, own)).isFalse();
    }

    /// Somebody whose two anonymous posts were removed.
    private Person withStrikes() {
        Person maksym = SITE.regular();
        for (int n = 0; n < 2; n++) {
            decide("post", maksym.publishAnonymously("Спам " + n + mark), "remove");
        }
        return maksym;
    }

    private static boolean mineInQueue(Person moderator, String comment) {
        String cursor = "";
        while (true) {
            Answer part = moderator
                    .get("/api/moderation/queue?per_page=100&cursor=" + cursor)
                    .require(200);
            for (JsonNode item : part.json().at("/items")) {
                if (item.at("/subject/id").asText().equals(comment)) {
                    return item.at("/comment/mine").asBoolean();
                }
            }
            assertThat(part.json().at("/pagination/has_next").asBoolean()).isTrue();
            cursor = part.text("/pagination/next");
        }
    }

    private static String say(
            Person person, String post, @org.jspecify.annotations.Nullable String parent, boolean anonymously) {
        return person.post("/api/posts/" + post + "/comments", """
                        {"content": "Так", "parent_id": %s, "is_anonymous": %s}
                        """.formatted(
                                parent == null ? "null" : '"' + parent + '"', anonymously))
                .require(201)
                .text("/id");
    }

    private static String label(String post, String comment) {
        for (JsonNode item :
                SITE.stranger().get("/api/posts/" + post + "/comments").json().at("/items")) {
            if (item.at("/id").asText().equals(comment)) {
                return item.at("/author_label").asText();
            }
        }
        throw new AssertionError("The comment is not in its thread");
    }

    private static java.util.List<String> idsOf(Person reader, String post) {
        return reader.get("/api/posts/" + post + "/comments")
                .json()
                .at("/items")
                .findValuesAsText("id");
    }

    private static String status(Person reader, String post) {
        return reader.get("/api/posts/" + post).require(200).text("/moderation_status");
    }

    private static void decide(String kind, String id, String decision) {
        TARAS.post("/api/moderation/decisions", """
                {"subject": {"kind": "%s", "id": "%s"}, "decision": "%s"}
                """.formatted(kind, id, decision))
                .require(200);
    }
}
