package com.freedom13.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What development makes up where the settings are silent: servers and secrets.
final class Backing {
    private Backing() {}

    /// Starts the servers that the settings do not bring, which may be none.
    static LocalServers start(DataFolder data, FolderLock lock, Settings settings) {
        return LocalServers.start(data, lock, !settings.bringsDatabase(), !settings.bringsRedis());
    }

    static Map<String, String> secrets(DataFolder data, Settings settings) {
        Map<String, String> secrets = new TreeMap<>();
        if (!settings.has("SECRET_KEY")) {
            secrets.put("SECRET_KEY", data.secret("secret-key"));
        }
        if (!settings.has("ANONYMITY_KEY")) {
            secrets.put("ANONYMITY_KEY", data.secret("anonymity-key"));
        }
        return secrets;
    }

    /// The settings that lead to servers which another process runs on this folder.
    static Map<String, String> ofTheRunning(DataFolder data, Settings settings) {
        Map<String, String> environment = new TreeMap<>(LocalServers.environmentOf(data));
        if (settings.bringsDatabase()) {
            environment.remove("DATABASE_URL");
        }
        if (settings.bringsRedis()) {
            environment.keySet().removeIf(name -> name.startsWith("REDIS_"));
        }
        return environment;
    }

    static void stopOrphan(Path directory, Settings settings) {
        new WebServer(directory, settings.dataFolder(directory), Map.of()).stopOrphan();
    }
}
