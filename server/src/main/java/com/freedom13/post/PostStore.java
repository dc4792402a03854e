package com.freedom13.post;

import com.freedom13.kernel.PostId;
import com.freedom13.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Single posts in and out. Lists are in [PostListStore].
@ApplicationScoped
class PostStore {
    private final Database database;

    PostStore(Database database) {
        this.database = database;
    }

    /// Adds a post and reads it back as its author sees it, in one statement.
    Post insert(NewPost post, UUID author) {
        Visibility viewer = new Visibility(author, List.of(post.id().value()), false);
        return database.with(handle -> handle.createQuery("""
                        WITH post AS (
                            INSERT INTO post (id, author_id, anonymous, voice, content, content_html, language, tags,
                                              tag_keys, nsfw, status, hot_rank, created_at, published_at)
                            VALUES (:id, :author, :anonymous, :voice, :content, :html, :language, :tags,
                                    :tagKeys, :nsfw, :status,
                                    coalesce(extract(epoch FROM CAST(:publishedAt AS timestamptz)) / 45000, 0),
                                    :createdAt, :publishedAt)
                            RETURNING *)
                        """ + PostQuery.SELECT)
                .bind("me", author)
                .bind("id", post.id().value())
                .bindByType("author", post.author(), UUID.class)
                .bind("anonymous", post.anonymous())
                .bindByType("voice", post.voice(), byte[].class)
                .bind("content", post.text().source())
                .bind("html", post.text().html())
                .bind("language", post.text().language())
                .bindArray("tags", String.class, post.tags())
                .bindArray("tagKeys", String.class, post.tagKeys())
                .bind("nsfw", post.nsfw())
                .bind("status", post.status().word())
                .bind("createdAt", post.createdAt())
                .bindByType("publishedAt", post.publishedAt(), Instant.class)
                .map((row, context) -> PostQuery.row(row, viewer))
                .one());
    }

    Optional<Post> find(PostId id, Visibility viewer) {
        return database.with(handle -> PostQuery.bind(
                        handle.createQuery(PostQuery.SELECT + "WHERE post.id = :id AND " + Visibility.SQL), viewer)
                .bind("id", id.value())
                .map((row, context) -> PostQuery.row(row, viewer))
                .findOne());
    }

    List<UUID> mine(Visibility viewer, List<UUID> ids) {
        return database.with(handle -> PostQuery.bind(
                        handle.createQuery("SELECT post.id FROM post WHERE post.id = ANY(:ids) AND " + Visibility.SQL
                                + " AND (post.author_id = :me OR post.id = ANY(:own))"),
                        viewer)
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
    }

    /// What rules need of a post that is not gone, locked until the transaction ends.
    Optional<Locked> lock(PostId id) {
        return database.with(handle -> handle.createQuery("""
                        SELECT author_id, anonymous, status, tags, tag_keys FROM post
                        WHERE id = :id AND gone IS NULL FOR UPDATE
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Locked(
                        row.getObject("author_id", UUID.class),
                        row.getBoolean("anonymous"),
                        Status.of(row.getString("status")),
                        List.of((String[]) row.getArray("tags").getArray()),
                        List.of((String[]) row.getArray("tag_keys").getArray())))
                .findOne());
    }

    /// @param text null for the same
    /// @param nsfw null for the same
    void edit(
            PostId id,
            @Nullable PostText text,
            List<String> tags,
            List<String> tagKeys,
            @Nullable Boolean nsfw,
            Status status,
            Instant at) {
        database.use(handle -> handle.createUpdate("""
                        UPDATE post SET content = coalesce(:content, content),
                                        content_html = coalesce(:html, content_html),
                                        language = coalesce(:language, language),
                                        tags = :tags,
                                        tag_keys = :tagKeys,
                                        nsfw = coalesce(:nsfw, nsfw),
                                        status = :status,
                                        edited_at = :at
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bindByType("content", text == null ? null : text.source(), String.class)
                .bindByType("html", text == null ? null : text.html(), String.class)
                .bindByType("language", text == null ? null : text.language(), String.class)
                .bindArray("tags", String.class, tags)
                .bindArray("tagKeys", String.class, tagKeys)
                .bindByType("nsfw", nsfw, Boolean.class)
                .bind("status", status.word())
                .bind("at", at)
                .execute());
    }

    /// Takes the words away and keeps the row.
    void empty(PostId id, Gone gone) {
        database.use(handle -> handle.createUpdate("""
                        UPDATE post SET gone = :gone, content = '', content_html = '', tags = '{}', tag_keys = '{}'
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("gone", gone.word())
                .execute());
    }

    void publish(PostId id, List<String> tags, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        UPDATE post SET status = 'approved', tags = :tags, published_at = :at,
                                        hot_rank = extract(epoch FROM CAST(:at AS timestamptz)) / 45000
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bindArray("tags", String.class, tags)
                .bind("at", at)
                .execute());
    }

    void reject(PostId id) {
        database.use(handle -> handle.createUpdate("UPDATE post SET status = 'rejected' WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    /// @return whether it was not marked before
    boolean markNsfw(PostId id) {
        return database.with(handle -> handle.createUpdate("UPDATE post SET nsfw = true WHERE id = :id AND NOT nsfw")
                        .bind("id", id.value())
                        .execute())
                == 1;
    }

    /// Changes the counter by what really happened, and the epoch-based rank with it: the tenth like weighs as much
    /// as twelve and a half hours of youth.
    ///
    /// @return the new count
    int addLikes(PostId id, int change) {
        return database.with(handle -> handle.createQuery("""
                        UPDATE post SET likes_count = likes_count + :change,
                                        hot_rank = log(greatest(likes_count + :change, 1))
                                                   + extract(epoch FROM published_at) / 45000
                        WHERE id = :id
                        RETURNING likes_count
                        """)
                .bind("id", id.value())
                .bind("change", change)
                .mapTo(Integer.class)
                .one());
    }

    void addComments(PostId id, int change) {
        database.use(handle -> handle.createUpdate(
                        "UPDATE post SET comments_count = comments_count + :change WHERE id = :id")
                .bind("id", id.value())
                .bind("change", change)
                .execute());
    }

    /// How many of an author's posts moderators let through, three at most: those under the name, and of the anonymous
    /// ones those given.
    int countApproved(UUID author, List<UUID> own) {
        return database.with(handle -> handle.createQuery("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM post
                            WHERE status = 'approved' AND gone IS DISTINCT FROM 'removed'
                              AND (author_id = :author OR id = ANY(:own))
                            LIMIT 3) approved
                        """)
                .bind("author", author)
                .bindArray("own", UUID.class, own)
                .mapTo(Integer.class)
                .one());
    }

    int countRemoved(List<UUID> own) {
        return database.with(
                handle -> handle.createQuery("SELECT count(*) FROM post WHERE gone = 'removed' AND id = ANY(:own)")
                        .bindArray("own", UUID.class, own)
                        .mapTo(Integer.class)
                        .one());
    }

    /// @param author null for an anonymous post
    record Locked(@Nullable UUID author, boolean anonymous, Status status, List<String> tags, List<String> tagKeys) {}

    /// How a post went.
    enum Gone {
        DELETED,
        REMOVED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
