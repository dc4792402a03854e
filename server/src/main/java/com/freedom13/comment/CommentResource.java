package com.freedom13.comment;

import com.freedom13.kernel.Caller;
import com.freedom13.kernel.CommentId;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PostId;
import com.freedom13.kernel.Role;
import com.freedom13.platform.cache.Topic;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Cursors;
import com.freedom13.platform.http.Idempotent;
import com.freedom13.platform.http.Limited;
import com.freedom13.platform.http.Shared;
import com.freedom13.platform.limit.RateLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/")
@Idempotent
@Consumes(MediaType.APPLICATION_JSON)
public class CommentResource {
    private final Callers callers;
    private final Cursors cursors;
    private final Comments comments;

    public CommentResource(Callers callers, Cursors cursors, Comments comments) {
        this.callers = callers;
        this.cursors = cursors;
        this.comments = comments;
    }

    /// A thread, flat and depth first.
    @GET
    @Path("/posts/{id}/comments")
    @PermitAll
    @Shared(topic = Topic.POSTS, seconds = 5)
    public Page<CommentView> page(
            @PathParam("id") PostId post,
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return comments.page(caller, post, cursors.read("comments " + post, page, perPage, cursor))
                .map(comment -> CommentViews.of(comment, caller.language()));
    }

    /// Says something under a post.
    @POST
    @Path("/posts/{id}/comments")
    @RolesAllowed(Role.USER_NAME)
    @Limited(RateLimit.WRITE_COMMENT)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommentView.class)))
    public Response write(@PathParam("id") PostId post, WriteComment request) {
        Caller caller = callers.caller();
        CommentView written = CommentViews.of(comments.write(caller, post, request), caller.language());
        return Response.status(Response.Status.CREATED).entity(written).build();
    }

    /// Changes one's own comment.
    @PATCH
    @Path("/comments/{id}")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommentView.class)))
    public Response edit(@PathParam("id") CommentId id, EditComment request) {
        Caller caller = callers.caller();
        return Response.ok(CommentViews.of(comments.edit(caller, id, request), caller.language()))
                .build();
    }

    /// Takes one's own comment away; a moderator anybody's.
    @DELETE
    @Path("/comments/{id}")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") CommentId id) {
        comments.delete(callers.caller(), id);
        return Response.noContent().build();
    }
}
