package com.freedom13.comment;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/// A comment's place in its thread: a step for each ancestor and one of its own.
///
/// A step is a time in milliseconds and a random end, in hexadecimal, so that texts sort like threads: depth first,
/// older first. Anonymous comments bring a coarse time, and nothing in their step tells more.
record ThreadPath(String text, int depth) {
    static final int DEEPEST = 8;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TIME_LETTERS = 12;
    private static final int STEP_LETTERS = TIME_LETTERS + 6;

    static ThreadPath top(Instant at) {
        return new ThreadPath(step(at), 0);
    }

    /// Under this comment; what would be deeper than [#DEEPEST] hangs beside it.
    ThreadPath reply(Instant at) {
        if (depth < DEEPEST) {
            return new ThreadPath(text + step(at), depth + 1);
        }
        return new ThreadPath(text.substring(0, text.length() - STEP_LETTERS) + step(at), depth);
    }

    private static String step(Instant at) {
        byte[] end = new byte[(STEP_LETTERS - TIME_LETTERS) / 2];
        RANDOM.nextBytes(end);
        return HexFormat.of().toHexDigits(at.toEpochMilli(), TIME_LETTERS)
                + HexFormat.of().formatHex(end);
    }
}
