package com.freedom13.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One question to the database.
final class Sql {
    private Sql() {}

    static Connection open(LocalServers servers) throws SQLException {
        Postgres postgres = servers.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static String ask(LocalServers servers, String sql) throws SQLException {
        try (Connection connection = open(servers);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static void run(LocalServers servers, String sql) throws SQLException {
        try (Connection connection = open(servers);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
