package com.freedom13.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.freedom13.comment.CommentView;
import com.freedom13.post.PostView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that waits for a decision: a post or a comment, with what was reported about it.
///
/// @param createdAt since when it waits
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueItem(
        SubjectView subject,
        List<ReportView> reports,
        Instant createdAt,
        @Nullable PostView post,
        @Nullable CommentView comment) {

    /// @param kind `post` or `comment`
    public record SubjectView(
            @Schema(enumeration = {"post", "comment"}) String kind, UUID id) {
        static SubjectView of(Subject subject) {
            return new SubjectView(subject.kind().word(), subject.id());
        }
    }

    /// Who reported is nobody's business.
    public record ReportView(
            @Schema(enumeration = {"spam", "abuse", "illegal", "private_data", "nsfw", "other"})
            String reason,

            String note,
            Instant createdAt) {}
}
