package vn.ansinh.examples.birthregistration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A birth as the district's register keeps it.
 *
 * @param commune the commune of the mother's residence
 * @param resident whether the mother lives in the district
 * @param diedBefore whether the child died before registration was due
 * @param born the day of birth
 * @param registered the day of registration; empty if there was none
 * @param pageLost true if the page of the register is lost, so that nobody knows whether and when there was one
 */
public record RegisteredBirth(
        String commune,
        boolean resident,
        boolean diedBefore,
        LocalDate born,
        Optional<LocalDate> registered,
        boolean pageLost) {

    /**
     * Tells whether the birth was registered within so many days.
     *
     * @param days how many days are allowed
     * @return whether it was; of a lost page nobody knows, so ask {@link #pageLost} first
     */
    public boolean registeredWithin(long days) {
        return registered.map(day -> ChronoUnit.DAYS.between(born, day) <= days).orElse(false);
    }

    /** Returns a text that tells nothing of the child. */
    @Override
    public String toString() {
        return "RegisteredBirth[…]";
    }
}
