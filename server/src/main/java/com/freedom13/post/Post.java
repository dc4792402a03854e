package com.freedom13.post;

import com.freedom13.account.PublicUser;
import com.freedom13.kernel.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post as somebody sees it. Of an anonymous one it never holds the author.
///
/// @param author null for an anonymous post, and for one whose author left
/// @param publishedAt null as long as it waits
/// @param liked whether the reader likes it
/// @param mine whether the reader wrote it
public record Post(
        PostId id,
        @Nullable PublicUser author,
        boolean anonymous,
        String content,
        String contentHtml,
        String language,
        List<String> tags,
        boolean nsfw,
        Status status,
        int likesCount,
        int commentsCount,
        double hotRank,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        boolean liked,
        boolean mine) {}
