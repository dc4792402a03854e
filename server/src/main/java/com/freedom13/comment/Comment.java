package com.freedom13.comment;

import com.freedom13.account.PublicUser;
import com.freedom13.kernel.CommentId;
import com.freedom13.kernel.PostId;
import com.freedom13.post.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment as somebody sees it. Of an anonymous one it never holds the author.
///
/// @param voiceNumber which of the thread's anonymous voices speaks, from 0 for the post's author; null for a named
///     one
/// @param gone whether only its place is left
/// @param op whether the post's author speaks
/// @param mine whether the reader wrote it
public record Comment(
        CommentId id,
        PostId post,
        @Nullable UUID parent,
        @Nullable PublicUser author,
        boolean anonymous,
        @Nullable Integer voiceNumber,
        String content,
        String contentHtml,
        Status status,
        boolean gone,
        ThreadPath path,
        boolean op,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean mine) {

    Comment asMine() {
        return new Comment(
                id,
                post,
                parent,
                author,
                anonymous,
                voiceNumber,
                content,
                contentHtml,
                status,
                gone,
                path,
                op,
                createdAt,
                editedAt,
                true);
    }
}
