package com.freedom13.platform.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One tag in every spelling.
///
/// Spellings that are one: upper and lower case, composed and decomposed letters, full-width forms, with and
/// without `#`, the apostrophes ' ’ ʼ, a stress mark or none, Latin letters with and without their diacritics, and
/// `_`, `-` or a space between words. Letters that are never one: й and и, ї and і, ґ and г, ё and е. Signs that
/// are neither letters, digits nor any of the above are left out.
///
/// @param key what is stored and compared
/// @param display the form in which this spelling is shown: as it was typed, without signs that belong to no tag
public record Hashtag(String key, String display) implements HashtagReading {
    public static final int MAX_LENGTH = 50;

    private static final String APOSTROPHES = "'’ʼ‘`´";
    private static final Pattern APOSTROPHE = Pattern.compile("[" + APOSTROPHES + "]");
    private static final Pattern STRAY_APOSTROPHE =
            Pattern.compile("(?<![\\p{L}\\p{M}])[" + APOSTROPHES + "]|[" + APOSTROPHES + "](?!\\p{L})");
    private static final Pattern SEPARATORS = Pattern.compile("[ _-]+");
    private static final Pattern OUTER_SEPARATORS = Pattern.compile("^[ _\\-\\p{M}]+|[ _-]+$");

    /// Latin letters whose plain form is no matter of a mark that could be taken off.
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ŋ', "n"));

    /// Reads a tag as it was typed; the caller decides what to do with one that is none.
    public static HashtagReading read(String typed) {
        if (!Text.isWellFormed(typed)) {
            return HashtagReading.Fault.MALFORMED;
        }
        String bare = Text.trim(Text.trim(typed).replaceFirst("^[#＃]+", ""));
        if (bare.isEmpty()) {
            return HashtagReading.Fault.EMPTY;
        }
        String display = display(bare);
        if (display.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return HashtagReading.Fault.NO_LETTER;
        }
        String key = key(display);
        if (Text.length(display) > MAX_LENGTH || Text.length(key) > MAX_LENGTH) {
            return HashtagReading.Fault.TOO_LONG;
        }
        return new Hashtag(key, display);
    }

    /// The keys of tags that were read before.
    public static List<String> keys(List<String> displays) {
        return displays.stream().map(Hashtag::key).toList();
    }

    private static String display(String bare) {
        String composed = Text.oneLine(Normalizer.normalize(bare, Normalizer.Form.NFC));
        String words = STRAY_APOSTROPHE.matcher(composed).replaceAll("");
        return OUTER_SEPARATORS.matcher(Text.keep(words, Hashtag::belongs)).replaceAll("");
    }

    private static boolean belongs(int point) {
        return (Character.isLetterOrDigit(point) && Text.draws(point))
                || (Text.isMark(point) && !Text.isVariationSelector(point))
                || APOSTROPHES.indexOf(point) >= 0
                || point == '_'
                || point == '-'
                || point == ' ';
    }

    private static String key(String display) {
        String joined = SEPARATORS.matcher(display).replaceAll("_");
        String spelled = APOSTROPHE.matcher(joined).replaceAll("ʼ");
        String lower = Normalizer.normalize(spelled, Normalizer.Form.NFKC)
                .codePoints()
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return withoutMarks(Normalizer.normalize(lower, Normalizer.Form.NFC));
    }

    /// Takes the marks off Latin letters, and off Cyrillic ones only what composes to no letter: the stress.
    private static String withoutMarks(String composed) {
        StringBuilder plain = new StringBuilder(composed.length());
        boolean unmarked = false;
        for (int point : (Iterable<Integer>) composed.codePoints()::iterator) {
            if (Text.isMark(point) && unmarked) {
                continue;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(point);
            unmarked = script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC;
            plain.append(script == Character.UnicodeScript.LATIN ? plainLatin(point) : Character.toString(point));
        }
        return plain.toString();
    }

    private static String plainLatin(int point) {
        String plain = PLAIN.get(point);
        if (plain != null) {
            return plain;
        }
        return Text.keep(
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD), part -> !Text.isMark(part));
    }
}
