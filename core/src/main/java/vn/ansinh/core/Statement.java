package vn.ansinh.core;

import java.util.Locale;
import java.util.Optional;

/**
 * Something said about an indicator or a plan, together with how well it is known and where it is written.
 *
 * <p>The text form is {@code [status] vi | en}, followed by {@code  @ source} in a third part:
 * {@code [verified] hộ | households | Thông tư 02/2025/TT-BKHĐT}.
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
        source.ifPresent(named -> {
            if (named.isBlank()) {
                throw new IllegalArgumentException("a source is named or left out; this one is blank");
            }
        });
        source = source.map(String::strip);
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

    /** Returns the words with status and source, for logs and debugging. */
    @Override
    public String toString() {
        return "[" + status + "] " + text + source.map(named -> " @ " + named).orElse("");
    }
}
