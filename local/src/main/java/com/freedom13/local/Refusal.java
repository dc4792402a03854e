package com.freedom13.local;

/// Why something cannot go on, as one sentence for the person at the terminal. Never shown with a stack trace.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    Refusal(String sentence) {
        this(sentence, 1);
    }

    Refusal(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = 1;
    }

    int exitCode() {
        return exitCode;
    }
}
