package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who may call what, for every route there is: a new one that is open to everybody must be added here on purpose.
class RoutesIT {
    private static final Set<String> OPEN_TO_EVERYBODY = Set.of(
            "GET /api/auth/captcha",
            "POST /api/auth/register",
            "POST /api/auth/login",
            "POST /api/auth/refresh",
            "POST /api/auth/logout",
            "GET /api/posts",
            "GET /api/posts/popular",
            "GET /api/posts/hot",
            "GET /api/posts/{id}",
            "GET /api/posts/{id}/comments",
            "GET /api/tags",
            "GET /api/users/{username}",
            "GET /api/users/{username}/posts",
            "GET /api/moderation/log",
            "GET /api/health",
            "GET /api/health/live",
            "GET /api/health/ready");

    private final Site site = Site.shared();
    private final Set<String> routes = OpenApiIT.routes(
            site.stranger().get("/api/openapi.json").require(200).json());

    @Test
    void aStrangerIsAskedToSignInEverywhereElse() {
        assertThat(routes).containsAll(OPEN_TO_EVERYBODY);
        assertThat(closed())
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(call(site.stranger(), route).problem()).isEqualTo("401 not-signed-in"));
    }

    @Test
    void nobodyIsLetInByATokenThatIsNone() {
        assertThat(closed())
                .allSatisfy(route -> assertThat(call(site.stranger().program("not.a.token"), route)
                                .problem())
                        .isEqualTo("401 not-signed-in"));
    }

    /// Two of them are for whoever brings a refresh token instead.
    @Test
    void strangersAreLetInWhereItIsOpen() {
        assertThat(OPEN_TO_EVERYBODY.stream()
                        .filter(route -> !Set.of("POST /api/auth/refresh", "POST /api/auth/logout")
                                .contains(route)))
                .allSatisfy(route -> assertThat(call(site.stranger(), route).problem())
                        .isNotIn("401 not-signed-in", "403 forbidden"));
    }

    @Test
    void whatModeratorsDoIsForbiddenToOthers() {
        Person zoya = site.newcomer();

        assertThat(closed().stream()
                        .filter(route -> route.contains(" /api/moderation/") || route.contains(" /api/admin/")))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(route -> assertThat(call(zoya, route).problem()).isEqualTo("403 forbidden"));
    }

    @Test
    void whatAdministratorsDoIsForbiddenToModerators() {
        Person taras = site.newcomer("moderator");

        assertThat(closed().stream().filter(route -> route.contains(" /api/admin/")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(route -> assertThat(call(taras, route).problem()).isEqualTo("403 forbidden"));
        assertThat(call(taras, "GET /api/moderation/queue").status()).isEqualTo(200);
    }

    private List<String> closed() {
        return routes.stream()
                .filter(route -> !OPEN_TO_EVERYBODY.contains(route))
                .toList();
    }

    private static Answer call(Person person, String route) {
        String[] words = route.split(" ", 2);
        String path = words[1].replace("{id}", UUID.randomUUID().toString()).replace("{username}", "nobody");
        boolean body = Set.of("POST", "PATCH").contains(words[0]);
        return person.send(words[0], path, body ? "{}" : null);
    }
}
