package com.freedom13.post;

import com.freedom13.account.PublicUser;
import com.freedom13.kernel.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// What every query that reads posts has in common: its columns, its rows, and the one visibility rule.
final class PostQuery {
    static final String SELECT = """
            SELECT post.id, post.author_id, post.anonymous, post.content, post.content_html, post.language, post.tags,
                   post.nsfw, post.status, post.likes_count, post.comments_count, post.hot_rank, post.created_at,
                   post.published_at, post.edited_at, author.username, author.display_name,
                   EXISTS (SELECT 1 FROM reaction
                           WHERE reaction.account_id = :me AND reaction.post_id = post.id) AS liked
            FROM post
            LEFT JOIN account author ON author.id = post.author_id
            """;

    private PostQuery() {}

    static <S extends SqlStatement<S>> S bind(S statement, Visibility viewer) {
        return statement
                .bindByType("me", viewer.me(), UUID.class)
                .bindArray("own", UUID.class, viewer.own())
                .bind("moderator", viewer.moderator());
    }

    static Post row(ResultSet row, Visibility viewer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID author = row.getObject("author_id", UUID.class);
        return new Post(
                new PostId(id),
                author == null ? null : PublicUser.of(author, row.getString("username"), row.getString("display_name")),
                row.getBoolean("anonymous"),
                row.getString("content"),
                row.getString("content_html"),
                row.getString("language"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getBoolean("nsfw"),
                Status.of(row.getString("status")),
                row.getInt("likes_count"),
                row.getInt("comments_count"),
                row.getDouble("hot_rank"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                instant(row, "edited_at"),
                row.getBoolean("liked"),
                viewer.isMine(author, id));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
