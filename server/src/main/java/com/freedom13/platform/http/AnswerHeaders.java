package com.freedom13.platform.http;

import io.vertx.core.MultiMap;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// How an answer may be kept by whoever reads it: asked for again each time, and cheaply when it has not changed.
final class AnswerHeaders {
    private static final int ETAG_BYTES = 12;

    private AnswerHeaders() {}

    static void put(MultiMap headers, String etag) {
        headers.set("ETag", etag);
        headers.set("Cache-Control", "private, no-cache");
        headers.set("Vary", "Accept-Language, Authorization, Cookie");
    }

    /// A strong tag: the same bytes, the same tag.
    static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"'
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, ETAG_BYTES))
                    + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
