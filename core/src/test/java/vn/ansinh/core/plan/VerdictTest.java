package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.ansinh.core.plan.Plans.assess;
import static vn.ansinh.core.plan.Plans.baseline;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.is;
import static vn.ansinh.core.plan.Plans.kinds;
import static vn.ansinh.core.plan.Plans.standing;
import static vn.ansinh.core.plan.Plans.superseded;
import static vn.ansinh.core.plan.Plans.way;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Verdict;

/** Proves on which figure, and from which day on, a level or a cut is met, on track, or beyond telling. */
class VerdictTest {

    private static final PlanTarget COVERED = due(Plans.COVER, "at least 95.2%");
    private static final PlanTarget TRACKED =
            due(Plans.COVER, "at least 95%").withTrajectory(baseline(Plans.COVER, "2020-12-31", "80/100"), way());
    private static final PlanTarget CUT = due(Plans.POOR, "reduced by at least 60%; ambition 65%");

    // Before the deadline

    @Test
    void beforeTheDeadlineNobodyCanTellHoweverGoodTheFigure() {
        Assessment assessment = assess(COVERED, "2025-12-30", "2024-12-31 = 990/1000");
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("BEFORE_DEADLINE");
        assertThat(assessment.comparison().orElseThrow().meets()).isTrue();
        assertThat(assessment.comparison().orElseThrow().firmness()).isEqualTo(Firmness.EXACT);
        assertThat(assessment.figure().orElseThrow().period()).isEqualTo(ReportingPeriod.parse("2024-12-31"));
    }

