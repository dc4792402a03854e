package com.freedom13.platform.db;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/// The pool of connections, and the handle of the transaction that this thread has open.
///
/// Ten connections are kept and twenty more are made under load. One that has rested for a second is checked before
/// it is used, and each is renewed hourly. Thread-safe.
public final class Database implements AutoCloseable {
    static final int KEPT = 10;
    static final int UNDER_LOAD = 20;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(3);
    private static final int CHECK_SECONDS = 1;
    private static final Duration RENEW = Duration.ofHours(1);

    private final AgroalDataSource pool;
    private final Jdbi jdbi;

    @SuppressWarnings("ThreadLocalUsage") // one for each database, and there is one database
    private final ThreadLocal<@Nullable Handle> open = new ThreadLocal<>();

    private final LongAdder statements = new LongAdder();

    public Database(DatabaseAddress address) {
        try {
            pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(sizes -> sizes.initialSize(0)
                            .minSize(KEPT)
                            .maxSize(KEPT + UNDER_LOAD)
                            .maxLifetime(RENEW)
                            .acquisitionTimeout(WAIT_FOR_CONNECTION)
                            .idleValidationTimeout(Duration.ofSeconds(1))
                            .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(CHECK_SECONDS))
                            .reapTimeout(Duration.ofMinutes(2))
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(connections -> connections
                                    .jdbcUrl(address.jdbcUrl())
                                    .principal(new NamePrincipal(address.user()))
                                    .credential(new SimplePassword(address.password()))
                                    .jdbcProperty("connectTimeout", "2")
                                    .jdbcProperty("loginTimeout", "3")
                                    .jdbcProperty("socketTimeout", "10")
                                    .jdbcProperty("tcpKeepAlive", "true")
                                    .jdbcProperty("logServerErrorDetail", "false")
                                    .jdbcProperty("ApplicationName", "freedom13"))));
        } catch (SQLException failure) {
            throw new IllegalStateException("The pool of database connections could not be made", failure);
        }
        jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin()).setSqlLogger(new Counter());
        // What a statement was about may be a name or a text, and an error's message ends in the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArgument(new ByteaArrays());
    }

    /// Runs SQL on the open transaction of this thread or, when there is none, on a connection of its own.
    public <T extends @Nullable Object> T with(Query<T> query) {
        Handle handle = open.get();
        return handle != null ? query.run(handle) : jdbi.withHandle(query::run);
    }

    /// Like [#with] for statements without an answer.
    public void use(Command command) {
        with(handle -> {
            command.run(handle);
            return 0;
        });
    }

    /// How many statements ran since the start: a page is a constant number of them.
    public long statements() {
        return statements.sum();
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Nullable
    Handle open() {
        return open.get();
    }

    void setOpen(@Nullable Handle handle) {
        if (handle == null) {
            open.remove();
        } else {
            open.set(handle);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /// What to ask of a handle.
    @FunctionalInterface
    public interface Query<T extends @Nullable Object> {
        T run(Handle handle);
    }

    /// What to tell a handle.
    @FunctionalInterface
    public interface Command {
        void run(Handle handle);
    }

    private final class Counter implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            statements.increment();
        }
    }
}
