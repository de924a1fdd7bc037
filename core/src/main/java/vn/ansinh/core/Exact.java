package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number: a numerator over a denominator, never rounded and never divided out. Values, bounds, gaps and paces
 * are computed in it, and compared by cross-multiplication.
 *
 * <p>Two numbers of equal value are equal, however they are written: {@code 1/2} equals {@code 50/100}. The text form is
 * {@code 1/3}, or {@code 16750} when the denominator is 1.
 *
 * @param numerator any decimal
 * @param denominator a decimal above 0
 */
public record Exact(BigDecimal numerator, BigDecimal denominator) implements Comparable<Exact> {

    /** The number 0. */
    public static final Exact ZERO = of(0);

    /** The number 1, or 100 %. */
    public static final Exact ONE = of(1);

    /** The number 100. */
    public static final Exact HUNDRED = of(100);

    /**
     * Checks that the denominator is above 0.
     *
     * @param numerator any decimal
     * @param denominator a decimal above 0
     * @throws IllegalArgumentException if the denominator is 0 or negative, or a part has over 10,000 digits or an
     *     exponent beyond 10,000
     */
    public Exact {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException(
                    "a denominator is above 0 (a sign goes to the numerator); found " + numerator + "/" + denominator);
        }
        Digits.withinComputableSize(numerator);
        Digits.withinComputableSize(denominator);
    }

    /**
     * Returns a whole number.
     *
     * @param value the number
     * @return the same number
     */
    public static Exact of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * Returns a decimal number.
     *
     * @param value the number
     * @return the same number
     */
    public static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    /**
     * Returns a fraction.
     *
     * @param numerator any whole number
     * @param denominator a whole number above 0
     * @return the number
     * @throws IllegalArgumentException if the denominator is 0 or negative
     */
    public static Exact of(long numerator, long denominator) {
        return new Exact(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /**
     * Reads the text form, such as {@code 1/3}, {@code -0.5} or {@code 16750}.
     *
     * @param text numerator, slash, denominator; or a decimal number
     * @return the number
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Exact parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(Digits.computed(text))
                : new Exact(Digits.computed(text.substring(0, slash)), Digits.computed(text.substring(slash + 1)));
    }

    /**
     * Adds exactly.
     *
     * @param other the other number
     * @return the sum
     */
    public Exact plus(Exact other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return new Exact(numerator.add(other.numerator), denominator);
        }
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Subtracts exactly.
     *
     * @param other the number to take away
     * @return the difference
     */
    public Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator));
    }

    /**
     * Multiplies exactly.
     *
     * @param other the other number
     * @return the product
     */
    public Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides exactly.
     *
     * @param other the divisor, above 0
     * @return the quotient
     * @throws IllegalArgumentException if the divisor is 0 or negative
     */
    public Exact dividedBy(Exact other) {
        return times(new Exact(other.denominator, other.numerator));
    }

    /**
     * Returns the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Tells whether the other is a number of the same value. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    /** Returns a hash that numbers of the same value share. */
    @Override
    public int hashCode() {
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger above = numerator.movePointRight(scale).toBigIntegerExact();
        BigInteger below = denominator.movePointRight(scale).toBigIntegerExact();
        BigInteger common = above.gcd(below);
        return 31 * above.divide(common).hashCode() + below.divide(common).hashCode();
    }

    /** Returns the text form, such as {@code 1/3}. */
    @Override
    @JsonValue
    public String toString() {
        return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator.toString() : numerator + "/" + denominator;
    }
}
