package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class AcknowledgedIT {
    private static final int WRITERS = 6;
    private static final int ENOUGH = 60;

    @Test
    void whatWasAnswered201IsThereAfterTheDatabaseWasKilled() throws Exception {
        try (Site site = Site.start(Map.of());
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(site.sql().one("SHOW fsync")).isEqualTo("on");
            assertThat(site.sql().one("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(site.sql().one("SHOW full_page_writes")).isEqualTo("on");
            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            List<Person> people =
                    IntStream.range(0, WRITERS).mapToObj(i -> site.newcomer()).toList();

            List<Future<?>> writing = people.stream()
                    .<Future<?>>map(person -> writers.submit(() -> write(person, acknowledged)))
                    .toList();
            Site.await("posts are written", () -> acknowledged.size() >= ENOUGH);
            site.servers().postgres().kill();
            for (Future<?> writer : writing) {
                writer.get();
            }
            site.servers().postgres().restart();

            assertThat(site.sql().column("SELECT id FROM post")).containsAll(acknowledged);
            Site.await(
                    "the site goes on",
                    () -> people.getFirst().get("/api/me/posts").status() == 200);
            assertThat(people.getFirst()
                            .get("/api/me/posts")
                            .json()
                            .at("/pagination/total")
                            .asInt())
                    .isPositive();
        }
    }

    /// Until the site refuses: then the database is gone.
    private static void write(Person person, Queue<String> acknowledged) {
        for (int number = 0; ; number++) {
            boolean anonymous = number % 2 == 1;
            Answer answer = person.post("/api/posts", """
                {"content": "Допис %d", "is_anonymous": %b, "tags": ["свічка"]}
                """.formatted(number, anonymous));
            if (answer.status() != 201) {
                assertThat(answer.problem()).isEqualTo("503 unavailable");
                return;
            }
            acknowledged.add(answer.text("/id"));
        }
    }
}
