package com.freedom13.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionIT {
    private static final String SESSIONS = "/api/auth/sessions";

    private final Site site = Site.shared();
    private final Person olena = site.newcomer();

    @Test
    void aPersonSeesTheirLogInsAndWhichOneThisIs() {
        Person phone = site.logIn(olena.username());

        Answer list = phone.get(SESSIONS).require(200);

        assertThat(list.json().at("/pagination/total").asInt()).isEqualTo(2);
        assertThat(list.json().at("/items/0/current").asBoolean()).isTrue();
        assertThat(list.json().at("/items/1/current").asBoolean()).isFalse();
        assertThat(list.text("/items/0/created_at")).endsWith("Z");
        assertThat(list.body()).doesNotContain(phone.cookie("refresh_token"));
    }

    @Test
    void theListIsWalkedByPageAndByCursor() {
        site.logIn(olena.username());
        site.logIn(olena.username());
        List<String> byPage = new ArrayList<>();
        List<String> byCursor = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            byPage.add(olena.get(SESSIONS + "?per_page=1&page=" + page).text("/items/0/id"));
        }
        String cursor = "";
        do {
            Answer part = olena.get(SESSIONS + "?per_page=1&cursor=" + cursor).require(200);
            byCursor.add(part.text("/items/0/id"));
            cursor = part.json().at("/pagination/has_next").asBoolean() ? part.text("/pagination/next") : "";
        } while (!cursor.isEmpty());

        assertThat(byCursor).hasSize(3).doesNotHaveDuplicates().isEqualTo(byPage);
        String stolen = olena.get(SESSIONS + "?per_page=1&cursor=").text("/pagination/next");
        assertThat(site.newcomer().get(SESSIONS + "?cursor=" + stolen).errors()).containsExactly("/cursor bad-cursor");
    }

    @Test
    void aLogInElsewhereIsEndedFromHere() {
        Person phone = site.logIn(olena.username());
        String id = phone.get(SESSIONS).text("/items/0/id");

        assertThat(olena.delete(SESSIONS + "/" + id).status()).isEqualTo(204);

        assertThat(phone.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(olena.get("/api/me").status()).isEqualTo(200);
        assertThat(olena.delete(SESSIONS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void nobodyEndsSomebodyElses() {
        String foreign = site.newcomer().get(SESSIONS).text("/items/0/id");

        assertThat(olena.delete(SESSIONS + "/" + foreign).problem()).isEqualTo("404 not-found");
        assertThat(olena.delete(SESSIONS + "/" + UUID.randomUUID()).problem()).isEqualTo("404 not-found");
        assertThat(olena.delete(SESSIONS + "/x").problem()).isEqualTo("404 not-found");
        assertThat(site.stranger().delete(SESSIONS + "/" + foreign).problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void loggingOutEverywhereEndsEveryTokenAtOnce() {
        Person phone = site.logIn(olena.username());
        Person program = olena.program(olena.cookie("access_token"));

        assertThat(olena.delete(SESSIONS).status()).isEqualTo(204);

        assertThat(olena.cookie("access_token")).isEmpty();
        assertThat(phone.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(program.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(phone.post("/api/auth/refresh", "").problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void loggingOutEndsThisSessionAndTakesItsCookies() {
        Person phone = site.logIn(olena.username());
        Person before = olena.with("X-Tab", "2");

        Answer answer = olena.post("/api/auth/logout", "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(3).allMatch(line -> line.contains("Max-Age=0"));
        assertThat(before.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(before.post("/api/auth/refresh", "").problem()).isEqualTo("401 not-signed-in");
        assertThat(phone.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void loggingOutNeedsTheCsrfValueAndSomebodyToLogOut() {
        assertThat(olena.with("X-CSRF-Token", "").post("/api/auth/logout", "").problem())
                .isEqualTo("403 csrf");
        assertThat(olena.with("Origin", "https://evil.example")
                        .post("/api/auth/logout", "")
                        .problem())
                .isEqualTo("403 csrf");
        assertThat(site.stranger().post("/api/auth/logout", "").problem()).isEqualTo("401 not-signed-in");
        assertThat(olena.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aProgramLogsOutByItsToken() {
        Person program = olena.program(olena.cookie("access_token"));

        assertThat(program.post("/api/auth/logout", "").status()).isEqualTo(204);

        assertThat(program.get("/api/me").problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void aBanActsWithTheNextRequestAndSoDoesItsLifting() {
        site.sql()
                .run(
                        "INSERT INTO account_ban (account_id, reason, banned_at) VALUES (?::uuid, 'спам', now())",
                        olena.id());
        assertThat(olena.get("/api/me").problem()).isEqualTo("401 banned");

        site.sql().run("DELETE FROM account_ban WHERE account_id = ?::uuid", olena.id());
        assertThat(olena.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void anUnsafeRequestByCookieNeedsItsCsrfValue() {
        Person other = site.newcomer();

        assertThat(olena.patch("/api/me", "{}").status()).isEqualTo(200);
        assertThat(olena.with("X-CSRF-Token", "").patch("/api/me", "{}").problem())
                .isEqualTo("403 csrf");
        assertThat(olena.with("X-CSRF-Token", "x").patch("/api/me", "{}").problem())
                .isEqualTo("403 csrf");
        assertThat(olena.with("X-CSRF-Token", other.cookie("csrf_token"))
                        .patch("/api/me", "{}")
                        .problem())
                .isEqualTo("403 csrf");
        assertThat(olena.with("Origin", "https://evil.example")
                        .patch("/api/me", "{}")
                        .problem())
                .isEqualTo("403 csrf");
        assertThat(olena.with("Origin", "null").patch("/api/me", "{}").problem())
                .isEqualTo("403 csrf");
    }

    @Test
    void aProgramNeedsNoCsrfValueAndMayComeFromAnywhere() {
        Person program = olena.program(olena.cookie("access_token")).with("Origin", "https://elsewhere.example");

        assertThat(program.patch("/api/me", "{}").status()).isEqualTo(200);
        assertThat(olena.program("x").get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(site.stranger()
                        .with("Authorization", "Basic eDp5")
                        .get("/api/me")
                        .problem())
                .isEqualTo("401 not-signed-in");
    }

    @Test
    void aRequestWithBothUsesTheHeader() {
        Person other = site.newcomer();
        Person both = olena.with("Authorization", "Bearer " + other.cookie("access_token"));

        assertThat(both.get("/api/me").text("/id")).isEqualTo(other.id());
    }
}
