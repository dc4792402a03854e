package com.freedom13.app;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/// Completes the OpenAPI document with what the routes themselves do not show: the manner that all of them share.
///
/// That is: refusals as problem details, lists by page and by cursor, who may call, and repeats. What an answer's
/// fields are called, and which may be absent or null, is [ApiSchemas]' part.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiContract implements OASFilter {
    private static final String PROBLEM = "#/components/responses/Problem";

    private final ApiSchemas schemas;

    public ApiContract(IndexView index) {
        schemas = new ApiSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(null);
        schemas.rewrite(document);
        document.getComponents().addResponse("Problem", problem());
        document.getComponents()
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("What a program sends: the access_token of a log-in's answer."))
                .addSecurityScheme(
                        "cookie",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("access_token")
                                .description(
                                        "What a browser sends; unsafe requests repeat csrf_token in X-CSRF-Token."));
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
        document.getPaths().setPathItems(new LinkedHashMap<>(paths));
        paths.forEach(
                (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setTags(List.of(path.split("/", -1)[2]));
        List<Parameter> parameters = Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> !parameter.getName().equals("Authorization"))
                .toList();
        parameters.forEach(ApiContract::describe);
        // Under /api/auth most routes know nobody: their 401 is about what they were sent.
        boolean comingIn = path.startsWith("/api/auth/") && !path.startsWith("/api/auth/sessions");
        boolean known = operation.getResponses().hasAPIResponse("401") && !comingIn;
        boolean unsafe = method != PathItem.HttpMethod.GET;
        if (known) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme("token"),
                    OASFactory.createSecurityRequirement().addScheme("cookie")));
        }
        if (known && unsafe && !path.startsWith("/api/auth/")) {
            parameters =
                    Stream.concat(parameters.stream(), Stream.of(repeatKey())).toList();
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        refuse(operation, path, parameters, known);
    }

    private static void refuse(Operation operation, String path, List<Parameter> parameters, boolean known) {
        APIResponses responses = operation.getResponses();
        Stream<String> always = path.startsWith("/api/health") ? Stream.of() : Stream.of("429", "503");
        Stream<String> body = operation.getRequestBody() == null ? Stream.of() : Stream.of("400", "413", "415", "422");
        Stream<String> place = path.contains("{") ? Stream.of("404") : Stream.of();
        Stream<String> query = parameters.stream().anyMatch(ApiContract::mayBeWrong) ? Stream.of("422") : Stream.of();
        Stream<String> csrf = known ? Stream.of("403") : Stream.of();
        Stream.of(always, body, place, query, csrf)
                .flatMap(codes -> codes)
                .filter(code -> !responses.hasAPIResponse(code))
                .forEach(code -> responses.addAPIResponse(code, OASFactory.createAPIResponse()));
        Map<String, APIResponse> sorted = new TreeMap<>();
        responses.getAPIResponses().forEach((code, response) -> {
            boolean refusal = code.compareTo("400") >= 0 && response.getContent() == null;
            if (response.getDescription() == null) {
                response.setDescription(phrase(code));
            }
            sorted.put(code, refusal ? OASFactory.createAPIResponse().ref(PROBLEM) : response);
        });
        responses.setAPIResponses(new LinkedHashMap<>(sorted));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
    }

    private static boolean mayBeWrong(Parameter parameter) {
        return parameter.getIn() == Parameter.In.QUERY || parameter.getName().equals("Idempotency-Key");
    }

    private static String phrase(String code) {
        return switch (code) {
            case "200" -> "OK";
            case "201" -> "Created";
            case "204" -> "No Content";
            case "503" -> "Service Unavailable";
            default -> "Refused";
        };
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "page" ->
                parameter
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(java.math.BigDecimal.ONE))
                        .description("From 1. Not together with a cursor.");
            case "per_page" ->
                parameter
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(java.math.BigDecimal.ONE)
                                .defaultValue(20))
                        .description("More than 100 count as 100.");
            case "cursor" ->
                parameter.description("What `pagination.next` of the part before said; empty for the first part.");
            default -> {
                Schema schema = parameter.getSchema();
                if (schema.getEnumeration() != null) {
                    schema.type(List.of(SchemaType.STRING));
                }
            }
        }
    }

    private static Parameter repeatKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(8)
                        .maxLength(128))
                .description("The same key, caller and request within a day get the first answer again.");
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse()
                .description("A refusal (RFC 9457); `code` is stable, see docs/api/problems.md.")
                .content(content);
    }
}
