package com.freedom13.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    private static final Pattern ELEMENT = Pattern.compile("</?([a-zA-Z][^\\s/>]*)([^>]*)>");

    @Test
    void linesBreakAndEmptyLinesPart() {
        assertThat(RichText.html("Привіт\nсвіте\n\n \nдалі")).isEqualTo("<p>Привіт<br />світе</p><p>далі</p>");
        assertThat(RichText.html("a\r\nb\rc")).isEqualTo("<p>a<br />b<br />c</p>");
    }

    @Test
    void aComparisonStays() {
        assertThat(RichText.html("a < b && c > d")).isEqualTo("<p>a &lt; b &amp;&amp; c &gt; d</p>");
    }

    @Test
    void listsHeadingsQuotesAndCodeKeepEveryLetter() {
        assertThat(RichText.html("1. one\n2. two")).isEqualTo("<p>1. one<br />2. two</p>");
        assertThat(RichText.html("# x")).isEqualTo("<p># x</p>");
        assertThat(RichText.plain("# x\n> q\n- a\n---\n    code\n```\nfence\n```\n`x`"))
                .contains("# x", "> q", "- a", "---", "code", "fence", "`x`");
        assertThat(RichText.plain("[слово]: https://a.b \"назва\"")).contains("[слово]", "https://a.b", "\"назва\"");
    }

    @Test
    void emphasisIsUnderstoodInMarkdownAndInHtml() {
        assertThat(RichText.html("**b** *e* snake_case_word"))
                .isEqualTo("<p><strong>b</strong> <em>e</em> snake_case_word</p>");
        assertThat(RichText.html("<strong>b</strong> <EM class=x>e</EM><br>c"))
                .isEqualTo("<p><strong>b</strong> <em>e</em><br />c</p>");
        assertThat(RichText.html("<p>один</p>\n<p>два")).isEqualTo("<p>один</p><p>два</p>");
    }

    @Test
    void otherElementsAreShownNotDropped() {
        assertThat(RichText.html("<script>alert(1)</script> <b>x</b> <!-- c -->"))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt; &lt;!-- c --&gt;</p>");
    }

    @Test
    void everyLinkSaysThatItIsAReadersOwn() {
        String rel = "\" rel=\"nofollow ugc noopener\">";
        assertThat(RichText.html("[т](https://a.b/?x)")).isEqualTo("<p><a href=\"https://a.b/?x" + rel + "т</a></p>");
        assertThat(RichText.html("<a onclick=x title='href=https://no' HREF='https://a.b'>т</a>"))
                .isEqualTo("<p><a href=\"https://a.b" + rel + "т</a></p>");
        assertThat(RichText.html("див. https://a.b/c_d_e.")).contains("<a href=\"https://a.b/c_d_e" + rel);
        assertThat(RichText.html("me@x.org")).contains("<a href=\"mailto:me&#64;x.org" + rel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[слово](//evil.com)",
                "[слово](/path)",
                "[слово](path)",
                "[слово](#part)",
                "[слово](javascript:alert(1))",
                "[слово](JaVaScRiPt:alert(1))",
                "[слово](data:text/html,x)",
                "[слово](https:/one)",
                "[слово](https:\\\\evil.com)",
                "[слово](https:///evil.com)",
                "<a href='java&#115;cript:alert(1)'>слово</a>",
                "<a href=\"&#9;javascript:alert(1)\">слово</a>",
                "<a href=//evil.com>слово</a>",
                "<a>слово</a>",
            })
    void anAddressThatIsNotWholeMakesNoLinkAndLosesNoWord(String source) {
        assertThat(RichText.html(source)).isEqualTo("<p>слово</p>");
    }

    @Test
    void picturesBecomeTheirWords() {
        assertThat(RichText.html("![кіт](https://x/c.png)"))
                .doesNotContain("<img")
                .contains(">кіт</a>");
        assertThat(RichText.html("![](https://x/c.png)")).contains(">https://x/c.png</a>");
        assertThat(RichText.html("[![кіт](https://i/i.png) далі](https://o/)"))
                .isEqualTo("<p><a href=\"https://o/\" rel=\"nofollow ugc noopener\">кіт далі</a></p>");
    }

    @Test
    void whatIsLeftOpenIsClosedWithItsParagraph() {
        assertThat(RichText.html("<em>a\n\nb</em> </strong>")).isEqualTo("<p><em>a</em></p><p>b </p>");
        assertThat(RichText.html("<strong>a *b</strong> c* d")).isEqualTo("<p><strong>a <em>b</em></strong> c d</p>");
    }

    @Test
    void plainTextTellsWhetherAnythingIsToBeSeen() {
        assertThat(RichText.plain("**Так** < [ні](https://a.b)")).isEqualTo("Так < ні\n");
        assertThat(Text.isVisible(RichText.plain("<br>"))).isFalse();
        assertThat(Text.isVisible(RichText.plain("&#8203;"))).isFalse();
    }

    /// From the lists of DOMPurify and OWASP: whatever goes in, only five elements and two attributes come out.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<a href=\"https://a.b\" onmouseover=\"alert(1)\">x</a>",
                "<a href='https://a.b\"><script>alert(1)</script>'>x</a>",
                "[x](https://a.b\"onclick=\"alert(1))",
                "[x](<https://a.b\" onclick=\"alert(1)>)",
                "<em style=\"background:url(javascript:1)\">x</em>",
                "<p><style><!--</style><img src=x onerror=alert(1)>--></p>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<scr<script>ipt>alert(1)</script>",
                "<<a href=https://a.b>script>alert(1)</a>",
                "`<script>`alert(1)`</script>`",
                "<a href=https://a.b/\u0000\u2028x>x</a>",
                "![x\"onerror=\"alert(1)](https://a.b)",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
            })
    void onlyFiveElementsEverComeOut(String source) {
        ELEMENT.matcher(RichText.html(source)).results().forEach(element -> {
            assertThat(element.group(1)).isIn("p", "br", "strong", "em", "a");
            assertThat(element.group(2)).matches(" ?/?| href=\"https://[^\"]*\" rel=\"nofollow ugc noopener\"");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*_",
                "**",
                "[",
                "![",
                "<em>",
                "<strong><em>",
                "</em>",
                "<a href='",
                "(",
                "<p>",
                "`",
                "&",
                "<",
                "\\"
            })
    void fiftyThousandNestedThingsAreOnlyText(String thing) {
        String html = RichText.html(thing.repeat(50_000) + "слово" + thing.repeat(1_000));

        assertThat(html).contains("слово");
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws Exception {
        String source = "**Так** і [ні](https://a.b)\n\nhttps://c.d";
        Callable<String> render = () -> RichText.html(source);

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 200).mapToObj(i -> render).toList());
            assertThat(answers.stream().map(answer -> answer.resultNow()).collect(Collectors.toSet()))
                    .containsExactly(RichText.html(source));
        }
    }
}
