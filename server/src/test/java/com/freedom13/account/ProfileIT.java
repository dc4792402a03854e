package com.freedom13.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProfileIT {
    private final Site site = Site.shared();
    private final Person olena = site.newcomer();

    @Test
    void everybodySeesThePublicPartOnly() {
        olena.patch("/api/me", "{\"display_name\": \"Олена\", \"bio\": \"Їжаки\", \"adult\": true}")
                .require(200);

        Answer profile = site.stranger()
                .get("/api/users/" + olena.username().toUpperCase(Locale.ROOT))
                .require(200);

        List<String> fields = new ArrayList<>();
        profile.json().fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "id", "username", "display_name", "bio", "avatar_url", "created_at", "posts_count");
        assertThat(profile.text("/display_name")).isEqualTo("Олена");
        assertThat(profile.text("/bio")).isEqualTo("Їжаки");
    }

    @Test
    void onlyApprovedPostsUnderTheNameAreCounted() {
        publish("{\"content\": \"Перший\"}");
        publish("{\"content\": \"Ніхто не знає, чий\", \"is_anonymous\": true}");
        assertThat(count(site.stranger())).isZero();

        site.sql()
                .run("UPDATE post SET status = 'approved', published_at = now() WHERE author_id = ?::uuid", olena.id());

        assertThat(count(site.stranger())).isEqualTo(1);
        assertThat(count(olena)).isEqualTo(1);
    }

    @Test
    void nobodysNameHasNoPage() {
        for (String name : List.of("nobody-of-that-name", "%00", "%20", "x".repeat(2000), "%D1%81")) {
            assertThat(site.stranger().get("/api/users/" + name).problem()).isEqualTo("404 not-found");
        }
    }

    private void publish(String post) {
        olena.post("/api/posts", post).require(201);
    }

    private long count(Person reader) {
        JsonNode profile =
                reader.get("/api/users/" + olena.username()).require(200).json();
        return profile.at("/posts_count").asLong();
    }
}
