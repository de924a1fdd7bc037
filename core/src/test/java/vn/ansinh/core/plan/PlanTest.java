package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.ansinh.core.plan.Plans.figure;
import static vn.ansinh.core.plan.Plans.kinds;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment.Verdict;

/** Proves that a plan assesses each target on the figures of its own definition and area, and names those it cannot use. */
class PlanTest {

    private static final LocalDate AFTER = LocalDate.of(2026, 6, 30);

    private static final IndicatorDefinition SURVEYED =
            Plans.definition("COVER:SURVEY", "coverage", Kind.PROPORTION, Direction.HIGHER_IS_BETTER, Combining.STOCK);
    private static final IndicatorDefinition INSURED = Plans.definition(
            "INSURED:ADM", "insured", Kind.COUNT, Direction.HIGHER_IS_BETTER, Combining.STOCK, "COVER:ADM");

    private static final PlanTarget COVERED =
            PlanTarget.due("cover", Plans.COVER, Target.parse("at least 95%"), Plans.PERIOD);
    private static final PlanTarget BUILT =
            PlanTarget.due("homes", Plans.HOMES, Target.parse("at least 100"), Plans.PERIOD);
    private static final PlanTarget CUT =
            PlanTarget.due("poor", Plans.POOR, Target.parse("reduced by at least 50%"), Plans.PERIOD);
    private static final Plan PLAN = Plans.plan(Plans.TOWN, COVERED, BUILT, CUT);

    private static Scorecard assess(Observation... figures) {
        return PLAN.assess(List.of(figures), AFTER);
    }

