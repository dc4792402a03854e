package com.freedom13.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.kernel.AccountId;
import com.freedom13.platform.crypto.Bytes;
import com.freedom13.platform.crypto.Keyed;
import com.freedom13.platform.crypto.Purpose;
import com.freedom13.platform.crypto.Sealed;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.problem.ProblemMapper;
import com.freedom13.platform.problem.ProblemView;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers a repeated request with its first answer.
///
/// The answer is stored in the transaction of the act itself: either both are there or none. Parallel duplicates
/// wait for each other at the unique key. The stored row names nobody: its key is a keyed hash of caller and key,
/// its answer is sealed, its time is rounded to the hour.
@Idempotent
@Interceptor
public class Repeats {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final Callers callers;
    private final Transactions transactions;
    private final RepeatStore store;
    private final Keyed keyed;
    private final Sealed sealed;
    private final ObjectMapper json;
    private final InstantSource clock;

    public Repeats(
            Callers callers,
            Transactions transactions,
            RepeatStore store,
            @Purpose("idempotency") Keyed keyed,
            @Purpose("idempotency") Sealed sealed,
            ObjectMapper json,
            InstantSource clock) {
        this.callers = callers;
        this.transactions = transactions;
        this.store = store;
        this.keyed = keyed;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    @AroundInvoke
    Object once(jakarta.interceptor.InvocationContext call) throws Exception {
        requireBody(call);
        Exchange exchange = callers.exchange();
        AccountId caller = exchange.caller().id();
        String key = callers.header("Idempotency-Key");
        if (key == null || caller == null || call.getMethod().isAnnotationPresent(GET.class)) {
            return call.proceed();
        }
        requireKey(key);
        byte[] id = keyed.mark(Bytes.of(caller.value()), Bytes.of(key));
        byte[] fingerprint = keyed.mark(
                id, Bytes.of(exchange.route()), Bytes.of(callers.path()), json.writeValueAsBytes(call.getParameters()));
        try {
            return transactions.call(() -> firstOrAgain(call, id, fingerprint));
        } catch (RuntimeException failure) {
            return refusal(failure, exchange, id, fingerprint);
        }
    }

    private Response firstOrAgain(jakarta.interceptor.InvocationContext call, byte[] id, byte[] fingerprint) {
        if (!store.claim(id, fingerprint, expiry())) {
            return again(id, fingerprint).orElseGet(() -> proceed(call));
        }
        Response response = proceed(call);
        Answer answer = Answer.of(response, json);
        store.answer(id, sealed.seal(write(answer)));
        return answer.response();
    }

    private Response refusal(RuntimeException failure, Exchange exchange, byte[] id, byte[] fingerprint) {
        Problem problem = ProblemMapper.problem(failure);
        int status = problem.type().status();
        if (status >= 500
                || problem.type() == CommonProblem.TOO_MANY_REQUESTS
                || problem.type() == CommonProblem.IDEMPOTENCY_KEY_REUSED) {
            throw problem;
        }
        ProblemView view = ProblemView.of(problem, exchange.language(), exchange.id());
        Answer answer = new Answer(status, ProblemView.MEDIA_TYPE, null, write(view));
        transactions.run(() -> {
            if (store.claim(id, fingerprint, expiry())) {
                store.answer(id, sealed.seal(write(answer)));
            }
        });
        return answer.response();
    }

    private Optional<Response> again(byte[] id, byte[] fingerprint) {
        return store.find(id).map(kept -> {
            if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
                throw new Problem(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return read(sealed.open(kept.answer())).response();
        });
    }

    /// An absent body, or the JSON `null`, is no request; parameters without an annotation are bodies.
    private static void requireBody(jakarta.interceptor.InvocationContext call) {
        java.lang.reflect.Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (call.getParameters()[i] == null && parameters[i].getAnnotations().length == 0) {
                throw new Problem(CommonProblem.MALFORMED_REQUEST);
            }
        }
    }

    private static void requireKey(String key) {
        boolean visible = key.chars().allMatch(letter -> letter > ' ' && letter < 127);
        if (key.length() < SHORTEST || key.length() > LONGEST || !visible) {
            throw Problem.at("/Idempotency-Key", "bad-idempotency-key");
        }
    }

    private Instant expiry() {
        return clock.instant().plus(KEPT).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private static Response proceed(jakarta.interceptor.InvocationContext call) {
        try {
            return (Response) call.proceed();
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Answer read(byte[] bytes) {
        try {
            return json.readValue(bytes, Answer.class);
        } catch (IOException broken) {
            throw new IllegalStateException("A kept answer could not be read", broken);
        }
    }

    /// What is kept of an answer.
    @SuppressWarnings("ArrayRecordComponent") // never compared: it is only written and read
    record Answer(int status, String mediaType, @Nullable String location, byte @Nullable [] body) {
        static Answer of(Response response, ObjectMapper json) {
            try {
                byte[] body = response.hasEntity() ? json.writeValueAsBytes(response.getEntity()) : null;
                String location = response.getHeaderString("Location");
                return new Answer(response.getStatus(), MediaType.APPLICATION_JSON, location, body);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException(broken);
            }
        }

        Response response() {
            Response.ResponseBuilder builder = Response.status(status).header("Cache-Control", "no-store");
            if (location != null) {
                builder.header("Location", location);
            }
            return body == null
                    ? builder.build()
                    : builder.type(mediaType).entity(body).build();
        }
    }
}
