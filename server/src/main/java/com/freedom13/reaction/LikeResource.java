package com.freedom13.reaction;

import com.freedom13.kernel.PostId;
import com.freedom13.kernel.Role;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Idempotent;
import com.freedom13.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/")
@Idempotent
public class LikeResource {
    private static final int MOST_IDS = 100;

    private final Callers callers;
    private final Likes likes;

    public LikeResource(Callers callers, Likes likes) {
        this.callers = callers;
        this.likes = likes;
    }

    /// Likes a post; again changes nothing.
    @PUT
    @Path("/posts/{id}/like")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LikeView.class)))
    @APIResponse(responseCode = "409")
    public Response like(@PathParam("id") PostId id) {
        return Response.ok(likes.like(callers.caller(), id)).build();
    }

    /// Takes the like back; again changes nothing.
    @DELETE
    @Path("/posts/{id}/like")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LikeView.class)))
    @APIResponse(responseCode = "409")
    public Response unlike(@PathParam("id") PostId id) {
        return Response.ok(likes.unlike(callers.caller(), id)).build();
    }

    /// Which of up to a hundred posts one likes and wrote.
    @GET
    @Path("/me/marks")
    @RolesAllowed(Role.USER_NAME)
    public MarksView marks(@QueryParam("ids") @Nullable String ids) {
        return likes.marks(callers.caller(), read(ids));
    }

    private static List<UUID> read(@Nullable String ids) {
        if (ids == null || ids.isBlank()) {
            return List.of();
        }
        String[] all = ids.split(",", -1);
        if (all.length > MOST_IDS) {
            throw Problem.at("/ids", "too-many-ids", MOST_IDS);
        }
        try {
            return Arrays.stream(all).map(String::strip).map(UUID::fromString).toList();
        } catch (IllegalArgumentException notAnId) {
            throw Problem.at("/ids", "not-an-id");
        }
    }
}
