package com.freedom13.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    /// "стара сторінка" by Python's bcrypt with 4 rounds: with the prefixes that the site before this one may have
    /// left.
    private static final String OLD = "$2b$04$EQe1dqSr9vzrtGTVWcWu7ebSo8kLrSg0nsqfpxlpaGddaoV48h5Oq";
    /// The first 36 letters of a pass phrase of thirty-nine, all that bcrypt ever looked at.
    private static final String OLD_LONG = "$2b$04$DbqUniEH2NjKgDXArFpIke51ZPFAcgGCJp4VR3wZgoy8pqMeqEdcu";
    private static final String PHRASE = "тихоріченькатечеповільноаявсечекаюлітоо";

    private final Passwords passwords = new Passwords();

    @Test
    void aHashKnowsItsPasswordAndNoOther() {
        String hash = passwords.hash("коли цвіте терен");

        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.match("коли цвіте терен", hash)).isEqualTo(Passwords.Match.RIGHT);
        assertThat(passwords.match("коли цвіте терну", hash)).isEqualTo(Passwords.Match.WRONG);
        assertThat(passwords.hash("коли цвіте терен")).isNotEqualTo(hash);
    }

    @Test
    void theThirtySeventhLetterOfAUkrainianPassPhraseMatters() {
        String phrase = "ї".repeat(40);
        String hash = passwords.hash(phrase);

        assertThat(passwords.match(phrase, hash)).isEqualTo(Passwords.Match.RIGHT);
        assertThat(passwords.match("ї".repeat(36) + "і" + "ї".repeat(3), hash)).isEqualTo(Passwords.Match.WRONG);
    }

    @Test
    void aLetterTypedInTwoPartsIsTheSameLetter() {
        String hash = passwords.hash("й їжак");

        assertThat(passwords.match(Normalizer.normalize("й їжак", Normalizer.Form.NFD), hash))
                .isEqualTo(Passwords.Match.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{bcrypt}$2b$", "$2b$", "$2a$", "$2y$"})
    void hashesOfTheSiteBeforeAreRightAndOld(String prefix) {
        String hash = prefix + OLD.substring("$2b$".length());

        assertThat(passwords.match("стара сторінка", hash)).isEqualTo(Passwords.Match.RIGHT_BUT_OLD);
        assertThat(passwords.match("нова сторінка", hash)).isEqualTo(Passwords.Match.WRONG);
    }

    @Test
    void anOldLongPassPhraseIsCheckedAsItWasHashed() {
        assertThat(passwords.match(PHRASE, OLD_LONG)).isEqualTo(Passwords.Match.RIGHT_BUT_OLD);
        assertThat(passwords.match("Т" + PHRASE.substring(1), OLD_LONG)).isEqualTo(Passwords.Match.WRONG);
    }

    @Test
    void aWeakerArgonHashIsOld() {
        String weaker =
                "{argon2}$argon2id$v=19$m=1024,t=1,p=1$YCT0T846RnRZPEonO6Hx0w$+Zgi3CPRGiX3MUcuykWu9WvDd/oK/xb3P8QMnGOXbqk";

        assertThat(passwords.match("freedom13", weaker)).isEqualTo(Passwords.Match.RIGHT_BUT_OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{argon2}", "{bcrypt}", "{noop}freedom13", "freedom13", "{argon2}$argon2id$broken"})
    void aBrokenHashFitsNothing(String stored) {
        assertThat(passwords.match("freedom13", stored)).isEqualTo(Passwords.Match.WRONG);
    }

    @Test
    void manyAtOnceWaitForOneAnother() throws Exception {
        String hash = passwords.hash("freedom13");
        Callable<Passwords.Match> question = () -> passwords.match("freedom13", hash);

        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Passwords.Match> answers =
                    threads
                            .invokeAll(IntStream.range(0, 12)
                                    .mapToObj(i -> question)
                                    .toList())
                            .stream()
                            .map(answer -> answer.resultNow())
                            .toList();
            assertThat(answers).hasSize(12).containsOnly(Passwords.Match.RIGHT);
        }
    }
}
