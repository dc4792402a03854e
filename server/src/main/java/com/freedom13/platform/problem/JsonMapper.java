package com.freedom13.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Stands before Quarkus' own mapper of this very type, which would answer 400 without a word.
@Provider
public class JsonMapper implements ExceptionMapper<MismatchedInputException> {
    private final ProblemMapper problems;

    public JsonMapper(ProblemMapper problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(MismatchedInputException failure) {
        return problems.toResponse(failure);
    }
}
