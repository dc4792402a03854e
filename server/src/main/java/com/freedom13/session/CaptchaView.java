package com.freedom13.session;

/// A challenge as ALTCHA's protocol 1 has it: find the number up to `maxnumber` whose SHA-256 after the salt is
/// `challenge`.
public record CaptchaView(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
