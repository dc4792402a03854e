package com.freedom13.platform.problem;

import java.util.List;

/// What is wrong with one field of a request.
///
/// @param pointer RFC 6901 pointer into the request's body, or `/name` of a query parameter
/// @param code kebab-case; its sentence is `error.<code>` in `messages/*.properties`
/// @param arguments what the sentence mentions, such as a limit
public record FieldError(String pointer, String code, List<Object> arguments) {
    public FieldError(String pointer, String code, Object... arguments) {
        this(pointer, code, List.of(arguments));
    }
}
