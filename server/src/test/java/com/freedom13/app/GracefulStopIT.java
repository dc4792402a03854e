package com.freedom13.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GracefulStopIT {
    @Test
    void readinessGoesFirstAndARunningRequestFinishes() throws Exception {
        Site site = Site.shared().beside(Map.of());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                Connection somebody = Site.shared().sql().connect();
                Statement lock = somebody.createStatement()) {
            Person olena = site.newcomer();
            somebody.setAutoCommit(false);
            lock.execute("LOCK TABLE post IN ACCESS EXCLUSIVE MODE");
            Future<Answer> running = people.submit(() -> olena.post("/api/posts", """
                {"content": "Ще встигну"}
                """));
            Site.await("the request waits in the database", () -> waiting() > 0);

            long start = System.nanoTime();
            site.process().destroy();
            Site.await(
                    "the site says that it is not ready",
                    () -> site.stranger().get("/api/health/ready").status() == 503);
            assertThat(site.stranger().get("/api/health/live").status()).isEqualTo(200);
            TimeUnit.MILLISECONDS.sleep(1500);
            assertThat(running).isNotDone();
            assertThat(site.process().isAlive()).isTrue();
            somebody.commit();

            assertThat(running.get(5, TimeUnit.SECONDS).status()).isEqualTo(201);
            assertThat(site.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))
                    .isLessThan(10);
            assertThat(Site.shared().sql().column("SELECT content FROM post")).contains("Ще встигну");
        } finally {
            site.close();
        }
    }

    private static int waiting() {
        return Integer.parseInt(Site.shared().sql().one("SELECT count(*) FROM pg_locks WHERE NOT granted"));
    }
}
