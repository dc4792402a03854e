package com.freedom13.comment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to say something under a post.
///
/// @param isAnonymous when absent: anonymous for the author of an anonymous post, named for everybody else
public record WriteComment(
        @Schema(required = true) @Nullable String content,
        @Nullable UUID parentId,
        @Nullable Boolean isAnonymous) {}
