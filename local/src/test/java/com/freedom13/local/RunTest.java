package com.freedom13.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./freedom13 run` as a process, with real servers under it and a stand-in for the web server.
class RunTest {
    private static final String READY = "Ctrl-C stops it.";

    @TempDir
    Path clone;

    String port = "";

    @BeforeEach
    void install() throws IOException {
        FakeServer.install(clone);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(free.getLocalPort());
        }
    }

    @Test
    void aFirstStartMigratesFillsAndTellsWhereAndWho() throws IOException {
        try (Program site = run()) {
            site.awaitOutput(READY);

            assertThat(verbs()).containsExactly("migrate", "seed", "serve");
            assertThat(site.output()).contains("http://localhost:" + port, "olena", "taras", "admin", "freedom13");
        }
    }

    @Test
    void aSecondStartFillsNothing() throws IOException {
        try (Program first = run()) {
            first.awaitOutput(READY);
        }
        try (Program second = run()) {
            second.awaitOutput(READY);
            assertThat(verbs()).containsExactly("migrate", "seed", "serve", "stopped", "migrate", "serve");
        }
    }

    @Test
    void ctrlCStopsTheServerBeforeItsDatabaseAndLeavesNobody() throws IOException {
        try (Program site = run()) {
            site.awaitOutput(READY);
            List<ProcessHandle> children = site.children();

            site.signal("INT");

            assertThat(site.awaitExit()).isEqualTo(130);
            assertThat(FakeServer.diary(clone)).endsWith("stopped before");
            assertThat(Child.until(WebServer.GRACE, () -> children.stream().noneMatch(child -> !Child.isGone(child))))
                    .isTrue();
            assertThat(clone.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void everyServerThatIsKilledComesBack() throws IOException {
        try (Program site = run()) {
            site.awaitOutput(READY);

            site.child("postgres").destroyForcibly();
            site.awaitOutput("PostgreSQL is back.");
            site.child("redis-server").destroyForcibly();
            site.awaitOutput("Redis is back.");
            site.child("java").destroyForcibly();
            site.awaitOutput("The server is back.");

            assertThat(site.output()).contains("PostgreSQL was killed by signal 9.", "Its last words, from ");
            assertThat(WebServer.statusOf("http://127.0.0.1:" + port + "/api/health/ready"))
                    .isEqualTo(200);
        }
    }

    @Test
    void afterEverythingWasKilledTheNextStartContinues() throws IOException {
        try (Program first = run()) {
            first.awaitOutput(READY);
            first.children().forEach(ProcessHandle::destroyForcibly);
            first.kill();
        }
        try (Program second = run()) {
            second.awaitOutput(READY);
            assertThat(verbs()).containsExactly("migrate", "seed", "serve", "migrate", "serve");
        }
    }

    @Test
    void aServerThatOutlivedItsSupervisorGivesThePortBack() throws IOException {
        try (Program first = run()) {
            first.awaitOutput(READY);
            ProcessHandle web = first.child("java");
            first.killWithoutServers();
            assertThat(web.isAlive()).isTrue();

            try (Program second = run()) {
                second.awaitOutput(READY);
                assertThat(Child.isGone(web)).isTrue();
            }
        }
    }

    @Test
    void aSecondRunInTheSameCloneSaysWhereTheFirstIs() throws IOException {
        try (Program first = run();
                Program second = waitingFor(first)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output())
                    .isEqualToIgnoringNewLines("Freedom13 is already running from "
                            + clone.toRealPath().resolve("data") + " at http://localhost:" + port + ".");
        }
    }

    @Test
    void aCommandBesideARunningSiteUsesItsServers() throws IOException {
        try (Program site = run()) {
            site.awaitOutput(READY);
            try (Program command = Program.start(clone, "with", "--", "sh", "-c", "echo $DATABASE_URL $REDIS_PORT")) {
                assertThat(command.awaitExit()).isZero();
                assertThat(command.output())
                        .contains("@127.0.0.1:" + Ports.kept(clone.resolve("data/postgres.port")) + "/freedom13 "
                                + Ports.kept(clone.resolve("data/redis.port")));
            }
        }
    }

    @Test
    void aTakenPortIsToldInASentence() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = somebody.getLocalPort();
            try (Program site = Program.start(clone, "run", "--port", Integer.toString(taken))) {
                assertThat(site.awaitExit()).isEqualTo(4);
                assertThat(site.output())
                        .isEqualToIgnoringNewLines("Port " + taken + " is taken by another program: free it, or choose"
                                + " another with ./freedom13 run --port " + (taken + 1) + ".");
            }
        }
    }

    @Test
    void aDamagedSettingIsToldInASentence() throws IOException {
        try (Program site = Program.start(clone, Map.of("PORT", "five"), "run")) {
            assertThat(site.awaitExit()).isEqualTo(2);
            assertThat(site.output()).isEqualToIgnoringNewLines("PORT must be a number from 1 to 65535, not \"five\".");
        }
        Files.writeString(clone.resolve(".env"), "SECRET_KEY=\\u12");
        try (Program site = run()) {
            assertThat(site.awaitExit()).isEqualTo(2);
            assertThat(site.output()).startsWith("The settings in ").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void theEnvironmentWinsOverTheEnvFile() throws IOException {
        Files.writeString(clone.resolve(".env"), "PORT=1\nDATA_DIR=elsewhere\n");
        try (Program site = Program.start(clone, Map.of("PORT", port), "run")) {
            site.awaitOutput("http://localhost:" + port);
            assertThat(clone.resolve("elsewhere/postgres")).isDirectory();
        }
    }

    @Test
    void aRefusalOfTheServerIsTheEndAndItsCodeIsPassedOn() throws IOException {
        try (Program site = run(Map.of("FAKE_EXIT_ON", "serve", "FAKE_EXIT", "2"))) {
            assertThat(site.awaitExit()).isEqualTo(2);
            assertThat(site.children()).isEmpty();
        }
        try (Program site = run(Map.of("FAKE_EXIT_ON", "migrate", "FAKE_EXIT", "3"))) {
            assertThat(site.awaitExit()).isEqualTo(3);
        }
    }

    @Test
    void productionLendsNothingAndMakesUpNothing() throws IOException {
        try (Program site = run(Map.of("FREEDOM13_PROFILE", "production", "FAKE_EXIT_ON", "serve", "FAKE_EXIT", "2"))) {
            assertThat(site.awaitExit()).isEqualTo(2);
            assertThat(verbs()).containsExactly("serve");
            assertThat(clone.resolve("data")).doesNotExist();
        }
    }

    @Test
    void theServersOfTheSettingsAreUsed() throws IOException {
        Map<String, String> brought =
                Map.of("DATABASE_URL", "postgresql://somebody:secret@127.0.0.1:1/theirs", "REDIS_HOST", "127.0.0.1");
        try (Program site = run(brought)) {
            site.awaitOutput(READY);
            assertThat(site.hasChild("postgres")).isFalse();
            assertThat(site.hasChild("redis-server")).isFalse();
            assertThat(clone.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void aTemporarySiteServesACommandAndGoes() throws IOException {
        try (Program site = Program.start(clone, "site", "--", "sh", "-c", "echo at=$BASE_URL; exit 7")) {
            assertThat(site.awaitExit()).isEqualTo(7);
            assertThat(site.output()).contains("at=http://localhost:");
            assertThat(clone.resolve("data")).doesNotExist();
            assertThat(verbs()).containsExactly("migrate", "seed", "serve", "stopped");
        }
    }

    private Program run() throws IOException {
        return run(Map.of());
    }

    private Program run(Map<String, String> environment) throws IOException {
        return Program.start(clone, environment, "run", "--port", port);
    }

    private Program waitingFor(Program first) throws IOException {
        first.awaitOutput(READY);
        return run();
    }

    private List<String> verbs() {
        return FakeServer.diary(clone).stream()
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
    }
}
