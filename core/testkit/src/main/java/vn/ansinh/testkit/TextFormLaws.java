package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The laws of a text form: {@code parse} and {@code toString} of a value type belong together.
 *
 * <p>Passing: {@code TextFormLaws.check(Percentage::parse, List.of(Percentage.ofPercent("95.2")))}.
 */
public final class TextFormLaws {

    /** {@code parse(x.toString())} equals {@code x}. */
    public static final Law F1 = new Law("F1", "what is written is read back as the same value");

    /** Different values are written differently. */
    public static final Law F2 = new Law("F2", "two different values never share a text");

    /** Text that is no value is refused by an {@link IllegalArgumentException}, not by another failure. */
    public static final Law F3 = new Law("F3", "text that is no value is refused with a message");

    private static final ImmutableList<String> NONSENSE = ImmutableList.of(
            "", " ", "\u0000", "\uFEFF", "NaN", "null", "١٢٣", "9".repeat(1000), "%", "-", "(", "/", "~:");

    private TextFormLaws() {}

    /**
     * Checks all laws.
     *
     * @param <T> the value type
     * @param parse reads a value from its text form, and throws {@link IllegalArgumentException} if it cannot
     * @param values some values, the odd ones among them
     * @throws LawViolation if a law is broken
     */
    public static <T> void check(Function<String, T> parse, Iterable<T> values) {
        Map<String, T> byText = new HashMap<>();
        for (T value : values) {
            String text = value.toString();
            T again;
            try {
                again = parse.apply(text);
            } catch (RuntimeException e) {
                throw F1.violatedBecause("\"" + text + "\" was written and cannot be read: " + e.getMessage());
            }
            if (!again.equals(value) || again.hashCode() != value.hashCode()) {
                throw F1.violatedBecause("\"" + text + "\" was read back as \"" + again + "\", which is another value");
            }
            T twin = byText.putIfAbsent(text, value);
            if (twin != null && !twin.equals(value)) {
                throw F2.violatedBecause("two different values are both written \"" + text + "\"");
            }
        }
        for (String nonsense : NONSENSE) {
            try {
                T value = parse.apply(nonsense);
                if (!parse.apply(value.toString()).equals(value)) {
                    throw F1.violatedBecause(
                            "\"" + nonsense + "\" is read as \"" + value + "\", which reads otherwise");
                }
            } catch (IllegalArgumentException e) {
                if (e.getMessage() == null || e.getMessage().isBlank()) {
                    throw F3.violatedBecause("\"" + nonsense + "\" is refused without a message");
                }
            } catch (RuntimeException e) {
                throw F3.violatedBecause("\"" + brief(nonsense) + "\" makes the reader fail with " + e);
            }
        }
    }

    private static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
