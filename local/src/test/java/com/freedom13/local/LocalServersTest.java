package com.freedom13.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the two servers promise once they run. One pair serves all of it.
class LocalServersTest {
    @TempDir
    static Path folder;

    static LocalServers servers;

    @BeforeAll
    static void start() {
        servers = LocalServers.start(folder);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void anAcknowledgedCommitIsOnTheDisk() throws SQLException {
        assertThat(Sql.ask(servers, "SHOW fsync")).isEqualTo("on");
        assertThat(Sql.ask(servers, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(Sql.ask(servers, "SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void lettersAreUnicodes() throws SQLException {
        assertThat(Sql.ask(servers, "SELECT lower('ЇЖАК ҐАВА')")).isEqualTo("їжак ґава");
        assertThat(Sql.ask(servers, "SHOW server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneIsAskedForByScram() throws SQLException {
        Postgres postgres = servers.postgres();

        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "")
                        .close())
                .isInstanceOf(SQLException.class);
        assertThat(Sql.ask(servers, "SHOW password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void theSiteIsNoSuperuserInItsOwnDatabase() throws SQLException {
        assertThat(Sql.ask(servers, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void bothListenOnLoopbackOnly() throws Exception {
        assertThat(Sql.ask(servers, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Resp.ask(servers.redis(), "CONFIG GET bind")).contains("127.0.0.1");
    }

    @Test
    void redisWantsItsPasswordAndKeepsAFile() throws Exception {
        assertThat(Resp.askAnonymously(servers.redis(), "PING")).startsWith("-NOAUTH");
        assertThat(Resp.ask(servers.redis(), "CONFIG GET appendonly")).contains("yes");
        assertThat(Resp.ask(servers.redis(), "CONFIG GET appendfsync")).contains("everysec");
    }

    @Test
    void secretsAreTheirOwnersAlone() throws Exception {
        try (var secrets = Files.list(folder.resolve("secrets"))) {
            assertThat(secrets)
                    .isNotEmpty()
                    .allSatisfy(
                            secret -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                                    .isEqualTo("rw-------"));
        }
        assertThat(Files.readString(folder.resolve("redis/redis.conf")))
                .contains(servers.redis().password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("redis/redis.conf"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theEnvironmentLeadsToBoth() {
        assertThat(servers.environment())
                .containsOnlyKeys("DATABASE_URL", "REDIS_HOST", "REDIS_PORT", "REDIS_PASSWORD")
                .containsEntry("DATABASE_URL", servers.postgres().url())
                .containsEntry("REDIS_PORT", Integer.toString(servers.redis().port()));
    }

    @Test
    void aSecondStartInTheSameFolderIsRefused() {
        assertThatThrownBy(() -> LocalServers.start(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Freedom13 is already running from ");
    }
}
