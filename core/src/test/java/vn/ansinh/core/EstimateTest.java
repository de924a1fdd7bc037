package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An estimate stands for its confidence interval and keeps its numbers in order. */
class EstimateTest {

    @Test
    void itStandsForItsInterval() {
        Quantity estimate = Quantity.parse("estimate 12.9% in 11.5..14.6, se 0.8");

        assertThat(estimate.exact()).isEqualTo(Exact.parse("129/1000"));
        assertThat(estimate.low()).isEqualTo(Exact.parse("115/1000"));
        assertThat(estimate.high()).isEqualTo(Exact.parse("146/1000"));
        assertThat(estimate.isPercent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "estimate 12.9% in 13..14.6, se 0.8",
                "estimate 12.9% in 11.5..12, se 0.8",
                "estimate 12.9% in 11.5..14.6, se -0.8",
                "estimate 12.9% in 11.5%..14.6%, se 0.8",
                "estimate 12.9% in 11.5..14.6",
                "estimate 12,9% in 11,5..14,6, se 0,8",
                "estimate NaN in 0..1, se 0",
            })
    void whatIsNoEstimateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }
}
