package vn.ansinh.indicators.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The age of a child, in days or in months of 30.4375 days; fractions are allowed.
 *
 * <p>Two readings of one age decide: {@link #months()}, never rounded, for the limits of 9 and 60 months, and {@link #days()},
 * rounded to whole days, for the rows of the tables and the change from lying to standing at day 731 (24 months, 730.5 days).
 * Immutable and thread-safe.
 *
 * @param value the number of days or months, 0 or above
 * @param unit what is counted
 */
public record ChildAge(double value, Unit unit) {

    private static final double DAYS_PER_MONTH = 30.4375;

    /**
     * Checks the number.
     *
     * @param value the number of days or months
     * @param unit what is counted
     * @throws IllegalArgumentException if the number is negative, not finite or not a number; the message does not repeat it
     */
    public ChildAge {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "an age is 0 or above; mend the age, or leave it out if it is not known");
        }
    }

    /**
     * Returns an age in days.
     *
     * @param days the number of days since birth, 0 or above; fractions are allowed
     * @return the age
     * @throws IllegalArgumentException if the number is negative, not finite or not a number
     */
    public static ChildAge ofDays(double days) {
        return new ChildAge(days, Unit.DAYS);
    }

    /**
     * Returns an age in months.
     *
     * @param months the number of months of 30.4375 days since birth, 0 or above; fractions are allowed
     * @return the age
     * @throws IllegalArgumentException if the number is negative, not finite or not a number
     */
    public static ChildAge ofMonths(double months) {
        return new ChildAge(months, Unit.MONTHS);
    }

    /**
     * Returns the age on a day: the days from the birth to it.
     *
     * @param birth the day of birth
     * @param visit the day on which the child was measured
     * @return the age, 0 days on the day of birth
     * @throws IllegalArgumentException if the child was measured before its birth; the message names neither day
     */
    public static ChildAge between(LocalDate birth, LocalDate visit) {
        if (visit.isBefore(birth)) {
            throw new IllegalArgumentException(
                    "a child is measured on the day of its birth or later; mend birth or visit");
        }
        return ofDays(ChronoUnit.DAYS.between(birth, visit));
    }

    /**
     * Returns the age in months of 30.4375 days.
     *
     * @return the number of months, not rounded
     */
    public double months() {
        return unit.months(value);
    }

    /**
     * Returns the age in whole days; half a day counts as a whole one.
     *
     * @return the number of days; the greatest {@code long} stands for anything above it
     */
    public long days() {
        return (long) unit.days(value);
    }

    /** Returns a placeholder: an age belongs in no log. */
    @Override
    public String toString() {
        return "ChildAge[…]";
    }

    /** What an age counts. */
    public enum Unit {
        /** Days since birth. */
        DAYS,
        /** Months of 30.4375 days since birth. */
        MONTHS;

        double months(double value) {
            return this == MONTHS ? value : value / DAYS_PER_MONTH;
        }

        double days(double value) {
            double days = this == DAYS ? value : value * DAYS_PER_MONTH;
            double whole = Math.floor(days);
            return days - whole >= 0.5 ? whole + 1 : whole;
        }
    }
}
