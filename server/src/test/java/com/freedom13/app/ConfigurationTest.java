package com.freedom13.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.freedom13.app.Settings.WrongSettings;
import com.freedom13.docs.Document;
import com.freedom13.post.ModerationPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every setting is documented, has its default, and is refused with a sentence when it is wrong.
class ConfigurationTest {
    private static final Path NO_FILE = Path.of("no-such-folder/.env");
    private static final String SECRET = "a-secret-of-the-site-0123456789-abcdef";
    private static final String ANONYMITY = "a-key-to-who-wrote-what-9876543210-zyx";
    private static final Map<String, String> NEEDED = Map.of(
            "DATABASE_URL",
            "postgresql://olena:teren@db.example:6543/site",
            "SECRET_KEY",
            SECRET,
            "ANONYMITY_KEY",
            ANONYMITY);

    @TempDir
    Path folder;

    @Test
    void whatIsNotSetHasTheDocumentedDefault() {
        Settings settings = Settings.read(NEEDED, NO_FILE);
        assertThat(settings.production()).isFalse();
        assertThat(settings.port()).isEqualTo(5000);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.publicUrl()).isNull();
        assertThat(settings.redis().host()).isEqualTo("localhost");
        assertThat(settings.redis().port()).isEqualTo(6379);
        assertThat(settings.redis().password()).isEmpty();
        assertThat(settings.moderationPolicy()).isEqualTo(ModerationPolicy.NEW);
        assertThat(settings.anonymousStrikes()).isEqualTo(2);
        assertThat(settings.rateLimitFactor()).isEqualTo(1);
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.corsOrigins()).isEmpty();
    }

    @Test
    void theDatabaseMayBeGivenInPieces() {
        Settings settings = Settings.read(
                with(Map.of("DATABASE_URL", "", "DB_PASSWORD", "teren", "DB_HOST", "db.example", "DB_NAME", "site")),
                NO_FILE);
        assertThat(settings.database().jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5432/site");
        assertThat(settings.database().user()).isEqualTo("freedom13");
        assertThat(settings.database().password()).isEqualTo("teren");
    }

    @Test
    void productionNamesEverythingThatIsMissingAtOnce() {
        assertThat(wrong(Map.of("FREEDOM13_PROFILE", "production")))
                .containsExactlyInAnyOrder(
                        "DATABASE_URL or DB_PASSWORD is not set: the site needs a PostgreSQL.",
                        "SECRET_KEY is not set: it needs at least 32 random characters.",
                        "ANONYMITY_KEY is not set: it needs at least 32 random characters.");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(wrong(with(Map.of("PORT", "seventy", "MODERATION_POLICY", "some", "RATE_LIMIT_FACTOR", "0"))))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "FREEDOM13_PROFILE, live",
        "PORT, seventy",
        "PORT, 65536",
        "PORT, -1",
        "PUBLIC_URL, freedom13.example",
        "PUBLIC_URL, 'http://a b'",
        "DATABASE_URL, mysql://localhost/site",
        "DATABASE_URL, 'postgresql://local host/site'",
        "REDIS_PORT, 6379a",
        "SECRET_KEY, short",
        "ANONYMITY_KEY, short",
        "MODERATION_POLICY, some",
        "ANONYMOUS_STRIKES, 0",
        "ANONYMOUS_STRIKES, two",
        "RATE_LIMIT_FACTOR, 0",
        "RATE_LIMIT_FACTOR, NaN",
        "RATE_LIMIT_FACTOR, much",
        "TRUSTED_PROXIES, proxy.example",
        "TRUSTED_PROXIES, 10.0.0.0/eight",
        "TRUSTED_PROXIES, 10.0.0.0/99",
        "CORS_ORIGINS, freedom13.example",
        "CORS_ORIGINS, https://freedom13.example/path",
    })
    void aWrongValueIsRefusedWithOneSentenceThatNamesIt(String name, String value) {
        assertThat(wrong(with(Map.of(name, value))))
                .singleElement()
                .asString()
                .startsWith(name)
                .endsWith(".")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({"SECRET_KEY, teren", "ANONYMITY_KEY, teren", "DATABASE_URL, mysql://olena:teren@localhost/site"})
    void aSecretIsNotRepeatedWhenItIsRefused(String name, String value) {
        assertThat(wrong(with(Map.of(name, value)))).noneMatch(sentence -> sentence.contains("teren"));
    }

    @Test
    void aSecretMayComeFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        Map<String, String> environment = with(Map.of("SECRET_KEY", "", "SECRET_KEY_FILE", file.toString()));
        assertThat(Settings.read(environment, NO_FILE).secretKeys().derive("same"))
                .isEqualTo(Settings.read(NEEDED, NO_FILE).secretKeys().derive("same"));
    }

    @Test
    void everySecretMayComeFromAFile() throws IOException {
        Map<String, String> secrets = Map.of(
                "DATABASE_URL",
                "postgresql://olena:z-fajlu@localhost/site",
                "REDIS_PASSWORD",
                "z-fajlu",
                "SECRET_KEY",
                SECRET,
                "ANONYMITY_KEY",
                ANONYMITY);
        Map<String, String> environment = new HashMap<>();
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            Path file = Files.writeString(folder.resolve(secret.getKey()), secret.getValue());
            environment.put(secret.getKey() + "_FILE", file.toString());
        }
        Settings settings = Settings.read(environment, NO_FILE);
        assertThat(settings.database().password()).isEqualTo("z-fajlu");
        assertThat(settings.redis().password()).isEqualTo("z-fajlu");
    }

    @Test
    void aSecretsFileThatIsNotThereIsNamed() {
        assertThat(wrong(with(Map.of("REDIS_PASSWORD_FILE", "/no/such/file"))))
                .containsExactly("REDIS_PASSWORD_FILE names «/no/such/file», which cannot be read.");
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "PORT=6000\nMODERATION_POLICY=all\n");
        Settings settings = Settings.read(with(Map.of("PORT", "7000")), file);
        assertThat(settings.port()).isEqualTo(7000);
        assertThat(settings.moderationPolicy()).isEqualTo(ModerationPolicy.ALL);
    }

    @Test
    void secretsAreNeverShown() {
        Settings settings = Settings.read(with(Map.of("REDIS_PASSWORD", "kalyna")), NO_FILE);
        assertThat(settings.toString()).doesNotContain("teren", "kalyna", SECRET, ANONYMITY);
    }

    @Test
    void theDocumentIsFresh() {
        Document.requireFresh("docs/configuration.md", document());
    }

    private static String document() {
        String rows =
                Arrays.stream(Setting.values()).map(ConfigurationTest::row).collect(joining());
        return """
                # Settings

                Made from `Setting` by `ConfigurationTest`; write it anew with `-Dfreedom13.write=true`.

                A setting comes from the environment; what is not there, from the file `.env` in the folder where the site is
                started; what is not there either has its default. A setting marked 🔒 is a secret: it may also stand in a file
                that `NAME_FILE` names, and is never shown in a log or a message. The server names everything that is wrong
                at once, a sentence each, and ends with 2.

                | setting | default | meaning |
                |---|---|---|
                %s
                `./freedom13 run` makes up what development needs: `SECRET_KEY` and `ANONYMITY_KEY` are kept in
                `data/secrets/`, and where neither `DATABASE_URL` nor `DB_PASSWORD` is set (or no `REDIS_HOST`) it starts a
                PostgreSQL (or a Redis) of its own. `DATA_DIR` (default `data`) is where all of that lies. The server itself makes
                up nothing.

                `ADMIN_PASSWORD_FILE` names the file with the password for `./freedom13 admin create NAME`, where there is no
                terminal to ask for it.
                """.formatted(rows);
    }

    private static String row(Setting setting) {
        String name = "`" + setting.name() + "`" + (setting.secret() ? " 🔒" : "");
        String otherwise = setting.otherwise();
        String shown = otherwise == null ? "–" : otherwise.isEmpty() ? "empty" : "`" + otherwise + "`";
        return "| " + name + " | " + shown + " | " + setting.meaning() + " |\n";
    }

    private static Map<String, String> with(Map<String, String> others) {
        Map<String, String> environment = new HashMap<>(NEEDED);
        environment.putAll(others);
        return environment;
    }

    private static List<String> wrong(Map<String, String> environment) {
        return catchThrowableOfType(WrongSettings.class, () -> Settings.read(environment, NO_FILE))
                .sentences();
    }
}
