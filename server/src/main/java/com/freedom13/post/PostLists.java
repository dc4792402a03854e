package com.freedom13.post;

import com.freedom13.account.PostsCount;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Posts in lists, each as its reader may see it. Thread-safe.
@ApplicationScoped
public class PostLists implements PostsCount {
    private final Posts posts;
    private final PostListStore store;
    private final TagStore tags;

    public PostLists(Posts posts, PostListStore store, TagStore tags) {
        this.posts = posts;
        this.store = store;
        this.tags = tags;
    }

    /// What everybody can read, newest first.
    public Page<Post> newest(Caller caller, PostFilter filter, PageRequest page) {
        return store.newest(filter, page, posts.visibilityFor(caller));
    }

    /// What everybody can read, the fresh and liked first.
    public Page<Post> hot(Caller caller, PostFilter filter, PageRequest page) {
        return store.hot(filter, page, posts.visibilityFor(caller));
    }

    /// What a person published under their name.
    public Page<Post> byAuthor(Caller caller, AccountId author, PageRequest page) {
        return store.byAuthor(author.value(), page, posts.visibilityFor(caller));
    }

    /// The caller's own posts, anonymous and waiting ones too.
    public Page<Post> mine(Caller caller, PageRequest page) {
        return store.mine(page, posts.visibilityFor(caller));
    }

    /// The most liked since then, as a stranger sees them.
    public List<Post> popular(@Nullable Instant since, int limit) {
        return store.popular(since, limit);
    }

    /// Tags with posts, the most used first.
    public Page<TagView> tags(PageRequest page) {
        return tags.page(page);
    }

    /// Some posts by their ids, in no order, as far as the caller may see them.
    public List<Post> byIds(Caller caller, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.byIds(ids, posts.visibilityFor(caller));
    }

    /// How many posts everybody can find under a person's name.
    @Override
    public long of(AccountId author) {
        return store.countByAuthor(author.value());
    }
}
