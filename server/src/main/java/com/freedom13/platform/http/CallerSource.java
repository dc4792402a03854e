package com.freedom13.platform.http;

import com.freedom13.kernel.Caller;
import com.freedom13.kernel.SessionId;

/// Knows whose an access token is. The room `session` answers; asked once for each request that carries a token.
public interface CallerSource {
    /// Finds the person of a token whose session is alive at this moment.
    ///
    /// @throws com.freedom13.platform.problem.Problem 401 `not-signed-in` for a token that is wrong, expired or
    ///     ended, and 401 `banned` for one of a banned person
    Caller.Person find(String accessToken);

    /// Whether this is the CSRF value of that session.
    boolean isCsrfValue(SessionId session, String value);
}
