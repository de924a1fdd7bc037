package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;

/**
 * The laws of a way to write values to a file (JSON, CSV, anything) and to read them back.
 *
 * <pre>{@code
 * CodecLaws.of(MyJson::write, MyJson::read, List.of(row))
 *         .text("the source", row::withSource)             // quotes, separators, formulas, letters of two codes
 *         .measured(Quantity.parse("0/120"), row::withValue)  // zero, missing and suppressed stay three answers
 *         .check();
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class CodecLaws<T> {

    /** There and back. */
    public static final Law W1 = new Law("W1", "what is written is read back as the same value");

    /** One text a value. */
    public static final Law W2 = new Law("W2", "a value is written the same way every time, on any machine");

    /** Different values. */
    public static final Law W3 =
            new Law("W3", "different values are written differently: zero, missing and suppressed stay three answers");

    /** Hostile text. */
    public static final Law W4 = new Law(
            "W4", "text is read back letter by letter, whatever quotes, separators, line ends or letters it has");

    /** Damage. */
    public static final Law W5 =
            new Law("W5", "a damaged text is refused with a message or read; the reader never fails otherwise");

    private static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "\"",
            "\"\"",
            "'",
            "a,b",
            "a;b",
            "a\tb",
            "a|b",
            "a\\b",
            "\\n",
            "\\u0041",
            "a\nb",
            "a\r\nb",
            "a\rb",
            "{\"a\":1}",
            "[1]",
            "</script>",
            "&amp;",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "007",
            "1e5",
            "1,5",
            "NaN",
            "null",
            "true",
            "NA",
            "(suppressed)",
            "Bình Lục",
            "Bi\u0300nh Lu\u0323c",
            "Đ",
            "İıIi",
            "\u00A0",
            "\uFEFF",
            "\u200B",
            "\u202Eabc",
            "\uD83D\uDE00",
            "\u2028",
            "#",
            "%",
            " a",
            "a ",
            "x".repeat(5000));

    private static final int FEW = 3;
    private static final int MANY = 40;

    private final Function<T, String> write;
    private final Function<String, T> read;
    private final Map<String, T> values = new LinkedHashMap<>();
    private final Map<String, T> texts = new LinkedHashMap<>();

    private CodecLaws(Function<T, String> write, Function<String, T> read) {
        this.write = write;
        this.read = read;
    }

    /**
     * Begins the laws.
     *
     * @param <T> the type of the values
     * @param write writes a value
     * @param read reads a value, and throws {@link IllegalArgumentException} with a message if it cannot
     * @param values some values, the odd ones among them
     * @return the laws, to which cases can be added
     */
    public static <T> CodecLaws<T> of(Function<T, String> write, Function<String, T> read, Iterable<T> values) {
        CodecLaws<T> laws = new CodecLaws<>(write, read);
        int number = 0;
        for (T each : values) {
            laws.values.put("value " + ++number, each);
        }
        return laws;
    }

    /**
     * Adds a field of free text. The kit fills it with what breaks files.
     *
     * @param field its name, for messages
     * @param withText makes a value with this text, or throws {@link IllegalArgumentException} if it may not be so
     * @return this
     */
    public CodecLaws<T> text(String field, Function<String, T> withText) {
        for (String each : HOSTILE) {
            try {
                texts.put(field + " " + shown(each), withText.apply(each));
            } catch (IllegalArgumentException e) {
                // a text that the type refuses is never written
            }
        }
        return this;
    }

    /**
     * Adds a field with a quantity or the reason why there is none. The kit fills it with zero and with every reason.
     *
     * @param <Q> the type of the quantity
     * @param zero the quantity 0
     * @param withValue makes a value with this
     * @return this
     */
    public <Q> CodecLaws<T> measured(Q zero, Function<Measured<Q>, T> withValue) {
        values.put("zero", withValue.apply(Measured.known(zero)));
        for (Reason each : Reason.values()) {
            values.put(each.toString(), withValue.apply(Measured.unknown(each, "")));
        }
        return this;
    }

    /**
     * Checks all laws.
     *
     * @throws LawViolation if a law is broken; the message names the value by its position or field, and repeats none
     */
    public void check() {
        checkValues();
        Stream.concat(values.values().stream(), texts.values().stream())
                .findFirst()
                .ifPresent(each -> damaged(each, MANY));
        texts.forEach((name, each) -> thereAndBack(W4, name, each));
    }

    /**
     * Checks all laws but that of hostile text, which asks nothing of the values.
     *
     * @throws LawViolation if a law is broken; the message names the value by its position, and repeats none
     */
    public void checkValues() {
        values.forEach((name, each) -> thereAndBack(W1, name, each));
        different();
        values.forEach(this::sameEveryTime);
        values.values().stream().findFirst().ifPresent(each -> damaged(each, FEW));
    }

    private void thereAndBack(Law law, String name, T value) {
        String text = write.apply(value);
        T again;
        try {
            again = read.apply(text);
        } catch (RuntimeException e) {
            throw law.violatedBecause(
                    name + " was written and cannot be read: " + e.getClass().getName());
        }
        if (!value.equals(again)) {
            throw law.violatedBecause(name + " was written, and another value was read back");
        }
    }

    private void different() {
        Map<String, String> names = new HashMap<>();
        Map<String, T> byText = new HashMap<>();
        values.forEach((name, each) -> {
            String text = write.apply(each);
            T twin = byText.putIfAbsent(text, each);
            String other = names.putIfAbsent(text, name);
            if (twin != null && !twin.equals(each)) {
                throw W3.violatedBecause(other + " and " + name + " are written the same way");
            }
        });
    }

    private void sameEveryTime(String name, T value) {
        String text = write.apply(value);
        if (!write.apply(value).equals(text)) {
            throw W2.violatedBecause(name + " is written in two ways");
        }
        if (!write.apply(read.apply(text)).equals(text)) {
            throw W2.violatedBecause(name + " is written otherwise after it was read");
        }
        for (Surroundings each : Surroundings.ODD) {
            if (!each.run(() -> write.apply(value)).equals(text) || !value.equals(each.run(() -> read.apply(text)))) {
                throw W2.violatedBecause(name + " is written or read otherwise on a machine set to " + each);
            }
        }
    }

    private void damaged(T value, int places) {
        for (String each : Damage.of(write.apply(value), places)) {
            try {
                read.apply(each);
            } catch (IllegalArgumentException e) {
                if (e.getMessage() == null || e.getMessage().isBlank()) {
                    throw W5.violatedBecause("a text of " + each.length() + " letters is refused without a message");
                }
            } catch (RuntimeException | StackOverflowError e) {
                throw W5.violatedBecause("a damaged text of " + each.length() + " letters makes the reader fail with "
                        + e.getClass().getName());
            }
        }
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints()
                .limit(20)
                .forEach(each -> shown.append(
                        each < 0x20 || each > 0x7E
                                ? String.format(Locale.ROOT, "U+%04X ", each)
                                : Character.toString(each)));
        return shown.append(text.length() > 20 ? "…\"" : "\"").toString();
    }
}
