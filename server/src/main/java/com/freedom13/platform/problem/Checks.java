package com.freedom13.platform.problem;

import java.util.ArrayList;
import java.util.List;

/// Gathers everything that is wrong with a request, so that a person hears of it all at once.
public final class Checks {
    private final List<FieldError> errors = new ArrayList<>();

    /// Notes an error when the condition does not hold.
    ///
    /// @return whether it holds
    public boolean that(boolean holds, String pointer, String code, Object... arguments) {
        if (!holds) {
            errors.add(new FieldError(pointer, code, arguments));
        }
        return holds;
    }

    /// @throws Problem with all that was noted, if anything was
    public void done() {
        if (!errors.isEmpty()) {
            throw new Problem(CommonProblem.VALIDATION, errors);
        }
    }
}