    @Test
    void assessesEachTargetOnItsOwnFiguresInThePlansOrder() {
        Scorecard card = assess(
                figure(Plans.HOMES, "2025-12-31 = 99"),
                figure(Plans.COVER, "2025-12-31 = 96/100"),
                figure(Plans.COVER, Plans.OTHER_TOWN, "2025-12-31 = 1/100"),
                figure(SURVEYED, "2025-12-31 = 2/100"),
                figure(Plans.POOR, "2025-12-31 = 50"),
                figure(Plans.POOR, "2020-12-31 = 100"));
        assertThat(card.rows().stream().map(row -> row.target().id() + " " + row.verdict()))
                .containsExactly("cover MET", "homes NOT_MET", "poor MET");
        assertThat(card.count(Verdict.MET)).isEqualTo(2);
        assertThat(card.count(Verdict.CANNOT_TELL)).isZero();
        assertThat(card.row("homes").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(card.standIn()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> card.row("jobs"))
                .withMessageContaining("\"jobs\"")
                .withMessageContaining("[cover, homes, poor]");
    }

    @Property(tries = 100)
    void theOrderOfTheFiguresDoesNotMatter(@ForAll Random random) {
        List<Observation> figures = new ArrayList<>(List.of(
                figure(Plans.HOMES, "2024-12-31 = 99"),
                figure(Plans.COVER, "2025-12-31 = 96/100"),
                figure(Plans.COVER, "2025 = 90/100"),
                figure(Plans.COVER, Plans.OTHER_TOWN, "2025-12-31 = 1/100"),
                figure(Plans.POOR, "2025-12-31 = 50"),
                figure(Plans.POOR, "2020-12-31 = 100")));
        Scorecard sorted = PLAN.assess(figures, AFTER);
        Collections.shuffle(figures, random);
        assertThat(PLAN.assess(figures, AFTER)).isEqualTo(sorted);
    }

    @Test
    void withoutFiguresNoneIsPublished() {
        for (Assessment row : assess().rows()) {
            assertThat(row.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(kinds(row)).containsExactly("NONE_PUBLISHED");
        }
    }

    @Test
    void aFigureOfAnotherDefinitionIsNamedWithBothCodes() {
        Assessment row = assess(figure(SURVEYED, "2024-12-31 = 1/2"), figure(SURVEYED, "2025-12-31 = 96/100"))
                .row("cover");
        assertThat(row.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(kinds(row)).containsExactly("OTHER_DEFINITION", "NONE_PUBLISHED");
        Text reason = row.reasons().get(0).text();
        assertThat(reason.en()).contains("COVER:SURVEY", "COVER:ADM", "Sample Town", "2025-12-31", "96.0%");
        assertThat(reason.vi()).contains("COVER:SURVEY", "COVER:ADM", "Thị xã Minh Họa", "31/12/2025", "96,0%");
    }

    @Test
    void aCountWhereTheTargetNamesARateIsNamedAsSuch() {
        Assessment row = assess(figure(INSURED, "2025-12-31 = 12345")).row("cover");
        assertThat(kinds(row)).containsExactly("OTHER_QUANTITY", "NONE_PUBLISHED");
        assertThat(row.reasons().get(0).text().en()).contains("INSURED:ADM", "12,345", "is a count");
        assertThat(row.reasons().get(0).text().vi()).contains("INSURED:ADM", "12.345", "là số lượng");
    }

    @Test
    void aRateWhereTheTargetCountsIsNamedAsSuch() {
        PlanTarget insured = PlanTarget.due("insured", INSURED, Target.parse("at least 5"), Plans.PERIOD);
        Assessment row = Plans.plan(Plans.TOWN, insured)
                .assess(List.of(figure(Plans.COVER, "2025-12-31 = 96/100")), AFTER)
                .row("insured");
        assertThat(kinds(row)).containsExactly("OTHER_QUANTITY", "NONE_PUBLISHED");
        assertThat(row.reasons().get(0).text().en()).contains("COVER:ADM", "is a rate");
    }

    @Test
    void figuresOfOtherDefinitionsAreNamedOnlyWhereAFigureIsLackingAndKnownByThen() {
        Observation other = figure(SURVEYED, "2025-12-31 = 96/100");
        assertThat(kinds(assess(other, figure(Plans.COVER, "2024-12-31 = 1/2")).row("cover")))
                .containsExactly("OTHER_DEFINITION", "NONE_AT_DEADLINE");
        assertThat(assess(other, figure(Plans.COVER, "2025-12-31 = 1/2"))
                        .row("cover")
                        .reasons())
                .isEmpty();
        assertThat(kinds(assess(other, figure(Plans.COVER, "2025-12-31 = (suppressed)"))
                        .row("cover")))
                .containsExactly("VALUE_UNKNOWN");
        assertThat(kinds(PLAN.assess(List.of(other), LocalDate.of(2025, 12, 30)).row("cover")))
                .containsExactly("NONE_PUBLISHED");
        assertThat(kinds(assess(figure(SURVEYED, Plans.OTHER_TOWN, "2025-12-31 = 1/2"))
                        .row("cover")))
                .containsExactly("NONE_PUBLISHED");
    }

    @Test
    void theEndOfTheUnitIsAReason() {
        AreaUnit ended = Plans.area("400", "Huyện Cũ", "Old District", LocalDate.of(2025, 6, 30));
        Assessment row = Plans.plan(ended, COVERED).assess(List.of(), AFTER).row("cover");
        assertThat(kinds(row)).containsExactly("UNIT_ENDED", "NONE_PUBLISHED");
    }

    @Test
    void twoFiguresOfOnePeriodAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(figure(Plans.COVER, "2025 = 1/2"), figure(Plans.COVER, "2025 = 1/3")))
                .withMessageContaining("COVER:ADM");
    }

    // Stand-ins

    @Test
    void theFirstStandInWithAVerdictIsTaken() {
        List<Observation> figures = List.of(
                figure(Plans.COVER, "2025-12-31 = 1/1"),
                figure(Plans.COVER, Plans.OTHER_TOWN, "2025-12-31 = (missing)"),
                figure(Plans.COVER, Plans.THIRD_TOWN, "2023-12-31 = 96/100"),
                figure(Plans.HOMES, Plans.THIRD_TOWN, "2024-12-31 = 101"),
                figure(Plans.POOR, Plans.OTHER_TOWN, "2020-12-31 = 1000"),
                figure(Plans.POOR, Plans.OTHER_TOWN, "2025-12-31 = 501"),
                figure(Plans.POOR, Plans.THIRD_TOWN, "2020-12-31 = 1000"),
                figure(Plans.POOR, Plans.THIRD_TOWN, "2025-12-31 = 499"));
        Scorecard card = PLAN.assessStandIns(figures, AFTER, List.of(Plans.OTHER_TOWN, Plans.THIRD_TOWN));
        assertThat(card.standIn()).isTrue();
        assertThat(card.rows().stream()
                        .map(row -> row.target().id() + " " + row.area() + " " + row.verdict() + " " + row.standIn()))
                .containsExactly("cover 300 MET true", "homes 300 CANNOT_TELL true", "poor 200 NOT_MET true");
        assertThat(kinds(card.row("homes"))).containsExactly("OTHER_SCALE");
    }

    @Test
    void withoutAVerdictTheFirstStandInWithAFigureIsTakenAndTheOthersAreNamed() {
        List<Observation> figures = List.of(
                figure(SURVEYED, Plans.OTHER_TOWN, "2025-12-31 = 96/100"),
                figure(Plans.COVER, Plans.THIRD_TOWN, "2025-12-31 = (suppressed)"));
        Assessment row = PLAN.assessStandIns(figures, AFTER, List.of(Plans.OTHER_TOWN, Plans.THIRD_TOWN))
                .row("cover");
        assertThat(row.area()).isEqualTo(Plans.THIRD_TOWN);
        assertThat(kinds(row)).containsExactly("OTHER_DEFINITION", "VALUE_UNKNOWN");
        assertThat(row.reasons().get(0).text().en()).contains("Next Town");
    }

    @Test
    void atLeastOneStandInIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.assessStandIns(List.of(), AFTER, List.of()))
                .withMessageContaining("Sample Town");
    }

    // Who answers

    @Test
    void namesTheBodiesThatLeadTheAreaOfATarget() {
        Text task = Text.of("việc", "task");
        Plan.Agency health = new Plan.Agency("health", Text.of("Y tế", "Health"));
        Plan.Agency labour = new Plan.Agency("labour", Text.of("Lao động", "Labour"));
        PlanTarget inArea = new PlanTarget(
                "cover",
                Optional.of(new PlanTarget.Clause(Optional.of(6), "II.6", "…", Optional.empty())),
                COVERED.definition(),
                COVERED.target(),
                COVERED.period(),
                COVERED.deadline(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
        Plan base = Plans.plan(Plans.TOWN, COVERED, BUILT);
        Plan plan = new Plan(
                base.id(),
                base.synthetic(),
                base.name(),
                base.area(),
                base.period(),
                base.issuedBy(),
                base.source(),
                base.instruments(),
                ImmutableList.of(health, labour),
                ImmutableList.of(new Plan.PolicyArea(
                        6,
                        "II.6",
                        task,
                        ImmutableList.of(
                                new Plan.Role(labour, Plan.Role.Kind.PARTNER, task),
                                new Plan.Role(health, Plan.Role.Kind.LEAD, task),
                                new Plan.Role(health, Plan.Role.Kind.LEAD, task)))),
                base.roles(),
                base.definitions(),
                ImmutableList.of(inArea, BUILT),
                base.promises());
        assertThat(plan.leads(inArea)).containsExactly(health);
        assertThat(plan.leads(BUILT)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.plan(Plans.TOWN, inArea))
                .withMessageContaining("policy area of cover");
    }

    @Test
    void aStandInWithAFigureComesBeforeOneWithout() {
        List<Observation> figures = List.of(
                figure(Plans.POOR, Plans.OTHER_TOWN, "2025-12-31 = 5"),
                figure(Plans.JOBS, Plans.OTHER_TOWN, "2021 = (missing)"),
                figure(Plans.JOBS, Plans.THIRD_TOWN, "2021/2025 = 500"));
        PlanTarget jobs = PlanTarget.due(
                "jobs", Plans.JOBS, Target.parse("accumulated over 2021/2025: at least 100"), Plans.PERIOD);
        Scorecard card = Plans.plan(Plans.TOWN, jobs, CUT)
                .assessStandIns(figures, AFTER, List.of(Plans.TOWN, Plans.OTHER_TOWN, Plans.THIRD_TOWN));
        assertThat(card.row("jobs").area()).isEqualTo(Plans.THIRD_TOWN);
        assertThat(kinds(card.row("jobs"))).containsExactly("OTHER_SCALE");
        assertThat(card.row("poor").area()).isEqualTo(Plans.OTHER_TOWN);
        assertThat(kinds(card.row("poor"))).containsExactly("BASELINE_MISSING");
    }

    @Test
    void isSyntheticWithOneMadeUpFigure() {
        Plan base = Plans.plan(Plans.TOWN, COVERED);
        Plan real = new Plan(
                base.id(),
                false,
                base.name(),
                base.area(),
                base.period(),
                base.issuedBy(),
                base.source(),
                base.instruments(),
                base.agencies(),
                base.policyAreas(),
                base.roles(),
                base.definitions(),
                base.targets(),
                base.promises());
        Observation figure = figure(Plans.COVER, "2025-12-31 = 96/100");
        Observation madeUp = Observation.of(
                figure.definition(),
                figure.area(),
                figure.period(),
                figure.value().orElseThrow(),
                Observation.SYNTHETIC);
        assertThat(real.assess(List.of(figure), AFTER).isSynthetic()).isFalse();
        assertThat(real.assess(List.of(madeUp), AFTER).isSynthetic()).isTrue();
        assertThat(base.assess(List.of(figure), AFTER).isSynthetic()).isTrue();
    }

    // Contradictions

    @Test
    void whatATargetRefersToIsThePlans() {
        Plan plan = Plans.plan(Plans.TOWN, COVERED);
        PlanTarget other = PlanTarget.due("other", Plans.COVER, Target.parse("all"), ReportingPeriod.years(2022, 2025));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(plan, "plan", BUILT))
                .withMessageContaining("definition of homes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(plan, "plan", other))
                .withMessageContaining("period of other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(plan, "Plan", COVERED))
                .withMessageContaining("\"Plan\"");
    }

    private static Plan with(Plan like, String id, PlanTarget target) {
        return new Plan(
                id,
                like.synthetic(),
                like.name(),
                like.area(),
                like.period(),
                like.issuedBy(),
                like.source(),
                like.instruments(),
                like.agencies(),
                like.policyAreas(),
                like.roles(),
                like.definitions(),
                ImmutableList.of(target),
                like.promises());
    }

    @Test
    void targetsDoNotSupersedeEachOtherInACircle() {
        PlanTarget one = Plans.superseded(COVERED, "one", "two", "2023-01-01");
        PlanTarget two = Plans.superseded(COVERED, "two", "one", "2024-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.plan(Plans.TOWN, one, two))
                .withMessageContaining("superseded");
    }
}
