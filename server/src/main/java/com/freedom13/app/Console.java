package com.freedom13.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Sentences for the person at the terminal; everything else is a log's business.
final class Console {
    private static final PrintStream ERRORS =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Console() {}

    static void say(String sentence) {
        ERRORS.println(sentence);
    }

    /// Says why it ends.
    ///
    /// @return the exit code, to end with
    static int fail(int code, String sentence) {
        say(sentence);
        return code;
    }
}
