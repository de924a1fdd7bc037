package vn.ansinh.indicators.growth;

import java.math.BigDecimal;

/**
 * How many standard deviations a child is above (or below, if negative) the median of the standard. Immutable and thread-safe.
 *
 * @param hundredths the score rounded to two decimals, in hundredths: -205 is -2.05. Every cut-off and limit looks at this
 * @param raw the score before rounding
 * @param implausible whether the score is beyond the limits of {@link GrowthIndicator#isImplausible}; such a score counts in no prevalence
 */
public record ZScore(int hundredths, double raw, boolean implausible) implements ScoreResult {

    /**
     * Checks that the rounded score belongs to the raw one.
     *
     * @param hundredths the score rounded to two decimals, in hundredths
     * @param raw the score before rounding
     * @param implausible whether the score is beyond the limits of its indicator
     * @throws IllegalArgumentException if the two scores differ by more than rounding, or the raw one is not finite
     */
    public ZScore {
        if (!(Math.abs(100 * raw - hundredths) <= 0.5 + 1e-6)) {
            throw new IllegalArgumentException("a rounded score lies within half a hundredth of the raw one");
        }
    }

    static ZScore of(GrowthIndicator indicator, double raw) {
        int hundredths = rounded(raw);
        return new ZScore(hundredths, raw, indicator.isImplausible(hundredths));
    }

    /** The raw score in hundredths; 0 if it is not a number. */
    static int rounded(double raw) {
        return (int) Math.rint(100 * raw);
    }

    /**
     * Returns the rounded score as a decimal number.
     *
     * @return for instance {@code -2.05}, always with two decimals
     */
    public BigDecimal value() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** Returns a placeholder: facts about a child belong in no log. */
    @Override
    public String toString() {
        return "ZScore[…]";
    }
}
