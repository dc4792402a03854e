package com.freedom13.feed;

import com.freedom13.account.Account;
import com.freedom13.account.Accounts;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.NsfwChoice;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.kernel.Role;
import com.freedom13.platform.cache.Topic;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Cursors;
import com.freedom13.platform.http.Shared;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.text.Hashtag;
import com.freedom13.post.Post;
import com.freedom13.post.PostFilter;
import com.freedom13.post.PostFilter.Nsfw;
import com.freedom13.post.PostLists;
import com.freedom13.post.PostView;
import com.freedom13.post.TagView;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/")
public class FeedResource {
    private static final Set<String> LANGUAGES = Set.of("uk", "ru", "en", "und");

    private final Callers callers;
    private final Cursors cursors;
    private final PostLists posts;
    private final PopularPosts popular;
    private final Accounts accounts;

    public FeedResource(Callers callers, Cursors cursors, PostLists posts, PopularPosts popular, Accounts accounts) {
        this.callers = callers;
        this.cursors = cursors;
        this.posts = posts;
        this.popular = popular;
        this.accounts = accounts;
    }

    /// What everybody can read, newest first.
    @GET
    @Path("/posts")
    @PermitAll
    @Shared(topic = Topic.POSTS, seconds = 5)
    public Page<PostView> newest(
            @QueryParam("tag") @Nullable String tag,
            @Parameter(schema = @Schema(enumeration = {"uk", "ru", "en", "und"})) @QueryParam("language") @Nullable
                    String language,
            @Parameter(schema = @Schema(enumeration = {"exclude", "only", "include"})) @QueryParam("nsfw") @Nullable
                    String nsfw,
            @Parameter(schema = @Schema(enumeration = {"image", "flash"})) @QueryParam("has") @Nullable String has,
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        PostFilter filter = filter(caller, tag, language, nsfw, has);
        PageRequest request = cursors.read("newest " + filter, page, perPage, cursor);
        return view(posts.newest(caller, filter, request), caller);
    }

    /// Fresh and liked posts first.
    @GET
    @Path("/posts/hot")
    @PermitAll
    @Shared(topic = Topic.POSTS, seconds = 5)
    public Page<PostView> hot(
            @QueryParam("tag") @Nullable String tag,
            @Parameter(schema = @Schema(enumeration = {"uk", "ru", "en", "und"})) @QueryParam("language") @Nullable
                    String language,
            @Parameter(schema = @Schema(enumeration = {"exclude", "only", "include"})) @QueryParam("nsfw") @Nullable
                    String nsfw,
            @Parameter(schema = @Schema(enumeration = {"image", "flash"})) @QueryParam("has") @Nullable String has,
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        PostFilter filter = filter(caller, tag, language, nsfw, has);
        PageRequest request = cursors.read("hot " + filter, page, perPage, cursor);
        return view(posts.hot(caller, filter, request), caller);
    }

    /// The twenty most liked posts, the same for every reader; `GET /api/me/marks` lays one's own marks over them.
    @GET
    @Path("/posts/popular")
    @PermitAll
    @Shared(topic = Topic.POPULAR, seconds = 5)
    public Page<PostView> popular(
            @Parameter(schema = @Schema(enumeration = {"day", "week", "month", "all"})) @QueryParam("window") @Nullable
                    String window,
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest request = cursors.read("popular " + window, page, perPage, cursor);
        return part(popular.list(window(window), callers.caller().language()), request);
    }

    /// A part of a list that is here as a whole; a cursor tells how much of it was read.
    private static Page<PostView> part(List<PostView> all, PageRequest request) {
        return switch (request) {
            case PageRequest.Numbered numbered ->
                Page.numbered(slice(all, numbered.offset(), numbered.perPage()), numbered, all.size());
            case PageRequest.After after -> {
                int read = after.position() == null ? 0 : Integer.parseInt(after.position());
                yield Page.after(
                        slice(all, read, after.perPage() + 1), after, last -> Integer.toString(read + after.perPage()));
            }
        };
    }

    private static List<PostView> slice(List<PostView> all, int from, int length) {
        return all.stream().skip(from).limit(length).toList();
    }

    /// What a person published under their name.
    @GET
    @Path("/users/{username}/posts")
    @PermitAll
    @Shared(topic = Topic.POSTS, seconds = 5)
    public Page<PostView> byAuthor(
            @PathParam("username") String username,
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        PageRequest request = cursors.read("author " + username, page, perPage, cursor);
        AccountId author =
                accounts.findByName(username).map(Account::id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return view(posts.byAuthor(caller, author, request), caller);
    }

    /// One's own posts, anonymous and waiting ones too.
    @GET
    @Path("/me/posts")
    @RolesAllowed(Role.USER_NAME)
    public Page<PostView> mine(
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return view(posts.mine(caller, cursors.read("mine", page, perPage, cursor)), caller);
    }

    /// Tags with posts, the most used first.
    @GET
    @Path("/tags")
    @PermitAll
    @Shared(topic = Topic.POSTS, seconds = 5)
    public Page<TagView> tags(
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        return posts.tags(cursors.read("tags", page, perPage, cursor));
    }

    private static Page<PostView> view(Page<Post> page, Caller caller) {
        return page.map(post -> PostView.of(post, caller.language()));
    }

    private static PostFilter filter(
            Caller caller,
            @Nullable String tag,
            @Nullable String language,
            @Nullable String nsfw,
            @Nullable String has) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw Problem.at("/language", "not-one-of", "uk, ru, en, und");
        }
        if (has != null && !Set.of("image", "flash").contains(has)) {
            throw Problem.at("/has", "not-one-of", "image, flash");
        }
        return new PostFilter(tagKey(tag), language, nsfw(caller, nsfw), has != null);
    }

    /// A tag that cannot be one is in no post.
    private static @Nullable String tagKey(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return Hashtag.read(tag) instanceof Hashtag hashtag ? hashtag.key() : "";
    }

    private static Nsfw nsfw(Caller caller, @Nullable String wanted) {
        if (wanted == null) {
            Caller.Person person = caller.person();
            return person != null && person.nsfw() == NsfwChoice.HIDE ? Nsfw.EXCLUDE : Nsfw.INCLUDE;
        }
        return switch (wanted) {
            case "exclude" -> Nsfw.EXCLUDE;
            case "only" -> Nsfw.ONLY;
            case "include" -> Nsfw.INCLUDE;
            default -> throw Problem.at("/nsfw", "not-one-of", "exclude, only, include");
        };
    }

    private static PopularPosts.Window window(@Nullable String wanted) {
        if (wanted == null) {
            return PopularPosts.Window.ALL;
        }
        try {
            return PopularPosts.Window.valueOf(wanted.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.at("/window", "not-one-of", "day, week, month, all");
        }
    }
}
