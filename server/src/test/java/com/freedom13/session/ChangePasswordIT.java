package com.freedom13.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import org.junit.jupiter.api.Test;

class ChangePasswordIT {
    private static final String NEW = "а тепер зовсім інший";

    private final Site site = Site.shared();
    private final Person olena = site.newcomer();

    @Test
    void theOtherSessionsEndAtOnceAndThisOneStays() {
        Person phone = site.logIn(olena.username());

        assertThat(change(olena, Site.PASSWORD, NEW).status()).isEqualTo(204);

        assertThat(phone.get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(phone.post("/api/auth/refresh", "").problem()).isEqualTo("401 not-signed-in");
        assertThat(olena.get("/api/me").status()).isEqualTo(200);
        assertThat(logIn(Site.PASSWORD)).isEqualTo(401);
        assertThat(logIn(NEW)).isEqualTo(200);
    }

    @Test
    void withoutTheCurrentOneNothingChanges() {
        Person phone = site.logIn(olena.username());

        assertThat(change(olena, "не той пароль", NEW).errors()).containsExactly("/current_password wrong-password");

        assertThat(phone.get("/api/me").status()).isEqualTo(200);
        assertThat(logIn(Site.PASSWORD)).isEqualTo(200);
    }

    @Test
    void theNewOneMustBeAGoodOne() {
        assertThat(change(olena, Site.PASSWORD, "короткі").errors()).containsExactly("/new_password too-short");
        assertThat(change(olena, Site.PASSWORD, "password1").errors()).containsExactly("/new_password common-password");
        assertThat(change(olena, Site.PASSWORD, olena.username()).errors())
                .containsExactly("/new_password password-is-name");
        assertThat(change(olena, Site.PASSWORD, "ї".repeat(129)).errors()).containsExactly("/new_password too-long");
        assertThat(olena.post("/api/me/password", "{}").errors())
                .containsExactly("/current_password required", "/new_password required");
    }

    @Test
    void aStrangerHasNone() {
        assertThat(change(site.stranger(), Site.PASSWORD, NEW).problem()).isEqualTo("401 not-signed-in");
    }

    private static Answer change(Person person, String current, String wanted) {
        return person.post("/api/me/password", """
                {"current_password": "%s", "new_password": "%s"}
                """.formatted(current, wanted));
    }

    private int logIn(String password) {
        return site.stranger()
                .post("/api/auth/login", Site.credentials(olena.username(), password))
                .status();
    }
}
