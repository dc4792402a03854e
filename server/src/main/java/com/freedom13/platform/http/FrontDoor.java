package com.freedom13.platform.http;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.cache.ReadyBytes;
import com.freedom13.platform.limit.RateLimit;
import com.freedom13.platform.limit.RateLimits;
import com.freedom13.platform.limit.Verdict;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.problem.ProblemView;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where every request comes in, on the event loop.
///
/// It gives the request its id, the answer its headers and the log its line; it refuses bodies that are too large
/// before reading them; and what a stranger asks for often it answers at once from [ReadyAnswers].
@ApplicationScoped
public class FrontDoor {
    private static final int FIRST = 1000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final CharSequence REQUEST_ID = createOptimized("X-Request-Id");
    private static final CharSequence LIMIT = createOptimized("RateLimit-Limit");
    private static final CharSequence REMAINING = createOptimized("RateLimit-Remaining");
    private static final CharSequence RESET = createOptimized("RateLimit-Reset");
    private static final CharSequence JSON = createOptimized("application/json;charset=UTF-8");
    private static final CharSequence GZIP = createOptimized("gzip");

    private final ClientAddress addresses;
    private final Origins origins;
    private final OtherSites others;
    private final ReadyAnswers ready;
    private final RateLimits limits;
    private final AccessLog log;
    private final Requests requests;
    private final ObjectMapper json;

    public FrontDoor(
            ClientAddress addresses,
            Origins origins,
            OtherSites others,
            ReadyAnswers ready,
            RateLimits limits,
            AccessLog log,
            Requests requests,
            ObjectMapper json) {
        this.addresses = addresses;
        this.origins = origins;
        this.others = others;
        this.ready = ready;
        this.limits = limits;
        this.log = log;
        this.requests = requests;
        this.json = json;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        Exchange exchange = Exchange.begin(context, limitKey(request));
        MultiMap headers = context.response().headers();
        headers.add(REQUEST_ID, exchange.id());
        SecurityHeaders.put(headers, path(request), origins.secure());
        context.addHeadersEndHandler(nothing -> {
            putLimits(context.response(), exchange.verdict());
            others.vary(headers);
        });
        context.addEndHandler(ended -> note(context, exchange));
        if (others.welcome(request, headers)) {
            context.response().setStatusCode(204).end();
        } else if (BodyLimit.isTooLarge(request)) {
            headers.set("Connection", "close");
            refuse(context, new Problem(CommonProblem.BODY_TOO_LARGE));
            BodyLimit.throwAway(context);
        } else if (!answerFromMemory(context, exchange)) {
            letIn(context);
        }
    }

    private void letIn(RoutingContext context) {
        if (isAddress(context.request().uri())) {
            context.next();
        } else {
            refuse(context, new Problem(CommonProblem.MALFORMED_ADDRESS));
        }
    }

    private String limitKey(HttpServerRequest request) {
        SocketAddress remote = request.connection().remoteAddress();
        InetAddress peer = remote instanceof io.vertx.core.net.impl.SocketAddressImpl known ? known.ipAddress() : null;
        return peer == null
                ? "unknown"
                : addresses.limitKey(peer, request.headers().getAll("X-Forwarded-For"));
    }

    private static String path(HttpServerRequest request) {
        return String.valueOf(request.path());
    }

    private static boolean isAddress(String uri) {
        try {
            return !new URI(uri).isOpaque();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private boolean answerFromMemory(RoutingContext context, Exchange exchange) {
        HttpServerRequest request = context.request();
        if (!isSharable(request)) {
            return false;
        }
        ReadyAnswers.Answer answer = ready.find(keyOf(request, exchange));
        if (answer == null) {
            return false;
        }
        boolean zip = Gzip.isWelcome(request.getHeader("Accept-Encoding"));
        ReadyBytes zipped = zip ? answer.zipped() : null;
        if (zip && zipped == null && Gzip.isWorthIt(answer.plain().length())) {
            return false; // nobody who asked so far could read it zipped
        }
        exchange.setRoute(answer.route());
        Verdict verdict = limits.tally(RateLimit.READ, RateLimit.READ.perAddress(), exchange.address());
        exchange.limitedBy(verdict);
        if (!verdict.allowed()) {
            refuse(context, new Problem(CommonProblem.TOO_MANY_REQUESTS, verdict.retryAfter()));
            return true;
        }
        send(request, context.response(), answer, zipped);
        return true;
    }

    private static void send(
            HttpServerRequest request,
            HttpServerResponse response,
            ReadyAnswers.Answer answer,
            @Nullable ReadyBytes zipped) {
        AnswerHeaders.put(response.headers(), zipped == null ? answer.etag() : AnswerHeaders.zipped(answer.etag()));
        if (AnswerHeaders.isKnown(request.getHeader("If-None-Match"), answer.etag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.headers().set(HttpHeaders.CONTENT_TYPE, JSON);
        if (zipped == null) {
            response.end(answer.plain().buffer());
        } else {
            response.headers().set(HttpHeaders.CONTENT_ENCODING, GZIP);
            response.end(zipped.buffer());
        }
    }

    /// Only strangers share answers: whoever shows a token goes the whole way, so that a banned one is noticed.
    static boolean isSharable(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) || request.headers().contains("Authorization")) {
            return false;
        }
        for (String cookies : request.headers().getAll(HttpHeaders.COOKIE)) {
            if (cookies.contains(CallerFilter.ACCESS_COOKIE)) {
                return false;
            }
        }
        return true;
    }

    static String keyOf(HttpServerRequest request, Exchange exchange) {
        return exchange.language().word() + request.uri();
    }

    private void refuse(RoutingContext context, Problem problem) {
        refuse(context, problem, json);
    }

    /// Answers with a refusal from outside the routes.
    public static void refuse(RoutingContext context, Problem problem, ObjectMapper json) {
        Exchange exchange = Exchange.of(context);
        HttpServerResponse response =
                context.response().setStatusCode(problem.type().status());
        response.headers().set("Content-Type", ProblemView.MEDIA_TYPE).set("Cache-Control", "no-store");
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.headers().set("Retry-After", Long.toString(seconds(retryAfter)));
        }
        try {
            response.end(json.writeValueAsString(ProblemView.of(problem, exchange.language(), exchange.id())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void putLimits(HttpServerResponse response, @Nullable Verdict verdict) {
        if (verdict == null) {
            return;
        }
        response.headers()
                .add(LIMIT, Long.toString(verdict.limit()))
                .add(REMAINING, Long.toString(verdict.remaining()))
                .add(RESET, Long.toString(seconds(verdict.reset())));
    }

    /// Whole seconds, rounded up, so that whoever waits them has waited long enough.
    static long seconds(Duration duration) {
        return Math.max(1, (duration.toMillis() + 999) / 1000);
    }

    /// A method that somebody made up is not repeated: each would be a label of its own.
    private static String methodOf(HttpServerRequest request) {
        String name = request.method().name();
        return METHODS.contains(name) ? name : "other";
    }

    private void note(RoutingContext context, Exchange exchange) {
        String method = methodOf(context.request());
        int status = context.response().getStatusCode();
        long took = System.nanoTime() - exchange.startedAt();
        log.note(exchange, method, status, took);
        requests.count(method, exchange.route(), status, took);
    }
}
