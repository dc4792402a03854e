package com.freedom13.admin;

import com.freedom13.account.Accounts;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.Role;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Cursors;
import com.freedom13.platform.http.Idempotent;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The people of the site, for its administrators.
@Path("/")
public class AdminUserResource {
    private final Callers callers;
    private final Cursors cursors;
    private final Accounts accounts;

    public AdminUserResource(Callers callers, Cursors cursors, Accounts accounts) {
        this.callers = callers;
        this.cursors = cursors;
        this.accounts = accounts;
    }

    /// People whose name has `q` in it, the newest first.
    @GET
    @Path("/admin/users")
    @RolesAllowed(Role.ADMIN_NAME)
    public Page<AdminUserView> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        String words = q == null ? "" : Text.trim(q);
        if (!Text.isWellFormed(words)) {
            throw Problem.at("/q", "malformed-text");
        }
        return accounts.page(words, cursors.read("users " + words, page, perPage, cursor))
                .map(AdminUserView::of);
    }

    /// Gives a role, bans or lets in again.
    @PATCH
    @Path("/admin/users/{id}")
    @Idempotent
    @RolesAllowed(Role.ADMIN_NAME)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AdminUserView.class)))
    @APIResponse(responseCode = "409")
    public Response change(@PathParam("id") UUID id, ChangeUser request) {
        AccountId by = callers.caller().required().id();
        return Response.ok(AdminUserView.of(accounts.change(by, new AccountId(id), request.change())))
                .build();
    }
}
