package vn.ansinh.indicators.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;

class NutritionIndicatorsTest {

    private static ZScore at(double z) {
        return new ZScore((int) Math.rint(100 * z), z, Math.abs(z) > 5);
    }

    private static ZScores child(ScoreResult length, ScoreResult weight, ScoreResult weightForLength) {
        return new ZScores(length, weight, weightForLength, OptionalDouble.empty(), Optional.empty(), false);
    }

    private static final List<ZScores> CHILDREN = List.of(
            child(at(-2.01), at(-2.00), at(0)), // stunted; exactly -2 is not underweight
            child(at(-1), at(-2.5), at(-2.5)), // underweight and wasted
            child(at(0), at(0), at(0)), // none
            child(at(0), NoScore.OEDEMA, NoScore.OEDEMA), // severely underweight and wasted
            child(NoScore.LENGTH_UNKNOWN, at(-3), NoScore.LENGTH_UNKNOWN), // weighed only
            child(at(-6.5), at(0), at(0)), // implausible length
            child(NoScore.AGE_BEYOND_STANDARD, NoScore.AGE_BEYOND_STANDARD, NoScore.AGE_BEYOND_STANDARD));

    private static void assertCounts(Indicator<ZScores> formula, String tally, long unknown) {
        Breakdown found = CHILDREN.stream().collect(formula.collector());
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).isEqualTo(1);
        assertThat(found.unknown()).isEqualTo(unknown);
    }

    @Test
    void aFormIsMeasuredAmongChildrenWithAPlausibleScoreForIt() {
        assertCounts(NutritionIndicators.UNDERWEIGHT, "3/6", 0);
        assertCounts(NutritionIndicators.STUNTING, "1/4", 2);
        assertCounts(NutritionIndicators.WASTING, "2/5", 1);
        assertCounts(NutritionIndicators.ANY_FORM, "3/4", 2);
    }
}
