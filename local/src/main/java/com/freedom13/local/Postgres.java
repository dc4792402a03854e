package com.freedom13.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real PostgreSQL that keeps what it acknowledged: fsync and synchronous commit are on, every log-in needs its
/// password (SCRAM), only loopback listens, and letters are Unicode's (`lower('Ї')` is `ї`).
public final class Postgres extends LentServer {
    static final String USER = "freedom13";
    static final String DATABASE = "freedom13";
    private static final String SECRET = "postgres-password";

    /// On the command line, where they win over everything that is written in the data folder.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("autovacuum", "on"),
            Map.entry("listen_addresses", HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("lc_messages", "C"));

    private final Path programs;
    private final String password;
    private final boolean passwordLost;

    Postgres(DataFolder data, Binaries binaries, Watchdog watchdog) {
        super(data, watchdog, Watchdog.Server.POSTGRES);
        this.programs = binaries.postgres().resolve("bin");
        this.passwordLost = Files.exists(data.postgres()) && !data.hasSecret(SECRET);
        this.password = data.secret(SECRET);
    }

    /// The address for JDBC, without the credentials.
    public String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":" + port() + "/" + DATABASE;
    }

    /// The whole address, credentials included, as `DATABASE_URL` wants it.
    public String url() {
        return url(password, port());
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /// Continues whatever the folder holds, or begins with an empty database; returns when it answers.
    void open() {
        Orphans.stop(folder(), stopSignals());
        Cluster cluster = new Cluster(data, programs);
        if (!Files.exists(data.postgres())) {
            cluster.create(password);
        }
        cluster.requireVersion();
        if (passwordLost) {
            cluster.run("ALTER ROLE " + USER + " PASSWORD '" + password + "'");
        }
        start();
    }

    /// The address of one that another process runs on the folder.
    static String urlOfTheRunning(DataFolder data) {
        return url(data.secret(SECRET), Ports.kept(portFile(data, Watchdog.Server.POSTGRES)));
    }

    @Override
    String name() {
        return "PostgreSQL";
    }

    @Override
    List<String> command() throws IOException {
        removeStalePidFile();
        List<String> command =
                new ArrayList<>(Unprivileged.over(data.postgres()).prefix());
        command.add(programs.resolve("postgres").toString());
        command.addAll(List.of("-D", folder(), "-p", Integer.toString(port())));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /// The server writes its state into the eighth line of its pid file.
    @Override
    boolean answers(Process attempt) {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(attempt.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    Failure failureOf(String said) {
        if (said.contains("could not create any TCP/IP sockets")) {
            return new Failure("no port is free", Remedy.ANOTHER_PORT);
        }
        // The children of a killed one end a moment after it.
        boolean leftovers = said.contains("shared memory block") || said.contains("lock file \"postmaster.pid\"");
        return new Failure(Cluster.reason(said, data), leftovers ? Remedy.ANOTHER_ATTEMPT : Remedy.NONE);
    }

    /// Fast: roll back what runs, write what is committed, go. Then at once, leaving the journal to the next start.
    @Override
    List<String> stopSignals() {
        return List.of("INT", "QUIT");
    }

    private static String url(String password, int port) {
        return "postgresql://" + USER + ":" + password + "@" + HOST + ":" + port + "/" + DATABASE;
    }

    private String folder() {
        return data.postgres().toString();
    }

    private Path pidFile() {
        return data.postgres().resolve("postmaster.pid");
    }

    /// Whoever has the number in the file today is not ours: ours would name the folder.
    private void removeStalePidFile() throws IOException {
        if (Orphans.naming(folder()).isEmpty()) {
            Files.deleteIfExists(pidFile());
        }
    }
}
