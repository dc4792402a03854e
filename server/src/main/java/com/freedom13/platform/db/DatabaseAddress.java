package com.freedom13.platform.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where PostgreSQL is and as whom to go there. Its text never shows the password.
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    /// Reads `postgresql://user:password@host:port/name?options`, with or without a leading `jdbc:`; user and
    /// password may also stand among the options, as JDBC has them.
    ///
    /// @throws IllegalArgumentException when it is not such an address
    public static DatabaseAddress parse(String url) {
        URI uri;
        try {
            uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("is not an address like postgresql://user:password@host:5432/name");
        }
        boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        String path = uri.getRawPath();
        if (!postgres || uri.getHost() == null || path == null || path.length() < 2) {
            throw new IllegalArgumentException("is not an address like postgresql://user:password@host:5432/name");
        }
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String user = login.length > 0 ? decode(login[0]) : option(uri, "user");
        String password = login.length > 1 ? decode(login[1]) : option(uri, "password");
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String others = otherOptions(uri);
        String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + port + path + (others.isEmpty() ? "" : "?" + others);
        return new DatabaseAddress(jdbc, user == null ? "postgres" : user, password == null ? "" : password);
    }

    private static @Nullable String option(URI uri, String name) {
        return options(uri)
                .filter(option -> option.startsWith(name + "="))
                .map(option -> decode(option.substring(name.length() + 1)))
                .findFirst()
                .orElse(null);
    }

    private static String otherOptions(URI uri) {
        return options(uri)
                .filter(option -> !option.startsWith("user=") && !option.startsWith("password="))
                .collect(Collectors.joining("&"));
    }

    private static java.util.stream.Stream<String> options(URI uri) {
        return uri.getRawQuery() == null
                ? java.util.stream.Stream.empty()
                : Arrays.stream(uri.getRawQuery().split("&", -1));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user + " with ***";
    }
}
