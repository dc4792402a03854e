package com.freedom13.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One supervisor per data folder. The lock dies with its process, however that ends; beside it stands, for the
/// second one to read, where the first one answers.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path note;

    private FolderLock(FileChannel channel, Path note) {
        this.channel = channel;
        this.note = note;
    }

    static FolderLock take(DataFolder data) {
        return tryTake(data).orElseThrow(() -> {
            String where = whereItRuns(data);
            return new Refusal("Freedom13 is already running from " + data.root()
                    + (where.isEmpty() ? "." : " at " + where + "."));
        });
    }

    /// Empty while another process, or this one, holds it.
    static Optional<FolderLock> tryTake(DataFolder data) {
        try {
            FileChannel channel =
                    FileChannel.open(data.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = lockOf(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            Files.deleteIfExists(data.file("address"));
            return Optional.of(new FolderLock(channel, data.file("address")));
        } catch (IOException failure) {
            throw new Refusal("The data folder cannot be used: " + Disk.explain(failure, data.root()) + ".", failure);
        }
    }

    /// The address that the running supervisor noted, or an empty string before it did.
    static String whereItRuns(DataFolder data) {
        try {
            return Files.readString(data.file("address")).strip();
        } catch (IOException none) {
            return "";
        }
    }

    void note(String address) {
        try {
            Files.writeString(note, address + "\n");
        } catch (IOException failure) {
            throw new Refusal("The address cannot be noted: " + Disk.explain(failure, note) + ".", failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(note);
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }
}
