package com.freedom13.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.freedom13.testing.Site;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an accident in the database may say: it ends in the log.
class DatabaseIT {
    private static final String SECRET = "Олена написала це без імені";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 / 0 WHERE :value <> ''",
                "INSERT INTO post_tag (key, name, posts_count) SELECT :value, :value, 0 FROM generate_series(1, 2)"
            })
    void anErrorNamesNoValue(String statement) {
        var postgres = Site.shared().servers().postgres();
        try (Database database =
                new Database(new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password()))) {
            Throwable failure = catchThrowable(() -> database.use(handle ->
                    handle.createUpdate(statement).bind("value", SECRET).execute()));

            StringWriter logged = new StringWriter();
            failure.printStackTrace(new PrintWriter(logged));
            assertThat(logged.toString()).contains("Exception").doesNotContain(SECRET);
        }
    }

    @Test
    void theStatementsAreCounted() {
        var postgres = Site.shared().servers().postgres();
        try (Database database =
                new Database(new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password()))) {
            long before = database.statements();
            database.use(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            assertThat(database.statements() - before).isEqualTo(1);
        }
    }
}
