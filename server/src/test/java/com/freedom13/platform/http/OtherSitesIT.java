package com.freedom13.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Pages of other sites are kept out, but for those that a setting names.
class OtherSitesIT {
    private static final String FRIEND = "https://friend.example";
    private static final String STRANGE = "https://strange.example";
    private static final Site CLOSED = Site.shared();
    private static final Site OPEN = CLOSED.beside(Map.of("CORS_ORIGINS", FRIEND + ", https://another.example"));

    @AfterAll
    static void close() {
        OPEN.close();
    }

    @Test
    void withoutTheSettingNoPageOfAnotherSiteReadsAnything() {
        Answer answer = CLOSED.stranger().with("Origin", FRIEND).get("/api/posts");
        assertThat(answer.require(200).header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked(CLOSED, FRIEND).header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aFriendsPageReadsAnswersAndTheirHeaders() {
        Answer answer = OPEN.stranger().with("Origin", FRIEND).get("/api/posts").require(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Retry-After", "ETag");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Origin"));
    }

    @Test
    void aFriendsPageReadsRefusalsToo() {
        Answer answer = OPEN.stranger().with("Origin", FRIEND).get("/api/me");
        assertThat(answer.problem()).isEqualTo("401 not-signed-in");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
    }

    @Test
    void aFriendsPageMaySendATokenAndAsksBeforehand() {
        Answer answer = asked(OPEN, FRIEND);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
    }

    @Test
    void aStrangePageIsKeptOutThoughOthersAreNot() {
        Answer answer =
                OPEN.stranger().with("Origin", STRANGE).get("/api/posts").require(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked(OPEN, STRANGE).header("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void aFriendsPageMayNotUseTheCookiesOfThisSite() {
        Person olena = OPEN.newcomer();
        assertThat(olena.with("Origin", FRIEND)
                        .post("/api/posts", "{\"content\": \"Не я\"}")
                        .problem())
                .isEqualTo("403 csrf");
    }

    /// What a browser asks before a page sends a token.
    private static Answer asked(Site site, String origin) {
        return site.stranger()
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "PATCH")
                .with("Access-Control-Request-Headers", "authorization, content-type")
                .send("OPTIONS", "/api/posts", null);
    }
}
