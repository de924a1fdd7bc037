package vn.ansinh.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proves that a record that does not fit the design is refused, and a weight never rounded. */
class SurveyDesignTest {

    private static final SurveyDesign FULL =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(4);

    @Test
    void takesWeightsExactly() {
        assertThat(FULL.weight(new BigDecimal("154.9124"))).isEqualTo(1549124);
        assertThat(FULL.weight(new BigDecimal("0.50000"))).isEqualTo(5000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.weight(new BigDecimal("0.00001")))
                .withMessageContaining("at most 4 decimals");
        assertThatIllegalArgumentException().isThrownBy(() -> FULL.weight(new BigDecimal("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> FULL.weight(new BigDecimal("1E18")));
    }

    @Test
    void saysWhatItHas() {
        assertThat(FULL).hasToString("strata, clusters, weights at 4 decimals");
        assertThat(SurveyDesign.SIMPLE).hasToString("simple random sample");
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyDesign.SIMPLE.withWeights(10));
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyDesign.SIMPLE.withWeights(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SurveyDesign(true, true, false, 2));
    }

    @Test
    void refusesARecordThatDoesNotFit() {
        refused(FULL, "", "c", 1);
        refused(FULL, "s", " ", 1);
        refused(SurveyDesign.SIMPLE, "s", "", 1);
        refused(SurveyDesign.SIMPLE, "", "c", 1);
        refused(SurveyDesign.SIMPLE, "", "", 2);
    }

    private static void refused(SurveyDesign design, String stratum, String psu, long weight) {
        SurveyRecord<String> row = new SurveyRecord<>(stratum, psu, weight, ImmutableSet.of("all"), ImmutableMap.of());
        assertThatIllegalArgumentException().isThrownBy(() -> Stream.of(row).collect(SurveyTally.collecting(design)));
    }

    @Test
    void refusesValuesAndVariablesThatAreNone() {
        SurveyVariable poor = SurveyVariable.proportion("poor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyRecord<>("", "", 1, ImmutableSet.of(), ImmutableMap.of(poor, 2L)))
                .withMessageContaining("0 or 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyRecord<>("", "", -1, ImmutableSet.of(), ImmutableMap.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyVariable.proportion(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyVariable.mean("z", 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyVariable("z", SurveyVariable.Kind.PROPORTION, 2));
        assertThat(poor).hasToString("poor");
    }

    @Test
    void overflowIsAnErrorAndNotAWrongFigure() {
        SurveyVariable income = SurveyVariable.mean("income", 0);
        SurveyRecord<String> row =
                new SurveyRecord<>("", "", Long.MAX_VALUE, ImmutableSet.of("all"), ImmutableMap.of(income, 2L));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Stream.of(row).collect(SurveyTally.collecting(SurveyDesign.SIMPLE.withWeights(0))));
        SurveyRecord<String> large =
                new SurveyRecord<>("", "", Long.MAX_VALUE, ImmutableSet.of("all"), ImmutableMap.of(income, 1L));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Stream.of(large, large, large)
                        .collect(SurveyTally.collecting(SurveyDesign.SIMPLE.withWeights(0))))
                .withMessageContaining("127 bits");
    }

    @Test
    void aRecordShowsNothingOfThePerson() {
        assertThat(new SurveyRecord<>("north", "c1", 7, ImmutableSet.of("x"), ImmutableMap.of()))
                .hasToString("SurveyRecord");
    }

    @Test
    void anEstimateHoldsFiguresOnly() {
        Interval limits = new Interval(0, 1, 0.95);
        OptionalDouble none = OptionalDouble.empty();
        BigDecimal one = BigDecimal.ONE;
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(Double.NaN, 0, limits, 1, one, 1, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, -1, limits, 1, one, 1, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 0, limits, -1, one, 1, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 0, limits, 1, BigDecimal.ZERO, 1, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 0, limits, 1, one, 0, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(0, 0, limits, 1, one, 1, OptionalDouble.of(Double.NaN)));
    }
}
