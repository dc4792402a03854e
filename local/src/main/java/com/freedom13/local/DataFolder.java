package com.freedom13.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// Where a clone keeps what must outlive a stop: the two servers' files, their secrets, ports and logs.
final class DataFolder {
    /// PostgreSQL alone wants about 60 MB for a new cluster and 16 MB for each piece of its journal.
    private static final long NEW_NEEDS_BYTES = 160L << 20;

    private static final long KEPT_NEEDS_BYTES = 48L << 20;

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /// Creates the folder or refuses with a sentence when it cannot be written or its disk is full.
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            DataFolder opened = new DataFolder(folder.toRealPath());
            opened.requireSpace();
            opened.requireWritable();
            return opened;
        } catch (IOException failure) {
            throw new Refusal(
                    "The data folder cannot be used: " + Disk.explain(failure, folder.toAbsolutePath()) + ".", failure);
        }
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path redis() {
        return root.resolve("redis");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /// The log of one server. One old log is kept, so that neither grows for ever.
    Path log(String server) {
        Path log = root.resolve("logs").resolve(server + ".log");
        try {
            if (Files.exists(log) && Files.size(log) > 8 << 20) {
                Files.move(log, log.resolveSibling(server + ".old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException failure) {
            throw new Refusal("The log cannot be written: " + Disk.explain(failure, root) + ".", failure);
        }
    }

    boolean hasSecret(String name) {
        return Files.exists(secretFile(name));
    }

    /// A random value made on first use, readable by its owner alone.
    String secret(String name) {
        Path file = secretFile(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[33];
                new SecureRandom().nextBytes(random);
                writePrivately(file, Base64.getUrlEncoder().encodeToString(random));
            }
            String value = Files.readString(file).strip();
            if (value.length() < 32) {
                throw new Refusal(
                        file + " is damaged: it should hold at least 32 characters; delete it to get a new one.");
            }
            return value;
        } catch (IOException failure) {
            throw new Refusal("A secret cannot be kept: " + Disk.explain(failure, root) + ".", failure);
        }
    }

    /// Writes a file that only its owner may read, whole or not at all.
    static void writePrivately(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), "new-", "");
        try {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path secretFile(String name) {
        return root.resolve("secrets").resolve(name);
    }

    private void requireSpace() {
        long needed = Files.exists(postgres()) ? KEPT_NEEDS_BYTES : NEW_NEEDS_BYTES;
        long free = Disk.freeBytes(root);
        if (free < needed) {
            throw new Refusal("The disk of %s is full: %d MB are free and %d MB are needed."
                    .formatted(root, free >> 20, needed >> 20));
        }
    }

    private void requireWritable() throws IOException {
        Files.delete(Files.createTempFile(root, "probe-", ""));
        // "x" without "r": a PostgreSQL that must run as another user passes through, nobody looks around.
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        for (String ownersAlone : List.of("secrets", "redis", "logs")) {
            Files.createDirectories(
                    root.resolve(ownersAlone),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
