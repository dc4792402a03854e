package com.freedom13.platform.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Writes one parsed text as well-formed HTML of five elements.
///
/// Walks without recursion, so the depth of a text costs no stack. A paragraph opens with its first visible thing and
/// closes everything that is still open in it, so neither a stray tag nor an empty paragraph comes out.
final class RichTextWriter {
    /// Deeper marks are left out and their text stays; the sanitizer would drop the text below its own limit.
    private static final int DEEPEST = 16;

    private static final Pattern TAG = Pattern.compile("(?is)<(/?)(p|br|strong|em|a)(?:[\\s/](.*))?>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private @Nullable Node linkedBy;
    private boolean inParagraph;

    private RichTextWriter() {}

    static RichTextWriter of(Node document) {
        RichTextWriter writer = new RichTextWriter();
        writer.walk(document);
        return writer;
    }

    String html() {
        return html.toString();
    }

    /// The words alone, a line for each line that a reader sees.
    String plain() {
        return plain.toString();
    }

    private void walk(Node document) {
        Node node = document;
        while (true) {
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            leave(node);
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                leave(node);
            }
            if (node == document) {
                return;
            }
            node = node.getNext();
        }
    }

    private void enter(Node node) {
        switch (node) {
            case Text text -> text(text.getLiteral());
            case Code code -> text("`" + code.getLiteral() + "`");
            case HtmlInline tag -> tag(tag);
            case HardLineBreak _, SoftLineBreak _ -> lineBreak();
            case Emphasis _ -> open("em");
            case StrongEmphasis _ -> open("strong");
            case Link link -> openLink(link, escaped(link.getDestination()));
            case Image image -> image(image);
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (node) {
            case Emphasis _ -> close("em");
            case StrongEmphasis _ -> close("strong");
            case Link link -> closeLink(link);
            case Image image -> closeLink(image);
            case Paragraph _ -> closeParagraph();
            default -> {}
        }
    }

    /// Pictures are never shown: the words that describe one lead to it instead.
    private void image(Image image) {
        openLink(image, escaped(image.getDestination()));
        if (image.getFirstChild() == null) {
            text(image.getDestination());
        }
    }

    private void tag(HtmlInline node) {
        Matcher tag = TAG.matcher(node.getLiteral());
        if (!tag.matches()) {
            text(node.getLiteral());
            return;
        }
        boolean closing = !tag.group(1).isEmpty();
        switch (tag.group(2).toLowerCase(Locale.ROOT)) {
            case "br" -> lineBreak();
            case "p" -> closeParagraph();
            case "a" -> {
                if (!closing) {
                    openLink(node, href(tag.group(3)));
                } else if (linkedBy instanceof HtmlInline) {
                    close("a");
                }
            }
            case String name -> {
                if (closing) {
                    close(name);
                } else {
                    open(name);
                }
            }
        }
    }

    /// The address as it was written, entities and all; the sanitizer reads and judges it.
    private static String href(@Nullable String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes == null ? "" : attributes);
        while (attribute.find()) {
            if (attribute.group(1).equalsIgnoreCase("href")) {
                return Stream.of(attribute.group(2), attribute.group(3), attribute.group(4))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                        .replace("\"", "&quot;");
            }
        }
        return "";
    }

    private void text(String literal) {
        if (!inParagraph && literal.isBlank()) {
            return;
        }
        openParagraph();
        html.append(escaped(literal));
        plain.append(literal);
    }

    private void lineBreak() {
        if (inParagraph) {
            html.append("<br />");
            plain.append('\n');
        }
    }

    private void open(String name) {
        if (open.size() >= DEEPEST) {
            return;
        }
        openParagraph();
        open.push(name);
        html.append('<').append(name).append('>');
    }

    /// A link inside a link is no link; only the outer one counts.
    private void openLink(Node by, String href) {
        if (open.contains("a") || open.size() >= DEEPEST) {
            return;
        }
        linkedBy = by;
        openParagraph();
        open.push("a");
        html.append("<a href=\"").append(href).append("\">");
    }

    private void closeLink(Node by) {
        if (linkedBy == by) {
            close("a");
        }
    }

    private void close(String name) {
        if (open.contains(name)) {
            String closed;
            do {
                closed = open.pop();
                html.append("</").append(closed).append('>');
            } while (!closed.equals(name));
        }
    }

    private void openParagraph() {
        if (!inParagraph) {
            inParagraph = true;
            html.append("<p>");
        }
    }

    private void closeParagraph() {
        if (inParagraph) {
            while (!open.isEmpty()) {
                close(open.getFirst());
            }
            html.append("</p>");
            plain.append('\n');
            inParagraph = false;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
