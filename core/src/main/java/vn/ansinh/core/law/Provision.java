package vn.ansinh.core.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;

/**
 * One value of a parameter, set by one act. It has two clocks: the days to which it applies, and the day from which the
 * act is in force. An act may reach back: Decree 55/2023 came into force on 2023-09-05 and applies from 2023-07-01.
 *
 * @param value the value, exactly as the law sets it
 * @param appliesFrom the first day to which it applies
 * @param appliesUntil the first day to which it no longer applies; empty while its own act names no end
 * @param inForceFrom the day from which the act is in force; empty if not known, which is never guessed
 * @param reference act and article
 * @param checkedOn the day on which the value was last compared with its source
 * @param status how well the value is known
 * @param province the code of the province that set its own value; empty for the nation
 * @param note conflicts, the law's own wording, who keeps what
 */
public record Provision(
        BigDecimal value,
        LocalDate appliesFrom,
        Optional<LocalDate> appliesUntil,
        Optional<LocalDate> inForceFrom,
        LegalReference reference,
        LocalDate checkedOn,
        Status status,
        Optional<String> province,
        Optional<Text> note) {

    /**
     * Checks the days.
     *
     * @param value the value
     * @param appliesFrom the first day to which it applies
     * @param appliesUntil the first day to which it no longer applies, or empty
     * @param inForceFrom the day from which the act is in force, or empty
     * @param reference act and article
     * @param checkedOn the day on which the value was last compared with its source
     * @param status how well the value is known
     * @param province the code of the province, or empty
     * @param note anything to know, or empty
     * @throws IllegalArgumentException if it ends on or before its first day
     */
    public Provision {
        appliesUntil.filter(end -> !end.isAfter(appliesFrom)).ifPresent(end -> {
            throw new IllegalArgumentException("a provision that applies from " + appliesFrom + " cannot end on " + end
                    + "; the end is later, and the first day to which it no longer applies");
        });
    }

    /**
     * Tells whether it applies to a day.
     *
     * @param day the day
     * @return true from {@link #appliesFrom} until the day before {@link #appliesUntil}
     */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(appliesFrom) && appliesUntil.map(day::isBefore).orElse(true);
    }

    /**
     * Cites the provision for a reader: article and act, and the status of its value unless that is verified.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @return for instance {@code Điều 4, 335/2026/NĐ-CP, secondary source only}
     */
    public String cite(Locale locale) {
        return status == Status.VERIFIED
                ? reference.toString()
                : reference + ", " + status.label().in(locale);
    }

    boolean sharesADayWith(Provision other) {
        return other.appliesUntil.map(appliesFrom::isBefore).orElse(true)
                && appliesUntil.map(other.appliesFrom::isBefore).orElse(true);
    }

    /** Returns value, days and reference in one line. */
    @Override
    public String toString() {
        return value.toPlainString() + " from " + appliesFrom
                + appliesUntil.map(end -> " until the day before " + end).orElse("") + " (" + reference
                + inForceFrom.map(day -> ", in force from " + day).orElse(", in-force date unknown") + ")";
    }
}
