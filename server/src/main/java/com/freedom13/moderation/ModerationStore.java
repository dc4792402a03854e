package com.freedom13.moderation;

import com.freedom13.account.PublicUser;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.moderation.QueueItem.ReportView;
import com.freedom13.moderation.QueueItem.SubjectView;
import com.freedom13.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class ModerationStore {
    /// What waits to be let through, what changed since, and what was reported and can still be seen; each subject
    /// once, since its first
    /// cause.
    private static final String WAITING = """
            SELECT kind, id, min(since) AS since FROM (
                SELECT 'post' AS kind, id, created_at AS since FROM post WHERE status = 'pending' AND gone IS NULL
                UNION ALL
                SELECT 'comment', comment.id, comment.created_at
                FROM comment JOIN post ON post.id = comment.post_id
                WHERE comment.status = 'pending' AND comment.gone IS NULL AND post.gone IS NULL
                UNION ALL
                SELECT 'post', post.id, since FROM moderation_change JOIN post ON post.id = subject_id
                WHERE post.status = 'approved' AND post.gone IS NULL
                UNION ALL
                SELECT subject_kind, subject_id, moderation_report.created_at FROM moderation_report
                WHERE NOT decided AND (
                    EXISTS (SELECT 1 FROM post
                            WHERE post.id = subject_id AND gone IS NULL AND status <> 'rejected')
                    OR EXISTS (SELECT 1 FROM comment JOIN post ON post.id = comment.post_id
                               WHERE comment.id = subject_id AND comment.gone IS NULL AND post.gone IS NULL
                                 AND comment.status <> 'rejected'))
            ) cause GROUP BY kind, id
            """;

    private static final String DECISIONS = """
            SELECT decision.id, subject_kind, subject_id, decision, reason, decision.created_at, moderator_id,
                   username, display_name
            FROM moderation_decision decision LEFT JOIN account ON account.id = moderator_id
            """;

    private final Database database;

    ModerationStore(Database database) {
        this.database = database;
    }

    Page<Waiting> queue(PageRequest request) {
        return switch (request) {
            case PageRequest.Numbered page -> {
                String sql = WAITING + "ORDER BY since, id LIMIT :limit OFFSET :offset";
                List<Waiting> items = database.with(handle -> handle.createQuery(sql)
                        .bind("limit", page.perPage())
                        .bind("offset", page.offset())
                        .map((row, context) -> waiting(row))
                        .list());
                yield Page.numbered(items, page, count("SELECT count(*) FROM (" + WAITING + ") waiting"));
            }
            case PageRequest.After after -> {
                Place place = Place.read(after.position(), Instant.EPOCH);
                String sql = "SELECT * FROM (" + WAITING + ") waiting WHERE (since, id) > (:since, :id) "
                        + "ORDER BY since, id LIMIT :limit";
                List<Waiting> items = database.with(handle -> place.bind(handle.createQuery(sql))
                        .bind("limit", after.perPage() + 1)
                        .map((row, context) -> waiting(row))
                        .list());
                yield Page.after(items, after, item -> item.since + "|" + item.subject.id());
            }
        };
    }

    Map<UUID, List<ReportView>> openReports(List<UUID> subjects) {
        return database.with(handle -> handle.createQuery("""
                        SELECT subject_id, reason, note, created_at FROM moderation_report
                        WHERE NOT decided AND subject_id = ANY(:subjects) ORDER BY created_at, id
                        """)
                .bindArray("subjects", UUID.class, subjects)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.computeIfAbsent(row.getColumn("subject_id", UUID.class), fresh -> new ArrayList<>())
                            .add(new ReportView(
                                    row.getColumn("reason", String.class),
                                    row.getColumn("note", String.class),
                                    row.getColumn("created_at", Instant.class)));
                    return all;
                }));
    }

    /// @return whether it is this person's first report about the subject
    boolean insertReport(Subject subject, AccountId reporter, Reason reason, String note, Instant at) {
        return database.with(handle -> handle.createUpdate("""
                        INSERT INTO moderation_report
                            (id, subject_kind, subject_id, reporter_id, reason, note, created_at)
                        VALUES (:id, :kind, :subject, :reporter, :reason, :note, :at)
                        ON CONFLICT (subject_id, reporter_id) DO NOTHING
                        """)
                        .bind("id", UUID.randomUUID())
                        .bind("kind", subject.kind().word())
                        .bind("subject", subject.id())
                        .bind("reporter", reporter.value())
                        .bind("reason", reason.word())
                        .bind("note", note)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    void noteChange(UUID post, Instant at) {
        database.use(handle ->
                handle.createUpdate("""
                        INSERT INTO moderation_change (subject_id, since) VALUES (:post, :at)
                        ON CONFLICT (subject_id) DO NOTHING
                        """).bind("post", post).bind("at", at).execute());
    }

    /// Closes what was reported or changed.
    ///
    /// @return how much was open
    int close(Subject subject) {
        return database.with(
                handle -> handle.createUpdate("""
                                UPDATE moderation_report SET decided = true WHERE subject_id = :subject AND NOT decided
                                """).bind("subject", subject.id()).execute()
                        + handle.createUpdate("DELETE FROM moderation_change WHERE subject_id = :subject")
                                .bind("subject", subject.id())
                                .execute());
    }

    boolean wasDecided(Subject subject) {
        return database.with(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM moderation_decision WHERE subject_id = :subject)
                        """)
                .bind("subject", subject.id())
                .mapTo(Boolean.class)
                .one());
    }

    boolean wasCovered(UUID post) {
        return database.with(handle ->
                handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM moderation_decision
                                       WHERE subject_id = :post AND decision = 'mark_nsfw')
                        """).bind("post", post).mapTo(Boolean.class).one());
    }

    void insertDecision(UUID id, Subject subject, Decision decision, String reason, AccountId moderator, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        INSERT INTO moderation_decision
                            (id, subject_kind, subject_id, decision, reason, moderator_id, created_at)
                        VALUES (:id, :kind, :subject, :decision, :reason, :moderator, :at)
                        """)
                .bind("id", id)
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .bind("decision", decision.word())
                .bind("reason", reason)
                .bind("moderator", moderator.value())
                .bind("at", at)
                .execute());
    }

    DecisionView decision(UUID id) {
        return database.with(handle -> handle.createQuery(DECISIONS + "WHERE decision.id = :id")
                .bind("id", id)
                .map((row, context) -> decision(row))
                .one());
    }

    Page<DecisionView> log(PageRequest request) {
        String order = "ORDER BY decision.created_at DESC, decision.id DESC LIMIT :limit ";
        return switch (request) {
            case PageRequest.Numbered page -> {
                List<DecisionView> items =
                        database.with(handle -> handle.createQuery(DECISIONS + order + "OFFSET :offset")
                                .bind("limit", page.perPage())
                                .bind("offset", page.offset())
                                .map((row, context) -> decision(row))
                                .list());
                yield Page.numbered(items, page, count("SELECT count(*) FROM moderation_decision"));
            }
            case PageRequest.After after -> {
                Place place = Place.read(after.position(), Instant.parse("9999-01-01T00:00:00Z"));
                String sql = DECISIONS + "WHERE (decision.created_at, decision.id) < (:since, :id) " + order;
                List<DecisionView> items = database.with(handle -> place.bind(handle.createQuery(sql))
                        .bind("limit", after.perPage() + 1)
                        .map((row, context) -> decision(row))
                        .list());
                yield Page.after(items, after, item -> item.createdAt() + "|" + item.id());
            }
        };
    }

    private long count(String sql) {
        return database.with(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Subject subject = new Subject(Subject.Kind.of(row.getString("kind")), row.getObject("id", UUID.class));
        return new Waiting(subject, row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static DecisionView decision(ResultSet row) throws SQLException {
        UUID moderator = row.getObject("moderator_id", UUID.class);
        return new DecisionView(
                row.getObject("id", UUID.class),
                new SubjectView(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("decision"),
                row.getString("reason"),
                moderator == null
                        ? null
                        : PublicUser.of(moderator, row.getString("username"), row.getString("display_name")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    record Waiting(Subject subject, Instant since) {}

    /// Where a page ended, by time and id.
    private record Place(Instant since, UUID id) {
        static Place read(@org.jspecify.annotations.Nullable String position, Instant start) {
            if (position == null) {
                return new Place(start, new UUID(0, 0));
            }
            int bar = position.indexOf('|');
            return new Place(Instant.parse(position.substring(0, bar)), UUID.fromString(position.substring(bar + 1)));
        }

        Query bind(Query query) {
            return query.bind("since", since).bind("id", id);
        }
    }
}
