package com.freedom13.app;

import com.freedom13.account.Account;
import com.freedom13.account.Accounts;
import com.freedom13.account.Passwords;
import com.freedom13.kernel.Language;
import com.freedom13.kernel.Role;
import com.freedom13.platform.db.Database;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.problem.Messages;
import com.freedom13.platform.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `admin create NAME`: the first administrator of a site, made by whoever has its terminal.
final class Admin {
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;

    private Admin() {}

    static int main(String... words) {
        if (words.length != 2 || !words[0].equals("create")) {
            return Console.fail(1, "Say «admin create NAME».");
        }
        String password;
        try {
            password = password(System.getenv("ADMIN_PASSWORD_FILE"));
        } catch (IOException unreadable) {
            return Console.fail(1, "The file ADMIN_PASSWORD_FILE names cannot be read: " + unreadable.getMessage());
        }
        if (password == null) {
            return Console.fail(
                    1,
                    "There is no terminal to ask for a password: put it in a file and name it in ADMIN_PASSWORD_FILE.");
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            return Console.fail(1, "A password has 8 to 128 characters.");
        }
        try (Database database = new Database(Settings.readDatabase(System.getenv(), Path.of(".env")))) {
            return create(database, words[1], password);
        }
    }

    private static int create(Database database, String name, String password) {
        Accounts accounts =
                new Accounts(database, new Transactions(database), new Passwords(), () -> {}, Clock.systemUTC());
        try {
            Account made = accounts.create(name, password, Role.ADMIN);
            Console.say("Made the administrator " + made.username() + ".");
            return 0;
        } catch (Problem refusal) {
            return Console.fail(1, sentence(refusal));
        }
    }

    private static String sentence(Problem refusal) {
        if (refusal.errors().isEmpty()) {
            return Messages.text(Language.EN, "problem." + refusal.type().code() + ".detail", List.of());
        }
        var first = refusal.errors().getFirst();
        return Messages.text(Language.EN, "error." + first.code(), first.arguments());
    }

    /// From the file, or asked for twice at the terminal; null where there is neither.
    private static @Nullable String password(@Nullable String file) throws IOException {
        if (file != null && !file.isBlank()) {
            return Files.readString(Path.of(file)).strip();
        }
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            return null;
        }
        while (true) {
            String first = asked(terminal, "Password: ");
            if (first == null || first.equals(asked(terminal, "Once more: "))) {
                return first;
            }
            Console.say("These were two different passwords.");
        }
    }

    private static @Nullable String asked(java.io.Console terminal, String question) {
        char[] typed = terminal.readPassword(question);
        return typed == null ? null : new String(typed);
    }
}
