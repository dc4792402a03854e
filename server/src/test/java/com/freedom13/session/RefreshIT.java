package com.freedom13.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RefreshIT {
    private static final String REFRESH = "/api/auth/refresh";

    private final Site site = Site.shared();
    private final Person olena = site.newcomer();

    @Test
    void aRefreshTurnsToNewTokens() {
        String refresh = olena.cookie("refresh_token");

        Answer answer = olena.post(REFRESH, "");

        assertThat(answer.require(200).text("/user/id")).isEqualTo(olena.id());
        assertThat(olena.cookie("refresh_token")).isNotEqualTo(refresh);
        assertThat(olena.cookie("access_token")).isEqualTo(answer.text("/access_token"));
        assertThat(olena.get("/api/me").status()).isEqualTo(200);
        olena.post(REFRESH, "").require(200);
    }

    @Test
    void theSecondTabGetsTheSamePair() {
        Person secondTab = olena.with("X-Tab", "2");

        Answer first = olena.post(REFRESH, "").require(200);
        Answer second = secondTab.post(REFRESH, "").require(200);

        assertThat(second.text("/access_token")).isEqualTo(first.text("/access_token"));
        assertThat(secondTab.cookie("refresh_token")).isEqualTo(olena.cookie("refresh_token"));
    }

    @Test
    void manyTabsAtOnceGetTheSamePair() throws Exception {
        Callable<Answer> tab = () -> olena.with("X-Tab", "n").post(REFRESH, "");

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<String> tokens = threads.invokeAll(Collections.nCopies(8, tab)).stream()
                    .map(answer -> answer.resultNow().require(200).text("/access_token"))
                    .distinct()
                    .toList();
            assertThat(tokens).hasSize(1);
        }
    }

    @Test
    void aTokenThatWasUsedLongAgoEndsTheWholeFamily() {
        Person thief = olena.with("X-Tab", "thief");
        olena.post(REFRESH, "").require(200);
        tenSecondsPass();

        assertThat(thief.post(REFRESH, "").problem()).isEqualTo("401 not-signed-in");

        assertThat(olena.post(REFRESH, "").problem()).isEqualTo("401 not-signed-in");
        assertThat(olena.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(thief.get("/api/me").problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void aTokenOfTwoTurnsAgoEndsTheFamilyAtOnce() {
        Person thief = olena.with("X-Tab", "thief");
        olena.post(REFRESH, "").require(200);
        olena.post(REFRESH, "").require(200);

        assertThat(thief.post(REFRESH, "").problem()).isEqualTo("401 not-signed-in");
        assertThat(olena.get("/api/me").problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void otherSessionsOfThePersonLiveOn() {
        Person phone = site.logIn(olena.username());
        Person thief = olena.with("X-Tab", "thief");
        olena.post(REFRESH, "").require(200);
        tenSecondsPass();
        thief.post(REFRESH, "").require(401);

        assertThat(phone.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void withoutItsCsrfValueNothingTurns() {
        Person other = site.newcomer();

        assertThat(olena.with("X-CSRF-Token", "").post(REFRESH, "").problem()).isEqualTo("403 csrf");
        assertThat(olena.with("X-CSRF-Token", other.cookie("csrf_token"))
                        .post(REFRESH, "")
                        .problem())
                .isEqualTo("403 csrf");
        assertThat(olena.with("Origin", "https://evil.example")
                        .post(REFRESH, "")
                        .problem())
                .isEqualTo("403 csrf");
        assertThat(olena.with("Origin", site.address().toString())
                        .post(REFRESH, "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThat(site.stranger().post(REFRESH, "").problem()).isEqualTo("401 not-signed-in");
        for (String nonsense : List.of("x", olena.cookie("access_token"), olena.cookie("csrf_token"))) {
            assertThat(olena.withCookie("refresh_token", nonsense)
                            .post(REFRESH, "")
                            .problem())
                    .isEqualTo("401 not-signed-in");
        }
    }

    @Test
    void aBannedPersonsSessionDoesNotTurn() {
        site.sql()
                .run(
                        "INSERT INTO account_ban (account_id, reason, banned_at) VALUES (?::uuid, 'спам', now())",
                        olena.id());

        assertThat(olena.post(REFRESH, "").problem()).isEqualTo("401 banned");
    }

    @Test
    void aSessionThatIsOverIsOver() {
        site.sql().run("UPDATE session SET expires_at = now() WHERE account_id = ?::uuid", olena.id());

        assertThat(olena.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(olena.post(REFRESH, "").problem()).isEqualTo("401 not-signed-in");
    }

    private void tenSecondsPass() {
        site.sql()
                .run(
                        "UPDATE session SET turned_at = turned_at - interval '10.001 seconds' WHERE account_id = ?::uuid",
                        olena.id());
    }
}
