package com.freedom13.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final String SECRET = "a-secret-of-the-site-0123456789abcdef";

    private final Keys keys = new Keys(SECRET);

    @Test
    void theSameLabelGivesTheSameKeyOfThirtyTwoBytes() {
        byte[] key = keys.derive("session/token").getEncoded();

        assertThat(key)
                .hasSize(32)
                .isEqualTo(new Keys(SECRET).derive("session/token").getEncoded());
    }

    @Test
    void anotherLabelOrAnotherSecretGivesAnotherKey() {
        byte[] key = keys.derive("session/token").getEncoded();

        assertThat(key)
                .isNotEqualTo(keys.derive("session/refresh").getEncoded())
                .isNotEqualTo(new Keys(SECRET + "!").derive("session/token").getEncoded());
    }

    /// Computed apart with Python's hmac: a change here signs everybody out and closes every sealed thing for good.
    @Test
    void derivationIsHkdfAndNeverChanges() {
        assertThat(HexFormat.of().formatHex(keys.derive("session/token").getEncoded()))
                .isEqualTo("2c99c349bbca34131400ae271fafba33a5915984f65b2f28efb6290f236aa80e");
    }

    @Test
    void aShortSecretIsRefusedAndALongOneIsNeverPrinted() {
        assertThatThrownBy(() -> new Keys("x".repeat(31))).isInstanceOf(IllegalArgumentException.class);
        assertThat(keys.toString()).doesNotContain(SECRET);
    }
}
