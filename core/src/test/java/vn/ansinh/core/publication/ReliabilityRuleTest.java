package vn.ansinh.core.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Text;
import vn.ansinh.core.publication.Reliability.Grade;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.Interval;

/** Each demand at its threshold and beside it. */
class ReliabilityRuleTest {

    private static Estimate share(double value, double error, double lower, double upper, long degrees, long records) {
        return new Estimate(
                value,
                error,
                new Interval(lower, upper, 0.95),
                degrees,
                BigDecimal.valueOf(records),
                records,
                OptionalDouble.empty());
    }

    private static Estimate mean(double value, double error, long records) {
        return new Estimate(
                value,
                error,
                new Interval(value - 2 * error, value + 2 * error, 0.95),
                20,
                BigDecimal.valueOf(records),
                records,
                OptionalDouble.of(1));
    }

    private static Grade grade(ReliabilityRule rule, Estimate estimate) {
        return rule.of(estimate).grade();
    }

    @Test
    void theCoefficientOfVariation() {
        ReliabilityRule rule = ReliabilityRule.none().variation(0.125, 0.25);

        assertThat(grade(rule, mean(8, 1, 10))).isEqualTo(Grade.RELIABLE);
        assertThat(grade(rule, mean(8, 1.01, 10))).isEqualTo(Grade.CAUTION);
        assertThat(grade(rule, mean(-8, 2, 10))).isEqualTo(Grade.CAUTION);
        assertThat(grade(rule, mean(-8, 2.01, 10))).isEqualTo(Grade.UNRELIABLE);
        assertThat(grade(rule, mean(0, 0.01, 10))).isEqualTo(Grade.UNRELIABLE);
        assertThat(grade(rule, mean(0, 0, 10))).isEqualTo(Grade.RELIABLE);
        assertThat(rule.of(mean(8, 1.01, 10)).reasons())
                .containsExactly(Text.of("hệ số biến thiên trên 0.125", "coefficient of variation above 0.125"));
    }

    @Test
    void theEffectiveSampleSize() {
        // 0.5 * 0.5 / 0.125^2 = 16
        assertThat(ReliabilityRule.effectiveSize(share(0.5, 0.125, 0.2, 0.8, 10, 40)))
                .isEqualTo(16);
        assertThat(ReliabilityRule.effectiveSize(share(0.5, 0.125, 0.2, 0.8, 10, 12)))
                .isEqualTo(12);
        assertThat(ReliabilityRule.effectiveSize(share(0, 0, 0, 0.1, 10, 40))).isEqualTo(40);
        assertThat(ReliabilityRule.effectiveSize(mean(0.5, 0.125, 40))).isEqualTo(40);

        assertThat(grade(ReliabilityRule.none().effectiveSize(16), share(0.5, 0.125, 0.2, 0.8, 10, 40)))
                .isEqualTo(Grade.RELIABLE);
        assertThat(grade(ReliabilityRule.none().effectiveSize(17), share(0.5, 0.125, 0.2, 0.8, 10, 40)))
                .isEqualTo(Grade.UNRELIABLE);
    }

    @Test
    void degreesOfFreedom() {
        ReliabilityRule rule = ReliabilityRule.none().degreesOfFreedom(8);

        assertThat(grade(rule, share(0.5, 0.1, 0.4, 0.6, 8, 99))).isEqualTo(Grade.RELIABLE);
        assertThat(grade(rule, share(0.5, 0.1, 0.4, 0.6, 7, 99))).isEqualTo(Grade.CAUTION);
    }

    @Test
    void theStandardsForProportions() {
        ReliabilityRule rule = ReliabilityRule.nchsProportion();

        assertThat(rule.of(share(0.5, 0.03125, 0.4375, 0.5625, 8, 400)))
                .isEqualTo(new Reliability(Grade.RELIABLE, ImmutableList.of()));
        assertThat(grade(rule, share(0.5, 0.03125, 0.4375, 0.5625, 7, 400))).isEqualTo(Grade.CAUTION);
        assertThat(grade(rule, share(0.5, 0.03125, 0.4375, 0.5625, 8, 29))).isEqualTo(Grade.UNRELIABLE);
        assertThat(grade(rule, share(0.5, 0.0625, 0.34375, 0.65625, 8, 400))).isEqualTo(Grade.UNRELIABLE);
        assertThat(grade(rule, share(0.5, 0.0625, 0.375, 0.625, 8, 400))).isEqualTo(Grade.RELIABLE);
        // 0.0625 is more than 0.05 and more than 130 % of 0.04, and less than 130 % of 0.05.
        assertThat(grade(rule, share(0.04, 0.015, 0.015625, 0.078125, 8, 400))).isEqualTo(Grade.UNRELIABLE);
        assertThat(grade(rule, share(0.05, 0.015, 0.015625, 0.078125, 8, 400))).isEqualTo(Grade.RELIABLE);
        assertThat(grade(rule, share(0.01, 0.005, 0.00390625, 0.04, 8, 400))).isEqualTo(Grade.RELIABLE);
        assertThat(grade(rule, share(0, 0, 0, 0.01, 8, 400))).isEqualTo(Grade.CAUTION);
        assertThat(grade(rule, share(1, 0, 0.99, 1, 8, 400))).isEqualTo(Grade.CAUTION);
    }

    @Test
    void theWorstReasonComesFirst() {
        Reliability found = ReliabilityRule.none()
                .degreesOfFreedom(8)
                .effectiveSize(30)
                .variation(0.1, 0.2)
                .of(share(0.5, 0.0625, 0.4, 0.6, 3, 20));

        assertThat(found.grade()).isEqualTo(Grade.UNRELIABLE);
        assertThat(found.reasons())
                .extracting(Text::en)
                .containsExactly(
                        "effective sample size below 30",
                        "coefficient of variation above 0.1",
                        "fewer than 8 degrees of freedom");
    }

    @Test
    void thresholdsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityRule.none().variation(0.3, 0.2))
                .withMessageContaining("in order; found 0.3 and 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityRule.none().variation(0, 0.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityRule.none().variation(Double.NaN, 0.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityRule.none().effectiveSize(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityRule.none().degreesOfFreedom(0));
        assertThat(grade(ReliabilityRule.none(), share(0.5, 9, 0, 1, 1, 1))).isEqualTo(Grade.RELIABLE);
    }
}
