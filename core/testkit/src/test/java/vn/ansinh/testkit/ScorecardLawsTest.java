package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.plan.Target;

/** The scorecards of this library keep the laws, and every law rejects a way to assess that breaks it. */
class ScorecardLawsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final AreaUnit TOWN = town("100");
    private static final IndicatorDefinition COVER = Born.definition("TEST:cover", Measure.proportion(1));
    private static final IndicatorDefinition HOMES =
            Born.definition("TEST:homes", Measure.count(Text.of("nhà", "homes")));
    private static final Plan PLAN = plan();

    private static final List<Observation> FIGURES = List.of(
            figure(COVER, TOWN, "2025", "96/100"),
            figure(COVER, TOWN, "2024", "91/100"),
            figure(COVER, town("200"), "2025", "10/100"),
            figure(HOMES, TOWN, "2025", "40"),
            figure(HOMES, TOWN, "2026", "140"));

    private static AreaUnit town(String code) {
        return new AreaUnit(
                AreaUnit.Key.parse(code),
                Text.of("Thị trấn", "Town"),
                "town",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }

    private static Observation figure(IndicatorDefinition of, AreaUnit area, String year, String value) {
        return Observation.of(of, area, ReportingPeriod.parse(year), Quantity.parse(value), "test");
    }

    private static Plan plan() {
        ReportingPeriod period = ReportingPeriod.years(2021, 2025);
        return new Plan(
                "test",
                true,
                Text.of("Kế hoạch", "Plan"),
                TOWN,
                period,
                Text.of("Ủy ban", "Committee"),
                new Statement(Text.of("thử", "test"), Status.ASSUMPTION, Optional.empty()),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                IndicatorDefinitions.of(List.of(COVER, HOMES)),
                ImmutableList.of(
                        PlanTarget.due("cover", COVER, Target.parse("at least 95%"), period),
                        PlanTarget.due("homes", HOMES, Target.parse("at least 100"), period)),
                ImmutableList.of());
    }

    @Test
    void theScorecardsOfThisLibraryKeepEveryLaw() {
        ScorecardLaws.check(PLAN, FIGURES, DAY);
        ScorecardLaws.check(PLAN, List.of(), DAY);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, ScorecardLaws.Subject mutant) {
        LawViolation violation =
                catchThrowableOfType(LawViolation.class, () -> ScorecardLaws.check(PLAN, FIGURES, DAY, mutant));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
    }

    static Stream<Arguments> mutants() {
        ScorecardLaws.Subject ordersByName = (plan, figures, day) -> {
            Scorecard card = plan.assess(figures, day);
            return new Scorecard(plan, day, false, card.rows().reverse());
        };
        ScorecardLaws.Subject showsEachRowTwice = (plan, figures, day) -> {
            Scorecard card = plan.assess(figures, day);
            return new Scorecard(
                    plan,
                    day,
                    false,
                    ImmutableList.copyOf(Stream.concat(card.rows().stream(), card.rows().stream())
                            .toList()));
        };
        ScorecardLaws.Subject takesTheFirstTwoFigures =
                (plan, figures, day) -> plan.assess(figures.stream().limit(4).toList(), day);
        ScorecardLaws.Subject mixesAreas = (plan, figures, day) -> plan.assess(
                figures.stream()
                        .filter(each -> figures.stream()
                                        .noneMatch(other -> !other.area().equals(TOWN))
                                || !each.area().equals(TOWN))
                        .map(each -> Observation.of(
                                each.definition(),
                                TOWN,
                                each.period(),
                                each.value().orElseThrow(),
                                each.source()))
                        .toList(),
                day);
        ScorecardLaws.Subject absentIsZero = (plan, figures, day) -> {
            List<Observation> all = new ArrayList<>(figures);
            if (figures.stream().noneMatch(each -> each.definition().equals(HOMES))) {
                all.add(figure(HOMES, TOWN, "2025", "0"));
            }
            return plan.assess(all, day);
        };
        ScorecardLaws.Subject looksAhead = (plan, figures, day) -> plan.assess(
                figures.stream()
                        .filter(each -> !each.definition().equals(HOMES)
                                || figures.stream()
                                        .noneMatch(other ->
                                                other.period().lastDay().isAfter(day)))
                        .toList(),
                day);
        return Stream.of(
                Arguments.of("K1", ordersByName),
                Arguments.of("K1", showsEachRowTwice),
                Arguments.of("K2", takesTheFirstTwoFigures),
                Arguments.of("K3", mixesAreas),
                Arguments.of("K4", absentIsZero),
                Arguments.of("K5", looksAhead));
    }
}
