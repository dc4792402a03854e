package com.freedom13.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.platform.crypto.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptchaTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Keys KEYS = new Keys("a-secret-of-the-site-0123456789abcdef");

    private final Captcha captcha = at(NOON);

    @Test
    void aSolvedChallengeIsSolvedAndSaysUntilWhenToRememberIt() throws Exception {
        CaptchaView challenge = captcha.challenge();

        assertThat(challenge.algorithm()).isEqualTo("SHA-256");
        assertThat(challenge.maxnumber()).isEqualTo(50_000);
        assertThat(captcha.verify(payload(challenge, solve(challenge))))
                .isEqualTo(new Captcha.Solved(challenge.challenge(), NOON.plus(Duration.ofMinutes(10))));
    }

    @Test
    void everyChallengeIsAnother() {
        assertThat(captcha.challenge().challenge())
                .isNotEqualTo(captcha.challenge().challenge());
    }

    @Test
    void aWrongNumberIsWrong() throws Exception {
        CaptchaView challenge = captcha.challenge();

        assertThat(captcha.verify(payload(challenge, solve(challenge) + 1))).isEqualTo(Captcha.Fault.WRONG);
    }

    @Test
    void aChallengeEndsAfterTenMinutes() throws Exception {
        CaptchaView challenge = captcha.challenge();
        String payload = payload(challenge, solve(challenge));

        assertThat(at(NOON.plus(Duration.ofMinutes(9))).verify(payload)).isInstanceOf(Captcha.Solved.class);
        assertThat(at(NOON.plus(Duration.ofMinutes(11))).verify(payload)).isEqualTo(Captcha.Fault.EXPIRED);
    }

    @Test
    void aDigitMovedFromTheNumberIntoTheSaltIsNoticed() throws Exception {
        CaptchaView challenge = captcha.challenge();
        String number = Long.toString(solve(challenge));
        String longer = challenge.salt().replaceFirst("&$", "") + number.charAt(0);
        String rest = number.substring(1).isEmpty() ? "0" : number.substring(1);
        CaptchaView spliced =
                new CaptchaView(challenge.algorithm(), challenge.challenge(), 50_000, longer, challenge.signature());

        assertThat(captcha.verify(payload(spliced, Long.parseLong(rest)))).isEqualTo(Captcha.Fault.WRONG);
    }

    @Test
    void aChallengeOfOnesOwnMakingIsWrong() throws Exception {
        Captcha theirs = new Captcha(new Keys("another-secret-of-a-site-0123456789"), InstantSource.fixed(NOON));
        CaptchaView challenge = theirs.challenge();

        assertThat(captcha.verify(payload(challenge, solve(challenge)))).isEqualTo(Captcha.Fault.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "e30=", "W10=", "bnVsbA==", "MQ==", "eyJhbGdvcml0aG0iOiJTSEEtMjU2In0="})
    void nonsenseIsWrong(String payload) {
        assertThat(captcha.verify(payload)).isEqualTo(Captcha.Fault.WRONG);
        assertThat(captcha.verify(payload.repeat(10_000))).isEqualTo(Captcha.Fault.WRONG);
    }

    @Test
    void anotherAlgorithmIsWrong() throws Exception {
        Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA1)
                .setHmacKey(java.util.HexFormat.of()
                        .formatHex(KEYS.derive("session/captcha").getEncoded()))
                .setNumber(7L)
                .setExpires(NOON.plusSeconds(60).getEpochSecond()));
        CaptchaView weaker = new CaptchaView("SHA-1", challenge.challenge, 50_000, challenge.salt, challenge.signature);

        assertThat(captcha.verify(payload(weaker, 7))).isEqualTo(Captcha.Fault.WRONG);
    }

    private static Captcha at(Instant now) {
        return new Captcha(KEYS, InstantSource.fixed(now));
    }

    private static long solve(CaptchaView challenge) throws Exception {
        return Altcha.solveChallenge(
                        challenge.challenge(), challenge.salt(), Altcha.Algorithm.SHA256, challenge.maxnumber(), 0)
                .number;
    }

    private static String payload(CaptchaView challenge, long number) {
        String json = """
                {"algorithm":"%s","challenge":"%s","number":%d,"salt":"%s","signature":"%s","took":12}
                """.formatted(
                        challenge.algorithm(), challenge.challenge(), number, challenge.salt(), challenge.signature());
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }
}
