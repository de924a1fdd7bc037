package vn.ansinh.core.survey;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence limits, both ends included.
 *
 * @param lower the lower limit
 * @param upper the upper limit, at least the lower
 * @param level the confidence level, between 0 and 1, such as 0.95
 */
public record Interval(double lower, double upper, double level) {

    /** The confidence level that is used where none is given, 95 %. */
    public static final double DEFAULT_LEVEL = 0.95;

    /**
     * Checks the limits and the level.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     * @param level the confidence level
     * @throws IllegalArgumentException if a limit is infinite or not a number, the lower exceeds the upper, or the level is
     *     not between 0 and 1
     */
    public Interval {
        requireLevel(level);
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("limits are finite and in order; found " + lower + " and " + upper);
        }
    }

    /**
     * Tells whether a value lies inside, the ends included.
     *
     * @param value the value
     * @return whether it is at least the lower and at most the upper limit
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Returns the limits and the level, such as {@code [0.1, 0.2] at 0.95}. */
    @Override
    public String toString() {
        return "[" + lower + ", " + upper + "] at " + level;
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level is between 0 and 1, such as 0.95; found " + level);
        }
    }

    /** The quantile of Student's t that leaves half of 1 - level above. */
    static double t(double level, long degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    }

    static Interval wilson(double count, double total, double level) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double share = count / total;
        double scale = 1 + z * z / total;
        double middle = (share + z * z / (2 * total)) / scale;
        double half = z / scale * Math.sqrt(share * (1 - share) / total + z * z / (4 * total * total));
        return new Interval(
                count == 0 ? 0 : Math.max(0, middle - half), count == total ? 1 : Math.min(1, middle + half), level);
    }

    /** Limits of Clopper and Pearson; count and total need not be whole. The upper tail is small: 1 less the tail would lose its digits. */
    static Interval clopperPearson(double count, double total, double level) {
        double tail = (1 - level) / 2;
        return new Interval(
                count <= 0 ? 0 : BetaDistribution.of(count, total - count + 1).inverseCumulativeProbability(tail),
                count >= total
                        ? 1
                        : BetaDistribution.of(count + 1, total - count).inverseSurvivalProbability(tail),
                level);
    }

    static Interval symmetric(double value, double half, double level) {
        return new Interval(value - half, value + half, level);
    }

    /** Limits on the scale of the logit, for a share and its complement, both greater than 0. */
    static Interval logit(double share, double complement, double half, double level) {
        double logit = StrictMath.log(share / complement);
        double step = half / (share * complement);
        return new Interval(Math.min(share, expit(logit - step)), Math.max(share, expit(logit + step)), level);
    }

    /** The half with which {@link #logit} gives the limits of {@link #wilson}; the product is that of the share and its complement. */
    static double halfOfWilson(double product, double total, double z) {
        double sinh = z / (2 * Math.sqrt(total * product));
        return 2 * product * StrictMath.log1p(sinh + sinh * sinh / (1 + Math.sqrt(1 + sinh * sinh)));
    }

    private static double expit(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
