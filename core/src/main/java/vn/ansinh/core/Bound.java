package vn.ansinh.core;

/**
 * An exact number that a target names and a value is compared with: a {@link Percentage} ({@code 95.2%}) or a
 * {@link Quantity.Count} ({@code 16750}).
 */
public sealed interface Bound permits Percentage, Quantity.Count {

    /**
     * Returns the number itself: 95.2 % is 95.2 : 100, a count of 16750 is 16750 : 1.
     *
     * @return the exact number
     */
    Quantity.Ratio asRatio();

    /**
     * Tells whether the bound is a percentage, so that only shares and ratios can be compared with it.
     *
     * @return true for a percentage, false for a count
     */
    boolean isPercent();

    /**
     * Reads the text form of a bound: {@code 95.2%} or {@code 16750}.
     *
     * @param text the text form
     * @return the bound
     * @throws IllegalArgumentException if it is neither a percentage nor a whole number of at least 0
     */
    static Bound parse(String text) {
        if (text.endsWith("%")) {
            return Percentage.parse(text);
        }
        return Quantity.Count.parse(text);
    }
}
