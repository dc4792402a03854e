package com.freedom13.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.cache.Topic;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.MDC;

/// Turns what a route returned into bytes once, tags them, and keeps them ready where strangers share them.
@Provider
public class AnswerFilter implements ContainerResponseFilter {
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
        boolean read = request.getMethod().equals("GET") && response.getStatus() == 200;
        if (!read) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
            response.setEntity(body, null, response.getMediaType() == null ? JSON : response.getMediaType());
            return;
        }
        RoutingContext context = current.getCurrent();
        String etag = AnswerHeaders.etag(body);
        AnswerHeaders.put(context.response().headers(), etag);
        keep(context, body, etag);
        if (Objects.equals(etag, request.getHeaderString("If-None-Match"))) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, null, JSON);
        }
    }

    private void keep(RoutingContext context, byte[] body, String etag) {
        Exchange exchange = Exchange.of(context);
        Topic topic = exchange.topic();
        if (topic == null || !FrontDoor.isSharable(context.request())) {
            return;
        }
        Duration keep = Duration.ofSeconds(
                resource.getResourceMethod().getAnnotation(Shared.class).seconds());
        ready.keep(
                FrontDoor.keyOf(context.request(), exchange),
                new ReadyAnswers.Answer(
                        Buffer.buffer(body),
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
