package com.freedom13.platform.text;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which of the site's languages a text is written in: `uk`, `ru` or `en`; `und` when nobody can tell.
///
/// Letters decide first: і ї є ґ are Ukrainian, ы э ъ ё are Russian, whichever there are more of. A text without
/// Cyrillic is English if it has Latin letters. Where letters do not tell, everyday words that only one of the two
/// languages has do; «Добрий ранок» is too short to be counted. What is left is counted out by lingua (low
/// accuracy, loaded at the first such text).
public final class WrittenLanguage {
    public static final String UKRAINIAN = "uk";
    public static final String RUSSIAN = "ru";
    public static final String ENGLISH = "en";
    public static final String UNKNOWN = "und";

    /// Fewer letters than these are a smile or a sigh, in no language.
    private static final int FEWEST_LETTERS = 3;

    private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}+");
    private static final Set<String> UKRAINIAN_WORDS = Text.words("""
            та що це цей ця як який яка яке хто чому коли але або бо ще вже дуже добре добрий добра дякую ранок
            ранку вона воно вони мене тебе буде треба зараз тепер хай нехай гарно гарний усе чудово лише спить
            каже хочу чекаю тато завжди проте отже
            """).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> RUSSIAN_WORDS = Text.words("""
            и но что как кто он она они оно почему когда где если уже только очень хорошо спасибо привет доброе
            утро нет меня тебя сейчас надо нужно будет ладно пожалуйста конечно потому всегда чтобы может вчера
            папа
            """).collect(Collectors.toUnmodifiableSet());

    private WrittenLanguage() {}

    /// The language of a text without marks ([RichText#plain]).
    public static String of(String text) {
        int ukrainian = 0;
        int russian = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int point : (Iterable<Integer>) text.codePoints()::iterator) {
            switch (Character.toLowerCase(point)) {
                case 'і', 'ї', 'є', 'ґ' -> ukrainian++;
                case 'ы', 'э', 'ъ', 'ё' -> russian++;
                default -> {}
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(point);
            cyrillic += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
            latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
        }
        if (ukrainian != russian) {
            return ukrainian > russian ? UKRAINIAN : RUSSIAN;
        }
        if (cyrillic + latin < FEWEST_LETTERS) {
            return UNKNOWN;
        }
        return cyrillic == 0 ? ENGLISH : byWords(text);
    }

    private static String byWords(String text) {
        int balance = WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .mapToInt(word -> (UKRAINIAN_WORDS.contains(word) ? 1 : 0) - (RUSSIAN_WORDS.contains(word) ? 1 : 0))
                .sum();
        if (balance == 0) {
            return counted(text);
        }
        return balance > 0 ? UKRAINIAN : RUSSIAN;
    }

    private static String counted(String text) {
        return switch (Lingua.DETECTOR.detectLanguageOf(text)) {
            case UKRAINIAN -> UKRAINIAN;
            case RUSSIAN -> RUSSIAN;
            case ENGLISH -> ENGLISH;
            default -> UNKNOWN;
        };
    }

    private static final class Lingua {
        static final LanguageDetector DETECTOR = LanguageDetectorBuilder.fromLanguages(
                        Language.UKRAINIAN, Language.RUSSIAN, Language.ENGLISH)
                .withLowAccuracyMode()
                .build();
    }
}
