package com.freedom13.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Київ",
                "#київ",
                " # КИЇВ ",
                "ки\u0456\u0308в",
                "##київ",
                "＃Київ",
                "Ки\u0301їв",
                "київ!",
                "ки\u200Bїв"
            })
    void aTagHasOneKeyInEverySpelling(String typed) {
        assertThat(key(typed)).isEqualTo("київ");
    }

    @ParameterizedTest
    @CsvSource({
        "ＫＹＩＶ, kyiv",
        "Café, cafe",
        "Łódź, lodz",
        "Straße, strasse",
        "Ægir, aegir",
        "my cat, my_cat",
        "my-_ cat, my_cat",
        "_cat_, cat",
        "памʼять, памʼять",
        "пам’ять, памʼять",
        "ΣΑΣ, σασ",
        "σας, σασ",
    })
    void spellingsComeTogether(String typed, String key) {
        assertThat(key(typed)).isEqualTo(key);
    }

    @Test
    void theTypewritersApostropheIsAnApostrophe() {
        assertThat(key("пам'ять")).isEqualTo(key("памʼять"));
        assertThat(key("'abc'")).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource({"май, маи", "її, іі", "ґрати, грати", "лёд, лед", "ў, у", "київ, kyiv"})
    void lettersOfTheirOwnStayApart(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void theDotOfTurkishIsNoMatterOfTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(key("İSTANBUL"))
                    .isEqualTo(key("istanbul"))
                    .isEqualTo(key("ISTANBUL"))
                    .isEqualTo("istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void itIsShownAsItWasTyped() {
        assertThat(display("#Мій Київ")).isEqualTo("Мій Київ");
        assertThat(display("rock_n-Roll!")).isEqualTo("rock_n-Roll");
        assertThat(display("п'ять")).isEqualTo("п'ять");
        assertThat(display("#️⃣котик🐱")).isEqualTo("котик");
    }

    @Test
    void whatIsNoTagSaysWhy() {
        assertThat(Hashtag.read("a\u0000")).isEqualTo(HashtagReading.Fault.MALFORMED);
        assertThat(Hashtag.read(" # ")).isEqualTo(HashtagReading.Fault.EMPTY);
        assertThat(Hashtag.read("!_😀_!")).isEqualTo(HashtagReading.Fault.NO_LETTER);
        assertThat(Hashtag.read("\u3164")).isEqualTo(HashtagReading.Fault.NO_LETTER);
        assertThat(Hashtag.read("я".repeat(51))).isEqualTo(HashtagReading.Fault.TOO_LONG);
        assertThat(Hashtag.read("я".repeat(50))).isInstanceOf(Hashtag.class);
        assertThat(Hashtag.read("ß".repeat(50))).isEqualTo(HashtagReading.Fault.TOO_LONG);
    }

    private static String key(String typed) {
        return hashtag(typed).key();
    }

    private static String display(String typed) {
        return hashtag(typed).display();
    }

    private static Hashtag hashtag(String typed) {
        assertThat(Hashtag.read(typed)).isInstanceOf(Hashtag.class);
        return (Hashtag) Hashtag.read(typed);
    }
}
