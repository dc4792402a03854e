package com.freedom13.account;

import com.freedom13.platform.problem.ProblemType;

/// What this room refuses.
enum AccountProblem implements ProblemType {
    USERNAME_TAKEN(409),
    LAST_ADMIN(409);

    private final int status;

    AccountProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
