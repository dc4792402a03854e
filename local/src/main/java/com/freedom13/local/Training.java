package com.freedom13.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A busy hour on a filled site, played in seconds. What is asked for here is what later servers have ready: as loaded
/// classes, and as notes on what is worth compiling.
final class Training {
    private static final int ROUNDS = 30;
    private static final List<String> PAGES = List.of(
            "/",
            "/api/health",
            "/api/posts",
            "/api/posts?cursor=",
            "/api/posts/popular",
            "/api/posts/hot",
            "/api/tags",
            "/api/auth/captcha",
            "/api/users/olena/posts");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final String address;

    Training(String address) {
        this.address = address;
    }

    void run() {
        String writer = token("olena");
        String reader = token("zoya");
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : PAGES) {
                // Once as it may be in memory, once as it is nowhere yet.
                ask("GET", page, "", "");
                ask("GET", page + (page.contains("?") ? "&" : "?") + "round=" + round, "", "");
            }
            String text = "Тренування, коло " + round + ": *вільне* слово росте поміж людей.";
            String post = find(
                    ID,
                    ask("POST", "/api/posts", writer, "{\"content\":\"" + text + "\",\"tags\":[\"коло\",\"тест\"]}"));
            ask("PUT", "/api/posts/" + post + "/like", reader, "");
            ask("POST", "/api/posts/" + post + "/comments", reader, "{\"content\":\"" + text + "\"}");
            ask("GET", "/api/posts/" + post, "", "");
            ask("GET", "/api/posts/" + post + "/comments?cursor=", "", "");
            ask("GET", "/api/posts", reader, "");
            ask("GET", "/api/me", reader, "");
            ask("GET", "/api/me/marks?ids=" + post, reader, "");
        }
    }

    private String token(String name) {
        String body = "{\"username\":\"" + name + "\",\"password\":\"freedom13\"}";
        return find(TOKEN, ask("POST", "/api/auth/login", "", body));
    }

    private String ask(String method, String path, String token, String body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setRequestMethod(method);
            if (!token.isEmpty()) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            if (!body.isEmpty()) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            if (connection.getResponseCode() >= 400) {
                throw new Refusal(method + " " + path + " was answered with " + connection.getResponseCode() + ".");
            }
            try (InputStream answer = connection.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException failure) {
            throw new Refusal("The server in training does not answer: " + failure.getMessage() + ".", failure);
        }
    }

    private static String find(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new Refusal("The server in training answered something else.");
        }
        return found.group(1);
    }
}
