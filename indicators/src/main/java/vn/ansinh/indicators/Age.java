package vn.ansinh.indicators;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.IntStream;
import vn.ansinh.core.Birth;

/**
 * An age as far as it is known: in completed months, in completed years, or not at all. Of who is known to be 60 years old
 * it is unknown whether 60 years and 6 months are reached.
 *
 * <p>The ages are made once and shared, so that an accessor over columns makes no objects. Immutable and thread-safe.
 */
public final class Age {

    private static final int LAST_YEAR = 149;
    private static final int LAST_MONTH = 12 * LAST_YEAR + 11;

    /** Nothing is known of the age. */
    public static final Age UNKNOWN = new Age(0, LAST_MONTH);

    private static final Age[] MONTHS = IntStream.rangeClosed(0, LAST_MONTH)
            .mapToObj(months -> new Age(months, months))
            .toArray(Age[]::new);
    private static final Age[] YEARS = IntStream.rangeClosed(0, LAST_YEAR)
            .mapToObj(years -> new Age(12 * years, 12 * years + 11))
            .toArray(Age[]::new);

    private final int youngest;
    private final int oldest;

    private Age(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /**
     * Returns an age that is known to the month.
     *
     * @param months completed months, 0 to 1,799
     * @return the age
     * @throws IllegalArgumentException if it is out of range; the message does not repeat it
     */
    public static Age ofMonths(int months) {
        if (months < 0 || months > LAST_MONTH) {
            throw new IllegalArgumentException("an age in months lies between 0 and " + LAST_MONTH
                    + "; mend it, or say Age.UNKNOWN if it is not known");
        }
        return MONTHS[months];
    }

    /**
     * Returns an age that is known to the year.
     *
     * @param years completed years, 0 to 149
     * @return the age
     * @throws IllegalArgumentException if it is out of range; the message does not repeat it
     */
    public static Age ofYears(int years) {
        if (years < 0 || years > LAST_YEAR) {
            throw new IllegalArgumentException("an age in years lies between 0 and " + LAST_YEAR
                    + "; mend it, or say Age.UNKNOWN if it is not known");
        }
        return YEARS[years];
    }

    /**
     * Returns the age on a day.
     *
     * @param birth when the person was born, as far as it is known
     * @param day the day
     * @return the age; of who may be born after the day, from 0 on
     * @throws IllegalArgumentException if the person is certainly born later, or over 149 years old
     */
    public static Age on(Birth birth, LocalDate day) {
        Birth born = birth.requireBornOn(day);
        Age oldest = ofMonths(months(born.earliest(), day));
        Age youngest = born.latest().isAfter(day) ? ofMonths(0) : ofMonths(months(born.latest(), day));
        return youngest == oldest ? oldest : new Age(youngest.youngest, oldest.oldest);
    }

    private static int months(LocalDate birth, LocalDate day) {
        return (int) Period.between(birth, day).toTotalMonths();
    }

    /**
     * Tells whether an age is reached.
     *
     * @param months the age in months, such as 180 for 15 years
     * @return yes or no; unknown if the age is known too loosely
     */
    public YesNo reached(int months) {
        if (youngest >= months) {
            return YesNo.YES;
        }
        return oldest < months ? YesNo.NO : YesNo.UNKNOWN;
    }

    /**
     * Tells whether the completed years lie in a range.
     *
     * @param first the first age of the range, in completed years
     * @param last the last age of the range, in completed years
     * @return yes or no; unknown if the age is known too loosely
     */
    public YesNo between(int first, int last) {
        return reached(12 * first).and(reached(12 * (last + 1)).not());
    }

    /** Returns a placeholder: an age belongs in no log. */
    @Override
    public String toString() {
        return "Age[…]";
    }
}
