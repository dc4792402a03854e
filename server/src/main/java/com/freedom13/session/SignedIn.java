package com.freedom13.session;

import com.freedom13.account.Account;
import java.time.Duration;

/// What a person gets who was recognised: what to carry from now on.
///
/// @param refreshLife how long the refresh token is good if it is never used
public record SignedIn(
        Account account,
        String accessToken,
        Duration accessLife,
        String refreshToken,
        Duration refreshLife,
        String csrfValue) {}
