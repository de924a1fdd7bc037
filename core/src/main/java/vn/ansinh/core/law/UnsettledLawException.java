package vn.ansinh.core.law;

import java.time.LocalDate;
import java.util.NoSuchElementException;

/**
 * Thrown when the law on record does not settle the value of a parameter on a day: before its first provision, after its
 * end, in a gap, while the in-force date of an act is unknown, or because the value is not verified and the caller
 * demands that it is. The last known value is never carried on.
 */
public final class UnsettledLawException extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    /** The parameter asked for. */
    private final String parameter;

    /** The day to which the value should apply. */
    private final LocalDate day;

    UnsettledLawException(String parameter, LocalDate day, String message) {
        super(message);
        this.parameter = parameter;
        this.day = day;
    }

    /**
     * Returns the parameter asked for.
     *
     * @return its id
     */
    public String parameter() {
        return parameter;
    }

    /**
     * Returns the day to which the value should apply.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }
}
