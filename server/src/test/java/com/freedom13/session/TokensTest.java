package com.freedom13.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.SessionId;
import com.freedom13.platform.crypto.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Keys KEYS = new Keys("a-secret-of-the-site-0123456789abcdef");

    private final AccountId olena = AccountId.random();
    private final SessionId session = SessionId.random();
    private final Tokens tokens = at(NOON);

    @Test
    void anAccessTokenNamesItsPersonAndSession() {
        Tokens.Access access =
                tokens.readAccess(tokens.access(olena, session, NOON)).orElseThrow();

        assertThat(access.account()).isEqualTo(olena);
        assertThat(access.session()).isEqualTo(session);
        assertThat(access.expiresAt()).isEqualTo("2026-03-01T12:15:00Z");
    }

    @Test
    void theSameTurnAlwaysGetsTheSameTokens() {
        assertThat(tokens.access(olena, session, NOON)).isEqualTo(tokens.access(olena, session, NOON));
        assertThat(tokens.refresh(session, 3)).isEqualTo(tokens.refresh(session, 3));
        assertThat(tokens.csrf(session)).isEqualTo(at(NOON.plusSeconds(99)).csrf(session));
    }

    @Test
    void anAccessTokenEndsAfterAQuarterOfAnHour() {
        String token = tokens.access(olena, session, NOON);

        assertThat(at(NOON.plus(Duration.ofMinutes(14))).readAccess(token)).isPresent();
        assertThat(at(NOON.plus(Duration.ofMinutes(16))).readAccess(token)).isEmpty();
    }

    @Test
    void aTokenOfAClockThatIsASecondAheadIsGoodToo() {
        assertThat(tokens.readAccess(tokens.access(olena, session, NOON.plusSeconds(2))))
                .isPresent();
    }

    @Test
    void everyChangedLetterOfATokenIsNoticed() {
        String access = tokens.access(olena, session, NOON);
        String refresh = tokens.refresh(session, 0);

        for (int at = 0; at < access.length(); at++) {
            // The last letter of a part carries spare bits: only what it says counts.
            String changed = changed(access, at);
            assertThat(tokens.readAccess(changed).isPresent() && !sameBytes(access, changed))
                    .isFalse();
        }
        for (int at = 0; at < refresh.length() - 1; at++) {
            assertThat(tokens.readRefresh(changed(refresh, at))).isEmpty();
        }
    }

    @Test
    void theAlgorithmIsPinned() {
        String none = JWT.create()
                .withIssuer("freedom13")
                .withSubject(olena.toString())
                .withClaim("sid", session.toString())
                .withExpiresAt(NOON.plusSeconds(60))
                .sign(Algorithm.none());
        byte[] key = KEYS.derive("session/access").getEncoded();
        String stronger = JWT.create()
                .withIssuer("freedom13")
                .withSubject(olena.toString())
                .withClaim("sid", session.toString())
                .withExpiresAt(NOON.plusSeconds(60))
                .sign(Algorithm.HMAC512(key));

        assertThat(tokens.readAccess(none)).isEmpty();
        assertThat(tokens.readAccess(stronger)).isEmpty();
    }

    @Test
    void anotherSitesTokensAreNotOurs() {
        Tokens theirs = new Tokens(new Keys("another-secret-of-a-site-0123456789"), InstantSource.fixed(NOON));

        assertThat(tokens.readAccess(theirs.access(olena, session, NOON))).isEmpty();
        assertThat(tokens.readRefresh(theirs.refresh(session, 0))).isEmpty();
        assertThat(tokens.isCsrf(session, theirs.csrf(session))).isFalse();
    }

    @Test
    void aRefreshTokenNamesItsTurn() {
        Tokens.Refresh refresh = tokens.readRefresh(tokens.refresh(session, 41)).orElseThrow();

        assertThat(refresh.session()).isEqualTo(session);
        assertThat(refresh.turn()).isEqualTo(41);
        assertThat(tokens.refresh(session, 42)).isNotEqualTo(tokens.refresh(session, 41));
    }

    @Test
    void aCsrfValueBelongsToOneSession() {
        assertThat(tokens.isCsrf(session, tokens.csrf(session))).isTrue();
        assertThat(tokens.isCsrf(SessionId.random(), tokens.csrf(session))).isFalse();
        assertThat(tokens.isCsrf(session, "")).isFalse();
    }

    @Test
    void noValueIsAnotherValue() {
        Set<String> values = new HashSet<>(
                Set.of(tokens.access(olena, session, NOON), tokens.refresh(session, 0), tokens.csrf(session)));

        assertThat(values).hasSize(3);
        assertThat(tokens.readRefresh(tokens.csrf(session))).isEmpty();
        assertThat(tokens.readAccess(tokens.refresh(session, 0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "%%%", "eyJhbGciOiJub25lIn0..", "ї"})
    void nonsenseIsNoToken(String nonsense) {
        assertThat(tokens.readAccess(nonsense)).isEmpty();
        assertThat(tokens.readRefresh(nonsense)).isEmpty();
        assertThat(tokens.isCsrf(session, nonsense)).isFalse();
        assertThat(tokens.readAccess(nonsense.repeat(100_000))).isEmpty();
    }

    private static Tokens at(Instant now) {
        return new Tokens(KEYS, InstantSource.fixed(now));
    }

    private static String changed(String token, int at) {
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private static boolean sameBytes(String one, String other) {
        Base64.Decoder decoder = Base64.getUrlDecoder();
        String[] ones = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        for (int part = 0; part < ones.length; part++) {
            if (!java.util.Arrays.equals(decoder.decode(ones[part]), decoder.decode(others[part]))) {
                return false;
            }
        }
        return true;
    }
}
