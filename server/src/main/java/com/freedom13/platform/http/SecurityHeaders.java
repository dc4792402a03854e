package com.freedom13.platform.http;

import io.vertx.core.MultiMap;

/// What every answer tells a browser not to do.
///
/// Scripts, styles and connections come from this site alone; nothing is inline; strings become HTML only through
/// the policy `freedom13`. The page of the API's documentation is the one page without Trusted Types: Swagger UI
/// fails under them.
final class SecurityHeaders {
    private static final CharSequence POLICY =
            io.vertx.core.http.HttpHeaders.createOptimized("Content-Security-Policy");
    private static final String COMMON =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
                    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final CharSequence PAGES = io.vertx.core.http.HttpHeaders.createOptimized(
            COMMON + "; trusted-types freedom13; require-trusted-types-for 'script'");
    private static final CharSequence DOCUMENTATION = io.vertx.core.http.HttpHeaders.createOptimized(COMMON);

    private SecurityHeaders() {}

    static void put(MultiMap headers, String path, boolean https) {
        headers.set(POLICY, path.startsWith("/api/docs") ? DOCUMENTATION : PAGES);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
