package com.freedom13.post;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.PostId;

/// Hears what happens to posts, in the transaction in which it happens.
public interface PostListener {
    /// A moderator deleted somebody's post from its page rather than from the queue.
    void postRemoved(PostId post, AccountId moderator);

    /// Whether a moderator decided that the post is not safe for work, so that its author cannot undo it.
    boolean wasCovered(PostId post);
}
