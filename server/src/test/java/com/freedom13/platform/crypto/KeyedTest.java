package com.freedom13.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyedTest {
    private final Keys keys = new Keys("a-secret-of-the-site-0123456789abcdef");
    private final Keyed keyed = new Keyed(keys.derive("test"));

    @Test
    void aMarkBelongsToItsPartsInTheirOrder() {
        byte[] mark = keyed.mark(Bytes.of("olena"), Bytes.of(7));

        assertThat(mark).hasSize(32);
        assertThat(keyed.marks(mark, Bytes.of("olena"), Bytes.of(7))).isTrue();
        assertThat(keyed.marks(mark, Bytes.of(7), Bytes.of("olena"))).isFalse();
        assertThat(keyed.marks(mark, Bytes.of("olena"), Bytes.of(8))).isFalse();
    }

    @Test
    void wordsThatRunTogetherTheSameWayGetDifferentMarks() {
        assertThat(keyed.mark(Bytes.of("ab"), Bytes.of("c"))).isNotEqualTo(keyed.mark(Bytes.of("a"), Bytes.of("bc")));
    }

    @Test
    void anotherKeyMakesAnotherMark() {
        byte[] mark = keyed.mark(Bytes.of("olena"));

        assertThat(new Keyed(keys.derive("other")).marks(mark, Bytes.of("olena")))
                .isFalse();
        assertThat(keyed.marks(new byte[0], Bytes.of("olena"))).isFalse();
    }

    @Test
    void anIdComesBackFromItsBytes() {
        UUID id = UUID.fromString("0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

        assertThat(Bytes.uuid(Bytes.of(id))).isEqualTo(id);
    }
}
