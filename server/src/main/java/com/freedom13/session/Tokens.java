package com.freedom13.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.SessionId;
import com.freedom13.platform.crypto.Bytes;
import com.freedom13.platform.crypto.Keyed;
import com.freedom13.platform.crypto.Keys;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Makes and reads the three values that a signed-in browser carries.
///
/// All of them are computed from the session's row and a key: the same session at the same turn always gets the same
/// ones, so nothing needs to be stored, and a dump of the database signs nobody in. Thread-safe.
@Singleton
public final class Tokens {
    public static final Duration ACCESS_LIFE = Duration.ofMinutes(15);

    private static final String ISSUER = "freedom13";
    private static final String KEY_ID = "1";
    private static final int LONGEST_ACCESS = 1024;
    private static final int REFRESH_HEAD = 2 * Long.BYTES + Integer.BYTES;
    private static final int MARK_BYTES = 32;

    private final Algorithm algorithm;
    private final JWTVerifier verifier;
    private final Keyed refresh;
    private final Keyed csrf;

    public Tokens(Keys keys, InstantSource clock) {
        algorithm = Algorithm.HMAC256(keys.derive("session/access").getEncoded());
        // The issue time is left alone: it is no right, and two machines' clocks may differ by a second.
        var verification = (JWTVerifier.BaseVerification)
                JWT.require(algorithm).withIssuer(ISSUER).ignoreIssuedAt();
        verifier = verification.build(clock.withZone(ZoneOffset.UTC));
        refresh = new Keyed(keys.derive("session/refresh"));
        csrf = new Keyed(keys.derive("session/csrf"));
    }

    /// Whom an access token names, until when.
    public record Access(AccountId account, SessionId session, Instant expiresAt) {}

    /// Which turn of which session a refresh token is.
    public record Refresh(SessionId session, int turn) {}

    /// The JWT for the requests of the next [#ACCESS_LIFE].
    public String access(AccountId account, SessionId session, Instant issuedAt) {
        return JWT.create()
                .withKeyId(KEY_ID)
                .withIssuer(ISSUER)
                .withSubject(account.toString())
                .withClaim("sid", session.toString())
                .withIssuedAt(issuedAt)
                .withExpiresAt(issuedAt.plus(ACCESS_LIFE))
                .sign(algorithm);
    }

    /// Nothing for a token that is not ours, was changed, or has expired.
    public Optional<Access> readAccess(String token) {
        if (token.length() > LONGEST_ACCESS) {
            return Optional.empty();
        }
        try {
            DecodedJWT read = verifier.verify(token);
            return Optional.of(new Access(
                    new AccountId(UUID.fromString(read.getSubject())),
                    new SessionId(UUID.fromString(read.getClaim("sid").asString())),
                    read.getExpiresAtAsInstant()));
        } catch (JWTVerificationException notOurs) {
            return Optional.empty();
        }
    }

    /// The token that is good for one turn of the session.
    public String refresh(SessionId session, int turn) {
        byte[] head = head(session, turn);
        return base64(ByteBuffer.allocate(REFRESH_HEAD + MARK_BYTES)
                .put(head)
                .put(refresh.mark(head))
                .array());
    }

    /// Nothing for a token that is not ours or was changed; whether its turn is over only the session's row knows.
    public Optional<Refresh> readRefresh(String token) {
        byte[] bytes = bytes(token);
        if (bytes.length != REFRESH_HEAD + MARK_BYTES) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(bytes, REFRESH_HEAD);
        if (!refresh.marks(Arrays.copyOfRange(bytes, REFRESH_HEAD, bytes.length), head)) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(head);
        UUID session = new UUID(read.getLong(), read.getLong());
        return Optional.of(new Refresh(new SessionId(session), read.getInt()));
    }

    /// What a page must repeat to show that it can read our cookies.
    public String csrf(SessionId session) {
        return base64(csrf.mark(Bytes.of(session.value())));
    }

    public boolean isCsrf(SessionId session, String value) {
        return csrf.marks(bytes(value), Bytes.of(session.value()));
    }

    private static byte[] head(SessionId session, int turn) {
        return ByteBuffer.allocate(REFRESH_HEAD)
                .put(Bytes.of(session.value()))
                .putInt(turn)
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Nothing for what is no base64.
    private static byte[] bytes(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
