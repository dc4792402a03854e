package com.freedom13.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.freedom13.platform.http.Callers;
import com.freedom13.platform.http.Exchange;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one renderer of refusals. What nobody expected becomes a 500 that tells the reader only the request's id.
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    private final Callers callers;

    public ProblemMapper(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return render(problem(failure));
    }

    /// The refusal that a failure means; unexpected ones are logged here, with their stack.
    public static Problem problem(Throwable failure) {
        Optional<Problem> ours = first(failure, Problem.class);
        if (ours.isPresent()) {
            return ours.get();
        }
        Optional<JacksonException> json = first(failure, JacksonException.class);
        if (json.isPresent()) {
            return Refusals.ofJson(json.get());
        }
        if (first(failure, CharConversionException.class).isPresent()) {
            return new Problem(CommonProblem.MALFORMED_REQUEST);
        }
        return switch (failure) {
            case NotFoundException absent -> new Problem(CommonProblem.NOT_FOUND);
            case NotAllowedException method -> new Problem(CommonProblem.METHOD_NOT_ALLOWED);
            case NotSupportedException media -> new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            case NotAcceptableException media -> new Problem(CommonProblem.NOT_ACCEPTABLE);
            case WebApplicationException web
            when web.getResponse().getStatus() == 413 -> new Problem(CommonProblem.BODY_TOO_LARGE);
            case WebApplicationException web
            when web.getResponse().getStatus() < 500 -> new Problem(CommonProblem.MALFORMED_REQUEST);
            default -> unexpected(failure);
        };
    }

    private static <T> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Problem unexpected(Throwable failure) {
        Problem away = Refusals.ofDatabase(failure);
        if (away != null) {
            return away;
        }
        log.error("A request failed", failure);
        return new Problem(CommonProblem.INTERNAL);
    }

    private Response render(Problem problem) {
        Exchange exchange = callers.exchange();
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(problem, exchange.language(), exchange.id()));
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.header("Retry-After", Math.max(1, (retryAfter.toMillis() + 999) / 1000));
        }
        if (problem.type().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}
