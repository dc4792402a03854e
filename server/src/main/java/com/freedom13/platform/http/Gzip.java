package com.freedom13.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Lists of posts are a fifth of their size when they are gzipped, which a phone on a slow network notices.
final class Gzip {
    /// Smaller ones fit into one packet anyway.
    private static final int WORTH_IT = 1024;

    private static final Pattern WELCOME = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    private Gzip() {}

    /// @param acceptEncoding what the reader's `Accept-Encoding` says
    static boolean suits(byte[] body, @Nullable String acceptEncoding) {
        return isWorthIt(body.length) && isWelcome(acceptEncoding);
    }

    static boolean isWorthIt(int length) {
        return length >= WORTH_IT;
    }

    static boolean isWelcome(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && acceptEncoding.contains("gzip")
                && WELCOME.matcher(acceptEncoding).find();
    }

    static byte[] zip(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped, 4096)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
