package vn.ansinh.indicators;

import java.util.Optional;

/**
 * A fact about a record that may not be known. What is not known is never a no: an indicator counts such a record apart
 * ({@link vn.ansinh.core.indicator.Breakdown#unknown}).
 *
 * <p>Every accessor of the record interfaces that asks yes or no returns this, and every other one an enum with a constant
 * {@code UNKNOWN} or a value with one, so that reading columns of millions of rows makes no objects.
 */
public enum YesNo {
    /** It holds. */
    YES,
    /** It does not hold. */
    NO,
    /** Whether it holds is not known. */
    UNKNOWN;

    /**
     * Returns a fact that is known.
     *
     * @param holds whether it holds
     * @return yes or no
     */
    public static YesNo of(boolean holds) {
        return holds ? YES : NO;
    }

    /**
     * Returns a fact that may be known.
     *
     * @param holds whether it holds; empty if that is not known
     * @return yes, no or unknown
     */
    public static YesNo of(Optional<Boolean> holds) {
        return holds.map(YesNo::of).orElse(UNKNOWN);
    }

    /**
     * Returns whether both hold; one that does not decides, whatever the other is.
     *
     * @param other the other fact
     * @return yes if both hold, no if one does not
     */
    public YesNo and(YesNo other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /**
     * Returns whether one holds or both do; one that does decides, whatever the other is.
     *
     * @param other the other fact
     * @return yes if one holds, no if neither does
     */
    public YesNo or(YesNo other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    /**
     * Returns the contrary.
     *
     * @return no for yes, yes for no; unknown stays unknown
     */
    public YesNo not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
