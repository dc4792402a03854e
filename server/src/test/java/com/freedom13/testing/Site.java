package com.freedom13.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.SessionId;
import com.freedom13.local.LocalServers;
import com.freedom13.platform.crypto.Keys;
import com.freedom13.platform.text.Handle;
import com.freedom13.session.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A packaged server as a process of its own, with an embedded PostgreSQL and Redis.
///
/// All tests share one ([#shared]); limits are a thousand times wider there. A test that needs other settings, or
/// that stops something, starts its own.
public final class Site implements AutoCloseable {
    public static final String PASSWORD = "коли цвіте терен";
    /// What the servers of the tests sign their tokens with.
    public static final String SECRET_KEY = "tests-only-0123456789-abcdefghijklmnop";

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger NEWCOMERS = new AtomicInteger();

    private static @Nullable Site shared;

    private final LocalServers servers;
    private final @Nullable Path folder;
    private final Map<String, String> settings;
    private final int port;
    private Process server;
    private volatile @Nullable String passwordHash;

    /// @param folder of the databases; null when they are another site's
    private Site(LocalServers servers, @Nullable Path folder, Map<String, String> settings) {
        this.servers = servers;
        this.folder = folder;
        this.settings = settings;
        this.port = freePort();
        this.server = serve();
    }

