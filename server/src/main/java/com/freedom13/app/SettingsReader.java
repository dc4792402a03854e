package com.freedom13.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks settings up in the environment, then in `.env`, and gathers a sentence for each that is wrong.
final class SettingsReader {
    private final Map<String, String> environment;
    private final Properties file = new Properties();
    private final List<String> wrong = new ArrayList<>();

    SettingsReader(Map<String, String> environment, Path dotEnv) {
        this.environment = environment;
        if (Files.exists(dotEnv)) {
            try (Reader reader = Files.newBufferedReader(dotEnv)) {
                file.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                wrong.add("The file .env cannot be read: " + unreadable.getMessage() + ".");
            }
        }
    }

    /// What is set or holds otherwise; null when neither.
    @Nullable
    String text(Setting setting) {
        String value = lookUp(setting.name());
        if (value == null && setting.secret()) {
            value = fromFile(setting);
        }
        return value == null ? setting.otherwise() : value;
    }

    /// A value that is understood by `parse`, whose [IllegalArgumentException] says what it should be.
    <T> @Nullable T parsed(Setting setting, Function<String, T> parse) {
        String text = text(setting);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException explained) {
            String shown = setting.secret() ? "" : " is «" + text + "» and";
            wrong(setting.name() + shown + " " + explained.getMessage() + ".");
            return null;
        }
    }

    void wrong(String sentence) {
        wrong.add(sentence);
    }

    List<String> allWrong() {
        return List.copyOf(wrong);
    }

    private @Nullable String fromFile(Setting setting) {
        String path = lookUp(setting.name() + "_FILE");
        if (path == null) {
            return null;
        }
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException unreadable) {
            wrong(setting.name() + "_FILE names «" + path + "», which cannot be read.");
            return null;
        }
    }

    private @Nullable String lookUp(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            value = file.getProperty(name);
        }
        return value == null || value.isBlank() ? null : value;
    }
}
