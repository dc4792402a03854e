package com.freedom13.comment;

import com.freedom13.kernel.CommentId;
import com.freedom13.kernel.PostId;
import com.freedom13.post.PostText;
import com.freedom13.post.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment on its way into the table.
///
/// @param author null for an anonymous one, which has a voice instead
@SuppressWarnings("ArrayRecordComponent") // never compared
record NewComment(
        CommentId id,
        PostId post,
        @Nullable UUID parent,
        @Nullable UUID author,
        byte @Nullable [] voice,
        PostText text,
        Status status,
        ThreadPath path,
        Instant createdAt) {}
