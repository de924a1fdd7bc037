package vn.ansinh.core;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The numbers inside text forms: plain ASCII digits, and never so large that a comparison would run for minutes. */
final class Digits {

    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]{1,3})?");
    private static final int PRACTICAL = 100;
    private static final int COMPUTABLE = 100_000;

    private Digits() {}

    static long whole(String text, String what) {
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
        if (text.length() > 2 * PRACTICAL) {
            throw new IllegalArgumentException("a number has at most 100 digits; found " + text.length() + " letters");
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a number is written in plain digits with a dot for decimals, such as 95.2; found \"" + text
                            + "\"");
        }
        return withinPracticalSize(new BigDecimal(text));
    }

    static BigDecimal withinPracticalSize(BigDecimal number) {
        if (number.precision() > PRACTICAL || Math.abs((long) number.scale()) > PRACTICAL) {
            throw new IllegalArgumentException("a number has at most 100 digits and an exponent of at most 100; found "
                    + number.precision() + " digits and the scale " + number.scale());
        }
        return number;
    }

    static void withinComputableSize(BigDecimal number) {
        if (Math.abs((long) number.scale()) > COMPUTABLE) {
            throw new IllegalArgumentException(
                    "an exponent is at most 100000 either way; found the scale " + number.scale());
        }
    }
}
