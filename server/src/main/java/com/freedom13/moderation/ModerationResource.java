package com.freedom13.moderation;

import com.freedom13.kernel.CommentId;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PostId;
import com.freedom13.kernel.Role;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Cursors;
import com.freedom13.platform.http.Idempotent;
import com.freedom13.platform.http.Limited;
import com.freedom13.platform.limit.RateLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
public class ModerationResource {
    private final Callers callers;
    private final Cursors cursors;
    private final Moderation moderation;

    public ModerationResource(Callers callers, Cursors cursors, Moderation moderation) {
        this.callers = callers;
        this.cursors = cursors;
        this.moderation = moderation;
    }

    /// Reports a post.
    @POST
    @Path("/posts/{id}/report")
    @RolesAllowed(Role.USER_NAME)
    @Limited(RateLimit.REPORT)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reported.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reported.class)))
    public Response reportPost(@PathParam("id") PostId id, ReportSomething request) {
        return report(new Subject(Subject.Kind.POST, id.value()), request);
    }

    /// Reports a comment.
    @POST
    @Path("/comments/{id}/report")
    @RolesAllowed(Role.USER_NAME)
    @Limited(RateLimit.REPORT)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reported.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reported.class)))
    public Response reportComment(@PathParam("id") CommentId id, ReportSomething request) {
        return report(new Subject(Subject.Kind.COMMENT, id.value()), request);
    }

    private Response report(Subject subject, ReportSomething request) {
        boolean fresh = moderation.report(callers.caller(), subject, request);
        return Response.status(fresh ? 201 : 200).entity(new Reported(true)).build();
    }

    /// What waits for a moderator, oldest first.
    @GET
    @Path("/moderation/queue")
    @RolesAllowed(Role.MODERATOR_NAME)
    public Page<QueueItem> queue(
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        return moderation.queue(callers.caller(), cursors.read("queue", page, perPage, cursor));
    }

    /// Decides; a second moderator hears that it was decided.
    @POST
    @Path("/moderation/decisions")
    @RolesAllowed(Role.MODERATOR_NAME)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public Response decide(Decide request) {
        return Response.ok(moderation.decide(callers.caller(), request)).build();
    }

    /// Every decision, newest first, for everybody.
    @GET
    @Path("/moderation/log")
    @PermitAll
    public Page<DecisionView> log(
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        return moderation.log(cursors.read("log", page, perPage, cursor));
    }

    /// @param reported always true: it was heard, now or before
    public record Reported(boolean reported) {}
}
