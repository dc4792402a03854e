package com.freedom13.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealedTest {
    private final Keys keys = new Keys("a-secret-of-the-site-0123456789abcdef");
    private final Sealed sealed = new Sealed(keys.derive("test"));
    private final byte[] plain = Bytes.of("Олена");

    @Test
    void whatWasSealedOpensAgain() {
        assertThat(sealed.open(sealed.seal(plain))).isEqualTo(plain);
        assertThat(sealed.open(sealed.seal(new byte[0]))).isEmpty();
    }

    @Test
    void theSameBytesNeverLookTheSameTwice() {
        assertThat(sealed.seal(plain)).isNotEqualTo(sealed.seal(plain)).hasSize(12 + plain.length + 16);
    }

    @Test
    void everyChangedBitIsNoticed() {
        byte[] closed = sealed.seal(plain);

        for (int at = 0; at < closed.length; at++) {
            byte[] changed = closed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> sealed.open(changed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherKeyAndAStumpAreRefused() {
        byte[] closed = sealed.seal(plain);

        assertThatThrownBy(() -> new Sealed(keys.derive("other")).open(closed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealed.open(new byte[27])).isInstanceOf(IllegalArgumentException.class);
    }
}
