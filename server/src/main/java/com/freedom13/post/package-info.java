/// Posts: publishing, editing, removing, tags, and the one rule of who sees what.
/// It holds no likes, no comments and no lists that are kept ready.
/// `comment`, `reaction`, `feed` and `moderation` stand on it; [com.freedom13.post.PostListener] tells of removals.
@NullMarked
package com.freedom13.post;

import org.jspecify.annotations.NullMarked;
