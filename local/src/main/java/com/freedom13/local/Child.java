package com.freedom13.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Processes and signals. Ours live in sessions of their own: Ctrl-C in the terminal reaches the supervisor alone,
/// which then stops them in order.
final class Child {
    private static final List<String> OWN_SESSION = ownSession();

    private Child() {}

    /// A command that will keep its process id and leave the terminal's session.
    static ProcessBuilder inOwnSession(List<String> command) {
        return new ProcessBuilder(
                Stream.concat(OWN_SESSION.stream(), command.stream()).toList());
    }

    /// Starts a server that writes to its log, with nothing to read.
    static Process startLogged(List<String> command, Path log) throws IOException {
        Process started = inOwnSession(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        started.getOutputStream().close();
        return started;
    }

    static void signal(String name, long pid) {
        try {
            await(new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Sends the signals in turn, each with its time, until the process is gone; at last a SIGKILL.
    static void stop(ProcessHandle process, Duration patience, List<String> signals) {
        for (String signal : signals) {
            signal(signal, process.pid());
            if (until(patience, () -> isGone(process))) {
                return;
            }
        }
        process.destroyForcibly();
        until(patience, () -> isGone(process));
    }

    /// Does it to the end, whatever signal arrives meanwhile: half a stop would leave a process behind.
    static void uninterrupted(Runnable stopping) {
        CompletableFuture.runAsync(
                        stopping, run -> Thread.ofPlatform().name("stopping").start(run))
                .join();
    }

    /// A process that has ended counts as gone even while its parent, like many a container's first process, does not
    /// take notice: it has no command line any more.
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().commandLine().isEmpty();
    }

    /// Polls a condition; whether it came true in time.
    static boolean until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return condition.getAsBoolean();
        }
    }

    static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            throw Stopped.again();
        }
    }

    static String outputOf(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            await(process);
            return output;
        } catch (IOException failure) {
            throw new Refusal("This computer has no command \"" + command[0] + "\".", failure);
        }
    }

    /// What was written to the log since it had `from` bytes.
    static String logSince(Path log, long from) {
        try {
            byte[] all = Files.readAllBytes(log);
            int start = (int) Math.min(from, all.length);
            return new String(all, start, all.length - start, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        return onPath("perl")
                ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!", "--")
                : List.of();
    }

    static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
