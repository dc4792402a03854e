package com.freedom13.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @Test
    void lengthCountsCodePoints() {
        assertThat(Text.length("😀".repeat(2600))).isEqualTo(2600);
        assertThat(Text.length("їжак")).isEqualTo(4);
    }

    @Test
    void trimTakesEverySpaceOfUnicode() {
        assertThat(Text.trim("\u00A0\u2003 \t\u3000слово два\u0085\u2028\u202F"))
                .isEqualTo("слово два");
        assertThat(Text.trim(" \n")).isEmpty();
        assertThat(Text.trim("\u200Bx")).isEqualTo("\u200Bx");
    }

    @Test
    void nulAndHalvesOfPairsAreMalformed() {
        assertThat(Text.isWellFormed("слово 😀\n")).isTrue();
        assertThat(Text.isWellFormed("a\u0000b")).isFalse();
        assertThat(Text.isWellFormed("a\uD83D")).isFalse();
        assertThat(Text.isWellFormed("\uDE00a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n\u00A0",
                "\u200B",
                "\u2800\u2800",
                "\u3164",
                "\u115F\u1160\uFFA0",
                "\uFEFF",
                "\uFE0F",
                "\u0301\u0308",
                "\u00AD\u2060\u200D",
                "\u202E\u202C",
                "\u0007",
                "\uE000",
                "\uFFFC",
                "\uD834\uDD59",
                "\uDB40\uDC41",
            })
    void whatDrawsNothingIsInvisible(String text) {
        assertThat(Text.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "а", "7", "😀", "👨‍👩‍👧", "…", "\u200Bа", "й", "日", "+", "1️⃣", "🇺🇦", "ʼ"})
    void aSingleSignIsVisible(String text) {
        assertThat(Text.isVisible(text)).isTrue();
    }

    @Test
    void aNameStaysOnItsLineAndTurnsNothingAround() {
        assertThat(Text.oneLine("  Олена\u202Eкоп\n\u200B Б. \u2067")).isEqualTo("Оленакоп Б.");
        assertThat(Text.oneLine("Z̀́̂̃̄a")).isEqualTo("Z̀́a");
        assertThat(Text.oneLine("Родина 👨‍👩‍👧")).isEqualTo("Родина 👨‍👩‍👧");
    }
}
