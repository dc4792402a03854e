package com.freedom13.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser says of itself, cut down to the two words by which a person knows their own devices apart.
/// The full line would tell more than anybody needs to keep.
final class Device {
    private static final List<String> BROWSERS =
            List.of("Firefox", "Edg", "OPR", "SamsungBrowser", "Chromium", "Chrome", "Safari", "curl");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");

    private Device() {}

    static String of(@Nullable String userAgent) {
        String line = userAgent == null ? "" : userAgent;
        String browser = BROWSERS.stream().filter(line::contains).findFirst().orElse("");
        String system = SYSTEMS.stream().filter(line::contains).findFirst().orElse("");
        String name = switch (browser) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "SamsungBrowser" -> "Samsung Internet";
            default -> browser;
        };
        return (name + " · " + system).replaceAll("^ · | · $", "").strip();
    }
}