    @Test
    void aFigureOfTheDeadlineIsNotYetKnownTheDayBefore() {
        String[] figures = {"2024-12-31 = 940/1000", "2025-12-31 = 960/1000"};
        assertThat(assess(COVERED, "2025-12-30", figures).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(assess(COVERED, "2025-12-31", figures).verdict()).isEqualTo(Verdict.MET);
    }

    // At the deadline and after it

    @ParameterizedTest
    @CsvSource({"952/1000, MET", "951/1000, NOT_MET", "9519/10000, NOT_MET", "9515/10000, NOT_MET", "~95.2%, MET"})
    void theFigureOfTheDeadlineDecides(String value, Verdict verdict) {
        for (String asOf : List.of("2025-12-31", "2026-01-01", "2031-12-31")) {
            Assessment assessment =
                    assess(COVERED, asOf, "2024-12-31 = 1/2", "2025-12-31 = " + value, "2026-12-31 = 1/3");
            assertThat(assessment.verdict()).isEqualTo(verdict);
            assertThat(assessment.reasons()).isEmpty();
            assertThat(assessment.pacePerYear()).isEmpty();
            assertThat(assessment.figure().orElseThrow().value()).hasToString(value);
        }
    }

    @Test
    void comparesTheExactNumbersAndTheirGap() {
        Assessment.Comparison comparison = assess(COVERED, "2025-12-31", "2025-12-31 = 9515/10000")
                .comparison()
                .orElseThrow();
        assertThat(is(comparison.value(), 9515, 10_000)).isTrue();
        assertThat(is(comparison.bound(), 952, 1000)).isTrue();
        assertThat(is(comparison.gap(), -5, 10_000)).isTrue();
        assertThat(comparison.meets()).isFalse();
    }

    @Test
    void afterTheDeadlineWithoutAFigureOfItNobodyCanTell() {
        for (String other : List.of("2024-12-31", "2025-11-30", "2025-Q3")) {
            Assessment assessment = assess(COVERED, "2026-12-31", other + " = 990/1000");
            assertThat(assessment.verdict()).as(other).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(kinds(assessment)).as(other).containsExactly("NONE_AT_DEADLINE");
            assertThat(assessment.comparison()).as(other).isPresent();
            assertThat(assessment.pacePerYear()).as(other).isEmpty();
        }
    }

    @Test
    void withoutAnyFigureNobodyCanTell() {
        Assessment assessment = assess(COVERED, "2026-01-01");
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("NONE_PUBLISHED");
        assertThat(assessment.reasons().get(0).text().en()).contains("COVER:ADM");
        assertThat(assessment.comparison()).isEmpty();
        assertThat(assessment.figure()).isEmpty();
        assertThat(assessment.period()).isEmpty();
    }

    @Test
    void figuresOutsideThePlanOrLaterThanTheAssessmentDoNotCount() {
        assertThat(kinds(assess(COVERED, "2023-01-01", "2020-12-31 = 990/1000")))
                .containsExactly("OTHER_TIME");
        assertThat(kinds(assess(COVERED, "2027-01-01", "2026-12-31 = 990/1000")))
                .containsExactly("OTHER_TIME");
        assertThat(kinds(assess(COVERED, "2023-01-01", "2025-12-31 = 990/1000")))
                .containsExactly("OTHER_TIME");
        assertThat(kinds(assess(COVERED, "2023-01-01", "2021-01-01 = 990/1000")))
                .containsExactly("BEFORE_DEADLINE");
    }

    @ParameterizedTest
    @CsvSource({"(missing), missing", "(suppressed), suppressed", "(not applicable), not applicable"})
    void aFigureOnRecordWithoutAValueSaysWhy(String value, String word) {
        Assessment assessment = assess(COVERED, "2025-12-31", "2024-12-31 = 1/2", "2025-12-31 = " + value);
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("VALUE_UNKNOWN");
        assertThat(assessment.reasons().get(0).text().en()).contains("2025-12-31", word);
        assertThat(assessment.comparison()).isEmpty();
    }

    @Test
    void aFigureOfAnotherDefinitionIsRefused() {
        assertThatExceptionOfType(DefinitionMismatchException.class)
                .isThrownBy(() ->
                        COVERED.assess(Plans.series(Plans.CARDS, Plans.TOWN, List.of()), LocalDate.of(2025, 12, 31)))
                .withMessageContaining("COVER:ADM")
                .withMessageContaining("CARDS:ADM");
    }

    @Test
    void theUnitThatEndedIsNamed() {
        AreaUnit ended = Plans.area("400", "Huyện Cũ", "Old District", LocalDate.of(2025, 6, 30));
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        Assessment none = COVERED.assess(Plans.series(Plans.COVER, ended, List.of()), asOf);
        assertThat(kinds(none)).containsExactly("UNIT_ENDED", "NONE_PUBLISHED");
        Assessment some = COVERED.assess(Plans.series(Plans.COVER, ended, List.of("2024-12-31 = 1/2")), asOf);
        assertThat(kinds(some)).containsExactly("UNIT_ENDED", "NONE_AT_DEADLINE");
        assertThat(some.reasons().get(0).text().en()).contains("Old District", "2025-07-01");
        assertThat(some.reasons().get(0).text().vi()).contains("Huyện Cũ", "01/07/2025");
        Assessment former = COVERED.assess(Plans.series(Plans.COVER, ended, List.of("2025-12-31 = 1/1")), asOf);
        assertThat(former.verdict()).isEqualTo(Verdict.MET);
    }

    // Trajectories

    @ParameterizedTest
    @CsvSource({
        // 80 % on 2020-12-31, 95 % on 2025-12-31: 1826 days; on 2023-12-31, day 1095, 162505/182600 is due
        "162505/182600, ON_TRACK",
        "162504/182600, OFF_TRACK",
        "890/1000, ON_TRACK",
        "889/1000, OFF_TRACK",
        "949/1000, ON_TRACK",
    })
    void beforeTheDeadlineAFigureIsHeldAgainstTheStraightWay(String value, Verdict verdict) {
        Assessment assessment = assess(TRACKED, "2024-06-30", "2023-12-31 = " + value);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(is(assessment.comparison().orElseThrow().bound(), 162_505, 182_600))
                .isTrue();
        assertThat(assessment.reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 80 % on 2021-12-31, 92 % on 2023-12-31 (730 days), 95 % on 2025-12-31 (731 days)
        "2022-12-31, 86, 100",
        "2023-12-31, 92, 100",
        // 2024-12-31 is day 366 of the last 731: 92 + 3 * 366 / 731 percent
        "2024-12-31, 68350, 73100",
    })
    void theWayBendsAtItsMilestones(String day, long above, long below) {
        PlanTarget target = due(Plans.COVER, "at least 95%")
                .withTrajectory(baseline(Plans.COVER, "2021-12-31", "80/100"), way("2023-12-31 = 92%"));
        Assessment assessment = assess(target, "2025-06-30", day + " = 94/100");
        assertThat(is(assessment.comparison().orElseThrow().bound(), above, below))
                .isTrue();
        assertThat(assessment.verdict()).isEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void lessIsBetterOnTheWayDown() {
        PlanTarget target = PlanTarget.due(
                        "it", Plans.STUNTED, Target.parse("below 8%"), ReportingPeriod.years(2022, 2023))
                .withTrajectory(baseline(Plans.STUNTED, "2021-12-31", "10/100"), way());
        assertThat(assess(target, "2023-01-31", "2022-12-31 = 90/1000").verdict())
                .isEqualTo(Verdict.ON_TRACK);
        assertThat(assess(target, "2023-01-31", "2022-12-31 = 901/10000").verdict())
                .isEqualTo(Verdict.OFF_TRACK);
        assertThat(assess(target, "2023-12-31", "2023-12-31 = 80/1000").verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(assess(target, "2023-12-31", "2023-12-31 = 799/10000").verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void theWayStartsFromTheObservationOfItsDayIfNoFigureIsStated() {
        PlanTarget target =
                due(Plans.COVER, "at least 95%").withTrajectory(baseline(Plans.COVER, "2020-12-31", ""), way());
        Assessment known = assess(target, "2024-01-01", "2020-12-31 = 80/100", "2023-12-31 = 890/1000");
        assertThat(known.verdict()).isEqualTo(Verdict.ON_TRACK);
        Assessment unknown = assess(target, "2024-01-01", "2023-12-31 = 890/1000");
        assertThat(unknown.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(unknown)).containsExactly("BASELINE_MISSING");
        Assessment missing = assess(target, "2024-01-01", "2020-12-31 = (missing)", "2023-12-31 = 890/1000");
        assertThat(kinds(missing)).containsExactly("BASELINE_MISSING");
    }

    @Test
    void atTheDeadlineTheWayNoLongerMatters() {
        assertThat(assess(TRACKED, "2025-12-31", "2025-12-31 = 949/1000").verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(assess(TRACKED, "2025-12-31", "2025-12-31 = 950/1000").verdict())
                .isEqualTo(Verdict.MET);
        assertThat(kinds(assess(TRACKED, "2025-12-31", "2024-12-31 = 1/1"))).containsExactly("NONE_AT_DEADLINE");
    }

    @Test
    void anUnknownFigureIsNeitherOnNorOffTrack() {
        assertThat(kinds(assess(TRACKED, "2024-01-01", "2022-12-31 = 1/1", "2023-12-31 = (suppressed)")))
                .containsExactly("VALUE_UNKNOWN");
    }

    // Standing targets

    @Test
    void aStandingTargetIsAssessedPeriodByPeriod() {
        Assessment assessment = assess(
                standing(Plans.COVER, "above 90%"),
                "2024-06-30",
                "2023 = 91/100",
                "2021 = 90/100",
                "2022 = (missing)",
                "2024 = 99/100",
                "2020 = 1/100");
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.period()).contains(ReportingPeriod.year(2023));
        assertThat(assessment.earlier().stream().map(each -> each.period().orElseThrow() + " " + each.verdict()))
                .containsExactly("2021 NOT_MET", "2022 CANNOT_TELL");
        assertThat(assessment.pacePerYear()).isEmpty();
    }

    @Test
    void aStandingTargetEndsWithItsPlan() {
        Assessment assessment =
                assess(standing(Plans.COVER, "above 90%"), "2027-01-01", "2025 = 91/100", "2026 = 80/100");
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.period()).contains(ReportingPeriod.year(2025));
        assertThat(kinds(assess(standing(Plans.COVER, "above 90%"), "2027-01-01", "2026 = 80/100")))
                .containsExactly("OTHER_TIME");
    }

    // Superseded targets

    @Test
    void aSupersededTargetKeepsTheVerdictOfTheDayBefore() {
        PlanTarget old = superseded(standing(Plans.COVER, "above 90%"), "old", "new", "2024-01-01");
        String[] figures = {"2022-12-31 = 91/100", "2023-12-31 = 92/100", "2024-01-01 = 80/100"};
        Assessment after = assess(old, "2025-06-30", figures);
        assertThat(after.verdict()).isEqualTo(Verdict.MET);
        assertThat(after.period()).contains(ReportingPeriod.parse("2023-12-31"));
        assertThat(after.superseded().map(PlanTarget.Supersession::by)).contains("new");
        assertThat(after.asOf()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(assess(old, "2024-01-01", figures).superseded()).isPresent();
        assertThat(assess(old, "2024-01-01", figures).verdict()).isEqualTo(Verdict.MET);
        assertThat(assess(old, "2023-12-31", figures).superseded()).isEmpty();
        assertThat(assess(old, "2023-06-30", figures).period()).contains(ReportingPeriod.parse("2022-12-31"));
    }

    @Test
    void aTargetSupersededBeforeItsDeadlineWasNeverDue() {
        PlanTarget old = superseded(COVERED, "old", "new", "2024-01-01");
        Assessment assessment = assess(old, "2026-06-30", "2023-12-31 = 1/2", "2025-12-31 = 1/1");
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(assessment)).containsExactly("BEFORE_DEADLINE");
        assertThat(assessment.period()).contains(ReportingPeriod.parse("2023-12-31"));
    }

    @Test
    void aTargetSupersededAfterItsDeadlineKeepsItsVerdict() {
        PlanTarget old = superseded(COVERED, "old", "new", "2026-01-01");
        assertThat(assess(old, "2030-01-01", "2025-12-31 = 1/1").verdict()).isEqualTo(Verdict.MET);
    }

    // Cuts

    @ParameterizedTest
    @CsvSource({
        "400, MET, false",
        "401, NOT_MET, false",
        "350, MET, true",
        "351, MET, false",
        "0, MET, true",
        "1200, NOT_MET, false"
    })
    void aCutIsMeasuredAgainstItsBaseline(String value, Verdict verdict, boolean ambition) {
        Assessment assessment = assess(CUT, "2025-12-31", "2020-12-31 = 1000", "2025-12-31 = " + value);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.ambitionMet()).contains(ambition);
        assertThat(is(assessment.comparison().orElseThrow().value(), 1000 - Long.parseLong(value), 1000))
                .isTrue();
        assertThat(assessment.figures().stream().map(each -> each.value().toString()))
                .containsExactly(value);
        assertThat(assessment.basis())
                .contains(new Assessment.Basis(LocalDate.of(2020, 12, 31), Quantity.Count.of(1000)));
    }

    @Test
    void aCutOfAShareIsRelative() {
        PlanTarget target = due(Plans.STUNTED, "reduced by at least 60%");
        assertThat(assess(target, "2025-12-31", "2020-12-31 = 10/100", "2025-12-31 = 4/100")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(assess(target, "2025-12-31", "2020-12-31 = 10/100", "2025-12-31 = 41/1000")
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(assess(target, "2025-12-31", "2020-12-31 = 10/100", "2025-12-31 = 4/100")
                        .ambitionMet())
                .isEmpty();
    }

    @Test
    void aStatedBaselineNeedsNoObservation() {
        PlanTarget target = CUT.withBaseline(baseline(Plans.POOR, "2021-12-31", "1000"));
        assertThat(assess(target, "2025-12-31", "2025-12-31 = 400").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aStatedBaselineThatItsFigureContradictsLeavesNobodyToTell() {
        PlanTarget target = CUT.withBaseline(baseline(Plans.POOR, "2021-12-31", "1000"));
        for (String observed : List.of("10", "999", "~998", "~1002")) {
            Assessment assessment = assess(target, "2025-12-31", "2021-12-31 = " + observed, "2025-12-31 = 400");
            assertThat(kinds(assessment)).as(observed).containsExactly("BASELINE_CONTRADICTED");
            assertThat(assessment.reasons().get(0).text().en()).contains("1000", observed);
        }
        for (String observed : List.of("1000", "~1000", "~1.0E+3", "(missing)")) {
            assertThat(assess(target, "2025-12-31", "2021-12-31 = " + observed, "2025-12-31 = 400")
                            .verdict())
                    .as(observed)
                    .isEqualTo(Verdict.MET);
        }
    }

    @Test
    void aCutFromNothingIsNoCut() {
        for (String nothing : List.of("0", "~0")) {
            Assessment assessment = assess(CUT, "2025-12-31", "2020-12-31 = " + nothing, "2025-12-31 = 0");
            assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(kinds(assessment)).containsExactly("ZERO_BASELINE");
        }
    }

    @Test
    void aCutWithoutABaselineCannotBeTold() {
        assertThat(kinds(assess(CUT, "2025-12-31", "2025-12-31 = 400"))).containsExactly("BASELINE_MISSING");
        assertThat(kinds(assess(CUT, "2025-12-31", "2020-12-31 = (missing)", "2025-12-31 = 400")))
                .containsExactly("BASELINE_MISSING");
        assertThat(kinds(assess(CUT, "2025-12-31", "2020-12-31 = 1000"))).containsExactly("OTHER_TIME");
        assertThat(kinds(assess(CUT, "2025-12-31", "2020-12-31 = 1000", "2025-12-31 = (missing)")))
                .containsExactly("VALUE_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"700, ON_TRACK", "701, OFF_TRACK"})
    void theWayOfACutStartsFromNoCut(String value, Verdict verdict) {
        PlanTarget target = CUT.withTrajectory(baseline(Plans.POOR, "2021-12-31", "1000"), way("2023-12-31 = 30%"));
        Assessment assessment = assess(target, "2024-06-30", "2023-12-31 = " + value);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        Assessment halfway = assess(target, "2023-06-30", "2022-12-31 = 850");
        assertThat(halfway.verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(is(halfway.comparison().orElseThrow().bound(), 15, 100)).isTrue();
    }

    // Stand-ins

    @Test
    void aStandInIsHeldAgainstTheTargetAsIfAtTheDeadline() {
        Assessment assessment = COVERED.assessStandIn(
                Plans.series(Plans.COVER, Plans.OTHER_TOWN, List.of("2019-12-31 = 1/2", "2022-12-31 = 96/100")),
                LocalDate.of(2023, 1, 1));
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.standIn()).isTrue();
        assertThat(assessment.area()).isEqualTo(Plans.OTHER_TOWN);
        assertThat(COVERED.assessStandIn(
                                Plans.series(Plans.COVER, Plans.OTHER_TOWN, List.of("2019-12-31 = 1/2")),
                                LocalDate.of(2023, 1, 1))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    // The answer itself

    @Test
    void anAnswerWithoutItsGroundsIsRefused() {
        Assessment met = assess(COVERED, "2025-12-31", "2025-12-31 = 1/1");
        Assessment open = assess(COVERED, "2026-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> with(met, Verdict.CANNOT_TELL, met.comparison(), met));
        assertThatIllegalArgumentException().isThrownBy(() -> with(met, Verdict.MET, met.comparison(), open));
        assertThatIllegalArgumentException().isThrownBy(() -> with(met, Verdict.MET, Optional.empty(), met));
        for (Verdict against : List.of(Verdict.NOT_MET, Verdict.OFF_TRACK)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(met, against, met.comparison(), met))
                    .withMessageContaining("contradicts");
        }
    }

    private static Assessment with(
            Assessment like, Verdict verdict, Optional<Assessment.Comparison> comparison, Assessment reasons) {
        return new Assessment(
                like.target(),
                like.area(),
                like.asOf(),
                like.standIn(),
                verdict,
                comparison,
                like.basis(),
                like.figures(),
                Optional.empty(),
                reasons.reasons(),
                ImmutableList.of());
    }

    @Test
    void isWrittenInOneLine() {
        assertThat(assess(COVERED, "2025-12-31", "2025-12-31 = 1/1")).hasToString("it: MET (EXACT)");
        assertThat(assess(COVERED, "2026-01-01")).hasToString("it: CANNOT_TELL because NONE_PUBLISHED");
    }

    @Test
    void aUnitThatEndsAfterTheDeadlineOrStandsInIsNoReason() {
        LocalDate asOf = LocalDate.of(2027, 1, 1);
        AreaUnit later = Plans.area("400", "Huyện Cũ", "Old District", LocalDate.of(2026, 6, 30));
        assertThat(kinds(COVERED.assess(Plans.series(Plans.COVER, later, List.of()), asOf)))
                .containsExactly("NONE_PUBLISHED");
        AreaUnit onTheDay = Plans.area("400", "Huyện Cũ", "Old District", LocalDate.of(2025, 12, 31));
        assertThat(kinds(COVERED.assess(Plans.series(Plans.COVER, onTheDay, List.of()), asOf)))
                .containsExactly("NONE_PUBLISHED");
        AreaUnit ended = Plans.area("400", "Huyện Cũ", "Old District", LocalDate.of(2025, 6, 30));
        assertThat(kinds(COVERED.assessStandIn(Plans.series(Plans.COVER, ended, List.of()), asOf)))
                .containsExactly("NONE_PUBLISHED");
    }

    @Test
    void aStandingTargetIsHeldAgainstAStandInOfAnyPeriod() {
        PlanTarget target = standing(Plans.COVER, "above 90%");
        Assessment assessment = target.assessStandIn(
                Plans.series(Plans.COVER, Plans.OTHER_TOWN, List.of("2019 = 91/100", "2027 = 80/100")),
                LocalDate.of(2028, 1, 1));
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.earlier()).isEmpty();
    }

    @Test
    void aStandInOfAnotherDefinitionIsRefused() {
        assertThatExceptionOfType(DefinitionMismatchException.class)
                .isThrownBy(() -> COVERED.assessStandIn(
                        Plans.series(Plans.CARDS, Plans.OTHER_TOWN, List.of()), LocalDate.of(2025, 12, 31)))
                .withMessageContaining("COVER:ADM")
                .withMessageContaining("CARDS:ADM");
    }

    @Test
    void onAWayThatStartsBeyondTheTargetWhatMeetsItIsOnTrack() {
        PlanTarget target =
                due(Plans.COVER, "at least 95%").withTrajectory(baseline(Plans.COVER, "2020-12-31", "99/100"), way());
        assertThat(assess(target, "2024-01-31", "2023-12-31 = 950/1000").verdict())
                .isEqualTo(Verdict.ON_TRACK);
        assertThat(assess(target, "2024-01-31", "2023-12-31 = 949/1000").verdict())
                .isEqualTo(Verdict.OFF_TRACK);
    }

    @Test
    void aFigureThatMeetsTheTargetIsOnTrackWhateverTheWay() {
        Assessment assessment = assess(TRACKED, "2024-06-30", "2023-12-31 = 95/100");
        assertThat(assessment.verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(is(assessment.comparison().orElseThrow().bound(), 95, 100)).isTrue();
        assertThat(assessment.pacePerYear()).isEmpty();
    }

    @Test
    void theBaselineItselfIsNotOnItsWay() {
        assertThat(kinds(assess(
                        TRACKED.withBaseline(baseline(Plans.COVER, "2021-12-31", "")),
                        "2024-06-30",
                        "2021-12-31 = 8/10")))
                .containsExactly("OTHER_TIME");
    }

    @Test
    void aCountOfAnotherAreaDoesNotCompareUnlessItIsACutOfItsOwn() {
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        assertThat(kinds(due(Plans.HOMES, "at least 5")
                        .assessStandIn(Plans.series(Plans.HOMES, Plans.OTHER_TOWN, List.of("2025-12-31 = 9")), asOf)))
                .containsExactly("OTHER_SCALE");
        PlanTarget cut = CUT.withBaseline(baseline(Plans.POOR, "2020-12-31", "1000"));
        assertThat(cut.assessStandIn(
                                Plans.series(
                                        Plans.POOR, Plans.OTHER_TOWN, List.of("2020-12-31 = 10", "2025-12-31 = 4")),
                                asOf)
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(kinds(
                        cut.assessStandIn(Plans.series(Plans.POOR, Plans.OTHER_TOWN, List.of("2025-12-31 = 4")), asOf)))
                .containsExactly("BASELINE_MISSING");
    }
}
