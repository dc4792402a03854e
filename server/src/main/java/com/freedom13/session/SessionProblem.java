package com.freedom13.session;

import com.freedom13.platform.problem.ProblemType;

/// What this room refuses.
enum SessionProblem implements ProblemType {
    BAD_CREDENTIALS(401);

    private final int status;

    SessionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
