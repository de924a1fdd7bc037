package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * An exact percentage that a target or a rule names, such as {@code 95.2%}. It may exceed 100 or be negative; what it
 * is a percentage of is said by whoever uses it.
 *
 * <p>A percentage is exact: {@code 95.20%} equals {@code 95.2%}. A percentage printed as the result of a measurement
 * stands for all values that round to it and is a {@link Quantity.Published}.
 *
 * <p>Passing: {@code Percentage.parse("95.2%")}. Failing: {@code Percentage.parse("95,2%")} (a comma: read it with
 * {@link Notation#VIETNAMESE}) and {@code Percentage.parse("0.952")} (no percent sign).
 *
 * @param percent the number before the percent sign
 */
public record Percentage(BigDecimal percent) implements Bound, Comparable<Percentage> {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** One hundred percent: all. */
    public static final Percentage HUNDRED = new Percentage(WHOLE);

    /**
     * Drops trailing zeros, which mean nothing in an exact number.
     *
     * @param percent the number before the percent sign
     * @throws IllegalArgumentException if the number is beyond any practical size (see {@link Quantity#parse})
     */
    public Percentage {
        percent = Digits.withinPracticalSize(percent).stripTrailingZeros();
        if (percent.scale() < 0) {
            percent = Digits.withinPracticalSize(percent.setScale(0));
        }
    }

    /**
     * Returns a percentage given in percent: {@code ofPercent("95.2")} is 95.2 %.
     *
     * @param percent the number before the percent sign, with a dot for decimals
     * @return the percentage
     * @throws IllegalArgumentException if it is not a number
     */
    public static Percentage ofPercent(String percent) {
        return new Percentage(Digits.decimal(percent));
    }

    /**
     * Reads the text form, such as {@code 95.2%}.
     *
     * @param text digits, a dot for decimals, and a percent sign
     * @return the percentage
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percentage parse(String text) {
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException(
                    "a percentage is written with a percent sign, such as 95.2%; found \"" + text + "\"");
        }
        return new Percentage(Digits.decimal(text.substring(0, text.length() - 1)));
    }

    @Override
    public Exact exact() {
        return new Exact(percent, WHOLE);
    }

    @Override
    public boolean isPercent() {
        return true;
    }

    @Override
    public int compareTo(Percentage other) {
        return percent.compareTo(other.percent);
    }

    /** Returns the text form, such as {@code 95.2%}. */
    @Override
    @JsonValue
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
