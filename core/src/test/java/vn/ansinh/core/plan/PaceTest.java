package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.core.plan.Plans.assess;
import static vn.ansinh.core.plan.Plans.baseline;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.is;
import static vn.ansinh.core.plan.Plans.way;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves the change a year that is still needed, against arithmetic by hand. */
class PaceTest {

    @ParameterizedTest
    @CsvSource({
        // figure, value, the pace as a fraction: (bound - value) * 12 / whole months to the end of 2025
        "2023-12-31, 900/1000, 26, 1000", // 5.2 points in 24 months
        "2024-12-31, 900/1000, 52, 1000", // 5.2 points in 12 months
        "2025-06-30, 900/1000, 104, 1000", // 5.2 points in 6 months
        "2025-03-31, 900/1000, 208, 3000", // 5.2 points in 9 months
        "2025-06-15, 900/1000, 104, 1000", // half a month does not count: 6 months
        "2025-11-30, 900/1000, 624, 1000", // 5.2 points in 1 month
        "2022-12-31, ~90%, 52, 3000", // 5.2 points in 36 months
    })
    void ofAShareThatMustRise(String day, String value, long above, long below) {
        Assessment assessment = assess(due(Plans.COVER, "at least 95.2%"), "2025-12-30", day + " = " + value);
        assertThat(is(assessment.pacePerYear().orElseThrow(), above, below)).isTrue();
    }

    @Test
    void isNegativeWhereTheIndicatorMustFall() {
        Assessment assessment = assess(due(Plans.STUNTED, "below 8.5%"), "2024-06-30", "2023-12-31 = 10/100");
        assertThat(is(assessment.pacePerYear().orElseThrow(), -75, 10_000)).isTrue();
    }

    @Test
    void ofASumIsWhatIsLeftToWhatDecides() {
        Assessment assessment = assess(
                due(Plans.JOBS, "accumulated over 2021/2025: about 16750 (tolerance 5%, assumption)"),
                "2024-06-30",
                "2021/2022 = 6000",
                "2023 = 4000");
        // 15912.5 - 10000 in 24 months
        assertThat(is(assessment.pacePerYear().orElseThrow(), 295_625, 100)).isTrue();
    }

    @Test
    void ofACutIsThatOfTheCut() {
        Assessment assessment = assess(
                due(Plans.POOR, "reduced by at least 60%"), "2024-06-30", "2020-12-31 = 1000", "2023-12-31 = 800");
        // a cut of 20 %, 40 points to go in 24 months
        assertThat(is(assessment.pacePerYear().orElseThrow(), 20, 100)).isTrue();
    }

    @Test
    void isThatOfTheTargetNotOfTheWay() {
        PlanTarget target =
                due(Plans.COVER, "at least 95%").withTrajectory(baseline(Plans.COVER, "2020-12-31", "80/100"), way());
        Assessment on = assess(target, "2024-06-30", "2023-12-31 = 92/100");
        assertThat(is(on.pacePerYear().orElseThrow(), 15, 1000)).isTrue();
        Assessment off = assess(target, "2024-06-30", "2023-12-31 = 81/100");
        assertThat(is(off.pacePerYear().orElseThrow(), 7, 100)).isTrue();
        PlanTarget sum = due(Plans.JOBS, "accumulated over 2021/2025: at least 18260")
                .withTrajectory(baseline(Plans.JOBS, "2020-12-31", "1"), way());
        assertThat(is(
                        assess(sum, "2024-06-30", "2021/2023 = 10000")
                                .pacePerYear()
                                .orElseThrow(),
                        4130,
                        1))
                .isTrue();
    }

    @Test
    void isNotNeededOnceTheNumberIsReachedOrTheDeadlinePassed() {
        PlanTarget target = due(Plans.COVER, "at least 95%");
        assertThat(assess(target, "2024-06-30", "2023-12-31 = 95/100").pacePerYear())
                .isEmpty();
        assertThat(assess(target, "2025-12-31", "2023-12-31 = 90/100").pacePerYear())
                .isEmpty();
        assertThat(assess(target, "2025-12-31", "2025-12-31 = 90/100").pacePerYear())
                .isEmpty();
        assertThat(assess(target, "2025-12-30", "2025-12-15 = 90/100").pacePerYear())
                .isEmpty();
        assertThat(assess(target, "2024-06-30").pacePerYear()).isEmpty();
        assertThat(assess(Plans.standing(Plans.COVER, "at least 95%"), "2024-06-30", "2023-12-31 = 90/100")
                        .pacePerYear())
                .isEmpty();
    }

    @Test
    void isNotGivenAtTheBoundOfAStrictTarget() {
        Assessment assessment = assess(due(Plans.COVER, "above 90%"), "2024-06-30", "2023-12-31 = 90/100");
        assertThat(assessment.comparison().orElseThrow().meets()).isFalse();
        assertThat(assessment.pacePerYear()).isEmpty();
    }
}
