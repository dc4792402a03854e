package com.freedom13.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import org.junit.jupiter.api.Test;

/// A browser whose session was ended elsewhere becomes a stranger's browser, not a locked one.
class EndedSessionIT {
    private final Site site = Site.shared();

    @Test
    void aRefusedRefreshMakesTheBrowserForgetItsCookies() {
        Person here = site.newcomer();
        Person there = site.logIn(here.username());
        there.delete("/api/auth/sessions").require(204);
        assertThat(here.get("/api/posts").problem()).isEqualTo("401 not-signed-in");

        Answer refused = here.send("POST", "/api/auth/refresh", null);

        assertThat(refused.problem()).isEqualTo("401 not-signed-in");
        assertThat(here.cookie("access_token") + here.cookie("refresh_token") + here.cookie("csrf_token"))
                .isEmpty();
        here.get("/api/posts").require(200);
    }

    @Test
    void aTokenThatIsOverAndCannotBeRefreshedReadsLikeAStranger() {
        Person here = site.newcomer();
        String token = here.cookie("access_token");
        here.delete("/api/auth/sessions").require(204);
        Person left = site.stranger().withCookie("access_token", token);

        left.get("/api/posts").require(200);
        assertThat(left.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(left.post("/api/posts", "{\"content\": \"Так\"}").status()).isEqualTo(401);
    }

    @Test
    void healthIsForEverybody() {
        Person nobody = site.stranger().program("no token at all");

        nobody.get("/api/health").require(200);
        nobody.get("/api/health/live").require(200);
        nobody.get("/api/health/ready").require(200);
    }

    @Test
    void aProgramsLogOutIgnoresTheOrigin() {
        Person here = site.newcomer();
        Person program = here.program(here.cookie("access_token")).with("Origin", "https://elsewhere.example");

        program.withCookie("theme", "dark")
                .send("POST", "/api/auth/logout", null)
                .require(204);
    }

    @Test
    void aBannedPersonsRefreshDoesNotTurnTheSession() {
        Person maksym = site.newcomer();
        Person admin = site.newcomer("admin");
        Person later = maksym.withCookie("theme", "dark");
        admin.patch("/api/admin/users/" + maksym.id(), "{\"ban\": {\"reason\": \"спам\"}}")
                .require(200);
        assertThat(maksym.send("POST", "/api/auth/refresh", null).problem()).isEqualTo("401 banned");

        admin.patch("/api/admin/users/" + maksym.id(), "{\"ban\": null}").require(200);
        later.send("POST", "/api/auth/refresh", null).require(200);
    }
}
