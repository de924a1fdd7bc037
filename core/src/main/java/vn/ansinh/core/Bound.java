package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * An exact number that a target names and a value is compared with: a {@link Percentage} ({@code 95.2%}), a {@link
 * Quantity.Count} ({@code 16750}) or a {@link Decimal} ({@code 58.5}).
 */
public sealed interface Bound permits Percentage, Quantity.Count, Bound.Decimal {

    /**
     * Returns the number itself: 95.2 % is 95.2/100.
     *
     * @return the exact number
     */
    Exact exact();

    /**
     * Tells whether the bound is a percentage, so that only shares and ratios can be compared with it.
     *
     * @return true for a percentage, false for a count
     */
    boolean isPercent();

    /**
     * Reads the text form of a bound: {@code 95.2%}, {@code 16750} or {@code 58.5}.
     *
     * @param text the text form
     * @return the bound
     * @throws IllegalArgumentException if it is neither a percentage nor a number of at least 0
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Bound parse(String text) {
        if (text.endsWith("%")) {
            return Percentage.parse(text);
        }
        return text.indexOf('.') < 0 ? Quantity.Count.parse(text) : Decimal.parse(text);
    }

    /**
     * A number with decimals, such as 58.5 million đồng.
     *
     * @param number the number, above 0 and not whole
     */
    record Decimal(BigDecimal number) implements Bound {

        /**
         * Drops trailing zeros, which mean nothing in an exact number.
         *
         * @param number the number
         * @throws IllegalArgumentException if it is whole (a count) or negative
         */
        public Decimal {
            number = Digits.withinPracticalSize(number).stripTrailingZeros();
            if (number.scale() <= 0 || number.signum() < 0) {
                throw new IllegalArgumentException(
                        "a decimal bound is above 0 and has decimals, such as 58.5; found " + number);
            }
        }

        /**
         * Reads a number such as {@code 58.5}.
         *
         * @param text the number, with a dot for decimals
         * @return the bound
         * @throws IllegalArgumentException if it is no such number
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Decimal parse(String text) {
            return new Decimal(Digits.decimal(text));
        }

        @Override
        public Exact exact() {
            return Exact.of(number);
        }

        @Override
        public boolean isPercent() {
            return false;
        }

        /** Returns the text form, such as {@code 58.5}. */
        @Override
        @JsonValue
        public String toString() {
            return number.toPlainString();
        }
    }
}
