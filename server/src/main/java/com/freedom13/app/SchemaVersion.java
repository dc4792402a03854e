package com.freedom13.app;

import com.freedom13.platform.db.Database;
import com.freedom13.platform.db.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares the change sets of this build with those that the database has seen, without loading Liquibase.
final class SchemaVersion {
    private static final Pattern FILE = Pattern.compile("file: (\\S+\\.sql)");
    private static final Pattern CHANGE_SET = Pattern.compile("(?m)^--changeset \\w+:(\\S+)");
    private static final String NO_SUCH_TABLE = "42P01";

    private SchemaVersion() {}

    /// @throws NotCurrent when change sets are missing, or the database is of a newer build
    static void require(Database database) {
        Set<String> here = known();
        Set<String> there = database.with(handle -> applied(handle.getConnection()));
        if (!there.containsAll(here)) {
            throw new NotCurrent("The database's schema is older than this build: run ./freedom13 migrate.");
        }
        if (!here.containsAll(there)) {
            throw new NotCurrent(
                    "The database's schema is newer than this build: run the newer one, or roll back first.");
        }
    }

    static boolean isCurrent(DatabaseAddress address) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            return applied(connection).equals(known());
        }
    }

    private static Set<String> known() {
        Set<String> ids = new LinkedHashSet<>();
        Matcher files = FILE.matcher(resource("db/changelog.yaml"));
        while (files.find()) {
            Matcher changeSets = CHANGE_SET.matcher(resource(files.group(1)));
            while (changeSets.find()) {
                ids.add(changeSets.group(1));
            }
        }
        return ids;
    }

    private static Set<String> applied(Connection connection) {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM databasechangelog");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            if (!NO_SUCH_TABLE.equals(failure.getSQLState())) {
                throw new IllegalStateException("The database could not be asked for its schema", failure);
            }
        }
        return ids;
    }

    private static String resource(String path) {
        try (InputStream in = SchemaVersion.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The database is not of this build.
    static final class NotCurrent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCurrent(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
