package com.freedom13.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A small shell that waits at a pipe from this process. When the pipe ends, because this process ended in whatever
/// way, it stops the servers that are still there, in order. So a killed supervisor leaves no orphans.
final class Watchdog implements AutoCloseable {
    /// In the order of stopping, each with the signal that means "finish and go" to it.
    enum Server {
        WEB("TERM"),
        REDIS("TERM"),
        POSTGRES("INT");

        private final String signal;

        Server(String signal) {
            this.signal = signal;
        }

        /// The beginning of the names of its files.
        String file() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String SCRIPT = """
            trap '' HUP INT TERM
            while IFS= read -r line; do guarded=$line; done
            for each in $guarded; do
              pid=${each#*:}
              kill -CONT "$pid" 2>/dev/null && kill -"${each%%:*}" "$pid" 2>/dev/null || continue
              waited=0
              while kill -0 "$pid" 2>/dev/null && [ "$waited" -lt 120 ]; do sleep 0.1; waited=$((waited + 1)); done
            done
            """;

    private final Process shell;
    private final Map<Server, Long> guarded = new EnumMap<>(Server.class);

    Watchdog() {
        try {
            shell = Child.inOwnSession(List.of("sh", "-c", SCRIPT))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Notes who is to end if this process dies; a restarted server takes the place of the one before it.
    synchronized void guard(Server server, Process process) {
        guarded.put(server, process.pid());
        write(guarded.entrySet().stream()
                .map(each -> each.getKey().signal + ":" + each.getValue())
                .collect(Collectors.joining(" ")));
    }

    /// Everything was stopped in order: there is nobody to guard.
    @Override
    public synchronized void close() {
        write("");
        try {
            shell.getOutputStream().close();
        } catch (IOException gone) {
            shell.destroy();
        }
    }

    /// Without its watchdog the supervisor still works: a later start finds what this one may leave behind.
    private void write(String line) {
        try {
            OutputStream pipe = shell.getOutputStream();
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException gone) {
            shell.destroy();
        }
    }
}
