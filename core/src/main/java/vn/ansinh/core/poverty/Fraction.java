package vn.ansinh.core.poverty;

import java.math.BigDecimal;
import java.math.BigInteger;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;

/** A fraction of whole numbers in lowest terms, or nobody's if the denominator is 0. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    Fraction {
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(Exact exact) {
        int scale = Math.max(
                0, Math.max(exact.numerator().scale(), exact.denominator().scale()));
        return new Fraction(
                exact.numerator().movePointRight(scale).toBigIntegerExact(),
                exact.denominator().movePointRight(scale).toBigIntegerExact());
    }

    Measured<Quantity.Ratio> measured() {
        return denominator.signum() == 0
                ? Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "")
                : Measured.known(new Quantity.Ratio(new BigDecimal(numerator), new BigDecimal(denominator)));
    }

    /** A share of persons, both counted, which is not reduced. */
    static Measured<Quantity.Proportion> share(long part, long whole) {
        return whole == 0
                ? Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "")
                : Measured.known(Quantity.Proportion.of(part, whole));
    }
}
