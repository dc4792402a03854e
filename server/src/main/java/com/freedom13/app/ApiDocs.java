package com.freedom13.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.platform.http.Exchange;
import com.freedom13.platform.http.FrontDoor;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The OpenAPI document, as the build left it, and Swagger UI on a static page of ours: the one that comes with the
/// framework has inline scripts, which our policy forbids.
@ApplicationScoped
public class ApiDocs {
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.31.0/";
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper json;
    private final Map<String, Buffer> known = new ConcurrentHashMap<>();

    public ApiDocs(ObjectMapper json) {
        this.json = json;
    }

    /// Keeps the framework from reading the document and writing it anew, in two formats, at each start: that takes
    /// longer than anything else there.
    static void leaveAsBuilt() {
        OpenApiConstants.classLoader = new ClassLoader(null) {};
    }

    void open(@Observes Router router) {
        serve(router, "/api/openapi.json", DOCUMENT, "application/json;charset=UTF-8");
        serve(router, "/api/docs", "docs/index.html", "text/html;charset=UTF-8");
        serve(router, "/api/docs/start.js", "docs/start.js", "text/javascript;charset=UTF-8");
        serve(router, "/api/docs/swagger-ui.css", SWAGGER + "swagger-ui.css", "text/css;charset=UTF-8");
        serve(router, "/api/docs/swagger-ui.js", SWAGGER + "swagger-ui-bundle.js", "text/javascript;charset=UTF-8");
        // The framework's own addresses of the document.
        router.route("/api/openapi*")
                .order(-1)
                .handler(context -> FrontDoor.refuse(context, new Problem(CommonProblem.NOT_FOUND), json));
    }

    private void serve(Router router, String path, String resource, String type) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(-2)
                .handler(context -> {
                    Exchange.of(context).setRoute(path.endsWith(".json") ? path : "/api/docs");
                    context.response()
                            .putHeader("Content-Type", type)
                            .putHeader("Cache-Control", "no-cache")
                            .end(known.computeIfAbsent(resource, ApiDocs::read));
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
