package com.freedom13.local;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packaged server, as a process: this module knows its jar and none of its classes.
final class WebServer {
    /// Requests get ten seconds to finish; two more are for the process to end.
    static final Duration GRACE = Duration.ofSeconds(12);

    /// A server in training writes its cache after that.
    static final Duration GRACE_OF_TRAINING = Duration.ofSeconds(90);

    static final Duration START = Duration.ofSeconds(60);
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-Xms48m",
            "-Xmx192m",
            "-Dfile.encoding=UTF-8",
            // else the JVM's warning about a library stands between the lines of a log that is all JSON
            "--sun-misc-unsafe-memory-access=allow");

    private final Path directory;
    private final Path jar;
    private final String mark;
    private final Map<String, String> environment;

    /// `directory` is the clone, where `.env` and the built jar are; the data folder marks the process as ours.
    WebServer(Path directory, Path data, Map<String, String> environment) {
        this.directory = directory;
        this.mark = "-Dfreedom13.data=" + data.toAbsolutePath().normalize();
        this.jar = directory.resolve("server/target/quarkus-app/quarkus-run.jar");
        this.environment = environment;
        if (!Files.exists(jar)) {
            throw new Refusal("The server is not built: " + jar + " is missing.");
        }
    }

    Path cache() {
        return directory.resolve("server/target/freedom13.aot");
    }

    /// Runs one of the jar's short errands (migrate, seed…) at the terminal; its exit code.
    int errand(String... words) {
        List<String> options = new ArrayList<>(fromCache());
        options.add("-XX:TieredStopAtLevel=1");
        Process process = launch(new ProcessBuilder(command(options, words)).inheritIO());
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Child.stop(process.toHandle(), GRACE, List.of("TERM"));
            throw Stopped.again();
        }
    }

    /// Ends the one that an earlier supervisor may have left behind.
    void stopOrphan() {
        Orphans.stop(mark, List.of("TERM"));
    }

    Process start() {
        return launch(command());
    }

    /// What [#start] starts, from the program to its last argument.
    List<String> command() {
        return marked(fromCache());
    }

    /// Starts it so that its end writes the cache from which later ones start faster.
    Process startTraining() {
        return launch(marked(List.of("-XX:AOTCacheOutput=" + cache(), "-Xlog:aot*=off")));
    }

    static int statusOf(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException away) {
            return 0;
        }
    }

    /// A cache older than the jar was made from other classes.
    private List<String> fromCache() {
        try {
            if (Files.exists(cache())
                    && Files.getLastModifiedTime(cache()).compareTo(Files.getLastModifiedTime(jar)) > 0) {
                return List.of("-XX:AOTCache=" + cache(), "-Xlog:aot*=off");
            }
            return List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private List<String> command(List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private List<String> marked(List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add(mark);
        return command(all);
    }

    private Process launch(List<String> server) {
        return launch(Child.inOwnSession(server)
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))));
    }

    private Process launch(ProcessBuilder builder) {
        try {
            builder.directory(directory.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failure) {
            throw new Refusal("The server cannot be started: " + failure.getMessage() + ".", failure);
        }
    }
}
