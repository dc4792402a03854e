package com.freedom13.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a document of the repository points at is there.
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern NAMED_FILE = Pattern.compile(
            "`((?:server|client|local|e2e|docs|tools)/[\\w./-]+\\.(?:java|ts|tsx|md|sql|json|yaml|css|properties))`");

    @Test
    void everyFileThatADocumentLinksToExists() {
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(targets(LINK, document)
                                .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                                .map(link -> document.resolveSibling(link).normalize()))
                        .as("links of %s", document)
                        .allMatch(Files::exists));
    }

    @Test
    void everyFileThatADocumentNamesExists() {
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(targets(NAMED_FILE, document).map(Document.REPOSITORY::resolve))
                        .as("files named in %s", document)
                        .allMatch(Files::exists));
    }

    private static Stream<String> targets(Pattern pattern, Path document) {
        try {
            return pattern.matcher(Files.readString(document)).results().map((MatchResult match) -> match.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> documents() {
        try (Stream<Path> top = Files.list(Document.REPOSITORY);
                Stream<Path> docs = Files.walk(Document.REPOSITORY.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
