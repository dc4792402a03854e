package com.freedom13.app;

import com.freedom13.platform.db.DatabaseAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.RollbackCountCommandStep;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/// `migrate` brings the database up to this build; `migrate rollback N` takes the last N change sets back.
///
/// A process of its own: the server only checks the version, so that its start stays quick.
public final class Migrate {
    private static final String CHANGELOG = "db/changelog.yaml";

    private Migrate() {}

    static int main(String... words) {
        DatabaseAddress address = Settings.readDatabase(System.getenv(), Path.of(".env"));
        try {
            if (words.length == 2 && words[0].equals("rollback")) {
                rollBack(address, Integer.parseInt(words[1]));
                Console.say("Took back " + words[1] + " change sets.");
            } else if (!SchemaVersion.isCurrent(address)) {
                up(address);
                Console.say("The database is up to date.");
            }
            return 0;
        } catch (SQLException | LiquibaseException failure) {
            return Console.fail(1, "The database could not be migrated: " + failure.getMessage());
        } catch (NumberFormatException notANumber) {
            return Console.fail(1, "rollback takes a number of change sets, such as 1.");
        }
    }

    /// Applies every change set that the database has not seen.
    public static void up(DatabaseAddress address) throws SQLException, LiquibaseException {
        run(
                address,
                database -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                        .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .execute());
    }

    /// Takes the last change sets back, newest first.
    public static void rollBack(DatabaseAddress address, int count) throws SQLException, LiquibaseException {
        run(
                address,
                database -> new CommandScope(RollbackCountCommandStep.COMMAND_NAME)
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                        .addArgumentValue(RollbackCountCommandStep.COUNT_ARG, count)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .execute());
    }

    private static void run(DatabaseAddress address, Work work) throws SQLException, LiquibaseException {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Database database = DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection))) {
            Scope.child(
                    java.util.Map.of(Scope.Attr.ui.name(), new liquibase.ui.LoggerUIService()),
                    () -> work.on(database));
        } catch (SQLException | LiquibaseException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new LiquibaseException(failure);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Database database) throws LiquibaseException;
    }
}
