package com.freedom13.comment;

import com.freedom13.authorship.Authorships;
import com.freedom13.authorship.Authorships.Kind;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.CommentId;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.kernel.PostId;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.problem.Problem;
import com.freedom13.post.CoarseTime;
import com.freedom13.post.Post;
import com.freedom13.post.PostText;
import com.freedom13.post.Posts;
import com.freedom13.post.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Talking under posts. Thread-safe.
@ApplicationScoped
public class Comments {
    static final int MAX_LENGTH = 2000;

    private final Transactions transactions;
    private final Posts posts;
    private final CommentStore store;
    private final Authorships authorships;
    private final CommentListener listener;
    private final InstantSource clock;

    public Comments(
            Transactions transactions,
            Posts posts,
            CommentStore store,
            Authorships authorships,
            CommentListener listener,
            InstantSource clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.store = store;
        this.authorships = authorships;
        this.listener = listener;
        this.clock = clock;
    }

    /// A thread, depth first.
    ///
    /// @throws Problem 404 when the caller may not see the post
    public Page<Comment> page(Caller caller, PostId post, PageRequest request) {
        Post seen = posts.get(caller, post);
        return store.page(seen.id(), request, reader(caller, post));
    }

    /// Says something under a post that everybody sees. What an account says anonymously waits when too much of its
    /// anonymous work was removed; its author sees no difference.
    ///
    /// @throws Problem 404 when the post is not public, 422 with everything that is wrong
    public Comment write(Caller caller, PostId postId, WriteComment request) {
        Checks checks = new Checks();
        PostText text = PostText.read(request.content(), MAX_LENGTH, checks);
        return transactions.call(() -> {
            Post post = posts.get(caller, postId);
            if (post.status() != Status.APPROVED) {
                throw new Problem(CommentProblem.NOT_DISCUSSED_YET);
            }
            CommentStore.Reader reader = reader(caller, postId);
            Comment parent = parent(request, postId, reader, checks);
            checks.done();
            boolean anonymous = request.isAnonymous() == null ? post.anonymous() && post.mine() : request.isAnonymous();
            CommentId id = insert(caller.required().id(), post, parent, text, anonymous);
            return store.find(id, reader).orElseThrow();
        });
    }

    private @Nullable Comment parent(WriteComment request, PostId post, CommentStore.Reader reader, Checks checks) {
        if (request.parentId() == null) {
            return null;
        }
        Comment parent = store.find(new CommentId(request.parentId()), reader)
                .filter(found -> found.post().equals(post))
                .orElse(null);
        checks.that(parent != null, "/parent_id", "unknown-parent");
        return parent;
    }

    private CommentId insert(AccountId author, Post post, @Nullable Comment parent, PostText text, boolean anonymous) {
        CommentId id = CommentId.random();
        Status status = waits(author, parent, anonymous) ? Status.PENDING : Status.APPROVED;
        posts.countComments(post.id(), status == Status.APPROVED ? 1 : 0);
        Instant now = CoarseTime.of(clock.instant(), anonymous);
        ThreadPath path = parent == null ? ThreadPath.top(now) : parent.path().reply(now);
        byte[] voice = anonymous ? authorships.voice(author, post.id().value()) : null;
        store.insert(new NewComment(
                id,
                post.id(),
                parent == null ? null : parent.id().value(),
                anonymous ? null : author.value(),
                voice,
                text,
                status,
                path,
                now));
        if (status == Status.APPROVED) {
            store.numberVoice(id);
        }
        if (anonymous) {
            authorships.claim(author, Kind.COMMENT, id.value());
        }
        return id;
    }

    /// An answer to what not everybody sees can only come from its author, so in public it would tell who that is.
    private boolean waits(AccountId author, @Nullable Comment parent, boolean anonymous) {
        boolean hiddenParent = parent != null && parent.status() != Status.APPROVED;
        return hiddenParent || (anonymous && posts.hasStrikes(author));
    }

    /// @throws Problem 404 when the caller may not see it
    public Comment get(Caller caller, CommentId id) {
        return store.threadOf(id)
                .flatMap(post -> store.find(id, reader(caller, post)))
                .orElseThrow(() -> new Problem(CommentProblem.COMMENT_NOT_FOUND));
    }

    /// Changes one's own comment.
    ///
    /// @throws Problem 404 when the caller may not see it, 403 when it is not theirs, 422 when it says nothing
    public Comment edit(Caller caller, CommentId id, EditComment request) {
        Checks checks = new Checks();
        return transactions.call(() -> {
            Comment comment = get(caller, id);
            if (!comment.mine()) {
                throw new Problem(CommentProblem.NOT_YOUR_COMMENT);
            }
            if (request.content() == null) {
                return comment;
            }
            PostText text = PostText.read(request.content(), MAX_LENGTH, checks);
            checks.done();
            store.edit(id, text, CoarseTime.of(clock.instant(), comment.anonymous()));
            posts.countComments(comment.post(), 0);
            return get(caller, id);
        });
    }

    /// Takes a comment away; its place stays, so that the answers keep theirs. A moderator's deletion of somebody
    /// else's is a removal.
    ///
    /// @throws Problem 404 when the caller may not see it, 403 when it is not theirs and they are no moderator
    public void delete(Caller caller, CommentId id) {
        transactions.run(() -> {
            Comment comment = get(caller, id);
            if (comment.mine()) {
                takeAway(comment, "deleted");
            } else if (caller.isModerator()) {
                takeAway(comment, "removed");
                listener.commentRemoved(id, caller.required().id());
            } else {
                throw new Problem(CommentProblem.NOT_YOUR_COMMENT);
            }
        });
    }

    /// Some comments by their ids, in no order, as far as the caller may see them.
    public List<Comment> byIds(Caller caller, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> own = authorships.own(caller.required().id(), Kind.COMMENT);
        return store.byIds(ids, posts.visibilityFor(caller)).stream()
                .map(comment -> own.contains(comment.id().value()) ? comment.asMine() : comment)
                .toList();
    }

    /// Lets a waiting comment through.
    ///
    /// @return false when it does not wait any more
    public boolean approve(Comment comment) {
        boolean done = store.setStatus(comment.id(), Status.PENDING, Status.APPROVED);
        if (done) {
            posts.countComments(comment.post(), 1);
            store.numberVoice(comment.id());
        }
        return done;
    }

    /// @return false when it does not wait any more
    public boolean reject(Comment comment) {
        return store.setStatus(comment.id(), Status.PENDING, Status.REJECTED);
    }

    /// Takes a visible comment away.
    ///
    /// @return false when it is gone already
    public boolean remove(Comment comment) {
        return comment.status() == Status.APPROVED && takeAway(comment, "removed");
    }

    /// Whether everybody sees it.
    public boolean isPublic(Comment comment) {
        return comment.status() == Status.APPROVED && !comment.gone();
    }

    private boolean takeAway(Comment comment, String how) {
        boolean done = store.empty(comment.id(), how);
        if (done && comment.status() == Status.APPROVED) {
            posts.countComments(comment.post(), -1);
        }
        return done;
    }

    private CommentStore.Reader reader(Caller caller, PostId post) {
        AccountId me = caller.id();
        return new CommentStore.Reader(
                posts.visibilityFor(caller), me == null ? null : authorships.voice(me, post.value()));
    }
}
