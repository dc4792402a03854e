package com.freedom13.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.freedom13.platform.problem.ProblemView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Writes the document's schemas as JSON has them, out of the records behind them.
///
/// Names are snake_case. In an answer every field is there, and may be null exactly when its component is
/// `@Nullable`; where the record leaves nulls out, it may be absent instead. In a request what is not marked as
/// required may be absent, and null unless `@JsonSetter` refuses that.
final class ApiSchemas {
    private static final String HOME = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SETTER = DotName.createSimple(JsonSetter.class);
    private static final DotName LEFT_OUT = DotName.createSimple(JsonInclude.class);
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final Map<String, ClassInfo> records = new HashMap<>();

    ApiSchemas(IndexView index) {
        for (ClassInfo known : index.getKnownClasses()) {
            if (known.isRecord() && known.name().toString().startsWith("com.freedom13.")) {
                records.put(known.simpleName(), known);
            }
        }
    }

    void rewrite(OpenAPI document) {
        Map<String, Schema> all = new TreeMap<>();
        Set<String> asked = requested(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (scalar(name) == null) {
                all.put(nameOf(name), complete(name, schema, asked.contains(name)));
            }
        });
        all.put("Pagination", pagination());
        all.put("Problem", problem());
        all.values().forEach(schema -> walk(schema, ApiSchemas::rename));
        document.getComponents().setSchemas(new LinkedHashMap<>(all));
        eachOperation(document, operation -> {
            Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .forEach(parameter -> walk(parameter.getSchema(), ApiSchemas::rename));
            if (operation.getRequestBody() != null) {
                each(operation.getRequestBody().getContent(), ApiSchemas::rename);
            }
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(answer -> each(answer.getContent(), ApiSchemas::rename));
        });
    }

    private Schema complete(String name, Schema schema, boolean asked) {
        if (schema.getProperties() == null) {
            return schema;
        }
        ClassInfo known = records.get(name);
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties().forEach((component, property) -> {
            String field = SNAKE.translate(component);
            boolean nullable =
                    info(known, component).anyMatch(info -> info.type().hasAnnotation(NULLABLE));
            boolean leftOut = nullable && isLeftOut(known, component);
            boolean always =
                    asked ? schema.getRequired() != null && schema.getRequired().contains(component) : !leftOut;
            if (always) {
                required.add(field);
            }
            boolean orNull = nullable && !leftOut && !(asked && (always || refusesNull(known, component)));
            properties.put(field, orNull ? orNull(property) : property);
        });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
        if (asked) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        return schema;
    }

    private static Stream<FieldInfo> info(@Nullable ClassInfo known, String component) {
        return Stream.ofNullable(known == null ? null : known.field(component));
    }

    private static boolean isLeftOut(@Nullable ClassInfo known, String component) {
        boolean whole = known != null && known.hasDeclaredAnnotation(LEFT_OUT);
        return whole || info(known, component).anyMatch(info -> info.hasAnnotation(LEFT_OUT));
    }

    private static boolean refusesNull(@Nullable ClassInfo known, String component) {
        return info(known, component).anyMatch(info -> info.hasAnnotation(SETTER));
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null && scalar(simple(schema.getRef())) == null) {
            Schema whole = OASFactory.createSchema().ref(schema.getRef());
            return OASFactory.createSchema().addAnyOf(whole).addAnyOf(type(SchemaType.NULL));
        }
        rename(schema);
        if (schema.getEnumeration() != null) {
            schema.addEnumeration(null);
        }
        return schema.addType(SchemaType.NULL);
    }

    /// One shape for both ways through a list: what belongs to one way only may be absent.
    private static Schema pagination() {
        return type(SchemaType.OBJECT)
                .description("By page: page, total, pages, has_prev. By cursor: next.")
                .addProperty("per_page", type(SchemaType.INTEGER))
                .addProperty("has_next", type(SchemaType.BOOLEAN))
                .addProperty("page", type(SchemaType.INTEGER))
                .addProperty("total", type(SchemaType.INTEGER))
                .addProperty("pages", type(SchemaType.INTEGER))
                .addProperty("has_prev", type(SchemaType.BOOLEAN))
                .addProperty(
                        "next",
                        type(SchemaType.STRING)
                                .addType(SchemaType.NULL)
                                .description("The cursor of the following part; null at the end."))
                .required(List.of("per_page", "has_next"));
    }

    private static Schema problem() {
        Schema field = type(SchemaType.OBJECT).required(List.of("pointer", "code", "detail"));
        Stream.of("pointer", "code", "detail").forEach(name -> field.addProperty(name, type(SchemaType.STRING)));
        Schema problem = type(SchemaType.OBJECT)
                .description(ProblemView.MEDIA_TYPE)
                .addProperty("type", type(SchemaType.STRING))
                .addProperty("title", type(SchemaType.STRING))
                .addProperty("status", type(SchemaType.INTEGER));
        Stream.of("detail", "code", "instance").forEach(name -> problem.addProperty(name, type(SchemaType.STRING)));
        return problem.addProperty("errors", type(SchemaType.ARRAY).items(field))
                .required(List.of("type", "title", "status", "detail", "code", "instance"));
    }

    /// The schemas that requests are made of; no answer shares one.
    private static Set<String> requested(OpenAPI document) {
        Set<String> names = new HashSet<>();
        Consumer<Schema> collect = new Consumer<>() {
            @Override
            public void accept(Schema schema) {
                if (schema.getRef() != null && names.add(simple(schema.getRef()))) {
                    walk(document.getComponents().getSchemas().get(simple(schema.getRef())), this);
                }
            }
        };
        eachOperation(document, operation -> {
            if (operation.getRequestBody() != null) {
                each(operation.getRequestBody().getContent(), collect);
            }
        });
        return names;
    }

    private static void rename(Schema schema) {
        String ref = schema.getRef();
        if (ref == null) {
            schema.setPattern(null); // of a UUID, which `format` says already
            return;
        }
        String format = scalar(simple(ref));
        if (format == null) {
            schema.setRef(HOME + nameOf(simple(ref)));
        } else {
            schema.setRef(null);
            schema.setPattern(null);
            schema.type(List.of(SchemaType.STRING)).format(format);
        }
    }

    /// The format of what is a text in JSON; null for everything else.
    private static @Nullable String scalar(String name) {
        if (name.equals("Instant")) {
            return "date-time";
        }
        return name.equals("java.util.UUID") || name.startsWith("com.freedom13.kernel.") || name.equals("UUID")
                ? "uuid"
                : null;
    }

    /// `PostView` is a record's name; readers of the document know it as `Post`, and a list of it as `PostPage`.
    private static String nameOf(String name) {
        String plain = name.endsWith("View") ? name.substring(0, name.length() - "View".length()) : name;
        return plain.startsWith("Page") && plain.length() > "Page".length()
                ? plain.substring("Page".length()) + "Page"
                : plain;
    }

    private static String simple(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static void eachOperation(OpenAPI document, Consumer<Operation> consumer) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(consumer));
    }

    private static void each(@Nullable Content content, Consumer<Schema> consumer) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> walk(media.getSchema(), consumer));
        }
    }

    private static void walk(@Nullable Schema schema, Consumer<Schema> consumer) {
        if (schema == null) {
            return;
        }
        consumer.accept(schema);
        walk(schema.getItems(), consumer);
        Stream.ofNullable(schema.getProperties())
                .flatMap(all -> all.values().stream())
                .forEach(inner -> walk(inner, consumer));
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(inner -> walk(inner, consumer));
    }
}
