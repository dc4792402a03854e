package com.freedom13.local;

/// Somebody pressed Ctrl-C (or sent a SIGTERM) while this thread was waiting. What was started is stopped on the way
/// out.
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("Stopped.");
    }

    /// For whoever caught the interruption: the thread stays interrupted, so that nothing further begins to wait.
    static Stopped again() {
        Thread.currentThread().interrupt();
        return new Stopped();
    }

    static void throwIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}
