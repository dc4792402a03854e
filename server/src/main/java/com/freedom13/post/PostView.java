package com.freedom13.post;

import com.freedom13.account.PublicUser;
import com.freedom13.kernel.Language;
import com.freedom13.platform.problem.Messages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A post as it goes over the wire.
///
/// @param authorLabel what to show for an author, in the reader's language
public record PostView(
        UUID id,
        String content,
        String contentHtml,
        @Schema(enumeration = {"uk", "ru", "en", "und"}) String language,
        @Nullable PublicUser author,
        String authorLabel,
        List<String> tags,
        boolean isNsfw,
        boolean isAnonymous,

        @Schema(enumeration = {"pending", "approved", "rejected"})
        String moderationStatus,

        int likesCount,
        int commentsCount,
        boolean liked,
        boolean mine,

        @Schema(description = "Always empty until the site keeps media.")
        List<Object> media,

        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt) {

    public static PostView of(Post post, Language language) {
        return new PostView(
                post.id().value(),
                post.content(),
                post.contentHtml(),
                post.language(),
                post.author(),
                label(post.author(), post.anonymous(), language),
                post.tags(),
                post.nsfw(),
                post.anonymous(),
                post.status().word(),
                post.likesCount(),
                post.commentsCount(),
                post.liked(),
                post.mine(),
                List.of(),
                post.createdAt(),
                post.publishedAt(),
                post.editedAt());
    }

    /// The same for every reader: for lists that are shared.
    public PostView withoutMarks() {
        return new PostView(
                id,
                content,
                contentHtml,
                language,
                author,
                authorLabel,
                tags,
                isNsfw,
                isAnonymous,
                moderationStatus,
                likesCount,
                commentsCount,
                false,
                false,
                media,
                createdAt,
                publishedAt,
                editedAt);
    }

    /// «Анонім», the chosen name, or the user name.
    public static String label(@Nullable PublicUser author, boolean anonymous, Language language) {
        if (anonymous) {
            return Messages.text(language, "author.anonymous", List.of());
        }
        if (author == null) {
            return Messages.text(language, "author.gone", List.of());
        }
        return author.displayName();
    }
}
