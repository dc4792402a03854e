package com.freedom13.account;

import com.freedom13.kernel.Role;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// One's own account.
@Path("/")
public class MeResource {
    private final Callers callers;
    private final Accounts accounts;

    public MeResource(Callers callers, Accounts accounts) {
        this.callers = callers;
        this.accounts = accounts;
    }

    @GET
    @Path("/me")
    @RolesAllowed(Role.USER_NAME)
    public MeView get() {
        return MeView.of(accounts.get(callers.caller().required().id()));
    }

    @PATCH
    @Path("/me")
    @Idempotent
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeView.class)))
    public Response edit(EditMe change) {
        return Response.ok(MeView.of(accounts.edit(callers.caller().required().id(), change)))
                .build();
    }
}
