package com.freedom13.comment;

import com.freedom13.account.PublicUser;
import com.freedom13.kernel.CommentId;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.kernel.PostId;
import com.freedom13.platform.db.Database;
import com.freedom13.post.PostText;
import com.freedom13.post.Status;
import com.freedom13.post.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommentStore {
    private static final String COLUMNS = """
            SELECT comment.id, comment.post_id, comment.parent_id, comment.author_id, comment.anonymous,
                   comment.voice_number, comment.content, comment.content_html, comment.status, comment.gone,
                   comment.path, comment.depth, comment.created_at, comment.edited_at,
                   author.username, author.display_name,
                   CASE WHEN post.anonymous THEN comment.voice = post.voice ELSE comment.author_id = post.author_id END
                       AS op,
                   comment.author_id = :me OR comment.voice = :voice AS mine
            """;
    private static final String FROM = """
            FROM comment
            JOIN post ON post.id = comment.post_id
            LEFT JOIN account author ON author.id = comment.author_id
            """;

    /// A comment is seen where its post is, by the same rule; one that waits or was sent back only by its author (a
    /// named one by the column, an anonymous one by its voice) and by moderators. Approved ones keep their place
    /// when they go.
    private static final String VISIBLE = Visibility.SQL + " AND (comment.status = 'approved' OR comment.gone IS NULL "
            + "AND (comment.author_id = :me OR comment.voice = :voice OR :moderator))\n";

    private final Database database;

    CommentStore(Database database) {
        this.database = database;
    }

    Page<Comment> page(PostId post, PageRequest request, Reader reader) {
        String where = "WHERE comment.post_id = :post AND " + VISIBLE;
        return switch (request) {
            case PageRequest.Numbered page ->
                Page.numbered(numbered(where, post, page, reader), page, count(where, post, reader));
            case PageRequest.After after ->
                Page.after(
                        following(where, post, after, reader),
                        after,
                        comment -> comment.path().text());
        };
    }

    private List<Comment> numbered(String where, PostId post, PageRequest.Numbered page, Reader reader) {
        String sql = COLUMNS + FROM + where + "ORDER BY comment.path LIMIT :limit OFFSET :offset";
        return database.with(handle -> bind(handle.createQuery(sql), reader)
                .bind("post", post.value())
                .bind("limit", page.perPage())
                .bind("offset", page.offset())
                .map((row, context) -> row(row))
                .list());
    }

    private List<Comment> following(String where, PostId post, PageRequest.After after, Reader reader) {
        String sql = COLUMNS + FROM + where + "AND comment.path > :after ORDER BY comment.path LIMIT :limit";
        String position = after.position();
        return database.with(handle -> bind(handle.createQuery(sql), reader)
                .bind("post", post.value())
                .bind("after", position == null ? "" : position)
                .bind("limit", after.perPage() + 1)
                .map((row, context) -> row(row))
                .list());
    }

    private long count(String where, PostId post, Reader reader) {
        return database.with(handle -> bind(handle.createQuery("SELECT count(*) " + FROM + where), reader)
                .bind("post", post.value())
                .mapTo(Long.class)
                .one());
    }

    Optional<Comment> find(CommentId id, Reader reader) {
        String sql = COLUMNS + FROM + "WHERE comment.id = :id AND comment.gone IS NULL AND " + VISIBLE;
        return database.with(handle -> bind(handle.createQuery(sql), reader)
                .bind("id", id.value())
                .map((row, context) -> row(row))
                .findOne());
    }

    List<Comment> byIds(List<UUID> ids, Visibility viewer) {
        String sql = COLUMNS + FROM + "WHERE comment.id = ANY(:ids) AND comment.gone IS NULL AND " + VISIBLE;
        return database.with(handle -> bind(handle.createQuery(sql), new Reader(viewer, null))
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> row(row))
                .list());
    }

    /// Which thread a comment is in; a voice can only be computed for a thread.
    Optional<PostId> threadOf(CommentId id) {
        return database.with(handle -> handle.createQuery("SELECT post_id FROM comment WHERE id = :id")
                .bind("id", id.value())
                .mapTo(UUID.class)
                .findOne()
                .map(PostId::new));
    }

    void insert(NewComment comment) {
        database.use(handle -> handle.createUpdate("""
                        INSERT INTO comment (id, post_id, parent_id, author_id, anonymous, voice, content,
                                             content_html, status, depth, path, created_at)
                        VALUES (:id, :post, :parent, :author, :anonymous, :voice, :content,
                                :html, :status, :depth, :path, :createdAt)
                        """)
                .bind("id", comment.id().value())
                .bind("post", comment.post().value())
                .bindByType("parent", comment.parent(), UUID.class)
                .bindByType("author", comment.author(), UUID.class)
                .bind("anonymous", comment.author() == null)
                .bindByType("voice", comment.voice(), byte[].class)
                .bind("content", comment.text().source())
                .bind("html", comment.text().html())
                .bind("status", comment.status().word())
                .bind("depth", comment.path().depth())
                .bind("path", comment.path().text())
                .bind("createdAt", comment.createdAt())
                .execute());
    }

    /// Gives an anonymous comment the number by which its thread knows its voice, now that everybody hears it: 0 is the
    /// author's of an anonymous post, the others count from 1 in the order in which they were first heard. The post
    /// must be locked.
    void numberVoice(CommentId id) {
        database.use(handle -> handle.createUpdate("""
                        UPDATE comment SET voice_number =
                            CASE WHEN voice = (SELECT voice FROM post WHERE post.id = comment.post_id) THEN 0
                            ELSE coalesce(
                                (SELECT max(voice_number) FROM comment earlier
                                 WHERE earlier.post_id = comment.post_id AND earlier.voice = comment.voice),
                                (SELECT coalesce(max(voice_number), 0) + 1 FROM comment earlier
                                 WHERE earlier.post_id = comment.post_id)) END
                        WHERE id = :id AND voice IS NOT NULL
                        """).bind("id", id.value()).execute());
    }

    void edit(CommentId id, PostText text, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        UPDATE comment SET content = :content, content_html = :html, edited_at = :at WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("content", text.source())
                .bind("html", text.html())
                .bind("at", at)
                .execute());
    }

    /// Compare and set: changes the status only from `before`.
    ///
    /// @return whether it did
    boolean setStatus(CommentId id, Status before, Status after) {
        return database.with(handle -> handle.createUpdate("""
                        UPDATE comment SET status = :after WHERE id = :id AND status = :before AND gone IS NULL
                        """)
                        .bind("id", id.value())
                        .bind("before", before.word())
                        .bind("after", after.word())
                        .execute())
                == 1;
    }

    /// Takes the words away and keeps the place.
    ///
    /// @return whether there was anything to take
    boolean empty(CommentId id, String how) {
        return database.with(handle -> handle.createUpdate("""
                        UPDATE comment SET gone = :how, content = '', content_html = ''
                        WHERE id = :id AND gone IS NULL
                        """)
                        .bind("id", id.value())
                        .bind("how", how)
                        .execute())
                == 1;
    }

    private static Query bind(Query query, Reader reader) {
        return query.bindByType("me", reader.viewer().me(), UUID.class)
                .bindArray("own", UUID.class, reader.viewer().own())
                .bind("moderator", reader.viewer().moderator())
                .bindByType("voice", reader.voice(), byte[].class);
    }

    private static Comment row(ResultSet row) throws SQLException {
        UUID author = row.getObject("author_id", UUID.class);
        OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
        int voiceNumber = row.getInt("voice_number");
        boolean named = row.wasNull();
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getObject("parent_id", UUID.class),
                author == null ? null : PublicUser.of(author, row.getString("username"), row.getString("display_name")),
                row.getBoolean("anonymous"),
                named ? null : Integer.valueOf(voiceNumber),
                row.getString("content"),
                row.getString("content_html"),
                Status.of(row.getString("status")),
                row.getString("gone") != null,
                new ThreadPath(row.getString("path"), row.getInt("depth")),
                row.getBoolean("op"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant(),
                row.getBoolean("mine"));
    }

    /// Who reads: the viewer of posts, and the voice by which this thread would know them.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reader(Visibility viewer, byte @Nullable [] voice) {}
}
