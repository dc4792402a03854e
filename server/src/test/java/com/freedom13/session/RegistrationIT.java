package com.freedom13.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Answer;
import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationIT {
    private static final String REGISTER = "/api/auth/register";

    private final Site site = Site.shared();

    @Test
    void aNewcomerIsSignedInAtOnce() {
        Person browser = site.stranger();
        Answer answer = browser.post(REGISTER, registration("Ївга-" + unique(), site.captcha()));

        assertThat(answer.require(201).text("/user/role")).isEqualTo("user");
        assertThat(answer.text("/user/username")).startsWith("Ївга-");
        assertThat(answer.text("/user/display_name")).isEqualTo(answer.text("/user/username"));
        assertThat(answer.json().at("/expires_in").asInt()).isEqualTo(900);
        assertThat(answer.text("/access_token")).isEqualTo(browser.cookie("access_token"));
        assertThat(browser.get("/api/me").require(200).text("/id")).isEqualTo(answer.text("/user/id"));
    }

    @Test
    void cookiesAreAsTheContractHasThem() {
        Answer answer = site.stranger().post(REGISTER, registration("kuka-" + unique(), site.captcha()));

        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(3)
                .allSatisfy(
                        cookie -> assertThat(cookie).contains("SameSite=Lax").doesNotContain("Secure"));
        assertThat(cookies.get(0))
                .startsWith("access_token=")
                .contains("Path=/;")
                .contains("HttpOnly");
        assertThat(cookies.get(1))
                .startsWith("refresh_token=")
                .contains("Path=/api/auth;")
                .contains("HttpOnly");
        assertThat(cookies.get(2)).startsWith("csrf_token=").contains("Path=/;").doesNotContain("HttpOnly");
        assertThat(answer.body()).doesNotContain(cookies.get(1).substring(14, 60));
    }

    @Test
    void aCaptchaIsGoodForOneRegistration() {
        String captcha = site.captcha();
        site.stranger()
                .post(REGISTER, registration("persha-" + unique(), captcha))
                .require(201);

        Answer second = site.stranger().post(REGISTER, registration("druha-" + unique(), captcha));

        assertThat(second.problem()).isEqualTo("422 validation");
        assertThat(second.errors()).containsExactly("/captcha used-captcha");
    }

    @Test
    void aCaptchaIsGoodForOneOfManyAtOnce() throws Exception {
        String captcha = site.captcha();

        List<Answer> answers = atOnce(10, () -> registration("odna-" + unique(), captcha));

        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(201);
        assertThat(answers.stream().filter(answer -> answer.status() == 422)).hasSize(9);
    }

    @Test
    void aMistakeElsewhereDoesNotUseTheCaptchaUp() {
        String captcha = site.captcha();
        String name = "dvichi-" + unique();
        Answer first = site.stranger().post(REGISTER, Site.registration(name, "password", captcha));
        assertThat(first.errors()).containsExactly("/password common-password");

        site.stranger().post(REGISTER, registration(name, captcha)).require(201);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Answer answer = site.stranger().post(REGISTER, Site.registration("a", "short", "nonsense"));

        assertThat(answer.problem()).isEqualTo("422 validation");
        assertThat(answer.errors())
                .containsExactly("/username too-short", "/password too-short", "/captcha bad-captcha");
        assertThat(answer.text("/errors/0/detail")).isEqualTo("Замало: щонайменше 3 знаків.");
        assertThat(site.stranger().post(REGISTER, "{}").errors())
                .containsExactly("/username required", "/password required", "/captcha required");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, /username reserved-name",
        "Адмін, /username reserved-name",
        "pаypal, /username mixed-scripts",
        "оле на, /username bad-name-character",
        "12345, /username no-letter",
    })
    void aNameThatCannotBeIsRefused(String name, String error) {
        assertThat(site.stranger()
                        .post(REGISTER, registration(name, site.captcha()))
                        .errors())
                .containsExactly(error);
    }

    @Test
    void aPasswordThatIsTheNameIsRefused() {
        String name = "parolina-" + unique();
        Answer answer =
                site.stranger().post(REGISTER, Site.registration(name, name.toUpperCase(Locale.ROOT), site.captcha()));

        assertThat(answer.errors()).containsExactly("/password password-is-name");
    }

    @Test
    void aNameThatIsTakenOrLooksSoIsRefused() {
        String number = unique();
        site.register("coco-" + number);

        for (String name : List.of("coco-" + number, "COCO-" + number, "сосо_" + number, "ｃｏｃｏ-" + number)) {
            Answer answer = site.stranger().post(REGISTER, registration(name, site.captcha()));
            assertThat(answer.problem()).as(name).isEqualTo("409 username-taken");
        }
    }

    @Test
    void oneOfManyGetsANameAtOnce() throws Exception {
        String name = "spilna-" + unique();
        List<String> captchas =
                IntStream.range(0, 8).mapToObj(i -> site.captcha()).toList();
        var next = captchas.iterator();

        List<Answer> answers = atOnce(8, () -> registration(name, next.next()));

        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(201);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(7);
    }

    @Test
    void whatIsNoRequestIsRefused() {
        Person stranger = site.stranger();

        assertThat(stranger.post(REGISTER, "{").problem()).isEqualTo("400 malformed-request");
        assertThat(stranger.post(REGISTER, "").problem()).isEqualTo("400 malformed-request");
        assertThat(stranger.post(REGISTER, "{\"role\": \"admin\"}").errors()).containsExactly("/role unknown-field");
        assertThat(stranger.post(REGISTER, "{\"username\": 7}").errors()).containsExactly("/username wrong-type");
    }

    private List<Answer> atOnce(int count, java.util.function.Supplier<String> body) throws Exception {
        List<Callable<Answer>> requests = IntStream.range(0, count)
                .mapToObj(i -> body.get())
                .map(text -> (Callable<Answer>) () -> site.stranger().post(REGISTER, text))
                .toList();
        try (var threads = Executors.newFixedThreadPool(count)) {
            return threads.invokeAll(requests).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    private static String registration(String username, String captcha) {
        return Site.registration(username, Site.PASSWORD, captcha);
    }

    private static String unique() {
        return Long.toString(System.nanoTime() % 1_000_000_000);
    }
}
