package vn.ansinh.core.survey;

import java.io.Serializable;

/**
 * What a survey estimates: the share of records with a fact, or the mean of a measurement. A value is a whole number: 0
 * or 1 for a fact, the measurement at the declared decimals otherwise (a z-score of -1.25 at 2 decimals is -125).
 *
 * @param code its name, such as {@code stunting}
 * @param kind a share or a mean
 * @param decimals the decimals of the measurement, 0 to 9; 0 for a share
 */
public record SurveyVariable(String code, Kind kind, int decimals) implements Serializable {

    /** Which estimate a variable has. */
    public enum Kind {
        /** The share, between 0 and 1, of records with the fact; values are 0 and 1. */
        PROPORTION,
        /** The mean of the measurement. */
        MEAN
    }

    /**
     * Checks the name and the decimals.
     *
     * @param code its name
     * @param kind a share or a mean
     * @param decimals the decimals of the measurement
     * @throws IllegalArgumentException if the name is blank, or the decimals are not 0 to 9, or not 0 for a share
     */
    public SurveyVariable {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a survey variable has a name");
        }
        if (decimals < 0 || decimals > 9 || kind == Kind.PROPORTION && decimals != 0) {
            throw new IllegalArgumentException(
                    "a mean has 0 to 9 decimals, a proportion none; found " + decimals + " for " + code);
        }
    }

    /**
     * Returns a variable whose values are 0 and 1.
     *
     * @param code its name
     * @return the variable
     * @throws IllegalArgumentException if the name is blank
     */
    public static SurveyVariable proportion(String code) {
        return new SurveyVariable(code, Kind.PROPORTION, 0);
    }

    /**
     * Returns a variable whose values are measurements.
     *
     * @param code its name
     * @param decimals the decimals of a value: 2 if values are hundredths
     * @return the variable
     * @throws IllegalArgumentException if the name is blank or the decimals are not 0 to 9
     */
    public static SurveyVariable mean(String code, int decimals) {
        return new SurveyVariable(code, Kind.MEAN, decimals);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return code;
    }
}
