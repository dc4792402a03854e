package com.freedom13.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.cache.ReadyBytes;
import com.freedom13.platform.cache.Topic;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Turns what a route returned into bytes once, tags them, and keeps them ready where strangers share them.
@Provider
public class AnswerFilter implements ContainerResponseFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final MediaType JSON = MediaType.valueOf("application/json;charset=UTF-8");

    private final ObjectMapper json;
    private final ReadyAnswers ready;
    private final CurrentVertxRequest current;
    private final ResourceInfo resource;

    public AnswerFilter(ObjectMapper json, ReadyAnswers ready, CurrentVertxRequest current, ResourceInfo resource) {
        this.json = json;
        this.ready = ready;
        this.current = current;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MDC.remove("request");
        Object entity = response.getEntity();
        if (entity == null || entity instanceof byte[] || entity instanceof String) {
            return;
        }
        byte[] body = bytes(entity);
        boolean read = READS.contains(request.getMethod()) && response.getStatus() == 200;
        if (!read) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
            response.setEntity(body, null, response.getMediaType() == null ? JSON : response.getMediaType());
            return;
        }
        RoutingContext context = current.getCurrent();
        String etag = AnswerHeaders.etag(body);
        byte[] zipped = Gzip.suits(body, request.getHeaderString("Accept-Encoding")) ? Gzip.zip(body) : null;
        AnswerHeaders.put(context.response().headers(), zipped == null ? etag : AnswerHeaders.zipped(etag));
        keep(context, body, zipped, etag);
        if (AnswerHeaders.isKnown(request.getHeaderString("If-None-Match"), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else if (zipped == null) {
            response.setEntity(body, null, JSON);
        } else {
            response.getHeaders().putSingle("Content-Encoding", "gzip");
            response.setEntity(zipped, null, JSON);
        }
    }

    private void keep(RoutingContext context, byte[] body, byte @Nullable [] zipped, String etag) {
        Exchange exchange = Exchange.of(context);
        Topic topic = exchange.topic();
        boolean forNobody = exchange.caller().person() == null && FrontDoor.isSharable(context.request());
        if (topic == null || !forNobody) {
            return;
        }
        Duration keep = Duration.ofSeconds(
                resource.getResourceMethod().getAnnotation(Shared.class).seconds());
        ready.keep(
                FrontDoor.keyOf(context.request(), exchange),
                new ReadyAnswers.Answer(
                        new ReadyBytes(body),
                        zipped == null ? null : new ReadyBytes(zipped),
                        etag,
                        exchange.route(),
                        topic,
                        exchange.generation(),
                        System.nanoTime(),
                        keep));
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An answer could not be written as JSON", broken);
        }
    }
}
