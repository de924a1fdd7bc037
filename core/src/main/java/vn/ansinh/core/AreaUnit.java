package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An administrative unit between two days: a commune, a district, a province, a country. Codes are re-used, so a unit
 * is identified by its {@link Key}: code and first day.
 *
 * @param key the code and the first day
 * @param name the official name
 * @param type the kind of unit in the words of the data, such as {@code commune}
 * @param parentCode the code of the unit it belongs to; empty at the top
 * @param validTo the last day; empty while the unit exists
 * @param successorCodes the codes of the units that took over its territory on the day after its last day
 */
public record AreaUnit(
        Key key,
        Text name,
        String type,
        Optional<String> parentCode,
        Optional<LocalDate> validTo,
        ImmutableList<String> successorCodes) {

    /**
     * What identifies a unit: its code and the first day of its existence.
     *
     * <p>The text form is {@code 13501@2025-07-01}, or the bare code when the first day is not on record. Keys are ordered by
     * code, then by first day.
     *
     * @param code the official code, without blanks or {@code @}
     * @param validFrom the first day; empty when it lies before the records
     */
    public record Key(String code, Optional<LocalDate> validFrom) implements Comparable<Key> {

        /**
         * Checks the code.
         *
         * @param code the official code
         * @param validFrom the first day, or empty
         * @throws IllegalArgumentException if the code is empty or has blanks or an {@code @}, or the year is not 1 to 9999
         */
        public Key {
            requireCode(code);
            if (validFrom.isPresent()) {
                ReportingPeriod.day(validFrom.get());
            }
        }

        /**
         * Reads the text form, such as {@code 13501@2025-07-01} or {@code 352}.
         *
         * @param text the text form
         * @return the key
         * @throws IllegalArgumentException if the code is empty or the day does not exist
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Key parse(String text) {
            int at = text.indexOf('@');
            if (at < 0) {
                return new Key(text, Optional.empty());
            }
            return new Key(text.substring(0, at), Optional.of(ReportingPeriod.parseDay(text.substring(at + 1))));
        }

        private static void requireCode(String code) {
            if (!isCode(code)) {
                throw new IllegalArgumentException(
                        "an area code has letters and digits, no blanks, @ or |; found \"" + code + "\"");
            }
        }

        private static boolean isCode(String text) {
            for (char c : text.toCharArray()) {
                if (Character.isISOControl(c) || Character.isSpaceChar(c) || c == '@' || c == '|') {
                    return false;
                }
            }
            return !text.isEmpty();
        }

        @Override
        public int compareTo(Key other) {
            int byCode = code.compareTo(other.code);
            return byCode != 0
                    ? byCode
                    : validFrom.orElse(LocalDate.MIN).compareTo(other.validFrom.orElse(LocalDate.MIN));
        }

        // what a record has anyway; the first use of a generated one costs a short program as much as reading a file
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.code.equals(code) && key.validFrom.equals(validFrom);
        }

        @Override
        public int hashCode() {
            return 31 * code.hashCode() + validFrom.hashCode();
        }

        /** Returns the text form, such as {@code 13501@2025-07-01}. */
        @Override
        @JsonValue
        public String toString() {
            return validFrom.isPresent() ? code + "@" + validFrom.get() : code;
        }
    }

    /**
     * Checks the days and the type.
     *
     * @param key the code and the first day
     * @param name the official name
     * @param type the kind of unit
     * @param parentCode the code of the unit it belongs to, or empty
     * @param validTo the last day, or empty
     * @param successorCodes the codes of the units that took over
     * @throws IllegalArgumentException if the last day is before the first, a successor is named although the unit
     *     has no last day, the code of another unit has blanks, {@code @} or {@code |}, or the type is blank
     */
    public AreaUnit {
        if (validTo.isPresent()
                && key.validFrom().isPresent()
                && validTo.get().isBefore(key.validFrom().get())) {
            throw new IllegalArgumentException("unit " + key + " ends on " + validTo.get() + ", before its first day");
        }
        if (validTo.isEmpty() && !successorCodes.isEmpty()) {
            throw new IllegalArgumentException("unit " + key + " names successors but no last day");
        }
        if (parentCode.isPresent()) {
            Key.requireCode(parentCode.get());
        }
        for (String successor : successorCodes) {
            Key.requireCode(successor);
        }
        if (type.isBlank()) {
            throw new IllegalArgumentException("unit " + key + " needs a type, such as commune");
        }
    }

    /**
     * Returns the official code, which other units may have borne or bear at other times.
     *
     * @return the code
     */
    public String code() {
        return key.code();
    }

    /**
     * Tells whether the unit exists on a day.
     *
     * @param day the day
     * @return true from its first to its last day
     */
    public boolean existsOn(LocalDate day) {
        return !beginsAfter(day) && !endsBefore(day);
    }

    /**
     * Tells whether this unit and another exist on a common day.
     *
     * @param other the other unit
     * @return true if there is such a day
     */
    public boolean sharesADayWith(AreaUnit other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(AreaUnit other) {
        return other.key.validFrom().isPresent()
                && endsBefore(other.key.validFrom().get());
    }

    boolean endsBefore(LocalDate day) {
        return validTo.isPresent() && validTo.get().isBefore(day);
    }

    boolean beginsAfter(LocalDate day) {
        return key.validFrom().isPresent() && key.validFrom().get().isAfter(day);
    }

    /** Returns the key, such as {@code 13501@2025-07-01}. */
    @Override
    public String toString() {
        return key.toString();
    }
}
