package vn.ansinh.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Quantity.Proportion;

/** Proves the limits of counted shares against published figures and the binomial tails themselves. */
class BinomialIntervalTest {

    private static final MathContext DIGITS = new MathContext(40);

    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, methods 3 and 5. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        "0, 20, 0, 0.1611, 0, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776",
    })
    void agreesWithPublishedLimits(
            long x, long n, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) {
        Interval wilson = BinomialInterval.WILSON.of(Proportion.of(x, n));
        Interval exact = BinomialInterval.CLOPPER_PEARSON.of(Proportion.of(x, n));
        assertThat(wilson.lower()).isCloseTo(wilsonLow, within(5e-5));
        assertThat(wilson.upper()).isCloseTo(wilsonHigh, within(5e-5));
        assertThat(exact.lower()).isCloseTo(exactLow, within(5e-5));
        assertThat(exact.upper()).isCloseTo(exactHigh, within(5e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 12})
    void clopperPearsonCutsTheBinomialTails(int n) {
        for (int x = 0; x <= n; x++) {
            for (String level : new String[] {"0.8", "0.95", "0.99"}) {
                BigDecimal tail = BigDecimal.ONE.subtract(new BigDecimal(level)).divide(BigDecimal.valueOf(2), DIGITS);
                Interval limits = BinomialInterval.CLOPPER_PEARSON.of(Proportion.of(x, n), Double.parseDouble(level));
                assertThat(limits.lower()).isCloseTo(x == 0 ? 0 : solve(n, x, tail), within(1e-13));
                assertThat(limits.upper()).isCloseTo(x == n ? 1 : 1 - solve(n, n - x, tail), within(1e-13));
            }
        }
    }

    /** The p at which x or more of n have the probability of the tail. */
    private static double solve(int n, int x, BigDecimal tail) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ONE;
        for (int step = 0; step < 70; step++) {
            BigDecimal p = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
            BigDecimal q = BigDecimal.ONE.subtract(p);
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal choose = BigDecimal.ONE;
            for (int k = 0; k <= n; k++) {
                if (k >= x) {
                    sum = sum.add(choose.multiply(p.pow(k, DIGITS), DIGITS).multiply(q.pow(n - k, DIGITS), DIGITS));
                }
                choose = choose.multiply(BigDecimal.valueOf(n - k)).divide(BigDecimal.valueOf(k + 1), DIGITS);
            }
            if (sum.compareTo(tail) < 0) {
                low = p;
            } else {
                high = p;
            }
        }
        return low.doubleValue();
    }

    /** Wilson's limits are the shares whose score test just fails: (p - l)^2 = z^2 l (1 - l) / n. */
    @Test
    void wilsonSolvesTheScoreEquation() {
        double z = 1.959963984540054;
        for (int x = 0; x <= 12; x++) {
            Interval limits = BinomialInterval.WILSON.of(Proportion.of(x, 12));
            for (double limit : new double[] {limits.lower(), limits.upper()}) {
                double distance = x / 12.0 - limit;
                assertThat(distance * distance).isCloseTo(z * z * limit * (1 - limit) / 12, within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BinomialInterval.class)
    void isMirroredAndWidensWithTheLevel(BinomialInterval method) {
        for (int x = 0; x <= 30; x++) {
            Interval limits = method.of(Proportion.of(x, 30));
            Interval mirrored = method.of(Proportion.of(30 - x, 30));
            assertThat(limits.lower()).isCloseTo(1 - mirrored.upper(), within(1e-13));
            assertThat(limits.contains(x / 30.0)).isTrue();
            Interval wide = method.of(Proportion.of(x, 30), 0.99);
            assertThat(wide.lower()).isLessThanOrEqualTo(limits.lower());
            assertThat(wide.upper()).isGreaterThanOrEqualTo(limits.upper());
        }
        assertThat(method.of(Proportion.of(0, 30)).lower()).isZero();
        assertThat(method.of(Proportion.of(30, 30)).upper()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void refusesALevelThatIsNone(double level) {
        for (BinomialInterval method : BinomialInterval.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> method.of(Proportion.of(1, 2), level))
                    .withMessageContaining("between 0 and 1");
        }
    }

    @Test
    void anIntervalIsInOrderAndFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN, 0.95));
        assertThat(new Interval(0.25, 0.5, 0.95)).hasToString("[0.25, 0.5] at 0.95");
        assertThat(new Interval(0.25, 0.5, 0.95).contains(0.75)).isFalse();
        assertThat(new Interval(0.25, 0.5, 0.95).contains(0)).isFalse();
    }

    /** In Python with mpmath, 40 digits: Student's quantiles by the incomplete beta function as a continued fraction. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706204736174694",
        "0.95, 2, 4.302652729749462",
        "0.95, 9, 2.262157162798205",
        "0.95, 30, 2.0422724563012378",
        "0.5, 3, 0.76489232840434528",
        "0.999999999, 4, 278.30978189227918",
        "0.999999999999, 30, 11.722018886810611",
        "0.999999999, 1000, 6.1684302524491063"
    })
    void quantilesHaveAllTheirDigits(double level, long df, double expected) {
        assertThat(Interval.t(level, df)).isCloseTo(expected, within(1e-14 * expected));
    }

    /** Computed in the same way. */
    @ParameterizedTest
    @CsvSource({
        "1, 100, 0.999999, 5.0000012376441888e-9, 0.16063756899903193",
        "1, 100, 0.999999999, 4.9999998598278426e-12, 0.21954806336175652",
        "1, 100, 0.999999999999, 4.9998893914006299e-15, 0.27370307117442266",
        "5, 20, 0.999999999999, 0.00050379097174979657, 0.91832445556877358",
        "300.5, 380.213, 0.999999999999, 0.61875192304788969, 0.91130061998174897",
        "0.02, 1000, 0.999999999, 5.0661778508498433e-469, 0.021260823055332934"
    })
    void limitsAtExtremeLevelsHaveAllTheirDigits(double count, double total, double level, double lower, double upper) {
        Interval limits = Interval.clopperPearson(count, total, level);
        assertThat(limits.lower()).isCloseTo(lower, within(1e-14 * lower));
        assertThat(limits.upper()).isCloseTo(upper, within(1e-14 * upper));
    }
}
