package com.freedom13.session;

import com.freedom13.platform.http.Anonymously;
import com.freedom13.platform.http.CallerFilter;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Limited;
import com.freedom13.platform.http.Origins;
import com.freedom13.platform.limit.RateLimit;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.problem.ProblemMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Coming in and going out. Nobody needs to be known for it; a stale cookie stands in nobody's way.
@Path("/")
public class AuthResource {
    private static final String REFRESH_COOKIE = "refresh_token";
    private static final String REFRESH_PATH = "/api/auth";
    private static final String SET_COOKIE = "Set-Cookie";
    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String BEARER = "Bearer ";

    private final Callers callers;
    private final Sessions sessions;
    private final Captcha captcha;
    private final Origins origins;
    private final ProblemMapper problems;

    public AuthResource(Callers callers, Sessions sessions, Captcha captcha, Origins origins, ProblemMapper problems) {
        this.callers = callers;
        this.sessions = sessions;
        this.captcha = captcha;
        this.origins = origins;
        this.problems = problems;
    }

    /// A challenge for the registration form.
    @GET
    @Path("/auth/captcha")
    @PermitAll
    @Anonymously
    @Limited(RateLimit.CAPTCHA)
    public CaptchaView captcha() {
        return captcha.challenge();
    }

    @POST
    @Path("/auth/register")
    @PermitAll
    @Anonymously
    @Limited(RateLimit.REGISTER)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignedInView.class)))
    @APIResponse(responseCode = "409")
    public Response register(@Nullable Register request) {
        return answer(Response.status(Response.Status.CREATED), sessions.register(required(request), device()));
    }

    @POST
    @Path("/auth/login")
    @PermitAll
    @Anonymously
    @Limited(RateLimit.LOG_IN)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignedInView.class)))
    @APIResponse(responseCode = "401")
    public Response logIn(@Nullable LogIn request) {
        return answer(
                Response.ok(),
                sessions.logIn(required(request), device(), callers.exchange().address()));
    }

    @POST
    @Path("/auth/refresh")
    @PermitAll
    @Anonymously
    @Limited(RateLimit.REFRESH)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignedInView.class)))
    @APIResponse(responseCode = "401")
    @APIResponse(responseCode = "403")
    public Response refresh(
            @CookieParam(REFRESH_COOKIE) @Nullable String refreshToken,
            @HeaderParam(CSRF_HEADER) @Nullable String csrfValue) {
        try {
            return answer(Response.ok(), sessions.refresh(refreshToken, csrfValue));
        } catch (Problem refused) {
            if (refused.type().status() != Response.Status.UNAUTHORIZED.getStatusCode()) {
                throw refused;
            }
            // A session that is over is forgotten by its browser too: else nothing could be read with its cookies.
            return cleared(Response.fromResponse(problems.toResponse(refused)));
        }
    }

    /// By the refresh cookie, so that it works when the access token is over; or by a program's Bearer token.
    @POST
    @Path("/auth/logout")
    @PermitAll
    @Anonymously
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "401")
    @APIResponse(responseCode = "403")
    public Response logOut(
            @HeaderParam("Authorization") @Nullable String authorization,
            @CookieParam(REFRESH_COOKIE) @Nullable String refreshToken,
            @HeaderParam(CSRF_HEADER) @Nullable String csrfValue) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String accessToken = bearer && authorization != null
                ? authorization.substring(BEARER.length()).strip()
                : null;
        sessions.logOut(accessToken, refreshToken, csrfValue);
        return cleared(Response.noContent());
    }

    /// Adds what makes a browser forget its session.
    Response cleared(ResponseBuilder response) {
        return response.header(SET_COOKIE, cookie(CallerFilter.ACCESS_COOKIE, "", "/", true, Duration.ZERO))
                .header(SET_COOKIE, cookie(REFRESH_COOKIE, "", REFRESH_PATH, true, Duration.ZERO))
                .header(SET_COOKIE, cookie(CallerFilter.CSRF_COOKIE, "", "/", false, Duration.ZERO))
                .build();
    }

    /// The access cookie outlives its token on purpose: a page whose token is over is told so and can refresh,
    /// where one without a cookie would silently be a stranger.
    private Response answer(ResponseBuilder response, SignedIn signedIn) {
        Duration life = signedIn.refreshLife();
        return response.entity(SignedInView.of(signedIn))
                .header(SET_COOKIE, cookie(CallerFilter.ACCESS_COOKIE, signedIn.accessToken(), "/", true, life))
                .header(SET_COOKIE, cookie(REFRESH_COOKIE, signedIn.refreshToken(), REFRESH_PATH, true, life))
                .header(SET_COOKIE, cookie(CallerFilter.CSRF_COOKIE, signedIn.csrfValue(), "/", false, life))
                .build();
    }

    private String cookie(String name, String value, String path, boolean httpOnly, Duration life) {
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + life.toSeconds() + "; SameSite=Lax"
                + (httpOnly ? "; HttpOnly" : "")
                + (origins.secure() ? "; Secure" : "");
    }

    /// An empty body, or the JSON `null`, is no request.
    private static <T> T required(@Nullable T request) {
        if (request == null) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST);
        }
        return request;
    }

    private String device() {
        return Device.of(callers.header("User-Agent"));
    }
}
