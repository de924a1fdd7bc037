package vn.ansinh.testkit.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.testkit.ScorecardLaws;
import vn.ansinh.testkit.TargetLaws;

/**
 * The contract of a plan: every target keeps {@link TargetLaws}, at its own bound and around it, and every scorecard {@link
 * ScorecardLaws}, with figures drawn for the plan's own definitions.
 */
public interface PlanContract {

    /**
     * Returns the plan.
     *
     * @return the plan
     */
    Plan plan();

    /**
     * Draws the targets, also those that were replaced.
     *
     * @return all targets of the plan
     */
    @Provide
    default Arbitrary<PlanTarget> targets() {
        return Arbitraries.of(plan().targets());
    }

    /**
     * All laws of {@link TargetLaws} at the target's own bound.
     *
     * @param target a target of the plan
     */
    @Property
    default void everyTargetAtItsOwnBound(@ForAll("targets") PlanTarget target) {
        TargetLaws.check(target);
    }

    /**
     * {@link TargetLaws#T2} and {@link TargetLaws#T3} on two figures.
     *
     * @param target a target of the plan
     * @param one how far the first figure lies above the bound
     * @param other how far the second does
     */
    @Property
    default void everyTargetOnAnyTwoFigures(
            @ForAll("targets") PlanTarget target,
            @ForAll @LongRange(min = -9_000_000, max = 9_000_000) long one,
            @ForAll @LongRange(min = -9_000_000, max = 9_000_000) long other) {
        TargetLaws.checkFigures(target, PlanTarget::assess, one, other);
    }

    /**
     * Draws figures of the plan's definitions, one a definition and year.
     *
     * @return the figures, before, in and after the plan's period
     */
    @Provide
    default Arbitrary<List<Observation>> figures() {
        ReportingPeriod period = plan().period();
        Arbitrary<Integer> years = Arbitraries.of(IntStream.rangeClosed(
                        period.firstDay().getYear() - 1, period.lastDay().getYear() + 1)
                .filter(year ->
                        plan().area().existsOn(ReportingPeriod.year(year).lastDay()))
                .boxed()
                .toList());
        Arbitrary<IndicatorDefinition> definitions = Arbitraries.of(
                plan().targets().stream().map(PlanTarget::definition).distinct().toList());
        return Combinators.combine(definitions, years)
                .flatAs((definition, year) -> CoreArbitraries.quantities(definition)
                        .map(value -> Observation.of(
                                definition, plan().area(), ReportingPeriod.year(year), value, "drawn by the test kit")))
                .list()
                .uniqueElements(each -> List.of(each.definition().code(), each.period()))
                .ofMaxSize(12);
    }

    /**
     * All laws of {@link ScorecardLaws}.
     *
     * @param figures figures of the plan's definitions
     * @param afterItsBeginning how many days after its first day the plan is assessed
     */
    @Property
    default void everyScorecard(
            @ForAll("figures") List<Observation> figures,
            @ForAll @LongRange(min = 0, max = 2_500) long afterItsBeginning) {
        LocalDate day = plan().period().firstDay().plusDays(afterItsBeginning);
        ScorecardLaws.check(plan(), figures, day);
    }
}
