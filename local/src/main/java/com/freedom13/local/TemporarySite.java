package com.freedom13.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A filled site with servers and a port of its own, of which nothing is left afterwards. Its limits are those that
/// many people behind one address need.
final class TemporarySite implements AutoCloseable {
    private final Path folder;
    private final LocalServers servers;
    private final int port;
    private final WebServer web;

    TemporarySite(Path directory) {
        try {
            this.folder = Files.createTempDirectory("freedom13-");
        } catch (IOException failure) {
            throw new Refusal("There is no place for a temporary site: " + failure.getMessage() + ".", failure);
        }
        this.servers = LocalServers.start(folder);
        DataFolder data = DataFolder.open(folder);
        this.port = Ports.keptOrFree(data.file("web.port"));
        Map<String, String> environment = new TreeMap<>(servers.environment());
        environment.putAll(Backing.secrets(data, new Settings(Map.of())));
        environment.putAll(Map.of(
                "FREEDOM13_PROFILE", "development", "HOST", "127.0.0.1", "PORT", "" + port, "PUBLIC_URL", address()));
        environment.putAll(Map.of("MODERATION_POLICY", "new", "RATE_LIMIT_FACTOR", "100"));
        this.web = new WebServer(directory, folder, environment);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /// Serves a filled site to the command, which finds it at BASE_URL; the command's exit code.
    int serve(List<String> command) {
        require(web.errand("migrate"), "the migration");
        require(web.errand("seed"), "filling it");
        WatchedWeb watched = new WatchedWeb(web, servers.watchdog(), address());
        try {
            require(watched.start(), "the server");
            return With.await(command, Map.of("BASE_URL", address()));
        } finally {
            watched.stop();
        }
    }

    /// One busy life of the server, at whose end it writes the cache from which later ones start faster.
    void train() {
        require(web.errand("migrate"), "the migration");
        require(web.errand("seed"), "filling it");
        WatchedWeb watched = new WatchedWeb(web, servers.watchdog(), address());
        try {
            require(watched.startTraining(), "the server");
            new Training(address()).run();
        } finally {
            watched.stop();
        }
    }

    @Override
    public void close() {
        servers.close();
        try {
            Disk.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void require(int code, String what) {
        if (code != 0) {
            throw new Refusal("The temporary site did not start: " + what + " ended with code " + code + ".", code);
        }
    }
}
