package com.freedom13.app;

import com.freedom13.platform.http.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Swagger UI on a static page of ours: the one that comes with the framework has inline scripts, which our policy
/// forbids.
@ApplicationScoped
public class ApiDocs {
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.31.0/";

    void open(@Observes Router router) {
        serve(router, "/api/docs", "docs/index.html", "text/html;charset=UTF-8");
        serve(router, "/api/docs/start.js", "docs/start.js", "text/javascript;charset=UTF-8");
        serve(router, "/api/docs/swagger-ui.css", SWAGGER + "swagger-ui.css", "text/css;charset=UTF-8");
        serve(router, "/api/docs/swagger-ui.js", SWAGGER + "swagger-ui-bundle.js", "text/javascript;charset=UTF-8");
    }

    private static void serve(Router router, String path, String resource, String type) {
        router.get(path).order(-1).handler(context -> {
            Exchange.of(context).setRoute("/api/docs");
            context.response()
                    .putHeader("Content-Type", type)
                    .putHeader("Cache-Control", "no-cache")
                    .end(read(resource));
        });
    }

    private static Buffer read(String resource) {
        try (InputStream in = ApiDocs.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + resource);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
