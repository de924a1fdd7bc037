package vn.ansinh.core.indicator;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import vn.ansinh.core.Text;

/**
 * Lines of text that say a thing in one way only, so that a hash over them is stable. A line is a key and its fields,
 * separated by tabs and ended by a line feed; a backslash, tab, line feed or carriage return in a field is written {@code
 * \\}, {@code \t}, {@code \n} or {@code \r}, and half a letter (an unpaired surrogate) by its number; letters are composed
 * (NFC).
 */
final class Canonical {

    private final StringBuilder text = new StringBuilder();

    Canonical(String form) {
        text.append(form).append('\n');
    }

    Canonical line(String key, Object... fields) {
        return add(lineOf(key, fields));
    }

    /** Adds a line that is written already. */
    Canonical add(String line) {
        text.append(line).append('\n');
        return this;
    }

    static String lineOf(String key, Object... fields) {
        StringJoiner line = new StringJoiner("\t").add(key);
        for (Object field : fields) {
            line.add(whole(Text.composed(field.toString())
                    .replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r")));
        }
        return line.toString();
    }

    /** Writes half a letter, which has no bytes in UTF-8, by its number. */
    private static String whole(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                written.append("\\u").append(Integer.toHexString(letter));
            } else {
                written.appendCodePoint(letter);
            }
        });
        return written.toString();
    }

    String hash() {
        return sha256(text.toString());
    }

    static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
