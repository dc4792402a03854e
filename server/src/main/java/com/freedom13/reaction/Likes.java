package com.freedom13.reaction;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.PostId;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.problem.Problem;
import com.freedom13.post.Post;
import com.freedom13.post.Posts;
import com.freedom13.post.Status;
import com.freedom13.post.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Liking and taking it back, as often as one likes. Thread-safe.
@ApplicationScoped
public class Likes {
    private final Transactions transactions;
    private final Posts posts;
    private final LikeStore store;

    public Likes(Transactions transactions, Posts posts, LikeStore store) {
        this.transactions = transactions;
        this.posts = posts;
        this.store = store;
    }

    /// Likes a post that everybody sees. The author's like of their own anonymous post is answered like anybody's and
    /// leaves no trace: a refusal would tell whose it is.
    ///
    /// @throws Problem 404 for a post that is not public, 409 for one's own
    public LikeView like(Caller caller, PostId id) {
        return transactions.call(() -> {
            Post post = likeable(caller, id);
            if (post.mine()) {
                return new LikeView(true, post.likesCount() + 1);
            }
            boolean fresh = store.insert(me(caller), id);
            return new LikeView(true, fresh ? posts.countLikes(id, 1) : post.likesCount());
        });
    }

    /// Takes a like back, if there was one.
    ///
    /// @throws Problem as for [#like]
    public LikeView unlike(Caller caller, PostId id) {
        return transactions.call(() -> {
            Post post = likeable(caller, id);
            if (post.mine()) {
                return new LikeView(false, post.likesCount());
            }
            boolean gone = store.delete(me(caller), id);
            return new LikeView(false, gone ? posts.countLikes(id, -1) : post.likesCount());
        });
    }

    /// Which of these posts the caller likes, and which of them are the caller's own.
    public MarksView marks(Caller caller, List<UUID> ids) {
        Visibility viewer = posts.visibilityFor(caller);
        return new MarksView(store.liked(me(caller), ids), posts.mine(viewer, ids));
    }

    private Post likeable(Caller caller, PostId id) {
        Post post = posts.get(caller, id);
        if (post.status() != Status.APPROVED) {
            throw new Problem(ReactionProblem.NOT_LIKED_YET);
        }
        if (post.mine() && !post.anonymous()) {
            throw new Problem(ReactionProblem.NOT_LIKEABLE);
        }
        return post;
    }

    private static AccountId me(Caller caller) {
        return caller.required().id();
    }
}
