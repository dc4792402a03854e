package com.freedom13.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikeResourceIT {
    private static final Site site = Site.shared();
    private static final Person olena = site.regular();

    private final Person zoya = site.newcomer();

    @Test
    void aLikeCountsOnceAndIsTakenBackOnce() {
        String post = "/api/posts/" + olena.publish("Сподобайся");

        for (int again = 0; again < 2; again++) {
            assertThat(zoya.put(post + "/like").require(200).json().toString())
                    .isEqualTo("{\"liked\":true,\"likes_count\":1}");
        }
        assertThat(zoya.get(post).json().at("/liked").asBoolean()).isTrue();
        assertThat(olena.get(post).json().at("/liked").asBoolean()).isFalse();
        assertThat(site.stranger().get(post).json().at("/liked").asBoolean()).isFalse();
        assertThat(site.stranger().get(post).text("/likes_count")).isEqualTo("1");
        assertThat(site.newcomer().put(post + "/like").text("/likes_count")).isEqualTo("2");

        for (int again = 0; again < 2; again++) {
            assertThat(zoya.delete(post + "/like").require(200).json().toString())
                    .isEqualTo("{\"liked\":false,\"likes_count\":1}");
        }
        assertThat(zoya.get(post).json().at("/liked").asBoolean()).isFalse();
    }

    @Test
    void aStrangerLikesNothing() {
        String post = "/api/posts/" + olena.publish("Сподобайся");

        assertThat(site.stranger().put(post + "/like").problem()).isEqualTo("401 not-signed-in");
        assertThat(site.stranger().delete(post + "/like").problem()).isEqualTo("401 not-signed-in");
        assertThat(olena.get(post).text("/likes_count")).isEqualTo("0");
    }

    @Test
    void nobodyLikesTheirOwn() {
        String post = "/api/posts/" + olena.publish("Я молодець");

        assertThat(olena.put(post + "/like").problem()).isEqualTo("409 not-likeable");
        assertThat(olena.delete(post + "/like").problem()).isEqualTo("409 not-likeable");
        assertThat(olena.get(post).text("/likes_count")).isEqualTo("0");
    }

    @Test
    void likingOnesOwnAnonymousPostAnswersLikeAStrangersAndCountsNothing() {
        String id = olena.publishAnonymously("Хто?");
        String hers = "/api/posts/" + id;
        String others = "/api/posts/" + site.regular().publish("Чуже");

        assertThat(olena.put(hers + "/like").require(200).body())
                .isEqualTo(olena.put(others + "/like").require(200).body());
        assertThat(site.stranger().get(hers).text("/likes_count")).isEqualTo("0");
        assertThat(olena.get(hers).json().at("/liked").asBoolean()).isFalse();
        assertThat(olena.delete(hers + "/like").require(200).body())
                .isEqualTo(olena.delete(others + "/like").require(200).body());
        assertThat(zoya.put(hers + "/like").text("/likes_count")).isEqualTo("1");
        assertThat(site.sql().one("SELECT account_id FROM reaction WHERE post_id = ?::uuid", id))
                .isEqualTo(zoya.id());
    }

    @Test
    void whatIsHiddenCannotBeLiked() {
        String waiting = "/api/posts/" + zoya.publish("Чекаю");
        String deleted = "/api/posts/" + olena.publish("Передумала");
        olena.delete(deleted).require(204);

        for (Person person : List.of(olena, zoya, site.newcomer("moderator"))) {
            for (String post : List.of(waiting, deleted, "/api/posts/" + UUID.randomUUID(), "/api/posts/x")) {
                assertThat(person.put(post + "/like").status()).as(post).isEqualTo(404);
                assertThat(person.delete(post + "/like").status()).as(post).isEqualTo(404);
            }
        }
    }

    @Test
    void marksTellWhatIsLikedAndWhatIsMine() {
        String named = olena.publish("Моє");
        String anonymous = olena.publishAnonymously("Теж моє");
        String others = site.regular().publish("Чуже");
        olena.put("/api/posts/" + others + "/like").require(200);
        olena.put("/api/posts/" + anonymous + "/like").require(200);
        String ids =
                String.join(",", named, anonymous, others, UUID.randomUUID().toString());

        JsonNode marks = olena.get("/api/me/marks?ids=" + ids).require(200).json();

        assertThat(texts(marks, "/liked")).containsExactly(others);
        assertThat(texts(marks, "/mine")).containsExactlyInAnyOrder(named, anonymous);
        JsonNode zoyas = zoya.get("/api/me/marks?ids=" + ids).require(200).json();
        assertThat(zoyas.toString()).isEqualTo("{\"liked\":[],\"mine\":[]}");
    }

    @Test
    void marksAreForAHundredAtMostAndForOneselfOnly() {
        String hundred =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(100).collect(Collectors.joining(","));

        assertThat(zoya.get("/api/me/marks?ids=" + hundred).status()).isEqualTo(200);
        assertThat(zoya.get("/api/me/marks?ids=" + hundred + "," + UUID.randomUUID())
                        .errors())
                .containsExactly("/ids too-many-ids");
        assertThat(zoya.get("/api/me/marks?ids=x").errors()).containsExactly("/ids not-an-id");
        assertThat(zoya.get("/api/me/marks").status()).isEqualTo(200);
        assertThat(site.stranger().get("/api/me/marks?ids=" + hundred).problem())
                .isEqualTo("401 not-signed-in");
    }

    private static List<String> texts(JsonNode json, String pointer) {
        return json.at(pointer).valueStream().map(JsonNode::asText).toList();
    }
}
