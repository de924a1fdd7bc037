package vn.ansinh.core.survey;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import vn.ansinh.core.Quantity;

/**
 * An estimate from a sample. A share is between 0 and 1, a mean in the unit of its variable (not in hundredths).
 *
 * @param value the share or mean
 * @param standardError its standard error, at least 0
 * @param interval its confidence limits
 * @param degreesOfFreedom those of the interval, at least 0
 * @param weighted the sum of the weights of the records with a value, greater than 0
 * @param unweighted how many records have a value, those of weight zero included
 * @param standardDeviation of the measurement among records; empty for a share, and if there is one record only
 */
public record Estimate(
        double value,
        double standardError,
        Interval interval,
        long degreesOfFreedom,
        BigDecimal weighted,
        long unweighted,
        OptionalDouble standardDeviation) {

    /**
     * Checks that the figures are figures.
     *
     * @param value the share or mean
     * @param standardError its standard error
     * @param interval its confidence limits
     * @param degreesOfFreedom those of the interval
     * @param weighted the weighted denominator
     * @param unweighted the unweighted denominator
     * @param standardDeviation of the measurement
     * @throws IllegalArgumentException if a figure is infinite or not a number, the standard error or degrees of freedom
     *     are negative, or a denominator is not positive
     */
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || standardError < 0) {
            throw new IllegalArgumentException(
                    "an estimate is finite, its standard error at least 0; found " + value + " and " + standardError);
        }
        if (degreesOfFreedom < 0 || weighted.signum() <= 0 || unweighted <= 0) {
            throw new IllegalArgumentException("degrees of freedom are at least 0, denominators positive; found "
                    + degreesOfFreedom + ", " + weighted.toPlainString() + ", " + unweighted);
        }
        if (standardDeviation.isPresent()
                && !(standardDeviation.getAsDouble() >= 0 && Double.isFinite(standardDeviation.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a standard deviation is finite and at least 0; found " + standardDeviation.getAsDouble());
        }
    }

    /**
     * Returns a share in percent, as a figure that a target can be held against. Each number is the shortest decimal that stands for
     * the {@code double}, times 100; nothing is rounded.
     *
     * @return the share with its standard error and limits
     * @throws IllegalArgumentException if the value or a limit is not from 0 to 1, as that of a mean may be, or a number has an
     *     exponent beyond 100
     */
    public Quantity.Estimate asPercentage() {
        if (interval.lower() < 0 || interval.upper() > 1 || !interval.contains(value)) {
            throw new IllegalArgumentException(
                    "a share and its limits are from 0 to 1; a mean has no percentage; found " + value + " in "
                            + interval);
        }
        return new Quantity.Estimate(
                percent(value), percent(standardError), percent(interval.lower()), percent(interval.upper()), true);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2);
    }
}
