package com.freedom13.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal on its way out. It carries no stack trace: it is an answer, not an accident.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    public Problem(ProblemType type) {
        this(type, List.of(), null);
    }

    public Problem(ProblemType type, List<FieldError> errors) {
        this(type, errors, null);
    }

    /// @param retryAfter when asking again makes sense
    public Problem(ProblemType type, Duration retryAfter) {
        this(type, List.of(), retryAfter);
    }

    private Problem(ProblemType type, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(type.code(), null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /// A validation refusal about one field.
    public static Problem at(String pointer, String code, Object... arguments) {
        return new Problem(CommonProblem.VALIDATION, List.of(new FieldError(pointer, code, arguments)));
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
