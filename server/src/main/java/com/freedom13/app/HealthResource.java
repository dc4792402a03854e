package com.freedom13.app;

import com.freedom13.platform.db.Database;
import com.freedom13.platform.http.Anonymously;
import com.freedom13.platform.redis.Redis;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Whether the site is well, for people and orchestrators. Each look is bounded in time.
@Path("/")
public class HealthResource {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Database database;
    private final Redis redis;
    private final String version;
    private volatile boolean stopping;

    public HealthResource(
            Database database, Redis redis, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.redis = redis;
        this.version = version;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
    }

    /// 503 only when the database is down: without Redis the site is slower, not worse.
    @GET
    @Path("/health")
    @PermitAll
    @Anonymously
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Health.class)))
    @APIResponse(
            responseCode = "503",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Health.class)))
    public Response health() {
        boolean data = databaseAnswers();
        boolean memory = redis.available();
        Health health = new Health(
                data && memory ? "ok" : "degraded", data ? "ok" : "error", memory ? "ok" : "error", "off", version);
        return Response.status(data ? 200 : 503).entity(health).build();
    }

    @GET
    @Path("/health/live")
    @PermitAll
    @Anonymously
    public Status live() {
        return new Status("ok");
    }

    @GET
    @Path("/health/ready")
    @PermitAll
    @Anonymously
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Status.class)))
    @APIResponse(
            responseCode = "503",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Status.class)))
    public Response ready() {
        boolean ready = !stopping && databaseAnswers();
        return Response.status(ready ? 200 : 503)
                .entity(new Status(ready ? "ok" : "unavailable"))
                .build();
    }

    private boolean databaseAnswers() {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(database.with(handle ->
                        handle.createQuery("SELECT 1").mapTo(Integer.class).one()));
            } catch (RuntimeException away) {
                answer.completeExceptionally(away);
            }
        });
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == 1;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @param g4f `off` until the site has a MikuGPT
    public record Health(
            @Schema(enumeration = {"ok", "degraded"}) String status,
            @Schema(enumeration = {"ok", "error"}) String database,
            @Schema(enumeration = {"ok", "error"}) String redis,

            @Schema(enumeration = {"ok", "starting", "unavailable", "off"})
            String g4f,

            String version) {}

    public record Status(
            @Schema(enumeration = {"ok", "unavailable"}) String status) {}
}
