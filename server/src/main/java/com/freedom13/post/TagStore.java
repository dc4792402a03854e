package com.freedom13.post;

import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class TagStore {
    private final Database database;

    TagStore(Database database) {
        this.database = database;
    }

    /// Locks the rows of these tags, in the order of their keys, until the transaction ends. Whoever takes some out and
    /// others in does this first: two of them at once would else wait for each other.
    void lock(List<String> keys) {
        database.use(
                handle -> handle.createQuery("SELECT key FROM post_tag WHERE key = ANY(:keys) ORDER BY key FOR UPDATE")
                        .bindArray("keys", String.class, keys)
                        .mapTo(String.class)
                        .list());
    }

    /// Counts a post in that everybody sees from now on. The rows are locked in the order of their keys, here and
    /// below, so that parallel posts cannot deadlock.
    ///
    /// @param names as they were typed, in the order of the keys
    /// @return the forms in which everybody first saw them, in the order of the keys
    List<String> countIn(List<String> keys, List<String> names) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, String> first = database.with(handle -> handle.createQuery("""
                        INSERT INTO post_tag (key, name, posts_count)
                        SELECT key, name, 1 FROM unnest(CAST(:keys AS text[]), CAST(:names AS text[])) AS tag (key, name)
                        ORDER BY key
                        ON CONFLICT (key) DO UPDATE SET posts_count = post_tag.posts_count + 1
                        RETURNING key, name
                        """)
                .bindArray("keys", String.class, keys)
                .bindArray("names", String.class, names)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("key", String.class), row.getColumn("name", String.class));
                    return found;
                }));
        return keys.stream().map(key -> first.getOrDefault(key, key)).toList();
    }

    /// Counts a post out that nobody sees any more.
    void countOut(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        database.use(handle ->
                handle.createUpdate("""
                        UPDATE post_tag SET posts_count = posts_count - 1
                        FROM (SELECT key FROM post_tag WHERE key = ANY(:keys) ORDER BY key FOR UPDATE) AS locked
                        WHERE post_tag.key = locked.key
                        """).bindArray("keys", String.class, keys).execute());
    }

    /// Forgets those that no post has any more: a tag is a text that somebody wrote.
    void forgetUnused(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        database.use(handle ->
                handle.createUpdate("""
                        DELETE FROM post_tag
                        USING (SELECT key FROM post_tag WHERE key = ANY(:keys) ORDER BY key FOR UPDATE) AS locked
                        WHERE post_tag.key = locked.key AND posts_count = 0
                        """).bindArray("keys", String.class, keys).execute());
    }

    Page<TagView> page(PageRequest request) {
        return switch (request) {
            case PageRequest.Numbered page -> Page.numbered(numbered(page), page, total());
            case PageRequest.After after ->
                Page.after(following(after), after, tag -> tag.postsCount() + "|" + tag.key())
                        .map(Row::view);
        };
    }

    private List<TagView> numbered(PageRequest.Numbered page) {
        return database.with(handle -> handle.createQuery("""
                        SELECT name, posts_count FROM post_tag WHERE posts_count > 0
                        ORDER BY posts_count DESC, key LIMIT :limit OFFSET :offset
                        """)
                .bind("limit", page.perPage())
                .bind("offset", page.offset())
                .map((row, context) -> new TagView(row.getString("name"), row.getInt("posts_count")))
                .list());
    }

    private List<Row> following(PageRequest.After after) {
        String position = after.position();
        int count =
                position == null ? Integer.MAX_VALUE : Integer.parseInt(position.substring(0, position.indexOf('|')));
        String key = position == null ? "" : position.substring(position.indexOf('|') + 1);
        return database.with(handle -> handle.createQuery("""
                        SELECT key, name, posts_count FROM post_tag
                        WHERE posts_count > 0 AND (posts_count < :count OR (posts_count = :count AND key > :key))
                        ORDER BY posts_count DESC, key LIMIT :limit
                        """)
                .bind("count", count)
                .bind("key", key)
                .bind("limit", after.perPage() + 1)
                .map((row, context) -> new Row(row.getString("key"), row.getString("name"), row.getInt("posts_count")))
                .list());
    }

    private long total() {
        return database.with(handle -> handle.createQuery("SELECT count(*) FROM post_tag WHERE posts_count > 0")
                .mapTo(Long.class)
                .one());
    }

    private record Row(String key, String name, int postsCount) {
        TagView view() {
            return new TagView(name, postsCount);
        }
    }
}
