package com.freedom13.account;

import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.text.Handle;
import com.freedom13.platform.text.HandleReading;
import org.jspecify.annotations.Nullable;

/// Which user names there can be, and what to tell a person whose name there cannot.
final class NameRules {
    private NameRules() {}

    /// The name, or null when there is none and the checks know why.
    static @Nullable Handle read(Checks checks, String pointer, String username) {
        return switch (Handle.read(username)) {
            case Handle handle -> handle;
            case HandleReading.Fault fault -> {
                switch (fault) {
                    case MALFORMED -> checks.that(false, pointer, "malformed-text");
                    case TOO_SHORT -> checks.that(false, pointer, "too-short", Handle.MIN_LENGTH);
                    case TOO_LONG -> checks.that(false, pointer, "too-long", Handle.MAX_LENGTH);
                    case BAD_CHARACTER -> checks.that(false, pointer, "bad-name-character");
                    case MIXED_SCRIPTS -> checks.that(false, pointer, "mixed-scripts");
                    case NO_LETTER -> checks.that(false, pointer, "no-letter");
                }
                yield null;
            }
        };
    }
}
