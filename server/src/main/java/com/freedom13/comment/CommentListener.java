package com.freedom13.comment;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.CommentId;

/// Hears what happens to comments, in the transaction in which it happens.
public interface CommentListener {
    /// A moderator deleted somebody's comment from its thread rather than from the queue.
    void commentRemoved(CommentId comment, AccountId moderator);
}
