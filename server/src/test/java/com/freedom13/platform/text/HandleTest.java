package com.freedom13.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"olena", "Олена_13", "їжак", "x-1", "Józef", "ґалаґан", "abc", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void oneScriptWithDigitsAndTwoSignsIsAName(String typed) {
        assertThat(handle(typed).name()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, TOO_SHORT",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, TOO_LONG",
        "олена к, BAD_CHARACTER",
        "оле.на, BAD_CHARACTER",
        "名前名前, BAD_CHARACTER",
        "αβγ, MIXED_SCRIPTS",
        "pаypal, MIXED_SCRIPTS",
        "123_, NO_LETTER",
        "'', TOO_SHORT",
    })
    void anythingElseSaysWhyNot(String typed, HandleReading.Fault fault) {
        assertThat(Handle.read(typed)).isEqualTo(fault);
    }

    @Test
    void whatCannotBeSeenOrStoredIsNoName() {
        assertThat(Handle.read("ole\u0000na")).isEqualTo(HandleReading.Fault.MALFORMED);
        assertThat(Handle.read("ole\uD83Dna")).isEqualTo(HandleReading.Fault.MALFORMED);
        assertThat(Handle.read("ole\u202Ena")).isEqualTo(HandleReading.Fault.BAD_CHARACTER);
        assertThat(Handle.read("ole\u200Bna")).isEqualTo(HandleReading.Fault.BAD_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "сосо, coco",
        "Olena, OLENA",
        "a_b_c, a-b-c",
        "ｏｌｅｎａ, olena",
        "0lena, olena",
        "pau1, paul",
        "рора, popa",
        "Їжак, їжак",
        "modem, modern",
    })
    void namesThatLookAlikeHaveOneSkeleton(String one, String other) {
        assertThat(handle(one).skeleton()).isEqualTo(handle(other).skeleton());
    }

    @ParameterizedTest
    @CsvSource({"їжак, іжак", "майя, маия", "олена, olena", "ґава, гава", "olena, olenka"})
    void namesThatLookDifferentStayApart(String one, String other) {
        assertThat(handle(one).skeleton()).isNotEqualTo(handle(other).skeleton());
    }

    @Test
    void aPersonIsFoundInAnyCase() {
        assertThat(handle("ОЛЕНА").key()).isEqualTo(Handle.key(" олена ")).isEqualTo("олена");
        assertThat(handle("сосо").key()).isNotEqualTo(Handle.key("coco"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "ADMIN",
                "ad-min",
                "_root_",
                "r00t",
                "Адмін",
                "модератор",
                "підтримка",
                "MikuGPT",
                "анонім",
                "freedom13"
            })
    void namesThatSpeakForTheSiteAreReserved(String typed) {
        assertThat(handle(typed).isReserved()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olena", "taras", "адам", "mikula", "administratorka", "test"})
    void ordinaryNamesAreNot(String typed) {
        assertThat(handle(typed).isReserved()).isFalse();
    }

    private static Handle handle(String typed) {
        assertThat(Handle.read(typed)).isInstanceOf(Handle.class);
        return (Handle) Handle.read(typed);
    }
}
