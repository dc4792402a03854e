package com.freedom13.account;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.freedom13.kernel.Language;
import com.freedom13.kernel.NsfwChoice;
import com.freedom13.kernel.Role;
import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.text.Handle;
import com.freedom13.platform.text.Text;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of one's own settings; what is absent stays.
///
/// @param displayName an empty one goes back to the user name
public record EditMe(
        @JsonSetter(nulls = Nulls.FAIL) @Nullable String displayName,
        @JsonSetter(nulls = Nulls.FAIL) @Nullable String bio,

        @Schema(enumeration = {"uk", "en"}) @JsonSetter(nulls = Nulls.FAIL) @Nullable
        String language,

        @Schema(enumeration = {"system", "light", "dark"}) @JsonSetter(nulls = Nulls.FAIL) @Nullable
        String theme,

        @Schema(enumeration = {"hide", "cover", "show"}) @JsonSetter(nulls = Nulls.FAIL) @Nullable
        String nsfw,

        @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean adult) {
    static final int LONGEST_NAME = 50;
    static final int LONGEST_BIO = 500;

    /// The account with the change in it.
    ///
    /// @throws com.freedom13.platform.problem.Problem 422 with everything that is wrong with it
    Account applyTo(Account account) {
        Checks checks = new Checks();
        if (displayName != null && wellFormed(checks, "/display_name", displayName)) {
            String name = Text.oneLine(displayName);
            checks.that(Text.length(name) <= LONGEST_NAME, "/display_name", "too-long", LONGEST_NAME);
            checks.that(name.isEmpty() || Text.isVisible(name), "/display_name", "empty");
            boolean staff = account.role().atLeast(Role.MODERATOR);
            checks.that(staff || !Handle.speaksForTheSite(name), "/display_name", "reserved-name");
        }
        if (bio != null && wellFormed(checks, "/bio", bio)) {
            checks.that(Text.length(Text.trim(bio)) <= LONGEST_BIO, "/bio", "too-long", LONGEST_BIO);
        }
        oneOf(checks, "/language", language, "uk", "en");
        oneOf(checks, "/theme", theme, "system", "light", "dark");
        oneOf(checks, "/nsfw", nsfw, "hide", "cover", "show");
        checks.done();
        return new Account(
                account.id(),
                account.username(),
                displayName == null ? account.displayName() : chosenName(displayName, account.username()),
                bio == null ? account.bio() : Text.trim(bio),
                language == null ? account.language() : Language.valueOf(language.toUpperCase(Locale.ROOT)),
                theme == null ? account.theme() : Theme.of(theme),
                nsfw == null ? account.nsfw() : NsfwChoice.of(nsfw),
                adult == null ? account.adult() : adult,
                account.role(),
                account.createdAt());
    }

    private static @Nullable String chosenName(String typed, String username) {
        String name = Text.oneLine(typed);
        return name.isEmpty() || name.equals(username) ? null : name;
    }

    private static boolean wellFormed(Checks checks, String pointer, String text) {
        return checks.that(Text.isWellFormed(text), pointer, "malformed-text");
    }

    private static void oneOf(Checks checks, String pointer, @Nullable String word, String... words) {
        boolean known = word == null || java.util.List.of(words).contains(word);
        checks.that(known, pointer, "not-one-of", String.join(", ", words));
    }
}
