package com.freedom13.platform.http;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// How an answer may be kept by whoever reads it: asked for again each time, and cheaply when it has not changed.
final class AnswerHeaders {
    private static final int ETAG_BYTES = 12;
    private static final String ZIPPED = "-gzip\"";

    private static final CharSequence ASK_AGAIN = createOptimized("private, no-cache");
    private static final CharSequence DIFFERENCES =
            createOptimized("Accept-Encoding, Accept-Language, Authorization, Cookie");

    private AnswerHeaders() {}

    static void put(MultiMap headers, String etag) {
        headers.set(HttpHeaders.ETAG, etag);
        headers.set(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        headers.set(HttpHeaders.VARY, DIFFERENCES);
    }

    /// A strong tag: the same bytes, the same tag.
    static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ETAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The tag of the same answer when it is gzipped: other bytes, another tag.
    static String zipped(String etag) {
        return etag.substring(0, etag.length() - 1) + ZIPPED;
    }

    /// Whether the reader has this answer already, in whichever form.
    ///
    /// @param ifNoneMatch one tag or several, as proxies may have weakened them
    static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", "").replace(ZIPPED, "\""))
                .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }
}
