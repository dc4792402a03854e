package com.freedom13;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A table is written by the room whose name is in its migration's file name, and by no other.
class TableOwnershipTest {
    private static final Path ROOMS = Path.of("src/main/java/com/freedom13");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATE = Pattern.compile("CREATE TABLE ([a-z_]+)");
    private static final Pattern WRITE =
            Pattern.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|MERGE INTO)\\s+([a-z_]+)");

    @Test
    void aRoomWritesOnlyItsOwnTables() {
        Map<String, Set<String>> owned = tablesByRoom();
        writesByRoom()
                .forEach((room, tables) -> assertThat(owned.getOrDefault(room, Set.of()))
                        .as("tables of %s", room)
                        .containsAll(tables));
    }

    @Test
    void everyTableIsWrittenByItsRoom() {
        assertThat(writesByRoom()).isEqualTo(tablesByRoom());
    }

    @Test
    void theReadingRoomsWriteNothing() {
        assertThat(writesByRoom()).doesNotContainKeys("feed", "admin", "kernel", "app");
    }

    private static Map<String, Set<String>> tablesByRoom() {
        return sources(MIGRATIONS)
                .flatMap(file -> found(CREATE, file).map(table -> Map.entry(roomOfMigration(file), table)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toSet())));
    }

    private static Map<String, Set<String>> writesByRoom() {
        return sources(ROOMS)
                .flatMap(file -> found(WRITE, file).map(table -> Map.entry(roomOfSource(file), table)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toSet())));
    }

    /// `0005__post.sql` is of the room `post`.
    private static String roomOfMigration(Path file) {
        return file.getFileName().toString().replaceFirst("^\\d{4}__([a-z]+).*", "$1");
    }

    private static String roomOfSource(Path file) {
        return ROOMS.relativize(file).getName(0).toString();
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            return found.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
