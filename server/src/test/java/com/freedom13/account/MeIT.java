package com.freedom13.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeIT {
    private final Site site = Site.shared();
    private final Person olena = site.newcomer();

    @Test
    void aNewPersonStartsWithTheDefaults() {
        Answer me = olena.get("/api/me").require(200);

        assertThat(me.text("/username")).isEqualTo(olena.username());
        assertThat(me.text("/display_name")).isEqualTo(olena.username());
        assertThat(me.text("/role")).isEqualTo("user");
        assertThat(me.text("/bio")).isEmpty();
        assertThat(me.text("/language")).isEqualTo("uk");
        assertThat(me.text("/theme")).isEqualTo("system");
        assertThat(me.text("/nsfw")).isEqualTo("cover");
        assertThat(me.json().at("/adult").isBoolean()).isTrue();
        assertThat(me.json().at("/avatar_url").isNull()).isTrue();
        assertThat(me.body()).doesNotContain("argon2");
    }

    @Test
    void whatIsAbsentStays() {
        olena.patch("/api/me", "{\"bio\": \" Пишу про їжаків. \", \"theme\": \"dark\"}")
                .require(200);

        Answer changed = olena.patch("/api/me", """
                {"display_name": "Олена", "language": "en", "nsfw": "hide", "adult": true}
                """).require(200);

        assertThat(changed.text("/display_name")).isEqualTo("Олена");
        assertThat(changed.text("/bio")).isEqualTo("Пишу про їжаків.");
        assertThat(changed.text("/theme")).isEqualTo("dark");
        assertThat(changed.json()).isEqualTo(olena.get("/api/me").json());
        assertThat(changed.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void anEmptyNameGoesBackToTheUserName() {
        olena.patch("/api/me", "{\"display_name\": \"Олена\"}").require(200);

        assertThat(olena.patch("/api/me", "{\"display_name\": \" \"}").text("/display_name"))
                .isEqualTo(olena.username());
    }

    @Test
    void aNameTurnsNothingAround() {
        assertThat(olena.patch("/api/me", "{\"display_name\": \"Оле\\u202Eна\\n\\nБ\"}")
                        .text("/display_name"))
                .isEqualTo("Олена Б");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"theme\": \"pink\"} | /theme not-one-of",
                "{\"language\": \"ru\"} | /language not-one-of",
                "{\"nsfw\": \"COVER\"} | /nsfw not-one-of",
                "{\"adult\": \"yes\"} | /adult wrong-type",
                "{\"bio\": 7} | /bio wrong-type",
                "{\"role\": \"admin\"} | /role unknown-field",
                "{\"display_name\": \"\\u200B\\u3164\"} | /display_name empty",
                "{\"bio\": \"a\\u0000b\"} | /bio malformed-text",
                "{\"bio\": null} | /bio required",
            })
    void whatIsWrongIsRefused(String change, String error) {
        assertThat(olena.patch("/api/me", change).errors()).containsExactly(error);
    }

    @Test
    void lengthsCountCodePoints() {
        assertThat(olena.patch("/api/me", "{\"display_name\": \"" + "😀".repeat(50) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(olena.patch("/api/me", "{\"display_name\": \"" + "я".repeat(51) + "\"}")
                        .errors())
                .containsExactly("/display_name too-long");
        assertThat(olena.patch("/api/me", "{\"bio\": \"" + "😀".repeat(500) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(olena.patch("/api/me", "{\"bio\": \"" + "я".repeat(501) + "\"}")
                        .errors())
                .containsExactly("/bio too-long");
    }

    @Test
    void aRefusedChangeChangesNothing() {
        olena.patch("/api/me", "{\"theme\": \"dark\", \"language\": \"xx\"}").require(422);

        assertThat(olena.get("/api/me").text("/theme")).isEqualTo("system");
    }

    @Test
    void aStrangerIsNobody() {
        assertThat(site.stranger().get("/api/me").problem()).isEqualTo("401 not-signed-in");
        assertThat(site.stranger().patch("/api/me", "{}").problem()).isEqualTo("401 not-signed-in");
    }
}
