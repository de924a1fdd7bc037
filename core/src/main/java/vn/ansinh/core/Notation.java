package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How people write numbers. {@code 3.350} alone is ambiguous (3350 in Vietnamese, 3.35 in plain notation), so whoever
 * reads a number says which notation it is in; a text that breaks the rules of that notation is an error, never another
 * number.
 *
 * <table>
 *   <caption>The same numbers in each notation</caption>
 *   <tr><th>Notation</th><th>Count</th><th>Percentage</th></tr>
 *   <tr><td>{@link #PLAIN}</td><td>{@code 16750}</td><td>{@code 95.2%}</td></tr>
 *   <tr><td>{@link #VIETNAMESE}</td><td>{@code 16.750}</td><td>{@code 95,2%}</td></tr>
 *   <tr><td>{@link #ENGLISH}</td><td>{@code 16,750}</td><td>{@code 95.2%}</td></tr>
 * </table>
 *
 * <p>Marks between thousands may be left out, but not placed wrongly: {@code 1.67.50} and {@code 16.75} are errors in
 * Vietnamese notation. Signs, space before the percent sign, and nothing else may surround the number.
 *
 * <p>Passing: {@code VIETNAMESE.readCount("16.750")}. Failing: {@code PLAIN.readCount("16.750")}.
 */
public enum Notation {
    /** Digits with a dot for decimals and no mark between thousands: data files. */
    PLAIN('.', Optional.empty()),
    /** A dot between thousands and a comma for decimals: Vietnamese documents. */
    VIETNAMESE(',', Optional.of('.')),
    /** A comma between thousands and a dot for decimals: English documents. */
    ENGLISH('.', Optional.of(','));

    private static final Pattern PERCENT = Pattern.compile("[ \\u00a0\\u202f]?%$");

    private final char decimalMark;
    private final Optional<Character> groupMark;
    private final Pattern form;

    Notation(char decimalMark, Optional<Character> groupMark) {
        this.decimalMark = decimalMark;
        this.groupMark = groupMark;
        String grouped = groupMark.isPresent() ? "[1-9][0-9]{0,2}(\\" + groupMark.get() + "[0-9]{3})+|" : "";
        this.form = Pattern.compile("[-\\u2212]?(" + grouped + "[0-9]{1,100})(\\" + decimalMark + "[0-9]{1,100})?");
    }

    /**
     * Returns the notation that readers of a language expect: Vietnamese for {@code vi}, English otherwise.
     *
     * @param locale the reader's locale
     * @return the notation
     */
    public static Notation of(Locale locale) {
        return Text.in(locale, VIETNAMESE, ENGLISH);
    }

    /**
     * Reads a decimal number; the number of decimals written is kept.
     *
     * @param text the number in this notation
     * @return the number
     * @throws IllegalArgumentException if the text breaks a rule of this notation; the message names the number it
     *     would be in another notation, if any
     */
    public BigDecimal readNumber(String text) {
        if (text.length() > 200 || !form.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + (text.length() > 200 ? text.substring(0, 200) + "…" : text)
                    + "\" is no number in " + this + " notation" + (text.length() > 200 ? "" : elsewhere(text)));
        }
        String digits = groupMark.isPresent() ? text.replace(groupMark.get().toString(), "") : text;
        return Digits.withinPracticalSize(
                new BigDecimal(digits.replace(decimalMark, '.').replace('\u2212', '-')));
    }

    private String elsewhere(String text) {
        StringBuilder readings = new StringBuilder();
        for (Notation other : values()) {
            if (other != this && other.form.matcher(text).matches()) {
                readings.append(readings.isEmpty() ? "; it would be " : " and ")
                        .append(other.readNumber(text).toPlainString())
                        .append(" in ")
                        .append(other)
                        .append(" notation");
            }
        }
        return readings.isEmpty() ? "" : readings + ": say which notation the text is in";
    }

    /**
     * Reads a count: a number without decimals, at least 0.
     *
     * @param text the count in this notation
     * @return the count
     * @throws IllegalArgumentException if the text breaks a rule of this notation, has decimals (the message then
     *     names the count it would be in another notation) or is negative
     */
    public Quantity.Count readCount(String text) {
        BigDecimal number = readNumber(text);
        if (number.scale() > 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has decimals in " + this + " notation, and a count has none" + elsewhere(text));
        }
        if (number.signum() < 0) {
            throw new IllegalArgumentException("a count is at least 0; found \"" + text + "\"");
        }
        try {
            return new Quantity.Count(number.longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a count is at most " + Long.MAX_VALUE + "; found \"" + text + "\"", e);
        }
    }

    /**
     * Reads a figure as printed, with or without a percent sign: {@code 95,2%}, {@code 95,2 %}, {@code 15,67}.
     *
     * @param text the figure in this notation
     * @return the printed figure
     * @throws IllegalArgumentException if the text breaks a rule of this notation
     */
    public Quantity.Published readPublished(String text) {
        String number = PERCENT.matcher(text).replaceFirst("");
        return new Quantity.Published(readNumber(number), number.length() < text.length());
    }

    /**
     * Writes a number with thousands marked, rounded as asked.
     *
     * @param value the exact number
     * @param shown how to round
     * @return for instance {@code 16.750}
     */
    public String write(Exact value, Rounding shown) {
        return marked(shown.round(value).toPlainString());
    }

    /**
     * Writes a whole number with thousands marked.
     *
     * @param value the number
     * @return for instance {@code 16.750}
     */
    public String write(long value) {
        return marked(Long.toString(value));
    }

    /** Puts this notation's marks into a plain number. */
    private String marked(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int first = plain.charAt(0) == '-' ? 1 : 0;
        StringBuilder marked = new StringBuilder(plain.length() + plain.length() / 3 + 1);
        for (int i = 0; i < end; i++) {
            if (groupMark.isPresent() && i > first && (end - i) % 3 == 0) {
                marked.append(groupMark.get().charValue());
            }
            marked.append(plain.charAt(i));
        }
        if (point >= 0) {
            marked.append(decimalMark).append(plain, point + 1, plain.length());
        }
        return marked.toString();
    }

    /**
     * Writes a number as a percentage, rounded as asked: 952 of 1000 is {@code 95,2%}.
     *
     * @param value the exact number, 1 being 100 %
     * @param shown how to round the number before the percent sign
     * @return for instance {@code 95,2%}
     */
    public String writePercent(Exact value, Rounding shown) {
        return write(value.times(Exact.HUNDRED), shown) + "%";
    }

    /** Returns the name in small letters, such as {@code vietnamese}. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
