package com.freedom13.post;

import com.freedom13.kernel.Caller;
import com.freedom13.kernel.PostId;
import com.freedom13.kernel.Role;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Idempotent;
import com.freedom13.platform.http.Limited;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/")
@Idempotent
@Consumes(MediaType.APPLICATION_JSON)
public class PostResource {
    private final Callers callers;
    private final Posts posts;

    public PostResource(Callers callers, Posts posts) {
        this.callers = callers;
        this.posts = posts;
    }

    /// Publishes a post, named or anonymous.
    @POST
    @Path("/posts")
    @RolesAllowed(Role.USER_NAME)
    @Limited(RateLimit.PUBLISH_POST)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PostView.class)))
    public Response publish(PublishPost request) {
        Caller caller = callers.caller();
        PostView post = PostView.of(posts.publish(caller, request), caller.language());
        // As text: a URI would be resolved against an address that a proxy in front may not have.
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/posts/" + post.id())
                .entity(post)
                .build();
    }

    @GET
    @Path("/posts/{id}")
    @PermitAll
    public PostView get(@PathParam("id") PostId id) {
        Caller caller = callers.caller();
        return PostView.of(posts.get(caller, id), caller.language());
    }

    /// Changes one's own post.
    @PATCH
    @Path("/posts/{id}")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PostView.class)))
    public Response edit(@PathParam("id") PostId id, EditPost request) {
        Caller caller = callers.caller();
        return Response.ok(PostView.of(posts.edit(caller, id, request), caller.language()))
                .build();
    }

    /// Takes one's own post away; a moderator anybody's.
    @DELETE
    @Path("/posts/{id}")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") PostId id) {
        posts.delete(callers.caller(), id);
        return Response.noContent().build();
    }
}
