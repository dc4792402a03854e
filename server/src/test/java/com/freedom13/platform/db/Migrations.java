package com.freedom13.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The change sets as they are written.
final class Migrations {
    static final Path FOLDER = Path.of("src/main/resources/db/migration");
    static final Pattern CREATED_TABLE = Pattern.compile("CREATE TABLE (\\w+)");

    private Migrations() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// In the order in which they are applied; each begins with its id.
    static List<String> changeSets() {
        return files().stream().flatMap(file -> changeSets(file).stream()).toList();
    }

    static List<String> changeSets(Path file) {
        String[] parts = text(file).split("(?m)^--changeset freedom13:", -1);
        return Arrays.stream(parts).skip(1).toList();
    }
}
