package com.freedom13.testing;

import com.freedom13.local.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A look at the tables behind the site's back.
public final class Sql {
    private final Postgres postgres;

    Sql(Postgres postgres) {
        this.postgres = postgres;
    }

    /// Runs a statement.
    ///
    /// @return how many rows it changed
    public int run(String statement, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepare(connection, statement, arguments)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(statement, failure);
        }
    }

    /// The first column of every row, as text.
    public List<String> column(String query, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepare(connection, query, arguments);
                ResultSet rows = prepared.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }

    /// The first column of the only row.
    public String one(String query, Object... arguments) {
        List<String> values = column(query, arguments);
        if (values.size() != 1) {
            throw new AssertionError(query + " has " + values.size() + " rows");
        }
        return values.getFirst();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... arguments)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int at = 0; at < arguments.length; at++) {
            prepared.setObject(at + 1, arguments[at]);
        }
        return prepared;
    }
}
