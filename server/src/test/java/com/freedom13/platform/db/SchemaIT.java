package com.freedom13.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The schema goes up, a step back, all the way back and up again, with a filled database in between.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class SchemaIT {
    private Site site;

    @BeforeAll
    void fill() {
        site = Site.start(Map.of());
        Person olena = site.newcomer();
        Person taras = site.newcomer("moderator");
        Person admin = site.newcomer("admin");
        Person maksym = site.newcomer();
        String named = olena.with("Idempotency-Key", "the-first-post")
                .post("/api/posts", """
                    {"content": "Терен цвіте", "tags": ["весна"]}
                    """)
                .require(201)
                .text("/id");
        olena.post("/api/posts", """
            {"content": "Ніхто не знає, хто я", "is_anonymous": true}
            """).require(201);
        taras.post("/api/moderation/decisions", """
            {"subject": {"kind": "post", "id": "%s"}, "decision": "approve"}
            """.formatted(named)).require(200);
        olena.patch("/api/posts/" + named, """
            {"content": "Терен уже цвіте"}
            """).require(200);
        maksym.put("/api/posts/" + named + "/like").require(200);
        maksym.post("/api/posts/" + named + "/comments", """
            {"content": "Гарно"}
            """).require(201);
        maksym.post("/api/posts/" + named + "/report", """
            {"reason": "spam"}
            """).require(201);
        admin.patch("/api/admin/users/" + maksym.id(), """
            {"ban": {"reason": "спам"}}
            """).require(200);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void everyTableHasRows() {
        assertThat(each(table -> site.sql().one("SELECT count(*) FROM " + table)))
                .hasSizeGreaterThan(10)
                .allSatisfy((table, count) -> assertThat(count).as(table).isNotEqualTo("0"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void theOwnersIndexesAreThere() {
        assertThat(site.sql().column("SELECT indexname FROM pg_indexes WHERE tablename = 'post'"))
                .contains(
                        "idx_post_created_at",
                        "idx_post_user_id",
                        "idx_post_moderation",
                        "idx_post_likes",
                        "idx_post_popular");
    }

    /// The last change set may take only what it brought itself.
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void aStepBackLosesNoRowThatItShouldKeep() {
        Map<String, String> before = each(this::rows);

        assertThat(site.command("migrate", "rollback", "1")).isZero();
        Map<String, String> after = each(this::rows);

        assertThat(before).containsAllEntriesOf(after);
        assertThat(before.keySet().stream().filter(table -> !after.containsKey(table)))
                .isSubsetOf(tablesOfTheLastChangeSet());
        assertThat(site.command("migrate")).isZero();
        assertThat(each(this::rows)).containsAllEntriesOf(after).hasSameSizeAs(before);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(4)
    void allTheWayBackAndUpAgainItIsTheSameSchema() {
        List<String> before = shape();
        String steps = site.sql().one("SELECT count(*) FROM databasechangelog");

        assertThat(site.command("migrate", "rollback", steps)).isZero();
        assertThat(tables()).isEmpty();
        assertThat(site.sql().one("SELECT count(*) FROM databasechangelog")).isEqualTo("0");

        assertThat(site.command("migrate")).isZero();
        assertThat(shape()).isEqualTo(before);
        assertThat(site.newcomer().get("/api/me").status()).isEqualTo(200);
    }

    private List<String> tables() {
        return site.sql().column("""
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%' ORDER BY table_name
            """);
    }

    private Map<String, String> each(Function<String, String> look) {
        return tables().stream().collect(Collectors.toMap(Function.identity(), look, (a, b) -> a, TreeMap::new));
    }

    private String rows(String table) {
        return site.sql().one("SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM " + table + " t");
    }

    private List<String> tablesOfTheLastChangeSet() {
        String last = Migrations.changeSets().getLast();
        return Migrations.CREATED_TABLE
                .matcher(last)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> shape() {
        return site.sql().column("""
            SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name)
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'
            UNION ALL SELECT indexdef FROM pg_indexes
            WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'
            UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE 'databasechangelog%'
            ORDER BY 1
            """);
    }
}
