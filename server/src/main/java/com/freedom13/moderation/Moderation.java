package com.freedom13.moderation;

import com.freedom13.comment.Comment;
import com.freedom13.comment.CommentListener;
import com.freedom13.comment.CommentViews;
import com.freedom13.comment.Comments;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.CommentId;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.kernel.PostId;
import com.freedom13.moderation.ModerationStore.Waiting;
import com.freedom13.moderation.QueueItem.ReportView;
import com.freedom13.moderation.QueueItem.SubjectView;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.text.Text;
import com.freedom13.post.Post;
import com.freedom13.post.PostListener;
import com.freedom13.post.PostLists;
import com.freedom13.post.PostView;
import com.freedom13.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reports and decisions. Thread-safe.
@ApplicationScoped
public class Moderation implements PostListener, CommentListener {
    static final int MAX_NOTE = 1000;

    private final Transactions transactions;
    private final ModerationStore store;
    private final Posts posts;
    private final PostLists postLists;
    private final Comments comments;
    private final InstantSource clock;

    public Moderation(
            Transactions transactions,
            ModerationStore store,
            Posts posts,
            PostLists postLists,
            Comments comments,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.posts = posts;
        this.postLists = postLists;
        this.comments = comments;
        this.clock = clock;
    }

    /// Reports something that the caller can see.
    ///
    /// @return whether it is the caller's first report about it; a later one changes nothing
    /// @throws Problem 404 when the caller may not see it, 422 with everything that is wrong
    public boolean report(Caller caller, Subject subject, ReportSomething request) {
        Checks checks = new Checks();
        Reason reason = oneOf(Reason.values(), Reason::word, request.reason(), "/reason", checks);
        String note = note(request.note(), "/note", checks);
        return transactions.call(() -> {
            switch (subject.kind()) {
                case POST -> posts.get(caller, new PostId(subject.id()));
                case COMMENT -> comments.get(caller, new CommentId(subject.id()));
            }
            checks.done();
            AccountId reporter = caller.required().id();
            return store.insertReport(subject, reporter, orFail(reason), note, clock.instant());
        });
    }

    /// What waits for a decision, oldest first.
    public Page<QueueItem> queue(Caller caller, PageRequest request) {
        Page<Waiting> page = store.queue(request);
        Map<UUID, PostView> waitingPosts = postLists.byIds(caller, ids(page, Subject.Kind.POST)).stream()
                .map(post -> PostView.of(post, caller.language()))
                .collect(Collectors.toMap(PostView::id, Function.identity()));
        Map<UUID, Comment> waitingComments = comments.byIds(caller, ids(page, Subject.Kind.COMMENT)).stream()
                .collect(Collectors.toMap(comment -> comment.id().value(), Function.identity()));
        List<UUID> all = page.items().stream().map(item -> item.subject().id()).toList();
        Map<UUID, List<ReportView>> reports = all.isEmpty() ? Map.of() : store.openReports(all);
        return page.map(item -> {
            UUID id = item.subject().id();
            Comment comment = waitingComments.get(id);
            return new QueueItem(
                    SubjectView.of(item.subject()),
                    reports.getOrDefault(id, List.of()),
                    item.since(),
                    waitingPosts.get(id),
                    comment == null ? null : CommentViews.of(comment, caller.language()));
        });
    }

    /// Decides, if nobody did before.
    ///
    /// @throws Problem 403 about one's own work, 404 when there is no such subject, 409 when it was decided before,
    ///     422
    public DecisionView decide(Caller caller, Decide request) {
        Checks checks = new Checks();
        Decision decision = oneOf(Decision.values(), Decision::word, request.decision(), "/decision", checks);
        Subject subject = subject(request.subject(), checks);
        String reason = note(request.reason(), "/reason", checks);
        boolean coverable = subject == null || subject.kind() == Subject.Kind.POST || decision != Decision.MARK_NSFW;
        checks.that(coverable, "/decision", "not-for-comments");
        checks.done();
        return transactions.call(() -> decide(caller, orFail(subject), orFail(decision), reason));
    }

