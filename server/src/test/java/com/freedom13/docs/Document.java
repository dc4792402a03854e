package com.freedom13.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document that is made from the code and committed, so that a change of it is seen in a review.
///
/// `-Dfreedom13.write=true` writes it anew; without that, a stale one fails.
public final class Document {
    /// Where the repository begins, seen from the server's tests.
    public static final Path REPOSITORY = Path.of("..");

    private Document() {}

    /// @param path from the beginning of the repository
    public static void requireFresh(String path, String text) {
        Path file = REPOSITORY.resolve(path);
        try {
            if (Boolean.getBoolean("freedom13.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("write it with -Dfreedom13.write=true").exists();
            assertThat(Files.readString(file))
                    .as("%s is stale: write it with -Dfreedom13.write=true", path)
                    .isEqualTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
