package com.freedom13.comment;

import com.freedom13.account.PublicUser;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment as it goes over the wire.
///
/// @param isOp whether the author of the post speaks: only where post and comment are both named or both anonymous
/// @param deleted the comment keeps its place, but its words and its author are gone
public record CommentView(
        UUID id,
        UUID postId,
        @Nullable UUID parentId,
        @Nullable String content,
        @Nullable String contentHtml,
        @Nullable PublicUser author,
        String authorLabel,
        boolean isOp,
        int depth,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean deleted,
        boolean mine) {}
