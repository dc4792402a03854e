package com.freedom13.platform.http;

import com.freedom13.kernel.Caller;
import com.freedom13.kernel.Role;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.limit.RateLimit;
import com.freedom13.platform.limit.RateLimits;
import com.freedom13.platform.limit.Verdict;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Stands before every route: says who asks, whether they may, and whether they asked too often.
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
    public static final String ACCESS_COOKIE = "access_token";
    public static final String CSRF_COOKIE = "csrf_token";
    private static final String ROOT = "/api";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Callers callers;
    private final CallerSource source;
    private final RateLimits limits;
    private final Origins origins;
    private final ReadyAnswers ready;
    private final ResourceInfo resource;

    public CallerFilter(
            Callers callers,
            CallerSource source,
            RateLimits limits,
            Origins origins,
            ReadyAnswers ready,
            ResourceInfo resource) {
        this.callers = callers;
        this.source = source;
        this.limits = limits;
        this.origins = origins;
        this.ready = ready;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Exchange exchange = callers.exchange();
        exchange.setRoute(template(method));
        MDC.put("request", exchange.id());
        boolean safe = SAFE.contains(request.getMethod());
        Caller.Person person =
                method.isAnnotationPresent(Anonymously.class) ? identifyNobody(request, safe) : identify(request, safe);
        exchange.setCaller(new Caller(person, exchange.language()));
        limit(method, exchange, person, safe);
        authorize(method, person);
        Shared shared = method.getAnnotation(Shared.class);
        if (shared != null) {
            exchange.reads(shared.topic(), ready.generation(shared.topic()));
        }
    }

    private Caller.@Nullable Person identifyNobody(ContainerRequestContext request, boolean safe) {
        boolean byCookie = !request.getCookies().isEmpty() && !isBearer(request.getHeaderString("Authorization"));
        if (!safe && byCookie) {
            origins.requireOwn(request);
        }
        return null;
    }

    private Caller.@Nullable Person identify(ContainerRequestContext request, boolean safe) {
        String header = request.getHeaderString("Authorization");
        if (header != null) {
            if (!isBearer(header)) {
                throw new Problem(CommonProblem.NOT_SIGNED_IN);
            }
            return source.find(header.substring(BEARER.length()).strip());
        }
        Cookie cookie = request.getCookies().get(ACCESS_COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        if (safe && !request.getCookies().containsKey(CSRF_COOKIE)) {
            return identifyIfAlive(cookie.getValue());
        }
        if (!safe) {
            origins.requireOwn(request);
        }
        Caller.Person person = source.find(cookie.getValue());
        if (!safe) {
            String value = request.getHeaderString("X-CSRF-Token");
            if (value == null || !source.isCsrfValue(person.session(), value)) {
                throw new Problem(CommonProblem.CSRF);
            }
        }
        return person;
    }

    /// A page without a CSRF value cannot refresh its session: to be told that the token is over would not help it, and
    /// what everybody may read it may read as well.
    private Caller.@Nullable Person identifyIfAlive(String token) {
        try {
            return source.find(token);
        } catch (Problem over) {
            if (over.type() == CommonProblem.NOT_SIGNED_IN) {
                return null;
            }
            throw over;
        }
    }

    private static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private void limit(Method method, Exchange exchange, Caller.@Nullable Person person, boolean safe) {
        Limited limited = method.getAnnotation(Limited.class);
        RateLimit limit = limited != null ? limited.value() : safe ? RateLimit.READ : RateLimit.WRITE;
        if (limit.perAddress() > 0) {
            take(limit, limit.perAddress(), exchange.address(), exchange, safe);
        }
        if (person != null && limit.perPerson() > 0) {
            take(limit, limit.perPerson(), person.id().toString(), exchange, safe);
        }
    }

    private void take(RateLimit limit, int amount, String subject, Exchange exchange, boolean safe) {
        Verdict verdict = limit == RateLimit.READ && safe
                ? limits.tally(limit, amount, subject)
                : limits.take(limit, amount, subject);
        exchange.limitedBy(verdict);
        if (!verdict.allowed()) {
            throw new Problem(CommonProblem.TOO_MANY_REQUESTS, verdict.retryAfter());
        }
    }

    private static void authorize(Method method, Caller.@Nullable Person person) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            return;
        }
        if (person == null) {
            throw new Problem(CommonProblem.NOT_SIGNED_IN);
        }
        if (!person.role().atLeast(Role.of(allowed.value()[0]))) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
    }

    /// Every resource stands at the root of `/api`, so that two rooms can share a noun.
    private static String template(Method method) {
        Path own = method.getAnnotation(Path.class);
        return own == null ? ROOT : ROOT + own.value();
    }
}
