package com.freedom13.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.freedom13.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal as it goes over the wire: `application/problem+json`, [RFC
/// 9457](https://www.rfc-editor.org/rfc/rfc9457).
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldView> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public record FieldView(String pointer, String code, String detail) {}

    /// @param requestId what the reader can tell the operator
    public static ProblemView of(Problem problem, Language language, String requestId) {
        String code = problem.type().code();
        List<FieldView> errors = problem.errors().stream()
                .map(error -> new FieldView(
                        error.pointer(),
                        error.code(),
                        Messages.text(language, "error." + error.code(), error.arguments())))
                .toList();
        return new ProblemView(
                "/problems/" + code,
                Messages.text(language, "problem." + code + ".title", List.of()),
                problem.type().status(),
                Messages.text(language, "problem." + code + ".detail", List.of()),
                code,
                "/requests/" + requestId,
                errors.isEmpty() ? null : errors);
    }
}
