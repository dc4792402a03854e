package com.freedom13.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what other people's code throws into our own refusals.
final class Refusals {
    private static final Duration SOON = Duration.ofSeconds(5);

    private Refusals() {}

    /// A body that is no JSON is malformed (400); JSON that does not fit is a validation refusal (422) at its place.
    static Problem ofJson(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Problem.at(pointer(unknown), "unknown-field");
        }
        if (failure instanceof InvalidNullException missing) {
            return Problem.at(pointer(missing), "required");
        }
        if (failure instanceof MismatchedInputException mismatch) {
            // Jackson has no type of its own for a second value after the first.
            if (mismatch.getOriginalMessage().startsWith("Trailing token")) {
                return new Problem(CommonProblem.MALFORMED_REQUEST);
            }
            return Problem.at(pointer(mismatch), "wrong-type");
        }
        return new Problem(CommonProblem.MALFORMED_REQUEST);
    }

    /// The database away or too busy (503), as opposed to a statement of ours that is wrong (null: an accident).
    static @Nullable Problem ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return new Problem(CommonProblem.UNAVAILABLE, SOON);
            }
        }
        return null;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException || state == null) {
            return true;
        }
        boolean connection = state.startsWith("08");
        boolean resources = state.startsWith("53");
        boolean operator = state.startsWith("57P");
        boolean crossed = state.equals("40001") || state.equals("40P01");
        return connection || resources || operator || crossed;
    }

    private static String pointer(JsonMappingException failure) {
        List<JsonMappingException.Reference> path = failure.getPath();
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
