package com.freedom13.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The whole site on one computer: what `./freedom13 run` starts, watches and stops. One thread does all of it, and
/// leaves by [Stopped] when somebody presses Ctrl-C.
final class Site {
    private static final int PORT_TAKEN = 4;

    private final Path directory;
    private final Settings settings;
    private final PrintStream out;

    /// `directory` is the clone.
    Site(Path directory, Settings settings, PrintStream out) {
        this.directory = directory;
        this.settings = settings;
        this.out = out;
    }

    /// The exit code, once the site cannot or need not run any longer.
    int run() {
        if (settings.production()) {
            return runForStrangers();
        }
        DataFolder data = DataFolder.open(settings.dataFolder(directory));
        FolderLock lock = FolderLock.take(data);
        lock.note(settings.publicAddress());
        Backing.stopOrphan(directory, settings);
        requirePort(lock);
        long begun = System.nanoTime();
        try (LocalServers servers = Backing.start(data, lock, settings)) {
            out.println(
                    servers.environment().isEmpty()
                            ? "Using the PostgreSQL and the Redis of the settings."
                            : "The database is up (%.1f s), its data is in %s."
                                    .formatted((System.nanoTime() - begun) / 1e9, data.root()));
            WebServer web = new WebServer(directory, data.root(), environment(data, servers));
            int code = prepare(web, data);
            return code == 0 ? serve(web, servers) : code;
        }
    }

    /// In production nothing is lent and nothing is made up. What is missing the server itself lists, all at once.
    private int runForStrangers() {
        WebServer web = new WebServer(directory, settings.dataFolder(directory), portOnly());
        boolean complete = settings.bringsDatabase() && settings.has("SECRET_KEY") && settings.has("ANONYMITY_KEY");
        int code = complete ? web.errand("migrate") : 0;
        return code == 0 ? serve(web, null) : code;
    }

    private int prepare(WebServer web, DataFolder data) {
        int code = web.errand("migrate");
        if (code != 0) {
            return code;
        }
        Path seeded = data.file("seeded");
        if (Files.exists(seeded) && !settings.bringsDatabase()) {
            return 0;
        }
        code = web.errand("seed");
        if (code == 0 && !settings.bringsDatabase()) {
            try {
                Files.writeString(seeded, "");
            } catch (IOException failure) {
                throw new Refusal("The data folder cannot be used: " + Disk.explain(failure, seeded) + ".", failure);
            }
        }
        return code;
    }

    private int serve(WebServer web, @Nullable LocalServers servers) {
        WatchedWeb watchedWeb = new WatchedWeb(web, servers == null ? null : servers.watchdog(), settings.ownAddress());
        try {
            int code = watchedWeb.start();
            if (code != 0) {
                return code;
            }
            announce();
            List<Watched> all = new ArrayList<>();
            if (servers != null) {
                all.addAll(servers.watched());
            }
            all.add(watchedWeb);
            return new Watch(all, out).untilOneGivesUp();
        } finally {
            watchedWeb.stop();
        }
    }

    private void announce() {
        out.println();
        out.println("Freedom13 is at " + settings.publicAddress());
        if (!settings.production()) {
            out.println("  people         olena, zoya, maksym");
            out.println("  moderator      taras");
            out.println("  administrator  admin");
            out.println("  password       freedom13, for all of them");
        }
        out.println("Ctrl-C stops it.");
        out.println();
        out.flush();
    }

    private void requirePort(FolderLock lock) {
        if (!Ports.isFree(settings.port())) {
            lock.close();
            throw new Refusal(
                    "Port %d is taken by another program: free it, or choose another with ./freedom13 run --port %d."
                            .formatted(settings.port(), settings.port() + 1),
                    PORT_TAKEN);
        }
    }

    private Map<String, String> environment(DataFolder data, LocalServers servers) {
        Map<String, String> environment = new TreeMap<>(portOnly());
        environment.putAll(Backing.secrets(data, settings));
        environment.putAll(servers.environment());
        return environment;
    }

    private Map<String, String> portOnly() {
        return Map.of("PORT", Integer.toString(settings.port()));
    }
}
