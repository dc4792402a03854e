package com.freedom13.platform.problem;

/// Refusals that belong to no room.
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400),
    MALFORMED_ADDRESS(400),
    NOT_SIGNED_IN(401),
    BANNED(401),
    FORBIDDEN(403),
    CSRF(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION(422),
    PAGE_TOO_DEEP(422),
    IDEMPOTENCY_KEY_REUSED(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
