package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.core.plan.Plans.baseline;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.standing;
import static vn.ansinh.core.plan.Plans.way;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.plan.Assessment.Comparison;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Verdict;

/** Proves that at equal firmness a better value never has a worse verdict, for every kind of target and at any time. */
class MonotoneTest {

    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.NOT_MET, Verdict.OFF_TRACK, Verdict.CANNOT_TELL, Verdict.ON_TRACK, Verdict.MET);

    /** What is assessed: the target, whether more is better, whether values are shares, and the other figures. */
    private record Case(PlanTarget target, boolean moreIsBetter, boolean share, List<String> others) {

        static Case of(PlanTarget target, String... others) {
            IndicatorDefinition definition = target.definition();
            return new Case(
                    target,
                    definition.direction() == IndicatorDefinition.Direction.HIGHER_IS_BETTER,
                    definition.measure().kind().isPercent(),
                    List.of(others));
        }

        Assessment assess(String period, String value, String asOf) {
            String[] figures = new String[others.size() + 1];
            others.toArray(figures);
            figures[others.size()] = period + " = " + value;
            return Plans.assess(target, asOf, figures);
        }
    }

    @Provide
    Arbitrary<Case> levels() {
        return Arbitraries.of(
                Case.of(due(Plans.COVER, "at least 50%")),
                Case.of(due(Plans.COVER, "above 50%")),
                Case.of(due(Plans.COVER, "all")),
                Case.of(due(Plans.COVER, "about 50% (tolerance 5%, assumption)")),
                Case.of(due(Plans.COVER, "nearly 50% (tolerance 5%, assumption)")),
                Case.of(due(Plans.STUNTED, "at most 50%")),
                Case.of(due(Plans.STUNTED, "below 50%")),
                Case.of(due(Plans.STUNTED, "about 50%, less is better (tolerance 5%, assumption)")),
                Case.of(due(Plans.HOMES, "at least 500")),
                Case.of(due(Plans.HOMES, "nearly 500 (tolerance 5%, assumption)")),
                Case.of(due(Plans.POOR, "at most 500")),
                Case.of(due(Plans.POOR, "below 500")),
                Case.of(standing(Plans.COVER, "above 50%")),
                Case.of(standing(Plans.STUNTED, "below 50%")),
                Case.of(due(Plans.COVER, "at least 60%")
                        .withTrajectory(baseline(Plans.COVER, "2020-12-31", "40/100"), way())),
                Case.of(due(Plans.COVER, "above 60%")
                        .withTrajectory(baseline(Plans.COVER, "2020-12-31", "~40%"), way("2023-12-31 = 45%"))),
                Case.of(due(Plans.STUNTED, "below 40%")
                        .withTrajectory(baseline(Plans.STUNTED, "2020-12-31", "60/100"), way("2024-06-30 = 50%"))),
                Case.of(due(Plans.COVER, "at least 50%")
                        .withTrajectory(baseline(Plans.COVER, "2020-12-31", "90/100"), way())),
                Case.of(due(Plans.STUNTED, "at most 50%")
                        .withTrajectory(baseline(Plans.STUNTED, "2020-12-31", "~10%"), way())),
                Case.of(due(Plans.POOR, "at most 400")
                        .withTrajectory(baseline(Plans.POOR, "2020-12-31", "600"), way())));
    }

    @Provide
    Arbitrary<Case> cuts() {
        PlanTarget poor = due(Plans.POOR, "reduced by at least 50%; ambition 60%");
        PlanTarget stunted = due(Plans.STUNTED, "reduced by at least 50%");
        return Arbitraries.of(
                Case.of(poor, "2020-12-31 = 1000"),
                Case.of(poor, "2020-12-31 = ~1000"),
                Case.of(poor.withBaseline(baseline(Plans.POOR, "2020-12-31", "~1.0E+3"))),
                Case.of(poor.withTrajectory(baseline(Plans.POOR, "2020-12-31", "1000"), way("2023-12-31 = 40%"))),
                Case.of(stunted, "2020-12-31 = 100/100"),
                Case.of(stunted.withTrajectory(baseline(Plans.STUNTED, "2020-12-31", "~100%"), way())));
    }

    @Provide
    Arbitrary<String> days() {
        return Arbitraries.of("2024-01-01", "2025-12-31", "2027-01-01");
    }

    @Property(tries = 1000)
    void ofAnExactLevel(
            @ForAll("levels") Case each,
            @ForAll("days") String asOf,
            @ForAll("periods") String period,
            @ForAll @IntRange(max = 1000) int one,
            @ForAll @IntRange(max = 1000) int other) {
        assertMonotone(each, period, asOf, exact(each, one), exact(each, other), one, other);
    }

    @Property(tries = 1000)
    void ofAPrintedLevel(
            @ForAll("levels") Case each,
            @ForAll("days") String asOf,
            @ForAll("periods") String period,
            @ForAll @IntRange(max = 1000) int one,
            @ForAll @IntRange(max = 1000) int other) {
        assertMonotone(each, period, asOf, printed(each, one), printed(each, other), one, other);
    }

    @Property(tries = 1000)
    void ofAnExactCut(
            @ForAll("cuts") Case each,
            @ForAll("days") String asOf,
            @ForAll("periods") String period,
            @ForAll @IntRange(max = 1000) int one,
            @ForAll @IntRange(max = 1000) int other) {
        assertMonotone(each, period, asOf, exact(each, one), exact(each, other), one, other);
    }

    @Property(tries = 1000)
    void ofAPrintedCut(
            @ForAll("cuts") Case each,
            @ForAll("days") String asOf,
            @ForAll("periods") String period,
            @ForAll @IntRange(max = 1000) int one,
            @ForAll @IntRange(max = 1000) int other) {
        assertMonotone(each, period, asOf, printed(each, one), printed(each, other), one, other);
    }

    @Provide
    Arbitrary<String> periods() {
        return Arbitraries.of("2023-12-31", "2022-12-31", "2025-12-31");
    }

    @Provide
    Arbitrary<Case> sums() {
        return Arbitraries.of(
                Case.of(due(Plans.JOBS, "accumulated over 2021/2025: at least 500"), "2021/2022 = 100"),
                Case.of(due(Plans.JOBS, "accumulated over 2021/2025: above 500"), "2022 = 100", "2024/2025 = 100"),
                Case.of(
                        due(Plans.JOBS, "accumulated over 2021/2025: about 500 (tolerance 5%, assumption)"),
                        "2021/2022 = 100",
                        "2024/2025 = 100"),
                Case.of(
                        due(Plans.JOBS, "accumulated over 2021/2025: at least 500")
                                .withTrajectory(baseline(Plans.JOBS, "2020-12-31", "1"), way("2022-12-31 = 300")),
                        "2021/2022 = 100"),
                Case.of(due(Plans.ACCIDENTS, "accumulated over 2021/2025: at most 500"), "2021/2022 = 100"),
                Case.of(
                        due(Plans.ACCIDENTS, "accumulated over 2021/2025: below 500")
                                .withTrajectory(baseline(Plans.ACCIDENTS, "2020-12-31", "1"), way()),
                        "2021/2022 = 100"));
    }

    @Property(tries = 1000)
    void ofASum(
            @ForAll("sums") Case each,
            @ForAll("days") String asOf,
            @ForAll @IntRange(max = 1000) int one,
            @ForAll @IntRange(max = 1000) int other) {
        assertMonotone(each, "2023", asOf, String.valueOf(one), String.valueOf(other), one, other);
    }

    private static String exact(Case each, int value) {
        return each.share() ? value + "/1000" : String.valueOf(value);
    }

    private static String printed(Case each, int value) {
        return each.share() ? "~" + BigDecimal.valueOf(value, 1).toPlainString() + "%" : "~" + value;
    }

    private static void assertMonotone(
            Case each, String period, String asOf, String one, String other, int first, int second) {
        boolean firstIsBetter = each.moreIsBetter() ? first >= second : first <= second;
        Assessment better = each.assess(period, firstIsBetter ? one : other, asOf);
        Assessment worse = each.assess(period, firstIsBetter ? other : one, asOf);
        if (firmness(better).equals(firmness(worse))) {
            assertThat(WORST_FIRST.indexOf(better.verdict()))
                    .as("%s than %s", better, worse)
                    .isGreaterThanOrEqualTo(WORST_FIRST.indexOf(worse.verdict()));
        }
    }

    private static Optional<Firmness> firmness(Assessment assessment) {
        return assessment.comparison().map(Comparison::firmness);
    }

    @Property(tries = 300)
    void theCasesReachEveryVerdict(@ForAll("levels") Case each) {
        List<Verdict> due = List.of("0", "1000").stream()
                .map(value -> each.assess("2025-12-31", exact(each, Integer.parseInt(value)), "2025-12-31")
                        .verdict())
                .toList();
        assertThat(due).containsExactlyInAnyOrder(Verdict.MET, Verdict.NOT_MET);
    }
}
