package com.freedom13.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left after an end that nobody asked for, and how the next start deals with it.
class RecoveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aPostgresKilledUnderWritesKeepsAllThatItAcknowledged() throws SQLException {
        try (LocalServers servers = LocalServers.start(folder)) {
            Sql.run(servers, "CREATE TABLE voice (id integer PRIMARY KEY)");
            AtomicInteger acknowledged = new AtomicInteger();
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> writeUntilRefused(servers, acknowledged));
            assertThat(Child.until(PATIENCE, () -> acknowledged.get() > 200)).isTrue();

            servers.postgres().kill();
            writing.join();
            int port = servers.postgres().port();
            servers.postgres().restart();

            assertThat(servers.postgres().port()).isEqualTo(port);
            assertThat(Integer.parseInt(Sql.ask(servers, "SELECT max(id) FROM voice")))
                    .isGreaterThanOrEqualTo(acknowledged.get());
            assertThat(Sql.ask(servers, "SELECT max(id) - count(*) FROM voice")).isEqualTo("0");
        }
    }

    @Test
    void aSignalInTheMiddleOfTheStopLeavesNobodyBehind() throws Exception {
        LocalServers servers = LocalServers.start(folder);
        long postgres = servers.postgres().pid();
        long redis = servers.redis().pid();
        Thread stopping = Thread.ofPlatform().start(servers::close);
        while (stopping.isAlive()) {
            stopping.interrupt();
            stopping.join(Duration.ofMillis(5));
        }
        assertThat(ProcessHandle.of(postgres).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(ProcessHandle.of(redis).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aSecondStartContinuesOnTheSamePortsWithTheSameData() throws Exception {
        int postgresPort;
        int redisPort;
        try (LocalServers servers = LocalServers.start(folder)) {
            Sql.run(servers, "CREATE TABLE kept AS SELECT 13 AS answer");
            Resp.ask(servers.redis(), "SET limit 7");
            postgresPort = servers.postgres().port();
            redisPort = servers.redis().port();
        }
        try (LocalServers servers = LocalServers.start(folder)) {
            assertThat(Sql.ask(servers, "SELECT answer FROM kept")).isEqualTo("13");
            assertThat(Resp.ask(servers.redis(), "GET limit")).contains("7");
            assertThat(servers.postgres().port()).isEqualTo(postgresPort);
            assertThat(servers.redis().port()).isEqualTo(redisPort);
        }
    }

    @Test
    void aPortThatSomebodyTookIsReplaced() throws Exception {
        LocalServers.start(folder).close();
        int before = Ports.kept(folder.resolve("postgres.port"));
        try (ServerSocket somebody = new ServerSocket(before, 1, InetAddress.getLoopbackAddress());
                LocalServers servers = LocalServers.start(folder)) {
            assertThat(servers.postgres().port()).isNotEqualTo(somebody.getLocalPort());
            assertThat(Sql.ask(servers, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aStalePidFileWhoseNumberNowBelongsToSomebodyElseIsNoObstacle() throws Exception {
        LocalServers.start(folder).close();
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n");

        try (LocalServers servers = LocalServers.start(folder)) {
            assertThat(Sql.ask(servers, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void serversThatOutlivedTheirSupervisorAreReplaced() throws Exception {
        try (Program orphaning = Program.start(folder, "with", "--", "sleep", "600")) {
            orphaning.await(() -> Files.exists(folder.resolve("data/redis.port")) && orphaning.hasChild("sleep"));
            ProcessHandle postgres = orphaning.child("postgres");
            orphaning.killWithoutServers();
            assertThat(postgres.isAlive()).isTrue();

            try (LocalServers servers = LocalServers.start(folder.resolve("data"))) {
                assertThat(Child.isGone(postgres)).isTrue();
                assertThat(servers.postgres().pid()).isNotEqualTo(postgres.pid());
                assertThat(Sql.ask(servers, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aKilledSupervisorTakesItsServersAlong() throws Exception {
        try (Program killed = Program.start(folder, "with", "--", "sleep", "600")) {
            killed.await(() -> killed.hasChild("sleep"));
            ProcessHandle postgres = killed.child("postgres");
            ProcessHandle redis = killed.child("redis-server");

            killed.kill();

            assertThat(Child.until(PATIENCE, () -> Child.isGone(postgres) && Child.isGone(redis)))
                    .isTrue();
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
    }

    /// As in many containers. Nobody but root needs a namespace; for everybody else this changes nothing.
    @Test
    void postgresRunsWhereUserNamespacesAreForbidden() throws Exception {
        Path forbidden = Files.createDirectories(folder.resolve("bin")).resolve("unshare");
        Files.writeString(forbidden, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment = Map.of("PATH", forbidden.getParent() + ":" + System.getenv("PATH"));

        for (int start = 0; start < 2; start++) {
            try (Program program = Program.start(folder, environment, "with", "--", "echo", "fine")) {
                assertThat(program.awaitExit()).isZero();
                assertThat(program.output()).isEqualToIgnoringNewLines("fine");
            }
        }
    }

    @Test
    void aLostPasswordIsReplacedAndTheDataStays() throws Exception {
        try (LocalServers servers = LocalServers.start(folder)) {
            Sql.run(servers, "CREATE TABLE kept AS SELECT 13 AS answer");
        }
        Files.delete(folder.resolve("secrets/postgres-password"));

        try (LocalServers servers = LocalServers.start(folder)) {
            assertThat(Sql.ask(servers, "SELECT answer FROM kept")).isEqualTo("13");
        }
    }

    @Test
    void aDamagedSecretIsToldAndNotReplaced() throws Exception {
        LocalServers.start(folder).close();
        Files.writeString(folder.resolve("secrets/postgres-password"), "short");

        assertThatThrownBy(() -> LocalServers.start(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("postgres-password is damaged");
        assertThat(folder.resolve("secrets/postgres-password")).hasContent("short");
    }

    @Test
    void anInitialisationThatWasCutShortIsBegunAgain() throws Exception {
        Files.createDirectories(folder.resolve("postgres.new/base"));

        try (LocalServers servers = LocalServers.start(folder)) {
            assertThat(Sql.ask(servers, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "15\n");

        assertThatThrownBy(() -> LocalServers.start(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is from PostgreSQL 15 and this is PostgreSQL 18");
    }

    @Test
    void twoFoldersLiveSideBySide() throws Exception {
        try (LocalServers one = LocalServers.start(folder.resolve("one"));
                LocalServers other = LocalServers.start(folder.resolve("other"))) {
            Sql.run(one, "CREATE TABLE only_here (id integer)");

            assertThat(Sql.ask(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'"))
                    .isEqualTo("0");
            assertThat(Resp.ask(one.redis(), "SET mine yes")).contains("+OK");
            assertThat(Resp.ask(other.redis(), "GET mine")).contains("$-1");
        }
    }

    @Test
    void aFrozenRedisIsSilentUntilItThaws() throws Exception {
        try (LocalServers servers = LocalServers.start(folder)) {
            servers.redis().freeze();
            assertThatThrownBy(() -> Resp.ask(servers.redis(), "PING")).isInstanceOf(SocketTimeoutException.class);

            servers.redis().thaw();
            assertThat(Resp.ask(servers.redis(), "PING")).contains("+PONG");
        }
    }

    @Test
    void aKilledRedisComesBackOnItsPort() throws Exception {
        try (LocalServers servers = LocalServers.start(folder)) {
            int port = servers.redis().port();
            servers.redis().kill();
            servers.redis().restart();

            assertThat(servers.redis().port()).isEqualTo(port);
            assertThat(Resp.ask(servers.redis(), "PING")).contains("+PONG");
        }
    }

    @Test
    void aFolderThatIsNotOneIsToldInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> LocalServers.start(file.resolve("data")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The data folder cannot be used: ")
                .hasMessageEndingWith(".");
    }

    private static void writeUntilRefused(LocalServers servers, AtomicInteger acknowledged) {
        try (Connection connection = Sql.open(servers);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO voice VALUES (?)")) {
            while (true) {
                insert.setInt(1, acknowledged.get() + 1);
                insert.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException killed) {
            // The end that the test is about; what was counted until here must be found again.
            assertThat(acknowledged.get()).isPositive();
        }
    }
}
