package com.freedom13.comment;

import com.freedom13.kernel.Language;
import com.freedom13.platform.problem.Messages;
import com.freedom13.post.PostView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a comment fit to be sent: of one that is gone, its place only.
public final class CommentViews {
    private CommentViews() {}

    public static CommentView of(Comment comment, Language language) {
        boolean gone = comment.gone();
        return new CommentView(
                comment.id().value(),
                comment.post().value(),
                comment.parent(),
                gone ? null : comment.content(),
                gone ? null : comment.contentHtml(),
                gone ? null : comment.author(),
                gone ? Messages.text(language, "comment.deleted", List.of()) : label(comment, language),
                !gone && comment.op(),
                comment.path().depth(),
                comment.createdAt(),
                gone ? null : comment.editedAt(),
                gone,
                !gone && comment.mine());
    }

    /// «Анонім» for the post's author and for the first other voice, «Анонім 2» for the second.
    private static String label(Comment comment, Language language) {
        String label = PostView.label(comment.author(), comment.anonymous(), language);
        @Nullable Integer voice = comment.voiceNumber();
        return voice == null || voice < 2 ? label : label + " " + voice;
    }
}
