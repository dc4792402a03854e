package com.freedom13.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name by which a person signs in and is known: one script, few signs, and nothing that looks like another name.
///
/// @param name as it is shown: case kept, compatibility forms (full-width letters and the like) made plain
/// @param key the name in lower case, by which a person is found
/// @param skeleton what the name looks like; two names with one skeleton cannot both exist
public record Handle(String name, String key, String skeleton) implements HandleReading {
    public static final int MIN_LENGTH = 3;
    public static final int MAX_LENGTH = 30;

    private static final Pattern SIGNS = Pattern.compile("[\\p{Ll}\\p{Lu}0-9_-]*");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9_-]*");
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}0-9_-]*");
    private static final Pattern LETTER = Pattern.compile("[\\p{Ll}\\p{Lu}]");

    /// Reads a name as it was typed; whether it is reserved or taken is another question.
    public static HandleReading read(String typed) {
        if (!Text.isWellFormed(typed)) {
            return HandleReading.Fault.MALFORMED;
        }
        String name = Normalizer.normalize(Text.trim(typed), Normalizer.Form.NFKC);
        int length = Text.length(name);
        if (length < MIN_LENGTH) {
            return HandleReading.Fault.TOO_SHORT;
        }
        if (length > MAX_LENGTH) {
            return HandleReading.Fault.TOO_LONG;
        }
        if (!SIGNS.matcher(name).matches()) {
            return HandleReading.Fault.BAD_CHARACTER;
        }
        if (!LATIN.matcher(name).matches() && !CYRILLIC.matcher(name).matches()) {
            return HandleReading.Fault.MIXED_SCRIPTS;
        }
        if (!LETTER.matcher(name).find()) {
            return HandleReading.Fault.NO_LETTER;
        }
        return new Handle(name, key(name), LookAlikes.skeleton(name));
    }

    /// By what key a person of this name would be found; for look-ups, where a name that cannot exist finds nobody.
    public static String key(String name) {
        return Normalizer.normalize(Text.trim(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// Whether a name to be shown, of any letters, speaks for the site or for nobody, or looks as if it did.
    public static boolean speaksForTheSite(String shown) {
        return LookAlikes.isReserved(LookAlikes.skeleton(shown));
    }

    /// Whether the name speaks for the site, or looks as if it did. Only the site itself may give such a name.
    public boolean isReserved() {
        return LookAlikes.isReserved(skeleton);
    }
}
