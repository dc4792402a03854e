package com.freedom13.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The plans of the queries that pages really run, beside a hundred thousand posts: PostgreSQL itself writes down the
/// `EXPLAIN` of each.
class QueryPlanIT {
    private static final Pattern QUERY_OF_POSTS = Pattern.compile("(?s).*\\b(FROM|JOIN) post\\b.*");
    private static final String A_POST = "7e9f5dd5-31b3-4b1c-8e0c-000000050000";

    private static final Site SITE = Site.start(Map.of());
    private static final Person OLENA = SITE.newcomer();
    private static final Person TARAS = SITE.newcomer("moderator");

    @BeforeAll
    static void fill() {
        SITE.sql().run("""
                INSERT INTO post (id, author_id, anonymous, content, content_html, language, tags, tag_keys, nsfw, status,
                                  likes_count, hot_rank, created_at, published_at)
                SELECT CAST('7e9f5dd5-31b3-4b1c-8e0c-' || lpad(CAST(n AS text), 12, '0') AS uuid),
                       CASE WHEN n % 500 = 0 THEN CAST(? AS uuid) END, false, 'Допис', '<p>Допис</p>', 'uk',
                       ARRAY['тема' || n % 500], ARRAY['тема' || n % 500], n % 20 = 0,
                       CASE WHEN n % 1000 = 1 THEN 'pending' ELSE 'approved' END, n % 977,
                       n % 977, now() - n * interval '1 minute', now() - n * interval '1 minute'
                FROM generate_series(1, 100000) AS n
                """, OLENA.id());
        SITE.sql().run("""
                INSERT INTO comment (id, post_id, anonymous, content, content_html, status, depth, path, created_at)
                SELECT gen_random_uuid(), CAST('7e9f5dd5-31b3-4b1c-8e0c-' || lpad(CAST(50000 + n % 400 AS text), 12, '0') AS uuid),
                       false, 'Так', '<p>Так</p>', 'approved', 0, lpad(CAST(n AS text), 12, '0'), now()
                FROM generate_series(1, 20000) AS n
                """);
        SITE.sql().run("VACUUM ANALYZE");
        writeDownPlans();
        SITE.process().destroy();
        Site.await("the server ends", () -> !SITE.process().isAlive());
        SITE.restart();
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void theNewestPostsComeFromTheirIndex() {
        Person anybody = SITE.stranger();

        expect("idx_post_created_at", anybody, "/api/posts");
        expect("idx_post_created_at", anybody, "/api/posts?page=50&per_page=100");
        expect("idx_post_created_at", anybody, "/api/posts?cursor=");
        expect("idx_post_created_at", anybody, "/api/posts?cursor=" + next(anybody, "/api/posts?cursor="));
        expect("idx_post_created_at", OLENA, "/api/posts");
        expect("idx_post_created_at", TARAS, "/api/posts?cursor=");
    }

    @Test
    void hotAndPopularPostsComeFromTheirIndexes() {
        Person anybody = SITE.stranger();

        expect("idx_post_likes", anybody, "/api/posts/hot");
        expect("idx_post_likes", anybody, "/api/posts/hot?cursor=" + next(anybody, "/api/posts/hot?cursor="));
        expect("idx_post_popular", anybody, "/api/posts/popular");
    }

    @Test
    void postsOfAPersonOrATagComeFromTheirIndexes() {
        expect("idx_post_user_id", SITE.stranger(), "/api/users/" + OLENA.username() + "/posts");
        expect("idx_post_user_id", SITE.stranger(), "/api/users/" + OLENA.username());
        expect("idx_post_user_id", OLENA, "/api/me/posts");
        expect("idx_post_tags", SITE.stranger(), "/api/posts?tag=тема7");
    }

    @Test
    void theModeratorsQueueComesFromItsIndex() {
        expect("idx_post_moderation", TARAS, "/api/moderation/queue");
        expect("idx_post_moderation", TARAS, "/api/moderation/queue?cursor=");
    }

    @Test
    void aPostAndItsThreadAreFoundByTheirKeys() {
        expect("post_pkey", SITE.stranger(), "/api/posts/" + A_POST);
        expect("comment_path_key", SITE.stranger(), "/api/posts/" + A_POST + "/comments?cursor=");
        expect("comment_path_key", OLENA, "/api/posts/" + A_POST + "/comments");
    }

    @Test
    void marksAreFoundByTheirKeys() {
        expect("post_pkey", OLENA, "/api/me/marks?ids=" + A_POST);
    }

    /// No query of the page reads the table of posts from end to end, and one of them uses this index.
    private static void expect(String index, Person reader, String page) {
        List<String> plans = plansOf(() -> reader.get(page).require(200));

        assertThat(plans).as(page).isNotEmpty().noneMatch(plan -> plan.contains("Seq Scan on post "));
        assertThat(String.join("\n", plans)).as(page).contains(index);
    }

    private static String next(Person reader, String list) {
        return reader.get(list).require(200).text("/pagination/next");
    }

    /// What PostgreSQL wrote down of the queries about posts meanwhile.
    private static List<String> plansOf(Runnable act) {
        Path log = SITE.folder().resolve("logs/postgres.log");
        try {
            int before = Files.readString(log).length();
            act.run();
            return List.of(Files.readString(log, UTF_8).substring(before).split("duration: ", -1)).stream()
                    .filter(plan -> QUERY_OF_POSTS.matcher(plan).matches())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void writeDownPlans() {
        Path secret = SITE.folder().resolve("secrets/postgres-superuser-password");
        try (Connection connection = DriverManager.getConnection(
                        SITE.servers().postgres().jdbcUrl(),
                        "postgres",
                        Files.readString(secret).strip());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE freedom13 SET session_preload_libraries = 'auto_explain'");
            statement.execute("ALTER DATABASE freedom13 SET auto_explain.log_min_duration = 0");
        } catch (SQLException | IOException failure) {
            throw new AssertionError("PostgreSQL does not explain itself", failure);
        }
    }
}
