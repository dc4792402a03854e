package com.freedom13.post;

import com.freedom13.authorship.Authorships;
import com.freedom13.authorship.Authorships.Kind;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.PostId;
import com.freedom13.kernel.Role;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.cache.Topic;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.text.Hashtag;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Publishing, changing and removing posts.
///
/// Every change that a reader could notice drops the answers that are kept ready. Thread-safe.
@ApplicationScoped
public class Posts {
    private final Transactions transactions;
    private final PostStore store;
    private final TagStore tags;
    private final Authorships authorships;
    private final PostConfig config;
    private final ReadyAnswers ready;
    private final PostListener listener;
    private final InstantSource clock;

    public Posts(
            Transactions transactions,
            PostStore store,
            TagStore tags,
            Authorships authorships,
            PostConfig config,
            ReadyAnswers ready,
            PostListener listener,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.tags = tags;
        this.authorships = authorships;
        this.config = config;
        this.ready = ready;
        this.listener = listener;
        this.clock = clock;
    }

    /// Publishes, or lets wait what the policy lets wait.
    ///
    /// @throws Problem 422 with everything that is wrong
    public Post publish(Caller caller, PublishPost request) {
        Checks checks = new Checks();
        PostText text = PostText.read(request.content(), PostText.MAX_LENGTH, checks);
        List<Hashtag> wanted = PostText.readTags(request.tags(), checks);
        boolean noMedia = request.mediaIds() == null || request.mediaIds().isEmpty();
        checks.that(noMedia, "/media_ids", "unknown-media");
        checks.done();
        Caller.Person author = caller.required();
        boolean anonymous = Boolean.TRUE.equals(request.isAnonymous());
        boolean nsfw = Boolean.TRUE.equals(request.isNsfw());
        return transactions.call(() -> insert(author, text, wanted, nsfw, anonymous));
    }

    private Post insert(Caller.Person author, PostText text, List<Hashtag> wanted, boolean nsfw, boolean anonymous) {
        PostId id = PostId.random();
        Status status = waits(author, anonymous) ? Status.PENDING : Status.APPROVED;
        boolean approved = status == Status.APPROVED;
        Instant now = CoarseTime.of(clock.instant(), anonymous);
        List<String> keys = wanted.stream().map(Hashtag::key).toList();
        List<String> typed = wanted.stream().map(Hashtag::display).toList();
        List<String> names = approved ? tags.countIn(keys, typed) : typed;
        NewPost post = new NewPost(
                id,
                anonymous ? null : author.id().value(),
                anonymous,
                anonymous ? authorships.voice(author.id(), id.value()) : null,
                text,
                names,
                keys,
                nsfw,
                status,
                now,
                approved ? now : null);
        Post published = store.insert(post, author.id().value());
        if (anonymous) {
            authorships.claim(author.id(), Kind.POST, id.value());
        }
        if (approved) {
            transactions.afterCommit(() -> ready.drop(Topic.POSTS));
        }
        return published;
    }

    /// @throws Problem 404 when there is none that this reader may see
    public Post get(Caller caller, PostId id) {
        return store.find(id, visibilityFor(caller)).orElseThrow(() -> new Problem(PostProblem.POST_NOT_FOUND));
    }

    /// Changes one's own post. A rejected one goes back to the moderators with the change; an approved one stays
    /// visible, and moderators hear of it if its author's posts would wait.
    ///
    /// @throws Problem 404 when the caller may not see it, 403 when it is not theirs, 422 with everything that is
    ///     wrong
    public Post edit(Caller caller, PostId id, EditPost request) {
        Checks checks = new Checks();
        PostText text =
                request.content() == null ? null : PostText.read(request.content(), PostText.MAX_LENGTH, checks);
        List<Hashtag> wanted = request.tags() == null ? null : PostText.readTags(request.tags(), checks);
        return transactions.call(() -> {
            Visibility viewer = visibilityFor(caller);
            Post post = store.find(id, viewer).orElseThrow(() -> new Problem(PostProblem.POST_NOT_FOUND));
            if (!post.mine()) {
                throw new Problem(PostProblem.NOT_YOUR_POST);
            }
            boolean uncovers = post.nsfw() && Boolean.FALSE.equals(request.isNsfw());
            checks.that(!uncovers || !listener.wasCovered(id), "/is_nsfw", "covered-by-moderator");
            checks.done();
            if (!changes(post, text, wanted, request.isNsfw())) {
                return post;
            }
            change(id, post, text, wanted, request.isNsfw());
            if (post.status() == Status.APPROVED && waits(caller.required(), post.anonymous())) {
                listener.postChanged(id, CoarseTime.of(clock.instant(), post.anonymous()));
            }
            return store.find(id, viewer).orElseThrow();
        });
    }

    private static boolean changes(
            Post post, @Nullable PostText text, @Nullable List<Hashtag> wanted, @Nullable Boolean nsfw) {
        boolean otherText = text != null && !text.source().equals(post.content());
        boolean otherTags =
                wanted != null && !wanted.stream().map(Hashtag::key).toList().equals(Hashtag.keys(post.tags()));
        boolean otherMark = nsfw != null && nsfw != post.nsfw();
        return otherText || otherTags || otherMark;
    }

