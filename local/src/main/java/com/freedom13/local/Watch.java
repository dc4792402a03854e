package com.freedom13.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Waits for a server to end by itself and starts it again, slower each time, until it has ended too often.
final class Watch {
    private static final int PATIENCE = 5;
    private static final int SHOWN_LINES = 8;
    private static final long FORGOTTEN_NANOS = Duration.ofMinutes(10).toNanos();

    private final List<Watched> watched;
    private final PrintStream out;
    private final Map<Watched, Integer> ends = new HashMap<>();
    private final Map<Watched, Long> lastEnds = new HashMap<>();

    Watch(List<Watched> watched, PrintStream out) {
        this.watched = watched;
        this.out = out;
    }

    /// The exit code of the one that cannot be started again. Ends by [Stopped] when somebody stops the site.
    int untilOneGivesUp() {
        while (true) {
            awaitAnEnd();
            for (Watched each : watched) {
                if (!each.running().isAlive()) {
                    int code = revive(each);
                    if (code != 0) {
                        return code;
                    }
                }
            }
        }
    }

    private void awaitAnEnd() {
        try {
            CompletableFuture.anyOf(watched.stream()
                            .map(each -> each.running().onExit())
                            .toArray(CompletableFuture[]::new))
                    .get();
        } catch (InterruptedException stopped) {
            throw Stopped.again();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int revive(Watched each) {
        String how = how(each.running().exitValue());
        int count = count(each);
        out.println(each.name() + " " + how + "." + lastWords(each.log()));
        if (count > PATIENCE) {
            throw new Refusal(each.name() + " ended " + count + " times: stopping everything.");
        }
        out.println("Starting it again.");
        Child.until(Duration.ofSeconds(count - 1L), () -> false);
        Stopped.throwIfAsked();
        int code = each.again();
        out.println(code == 0 ? each.name() + " is back." : each.name() + " did not come back.");
        return code;
    }

    private int count(Watched each) {
        long now = System.nanoTime();
        @Nullable Long last = lastEnds.put(each, now);
        int count = last == null || now - last > FORGOTTEN_NANOS ? 1 : ends.getOrDefault(each, 0) + 1;
        ends.put(each, count);
        return count;
    }

    private static String how(int exitValue) {
        return exitValue > 128 ? "was killed by signal " + (exitValue - 128) : "ended by itself with code " + exitValue;
    }

    private static String lastWords(@Nullable Path log) {
        if (log == null) {
            return "";
        }
        List<String> lines = Child.logSince(log, Math.max(0, Child.size(log) - 4_096))
                .lines()
                .toList();
        return " Its last words, from " + log + ":\n  "
                + String.join("\n  ", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }
}
