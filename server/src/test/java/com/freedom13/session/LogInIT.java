package com.freedom13.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogInIT {
    private static final String LOG_IN = "/api/auth/login";

    /// Site.PASSWORD by Python's bcrypt, as the site before this one kept it.
    private static final String OLD_HASH = "$2b$10$CjG0sIcaC1lkQjoUTzUCoOooDoLgGIxznyY015L6YhawvdmrNng5O";

    private final Site site = Site.shared();

    @Test
    void theRightPasswordOpensInAnyCaseOfTheName() {
        Person person = site.newcomer();

        Answer answer = site.stranger()
                .post(LOG_IN, Site.credentials(person.username().toUpperCase(Locale.ROOT), Site.PASSWORD));

        assertThat(answer.require(200).text("/user/id")).isEqualTo(person.id());
        assertThat(answer.json().at("/expires_in").asInt()).isEqualTo(900);
    }

    @Test
    void nobodyAndAWrongPasswordLookTheSame() {
        Person person = site.newcomer();
        Answer wrong = site.stranger().post(LOG_IN, Site.credentials(person.username(), "не той пароль"));
        Answer nobody = site.stranger().post(LOG_IN, Site.credentials("nobody-of-that-name", "не той пароль"));

        assertThat(wrong.problem()).isEqualTo("401 bad-credentials");
        assertThat(withoutInstance(nobody)).isEqualTo(withoutInstance(wrong));
        assertThat(nobody.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void nobodyCostsWhatAWrongPasswordCosts() {
        Person person = site.newcomer();
        String wrong = Site.credentials(person.username(), "не той пароль");
        String nobody = Site.credentials("nobody-of-that-name", "не той пароль");
        nanoseconds(nobody);

        long[] wrongs = IntStream.range(0, 9)
                .mapToLong(i -> nanoseconds(wrong))
                .sorted()
                .toArray();
        long[] nobodies = IntStream.range(0, 9)
                .mapToLong(i -> nanoseconds(nobody))
                .sorted()
                .toArray();

        // Without a hashing, an answer takes a fiftieth of the time.
        assertThat((double) nobodies[4] / wrongs[4]).isBetween(0.4, 2.5);
    }

    @Test
    void aLongUkrainianPassPhraseWorksAndItsThirtySeventhLetterMatters() {
        String phrase = "садоквишневийколохатихрущінадвишнямигуду";
        assertThat(phrase).hasSize(40);
        String name = "fraza-" + System.nanoTime() % 1_000_000;
        site.stranger()
                .post("/api/auth/register", Site.registration(name, phrase, site.captcha()))
                .require(201);

        String other = phrase.substring(0, 36) + "ї" + phrase.substring(37);
        assertThat(site.stranger().post(LOG_IN, Site.credentials(name, phrase)).status())
                .isEqualTo(200);
        assertThat(site.stranger().post(LOG_IN, Site.credentials(name, other)).status())
                .isEqualTo(401);
    }

    @Test
    void aHashOfTheSiteBeforeOpensAndIsRenewed() {
        Person person = site.newcomer();
        site.sql().run("UPDATE account SET password_hash = ? WHERE id = ?::uuid", OLD_HASH, person.id());

        site.logIn(person.username());

        assertThat(site.sql().one("SELECT password_hash FROM account WHERE id = ?::uuid", person.id()))
                .startsWith("{argon2}");
        site.logIn(person.username());
    }

    @Test
    void aBannedPersonHearsOfItOnlyAfterTheRightPassword() {
        Person person = site.newcomer();
        ban(person, "now() + interval '1 hour'");

        assertThat(site.stranger()
                        .post(LOG_IN, Site.credentials(person.username(), Site.PASSWORD))
                        .problem())
                .isEqualTo("401 banned");
        assertThat(site.stranger()
                        .post(LOG_IN, Site.credentials(person.username(), "не той пароль"))
                        .problem())
                .isEqualTo("401 bad-credentials");
    }

    @Test
    void aBanThatIsOverKeepsNobodyOut() {
        Person person = site.newcomer();
        ban(person, "now() - interval '1 second'");

        assertThat(person.get("/api/me").status()).isEqualTo(200);
        site.logIn(person.username());
    }

    @Test
    void whatCannotBeANameIsNobodys() {
        for (String name : new String[] {"", "\\u0000", "\\ud83d", "a", "%", "x".repeat(10_000)}) {
            assertThat(site.stranger()
                            .post(LOG_IN, Site.credentials(name, Site.PASSWORD))
                            .problem())
                    .isEqualTo("401 bad-credentials");
        }
        assertThat(site.stranger()
                        .post(LOG_IN, "{\"username\": null, \"password\": \"x\"}")
                        .errors())
                .containsExactly("/username required");
        assertThat(site.stranger().post(LOG_IN, "").problem()).isEqualTo("400 malformed-request");
    }

    @Test
    void aStaleCookieStandsInNobodysWay() {
        Person person = site.newcomer();

        Answer answer = person.withCookie("access_token", "stale")
                .post(LOG_IN, Site.credentials(person.username(), Site.PASSWORD));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aNameIsClosedToGuessersAndOpensAgain() {
        try (Site strict = site.beside(Map.of("RATE_LIMIT_FACTOR", "0.2"))) {
            Person person = site.newcomer();
            String wrong = Site.credentials(person.username(), "не той пароль");
            for (int guess = 0; guess < 3; guess++) {
                assertThat(strict.stranger().post(LOG_IN, wrong).problem()).isEqualTo("401 bad-credentials");
            }

            Answer closed = strict.stranger().post(LOG_IN, Site.credentials(person.username(), Site.PASSWORD));

            assertThat(closed.problem()).isEqualTo("429 too-many-requests");
            assertThat(Integer.parseInt(closed.header("Retry-After"))).isBetween(1, 900);
        }
    }

    @Test
    void behindHttpsCookiesTravelOverHttpsOnly() {
        try (Site secure = site.beside(Map.of("PUBLIC_URL", "https://freedom13.example"))) {
            Person person = site.newcomer();

            Answer answer = secure.stranger().post(LOG_IN, Site.credentials(person.username(), Site.PASSWORD));

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .hasSize(3)
                    .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        }
    }

    private void ban(Person person, String until) {
        site.sql()
                .run(
                        "INSERT INTO account_ban (account_id, reason, until, banned_at) VALUES (?::uuid, 'спам', "
                                + until + ", now())",
                        person.id());
    }

    private long nanoseconds(String credentials) {
        long before = System.nanoTime();
        site.stranger().post(LOG_IN, credentials).require(401);
        return System.nanoTime() - before;
    }

    private static String withoutInstance(Answer answer) {
        return answer.body().replaceAll("/requests/[0-9a-f]+", "");
    }
}
