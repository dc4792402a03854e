package com.freedom13.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The other sites whose pages may call the API (CORS). They bring a token; cookies are never asked of a browser.
///
/// Everybody else hears nothing about this at all, so their browsers keep the answers from them.
public final class OtherSites {
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-None-Match, X-CSRF-Token";
    private static final String READ =
            "ETag, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id";
    private static final String TEN_MINUTES = "600";

    private final List<String> origins;

    public OtherSites(List<String> origins) {
        this.origins = origins;
    }

    /// Lets a welcome page read the answer.
    ///
    /// @return whether this was only the browser's question beforehand, to be answered without a body
    boolean welcome(HttpServerRequest request, MultiMap headers) {
        String origin = request.getHeader("Origin");
        if (!isWelcome(origin)) {
            return false;
        }
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Access-Control-Expose-Headers", READ);
        if (!request.method().equals(HttpMethod.OPTIONS)
                || !request.headers().contains("Access-Control-Request-Method")) {
            return false;
        }
        headers.set("Access-Control-Allow-Methods", METHODS);
        headers.set("Access-Control-Allow-Headers", SENT);
        headers.set("Access-Control-Max-Age", TEN_MINUTES);
        return true;
    }

    /// Who may keep an answer must know that it is not the same for every origin.
    void vary(MultiMap headers) {
        if (!origins.isEmpty()) {
            headers.add("Vary", "Origin");
        }
    }

    private boolean isWelcome(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }
}
