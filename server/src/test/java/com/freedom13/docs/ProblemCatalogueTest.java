package com.freedom13.docs;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.platform.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every refusal of the house has a code of its own and words in both languages, and stands in
/// `docs/api/problems.md`.
class ProblemCatalogueTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /// The first word in kebab-case among what a check or a field's refusal is given.
    private static final Pattern FIELD_CODE =
            Pattern.compile("(?:\\.that|Problem\\.at|new FieldError)\\([^;]*?\"([a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern OTHER_KEY = Pattern.compile("\"((?:author|comment)\\.[a-z-]+)\"");

    @Test
    void everyRefusalHasACodeOfItsOwn() {
        assertThat(problems().stream().map(ProblemType::code))
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRefusalIsAnErrorOfHttp() {
        assertThat(problems()).allMatch(problem -> problem.status() >= 400 && problem.status() < 600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void everythingThatIsSaidHasWordsAndNoWordsAreLeftOver(String language) {
        assertThat(messages(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keysInUse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void noSentenceIsEmptyAndNoneShouts(String language) {
        assertThat(messages(language).values())
                .allSatisfy(
                        sentence -> assertThat(sentence.toString()).isNotBlank().doesNotContain("!"));
    }

    @Test
    void bothLanguagesMentionTheSameThings() {
        Properties english = messages("en");
        messages("uk")
                .forEach((key, sentence) -> assertThat(placeholders(english.getProperty(key.toString())))
                        .as(key.toString())
                        .isEqualTo(placeholders(sentence.toString())));
    }

    @Test
    void theCatalogueIsFresh() {
        Document.requireFresh("docs/api/problems.md", catalogue());
    }

    private static String catalogue() {
        Properties uk = messages("uk");
        Properties en = messages("en");
        String refusals = problems().stream()
                .map(problem -> row(
                        "`" + problem.code() + "`",
                        Integer.toString(problem.status()),
                        room(problem),
                        en.getProperty("problem." + problem.code() + ".title"),
                        en.getProperty("problem." + problem.code() + ".detail"),
                        uk.getProperty("problem." + problem.code() + ".detail")))
                .collect(joining());
        String fields = fieldCodes().stream()
                .map(code -> row("`" + code + "`", en.getProperty("error." + code), uk.getProperty("error." + code)))
                .collect(joining());
        return """
                # Refusals

                Made from the code by `ProblemCatalogueTest`; write it anew with `-Dfreedom13.write=true`.

                Every refusal is `application/problem+json` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)):
                `type` is `/problems/` and the code, `instance` is `/requests/` and the id that stands in `X-Request-Id` and
                in the operator's log. Programs rely on `code` and `status`; the words follow `Accept-Language`.

                | code | status | room | title | detail | in Ukrainian |
                |---|---|---|---|---|---|
                %s
                ## What can be wrong with a field

                A refusal `validation` carries `errors`: each has the `pointer` to its field (RFC 6901, or the name of a
                parameter), a `code` and a `detail`.

                | code | detail | in Ukrainian |
                |---|---|---|
                %s""".formatted(refusals, fields);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static SortedSet<String> keysInUse() {
        Stream<String> titles = problems().stream()
                .flatMap(problem ->
                        Stream.of("problem." + problem.code() + ".title", "problem." + problem.code() + ".detail"));
        Stream<String> fields = fieldCodes().stream().map(code -> "error." + code);
        return Stream.of(titles, fields, found(OTHER_KEY)).flatMap(keys -> keys).collect(toCollection(TreeSet::new));
    }

    private static SortedSet<String> fieldCodes() {
        return found(FIELD_CODE).collect(toCollection(TreeSet::new));
    }

    /// Every constant of every enum that is a [ProblemType], by status and code.
    private static List<ProblemType> problems() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.freedom13").stream()
                        .filter(found -> found.isEnum() && found.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemType.class::cast)
                        .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::code))
                        .toList();
    }

    private static String room(ProblemType problem) {
        return ((Enum<?>) problem).getDeclaringClass().getPackageName().split("\\.", -1)[2];
    }

    private static Stream<String> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream()
                    .flatMap(file -> pattern.matcher(read(file)).results().map(match -> match.group(1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> placeholders(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static Properties messages(String language) {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", language + ".properties"))) {
            messages.load(reader);
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
