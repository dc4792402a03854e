package com.freedom13.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.platform.http.Exchange;
import com.freedom13.platform.http.FrontDoor;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Serves the client: its files as they were built, and its one page for every address that is not the API's.
///
/// Files are kept in memory once they were asked for, with the brotli form that the build made. Hashed names never
/// change, so they may be kept for ever; the page is asked for again each time.
@ApplicationScoped
public class ClientFiles {
    private static final int LAST = 100_000;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("woff2", "font/woff2"));

    private final ObjectMapper json;
    private final Map<String, Content> files = new ConcurrentHashMap<>();

    public ClientFiles(ObjectMapper json) {
        this.json = json;
    }

    void open(@Observes Router router) {
        router.route().order(LAST).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        boolean read =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (!read || path.startsWith("/api/") || path.startsWith("/media/") || path.equals("/api")) {
            FrontDoor.refuse(context, new Problem(CommonProblem.NOT_FOUND), json);
            return;
        }
        Exchange.of(context).setRoute("/");
        Content file = isFile(path) ? find(path) : find("/index.html");
        if (file == null) {
            FrontDoor.refuse(context, new Problem(CommonProblem.NOT_FOUND), json);
            return;
        }
        send(request, context.response(), path, file);
    }

    /// A last step with a dot is a file; every other address is a page of the client.
    private static boolean isFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/') && !path.startsWith("/@");
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, String path, Content file) {
        response.headers()
                .set("Content-Type", file.type)
                .set("Vary", "Accept-Encoding")
                .set("ETag", file.etag)
                .set("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        Buffer body = file.plain;
        if (file.brotli != null && accepted != null && accepted.contains("br")) {
            response.headers().set("Content-Encoding", "br");
            body = file.brotli;
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.headers().set("Content-Length", Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    private @Nullable Content find(String path) {
        Content known = files.get(path);
        if (known != null) {
            return known;
        }
        Buffer plain = read(path);
        if (plain == null || path.endsWith(".br")) {
            return null;
        }
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        String etag =
                "\"" + Integer.toHexString(java.util.Arrays.hashCode(plain.getBytes())) + '-' + plain.length() + '"';
        Content content = new Content(plain, read(path + ".br"), type, etag);
        files.put(path, content);
        return content;
    }

    private static @Nullable Buffer read(String path) {
        try (InputStream in = ClientFiles.class.getClassLoader().getResourceAsStream("client" + path)) {
            return in == null ? null : Buffer.buffer(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Content(Buffer plain, @Nullable Buffer brotli, String type, String etag) {}
}
