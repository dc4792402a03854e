package com.freedom13.post;

import com.freedom13.platform.problem.ProblemType;

enum PostProblem implements ProblemType {
    POST_NOT_FOUND(404),
    NOT_YOUR_POST(403);

    private final int status;

    PostProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
