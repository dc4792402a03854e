package com.freedom13.platform.problem;

import com.freedom13.kernel.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/// Sentences for people, from `messages/uk.properties` and `messages/en.properties`.
public final class Messages {
    private static final ResourceBundle UKRAINIAN = ResourceBundle.getBundle("messages.uk");
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages.en");

    private Messages() {}

    /// @throws java.util.MissingResourceException for an unknown key; a test asks for every key that can occur
    public static String text(Language language, String key, List<Object> arguments) {
        String pattern = (language == Language.UK ? UKRAINIAN : ENGLISH).getString(key);
        return arguments.isEmpty()
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(arguments.toArray());
    }
}