    private void change(
            PostId id, Post post, @Nullable PostText text, @Nullable List<Hashtag> wanted, @Nullable Boolean nsfw) {
        PostStore.Locked before = store.lock(id).orElseThrow(() -> new Problem(PostProblem.POST_NOT_FOUND));
        boolean approved = before.status() == Status.APPROVED;
        List<String> keys = before.tagKeys();
        List<String> names = before.tags();
        if (wanted != null) {
            keys = wanted.stream().map(Hashtag::key).toList();
            names = wanted.stream().map(Hashtag::display).toList();
            if (approved) {
                names = retag(before.tagKeys(), keys, names);
            }
        }
        Status status = before.status() == Status.REJECTED ? Status.PENDING : before.status();
        store.edit(id, text, names, keys, nsfw, status, CoarseTime.of(clock.instant(), post.anonymous()));
        if (approved) {
            transactions.afterCommit(this::lookedDifferent);
        }
    }

    private List<String> retag(List<String> before, List<String> keys, List<String> names) {
        tags.lock(Stream.concat(before.stream(), keys.stream()).toList());
        tags.countOut(before);
        List<String> shown = tags.countIn(keys, names);
        tags.forgetUnused(before);
        return shown;
    }

    /// Takes a post away without a trace of its text; a moderator's deletion of somebody else's is a removal.
    ///
    /// @throws Problem 404 when the caller may not see it, 403 when it is not theirs and they are no moderator
    public void delete(Caller caller, PostId id) {
        transactions.run(() -> {
            Post post = get(caller, id);
            if (post.mine()) {
                takeAway(id, PostStore.Gone.DELETED);
            } else if (caller.isModerator()) {
                takeAway(id, PostStore.Gone.REMOVED);
                listener.postRemoved(id, caller.required().id());
            } else {
                throw new Problem(PostProblem.NOT_YOUR_POST);
            }
        });
    }

    /// Lets a waiting post through, now.
    ///
    /// @return false when it does not wait any more
    public boolean approve(PostId id) {
        return store.lock(id)
                .filter(post -> post.status() == Status.PENDING)
                .map(post -> {
                    List<String> names = tags.countIn(post.tagKeys(), post.tags());
                    store.publish(id, names, CoarseTime.of(clock.instant(), post.anonymous()));
                    transactions.afterCommit(() -> ready.drop(Topic.POSTS));
                    return true;
                })
                .orElse(false);
    }

    /// Sends a waiting post back to its author.
    ///
    /// @return false when it does not wait any more
    public boolean reject(PostId id) {
        return store.lock(id)
                .filter(post -> post.status() == Status.PENDING)
                .map(post -> {
                    store.reject(id);
                    transactions.afterCommit(this::lookedDifferent);
                    return true;
                })
                .orElse(false);
    }

    /// Takes a visible post away.
    ///
    /// @return false when everybody cannot see it any more
    public boolean remove(PostId id) {
        if (!isPublic(id)) {
            return false;
        }
        takeAway(id, PostStore.Gone.REMOVED);
        return true;
    }

    /// Covers a post as not safe for work.
    ///
    /// @return false when there is no such post, or when it was covered before
    public boolean markNsfw(PostId id) {
        if (store.lock(id).isEmpty() || !store.markNsfw(id)) {
            return false;
        }
        transactions.afterCommit(this::lookedDifferent);
        return true;
    }

    /// Whether everybody sees it; locks it until the transaction ends.
    public boolean isPublic(PostId id) {
        return store.lock(id).filter(post -> post.status() == Status.APPROVED).isPresent();
    }

    /// Changes the number of likes by what really happened.
    ///
    /// @return the new number
    public int countLikes(PostId id, int change) {
        transactions.afterCommit(() -> ready.drop(Topic.POSTS));
        return store.addLikes(id, change);
    }

    public void countComments(PostId id, int change) {
        transactions.afterCommit(() -> ready.drop(Topic.POSTS));
        store.addComments(id, change);
    }

    /// Which of these posts the viewer wrote, as far as they can still be seen.
    public List<UUID> mine(Visibility viewer, List<UUID> ids) {
        return store.mine(viewer, ids);
    }

    /// How this reader is bound into the one visibility rule.
    public Visibility visibilityFor(Caller caller) {
        AccountId me = caller.id();
        return me == null
                ? Visibility.STRANGER
                : new Visibility(me.value(), authorships.own(me, Kind.POST), caller.isModerator());
    }

    /// Whether so much of an account's anonymous work was removed that the rest waits. Nothing tells its author.
    public boolean hasStrikes(AccountId author) {
        List<UUID> own = authorships.own(author, Kind.POST);
        return own.size() >= config.anonymousStrikes() && store.countRemoved(own) >= config.anonymousStrikes();
    }

    private boolean waits(Caller.Person author, boolean anonymous) {
        if (anonymous && hasStrikes(author.id())) {
            return true;
        }
        if (author.role().atLeast(Role.MODERATOR)) {
            return false;
        }
        return switch (config.policy()) {
            case NONE -> false;
            case ALL -> true;
            case NEW -> approved(author.id(), anonymous) < ModerationPolicy.TRUSTED_AFTER;
        };
    }

    /// Under the name only what was approved under the name counts: else a name that need not wait, or has to wait
    /// again, would tell what its person wrote anonymously.
    private int approved(AccountId author, boolean anonymous) {
        return store.countApproved(author.value(), anonymous ? authorships.own(author, Kind.POST) : List.of());
    }

    private void takeAway(PostId id, PostStore.Gone gone) {
        PostStore.Locked post = store.lock(id).orElseThrow(() -> new Problem(PostProblem.POST_NOT_FOUND));
        store.empty(id, gone);
        if (post.status() == Status.APPROVED) {
            tags.countOut(post.tagKeys());
            tags.forgetUnused(post.tagKeys());
        }
        transactions.afterCommit(this::lookedDifferent);
    }

    private void lookedDifferent() {
        ready.drop(Topic.POSTS);
        ready.drop(Topic.POPULAR);
    }
}
