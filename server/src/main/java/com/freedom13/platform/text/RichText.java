package com.freedom13.platform.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns what a person wrote into the HTML that readers get: `p br strong em a[href]` and nothing else.
///
/// Light Markdown (emphasis, links, bare addresses) and the same five HTML elements are understood; every other mark
/// and element stays readable as text. Two locks, one behind the other: [RichTextWriter] writes only those five, and
/// the OWASP sanitizer lets only those five through. No text is lost, whatever is refused.
public final class RichText {
    /// Only whole addresses of the web and of mail; `//host`, paths and every other scheme are no links.
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://[^/\\\\?#\\s\\p{Cntrl}][^\\s\\p{Cntrl}\\\\]*|mailto:[^\\s\\p{Cntrl}]+@[^\\s\\p{Cntrl}]+");

    /// No block types: lists, headings and quotes would change or lose what was typed.
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .extensions(List.of(AutolinkExtension.create()))
            .build();

    private static final PolicyFactory SANITIZER = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, address) -> linkable(address))
            .onElements("a")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private RichText() {}

    /// The HTML of a text; safe to put into a page as it is.
    public static String html(String source) {
        return SANITIZER.sanitize(written(source).html());
    }

    /// The words of a text without its marks: what a reader reads. Tells whether anything is to be seen at all
    /// ([Text#isVisible]), where the source alone would not: `<br>` and `&#8203;` are letters only to a machine.
    public static String plain(String source) {
        return written(source).plain();
    }

    private static RichTextWriter written(String source) {
        return RichTextWriter.of(PARSER.parse(shielded(source)));
    }

    static @Nullable String linkable(String address) {
        return ADDRESS.matcher(address).matches() ? address : null;
    }

    /// Begins every paragraph with a hard break, which [RichTextWriter] leaves out again (no break opens a
    /// paragraph): a paragraph that begins with `[word]: address` would otherwise be taken for a link definition
    /// and vanish.
    private static String shielded(String source) {
        StringBuilder shielded = new StringBuilder(source.length() + 16);
        boolean between = true;
        for (String line : (Iterable<String>) source.lines()::iterator) {
            if (line.isBlank()) {
                between = true;
                shielded.append('\n');
                continue;
            }
            shielded.append(between ? "\\\n" : "").append(line).append('\n');
            between = false;
        }
        return shielded.toString();
    }
}
