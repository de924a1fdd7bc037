package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.core.plan.Plans.assess;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.kinds;
import static vn.ansinh.core.plan.Plans.standing;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Exact;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.plan.Assessment.Verdict;

/** Proves that of figures that add up the year decides, at a deadline and for a standing target, never a part of it. */
class FlowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025 = 100; MET; ''",
                "2025 = 99; NOT_MET; ''",
                "2025-H1 = 60, 2025-H2 = 40; MET; ''",
                "2025-H1 = 60, 2025-Q3 = 20, 2025-Q4 = 19; NOT_MET; ''",
                "2025 = 99, 2025-12 = 500; NOT_MET; ''",
                "2024/2025 = 100; MET; ''",
                "2025-12 = 500; CANNOT_TELL; OTHER_TIME",
                "2025-H2 = 500; CANNOT_TELL; OTHER_TIME",
                "2025-H1 = 500; CANNOT_TELL; OTHER_TIME",
                "2024 = 500; CANNOT_TELL; NONE_AT_DEADLINE",
                "2025-H1 = ~60, 2025-H2 = 40; CANNOT_TELL; NOT_MERGEABLE",
            })
    void atTheDeadlineTheYearDecides(String figures, Verdict verdict, String reason) {
        Assessment assessment = assess(due(Plans.JOBS, "at least 100"), "2026-01-31", figures.split(", "));
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(String.join(" ", kinds(assessment))).isEqualTo(reason);
    }

    @Test
    void aStandingTargetIsAssessedByPeriodsOfOneKindUpToAYear() {
        Assessment assessment = assess(
                standing(Plans.JOBS, "at least 100"),
                "2025-06-30",
                "2022 = 100",
                "2023 = 99",
                "2023-12 = 500",
                "2021/2024 = 1",
                "2024 = 101",
                "2025-01 = 1",
                "2025-Q1 = 1");
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.period().orElseThrow()).hasToString("2024");
        assertThat(assessment.earlier().stream().map(each -> each.period().orElseThrow() + " " + each.verdict()))
                .containsExactly("2022 MET", "2023 NOT_MET");
    }

    @Test
    void aStandingTargetWithoutYearsIsAssessedByTheLongestPeriods() {
        Assessment assessment = assess(
                standing(Plans.JOBS, "at least 100"), "2025-06-30", "2024-Q3 = 100", "2024-Q4 = 99", "2024-12 = 500");
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.period().orElseThrow()).hasToString("2024-Q4");
        assertThat(assessment.earlier()).hasSize(1);
    }

    @Test
    void aCutOfAFlowIsOfTheWholeYear() {
        Assessment assessment = assess(
                due(Plans.ACCIDENTS, "reduced by at least 50%"),
                "2025-12-31",
                "2020 = 100",
                "2025-H1 = 10",
                "2025-H2 = 80");
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.comparison().orElseThrow().value()).isEqualTo(Exact.of(1, 10));
    }

    @Test
    void oneMonthDoesNotSpeakForTheYearOnTheWay() {
        PlanTarget target = due(Plans.JOBS, "at least 100")
                .withTrajectory(Plans.baseline(Plans.JOBS, "2020-12-31", "10"), Plans.way());
        assertThat(assess(target, "2025-06-30", "2024 = 90").verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(assess(target, "2025-06-30", "2024 = 90", "2025-01 = 9").verdict())
                .isEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void aMonthIsNoBaselineOfAYear() {
        Assessment assessment =
                assess(due(Plans.ACCIDENTS, "reduced by at least 50%"), "2025-12-31", "2020-12 = 10", "2025 = 50");
        assertThat(kinds(assessment)).containsExactly("BASELINE_MISSING");
    }

    @Test
    void anUnknownFlowOfTheDeadlineSaysOnlyThat() {
        assertThat(kinds(assess(due(Plans.JOBS, "at least 5"), "2025-12-31", "2024 = 9", "2025 = (missing)")))
                .containsExactly("VALUE_UNKNOWN");
    }

    @Test
    void anUnknownYearMadeUpOfKnownHalvesIsNoGapOnTheWay() {
        PlanTarget target = due(Plans.JOBS, "accumulated over 2021/2025: at least 18260")
                .withTrajectory(Plans.baseline(Plans.JOBS, "2020-12-31", "1"), Plans.way());
        assertThat(assess(target, "2022-01-01", "2021 = (missing)", "2021-H1 = 9000", "2021-H2 = 1")
                        .verdict())
                .isEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void aPrintedFigureDoesNotTakeBackWhatTheCountsHaveReached() {
        PlanTarget target = due(Plans.JOBS, "accumulated over 2021/2025: at least 100");
        assertThat(assess(target, "2026-01-31", "2021 = 100", "2022 = ~5").verdict())
                .isEqualTo(Verdict.MET);
        assertThat(kinds(assess(target, "2026-01-31", "2021 = 99", "2022 = ~5")))
                .contains("NOT_MERGEABLE");
    }

    @Test
    void aStandInIsCutFromYearToYear() {
        PlanTarget target = due(Plans.ACCIDENTS, "reduced by at least 60%")
                .withBaseline(Plans.baseline(Plans.ACCIDENTS, "2021-12-31", "1200"));
        Assessment assessment = target.assessStandIn(
                Plans.series(Plans.ACCIDENTS, Plans.OTHER_TOWN, List.of("2021 = 1200", "2022-01 = 100")),
                LocalDate.of(2025, 12, 31));
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aStandingTargetIsAssessedByAYearMadeUpOfItsParts() {
        Assessment assessment = assess(
                standing(Plans.JOBS, "at least 100"),
                "2026-01-15",
                "2021 = 150",
                "2025-Q1 = 20",
                "2025-Q2 = 20",
                "2025-Q3 = 20",
                "2025-Q4 = 20");
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.period().orElseThrow()).hasToString("2025");
    }

    @Test
    void theYearUpToTheEndOfFebruaryHas365Days() {
        PlanTarget target = PlanTarget.due(
                "jobs", Plans.JOBS, Target.parse("at least 1000"), ReportingPeriod.parse("2024-03-01/2025-02-28"));
        assertThat(target.assess(
                                Plans.series(Plans.JOBS, Plans.TOWN, List.of("2024-03-01/2025-02-28 = 1500")),
                                LocalDate.of(2025, 2, 28))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }
}