    /// The site of all tests; it ends with the tests.
    public static synchronized Site shared() {
        Site running = shared;
        if (running == null) {
            running = start(Map.of());
            shared = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "close-site"));
        }
        return running;
    }

    /// A site with empty databases of its own.
    public static Site start(Map<String, String> settings) {
        try {
            Path folder = Files.createTempDirectory("freedom13-");
            return new Site(LocalServers.start(folder), folder, settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Another server with other settings beside the databases of this one.
    public Site beside(Map<String, String> otherSettings) {
        return new Site(servers, null, otherSettings);
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public LocalServers servers() {
        return servers;
    }

    /// Where the databases of this site keep their files.
    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException("The databases are another site's");
        }
        return folder;
    }

    public Process process() {
        return server;
    }

    /// What the server writes.
    public Path log() {
        return Path.of("target", "site-" + port + ".log");
    }

    /// The database, for a look behind the scenes.
    public Sql sql() {
        return new Sql(servers.postgres());
    }

    public Person stranger() {
        return Person.stranger(address());
    }

    /// The answer to a request that no well-behaved client would send.
    ///
    /// @param lines the request's line and its headers, without the host
    public Answer raw(String... lines) {
        String head = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(address().getHost(), port)) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Somebody who just registered, under a name that nobody had. Only the first one really does, for the work of
    /// captcha and password would be most of what the tests do.
    public Person newcomer() {
        String name = "novachok-" + ProcessHandle.current().pid() + "-" + NEWCOMERS.incrementAndGet();
        String hash = passwordHash;
        if (hash == null) {
            Person first = register(name);
            passwordHash = sql().one("SELECT password_hash FROM account WHERE id = ?::uuid", first.id());
            return first;
        }
        UUID account = UUID.randomUUID();
        SessionId session = SessionId.random();
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
        Handle handle = (Handle) Handle.read(name);
        sql().run("""
                WITH made AS (
                    INSERT INTO account (id, username, username_lower, username_skeleton, password_hash, created_at)
                    VALUES (?, ?, ?, ?, ?, now()) RETURNING id)
                INSERT INTO session (id, account_id, device, turned_at, created_at, expires_at)
                SELECT ?, id, '', ?::timestamptz, now(), now() + interval '1 day' FROM made
                """, account, name, handle.key(), handle.skeleton(), hash, session.value(), now.toString());
        Tokens tokens = new Tokens(new Keys(settings.getOrDefault("SECRET_KEY", SECRET_KEY)), InstantSource.system());
        return stranger()
                .known(
                        name,
                        account.toString(),
                        Map.of(
                                "access_token", tokens.access(new AccountId(account), session, now),
                                "refresh_token", tokens.refresh(session, 0),
                                "csrf_token", tokens.csrf(session)));
    }

    /// A newcomer with a role.
    public Person newcomer(String role) {
        Person person = newcomer();
        sql().run("UPDATE account SET role = ? WHERE id = ?::uuid", role, person.id());
        return person;
    }

    /// A newcomer no more: three posts were approved and deleted since, so that the next ones need not wait.
    public Person regular() {
        Person person = newcomer();
        sql().run("""
                INSERT INTO post (id, author_id, anonymous, content, content_html, language, tags, tag_keys, nsfw,
                                  status, gone, created_at, published_at)
                SELECT gen_random_uuid(), ?::uuid, false, '', '', 'und', '{}', '{}', false,
                       'approved', 'deleted', now(), now()
                FROM generate_series(1, 3)
                """, person.id());
        return person;
    }

    public Person register(String username) {
        Person browser = stranger();
        Answer answer = browser.post("/api/auth/register", registration(username, PASSWORD, captcha()));
        return browser.signedIn(answer.require(201));
    }

    /// A browser of its own in which the person signs in.
    public Person logIn(String username) {
        Person browser = stranger();
        return browser.signedIn(
                browser.post("/api/auth/login", credentials(username, PASSWORD)).require(200));
    }

    public static String credentials(String username, String password) {
        return """
            {"username": "%s", "password": "%s"}
            """.formatted(username, password);
    }

    public static String registration(String username, String password, String captcha) {
        return """
            {"username": "%s", "password": "%s", "captcha": "%s"}
            """.formatted(username, password, captcha);
    }

    /// A fresh captcha, solved as a page solves it.
    public String captcha() {
        return solve(stranger().get("/api/auth/captcha").require(200).json());
    }

    /// The payload that answers a challenge.
    public static String solve(JsonNode challenge) {
        String salt = challenge.at("/salt").asText();
        byte[] wanted = HexFormat.of().parseHex(challenge.at("/challenge").asText());
        for (long number = 0; number <= challenge.at("/maxnumber").asLong(); number++) {
            if (MessageDigest.isEqual(sha256(salt + number), wanted)) {
                String json = """
                    {"algorithm": "SHA-256", "challenge": "%s", "number": %d, "salt": "%s", "signature": "%s"}
                    """.formatted(
                                challenge.at("/challenge").asText(),
                                number,
                                salt,
                                challenge.at("/signature").asText());
                return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
            }
        }
        throw new AssertionError("The challenge has no solution");
    }

    /// Asks until a condition holds.
    public static void await(String what, java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /// Ends the server as an operator would, and its databases if it brought them.
    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(15, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
        if (folder != null) {
            servers.close();
            delete(folder);
        }
    }

    /// Runs a command of the server's program beside it, such as `migrate`.
    ///
    /// @return its exit code
    public int command(String... words) {
        try {
            return program(words).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    /// Starts the server again after it ended, at the same address.
    public void restart() {
        server = serve();
    }

    private Process serve() {
        try {
            int migrated = folder == null ? 0 : command("migrate");
            if (migrated != 0) {
                throw new AssertionError("migrate ended with " + migrated + ", see " + log());
            }
            Process started = program().start();
            await("the server is ready, see " + log(), () -> !started.isAlive() || isReady());
            if (!started.isAlive()) {
                throw new AssertionError("The server ended with " + started.exitValue() + ", see " + log());
            }
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ProcessBuilder program(String... words) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1", // they start often and live for seconds
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        Map<String, String> environment = program.environment();
        environment.putAll(servers.environment());
        environment.put("PORT", Integer.toString(port));
        environment.put("SECRET_KEY", SECRET_KEY);
        environment.put("ANONYMITY_KEY", "tests-only-9876543210-ponmlkjihgfedcba");
        environment.put("RATE_LIMIT_FACTOR", "1000");
        environment.putAll(settings);
        return program;
    }

    private boolean isReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(address().resolve("/api/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
