package vn.ansinh.indicators.health;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.indicators.YesNo;

/**
 * What the register says of one dose of a child.
 *
 * @param given whether it was given
 * @param day the day; empty if it was not given or the day is not known
 */
public record Vaccination(YesNo given, Optional<LocalDate> day) {

    /** It was not given. */
    public static final Vaccination NOT_GIVEN = new Vaccination(YesNo.NO, Optional.empty());

    /** Whether it was given is not known. */
    public static final Vaccination UNKNOWN = new Vaccination(YesNo.UNKNOWN, Optional.empty());

    /** It was given, on a day that is not known. */
    public static final Vaccination ON_UNKNOWN_DAY = new Vaccination(YesNo.YES, Optional.empty());

    /**
     * Checks that only a dose that was given has a day.
     *
     * @param given whether it was given
     * @param day the day
     * @throws IllegalArgumentException if another dose has one
     */
    public Vaccination {
        if (given != YesNo.YES && day.isPresent()) {
            throw new IllegalArgumentException("a dose with a day was given; mend one of them");
        }
    }

    /**
     * Returns a dose that was given on a day.
     *
     * @param day the day
     * @return the vaccination
     */
    public static Vaccination on(LocalDate day) {
        return new Vaccination(YesNo.YES, Optional.of(day));
    }

    /** Returns a placeholder: facts about a child belong in no log. */
    @Override
    public String toString() {
        return "Vaccination[…]";
    }
}
