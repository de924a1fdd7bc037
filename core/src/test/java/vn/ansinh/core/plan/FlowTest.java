package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.core.plan.Plans.assess;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.kinds;
import static vn.ansinh.core.plan.Plans.standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "2025-12 = 500; CANNOT_TELL; NONE_AT_DEADLINE",
                "2025-H2 = 500; CANNOT_TELL; NONE_AT_DEADLINE",
                "2025-H1 = 500; CANNOT_TELL; NONE_AT_DEADLINE",
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
}
