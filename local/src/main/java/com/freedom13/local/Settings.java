package com.freedom13.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// The settings that the launcher itself must know, read as the server reads them: the environment, then `.env`. All
/// others pass to the server untouched, which names what is wrong with them.
record Settings(Map<String, String> values) {
    private static final int WRONG_SETTING = 2;

    static Settings read(Path directory, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        Path file = directory.resolve(".env");
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException damaged) {
                throw new Refusal(
                        "The settings in " + file + " cannot be read: " + damaged.getMessage() + ".", WRONG_SETTING);
            }
            properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
        }
        values.putAll(environment);
        values.values().removeIf(String::isBlank);
        return new Settings(Map.copyOf(values));
    }

    boolean production() {
        return values.getOrDefault("FREEDOM13_PROFILE", "").equalsIgnoreCase("production");
    }

    boolean bringsDatabase() {
        return has("DATABASE_URL") || has("DB_PASSWORD");
    }

    boolean bringsRedis() {
        return has("REDIS_HOST");
    }

    /// Whether a setting or its `…_FILE` is there.
    boolean has(String name) {
        return Stream.of(name, name + "_FILE").anyMatch(values::containsKey);
    }

    Path dataFolder(Path directory) {
        return directory.resolve(values.getOrDefault("DATA_DIR", "data"));
    }

    int port() {
        String port = values.getOrDefault("PORT", "5000");
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) > 0 && Integer.parseInt(port) < 65_536) {
            return Integer.parseInt(port);
        }
        throw new Refusal("PORT must be a number from 1 to 65535, not \"" + port + "\".", WRONG_SETTING);
    }

    /// Where people open the site: PUBLIC_URL, or this computer.
    String publicAddress() {
        return values.getOrDefault("PUBLIC_URL", "http://localhost:" + port());
    }

    /// Where the server answers this computer.
    String ownAddress() {
        String host = values.getOrDefault("HOST", "0.0.0.0");
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("localhost");
        return "http://" + (everywhere ? "127.0.0.1" : host) + ":" + port();
    }

    Settings with(String name, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(name, value);
        return new Settings(Map.copyOf(changed));
    }
}
