package com.freedom13.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The passwords that are tried first by whoever tries to get in. Read at the first question.
final class CommonPasswords {
    private CommonPasswords() {}

    /// Whether many people have this very password, in whatever case.
    static boolean contain(String password) {
        return Words.ALL.contains(password.toLowerCase(Locale.ROOT));
    }

    private static final class Words {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            try (InputStream list = Objects.requireNonNull(
                            CommonPasswords.class.getResourceAsStream("/account/common-passwords.txt"));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(list, UTF_8))) {
                return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
