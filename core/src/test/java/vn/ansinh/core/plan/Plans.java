package vn.ansinh.core.plan;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.PlanTarget.Baseline;
import vn.ansinh.core.plan.PlanTarget.Supersession;
import vn.ansinh.core.plan.PlanTarget.Trajectory;

/** Definitions, areas, figures, targets and plans for the tests of this package. */
final class Plans {

    static final Locale VI = Locale.forLanguageTag("vi");
    static final ReportingPeriod PERIOD = ReportingPeriod.years(2021, 2025);
    static final AreaUnit TOWN = area("100", "Thị xã Minh Họa", "Sample Town", null);
    static final AreaUnit OTHER_TOWN = area("200", "Thị xã Bên Cạnh", "Next Town", null);
    static final AreaUnit THIRD_TOWN = area("300", "Thị xã Xa", "Far Town", null);

    /** Shares and ratios: more is better. */
    static final IndicatorDefinition COVER =
            definition("COVER:ADM", "coverage", Kind.PROPORTION, Direction.HIGHER_IS_BETTER, Combining.STOCK);

    static final IndicatorDefinition CARDS =
            definition("CARDS:ADM", "cards", Kind.RATIO, Direction.HIGHER_IS_BETTER, Combining.STOCK);

    /** A share: less is better. */
    static final IndicatorDefinition STUNTED =
            definition("STUNTED:ADM", "stunting", Kind.PROPORTION, Direction.LOWER_IS_BETTER, Combining.STOCK);

    /** Counts. */
    static final IndicatorDefinition POOR =
            definition("POOR:ADM", "poverty", Kind.COUNT, Direction.LOWER_IS_BETTER, Combining.STOCK);

    static final IndicatorDefinition HOMES =
            definition("HOMES:ADM", "homes", Kind.COUNT, Direction.HIGHER_IS_BETTER, Combining.STOCK);
    static final IndicatorDefinition JOBS =
            definition("JOBS:ADM", "jobs", Kind.COUNT, Direction.HIGHER_IS_BETTER, Combining.FLOW);
    static final IndicatorDefinition ACCIDENTS =
            definition("ACCIDENTS:ADM", "accidents", Kind.COUNT, Direction.LOWER_IS_BETTER, Combining.FLOW);

    private Plans() {}

    static AreaUnit area(String key, String vi, String en, LocalDate validTo) {
        return new AreaUnit(
                AreaUnit.Key.parse(key),
                Text.of(vi, en),
                "town",
                Optional.empty(),
                Optional.ofNullable(validTo),
                ImmutableList.of());
    }

    static IndicatorDefinition definition(
            String code, String indicator, Kind kind, Direction direction, Combining combining, String... related) {
        Statement said =
                new Statement(Text.of("tử số " + code, "numerator of " + code), Status.VERIFIED, Optional.empty());
        return new IndicatorDefinition(
                code,
                indicator,
                Text.of("Chỉ tiêu " + code, "Indicator " + code),
                new IndicatorDefinition.Measure(
                        kind,
                        kind.isPercent() ? Optional.empty() : Optional.of(Text.of("người", "persons")),
                        Rounding.halfUp(kind.isPercent() ? 1 : 0)),
                direction,
                combining,
                new IndicatorDefinition.Concept(said, Optional.of(said).filter(any -> kind.isPercent()), said),
                new IndicatorDefinition.Custody(said.text(), said.text(), said),
                ImmutableList.of(),
                ImmutableList.copyOf(related),
                ImmutableList.of());
    }

    /** A figure of the town, such as {@code 2025-12-31 = 952/1000}. */
    static Observation figure(IndicatorDefinition definition, String text) {
        return figure(definition, TOWN, text);
    }

    static Observation figure(IndicatorDefinition definition, AreaUnit area, String text) {
        int equals = text.indexOf(" = ");
        ReportingPeriod period = ReportingPeriod.parse(text.substring(0, equals));
        boolean former =
                area.validTo().map(last -> last.isBefore(period.lastDay())).orElse(false);
        return new Observation(
                definition,
                area,
                period,
                Measured.parse(text.substring(equals + 3), Quantity::parse),
                Vintage.FINAL,
                former ? Boundaries.FORMER : Boundaries.CURRENT,
                "source",
                "");
    }

    static Series series(IndicatorDefinition definition, AreaUnit area, List<String> figures) {
        return new Series(
                definition,
                area,
                figures.stream().map(text -> figure(definition, area, text)).collect(ImmutableList.toImmutableList()));
    }

    /** Assesses a target against figures of the town. */
    static Assessment assess(PlanTarget target, String asOf, String... figures) {
        return target.assess(series(target.definition(), TOWN, Arrays.asList(figures)), LocalDate.parse(asOf));
    }

    /** A target due on the last day of 2025. */
    static PlanTarget due(IndicatorDefinition definition, String target) {
        return PlanTarget.due("it", definition, Target.parse(target), PERIOD);
    }

    static PlanTarget standing(IndicatorDefinition definition, String target) {
        return PlanTarget.standing("it", definition, Target.parse(target), PERIOD);
    }

    static Baseline baseline(IndicatorDefinition definition, String on, String value) {
        return new Baseline(
                LocalDate.parse(on),
                definition,
                value.isEmpty() ? Optional.empty() : Optional.of(Quantity.parse(value)),
                Status.VERIFIED,
                Optional.empty());
    }

    /** Milestones such as {@code 2023-12-31 = 92%}. */
    static Trajectory way(String... milestones) {
        return new Trajectory(Arrays.stream(milestones)
                .map(text -> text.split(" = "))
                .map(parts -> new Trajectory.Milestone(LocalDate.parse(parts[0]), Bound.parse(parts[1])))
                .collect(ImmutableList.toImmutableList()));
    }

    static PlanTarget superseded(PlanTarget target, String id, String by, String on) {
        return new PlanTarget(
                id,
                target.clause(),
                target.definition(),
                target.target(),
                target.period(),
                target.deadline(),
                target.binding(),
                target.baseline(),
                target.trajectory(),
                Optional.of(new Supersession(by, LocalDate.parse(on))),
                target.assumptions(),
                target.openQuestions());
    }

    static Plan plan(AreaUnit area, PlanTarget... targets) {
        Text name = Text.of("Kế hoạch", "Plan");
        return new Plan(
                "plan",
                true,
                name,
                area,
                PERIOD,
                name,
                new Statement(name, Status.ASSUMPTION, Optional.empty()),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                IndicatorDefinitions.of(Arrays.stream(targets)
                        .map(PlanTarget::definition)
                        .distinct()
                        .toList()),
                ImmutableList.copyOf(targets),
                ImmutableList.of());
    }

    static List<String> kinds(Assessment assessment) {
        return assessment.reasons().stream().map(reason -> reason.kind().name()).toList();
    }

    /** Tells whether a ratio is the fraction of two whole numbers, without the code under test. */
    static boolean is(Exact ratio, long above, long below) {
        int scale = Math.max(
                0, Math.max(ratio.numerator().scale(), ratio.denominator().scale()));
        BigInteger numerator = ratio.numerator().movePointRight(scale).toBigIntegerExact();
        BigInteger denominator = ratio.denominator().movePointRight(scale).toBigIntegerExact();
        return numerator.multiply(BigInteger.valueOf(below)).equals(denominator.multiply(BigInteger.valueOf(above)));
    }
}
