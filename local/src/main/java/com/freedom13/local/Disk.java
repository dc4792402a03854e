package com.freedom13.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a folder, in words.
final class Disk {
    private static final long FULL_BELOW_BYTES = 1 << 20;

    private Disk() {}

    /// One clause, without a full stop, for a failure to read or write below `folder`.
    static String explain(Exception failure, Path folder) {
        Throwable cause = failure.getCause() instanceof IOException inner ? inner : failure;
        String message = String.valueOf(cause.getMessage());
        if (message.contains("Read-only file system")) {
            return "the disk of " + folder + " is read-only";
        }
        if (message.contains("No space left") || message.contains("Disk quota") || isFull(folder)) {
            return "the disk of " + folder + " is full";
        }
        if (cause instanceof AccessDeniedException) {
            return "you may not write to " + folder;
        }
        if (cause instanceof FileSystemException known) {
            return known.getFile() + ": " + (known.getReason() == null ? name(known) : known.getReason());
        }
        return folder + ": " + message;
    }

    static boolean isFull(Path folder) {
        return freeBytes(folder) < FULL_BELOW_BYTES;
    }

    /// Free bytes on the disk of the folder or of its nearest parent that exists.
    static long freeBytes(Path folder) {
        @Nullable Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing == null
                    ? Long.MAX_VALUE
                    : Files.getFileStore(existing).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /// Deletes a folder with all it holds; a missing one is fine.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String name(Exception exception) {
        return exception
                .getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
