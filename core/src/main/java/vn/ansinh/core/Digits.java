package vn.ansinh.core;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The numbers inside text forms: plain ASCII digits, and never so large that a comparison would run for minutes. */
final class Digits {

    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]{1,6})?");

    /** Numbers that people write. */
    private static final int PRACTICAL = 100;

    /** Numbers that come out of exact arithmetic. */
    private static final int COMPUTABLE = 10_000;

    private Digits() {}

    static long whole(String text, String what) {
        if (text.length() > PRACTICAL) {
            throw new IllegalArgumentException(what + " has at most 19 digits; found " + text.length() + " letters");
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    what + " is a whole number in plain digits, such as 16750; found \"" + text + "\"");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " is at most " + Long.MAX_VALUE + "; found \"" + text + "\"", e);
        }
    }

    static BigDecimal decimal(String text) {
        return within(read(text, PRACTICAL), PRACTICAL);
    }

    static BigDecimal computed(String text) {
        return within(read(text, COMPUTABLE), COMPUTABLE);
    }

    private static BigDecimal read(String text, int limit) {
        if (text.length() > 2 * limit) {
            throw new IllegalArgumentException(
                    "a number has at most " + limit + " digits; found " + text.length() + " letters");
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a number is written in plain digits with a dot for decimals, such as 95.2; found \"" + text
                            + "\"");
        }
        return new BigDecimal(text);
    }

    static BigDecimal withinPracticalSize(BigDecimal number) {
        return within(number, PRACTICAL);
    }

    static BigDecimal withinComputableSize(BigDecimal number) {
        return within(number, COMPUTABLE);
    }

    private static BigDecimal within(BigDecimal number, int limit) {
        if (number.precision() > limit || Math.abs((long) number.scale()) > limit) {
            throw new IllegalArgumentException("a number has at most " + limit + " digits and an exponent of at most "
                    + limit + "; found " + number.precision() + " digits and the scale " + number.scale());
        }
        return number;
    }
}
