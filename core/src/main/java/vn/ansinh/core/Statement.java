package vn.ansinh.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something said about an indicator or a plan, together with how well it is known and where it is written.
 *
 * <p>The text form is {@code [status] vi | en}, followed by {@code | source} if a source is named: {@code [verified] hộ |
 * household | Thông tư 02/2025/TT-BKHĐT}.
 *
 * @param text what is said
 * @param status how well it is known
 * @param source the act and article, or the publication; empty when none can be named
 */
public record Statement(Text text, Status status, Optional<String> source) {

    /**
     * Checks the parts.
     *
     * @param text what is said
     * @param status how well it is known
     * @param source the source; not blank when present
     * @throws IllegalArgumentException if the source is present but blank
     */
    public Statement {
        if (source.isPresent()) {
            if (source.get().isBlank()) {
                throw new IllegalArgumentException("a source is named or left out; this one is blank");
            }
            source = Optional.of(source.get().strip());
        }
    }

    /**
     * Returns the words for a reader, with the status in brackets unless it is verified.
     *
     * @param locale the reader's locale
     * @return for instance {@code labour force of the district [recalled, not verified]}
     */
    public String in(Locale locale) {
        String words = text.in(locale);
        return status == Status.VERIFIED ? words : words + " [" + status.label().in(locale) + "]";
    }

    /**
     * Reads the text form, such as {@code [recalled] hộ | household}.
     *
     * @param text the text form
     * @return the statement
     * @throws IllegalArgumentException if the text has another form
     */
    public static Statement parse(String text) {
        int close = text.indexOf("] ");
        List<String> parts = Text.parts(text.substring(Math.max(0, close + 1)));
        if (!text.startsWith("[") || close < 0 || parts.size() < 2 || parts.size() > 3) {
            throw new IllegalArgumentException(
                    "a statement has the form '[status] Vietnamese | English | source'; found \"" + text + "\"");
        }
        return new Statement(
                Text.of(parts.get(0), parts.get(1)),
                Status.parse(text.substring(1, close)),
                parts.size() > 2 ? Optional.of(parts.get(2)) : Optional.empty());
    }

    /** Returns the text form, such as {@code [recalled] hộ | household}. */
    @Override
    public String toString() {
        return "[" + status + "] " + text + (source.isPresent() ? " | " + Text.escaped(source.get()) : "");
    }
}
