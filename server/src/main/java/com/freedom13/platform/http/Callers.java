package com.freedom13.platform.http;

import com.freedom13.kernel.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Says who asks, to the routes.
@ApplicationScoped
public class Callers {
    private final CurrentVertxRequest current;

    public Callers(CurrentVertxRequest current) {
        this.current = current;
    }

    public Exchange exchange() {
        return Exchange.of(context());
    }

    public @Nullable String header(String name) {
        return context().request().getHeader(name);
    }

    /// A query parameter as it was sent, empty if it was sent empty.
    @Nullable
    String parameter(String name) {
        return context().request().getParam(name);
    }

    /// The path with its ids, never to be logged.
    String path() {
        return String.valueOf(context().request().path());
    }

    private RoutingContext context() {
        RoutingContext context = current.getCurrent();
        if (context == null) {
            throw new IllegalStateException("No request is being answered on this thread");
        }
        return context;
    }

    /// The caller of the request that is being answered on this thread.
    public Caller caller() {
        return exchange().caller();
    }
}
