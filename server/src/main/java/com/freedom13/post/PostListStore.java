package com.freedom13.post;

import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.cache.Topic;
import com.freedom13.platform.db.Database;
import com.freedom13.post.PostFilter.Nsfw;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Lists of posts, each one query (numbered pages count besides). Every one of them holds the one visibility rule.
@ApplicationScoped
class PostListStore {
    /// What everybody sees: narrower than the rule, so that a list shows no waiting post, and the condition of the
    /// partial indexes.
    private static final String PUBLIC = Visibility.SQL + " AND post.status = 'approved'\n";

    private final Database database;
    private final ReadyAnswers ready;

    /// Counting costs more than the page. After a change everybody asks at once: one of them counts.
    private final Cache<Counted, Long> counts = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(1)) // the age that lists have anyway while news do not arrive
            .build();

    PostListStore(Database database, ReadyAnswers ready) {
        this.database = database;
        this.ready = ready;
    }

    Page<Post> newest(PostFilter filter, PageRequest page, Visibility viewer) {
        String where = PUBLIC + conditions(filter);
        return list(
                new Order(where, filter, "published_at", "timestamptz"),
                page,
                viewer,
                query -> bind(query, filter),
                post -> String.valueOf(post.publishedAt()));
    }

    Page<Post> hot(PostFilter filter, PageRequest page, Visibility viewer) {
        String where = PUBLIC + conditions(filter);
        return list(
                new Order(where, filter, "hot_rank", "double precision"),
                page,
                viewer,
                query -> bind(query, filter),
                post -> Double.toString(post.hotRank()));
    }

    /// What a person published under their name, for everybody: no anonymous post, not even for its author.
    Page<Post> byAuthor(UUID author, PageRequest page, Visibility viewer) {
        String where = PUBLIC + "AND post.author_id = :author AND NOT post.anonymous\n";
        return list(
                new Order(where, author, "created_at", "timestamptz"),
                page,
                viewer,
                query -> query.bind("author", author),
                post -> post.createdAt().toString());
    }

    /// All of one's own, anonymous and waiting ones too.
    Page<Post> mine(PageRequest page, Visibility viewer) {
        String where = Visibility.SQL + " AND (post.author_id = :me OR post.id = ANY(:own))\n";
        return list(
                new Order(where, null, "created_at", "timestamptz"),
                page,
                viewer,
                UnaryOperator.identity(),
                post -> post.createdAt().toString());
    }

    /// The most liked ones published since then, at most `limit` of them.
    List<Post> popular(@Nullable Instant since, int limit) {
        String window = since == null ? "" : "AND post.published_at >= :since\n";
        String order = "ORDER BY post.likes_count DESC, post.published_at DESC, post.id DESC LIMIT :limit";
        return database.with(handle -> {
            Query query = PostQuery.bind(
                            handle.createQuery(PostQuery.SELECT + "WHERE " + PUBLIC + window + order),
                            Visibility.STRANGER)
                    .bind("limit", limit);
            if (since != null) {
                query.bind("since", since);
            }
            return query.map((row, context) -> PostQuery.row(row, Visibility.STRANGER))
                    .list();
        });
    }

    List<Post> byIds(List<UUID> ids, Visibility viewer) {
        String sql = PostQuery.SELECT + "WHERE post.id = ANY(:ids) AND " + Visibility.SQL;
        return database.with(handle -> PostQuery.bind(handle.createQuery(sql), viewer)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> PostQuery.row(row, viewer))
                .list());
    }

    long countByAuthor(UUID author) {
        String sql =
                "SELECT count(*) FROM post WHERE " + PUBLIC + "AND post.author_id = :author AND NOT post.anonymous";
        return database.with(handle -> PostQuery.bind(handle.createQuery(sql), Visibility.STRANGER)
                .bind("author", author)
                .mapTo(Long.class)
                .one());
    }

    private Page<Post> list(
            Order order,
            PageRequest page,
            Visibility viewer,
            UnaryOperator<Query> parameters,
            Function<Post, String> position) {
        return switch (page) {
            case PageRequest.Numbered numbered -> {
                String sql = order.select() + "LIMIT :limit OFFSET :offset";
                List<Post> posts = database.with(handle -> parameters
                        .apply(PostQuery.bind(handle.createQuery(sql), viewer))
                        .bind("limit", numbered.perPage())
                        .bind("offset", numbered.offset())
                        .map((row, context) -> PostQuery.row(row, viewer))
                        .list());
                yield Page.numbered(posts, numbered, count(order, viewer, parameters));
            }
            case PageRequest.After after -> {
                Position start = Position.read(after.position());
                String sql = order.selectAfter(start != null) + "LIMIT :limit";
                List<Post> posts = database.with(handle -> {
                    Query query = parameters
                            .apply(PostQuery.bind(handle.createQuery(sql), viewer))
                            .bind("limit", after.perPage() + 1);
                    if (start != null) {
                        query.bind("key", start.key).bind("id", start.id);
                    }
                    return query.map((row, context) -> PostQuery.row(row, viewer))
                            .list();
                });
                yield Page.after(posts, after, post -> position.apply(post) + "|" + post.id());
            }
        };
    }

    private long count(Order order, Visibility viewer, UnaryOperator<Query> parameters) {
        if (order.sharedBy == null) {
            return countNow(order, viewer, parameters);
        }
        Counted counted = new Counted(order.where, order.sharedBy, ready.generation(Topic.POSTS));
        return counts.get(counted, missing -> countNow(order, viewer, parameters));
    }

    private long countNow(Order order, Visibility viewer, UnaryOperator<Query> parameters) {
        return database.with(handle -> parameters
                .apply(PostQuery.bind(handle.createQuery("SELECT count(*) FROM post WHERE " + order.where), viewer))
                .mapTo(Long.class)
                .one());
    }

    private static String conditions(PostFilter filter) {
        String tag = filter.tagKey() == null ? "" : "AND post.tag_keys @> ARRAY[CAST(:tag AS text)]\n";
        String language = filter.language() == null ? "" : "AND post.language = :language\n";
        String nsfw = filter.nsfw() == Nsfw.INCLUDE ? "" : "AND post.nsfw = :nsfw\n";
        String media = filter.withMedia() ? "AND false\n" : ""; // no post has any yet
        return tag + language + nsfw + media;
    }

    private static Query bind(Query query, PostFilter filter) {
        if (filter.tagKey() != null) {
            query.bind("tag", filter.tagKey());
        }
        if (filter.language() != null) {
            query.bind("language", filter.language());
        }
        if (filter.nsfw() != Nsfw.INCLUDE) {
            query.bind("nsfw", filter.nsfw() == Nsfw.ONLY);
        }
        return query;
    }

    /// A list's condition and its order: by one column, then by id.
    ///
    /// @param sharedBy what the condition is about, when it holds the same posts for every reader
    /// @param type of the column, for a cursor's text to become one
    private record Order(String where, @Nullable Object sharedBy, String column, String type) {
        String select() {
            return PostQuery.SELECT + "WHERE " + where + "ORDER BY post." + column + " DESC, post.id DESC\n";
        }

        String selectAfter(boolean started) {
            String after = started ? "AND (post." + column + ", post.id) < (CAST(:key AS " + type + "), :id)\n" : "";
            return PostQuery.SELECT + "WHERE " + where + after + "ORDER BY post." + column + " DESC, post.id DESC\n";
        }
    }

    /// @param generation of the posts when they were counted
    private record Counted(String where, Object sharedBy, int generation) {}

    /// Where a page ended.
    private record Position(String key, UUID id) {
        static @Nullable Position read(@Nullable String text) {
            if (text == null) {
                return null;
            }
            int bar = text.lastIndexOf('|');
            return new Position(text.substring(0, bar), UUID.fromString(text.substring(bar + 1)));
        }
    }
}
