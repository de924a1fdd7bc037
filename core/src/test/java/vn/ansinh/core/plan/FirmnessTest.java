package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.core.plan.Plans.assess;
import static vn.ansinh.core.plan.Plans.baseline;
import static vn.ansinh.core.plan.Plans.due;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Verdict;

/** Proves how firmly a verdict on a printed figure can be said: by every number that rounds to it. */
class FirmnessTest {

    private static IndicatorDefinition definition(String target) {
        if (Target.parse(target).isPercent()) {
            return Target.parse(target).largerIsBetter() ? Plans.COVER : Plans.STUNTED;
        }
        return Target.parse(target).largerIsBetter() ? Plans.HOMES : Plans.POOR;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "below 8.5%; ~8.5%; NOT_MET; WITHIN_ROUNDING",
                "below 8.5%; ~8.6%; NOT_MET; BEYOND_ROUNDING",
                "below 8.5%; ~8.4%; MET; BEYOND_ROUNDING",
                "below 8.5%; ~8%; MET; WITHIN_ROUNDING",
                "below 8.5%; ~8.50%; NOT_MET; WITHIN_ROUNDING",
                "below 8.5%; ~8.49%; MET; BEYOND_ROUNDING",
                "below 8.45%; ~8.4%; MET; WITHIN_ROUNDING",
                "below 8.55%; ~8.6%; NOT_MET; BEYOND_ROUNDING",
                "at most 8.5%; ~8.5%; MET; WITHIN_ROUNDING",
                "at most 8.55%; ~8.5%; MET; BEYOND_ROUNDING",
                "at most 8.55%; ~8.6%; NOT_MET; WITHIN_ROUNDING",
                "at most 8.45%; ~8.5%; NOT_MET; WITHIN_ROUNDING",
                "at least 95.2%; ~95.2%; MET; WITHIN_ROUNDING",
                "at least 95.2%; ~95.1%; NOT_MET; BEYOND_ROUNDING",
                "at least 95.2%; ~95.3%; MET; BEYOND_ROUNDING",
                "at least 95.2%; ~95%; NOT_MET; WITHIN_ROUNDING",
                "at least 95.2%; ~95.15%; NOT_MET; BEYOND_ROUNDING",
                "at least 95.15%; ~95.2%; MET; BEYOND_ROUNDING",
                "above 95.15%; ~95.2%; MET; WITHIN_ROUNDING",
                "above 90%; ~90%; NOT_MET; WITHIN_ROUNDING",
                "all; ~100%; MET; WITHIN_ROUNDING",
                "all; ~99.9%; NOT_MET; BEYOND_ROUNDING",
                "at least 0%; ~0.0%; MET; BEYOND_ROUNDING",
                "at most 0; ~0; MET; WITHIN_ROUNDING",
                "at least 16750; ~16750; MET; WITHIN_ROUNDING",
                "at least 16750; ~16.7E+3; NOT_MET; WITHIN_ROUNDING",
                "at least 16750; ~16.8E+3; MET; BEYOND_ROUNDING",
                "at most 16750; ~16.8E+3; NOT_MET; WITHIN_ROUNDING",
                "about 16750 (tolerance 5%, assumption); ~15.9E+3; NOT_MET; WITHIN_ROUNDING",
                "about 16750 (tolerance 5%, assumption); ~15912; NOT_MET; WITHIN_ROUNDING",
                "about 16750 (tolerance 5%, assumption); ~15911; NOT_MET; BEYOND_ROUNDING",
                "at least 95.2%; 9515/10000; NOT_MET; EXACT",
                "at least 95.2%; 952/1000; MET; EXACT",
                "below 8.5%; 85/1000; NOT_MET; EXACT",
                "about 16750 (tolerance 5%, assumption); 20000; MET; EXACT",
                "below 8.5%; estimate 8.4% in 7.1..9.9, se 0.7; MET; WITHIN_SAMPLING",
                "below 8.5%; estimate 8.6% in 7.1..9.9, se 0.7; NOT_MET; WITHIN_SAMPLING",
                "below 8.5%; estimate 7% in 5.8..8.49, se 0.7; MET; BEYOND_SAMPLING",
                "below 8.5%; estimate 7% in 5.8..8.5, se 0.7; MET; WITHIN_SAMPLING",
                "below 8.5%; estimate 10% in 8.5..11.6, se 0.7; NOT_MET; BEYOND_SAMPLING",
                "at most 8.5%; estimate 10% in 8.5..11.6, se 0.7; NOT_MET; WITHIN_SAMPLING",
                "at least 95.2%; estimate 96% in 95.2..97, se 0.4; MET; BEYOND_SAMPLING",
                "at least 95.2%; estimate 100% in 90..100, se 0; MET; WITHIN_SAMPLING",
            })
    void ofALevel(String target, String value, Verdict verdict, Firmness firmness) {
        Assessment assessment = assess(due(definition(target), target), "2026-01-31", "2025-12-31 = " + value);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.comparison().orElseThrow().firmness()).isEqualTo(firmness);
    }

    @Property(tries = 1000)
    void ofAPrintedShareAgainstAnyBound(
            @ForAll @IntRange(max = 1000) int printedTenths, @ForAll @IntRange(max = 10_000) int boundHundredths) {
        BigDecimal printed = BigDecimal.valueOf(printedTenths, 1);
        BigDecimal bound = BigDecimal.valueOf(boundHundredths, 2);
        BigDecimal half = new BigDecimal("0.05");
        boolean met = printed.compareTo(bound) >= 0;
        boolean lowMet = printed.subtract(half).max(BigDecimal.ZERO).compareTo(bound) >= 0;
        boolean highMet = printed.add(half).min(BigDecimal.valueOf(100)).compareTo(bound) >= 0;
        Assessment assessment = assess(
                due(Plans.COVER, "at least " + bound.toPlainString() + "%"),
                "2025-12-31",
                "2025-12-31 = ~" + printed.toPlainString() + "%");
        assertThat(assessment.verdict()).isEqualTo(met ? Verdict.MET : Verdict.NOT_MET);
        assertThat(assessment.comparison().orElseThrow().firmness())
                .isEqualTo(lowMet == highMet ? Firmness.BEYOND_ROUNDING : Firmness.WITHIN_ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({
        // by hand: a printed 1000 is 999.5 to 1000.5, a printed 400 is 399.5 to 400.5
        "1000, 400, MET, EXACT",
        "1000, 401, NOT_MET, EXACT",
        "~1000, 400, MET, WITHIN_ROUNDING",
        "~1000, 399, MET, BEYOND_ROUNDING",
        "~1000, 401, NOT_MET, BEYOND_ROUNDING",
        "1000, ~400, MET, WITHIN_ROUNDING",
        "1000, ~399, MET, BEYOND_ROUNDING",
        "1000, ~401, NOT_MET, BEYOND_ROUNDING",
        "~1.0E+3, ~401, NOT_MET, WITHIN_ROUNDING",
        "~1.0E+3, ~379, MET, BEYOND_ROUNDING",
        "~1.0E+3, ~380, MET, WITHIN_ROUNDING",
        "~1.0E+3, ~420, NOT_MET, WITHIN_ROUNDING",
        "~1.0E+3, ~421, NOT_MET, BEYOND_ROUNDING",
    })
    void ofACut(String base, String value, Verdict verdict, Firmness firmness) {
        Assessment assessment = assess(
                due(Plans.POOR, "reduced by at least 60%"),
                "2025-12-31",
                "2020-12-31 = " + base,
                "2025-12-31 = " + value);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.comparison().orElseThrow().firmness()).isEqualTo(firmness);
    }

    @ParameterizedTest
    @CsvSource({
        "2021/2025 = ~15.9E+3, NOT_MET, WITHIN_ROUNDING",
        "2021/2025 = ~15900, NOT_MET, BEYOND_ROUNDING",
        "2021/2025 = ~16.0E+3, MET, BEYOND_ROUNDING",
        "2021/2025 = 15913, MET, EXACT",
    })
    void ofASum(String figure, Verdict verdict, Firmness firmness) {
        Assessment assessment = assess(
                due(Plans.JOBS, "accumulated over 2021/2025: about 16750 (tolerance 5%, assumption)"),
                "2025-12-31",
                figure);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.comparison().orElseThrow().firmness()).isEqualTo(firmness);
    }

    @ParameterizedTest
    @CsvSource({
        // a baseline printed 80 % leaves the middle of the way to 90 % between 84.75 and 85.25 %
        "846/1000, OFF_TRACK, BEYOND_ROUNDING",
        "8475/10000, OFF_TRACK, WITHIN_ROUNDING",
        "849/1000, OFF_TRACK, WITHIN_ROUNDING",
        "85/100, ON_TRACK, WITHIN_ROUNDING",
        "852/1000, ON_TRACK, WITHIN_ROUNDING",
        "8525/10000, ON_TRACK, BEYOND_ROUNDING",
    })
    void ofATrajectoryFromAPrintedBaseline(String value, Verdict verdict, Firmness firmness) {
        PlanTarget target = PlanTarget.due(
                        "it", Plans.COVER, Target.parse("at least 90%"), ReportingPeriod.years(2022, 2023))
                .withTrajectory(baseline(Plans.COVER, "2021-12-31", "~80%"), Plans.way());
        Assessment assessment = assess(target, "2023-01-31", "2022-12-31 = " + value);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.comparison().orElseThrow().firmness()).isEqualTo(firmness);
        assertThat(Plans.is(assessment.comparison().orElseThrow().bound(), 85, 100))
                .isTrue();
    }
}
