package com.freedom13.post;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one rule of who sees which post, bound into every query that reads posts.
///
/// What is gone is seen by nobody. What is approved is seen by everybody. The rest is seen by its author (named
/// ones by the column, anonymous ones by the ids that only [com.freedom13.authorship.Authorships] can find) and by
/// moderators.
///
/// @param me null for a stranger
/// @param own the anonymous posts of `me`
public record Visibility(@Nullable UUID me, List<UUID> own, boolean moderator) {
    /// The rule, for a table called `post`; bind the three names with [PostQuery#bind].
    public static final String SQL = "post.gone IS NULL AND (post.status = 'approved' OR post.author_id = :me "
            + "OR post.id = ANY(:own) OR :moderator)";

    static final Visibility STRANGER = new Visibility(null, List.of(), false);

    public boolean isMine(@Nullable UUID author, UUID post) {
        return author == null ? own.contains(post) : author.equals(me);
    }
}
