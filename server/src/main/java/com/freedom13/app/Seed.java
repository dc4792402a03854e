package com.freedom13.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.account.Account;
import com.freedom13.account.Accounts;
import com.freedom13.account.EditMe;
import com.freedom13.comment.Comment;
import com.freedom13.comment.Comments;
import com.freedom13.comment.WriteComment;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.Language;
import com.freedom13.kernel.NsfwChoice;
import com.freedom13.kernel.Role;
import com.freedom13.kernel.SessionId;
import com.freedom13.moderation.Decide;
import com.freedom13.moderation.Moderation;
import com.freedom13.post.Post;
import com.freedom13.post.Posts;
import com.freedom13.post.PublishPost;
import com.freedom13.post.Status;
import com.freedom13.reaction.Likes;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets the cast live through a week, by the same doors as everybody, so that a fresh site is not empty.
///
/// It does nothing on a site with accounts, and refuses to run in production.
public final class Seed implements QuarkusApplication {
    static final String PASSWORD = "freedom13";
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final String MODERATOR = "taras";

    private final Settings settings;
    private final SeedClock clock;
    private final Accounts accounts;
    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Moderation moderation;
    private final ObjectMapper json;
    private final Map<String, Caller> cast = new HashMap<>();

    @Inject
    public Seed(
            Settings settings,
            InstantSource clock,
            Accounts accounts,
            Posts posts,
            Comments comments,
            Likes likes,
            Moderation moderation,
            ObjectMapper json) {
        this.settings = settings;
        this.clock = (SeedClock) clock;
        this.accounts = accounts;
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.moderation = moderation;
        this.json = json;
    }

    @Override
    public int run(String... words) throws IOException {
        if (settings.production()) {
            return Console.fail(1, "Production is not seeded.");
        }
        if (accounts.any()) {
            Console.say("There are accounts already: nothing was seeded.");
            return 0;
        }
        Week week = read();
        Instant end = clock.instant();
        clock.set(end.minus(Duration.ofDays(10)));
        week.people().forEach(this::join);
        week.posts().stream()
                .sorted(Comparator.comparing(entry -> at(entry, end)))
                .forEach(entry -> live(entry, end));
        Console.say(
                "Seeded " + week.people().size() + " people and " + week.posts().size() + " posts.");
        return 0;
    }

    private void join(Week.Somebody somebody) {
        Role role = Role.of(somebody.role());
        Account account = accounts.create(somebody.name(), PASSWORD, role);
        accounts.edit(account.id(), new EditMe(somebody.displayName(), somebody.bio(), null, null, null, null));
        Caller.Person person = new Caller.Person(account.id(), role, SessionId.random(), NsfwChoice.COVER);
        cast.put(somebody.name(), new Caller(person, Language.UK));
    }

    private void live(Week.Entry entry, Instant end) {
        Instant at = at(entry, end);
        clock.set(at);
        PublishPost request =
                new PublishPost(entry.content(), List.copyOf(entry.tags()), entry.nsfw(), entry.anonymous(), null);
        Post post = posts.publish(caller(entry.by()), request);
        if (post.status() == Status.PENDING && !entry.waits()) {
            clock.set(at.plus(Duration.ofMinutes(3)));
            Decide.About subject = new Decide.About("post", post.id().value());
            moderation.decide(caller(MODERATOR), new Decide(subject, "approve", null));
        }
        if (entry.waits()) {
            return;
        }
        entry.likes().forEach(name -> likes.like(caller(name), post.id()));
        List<Comment> thread = new ArrayList<>();
        for (Week.Reply reply : entry.comments()) {
            clock.set(earlier(end, at.plus(Duration.ofMinutes(reply.after()))));
            Comment parent = reply.to() == null ? null : thread.get(reply.to());
            WriteComment said = new WriteComment(
                    reply.content(), parent == null ? null : parent.id().value(), reply.anonymous());
            thread.add(comments.write(caller(reply.by()), post.id(), said));
        }
    }

    private Caller caller(String name) {
        Caller caller = cast.get(name);
        if (caller == null) {
            throw new IllegalStateException("seed/week.json speaks of " + name + ", whom it does not introduce");
        }
        return caller;
    }

    /// Never later than now, whatever the time of day.
    private static Instant at(Week.Entry entry, Instant end) {
        LocalDate day = LocalDate.ofInstant(end, KYIV).minusDays(entry.day());
        Instant told = day.atTime(LocalTime.parse(entry.time())).atZone(KYIV).toInstant();
        return earlier(end.minus(Duration.ofHours(1)), told);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Week read() throws IOException {
        try (InputStream in = Seed.class.getClassLoader().getResourceAsStream("seed/week.json")) {
            return json.readValue(in, Week.class);
        }
    }
}
