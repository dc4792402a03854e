package com.freedom13.app;

import com.freedom13.platform.crypto.Keys;
import com.freedom13.platform.db.DatabaseAddress;
import com.freedom13.platform.http.ClientAddress;
import com.freedom13.platform.redis.RedisAddress;
import com.freedom13.post.ModerationPolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings of this run, all of them checked.
public record Settings(
        boolean production,
        int port,
        String host,
        @Nullable URI publicUrl,
        DatabaseAddress database,
        RedisAddress redis,
        Keys secretKeys,
        Keys anonymityKeys,
        ModerationPolicy moderationPolicy,
        int anonymousStrikes,
        double rateLimitFactor,
        List<String> trustedProxies,
        List<String> corsOrigins) {

    /// Reads them all, or says everything that is wrong at once.
    ///
    /// @throws WrongSettings with a sentence for each
    public static Settings read(Map<String, String> environment, Path dotEnv) {
        SettingsReader reader = new SettingsReader(environment, dotEnv);
        Boolean production = reader.parsed(Setting.FREEDOM13_PROFILE, Settings::isProduction);
        Integer port = reader.parsed(Setting.PORT, Settings::port);
        String host = reader.text(Setting.HOST);
        URI publicUrl = reader.parsed(Setting.PUBLIC_URL, Settings::publicUrl);
        DatabaseAddress database = database(reader);
        Integer redisPort = reader.parsed(Setting.REDIS_PORT, Settings::port);
        Keys secretKeys = needed(reader, Setting.SECRET_KEY);
        Keys anonymityKeys = needed(reader, Setting.ANONYMITY_KEY);
        ModerationPolicy policy = reader.parsed(Setting.MODERATION_POLICY, ModerationPolicy::parse);
        Integer strikes = reader.parsed(Setting.ANONYMOUS_STRIKES, Settings::count);
        Double factor = reader.parsed(Setting.RATE_LIMIT_FACTOR, Settings::factor);
        List<String> proxies = reader.parsed(Setting.TRUSTED_PROXIES, Settings::networks);
        List<String> origins = reader.parsed(Setting.CORS_ORIGINS, Settings::origins);
        String redisHost = reader.text(Setting.REDIS_HOST);
        String redisPassword = reader.text(Setting.REDIS_PASSWORD);
        if (!reader.allWrong().isEmpty()
                || production == null
                || port == null
                || host == null
                || database == null
                || redisHost == null
                || redisPort == null
                || redisPassword == null
                || secretKeys == null
                || anonymityKeys == null
                || policy == null
                || strikes == null
                || factor == null
                || proxies == null
                || origins == null) {
            throw new WrongSettings(reader.allWrong());
        }
        RedisAddress redis = new RedisAddress(redisHost, redisPort, redisPassword);
        return new Settings(
                production,
                port,
                host,
                publicUrl,
                database,
                redis,
                secretKeys,
                anonymityKeys,
                policy,
                strikes,
                factor,
                proxies,
                origins);
    }

    /// Only where the database is, for commands that need nothing else.
    public static DatabaseAddress readDatabase(Map<String, String> environment, Path dotEnv) {
        SettingsReader reader = new SettingsReader(environment, dotEnv);
        DatabaseAddress database = database(reader);
        if (database == null) {
            throw new WrongSettings(reader.allWrong());
        }
        return database;
    }

    private static @Nullable DatabaseAddress database(SettingsReader reader) {
        if (reader.text(Setting.DATABASE_URL) != null) {
            return reader.parsed(Setting.DATABASE_URL, DatabaseAddress::parse);
        }
        String password = reader.text(Setting.DB_PASSWORD);
        Integer port = reader.parsed(Setting.DB_PORT, Settings::port);
        if (password == null) {
            reader.wrong("DATABASE_URL or DB_PASSWORD is not set: the site needs a PostgreSQL.");
            return null;
        }
        if (port == null) {
            return null;
        }
        String name = URLEncoder.encode(String.valueOf(reader.text(Setting.DB_NAME)), StandardCharsets.UTF_8);
        String url = "jdbc:postgresql://" + reader.text(Setting.DB_HOST) + ":" + port + "/" + name;
        return new DatabaseAddress(url, String.valueOf(reader.text(Setting.DB_USER)), password);
    }

    private static @Nullable Keys needed(SettingsReader reader, Setting setting) {
        if (reader.text(setting) == null) {
            reader.wrong(setting.name() + " is not set: it needs at least 32 random characters.");
            return null;
        }
        return reader.parsed(setting, text -> {
            if (text.length() < 32) {
                throw new IllegalArgumentException("needs at least 32 characters");
            }
            return new Keys(text);
        });
    }

    private static boolean isProduction(String profile) {
        return switch (profile.toLowerCase(Locale.ROOT)) {
            case "production" -> true;
            case "development" -> false;
            default -> throw new IllegalArgumentException("must be development or production");
        };
    }

    private static int port(String text) {
        int port = number(text);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("must be a port from 0 to 65535");
        }
        return port;
    }

    private static int count(String text) {
        int count = number(text);
        if (count < 1) {
            throw new IllegalArgumentException("must be at least 1");
        }
        return count;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("must be a whole number", notANumber);
        }
    }

    private static double factor(String text) {
        try {
            double factor = Double.parseDouble(text);
            if (factor > 0 && factor <= 1_000_000) {
                return factor;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new IllegalArgumentException("must be a number above 0, at most 1000000");
    }

    private static URI publicUrl(String text) {
        URI url = URI.create(text);
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new IllegalArgumentException("must be an address such as https://freedom13.example");
        }
        return url;
    }

    private static List<String> networks(String text) {
        List<String> networks = list(text);
        try {
            ClientAddress checked = new ClientAddress(networks);
            return checked.networks();
        } catch (NumberFormatException notBits) {
            throw new IllegalArgumentException("must be networks such as 10.0.0.0/8", notBits);
        }
    }

    private static List<String> origins(String text) {
        List<String> origins = list(text);
        for (String origin : origins) {
            URI url = publicUrl(origin);
            if (!origin.equals(url.getScheme() + "://" + url.getRawAuthority())) {
                throw new IllegalArgumentException("must be origins such as https://freedom13.example, without a path");
            }
        }
        return origins;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /// What is wrong, a sentence each.
    public static final class WrongSettings extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> sentences;

        WrongSettings(List<String> sentences) {
            super(String.join(" ", sentences));
            this.sentences = sentences;
        }

        public List<String> sentences() {
            return sentences;
        }
    }
}
