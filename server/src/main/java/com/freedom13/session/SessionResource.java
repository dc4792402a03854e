package com.freedom13.session;

import com.freedom13.kernel.Caller;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.Role;
import com.freedom13.kernel.SessionId;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Cursors;
import com.freedom13.platform.http.Idempotent;
import com.freedom13.platform.http.Limited;
import com.freedom13.platform.limit.RateLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// One's own log-ins, and the password behind them.
@Path("/")
public class SessionResource {
    private final Callers callers;
    private final Cursors cursors;
    private final Sessions sessions;
    private final AuthResource auth;

    public SessionResource(Callers callers, Cursors cursors, Sessions sessions, AuthResource auth) {
        this.callers = callers;
        this.cursors = cursors;
        this.sessions = sessions;
        this.auth = auth;
    }

    @GET
    @Path("/auth/sessions")
    @RolesAllowed(Role.USER_NAME)
    public Page<SessionView> list(
            @QueryParam("page") @Nullable String page,
            @QueryParam("per_page") @Nullable String perPage,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller.Person person = callers.caller().required();
        return sessions.page(person, cursors.read("sessions of " + person.id(), page, perPage, cursor));
    }

    @DELETE
    @Path("/auth/sessions/{id}")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(responseCode = "204")
    public Response end(@PathParam("id") UUID id) {
        Caller.Person person = callers.caller().required();
        SessionId session = new SessionId(id);
        sessions.end(person.id(), session);
        return session.equals(person.session())
                ? auth.cleared(Response.noContent())
                : Response.noContent().build();
    }

    @DELETE
    @Path("/auth/sessions")
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(responseCode = "204")
    public Response endAll() {
        sessions.endAll(callers.caller().required().id());
        return auth.cleared(Response.noContent());
    }

    @POST
    @Path("/me/password")
    @Idempotent
    @Limited(RateLimit.CHANGE_PASSWORD)
    @RolesAllowed(Role.USER_NAME)
    @APIResponse(responseCode = "204")
    public Response changePassword(ChangePassword request) {
        sessions.changePassword(callers.caller().required(), request);
        return Response.noContent().build();
    }
}
