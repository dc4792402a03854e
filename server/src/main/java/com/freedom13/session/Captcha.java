package com.freedom13.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.freedom13.platform.crypto.Keys;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;

/// A proof of work instead of a puzzle: [ALTCHA](https://altcha.org), protocol 1, SHA-256.
///
/// Nothing is kept for a challenge that was handed out: it carries its expiry in its salt and our mark over both.
/// That it is used only once is for [SessionStore] to know. Thread-safe.
@Singleton
public final class Captcha {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final long MAX_NUMBER = 50_000;
    private static final int LONGEST_PAYLOAD = 2000;

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String key;
    private final InstantSource clock;

    public Captcha(Keys keys, InstantSource clock) {
        key = HexFormat.of().formatHex(keys.derive("session/captcha").getEncoded());
        this.clock = clock;
    }

    /// What came of looking at a solution.
    public sealed interface Verdict {}

    /// It is right; whether it was used before is another question.
    public record Solved(String challenge, Instant expiresAt) implements Verdict {}

    /// Why it is not.
    public enum Fault implements Verdict {
        WRONG,
        EXPIRED
    }

    /// A fresh challenge, as a page needs it.
    public CaptchaView challenge() {
        try {
            Altcha.Challenge made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setHmacKey(key)
                    .setMaxNumber(MAX_NUMBER)
                    .setSecureRandomNumber(true)
                    .setExpires(clock.instant().plus(LIFE).getEpochSecond()));
            return new CaptchaView(made.algorithm, made.challenge, MAX_NUMBER, made.salt, made.signature);
        } catch (Exception broken) {
            throw new IllegalStateException("A captcha could not be made", broken);
        }
    }

    /// Looks at the base64 of a solution.
    public Verdict verify(String base64) {
        Altcha.Payload solution = read(base64);
        if (solution == null || !"SHA-256".equals(solution.algorithm) || !isRight(solution)) {
            return Fault.WRONG;
        }
        Instant expiresAt = expiry(solution.salt);
        return expiresAt.isAfter(clock.instant()) ? new Solved(solution.challenge, expiresAt) : Fault.EXPIRED;
    }

    private static Altcha.@Nullable Payload read(String base64) {
        if (base64.length() > LONGEST_PAYLOAD) {
            return null;
        }
        try {
            return JSON.readValue(Base64.getDecoder().decode(base64), Altcha.Payload.class);
        } catch (IllegalArgumentException | JsonProcessingException notOne) {
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory failed", impossible);
        }
    }

    private boolean isRight(Altcha.Payload payload) {
        try {
            return Altcha.verifySolution(payload, key, false);
        } catch (Exception broken) {
            return false;
        }
    }

    /// When a challenge of ours ends: its salt was marked by us, so it says so.
    private static Instant expiry(String salt) {
        try {
            String seconds = Altcha.extractParams(salt).get("expires");
            return seconds == null ? Instant.MIN : Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (Exception broken) {
            return Instant.MIN;
        }
    }
}
