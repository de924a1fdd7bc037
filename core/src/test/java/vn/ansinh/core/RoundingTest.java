package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that rounding is that of the named mode, against whole-number division and against printed decimals. */
class RoundingTest {

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.values()).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Property(tries = 1000)
    void roundsAQuotientByItsMode(
            @ForAll long numerator,
            @ForAll @LongRange(min = 1) long denominator,
            @ForAll @IntRange(max = 20) int decimals,
            @ForAll("modes") RoundingMode mode) {
        assertThat(new Rounding(decimals, mode).round(Exact.of(numerator, denominator)))
                .isEqualTo(expected(numerator, denominator, decimals, mode));
    }

    @Property(tries = 1000)
    void roundsSmallQuotientsWithTheirTiesByItsMode(
            @ForAll @IntRange(min = -500, max = 500) int numerator,
            @ForAll @IntRange(min = 1, max = 40) int denominator,
            @ForAll @IntRange(max = 3) int decimals,
            @ForAll("modes") RoundingMode mode) {
        assertThat(new Rounding(decimals, mode).round(Exact.of(numerator, denominator)))
                .isEqualTo(expected(numerator, denominator, decimals, mode));
    }

    /** Whole-number division, the remainder deciding. */
    private static BigDecimal expected(long numerator, long denominator, int decimals, RoundingMode mode) {
        BigInteger divisor = BigInteger.valueOf(denominator);
        BigInteger[] division = BigInteger.valueOf(numerator)
                .multiply(BigInteger.TEN.pow(decimals))
                .divideAndRemainder(divisor);
        BigInteger toZero = division[0];
        int half = division[1].abs().shiftLeft(1).compareTo(divisor);
        boolean exact = division[1].signum() == 0;
        boolean away = switch (mode) {
            case UP -> !exact;
            case DOWN -> false;
            case CEILING -> !exact && numerator > 0;
            case FLOOR -> !exact && numerator < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || half == 0 && toZero.testBit(0);
            case UNNECESSARY -> throw new IllegalArgumentException("no mode");
        };
        BigInteger step = BigInteger.valueOf(Long.signum(numerator));
        return new BigDecimal(away ? toZero.add(step) : toZero, decimals);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void roundsADecimalAsBigDecimalDoes(
            @ForAll("decimals") BigDecimal number,
            @ForAll @IntRange(max = 20) int decimals,
            @ForAll("modes") RoundingMode mode) {
        assertThat(new Rounding(decimals, mode).round(Exact.of(number))).isEqualTo(number.setScale(decimals, mode));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Numbers.practical();
    }

    @ParameterizedTest
    @CsvSource({
        "1/8, 2 HALF_UP, 0.13",
        "1/8, 2 HALF_EVEN, 0.12",
        "-1/8, 2 HALF_UP, -0.13",
        "95.15, 1 HALF_UP, 95.2",
        "95.15, 1 DOWN, 95.1",
        "2, 3 HALF_UP, 2.000",
        "-0.04, 1 HALF_UP, 0.0",
    })
    void keepsExactlyTheDecimalsAsked(String number, String rounding, String shown) {
        assertThat(Rounding.parse(rounding).round(Exact.parse(number))).isEqualTo(new BigDecimal(shown));
    }
}
