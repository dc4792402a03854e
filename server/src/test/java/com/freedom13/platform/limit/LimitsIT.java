package com.freedom13.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Addresses are those of documentation networks, said by a proxy that is believed.
@Isolated("it measures how long answers take")
class LimitsIT {
    private static final String CAPTCHA = "/api/auth/captcha";
    private static final String KEY = "limits-only-0123456789-abcdefghijklm";

    private static final Site SHARED = Site.shared();
    private static final Site SITE = SHARED.beside(
            Map.of("RATE_LIMIT_FACTOR", "0.1", "TRUSTED_PROXIES", "127.0.0.1,::1,192.0.2.128/25", "SECRET_KEY", KEY));
    private static final Site DIRECT = SHARED.beside(Map.of("RATE_LIMIT_FACTOR", "0.05", "SECRET_KEY", KEY + "2"));

    @AfterAll
    static void close() {
        SITE.close();
        DIRECT.close();
    }

    @Test
    void anAddressThatAsksTooOftenIsToldWhenToComeBack() {
        Person reader = from("198.51.100.1");
        Answer first = reader.get(CAPTCHA).require(200);
        Answer refused = exhaust(() -> reader.get(CAPTCHA), 6);

        assertThat(first.header("RateLimit-Limit")).isEqualTo("6");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("5");
        assertThat(Integer.parseInt(first.header("RateLimit-Reset"))).isBetween(1, 300);
        assertThat(refused.problem()).isEqualTo("429 too-many-requests");
        assertThat(refused.header("RateLimit-Limit")).isEqualTo("6");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 50);
        assertThat(from("198.51.100.2").get(CAPTCHA).status()).isEqualTo(200);
    }

    @Test
    void answersFromMemoryAreCountedToo() {
        Person reader = from("198.51.100.3");

        Answer refused = exhaust(() -> reader.get("/api/posts"), 310);

        assertThat(refused.header("RateLimit-Limit")).isEqualTo("300");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(from("198.51.100.4").get("/api/posts").status()).isEqualTo(200);
    }

    @Test
    void aPersonIsLimitedWhereverTheyAreAndNobodyElseWithThem() {
        Person maksym = newcomer("198.51.100.5");
        Person olena = newcomer("198.51.100.6");
        String empty = "{\"content\": \"\"}";

        exhaust(() -> maksym.post("/api/posts", empty), 10);

        assertThat(maksym.with("X-Forwarded-For", "198.51.100.7")
                        .post("/api/posts", empty)
                        .problem())
                .isEqualTo("429 too-many-requests");
        assertThat(olena.with("X-Forwarded-For", "198.51.100.5")
                        .post("/api/posts", empty)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void manyPeopleBehindOneAddressShareItsLimit() {
        List<Person> people = IntStream.range(20, 26)
                .mapToObj(last -> newcomer("198.51.100." + last))
                .toList();
        int[] number = {0};

        Answer refused = exhaust(
                () -> people.get(number[0]++ % people.size())
                        .with("X-Forwarded-For", "198.51.100.19")
                        .post("/api/posts", "{\"content\": \"\"}"),
                40);

        assertThat(refused.header("RateLimit-Limit")).isEqualTo("40");
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() {
        exhaust(() -> from("2001:db8:1:1::1").get(CAPTCHA), 6);

        assertThat(from("2001:db8:1:1:ffff::2").get(CAPTCHA).status()).isEqualTo(429);
        assertThat(from("2001:db8:1:2::1").get(CAPTCHA).status()).isEqualTo(200);
    }

    @Test
    void onlyTheHopThatATrustedProxySawIsBelieved() {
        exhaust(() -> from("203.0.113.9, 198.51.100.40, 192.0.2.200").get(CAPTCHA), 6);

        assertThat(from("198.51.100.40").get(CAPTCHA).status()).isEqualTo(429);
        assertThat(from("203.0.113.9").get(CAPTCHA).status()).isEqualTo(200);
    }

    @Test
    void whoIsNoProxyCannotSayWhoTheyAre() {
        int[] number = {0};

        Answer refused = exhaust(
                () -> DIRECT.stranger()
                        .with("X-Forwarded-For", "203.0.113." + ++number[0])
                        .get(CAPTCHA),
                4);

        assertThat(refused.header("RateLimit-Limit")).isEqualTo("3");
    }

    @Test
    void aRestartForgetsNothing() throws InterruptedException {
        Person reader = from("198.51.100.50");
        exhaust(() -> reader.get(CAPTCHA), 6);

        SITE.process().destroy();
        SITE.process().waitFor();
        SITE.restart();

        // The first question of a cold server may take Redis longer than it is waited for; then it is counted there.
        assertThat(List.of(reader.get(CAPTCHA).status(), reader.get(CAPTCHA).status()))
                .contains(429);
    }

    /// @param limit where Redis slept through a moment, some were counted by the server itself, as many at most
    private static Answer exhaust(Supplier<Answer> request, int limit) {
        for (int count = 0; count < 2 * limit + 1; count++) {
            Answer answer = request.get();
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError("No limit after " + 2 * limit + " requests");
    }

    private static Person from(String forwardedFor) {
        return SITE.stranger().with("X-Forwarded-For", forwardedFor);
    }

    private static Person newcomer(String address) {
        Person browser = from(address);
        Answer answer = browser.post(
                "/api/auth/register",
                Site.registration(
                        "mezha-" + ProcessHandle.current().pid() + address.replace('.', '-'),
                        Site.PASSWORD,
                        Site.solve(browser.get(CAPTCHA).require(200).json())));
        return from(address).program(answer.require(201).text("/access_token"));
    }
}
