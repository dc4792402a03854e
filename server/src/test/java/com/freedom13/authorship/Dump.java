package com.freedom13.authorship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.testing.Site;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every row of every table, as somebody has it who stole the database but not the keys.
///
/// @param open values that lead nowhere: what everybody knows anyway
record Dump(List<Row> rows, Set<String> open) {
    /// Shorter values, such as counts, flags and most words of the schema, are in too many rows to tell anything.
    private static final int SHORTEST_TELLING = 8;

    /// The longer words of the schema.
    private static final Set<String> WORDS = Set.of("approved", "rejected", "mark_nsfw", "private_data", "moderator");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Dump of(Site site, Set<String> open) {
        // Left out: a post's rank, which is computed from its likes and its coarse time, and Liquibase's own tables.
        List<Row> rows = new ArrayList<>();
        List<String> tables = site.sql().column("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'databasechange%'
                """);
        for (String table : tables) {
            for (String row : site.sql().column("SELECT to_jsonb(entry) - 'hot_rank' FROM \"" + table + "\" entry")) {
                rows.add(Row.of(table, row));
            }
        }
        return new Dump(rows, open);
    }

    /// The same with one more row.
    Dump and(String table, String... values) {
        return new Dump(
                Stream.concat(rows.stream(), Stream.of(new Row(table, List.of(values))))
                        .toList(),
                open);
    }

    /// Every value that somebody finds who starts from one and goes from row to row by what they have in common.
    Set<String> tiedTo(String start) {
        Map<String, List<Row>> index = new HashMap<>();
        for (Row row : rows) {
            row.values()
                    .forEach(value -> index.computeIfAbsent(value, fresh -> new ArrayList<>())
                            .add(row));
        }
        Set<String> found = new HashSet<>(Set.of(start));
        Deque<String> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (Row row : index.getOrDefault(next.pop(), List.of())) {
                row.values().stream()
                        .filter(value -> tells(value) && !open.contains(value))
                        .filter(found::add)
                        .forEach(next::push);
            }
        }
        return found;
    }

    /// The rows that hold one of these values.
    List<Row> about(Set<String> values) {
        return rows.stream()
                .filter(row -> row.values().stream().anyMatch(values::contains))
                .toList();
    }

    private static boolean tells(String value) {
        return value.length() >= SHORTEST_TELLING && !WORDS.contains(value) && !isCoarse(value);
    }

    private static boolean isTime(String value) {
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    /// A time of which thousands of acts have the same.
    private static boolean isCoarse(String value) {
        return isTime(value)
                && OffsetDateTime.parse(value).toInstant().toEpochMilli() % 300_000 == 0
                && OffsetDateTime.parse(value).getNano() == 0;
    }

    /// One row: its values as texts, those inside arrays too.
    record Row(String table, List<String> values) {
        static Row of(String table, String json) {
            List<String> values = new ArrayList<>();
            try {
                gather(JSON.readTree(json), values);
            } catch (JsonProcessingException impossible) {
                throw new AssertionError(impossible);
            }
            return new Row(table, values);
        }

        private static void gather(JsonNode node, List<String> values) {
            if (node.isContainerNode()) {
                node.forEach(child -> gather(child, values));
            } else if (!node.isNull()) {
                values.add(node.asText());
            }
        }

        /// Whether a value contains the text.
        boolean holds(String text) {
            String wanted = text.toLowerCase(Locale.ROOT);
            return values.stream()
                    .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
        }

        /// Whether its times are as coarse as those of anonymous work.
        boolean tellsNoTime() {
            return values.stream().allMatch(value -> !isTime(value) || isCoarse(value));
        }
    }
}
