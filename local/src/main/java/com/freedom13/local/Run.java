package com.freedom13.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The program behind `./freedom13`: `run [--port N]` (the site), `with -- command…` (a command beside
/// the two servers), `site -- command…` (a command beside a temporary site), `train` (for faster starts), `command`
/// (prints how `run` starts the server, a word a line: for who starts it under measure).
public final class Run {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private static final int WRONG_USE = 64;

    private Run() {}

    public static void main(String[] words) {
        CountDownLatch finished = new CountDownLatch(1);
        interruptOnSignal(Thread.currentThread(), finished);
        int code = 1;
        try {
            code = obey(List.of(words));
        } catch (Stopped stopped) {
            OUT.println("Stopped.");
        } catch (Refusal refusal) {
            ERR.println(refusal.getMessage());
            code = refusal.exitCode();
        } finally {
            finished.countDown();
        }
        // While a signal ends the process this waits for ever, and the process ends with the signal's code.
        System.exit(code);
    }

    private static int obey(List<String> words) {
        Path directory = Path.of("").toAbsolutePath();
        String verb = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (verb) {
            case "run" -> new Site(directory, withPort(settings(directory), rest), OUT).run();
            case "with" -> new With(directory, settings(directory)).run(afterDashes(rest));
            case "site" -> {
                try (TemporarySite site = new TemporarySite(directory)) {
                    yield site.serve(afterDashes(rest));
                }
            }
            case "train" -> {
                try (TemporarySite site = new TemporarySite(directory)) {
                    site.train();
                }
                yield 0;
            }
            case "command" -> {
                new WebServer(directory, settings(directory).dataFolder(directory), Map.of())
                        .command()
                        .forEach(OUT::println);
                yield 0;
            }
            default ->
                throw new Refusal(
                        "Usage: run [--port N] | with -- COMMAND… | site -- COMMAND… | train | command", WRONG_USE);
        };
    }

    private static Settings settings(Path directory) {
        return Settings.read(directory, System.getenv());
    }

    private static Settings withPort(Settings settings, List<String> words) {
        if (words.isEmpty()) {
            return settings;
        }
        List<String> parts = words.stream()
                .flatMap(word -> Arrays.stream(word.split("=", 2)))
                .toList();
        if (parts.size() == 2 && parts.getFirst().equals("--port")) {
            return settings.with("PORT", parts.getLast());
        }
        throw new Refusal("Usage: ./freedom13 run [--port N]", WRONG_USE);
    }

    private static List<String> afterDashes(List<String> words) {
        List<String> command =
                !words.isEmpty() && words.getFirst().equals("--") ? words.subList(1, words.size()) : words;
        if (command.isEmpty()) {
            throw new Refusal("Usage: with -- COMMAND…", WRONG_USE);
        }
        return command;
    }

    /// A signal interrupts the working thread, and the process stays until that thread has stopped what it started.
    private static void interruptOnSignal(Thread worker, CountDownLatch finished) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (finished.getCount() > 0) {
                worker.interrupt();
                try {
                    finished.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException impatient) {
                    Thread.currentThread().interrupt();
                }
            }
        }));
    }
}
