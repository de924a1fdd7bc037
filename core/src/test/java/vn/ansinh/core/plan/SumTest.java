package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.core.plan.Plans.assess;
import static vn.ansinh.core.plan.Plans.baseline;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.is;
import static vn.ansinh.core.plan.Plans.kinds;
import static vn.ansinh.core.plan.Plans.way;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Verdict;

/** Proves when a sum over a period is met, missed, under way, or beyond telling for a gap. */
class SumTest {

    /** Decides at 15912.5: 16750 less 5 percent. */
    private static final PlanTarget JOBS =
            due(Plans.JOBS, "accumulated over 2021/2025: about 16750 (tolerance 5%, assumption); yearly mean 3350");

    private static final PlanTarget ACCIDENTS = due(Plans.ACCIDENTS, "accumulated over 2021/2025: at most 100");

    @Test
    void isMetAsSoonAsItIsReached() {
        Assessment assessment = assess(JOBS, "2022-12-31", "2021 = 8000", "2022 = 7913");
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.comparison().orElseThrow().firmness()).isEqualTo(Firmness.EXACT);
        assertThat(is(assessment.comparison().orElseThrow().value(), 15_913, 1)).isTrue();
        assertThat(assessment.period()).contains(ReportingPeriod.years(2021, 2022));
        assertThat(assessment.figures()).hasSize(2);
        assertThat(assessment.pacePerYear()).isEmpty();
    }

    @Test
    void beforeItIsReachedNobodyCanTell() {
        Assessment assessment = assess(JOBS, "2022-12-31", "2021 = 8000", "2022 = 7912");
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("BEFORE_DEADLINE");
        assertThat(is(assessment.comparison().orElseThrow().value(), 15_912, 1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3913, MET", "3912, NOT_MET", "20000, MET"})
    void atTheEndTheSumDecides(String lastYear, Verdict verdict) {
        Assessment assessment = assess(
                JOBS, "2025-12-31", "2021 = 3000", "2022 = 3000", "2023 = 3000", "2024 = 3000", "2025 = " + lastYear);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.reasons()).isEmpty();
    }

    @Test
    void aGapLeavesItOpenAndIsNamed() {
        Assessment assessment = assess(JOBS, "2026-01-01", "2021 = 3000", "2022 = 3000", "2024 = 3000", "2025 = 3000");
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("GAP");
        assertThat(assessment.reasons().get(0).text().en()).contains("2023");
        assertThat(is(assessment.comparison().orElseThrow().value(), 12_000, 1)).isTrue();
    }

    @Test
    void aGapDoesNotMatterOnceItIsReached() {
        assertThat(assess(JOBS, "2026-01-01", "2021 = 8000", "2024 = 8000").verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aGapAtTheEndIsAGapOnlyAfterTheDeadline() {
        String[] figures = {"2021 = 3000", "2022 = 3000", "2023 = 3000", "2024 = 3000"};
        assertThat(kinds(assess(JOBS, "2025-12-30", figures))).containsExactly("BEFORE_DEADLINE");
        assertThat(kinds(assess(JOBS, "2025-12-31", figures))).containsExactly("GAP");
    }

    @Test
    void anUnknownPartIsAGapThatSaysWhy() {
        Assessment assessment =
                assess(JOBS, "2026-01-01", "2021 = 1", "2022 = (suppressed)", "2023 = 1", "2024 = 1", "2025 = 1");
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("VALUE_UNKNOWN", "GAP");
        assertThat(assessment.reasons().get(0).text().en()).contains("2022", "suppressed");
        assertThat(assessment.reasons().get(1).text().en()).contains("2022");
    }

    @Test
    void anUnknownPartMayBeMadeUpOfKnownOnes() {
        Assessment assessment = assess(JOBS, "2025-12-31", "2021 = (missing)", "2021-H1 = 8000", "2021-H2 = 8000");
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void withOnlyUnknownPartsOrNoneThereIsNothingToCompare() {
        Assessment unknown = assess(JOBS, "2026-01-01", "2021 = (missing)", "2022 = (missing)");
        assertThat(kinds(unknown)).containsExactly("VALUE_UNKNOWN", "VALUE_UNKNOWN");
        assertThat(unknown.comparison()).isEmpty();
        assertThat(kinds(assess(JOBS, "2026-01-01"))).containsExactly("NONE_PUBLISHED");
        assertThat(kinds(assess(JOBS, "2026-01-01", "2020 = 99999", "2026-01-01 = 99999")))
                .containsExactly("OTHER_TIME");
    }

    @Test
    void printedPartsDoNotMerge() {
        Assessment assessment = assess(JOBS, "2026-01-01", "2021 = ~8000", "2022 = ~8000");
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("NOT_MERGEABLE");
        assertThat(assessment.comparison()).isEmpty();
    }

    @Test
    void overlappingPartsCountOnce() {
        Assessment assessment =
                assess(JOBS, "2025-12-31", "2021 = 3000", "2021-H1 = 2000", "2021-Q1 = 1500", "2022/2025 = 12912");
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(is(assessment.comparison().orElseThrow().value(), 15_912, 1)).isTrue();
    }

    @Test
    void aCeilingIsBrokenAsSoonAsItIsExceededAndKeptOnlyAtTheEnd() {
        assertThat(assess(ACCIDENTS, "2021-12-31", "2021 = 101").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assess(ACCIDENTS, "2026-12-31", "2023 = 101").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(kinds(assess(ACCIDENTS, "2024-12-31", "2021/2024 = 5"))).containsExactly("BEFORE_DEADLINE");
        assertThat(kinds(assess(ACCIDENTS, "2026-12-31", "2021/2024 = 5"))).containsExactly("GAP");
        assertThat(assess(ACCIDENTS, "2025-12-31", "2021/2024 = 5", "2025 = 95").verdict())
                .isEqualTo(Verdict.MET);
        assertThat(assess(ACCIDENTS, "2025-12-31", "2021/2024 = 5", "2025 = 96").verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        // 1826 days from 2021 to 2025, so ten a day are due: 10950 by the end of 2023
        "10950, ON_TRACK",
        "10949, OFF_TRACK",
        "18259, ON_TRACK",
        "18260, MET",
    })
    void onTheWayItStartsFromNothing(String sum, Verdict verdict) {
        PlanTarget target = due(Plans.JOBS, "accumulated over 2021/2025: at least 18260")
                .withTrajectory(baseline(Plans.JOBS, "2020-12-31", "1"), way());
        Assessment assessment = assess(target, "2024-06-30", "2021 = 0", "2022/2023 = " + sum);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(is(assessment.comparison().orElseThrow().bound(), verdict == Verdict.MET ? 18_260 : 10_950, 1))
                .isTrue();
    }

    @Property(tries = 500)
    void anotherFigureNeverLosesAVerdict(
            @ForAll @IntRange(max = 59) int one,
            @ForAll @IntRange(max = 59) int other,
            @ForAll @IntRange(max = 19) int quarter,
            @ForAll @IntRange(max = 4) int year,
            @ForAll @IntRange(min = 1, max = 7) int known,
            @ForAll("bounds") int bound,
            @ForAll Random random) {
        // the truth: n jobs in month n of the plan; every figure is the sum of its months
        List<String> figures = new ArrayList<>();
        add(figures, ReportingPeriod.month(2021 + one / 12, one % 12 + 1), true);
        add(figures, ReportingPeriod.month(2021 + other / 12, other % 12 + 1), (known & 1) != 0);
        add(figures, ReportingPeriod.quarter(2021 + quarter / 4, quarter % 4 + 1), (known & 2) != 0);
        add(figures, ReportingPeriod.year(2021 + year), (known & 4) != 0);
        Collections.shuffle(figures, random);
        for (PlanTarget target : List.of(
                due(Plans.JOBS, "accumulated over 2021/2025: at least " + bound),
                due(Plans.ACCIDENTS, "accumulated over 2021/2025: at most " + bound))) {
            Verdict before = Verdict.CANNOT_TELL;
            for (int count = 0; count <= figures.size(); count++) {
                Verdict now = assess(
                                target, "2026-01-31", figures.subList(0, count).toArray(String[]::new))
                        .verdict();
                if (before != Verdict.CANNOT_TELL) {
                    assertThat(now).as("%s by %s", target.target(), figures).isEqualTo(before);
                }
                before = now;
            }
        }
    }

    @Provide
    Arbitrary<Integer> bounds() {
        return Arbitraries.integers().between(1, 900).withDistribution(RandomDistribution.uniform());
    }

    private static void add(List<String> figures, ReportingPeriod period, boolean known) {
        int first =
                (period.firstDay().getYear() - 2021) * 12 + period.firstDay().getMonthValue();
        int last = (period.lastDay().getYear() - 2021) * 12 + period.lastDay().getMonthValue();
        String figure =
                period + " = " + (known ? String.valueOf((first + last) * (last - first + 1) / 2) : "(missing)");
        if (figures.stream().noneMatch(each -> each.startsWith(period + " = "))) {
            figures.add(figure);
        }
    }

    @Test
    void onTheWayAGapLeavesItOpen() {
        PlanTarget target = due(Plans.JOBS, "accumulated over 2021/2025: at least 18260")
                .withTrajectory(baseline(Plans.JOBS, "2020-12-31", "1"), way("2023-12-31 = 15000"));
        assertThat(kinds(assess(target, "2024-06-30", "2021 = 1", "2023 = 1"))).containsExactly("GAP");
        assertThat(assess(target, "2024-06-30", "2021/2023 = 15000").verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(assess(target, "2024-06-30", "2021/2023 = 14999").verdict()).isEqualTo(Verdict.OFF_TRACK);
    }
}
