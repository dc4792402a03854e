package com.freedom13.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminUserIT {
    private static final String USERS = "/api/admin/users";

    private final Site site = Site.shared();
    private final Person admin = site.newcomer("admin");
    private final Person maksym = site.newcomer();

    @Test
    void onlyAdministratorsComeIn() {
        assertThat(site.stranger().get(USERS).problem()).isEqualTo("401 not-signed-in");
        assertThat(maksym.get(USERS).problem()).isEqualTo("403 forbidden");
        assertThat(site.newcomer("moderator").get(USERS).problem()).isEqualTo("403 forbidden");
        assertThat(maksym.patch(USERS + "/" + maksym.id(), "{\"role\": \"admin\"}")
                        .problem())
                .isEqualTo("403 forbidden");
    }

    @Test
    void peopleAreFoundByAPartOfTheirName() {
        Answer found = admin.get(USERS + "?q=" + maksym.username().substring(3).toUpperCase(Locale.ROOT))
                .require(200);

        assertThat(found.json().at("/items").findValuesAsText("username")).contains(maksym.username());
        assertThat(admin.get(USERS + "?q=%25").json().at("/items").size()).isZero();
        assertThat(admin.get(USERS + "?q=%00").errors()).containsExactly("/q malformed-text");
    }

    @Test
    void theListIsWalkedByCursor() {
        Answer first = admin.get(USERS + "?per_page=1&cursor=").require(200);
        Answer second = admin.get(USERS + "?per_page=1&cursor=" + first.text("/pagination/next"))
                .require(200);

        assertThat(first.text("/items/0/username")).isEqualTo(maksym.username());
        assertThat(second.text("/items/0/username")).isEqualTo(admin.username());
        assertThat(admin.get(USERS + "?per_page=1&page=2").text("/items/0/username"))
                .isEqualTo(admin.username());
    }

    @Test
    void aBanActsAtOnceAndUntilItIsLifted() {
        Answer banned = change(maksym, "{\"ban\": {\"reason\": \" спам \"}}").require(200);

        assertThat(banned.text("/ban/reason")).isEqualTo("спам");
        assertThat(banned.json().at("/ban/until").isNull()).isTrue();
        assertThat(maksym.get("/api/me").problem()).isEqualTo("401 banned");
        assertThat(change(maksym, "{\"role\": \"user\"}").text("/ban/reason")).isEqualTo("спам");
        assertThat(change(maksym, "{}").text("/ban/reason")).isEqualTo("спам");

        JsonNode lifted = change(maksym, "{\"ban\": null}").require(200).json();
        assertThat(lifted.at("/ban").isNull()).isTrue();
        assertThat(maksym.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aBanMayEndByItself() {
        change(maksym, "{\"ban\": {\"reason\": \"спам\", \"until\": \"2999-01-01T00:00:00Z\"}}")
                .require(200);
        assertThat(maksym.get("/api/me").problem()).isEqualTo("401 banned");

        site.sql().run("UPDATE account_ban SET until = now() WHERE account_id = ?::uuid", maksym.id());

        assertThat(maksym.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aRoleActsWithTheNextRequest() {
        assertThat(change(maksym, "{\"role\": \"admin\"}").text("/role")).isEqualTo("admin");
        assertThat(maksym.get(USERS).status()).isEqualTo(200);

        change(maksym, "{\"role\": \"user\"}").require(200);
        assertThat(maksym.get(USERS).problem()).isEqualTo("403 forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\": \"god\"} | /role not-one-of",
                "{\"role\": null} | /role required",
                "{\"ban\": {}} | /ban/reason empty",
                "{\"ban\": {\"reason\": \"\\u200B\"}} | /ban/reason empty",
                "{\"ban\": {\"reason\": \"x\", \"until\": \"2020-01-01T00:00:00Z\"}} | /ban/until not-in-the-future",
                "{\"ban\": {\"reason\": \"x\", \"until\": \"tomorrow\"}} | /ban/until wrong-type",
                "{\"ban\": {\"reason\": \"x\", \"forever\": true}} | /ban/forever unknown-field",
                "{\"ban\": true} | /ban wrong-type",
                "{\"username\": \"x\"} | /username unknown-field",
            })
    void whatIsWrongIsRefused(String change, String error) {
        assertThat(change(maksym, change).errors()).containsExactly(error);
    }

    @Test
    void nobodyCannotBeChanged() {
        assertThat(admin.patch(USERS + "/" + UUID.randomUUID(), "{}").problem()).isEqualTo("404 not-found");
        assertThat(admin.patch(USERS + "/x", "{}").problem()).isEqualTo("404 not-found");
    }

    @Test
    void theLastAdministratorStays() {
        onlyAdministrators(admin);

        assertThat(change(admin, "{\"role\": \"user\"}").problem()).isEqualTo("409 last-admin");
        assertThat(change(admin, "{\"ban\": {\"reason\": \"x\"}}").problem()).isEqualTo("409 last-admin");
        assertThat(change(admin, "{\"role\": \"admin\"}").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorWhoIsKeptOutDoesNotCount() {
        Person other = site.newcomer("admin");
        onlyAdministrators(admin, other);
        change(other, "{\"ban\": {\"reason\": \"x\"}}").require(200);

        assertThat(change(admin, "{\"role\": \"user\"}").problem()).isEqualTo("409 last-admin");
    }

    @Test
    void twoWhoUnmakeEachOtherLeaveOne() throws Exception {
        Person other = site.newcomer("admin");
        onlyAdministrators(admin, other);
        Callable<Answer> one = () -> admin.patch(USERS + "/" + other.id(), "{\"role\": \"user\"}");
        Callable<Answer> another = () -> other.patch(USERS + "/" + admin.id(), "{\"role\": \"user\"}");

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = threads.invokeAll(List.of(one, another)).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
            assertThat(answers).containsOnlyOnce(200);
        }
        assertThat(site.sql().one("SELECT count(*) FROM account WHERE role = 'admin'"))
                .isEqualTo("1");
    }

    private Answer change(Person person, String change) {
        return admin.patch(USERS + "/" + person.id(), change);
    }

    private void onlyAdministrators(Person... administrators) {
        site.sql().run("UPDATE account SET role = 'user' WHERE role = 'admin'");
        for (Person administrator : administrators) {
            site.sql().run("UPDATE account SET role = 'admin' WHERE id = ?::uuid", administrator.id());
        }
    }
}
