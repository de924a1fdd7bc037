package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a number is shown: how many decimals, and which way it rounds. It never decides anything: comparisons use the
 * exact value.
 *
 * @param decimals digits after the decimal mark, 0 to 20
 * @param mode the way of rounding; {@link RoundingMode#UNNECESSARY} is refused
 */
public record Rounding(int decimals, RoundingMode mode) implements Serializable {

    /**
     * Checks the parts.
     *
     * @param decimals digits after the decimal mark, 0 to 20
     * @param mode the way of rounding
     * @throws IllegalArgumentException if the decimals are out of range or the mode is {@code UNNECESSARY}
     */
    public Rounding {
        if (decimals < 0 || decimals > 20) {
            throw new IllegalArgumentException("decimals shown are 0 to 20; found " + decimals);
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("UNNECESSARY is no way of rounding; name one, such as HALF_UP");
        }
    }

    /**
     * Returns half-up rounding, the usual one of statistical yearbooks.
     *
     * @param decimals digits after the decimal mark, 0 to 20
     * @return the rounding
     */
    public static Rounding halfUp(int decimals) {
        return new Rounding(decimals, RoundingMode.HALF_UP);
    }

    /**
     * Reads the text form, such as {@code 1 HALF_UP}.
     *
     * @param text decimals, a space, and the mode
     * @return the rounding
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rounding parse(String text) {
        int space = text.indexOf(' ');
        try {
            String decimals = text.substring(0, Math.max(space, 0));
            Rounding rounding = new Rounding(
                    Math.toIntExact(Digits.whole(decimals, "a number of decimals")),
                    RoundingMode.valueOf(text.substring(space + 1)));
            if (rounding.toString().equals(text)) {
                return rounding;
            }
            throw new IllegalArgumentException("decimals are written without leading zeros");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "a rounding is written as decimals and mode, such as \"1 HALF_UP\"; found \"" + text + "\"", e);
        }
    }

    /**
     * Rounds an exact number.
     *
     * @param value the exact number
     * @return the number with exactly {@link #decimals} decimals
     */
    public BigDecimal round(Exact value) {
        return value.numerator().divide(value.denominator(), decimals, mode);
    }

    /** Returns the text form, such as {@code 1 HALF_UP}. */
    @Override
    @JsonValue
    public String toString() {
        return decimals + " " + mode;
    }
}
