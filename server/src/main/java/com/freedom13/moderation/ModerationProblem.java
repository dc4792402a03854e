package com.freedom13.moderation;

import com.freedom13.platform.problem.ProblemType;

enum ModerationProblem implements ProblemType {
    ALREADY_DECIDED(409),
    OWN_WORK(403);

    private final int status;

    ModerationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
