package com.freedom13.post;

import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.text.Hashtag;
import com.freedom13.platform.text.HashtagReading;
import com.freedom13.platform.text.RichText;
import com.freedom13.platform.text.Text;
import com.freedom13.platform.text.WrittenLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of a post or comment, checked and rendered.
///
/// @param source as it was written, trimmed
/// @param html what browsers show: p, br, strong, em and links only
/// @param language `uk`, `ru`, `en` or `und`
public record PostText(String source, String html, String language) {
    static final int MAX_LENGTH = 5000;
    static final int MAX_TAGS = 10;

    /// Checks a text; a refusal is noted in `checks`, and then the text is empty.
    ///
    /// @param maxLength in code points, after trimming
    public static PostText read(@Nullable String written, int maxLength, Checks checks) {
        if (!checks.that(written != null, "/content", "required") || written == null) {
            return new PostText("", "", WrittenLanguage.UNKNOWN);
        }
        boolean wellFormed = checks.that(Text.isWellFormed(written), "/content", "malformed-text");
        String source = wellFormed ? Text.trim(written) : "";
        boolean fits = checks.that(Text.length(source) <= maxLength, "/content", "too-long", maxLength);
        String words = wellFormed ? RichText.plain(source) : "";
        boolean visible = !wellFormed || checks.that(Text.isVisible(words), "/content", "empty");
        if (!wellFormed || !fits || !visible) {
            return new PostText("", "", WrittenLanguage.UNKNOWN);
        }
        return new PostText(source, RichText.html(source), WrittenLanguage.of(words));
    }

    /// Makes tags one in every spelling, in the order in which they first came.
    static List<Hashtag> readTags(@Nullable List<@Nullable String> written, Checks checks) {
        Map<String, Hashtag> tags = new LinkedHashMap<>();
        List<@Nullable String> all = written == null ? List.of() : written;
        for (int i = 0; i < all.size(); i++) {
            String typed = all.get(i);
            String pointer = "/tags/" + i;
            if (typed == null) {
                checks.that(false, pointer, "required");
                continue;
            }
            switch (Hashtag.read(typed)) {
                case Hashtag tag -> tags.putIfAbsent(tag.key(), tag);
                case HashtagReading.Fault fault -> note(fault, pointer, checks);
            }
        }
        checks.that(tags.size() <= MAX_TAGS, "/tags", "too-many-tags", MAX_TAGS);
        return List.copyOf(tags.values());
    }

    private static void note(HashtagReading.Fault fault, String pointer, Checks checks) {
        switch (fault) {
            case TOO_LONG -> checks.that(false, pointer, "too-long", Hashtag.MAX_LENGTH);
            case MALFORMED -> checks.that(false, pointer, "malformed-text");
            case EMPTY, NO_LETTER -> checks.that(false, pointer, "not-a-tag");
        }
    }
}
