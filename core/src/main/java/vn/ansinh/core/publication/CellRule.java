package vn.ansinh.core.publication;

/**
 * Which cells are too small to be published. A cell is too small if one of its counts is small: the numerator, the
 * denominator or, for a proportion, what the denominator has beyond the numerator. A count is small if it is below the
 * minimum and, where {@link Zeros#SAFE zeros are safe}, not zero. There is no customary minimum here: who publishes
 * decides.
 *
 * <p>The rule looks at the counts of the {@link vn.ansinh.core.indicator.Tally}. Where they are multiplied by a weight, such
 * as the persons of a household, they are no longer numbers of records.
 *
 * <p>Passing: {@code CellRule.minimum(5, Zeros.SAFE)}, which hides 1 to 4. Failing: {@code CellRule.minimum(2, Zeros.SAFE)}:
 * whoever knows the rule knows that a hidden count is 1.
 *
 * @param minimum the smallest count above 0 that may be published
 * @param zeros whether a count of zero may be published
 */
public record CellRule(long minimum, Zeros zeros) {

    /** Whether a count of zero may be published. */
    public enum Zeros {
        /** Zero says nothing about a person: 0 % and 100 % may be published, and so may an empty cell. */
        SAFE,
        /** Zero says something about everybody in the cell ("all are poor"): it is hidden like a small count. */
        PROTECTED
    }

    /**
     * Checks that the rule leaves a choice of values for what it hides.
     *
     * @param minimum the smallest count above 0 that may be published
     * @param zeros whether a count of zero may be published
     * @throws IllegalArgumentException if fewer than two counts are small
     */
    public CellRule {
        long least = zeros == Zeros.SAFE ? 3 : 2;
        if (minimum < least) {
            throw new IllegalArgumentException("a minimum is at least " + least + " where zeros are "
                    + (zeros == Zeros.SAFE ? "safe" : "protected")
                    + ", so that a hidden count has two possible values; found " + minimum);
        }
    }

    /**
     * Returns a rule.
     *
     * @param minimum the smallest count above 0 that may be published
     * @param zeros whether a count of zero may be published
     * @return the rule
     * @throws IllegalArgumentException if fewer than two counts are small
     */
    public static CellRule minimum(long minimum, Zeros zeros) {
        return new CellRule(minimum, zeros);
    }

    /**
     * Tells whether a count is small.
     *
     * @param count a numerator, a denominator, or the rest of a denominator; at least 0
     * @return whether it is below the minimum, and not a safe zero
     */
    public boolean isSmall(long count) {
        return count < minimum && (count > 0 || zeros == Zeros.PROTECTED);
    }
}
