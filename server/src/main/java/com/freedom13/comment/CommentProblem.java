package com.freedom13.comment;

import com.freedom13.platform.problem.ProblemType;

enum CommentProblem implements ProblemType {
    COMMENT_NOT_FOUND(404),
    NOT_YOUR_COMMENT(403),
    /// A post that waits has no thread yet.
    NOT_DISCUSSED_YET(404);

    private final int status;

    CommentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