    private DecisionView decide(Caller caller, Subject subject, Decision decision, String reason) {
        boolean done = switch (subject.kind()) {
            case POST -> decideOnPost(caller, subject, decision);
            case COMMENT -> decideOnComment(caller, subject, decision);
        };
        int closed = decision == Decision.APPROVE || decision == Decision.REJECT ? 0 : store.close(subject);
        boolean settled = decision == Decision.MARK_NSFW
                ? done || closed > 0 // covered already, and now its reports are settled too
                : done && (decision != Decision.KEEP || closed > 0 || !store.wasDecided(subject));
        if (!settled) {
            throw new Problem(ModerationProblem.ALREADY_DECIDED);
        }
        if (decision == Decision.APPROVE || decision == Decision.REJECT) {
            store.close(subject);
        }
        return note(subject, decision, reason, caller.required().id());
    }

    private boolean decideOnPost(Caller caller, Subject subject, Decision decision) {
        PostId id = new PostId(subject.id());
        Post post = seen(() -> posts.get(caller, id), subject);
        requireOthers(post.mine());
        return switch (decision) {
            case APPROVE -> posts.approve(id);
            case REJECT -> posts.reject(id);
            case REMOVE -> posts.remove(id);
            case KEEP -> posts.isPublic(id);
            case MARK_NSFW -> posts.markNsfw(id);
        };
    }

    private boolean decideOnComment(Caller caller, Subject subject, Decision decision) {
        Comment comment = seen(() -> comments.get(caller, new CommentId(subject.id())), subject);
        requireOthers(comment.mine());
        return switch (decision) {
            case APPROVE -> comments.approve(comment);
            case REJECT -> comments.reject(comment);
            case REMOVE -> comments.remove(comment);
            case KEEP -> comments.isPublic(comment);
            case MARK_NSFW -> false;
        };
    }

    /// A subject that a decision took away is not absent but decided.
    private <T> T seen(java.util.function.Supplier<T> look, Subject subject) {
        try {
            return look.get();
        } catch (Problem absent) {
            throw store.wasDecided(subject) ? new Problem(ModerationProblem.ALREADY_DECIDED) : absent;
        }
    }

    private static void requireOthers(boolean mine) {
        if (mine) {
            throw new Problem(ModerationProblem.OWN_WORK);
        }
    }

    /// Every decision, newest first, for everybody.
    public Page<DecisionView> log(PageRequest request) {
        return store.log(request);
    }

    @Override
    public void postRemoved(PostId post, AccountId moderator) {
        removed(new Subject(Subject.Kind.POST, post.value()), moderator);
    }

    @Override
    public void postChanged(PostId post, Instant at) {
        store.noteChange(post.value(), at);
    }

    @Override
    public boolean wasCovered(PostId post) {
        return store.wasCovered(post.value());
    }

    @Override
    public void commentRemoved(CommentId comment, AccountId moderator) {
        removed(new Subject(Subject.Kind.COMMENT, comment.value()), moderator);
    }

    private void removed(Subject subject, AccountId moderator) {
        store.close(subject);
        note(subject, Decision.REMOVE, "", moderator);
    }

    private DecisionView note(Subject subject, Decision decision, String reason, AccountId moderator) {
        UUID id = UUID.randomUUID();
        store.insertDecision(
                id, subject, decision, reason, moderator, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return store.decision(id);
    }

    private static @Nullable Subject subject(Decide.@Nullable About about, Checks checks) {
        if (about == null) {
            checks.that(false, "/subject", "required");
            return null;
        }
        Subject.Kind kind = oneOf(Subject.Kind.values(), Subject.Kind::word, about.kind(), "/subject/kind", checks);
        checks.that(about.id() != null, "/subject/id", "required");
        return kind == null || about.id() == null ? null : new Subject(kind, about.id());
    }

    private static String note(@Nullable String written, String pointer, Checks checks) {
        if (written == null) {
            return "";
        }
        checks.that(Text.isWellFormed(written), pointer, "malformed-text");
        checks.that(Text.length(written) <= MAX_NOTE, pointer, "too-long", MAX_NOTE);
        return Text.trim(written);
    }

    private static <E> @Nullable E oneOf(
            E[] values, Function<E, String> word, @Nullable String wanted, String pointer, Checks checks) {
        if (!checks.that(wanted != null, pointer, "required")) {
            return null;
        }
        E found = Stream.of(values)
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst()
                .orElse(null);
        String words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
        checks.that(found != null, pointer, "not-one-of", words);
        return found;
    }

    /// What the checks let through is there.
    private static <T> T orFail(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A request came past its checks");
        }
        return value;
    }

    private static List<UUID> ids(Page<Waiting> page, Subject.Kind kind) {
        return page.items().stream()
                .map(Waiting::subject)
                .filter(subject -> subject.kind() == kind)
                .map(Subject::id)
                .toList();
    }
}
