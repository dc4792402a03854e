package com.freedom13.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.freedom13.testing.Person;
import com.freedom13.testing.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Answers are gzipped for whoever can read that, and are the same answers.
class GzipIT {
    private static final Site SITE = Site.shared();
    private static final String TAG = "стисло" + System.nanoTime();
    private static final String LIST = "/api/posts?tag=" + java.net.URLEncoder.encode(TAG, UTF_8);

    @BeforeAll
    static void write() {
        SITE.regular()
                .post("/api/posts", """
            {"content": "%s", "tags": ["%s"]}
            """.formatted("Терен цвіте. ".repeat(100), TAG))
                .require(201);
    }

    @Test
    void aListIsTheSameWithAndWithoutGzip() throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = ask(LIST, "", "");
        // The first may come from the database, the second comes from memory.
        for (int time = 1; time <= 2; time++) {
            HttpResponse<byte[]> zipped = ask(LIST, "gzip, deflate, br", "");

            assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
            assertThat(unzipped(zipped.body())).isEqualTo(plain.body());
            assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
            assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        }
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(ask(LIST, "br, gzip;q=0", ""), "Content-Encoding")).isEmpty();
    }

    @Test
    void eachFormHasATagOfItsOwnAndBothAreKnownAgain() throws IOException, InterruptedException {
        String plain = header(ask(LIST, "", ""), "ETag");
        String zipped = header(ask(LIST, "gzip", ""), "ETag");

        assertThat(zipped).isNotEqualTo(plain).startsWith("\"").endsWith("\"");
        for (String known : new String[] {plain, zipped, "W/" + zipped, "\"another\", " + plain}) {
            assertThat(ask(LIST, "gzip", known).statusCode()).as(known).isEqualTo(304);
            assertThat(ask(LIST, "", known).statusCode()).as(known).isEqualTo(304);
        }
        assertThat(ask(LIST, "gzip", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSmallOrSecretIsNotGzipped() throws IOException, InterruptedException {
        assertThat(header(ask("/api/health", "gzip", ""), "Content-Encoding")).isEmpty();

        Person olena = SITE.newcomer();
        String logIn = Site.credentials(olena.username(), Site.PASSWORD);
        assertThat(SITE.stranger()
                        .with("Accept-Encoding", "gzip")
                        .post("/api/auth/login", logIn)
                        .require(200)
                        .header("Content-Encoding"))
                .isEmpty();
    }

    private static HttpResponse<byte[]> ask(String path, String accepted, String known)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SITE.address() + path));
        if (!accepted.isEmpty()) {
            request.header("Accept-Encoding", accepted);
        }
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
