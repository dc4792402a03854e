package com.freedom13.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.kernel.Language;
import com.freedom13.platform.cache.SharedCache;
import com.freedom13.platform.cache.Topic;
import com.freedom13.post.PostLists;
import com.freedom13.post.PostView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The most liked posts, computed at most once in five minutes for all servers and readers.
///
/// They hold only what everybody may see, and are dropped everywhere at once when a post leaves or looks different.
@ApplicationScoped
public class PopularPosts {
    static final Duration KEPT = Duration.ofMinutes(5);
    static final int SHOWN = 20;

    private final PostLists posts;
    private final SharedCache cache;
    private final ObjectMapper json;
    private final InstantSource clock;

    public PopularPosts(PostLists posts, SharedCache cache, ObjectMapper json, InstantSource clock) {
        this.posts = posts;
        this.cache = cache;
        this.json = json;
        this.clock = clock;
    }

    public List<PostView> list(Window window, Language language) {
        String key = "popular:" + window.name() + ':' + language.word();
        return read(cache.get(Topic.POPULAR, key, KEPT, () -> write(compute(window, language))));
    }

    private List<PostView> compute(Window window, Language language) {
        Instant since = window.length == null ? null : clock.instant().minus(window.length);
        return posts.popular(since, SHOWN).stream()
                .map(post -> PostView.of(post, language).withoutMarks())
                .toList();
    }

    private byte[] write(List<PostView> views) {
        try {
            return json.writeValueAsBytes(views);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<PostView> read(byte[] bytes) {
        try {
            return json.readValue(bytes, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new IllegalStateException("The popular posts could not be read back", broken);
        }
    }

    /// Since when posts count.
    public enum Window {
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30)),
        ALL(null);

        private final @Nullable Duration length;

        Window(@Nullable Duration length) {
            this.length = length;
        }
    }
}
