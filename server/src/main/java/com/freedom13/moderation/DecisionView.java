package com.freedom13.moderation;

import com.freedom13.account.PublicUser;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A decision as everybody may read it in the log.
///
/// @param moderator null when the moderator's account is gone
public record DecisionView(
        UUID id,
        QueueItem.SubjectView subject,

        @Schema(enumeration = {"approve", "reject", "remove", "keep", "mark_nsfw"})
        String decision,

        String reason,
        @Nullable PublicUser moderator,
        Instant createdAt) {}
