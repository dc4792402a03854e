package com.freedom13.reaction;

import com.freedom13.platform.problem.ProblemType;

enum ReactionProblem implements ProblemType {
    NOT_LIKEABLE(409),
    /// A post that still waits is hidden from whoever would like it, its author included.
    NOT_LIKED_YET(404);

    private final int status;

    ReactionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
