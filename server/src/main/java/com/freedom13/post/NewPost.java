package com.freedom13.post;

import com.freedom13.kernel.PostId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post on its way into the table.
///
/// @param author null for an anonymous one, which has a voice instead
@SuppressWarnings("ArrayRecordComponent") // never compared
record NewPost(
        PostId id,
        @Nullable UUID author,
        boolean anonymous,
        byte @Nullable [] voice,
        PostText text,
        List<String> tags,
        List<String> tagKeys,
        boolean nsfw,
        Status status,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
