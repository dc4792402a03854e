package com.freedom13.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The files of a PostgreSQL that is not running: made once, and spoken to in single-user mode.
final class Cluster {
    private static final String MAJOR = "18";

    private final DataFolder data;
    private final Path programs;

    Cluster(DataFolder data, Path programs) {
        this.data = data;
        this.programs = programs;
    }

    /// Makes it beside its place and renames it, so that a folder under the final name is always whole.
    void create(String password) {
        Path unfinished = data.file("postgres.new");
        Path superuserPassword = data.file("postgres.new.password");
        try {
            Disk.delete(unfinished);
            Unprivileged unprivileged = Unprivileged.over(data.postgres());
            Files.createDirectory(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            unprivileged.give(unfinished);
            DataFolder.writePrivately(superuserPassword, data.secret("postgres-superuser-password"));
            unprivileged.give(superuserPassword);
            initialise(unprivileged, unfinished, superuserPassword);
            single(unprivileged, unfinished, """
                    CREATE ROLE %1$s LOGIN PASSWORD '%2$s';

                    CREATE DATABASE %3$s OWNER %1$s;

                    """.formatted(Postgres.USER, password, Postgres.DATABASE));
            Files.move(unfinished, data.postgres(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new Refusal("The database cannot be created: " + Disk.explain(failure, data.root()) + ".", failure);
        } finally {
            superuserPassword.toFile().delete();
        }
    }

    /// Runs one statement with nobody else connected.
    void run(String statement) {
        try {
            single(Unprivileged.over(data.postgres()), data.postgres(), statement + ";\n\n");
        } catch (IOException failure) {
            throw new Refusal("The database cannot be opened: " + Disk.explain(failure, data.root()) + ".", failure);
        }
    }

    void requireVersion() {
        Path file = data.postgres().resolve("PG_VERSION");
        try {
            String version = Files.readString(file).strip();
            if (!version.equals(MAJOR)) {
                throw new Refusal("The data in " + data.postgres() + " is from PostgreSQL " + version
                        + " and this is PostgreSQL " + MAJOR + ": move it with pg_dump, or move the folder away.");
            }
        } catch (IOException failure) {
            throw new Refusal("The database cannot be opened: " + Disk.explain(failure, file) + ".", failure);
        }
    }

    /// The first complaint in a piece of PostgreSQL's log, without its time stamp and full stop.
    static String reason(String log, DataFolder data) {
        if (log.contains("No space left on device")) {
            return "the disk of " + data.root() + " is full";
        }
        return log.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("rror: "))
                .map(line -> line.replaceFirst(".*(FATAL|PANIC|rror): +", ""))
                .findFirst()
                .or(() -> log.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last))
                .orElse("it said nothing");
    }

    private void initialise(Unprivileged unprivileged, Path folder, Path superuserPassword) throws IOException {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                // A password of 256 random bits needs no stretching, and each new connection would wait for it.
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-collate=C",
                "--lc-ctype=" + characterLocale()));
        require(command, "");
    }

    private void single(Unprivileged unprivileged, Path folder, String statements) throws IOException {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        // -j: a statement ends at an empty line, so that it may span several.
        command.addAll(List.of(
                programs.resolve("postgres").toString(), "--single", "-j", "-D", folder.toString(), "postgres"));
        require(command, statements);
    }

    private void require(List<String> command, String input) throws IOException {
        Path log = data.log("postgres");
        long logged = Child.size(log);
        Process process = Child.inOwnSession(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        int code = Child.await(process);
        String said = Child.logSince(log, logged);
        if (code != 0 || said.contains("ERROR:") || said.contains("FATAL:")) {
            throw new Refusal("The database cannot be created: " + reason(said, data) + ". The log is " + log + ".");
        }
    }

    /// Trigrams and the text parser ask the system's locale what a letter is; C would mean ASCII.
    private static String characterLocale() {
        List<String> known = Child.outputOf("locale", "-a").lines().toList();
        return List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "uk_UA.UTF-8", "uk_UA.utf8").stream()
                .filter(known::contains)
                .findFirst()
                .orElse("C");
    }
}
