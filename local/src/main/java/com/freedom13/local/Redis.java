package com.freedom13.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A real Redis on loopback with a password and an append-only file, so that limits survive a restart.
public final class Redis extends LentServer {
    private static final String SECRET = "redis-password";
    private static final int ANSWER_MILLIS = 1_000;

    private final Path program;
    private final Path settings;
    private final String password;

    Redis(DataFolder data, Binaries binaries, Watchdog watchdog) {
        super(data, watchdog, Watchdog.Server.REDIS);
        this.program = runnable(binaries.redis());
        this.settings = data.redis().resolve("redis.conf");
        this.password = data.secret(SECRET);
    }

    public String host() {
        return HOST;
    }

    public String password() {
        return password;
    }

    /// Continues with the file of last time, if there is one; returns when it answers.
    void open() {
        Orphans.stop(settings.toString(), stopSignals());
        start();
    }

    /// The port of one that another process runs on the folder, and its password.
    static int portOfTheRunning(DataFolder data) {
        return Ports.kept(portFile(data, Watchdog.Server.REDIS));
    }

    static String passwordOfTheRunning(DataFolder data) {
        return data.secret(SECRET);
    }

    @Override
    String name() {
        return "Redis";
    }

    @Override
    List<String> command() throws IOException {
        DataFolder.writePrivately(settings, """
                bind %s
                port %d
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                save ""
                daemonize no
                maxmemory 128mb
                maxmemory-policy volatile-ttl
                set-proc-title no
                """.formatted(HOST, port(), password, data.redis()));
        return List.of(program.toString(), settings.toString());
    }

    /// While it reads its file it answers LOADING, which is not PONG.
    @Override
    boolean answers(Process attempt) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answer.readLine()) && "+PONG".equals(answer.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    Failure failureOf(String said) {
        if (said.contains("Could not create server TCP listening socket")) {
            return new Failure("no port is free", Remedy.ANOTHER_PORT);
        }
        if (said.contains("No space left on device")) {
            return new Failure("the disk of " + data.root() + " is full", Remedy.NONE);
        }
        return new Failure(
                said.lines()
                        .filter(line -> !line.isBlank())
                        .reduce((first, last) -> last)
                        .map(line -> line.replaceFirst("^\\d+:\\S+ .*? [#*-] ", ""))
                        .orElse("it said nothing"),
                Remedy.NONE);
    }

    @Override
    List<String> stopSignals() {
        return List.of("TERM");
    }

    /// The bundled program wants OpenSSL 3 of the system; where that is missing, a Redis of the system does as well.
    private static Path runnable(Path bundled) {
        String version = Child.outputOf(bundled.toString(), "--version");
        if (version.startsWith("Redis server")) {
            return bundled;
        }
        if (Child.onPath("redis-server")) {
            return Path.of("redis-server");
        }
        throw new Refusal("The bundled Redis does not run on this computer ("
                + version.lines().findFirst().orElse("it said nothing")
                + "): install redis-server, or set REDIS_HOST to a Redis of your own.");
    }
}
