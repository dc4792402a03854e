package com.freedom13.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request to say something under a post.
///
/// @param isAnonymous when absent: anonymous for the author of an anonymous post, named for everybody else
public record WriteComment(
        @Nullable String content,
        @Nullable UUID parentId,
        @Nullable Boolean isAnonymous) {}
