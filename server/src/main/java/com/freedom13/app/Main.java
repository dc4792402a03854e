package com.freedom13.app;

import com.freedom13.app.Settings.WrongSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The one program: a server, or a command that ends.
@QuarkusMain
public final class Main {
    static final int WRONG_SETTINGS = 2;
    static final int WRONG_SCHEMA = 3;
    static final int CANNOT_LISTEN = 4;

    private Main() {}

    public static void main(String... words) {
        String verb = words.length == 0 ? "serve" : words[0];
        String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
        try {
            switch (verb) {
                case "serve" -> serve();
                case "migrate" -> end(Migrate.main(rest));
                case "seed" -> seed();
                case "admin" -> end(Admin.main(rest));
                default -> end(Console.fail(1, "There is no command «" + verb + "»."));
            }
        } catch (WrongSettings wrong) {
            wrong.sentences().forEach(Console::say);
            end(WRONG_SETTINGS);
        }
    }

    private static void serve() {
        Settings settings = settings();
        System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
        System.setProperty("quarkus.http.host", settings.host());
        // FrontDoor refuses malformed addresses itself, with a request id and in the reader's language.
        System.setProperty("vertx.disableURIValidation", "true");
        Wiring.use(settings, InstantSource.system());
        ApiDocs.leaveAsBuilt();
        Quarkus.run(null, (code, failure) -> stopped(code, failure, settings));
    }

    private static void seed() {
        Settings settings = settings();
        System.setProperty("quarkus.http.host-enabled", "false");
        Wiring.use(settings, new SeedClock());
        Quarkus.run(Seed.class, (code, failure) -> stopped(code, failure, settings));
    }

    private static Settings settings() {
        Settings settings = Settings.read(System.getenv(), Path.of(".env"));
        System.setProperty("quarkus.log.console.json.enabled", Boolean.toString(settings.production()));
        return settings;
    }

    private static void stopped(int code, @Nullable Throwable failure, Settings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case java.net.BindException taken ->
                    end(Console.fail(CANNOT_LISTEN, "Port " + settings.port() + " is taken: set another PORT."));
                case SchemaVersion.NotCurrent old -> end(Console.fail(WRONG_SCHEMA, old.sentence()));
                default -> {}
            }
        }
        if (failure != null) {
            Console.say("The server ended with an error: " + stack(failure));
        }
        end(code);
    }

    /// The log is closed by now.
    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void end(int code) {
        System.exit(code);
    }
}
