package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.PlanTarget.Baseline;
import vn.ansinh.core.plan.PlanTarget.Supersession;
import vn.ansinh.core.plan.PlanTarget.Trajectory;
import vn.ansinh.core.plan.Target;

/** The library keeps the laws of targets, and every law rejects a subject that breaks it. */
class TargetLawsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at least 95.2%",
                "above 90%",
                "at most 3%",
                "below 8.5%",
                "below 19%",
                "all",
                "about 16750 (tolerance 5%, assumption)",
                "nearly 60000 (tolerance 5%, assumption)",
                "about 100, less is better (tolerance 5%, assumption)",
                "at least 1",
                "at most 0",
                "accumulated over 2021/2025: about 16750 (tolerance 5%, assumption); yearly mean 3350",
                "accumulated over 2021/2025: at most 12",
                "reduced by at least 60%; ambition 65%"
            })
    void theLibraryKeepsEveryLaw(String target) {
        TargetLaws.check(planned(target));
    }

    @ParameterizedTest
    @CsvSource({
        "at least 95.2%, 2020-12-31, 4567/8901, 2022-12-31 = 70%; 2024-06-30 = 90.5%",
        "below 8.5%, 2020-06-30, 20/100, 2023-12-31 = 12%",
        "below 8.5%, 2020-12-31, '', ''",
        "at most 3%, 2020-12-31, 2/100, ''",
        "at least 1000, 2019-12-31, 7, 2023-12-31 = 500",
        "reduced by at least 60%; ambition 65%, 2020-12-31, 1200, 2022-12-31 = 20%; 2023-12-31 = 50%",
        "accumulated over 2021/2025: at least 3000, 2020-12-31, 1, 2023-12-31 = 1000",
        "accumulated over 2021/2025: at most 12, 2020-12-31, 1, ''"
    })
    void targetsWithAWayKeepEveryLaw(String text, LocalDate start, String value, String milestones) {
        PlanTarget target = planned(text);
        Baseline baseline = new Baseline(
                start,
                target.definition(),
                Optional.of(value).filter(each -> !each.isEmpty()).map(Quantity::parse),
                Status.ASSUMPTION,
                Optional.empty());
        Trajectory way = new Trajectory(Stream.of(milestones.split("; "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(" = "))
                .map(each -> new Trajectory.Milestone(LocalDate.parse(each[0]), Bound.parse(each[1])))
                .collect(ImmutableList.toImmutableList()));
        PlanTarget tracked = target.withTrajectory(baseline, way);
        TargetLaws.check(tracked);
        TargetLaws.check(target.withBaseline(baseline));
        TargetLaws.check(replaced(tracked, Optional.of(new Supersession("later", LocalDate.of(2023, 3, 1)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at least 95.2%", "below 8.5%", "about 16750 (tolerance 5%, assumption)"})
    void targetsThatStandKeepEveryLaw(String text) {
        PlanTarget target = planned(text);
        PlanTarget standing =
                PlanTarget.standing("test", target.definition(), target.target(), ReportingPeriod.years(2021, 2025));
        TargetLaws.check(standing);
        TargetLaws.check(replaced(standing, Optional.of(new Supersession("later", LocalDate.of(2023, 3, 1)))));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, String target, TargetLaws.Subject mutant) {
        LawViolation violation =
                catchThrowableOfType(LawViolation.class, () -> TargetLaws.check(planned(target), mutant));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
        assertThat(violation).hasMessageContaining("law " + law + " (").hasMessageContaining("is broken: ");
    }

    static Stream<Arguments> mutants() {
        TargetLaws.Subject strictIsLenient = (target, series, asOf) -> {
            Assessment truth = target.assess(series, asOf);
            boolean atBound =
                    truth.comparison().map(each -> each.gap().signum() == 0).orElse(false);
            return atBound ? with(truth, Verdict.MET) : truth;
        };
        TargetLaws.Subject offByOne = (target, series, asOf) -> {
            Assessment truth = target.assess(series, asOf);
            boolean near = truth.comparison()
                    .map(each -> each.gap().compareTo(Exact.of(-1, 1)) == 0)
                    .orElse(false);
            return near ? with(truth, Verdict.MET) : truth;
        };
        TargetLaws.Subject moreIsNotBetter = (target, series, asOf) -> {
            Assessment truth = target.assess(series, asOf);
            boolean far = truth.verdict() == Verdict.MET
                    && truth.comparison().orElseThrow().gap().compareTo(Exact.of(1, 1)) > 0;
            return far ? with(truth, Verdict.CANNOT_TELL) : truth;
        };
        TargetLaws.Subject rounds = (target, series, asOf) -> target.assess(
                mapped(
                        series,
                        value -> rounded(value, target.definition().measure().shown())),
                asOf);
        TargetLaws.Subject readsTheFuture = (target, series, asOf) -> target.assess(series, LocalDate.MAX);
        TargetLaws.Subject mixesDefinitions = (target, series, asOf) -> target.assess(
                new Series(
                        target.definition(),
                        series.area(),
                        series.observations().stream()
                                .map(each -> Observation.of(
                                        target.definition(),
                                        each.area(),
                                        each.period(),
                                        each.value().orElseThrow(),
                                        each.source()))
                                .collect(ImmutableList.toImmutableList())),
                asOf);
        TargetLaws.Subject absentIsZero = (target, series, asOf) -> target.assess(
                series.observations().isEmpty()
                        ? new Series(
                                target.definition(),
                                series.area(),
                                ImmutableList.of(Observation.of(
                                        target.definition(),
                                        series.area(),
                                        ReportingPeriod.day(asOf),
                                        Quantity.parse(target.target().isPercent() ? "0/1" : "0"),
                                        "nowhere")))
                        : series,
                asOf);
        TargetLaws.Subject decidesEarly = (target, series, asOf) -> {
            LocalDate deadline = target.deadline().orElseThrow();
            return asOf.isBefore(deadline.minusMonths(1))
                    ? target.assess(
                            new Series(
                                    series.definition(),
                                    series.area(),
                                    series.observations().stream()
                                            .map(each -> Observation.of(
                                                    each.definition(),
                                                    each.area(),
                                                    ReportingPeriod.day(deadline),
                                                    each.value().orElseThrow(),
                                                    each.source()))
                                            .collect(ImmutableList.toImmutableList())),
                            deadline)
                    : target.assess(series, asOf);
        };
        TargetLaws.Subject takesAnyBaseline = (target, series, asOf) -> target.assess(
                new Series(
                        target.definition(),
                        series.area(),
                        series.observations().stream()
                                .map(each -> each.period().lastDay().isBefore(LocalDate.of(2022, 1, 1))
                                        ? Observation.of(
                                                each.definition(),
                                                each.area(),
                                                ReportingPeriod.day(target.baseline()
                                                        .orElseThrow()
                                                        .on()),
                                                each.value().orElseThrow(),
                                                each.source())
                                        : each)
                                .collect(ImmutableList.toImmutableList())),
                asOf);
        TargetLaws.Subject namesOtherNumbers = (target, series, asOf) -> {
            Assessment truth = target.assess(series, asOf);
            return truth.comparison().isEmpty()
                    ? truth
                    : new Assessment(
                            truth.target(),
                            truth.area(),
                            truth.asOf(),
                            truth.standIn(),
                            truth.verdict(),
                            truth.comparison()
                                    .map(each -> new Assessment.Comparison(
                                            Exact.ZERO, each.bound(), each.meets(), each.firmness())),
                            truth.basis(),
                            truth.figures(),
                            truth.pacePerYear(),
                            truth.reasons(),
                            truth.earlier());
        };
        TargetLaws.Subject asksTheMachine = (target, series, asOf) -> {
            Assessment truth = target.assess(series, asOf);
            return Locale.getDefault().getLanguage().equals("ar") ? with(truth, Verdict.CANNOT_TELL) : truth;
        };
        TargetLaws.Subject forgetsTheReplacement =
                (target, series, asOf) -> replaced(target, Optional.empty()).assess(series, asOf);
        TargetLaws.Subject lateAtThePoint = (target, series, asOf) -> {
            Assessment truth = target.assess(series, asOf);
            return truth.verdict() == Verdict.ON_TRACK
                            && truth.comparison().orElseThrow().gap().signum() == 0
                    ? with(truth, Verdict.OFF_TRACK)
                    : truth;
        };
        TargetLaws.Subject asksForTheBoundAtOnce = (target, series, asOf) -> {
            Assessment truth = target.assess(series, asOf);
            return truth.verdict() == Verdict.ON_TRACK
                            && !target.target()
                                    .isMetBy(truth.comparison().orElseThrow().value())
                    ? with(truth, Verdict.OFF_TRACK)
                    : truth;
        };
        TargetLaws.Subject overlooksTheFigureOfTheDay = (target, series, asOf) -> target.assess(
                new Series(
                        series.definition(),
                        series.area(),
                        series.observations().stream()
                                .filter(each -> target.baseline()
                                        .filter(from -> from.value().isPresent()
                                                && from.on()
                                                        .equals(each.period().lastDay()))
                                        .isEmpty())
                                .collect(ImmutableList.toImmutableList())),
                asOf);
        TargetLaws.Subject overlooksTheDeclaredBaseline =
                (target, series, asOf) -> target.target() instanceof Target.Reduction
                        ? PlanTarget.due(target.id(), target.definition(), target.target(), target.period())
                                .assess(series, asOf)
                        : target.assess(series, asOf);
        return Stream.of(
                Arguments.of("T12", "at least 95.2%", forgetsTheReplacement),
                Arguments.of("T13", "below 8.5%", lateAtThePoint),
                Arguments.of("T13", "accumulated over 2021/2025: at least 3000", asksForTheBoundAtOnce),
                Arguments.of("T14", "reduced by at least 60%; ambition 65%", overlooksTheFigureOfTheDay),
                Arguments.of("T14", "reduced by at least 60%; ambition 65%", overlooksTheDeclaredBaseline),
                Arguments.of("T8", "at least 95.2%", decidesEarly),
                Arguments.of("T9", "reduced by at least 60%; ambition 65%", takesAnyBaseline),
                Arguments.of("T10", "at least 95.2%", namesOtherNumbers),
                Arguments.of("T11", "at least 95.2%", asksTheMachine),
                Arguments.of("T1", "below 8.5%", strictIsLenient),
                Arguments.of("T1", "above 90%", strictIsLenient),
                Arguments.of("T2", "at least 1000", offByOne),
                Arguments.of("T3", "at least 1000", moreIsNotBetter),
                Arguments.of("T4", "at least 95.2%", rounds),
                Arguments.of("T5", "at least 95.2%", readsTheFuture),
                Arguments.of("T6", "at least 95.2%", mixesDefinitions),
                Arguments.of("T7", "below 8.5%", absentIsZero));
    }

    private static Assessment with(Assessment truth, Verdict verdict) {
        return new Assessment(
                truth.target(),
                truth.area(),
                truth.asOf(),
                truth.standIn(),
                verdict,
                truth.comparison()
                        .map(each -> new Assessment.Comparison(
                                each.value(), each.bound(), verdict == Verdict.MET, each.firmness())),
                truth.basis(),
                truth.figures(),
                truth.pacePerYear(),
                verdict == Verdict.CANNOT_TELL
                        ? ImmutableList.of(new Assessment.Reason(
                                Assessment.Reason.Kind.NONE_PUBLISHED, Text.of("thử", "a mutant says so")))
                        : ImmutableList.of(),
                truth.earlier());
    }

    private static Series mapped(Series series, UnaryOperator<Quantity> change) {
        return new Series(
                series.definition(),
                series.area(),
                series.observations().stream()
                        .map(each -> Observation.of(
                                each.definition(),
                                each.area(),
                                each.period(),
                                change.apply(each.value().orElseThrow()),
                                each.source()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Quantity rounded(Quantity value, Rounding shown) {
        BigDecimal percent = shown.round(value.exact().times(Exact.HUNDRED));
        return Quantity.Proportion.of(percent.movePointRight(2).longValueExact(), 10_000);
    }

    private static PlanTarget replaced(PlanTarget target, Optional<Supersession> by) {
        return TargetLaws.with(target, target.baseline(), target.trajectory(), by);
    }

    private static PlanTarget planned(String text) {
        Target target = Target.parse(text);
        boolean sum = target instanceof Target.Accumulated;
        boolean share = target.isPercent() && !(target instanceof Target.Reduction);
        Statement said = new Statement(Text.of("thử", "test"), Status.ASSUMPTION, Optional.empty());
        IndicatorDefinition definition = new IndicatorDefinition(
                "TEST:one",
                "test",
                Text.of("Chỉ tiêu thử", "Test indicator"),
                share ? Measure.proportion(1) : Measure.count(Text.of("hộ", "households")),
                target.favours() == Direction.HIGHER_IS_BETTER ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER,
                sum ? Combining.FLOW : Combining.STOCK,
                new Concept(said, share ? Optional.of(said) : Optional.empty(), said),
                new Custody(Text.of("năm", "year"), Text.of("sổ", "register"), said),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
        assertThat(List.of(Kind.PROPORTION, Kind.COUNT))
                .contains(definition.measure().kind());
        return PlanTarget.due("test", definition, target, ReportingPeriod.years(2021, 2025));
    }
}
