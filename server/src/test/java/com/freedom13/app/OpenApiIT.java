package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.freedom13.docs.Document;
import com.freedom13.testing.Answer;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class OpenApiIT {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /// Every route of `api.md` that the site has so far.
    private static final List<String> CONTRACT = """
        GET /api/auth/captcha
        POST /api/auth/register
        POST /api/auth/login
        POST /api/auth/refresh
        POST /api/auth/logout
        GET /api/auth/sessions
        DELETE /api/auth/sessions
        DELETE /api/auth/sessions/{id}
        GET /api/me
        PATCH /api/me
        POST /api/me/password
        GET /api/me/posts
        GET /api/me/marks
        GET /api/posts
        POST /api/posts
        GET /api/posts/popular
        GET /api/posts/hot
        GET /api/posts/{id}
        PATCH /api/posts/{id}
        DELETE /api/posts/{id}
        PUT /api/posts/{id}/like
        DELETE /api/posts/{id}/like
        GET /api/posts/{id}/comments
        POST /api/posts/{id}/comments
        PATCH /api/comments/{id}
        DELETE /api/comments/{id}
        POST /api/posts/{id}/report
        POST /api/comments/{id}/report
        GET /api/tags
        GET /api/users/{username}
        GET /api/users/{username}/posts
        GET /api/moderation/queue
        POST /api/moderation/decisions
        GET /api/moderation/log
        GET /api/admin/users
        PATCH /api/admin/users/{id}
        GET /api/health
        GET /api/health/live
        GET /api/health/ready
        """.lines().toList();

    private final Site site = Site.shared();
    private final JsonNode served =
            site.stranger().get("/api/openapi.json").require(200).json();

    @Test
    void theCommittedDocumentIsTheServedOne() throws JsonProcessingException {
        assertThat(served.at("/openapi").asText()).startsWith("3.1.");
        Object sorted = JSON.treeToValue(served, Object.class);
        Document.requireFresh("docs/api/openapi.json", JSON.writeValueAsString(sorted) + "\n");
    }

    @Test
    void theRoutesAreThoseOfTheContractAndNoOthers() {
        assertThat(routes(served)).isEqualTo(new TreeSet<>(CONTRACT));
    }

    @Test
    void everyFieldAndQueryIsSnakeCase() {
        assertThat(served.findValues("properties"))
                .isNotEmpty()
                .allSatisfy(properties -> assertThat(names(properties)).allMatch(SNAKE_CASE.asMatchPredicate()));
        assertThat(served.findValues("parameters"))
                .flatExtracting(parameters -> StreamSupport.stream(parameters.spliterator(), false)
                        .filter(parameter -> Set.of("query", "path")
                                .contains(parameter.at("/in").asText()))
                        .map(parameter -> parameter.at("/name").asText())
                        .toList())
                .contains("per_page")
                .allMatch(SNAKE_CASE.asMatchPredicate());
    }

    @Test
    void everyFieldOfAnAnswerIsThereAndOnlySomeMayBeNull() {
        JsonNode post = served.at("/components/schemas/Post");

        assertThat(texts(post.at("/required"))).containsExactlyInAnyOrderElementsOf(names(post.at("/properties")));
        assertThat(texts(post.at("/properties/edited_at/type"))).containsExactly("string", "null");
        assertThat(post.at("/properties/created_at/type").asText()).isEqualTo("string");
        assertThat(texts(post.at("/properties/moderation_status/enum")))
                .containsExactly("pending", "approved", "rejected");
        assertThat(post.at("/properties/author/anyOf").toString()).contains("PublicUser", "\"null\"");
    }

    @Test
    void whatIsServedFitsTheDocument() {
        site.newcomer().post("/api/posts", """
            {"content": "Про контракт", "is_anonymous": true}
            """).require(201);
        JsonNode mine = site.newcomer().get("/api/me").require(200).json();

        assertThat(names(mine)).isEqualTo(names(served.at("/components/schemas/Me/properties")));
    }

    @Test
    void everyRequestSaysWhichFieldsItNeeds() {
        assertThat(texts(served.at("/components/schemas/Register/required")))
                .containsExactlyInAnyOrder("username", "password", "captcha");
        assertThat(texts(served.at("/components/schemas/PublishPost/required"))).containsExactly("content");
        assertThat(served.at("/components/schemas/EditPost/required").isMissingNode())
                .isTrue();
    }

    @Test
    void everyRefusalIsAProblem() {
        assertThat(names(served.at("/paths/~1api~1posts/post/responses")))
                .contains("201", "400", "401", "403", "413", "415", "422", "429", "503");
        for (JsonNode responses : served.findValues("responses")) {
            responses.properties().stream()
                    .filter(response -> response.getKey().startsWith("4"))
                    .forEach(response -> assertThat(
                                    response.getValue().at("/$ref").asText())
                            .isEqualTo("#/components/responses/Problem"));
        }
        assertThat(served.at("/components/responses/Problem/content").has("application/problem+json"))
                .isTrue();
    }

    @Test
    void itSaysWhereOneMustBeSignedIn() {
        assertThat(served.at("/paths/~1api~1me/get/security").toString()).isEqualTo("[{\"token\":[]},{\"cookie\":[]}]");
        assertThat(served.at("/paths/~1api~1auth~1login/post/security").isMissingNode())
                .isTrue();
    }

    @Test
    void thePageOfTheDocumentWorksUnderItsPolicy() {
        Answer page = site.stranger().get("/api/docs").require(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe", "trusted-types");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*\\ssrc=)|<style|\\son\\w+=|\\sstyle=");
        List<String> files = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> assertThat(
                                site.stranger().get(file).require(200).body())
                        .isNotEmpty());
        assertThat(site.stranger().get("/api/docs/start.js").body()).contains("'/api/openapi.json'");
    }

    static Set<String> routes(JsonNode document) {
        Set<String> routes = new TreeSet<>();
        document.at("/paths")
                .properties()
                .forEach(path -> names(path.getValue()).stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "patch", "delete").contains(method))
                        .forEach(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode array) {
        Stream<JsonNode> items = StreamSupport.stream(array.spliterator(), false);
        return items.map(JsonNode::asText).toList();
    }
}
