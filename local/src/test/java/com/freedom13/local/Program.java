package com.freedom13.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// [Run] as a process of its own in a folder that plays the clone, as the launcher starts it.
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Program start(Path clone, String... words) throws IOException {
        return start(clone, Map.of(), words);
    }

    static Program start(Path clone, Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName()));
        command.addAll(List.of(words));
        Path output = Files.createTempFile("program-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(clone.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("DATABASE_URL|DB_.*|REDIS_.*|PORT|FREEDOM13_.*|DATA_DIR"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), output);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    void await(BooleanSupplier condition) {
        boolean came = Child.until(PATIENCE, () -> condition.getAsBoolean() || !process.isAlive());
        if (!came || !condition.getAsBoolean()) {
            throw new AssertionError("It did not come to pass. The program said:\n" + output());
        }
    }

    void awaitOutput(String text) {
        await(() -> output().contains(text));
    }

    int awaitExit() {
        if (!Child.until(PATIENCE, () -> !process.isAlive())) {
            throw new AssertionError("It did not end. It said:\n" + output());
        }
        return process.exitValue();
    }

    void signal(String name) {
        Child.signal(name, process.pid());
    }

    boolean hasChild(String program) {
        return children().stream().anyMatch(child -> runs(child, program));
    }

    ProcessHandle child(String program) {
        return children().stream()
                .filter(child -> runs(child, program))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It has no child " + program + ". It said:\n" + output()));
    }

    List<ProcessHandle> children() {
        return process.children().toList();
    }

    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /// Kills the program and its watchdog at once, so that nobody is left to stop the servers.
    void killWithoutServers() {
        List<ProcessHandle> all = new ArrayList<>(children());
        all.removeIf(child -> runs(child, "postgres") || runs(child, "redis-server") || runs(child, "java"));
        all.forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    @Override
    public void close() throws IOException {
        process.descendants().filter(child -> runs(child, "sleep")).forEach(ProcessHandle::destroy);
        process.destroy();
        awaitExit();
        Files.delete(output);
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(path -> Path.of(path).getFileName().toString().equals(program))
                .orElse(false);
    }
}
