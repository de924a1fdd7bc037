package vn.ansinh.indicators.health;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dose of a vaccine in its series, written {@code opv-2}.
 *
 * @param vaccine the vaccine in small letters with hyphens, such as {@code dpt-hepb-hib}
 * @param number the place in the series, from 1
 * @serial exclude
 */
public record Dose(String vaccine, int number) implements Serializable {

    private static final Pattern VACCINE = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*+");

    /**
     * Checks the parts.
     *
     * @param vaccine the vaccine
     * @param number the place in the series
     * @throws IllegalArgumentException if the vaccine is written otherwise or the number is below 1
     */
    public Dose {
        if (!VACCINE.matcher(vaccine).matches() || number < 1) {
            throw new IllegalArgumentException(
                    "a dose is a vaccine in small letters with hyphens and a number from 1, such as opv and 2; found \""
                            + vaccine + "\" and " + number);
        }
    }

    /**
     * Reads the text form.
     *
     * @param text for instance {@code opv-2}
     * @return the dose
     * @throws IllegalArgumentException if the text has another form
     */
    public static Dose parse(String text) {
        int hyphen = text.lastIndexOf('-');
        String number = text.substring(hyphen + 1);
        if (hyphen < 0 || !number.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("a dose is written opv-2; found \"" + text + "\"");
        }
        return new Dose(text.substring(0, hyphen), Integer.parseInt(number));
    }

    /**
     * Returns the dose before it in the series.
     *
     * @return the dose; empty for the first
     */
    public Optional<Dose> before() {
        return number == 1 ? Optional.empty() : Optional.of(new Dose(vaccine, number - 1));
    }

    /** Returns the text form, such as {@code opv-2}. */
    @Override
    public String toString() {
        return vaccine + "-" + number;
    }
}
