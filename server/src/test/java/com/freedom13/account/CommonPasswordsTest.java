package com.freedom13.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.problem.FieldError;
import com.freedom13.platform.problem.Problem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD", "12345678", "qwertyuiop", "Пароль123", "йцукенгшщз"})
    void whatIsTriedFirstIsCommon(String password) {
        assertThat(CommonPasswords.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"freedom13", "коли цвіте терен", "# the commonest"})
    void whatFewPeopleHaveIsNot(String password) {
        assertThat(CommonPasswords.contain(password)).isFalse();
    }

    @Test
    void theListHoldsAtLeastThreeThousandThatAreLongEnough() throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/account/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> line.length() >= PasswordRules.SHORTEST && !line.startsWith("# ")))
                    .hasSizeGreaterThan(3000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "семилі, too-short",
        "Password1, common-password",
        "Olena_Kyiv, password-is-name",
    })
    void aPasswordThatIsNoGoodSaysWhy(String password, String code) {
        assertThat(codes(password)).containsExactly(code);
    }

    @Test
    void lengthCountsLettersNotBytes() {
        assertThat(codes("ї".repeat(128))).isEmpty();
        assertThat(codes("ї".repeat(129))).containsExactly("too-long");
        assertThat(codes("😀".repeat(8))).isEmpty();
        assertThat(codes("пароль\u0000далі")).containsExactly("malformed-text");
    }

    private static List<String> codes(String password) {
        Checks checks = new Checks();
        PasswordRules.check(checks, "/password", password, "olena_kyiv");
        try {
            checks.done();
            return List.of();
        } catch (Problem problem) {
            return problem.errors().stream().map(FieldError::code).toList();
        }
    }
}
