package com.freedom13.account;

import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.text.Handle;
import com.freedom13.platform.text.Text;

/// Which passwords a person may choose: long enough, not everybody's, not the own name. Nothing about capitals and
/// signs.
final class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private PasswordRules() {}

    static void check(Checks checks, String pointer, String password, String username) {
        if (!checks.that(Text.isWellFormed(password), pointer, "malformed-text")) {
            return;
        }
        int length = Text.length(password);
        checks.that(length <= LONGEST, pointer, "too-long", LONGEST);
        if (checks.that(length >= SHORTEST, pointer, "too-short", SHORTEST)) {
            checks.that(!CommonPasswords.contain(password), pointer, "common-password");
            checks.that(!Handle.key(password).equals(Handle.key(username)), pointer, "password-is-name");
        }
    }
}
