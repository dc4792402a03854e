package com.freedom13.post;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.PostId;
import java.time.Instant;

/// Hears what happens to posts, in the transaction in which it happens.
public interface PostListener {
    /// A moderator deleted somebody's post from its page rather than from the queue.
    void postRemoved(PostId post, AccountId moderator);

    /// An approved post was changed by an author whose posts would wait: it stays visible, and somebody should look.
    ///
    /// @param at as coarse as the post's other times
    void postChanged(PostId post, Instant at);

    /// Whether a moderator decided that the post is not safe for work, so that its author cannot undo it.
    boolean wasCovered(PostId post);
}
