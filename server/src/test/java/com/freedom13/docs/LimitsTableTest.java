package com.freedom13.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.platform.http.Limited;
import com.freedom13.platform.limit.RateLimit;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of limits is fresh, and lets a reader read.
class LimitsTableTest {
    private static final int PAGES_AN_HOUR = 100;

    /// The most that any page of the client asks of the API when it is opened: its own lists, marks, profile and
    /// counts.
    private static final int ASKED_BY_A_PAGE = 8;

    @Test
    void aReaderOpensAHundredPagesAnHourInPeace() {
        int asked = PAGES_AN_HOUR * ASKED_BY_A_PAGE;
        assertThat(RateLimit.READ.perPerson())
                .as("even all within a single bucket")
                .isGreaterThanOrEqualTo(asked);
        assertThat(RateLimit.READ.perAddress()).isGreaterThanOrEqualTo(2 * asked);
    }

    @Test
    void everyLimitCountsSomething() {
        assertThat(RateLimit.values()).allMatch(limit -> limit.perPerson() + limit.perAddress() > 0);
    }

    @Test
    void theTableIsFresh() {
        Document.requireFresh("docs/limits.md", table());
    }

    private static String table() {
        String rows =
                Arrays.stream(RateLimit.values()).map(LimitsTableTest::row).collect(joining());
        return """
                # Limits

                Made from `RateLimit` by `LimitsTableTest`; write it anew with `-Dfreedom13.write=true`.

                A limit is a bucket that refills evenly over its time. A request takes a drop from the person's bucket and one
                from the address's; IPv6 addresses count by their /64 network. An empty bucket answers 429 with `Retry-After`.
                Answers tell `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` (seconds) of the bucket that is
                nearer to its end. `RATE_LIMIT_FACTOR` multiplies every number here.

                | limit | what it counts | per person | per address | refills in |
                |---|---|---|---|---|
                %s
                **Reading in peace.** A page asks the API for at most %d things when it is opened. A reader who clicks through
                %d pages in an hour asks %d times; `read` holds %d drops and gives %d an hour, %d behind one address.
                Scripts, styles and the page itself are not counted.

                While Redis is away each server counts by itself, with the same limits, and with half of them where passwords
                could be guessed or accounts made.
                """.formatted(
                        rows,
                        ASKED_BY_A_PAGE,
                        PAGES_AN_HOUR,
                        PAGES_AN_HOUR * ASKED_BY_A_PAGE,
                        RateLimit.READ.perPerson(),
                        hourly(RateLimit.READ.perPerson(), RateLimit.READ.window()),
                        hourly(RateLimit.READ.perAddress(), RateLimit.READ.window()));
    }

    private static long hourly(int amount, Duration window) {
        return amount * Duration.ofHours(1).dividedBy(window);
    }

    private static String row(RateLimit limit) {
        return "| `%s` | %s | %s | %s | %d min |%n"
                .formatted(
                        limit.name().toLowerCase(java.util.Locale.ROOT),
                        counted(limit),
                        amount(limit.perPerson()),
                        amount(limit.perAddress()),
                        limit.window().toMinutes());
    }

    private static String amount(int amount) {
        return amount == 0 ? "–" : Integer.toString(amount);
    }

    private static String counted(RateLimit limit) {
        return switch (limit) {
            case READ -> "every read that is not named below";
            case WRITE -> "every other request that is not named below";
            case LOG_IN_FAILURE -> "failed log-ins under one name from one address";
            case LOG_IN_FAILURE_ANYWHERE -> "failed log-ins under one name, from anywhere";
            default -> routes(limit);
        };
    }

    private static String routes(RateLimit limit) {
        String routes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.freedom13").stream()
                        .filter(found -> found.getSimpleName().endsWith("Resource"))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                        .filter(route -> route.isAnnotationPresent(Limited.class)
                                && route.getAnnotation(Limited.class).value() == limit)
                        .map(LimitsTableTest::route)
                        .sorted()
                        .collect(joining(", "));
        assertThat(routes).as("routes that are limited by %s", limit).isNotEmpty();
        return routes;
    }

    private static String route(Method route) {
        String verb = Arrays.stream(route.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .collect(joining());
        return "`" + verb + " /api" + route.getAnnotation(Path.class).value() + "`";
    }
}
