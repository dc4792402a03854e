package com.freedom13.app;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.function.Supplier;

/// A good request for every route of the site, as often as wanted.
final class EveryRoute {
    private final Site site;
    private final Person olena;
    private final Person zoya;
    private final Person taras;
    private final Person admin;
    private final String post;

    EveryRoute(Site site) {
        this.site = site;
        olena = site.newcomer("moderator");
        zoya = site.newcomer();
        taras = site.newcomer("moderator");
        admin = site.newcomer("admin");
        post = approved();
    }

    /// @param before makes what the request needs, and then the request itself
    record Route(String name, int status, Supplier<Supplier<Answer>> before) {
        Route(String name, Supplier<Answer> request) {
            this(name, 200, () -> request);
        }

        Supplier<Answer> prepare() {
            return before.get();
        }
    }

    List<Route> routes() {
        String path = "/api/posts/" + post;
        return List.of(
                new Route("GET /api/auth/captcha", () -> site.stranger().get("/api/auth/captcha")),
                new Route("POST /api/auth/register", 201, this::registration),
                new Route(
                        "POST /api/auth/login",
                        () -> site.stranger()
                                .post("/api/auth/login", Site.credentials(zoya.username(), Site.PASSWORD))),
                new Route("POST /api/auth/refresh", 200, () -> {
                    Person phone = site.logIn(zoya.username());
                    return () -> phone.send("POST", "/api/auth/refresh", null);
                }),
                new Route("POST /api/auth/logout", 204, () -> {
                    Person phone = site.logIn(zoya.username());
                    return () -> phone.send("POST", "/api/auth/logout", null);
                }),
                new Route("GET /api/auth/sessions", () -> zoya.get("/api/auth/sessions")),
                new Route("DELETE /api/auth/sessions", 204, () -> {
                    Person passing = site.newcomer();
                    return () -> passing.delete("/api/auth/sessions");
                }),
                new Route("DELETE /api/auth/sessions/{id}", 204, () -> {
                    Person phone = site.logIn(zoya.username());
                    String id = phone.get("/api/auth/sessions").text("/items/0/id");
                    return () -> zoya.delete("/api/auth/sessions/" + id);
                }),
                new Route("GET /api/me", () -> zoya.get("/api/me")),
                new Route("PATCH /api/me", () -> zoya.patch("/api/me", "{\"bio\": \"Нова тут\"}")),
                new Route(
                        "POST /api/me/password",
                        204,
                        () -> () -> olena.post("/api/me/password", """
                            {"current_password": "%1$s", "new_password": "%1$s"}
                            """.formatted(Site.PASSWORD))),
                new Route("GET /api/me/posts", () -> olena.get("/api/me/posts")),
                new Route("GET /api/me/marks", () -> zoya.get("/api/me/marks?ids=" + post)),
                new Route("GET /api/posts", () -> zoya.get("/api/posts")),
                new Route("POST /api/posts", 201, () -> () -> olena.post("/api/posts", """
                    {"content": "Ще одна", "tags": ["дні"]}
                    """)),
                new Route("GET /api/posts/popular", () -> site.stranger().get("/api/posts/popular")),
                new Route("GET /api/posts/hot", () -> zoya.get("/api/posts/hot")),
                new Route("GET /api/posts/{id}", () -> zoya.get(path)),
                new Route("PATCH /api/posts/{id}", () -> olena.patch(path, "{\"content\": \"Переписала\"}")),
                new Route("DELETE /api/posts/{id}", 204, () -> {
                    String mine = approved();
                    return () -> olena.delete("/api/posts/" + mine);
                }),
                new Route("PUT /api/posts/{id}/like", () -> zoya.put(path + "/like")),
                new Route("DELETE /api/posts/{id}/like", () -> zoya.delete(path + "/like")),
                new Route("GET /api/posts/{id}/comments", () -> zoya.get(path + "/comments")),
                new Route("POST /api/posts/{id}/comments", 201, () -> () -> zoya.post(path + "/comments", """
                    {"content": "Згодна"}
                    """)),
                new Route("PATCH /api/comments/{id}", 200, () -> {
                    String comment = comment();
                    return () -> zoya.patch("/api/comments/" + comment, "{\"content\": \"Ні\"}");
                }),
                new Route("DELETE /api/comments/{id}", 204, () -> {
                    String comment = comment();
                    return () -> zoya.delete("/api/comments/" + comment);
                }),
                new Route("POST /api/posts/{id}/report", 201, () -> {
                    String reported = approved();
                    return () -> zoya.post("/api/posts/" + reported + "/report", "{\"reason\": \"spam\"}");
                }),
                new Route("POST /api/comments/{id}/report", 201, () -> {
                    String comment = comment();
                    return () -> olena.post("/api/comments/" + comment + "/report", "{\"reason\": \"abuse\"}");
                }),
                new Route("GET /api/tags", () -> zoya.get("/api/tags")),
                new Route("GET /api/users/{username}", () -> zoya.get("/api/users/" + olena.username())),
                new Route(
                        "GET /api/users/{username}/posts", () -> zoya.get("/api/users/" + olena.username() + "/posts")),
                new Route("GET /api/moderation/queue", () -> taras.get("/api/moderation/queue")),
                new Route("POST /api/moderation/decisions", 200, () -> {
                    String waiting = waiting();
                    return () -> approve(waiting);
                }),
                new Route("GET /api/moderation/log", () -> zoya.get("/api/moderation/log")),
                new Route("GET /api/admin/users", () -> admin.get("/api/admin/users?q=novachok")),
                new Route(
                        "PATCH /api/admin/users/{id}",
                        () -> admin.patch("/api/admin/users/" + zoya.id(), "{\"role\": \"user\"}")));
    }

    private Supplier<Answer> registration() {
        String name = "novachok-" + Long.toString(System.nanoTime(), 36);
        String body = Site.registration(name, Site.PASSWORD, site.captcha());
        return () -> site.stranger().post("/api/auth/register", body);
    }

    private String waiting() {
        Person fresh = site.newcomer();
        return fresh.post("/api/posts", "{\"content\": \"Уперше тут\"}")
                .require(201)
                .text("/id");
    }

    private Answer approve(String waiting) {
        return taras.post("/api/moderation/decisions", """
            {"subject": {"kind": "post", "id": "%s"}, "decision": "approve"}
            """.formatted(waiting));
    }

    private String approved() {
        Answer written =
                olena.post("/api/posts", "{\"content\": \"Тиха вода\"}").require(201);
        if (written.text("/moderation_status").equals("pending")) {
            approve(written.text("/id")).require(200);
        }
        return written.text("/id");
    }

    private String comment() {
        return zoya.post("/api/posts/" + post + "/comments", "{\"content\": \"Так\"}")
                .require(201)
                .text("/id");
    }
}
