package com.freedom13.app;

import org.jspecify.annotations.Nullable;

/// Every setting of the server, from which `docs/configuration.md` is made.
public enum Setting {
    FREEDOM13_PROFILE(
            "development",
            "`development` or `production`. Production writes its log as JSON and never fills in the cast."),
    PORT("5000", "The port of the site."),
    HOST("127.0.0.1", "The address to listen on; `0.0.0.0` is every one of this machine."),
    PUBLIC_URL(
            null,
            "Where readers find the site, such as `https://freedom13.example`. With https, cookies travel over https only. Without it, every address under which a request arrives counts as ours."),
    DATABASE_URL(
            null,
            "PostgreSQL 15 or newer: `postgresql://user:password@host:5432/name`. Needed, unless `DB_PASSWORD` is set.",
            true),
    DB_PASSWORD(null, "The database's password, when `DATABASE_URL` is not set.", true),
    DB_HOST("localhost", "The database's host, with `DB_PASSWORD`."),
    DB_PORT("5432", "The database's port, with `DB_PASSWORD`."),
    DB_NAME("freedom13", "The database's name, with `DB_PASSWORD`."),
    DB_USER("freedom13", "The database's user, with `DB_PASSWORD`."),
    REDIS_HOST("localhost", "The host of Redis 6 or newer."),
    REDIS_PORT("6379", "The port of Redis."),
    REDIS_PASSWORD("", "The password of Redis, if it asks for one.", true),
    SECRET_KEY(
            null,
            "At least 32 characters, from which the keys of sessions, cursors and captchas grow. Needed. A new one signs everybody out.",
            true),
    ANONYMITY_KEY(
            null,
            "At least 32 characters, the key to who wrote what anonymously. Needed. It must never be in the database or its backups; without it nobody can tell, the authors included.",
            true),
    MODERATION_POLICY(
            "new", "Whose posts wait for a moderator: `new` (until three of an account were approved), `none`, `all`."),
    ANONYMOUS_STRIKES("2", "After how many removed anonymous posts an account's anonymous work waits for approval."),
    RATE_LIMIT_FACTOR("1", "Multiplies every rate limit, for load tests and for many people behind one address."),
    TRUSTED_PROXIES("", "Networks whose `X-Forwarded-For` is believed, with commas: `10.0.0.0/8,192.168.1.5`."),
    CORS_ORIGINS("", "Origins of other sites whose pages may call the API with a token, with commas. None by default.");

    private final @Nullable String otherwise;
    private final String meaning;
    private final boolean secret;

    Setting(@Nullable String otherwise, String meaning) {
        this(otherwise, meaning, false);
    }

    Setting(@Nullable String otherwise, String meaning, boolean secret) {
        this.otherwise = otherwise;
        this.meaning = meaning;
        this.secret = secret;
    }

    /// What holds when it is not set; null when nothing does.
    public @Nullable String otherwise() {
        return otherwise;
    }

    public String meaning() {
        return meaning;
    }

    /// Whether it may come from a file named by `…_FILE`, and is never shown.
    public boolean secret() {
        return secret;
    }
}
