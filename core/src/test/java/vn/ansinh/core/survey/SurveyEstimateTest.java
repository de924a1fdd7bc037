package vn.ansinh.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** An estimated share becomes a figure in percent, digit by digit. */
class SurveyEstimateTest {

    private static Estimate estimate(double value, double lower, double upper) {
        return new Estimate(
                value, 0.008, new Interval(lower, upper, 0.95), 56, BigDecimal.TEN, 10, OptionalDouble.empty());
    }

    @Test
    void everyDigitIsKept() {
        assertThat(estimate(0.129, 0.1145, 0.1461).asPercentage())
                .hasToString("estimate 12.9% in 11.45..14.61, se 0.8");
        assertThat(estimate(0, 0, 0).asPercentage()).hasToString("estimate 0% in 0..0, se 0.8");
        assertThat(estimate(1.0 / 3, 0.1, 1).asPercentage().value()).isEqualTo("33.33333333333333");
    }

    @Test
    void aMeanHasNoPercentage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate(-0.9, -1.1, -0.7).asPercentage())
                .withMessageContaining("a mean has no percentage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate(0.9, 0.7, 1.1).asPercentage());
    }
}
