package com.freedom13.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Runs a command beside the servers that it needs: those of the settings, those that already run from this folder,
/// or ones that start before it and stop after it.
final class With {
    private final Path directory;
    private final Settings settings;

    With(Path directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /// The command's exit code.
    int run(List<String> command) {
        if (settings.production()) {
            return await(command, Map.of());
        }
        DataFolder data = DataFolder.open(settings.dataFolder(directory));
        Map<String, String> environment = new TreeMap<>(Backing.secrets(data, settings));
        if (settings.bringsDatabase() && settings.bringsRedis()) {
            return await(command, environment);
        }
        Optional<FolderLock> lock = FolderLock.tryTake(data);
        if (lock.isEmpty()) {
            environment.putAll(Backing.ofTheRunning(data, settings));
            return await(command, environment);
        }
        try (LocalServers servers = Backing.start(data, lock.get(), settings)) {
            environment.putAll(servers.environment());
            return await(command, environment);
        }
    }

    /// Ctrl-C reaches the command as well as us: it gets the time to end by itself.
    static int await(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                return process.waitFor();
            } catch (InterruptedException stopped) {
                Child.stop(process.toHandle(), WebServer.GRACE, List.of("TERM"));
                throw Stopped.again();
            }
        } catch (IOException failure) {
            throw new Refusal("The command cannot be started: " + failure.getMessage() + ".", failure);
        }
    }
}
