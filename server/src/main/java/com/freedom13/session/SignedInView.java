package com.freedom13.session;

import com.freedom13.account.UserView;

/// The answer to a registration, a log-in and a refresh. The refresh token travels in its cookie only.
///
/// @param expiresIn seconds for which the access token is good
public record SignedInView(UserView user, String accessToken, long expiresIn) {
    static SignedInView of(SignedIn signedIn) {
        return new SignedInView(
                UserView.of(signedIn.account()),
                signedIn.accessToken(),
                signedIn.accessLife().toSeconds());
    }
}
