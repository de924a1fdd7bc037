package vn.ansinh.indicators.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.ansinh.core.Text;

/**
 * Text in HTML that nothing can break out of: names are the program's, every value and every text is escaped, and elements
 * are closed in the order in which they were opened. What it writes is well-formed XML too.
 */
final class Markup {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param name its name
     * @param attributes names and values by turns
     */
    Markup open(String name, String... attributes) {
        start(name, attributes);
        written.append('>');
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element without content. */
    Markup empty(String name, String... attributes) {
        start(name, attributes);
        written.append("/>");
        return this;
    }

    /** Writes an element that holds a text. */
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Writes a text. */
    Markup text(String text) {
        escape(text);
        return this;
    }

    /**
     * Writes a style sheet of the program's own, in which HTML knows no escapes.
     *
     * @throws IllegalArgumentException if it holds a letter that would need one
     */
    Markup style(String rules) {
        if (rules.indexOf('<') >= 0 || rules.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet holds neither < nor &");
        }
        open("style");
        written.append(rules);
        return close();
    }

    /** Starts a new line between elements, where blanks mean nothing. */
    Markup line() {
        written.append('\n');
        return this;
    }

    private void start(String name, String... attributes) {
        written.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            written.append('"');
        }
    }

    /**
     * Letters that HTML knows no way to write (controls, halves of pairs, non-characters), and those that disturb a line of text
     * ({@link Text#disturbsLine}), become U+FFFD.
     */
    private void escape(String text) {
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                case '\t', '\n', '\r' -> written.append(' ');
                default -> written.appendCodePoint(isWritable(letter) ? letter : 0xFFFD);
            }
        });
    }

    private static boolean isWritable(int letter) {
        return !Text.disturbsLine(letter)
                && Character.getType(letter) != Character.SURROGATE
                && (letter & 0xFFFE) != 0xFFFE
                && !(letter >= 0xFDD0 && letter <= 0xFDEF);
    }

    /**
     * Returns what was written.
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return written.toString();
    }
}
