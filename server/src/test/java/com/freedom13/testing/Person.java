package com.freedom13.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser, or with a program: sends requests and keeps the cookies that the site gives.
///
/// A browser repeats the CSRF value by itself; a program carries its token in `Authorization` and no cookies.
public final class Person {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI site;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers;
    private final String username;
    private final String id;

    private Person(URI site, String username, String id, Map<String, String> headers) {
        this.site = site;
        this.username = username;
        this.id = id;
        this.headers = headers;
    }

    /// Somebody whom the site does not know.
    static Person stranger(URI site) {
        return new Person(site, "", "", Map.of());
    }

    /// The same browser, now that the site answered a registration or a log-in.
    Person signedIn(Answer answer) {
        Person known = new Person(site, answer.text("/user/username"), answer.text("/user/id"), headers);
        known.cookies.putAll(cookies);
        return known;
    }

    /// The same browser, with somebody's cookies.
    Person known(String itsName, String itsId, Map<String, String> itsCookies) {
        Person known = new Person(site, itsName, itsId, headers);
        known.cookies.putAll(itsCookies);
        return known;
    }

    /// A program that carries this access token.
    public Person program(String accessToken) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put("Authorization", "Bearer " + accessToken);
        return new Person(site, username, id, more);
    }

    /// The same person, cookies and all, who sends one more header; an empty value leaves the header out.
    public Person with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        Person same = new Person(site, username, id, more);
        same.cookies.putAll(cookies);
        return same;
    }

    /// The same person with another value in one cookie.
    public Person withCookie(String name, String value) {
        Person same = new Person(site, username, id, headers);
        same.cookies.putAll(cookies);
        same.cookies.put(name, value);
        return same;
    }

    public String username() {
        return username;
    }

    public String id() {
        return id;
    }

    /// The value of a cookie; empty when there is none.
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /// Publishes a post under the name.
    ///
    /// @return its id
    public String publish(String content) {
        return post("/api/posts", "{\"content\": \"" + content + "\"}")
                .require(201)
                .text("/id");
    }

    /// Publishes a post that nobody knows the author of.
    ///
    /// @return its id
    public String publishAnonymously(String content) {
        return post("/api/posts", "{\"content\": \"" + content + "\", \"is_anonymous\": true}")
                .require(201)
                .text("/id");
    }

    /// Says something under a post.
    ///
    /// @return the comment's id
    public String say(String post, String content) {
        return post("/api/posts/" + post + "/comments", "{\"content\": \"" + content + "\"}")
                .require(201)
                .text("/id");
    }

    /// Sends anything at all.
    public Answer send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieLine(path));
            if (!headers.containsKey("X-CSRF-Token") && !cookie("csrf_token").isEmpty()) {
                request.header("X-CSRF-Token", cookie("csrf_token"));
            }
        }
        headers.entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .forEach(header -> request.header(header.getKey(), header.getValue()));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return Answer.of(response);
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    private String cookieLine(String path) {
        return new LinkedHashMap<>(cookies)
                .entrySet().stream()
                        .filter(cookie -> !cookie.getKey().equals("refresh_token") || path.startsWith("/api/auth"))
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    private void keep(String line) {
        int equals = line.indexOf('=');
        int end = line.indexOf(';');
        String name = line.substring(0, equals);
        if (line.contains("Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, line.substring(equals + 1, end));
        }
    }
}
