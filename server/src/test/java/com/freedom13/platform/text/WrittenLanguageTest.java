package com.freedom13.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "Сьогодні гарний день, uk",
        "Їжак, uk",
        "Мы были дома, ru",
        "ещё объявление, ru",
        "Чому так рано, uk",
        "Добрий ранок, uk",
        "Завтра пишемо тест, uk",
        "Доброе утро, ru",
        "Не обращай внимания, ru",
        "Как же так, ru",
        "The weather is fine today, en",
        "Мій iPhone зламався, uk",
        "123 456, und",
        "ок, und",
        "'', und",
        "😀😀😀, und",
    })
    void lettersThenWordsThenLinguaDecide(String text, String language) {
        assertThat(WrittenLanguage.of(text)).isEqualTo(language);
    }

    @Test
    void manyThreadsMayAskAtOnce() throws Exception {
        Callable<String> question = () -> WrittenLanguage.of("Погода отличная");

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(i -> question).toList());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo("ru"));
        }
    }
}
