package com.freedom13.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A server that should run, and can be started again when it ended by itself.
abstract class Watched {
    abstract String name();

    abstract Process running();

    /// Where its last words are, unless it says them at the terminal.
    abstract @Nullable Path log();

    /// Starts it again; zero, or the exit code with which it refuses.
    abstract int again();
}
