package vn.ansinh.core;

import java.time.LocalDate;
import java.time.Period;

/**
 * When a person was born, as far as it is known: a day, or only a year.
 *
 * <p>An age is reached on the birthday; who was born on 29 February reaches it on 1 March of a year without that day.
 *
 * @param earliest the first day that is possible
 * @param latest the last day that is possible
 */
public record Birth(LocalDate earliest, LocalDate latest) {

    /**
     * Checks the order of the days.
     *
     * @param earliest the first day that is possible
     * @param latest the last day that is possible
     * @throws IllegalArgumentException if the first day is after the last
     */
    public Birth {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("the first possible day of a birth is not after the last");
        }
    }

    /**
     * Returns a birth of which the day is known.
     *
     * @param day the day
     * @return the birth
     */
    public static Birth on(LocalDate day) {
        return new Birth(day, day);
    }

    /**
     * Returns a birth of which only the year is known.
     *
     * @param year the year
     * @return the birth
     */
    public static Birth inYear(int year) {
        return new Birth(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Returns the lowest possible age.
     *
     * @param day the day on which the age is counted
     * @return whole years; negative if the person may not be born yet
     */
    public int youngestOn(LocalDate day) {
        return age(latest, day);
    }

    /**
     * Returns the highest possible age.
     *
     * @param day the day on which the age is counted
     * @return whole years; negative if the person is not born yet
     */
    public int oldestOn(LocalDate day) {
        return age(earliest, day);
    }

    private static int age(LocalDate birth, LocalDate day) {
        return birth.isAfter(day) ? -1 : Period.between(birth, day).getYears();
    }

    /**
     * Checks that the person may be born by a day.
     *
     * @param day the day
     * @return this
     * @throws IllegalArgumentException if the person is certainly born later; the message names the day and no birth
     */
    public Birth requireBornOn(LocalDate day) {
        if (earliest.isAfter(day)) {
            throw new IllegalArgumentException("somebody is not born on " + day + "; mend birth or day");
        }
        return this;
    }

    /** Returns a placeholder: a birth belongs in no log. */
    @Override
    public String toString() {
        return "Birth[…]";
    }
}
