package com.freedom13.platform.http;

import static io.vertx.core.http.HttpHeaders.createOptimized;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.stream.Stream;

/// What every answer tells a browser not to do.
///
/// Scripts, styles and connections come from this site alone; nothing is inline; strings become HTML only through
/// the policy `freedom13`. The page of the API's documentation is the one page without Trusted Types: Swagger UI
/// fails under them.
final class SecurityHeaders {
    private static final CharSequence POLICY = createOptimized("Content-Security-Policy");
    private static final String COMMON =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
                    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final CharSequence PAGES =
            createOptimized(COMMON + "; trusted-types freedom13; require-trusted-types-for 'script'");
    private static final CharSequence DOCUMENTATION = createOptimized(COMMON);

    /// Encoded once: every answer carries them.
    private static final Map<CharSequence, CharSequence> ALWAYS = Stream.of(
                    Map.entry("X-Content-Type-Options", "nosniff"),
                    Map.entry("Referrer-Policy", "same-origin"),
                    Map.entry("X-Frame-Options", "DENY"),
                    Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
                    Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
                    Map.entry("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
            .collect(toMap(header -> createOptimized(header.getKey()), header -> createOptimized(header.getValue())));

    private static final CharSequence HTTPS_ONLY = createOptimized("Strict-Transport-Security");
    private static final CharSequence FOR_A_YEAR = createOptimized("max-age=31536000; includeSubDomains");

    private SecurityHeaders() {}

    /// @param headers of an answer that has none of these yet
    static void put(MultiMap headers, String path, boolean https) {
        headers.add(POLICY, path.startsWith("/api/docs") ? DOCUMENTATION : PAGES);
        ALWAYS.forEach(headers::add);
        if (https) {
            headers.add(HTTPS_ONLY, FOR_A_YEAR);
        }
    }
}
