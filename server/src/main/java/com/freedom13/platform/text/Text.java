package com.freedom13.platform.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures and judges text the way people see it: by code points, not by Java's units.
public final class Text {
    /// Letters and signs that draw nothing, although Unicode counts them as letters, symbols or marks.
    private static final String BLANKS = "\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFC\uD834\uDD59";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Text() {}

    /// The length in code points, as PostgreSQL's `char_length` counts it.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Without Unicode white space at both ends, no-break spaces included.
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// Whether the text can be stored and sent: no NUL and no half of a surrogate pair.
    public static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
    }

    /// Whether there is anything for a reader to see: at least one letter, digit, sign or symbol that draws
    /// something. Blanks, formats, controls, private characters and marks that hang on nothing are not enough.
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(Text::draws);
    }

    /// A name on one line: without direction marks that could turn the words around it, without other invisible
    /// formats except the joiners inside words and emoji, spaces run together, at most two marks on one letter.
    public static String oneLine(String name) {
        StringBuilder line = new StringBuilder(name.length());
        int marks = 0;
        boolean spaced = false;
        for (int point : (Iterable<Integer>) name.codePoints()::iterator) {
            if (isSpace(point) || isControl(point)) {
                spaced = true;
                continue;
            }
            marks = isMark(point) ? marks + 1 : 0;
            if (marks > 2 || (Character.getType(point) == Character.FORMAT && !isJoiner(point))) {
                continue;
            }
            line.append(spaced && !line.isEmpty() ? " " : "").appendCodePoint(point);
            spaced = false;
        }
        return line.toString();
    }

    /// The text with only the code points that pass.
    static String keep(String text, IntPredicate passes) {
        return text.codePoints()
                .filter(passes)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The words of a list that is written down as text.
    static Stream<String> words(String list) {
        return SPACES.splitAsStream(list.strip());
    }

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u0085';
    }

    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /// Whether a code point by itself shows something.
    static boolean draws(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> BLANKS.indexOf(point) < 0;
        };
    }

    private static boolean isSurrogate(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL;
    }

    /// The joiners build Persian words and family emoji; the tag characters build flags.
    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D || (point >= 0xE0020 && point <= 0xE007F);
    }
}
