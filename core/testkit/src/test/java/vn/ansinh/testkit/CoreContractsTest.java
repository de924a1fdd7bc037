package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Birth;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Percentage;
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
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Target;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** The types of the core keep the laws on values that the kit's own generators draw, found by type. */
class CoreContractsTest {

    private static final SurveyDesign FULL =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(1);

    @Property
    void quantities(@ForAll Quantity one, @ForAll Quantity other) {
        TextFormLaws.check(Quantity::parse, List.of(one, other));
    }

    @Property
    void quantitiesOfEachKind(
            @ForAll Quantity.Count count,
            @ForAll Quantity.Proportion share,
            @ForAll Quantity.Ratio ratio,
            @ForAll Quantity.Mean mean,
            @ForAll Quantity.Published printed,
            @ForAll Quantity.Estimate estimate) {
        TextFormLaws.check(Quantity::parse, List.<Quantity>of(count, share, ratio, mean, printed, estimate));
    }

    @Property
    void measuredQuantities(@ForAll Measured<Quantity> one, @ForAll Measured<Quantity> other) {
        TextFormLaws.check(text -> Measured.parse(text, Quantity::parse), List.of(one, other));
    }

    @Property
    void percentages(@ForAll Percentage one, @ForAll Percentage other) {
        TextFormLaws.check(Percentage::parse, List.of(one, other));
    }

    @Property
    void periods(@ForAll ReportingPeriod one, @ForAll ReportingPeriod other) {
        TextFormLaws.check(ReportingPeriod::parse, List.of(one, other));
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
        assertThat(one.contains(other)).isEqualTo(one.contains(other.firstDay()) && one.contains(other.lastDay()));
    }

    @Property
    void roundings(@ForAll Rounding one, @ForAll Rounding other) {
        TextFormLaws.check(Rounding::parse, List.of(one, other));
    }

    @Property
    void statements(@ForAll Statement one, @ForAll Statement other) {
        TextFormLaws.check(Statement::parse, List.of(one, other));
    }

    @Property
    void areaKeys(@ForAll AreaUnit one, @ForAll AreaUnit other) {
        TextFormLaws.check(AreaUnit.Key::parse, List.of(one.key(), other.key()));
    }

    @Property
    void areasHaveTheirParts(@ForAll AreaUnits areas, @ForAll LocalDate day) {
        AreaUnit province = areas.find("10", day).orElseThrow();
        long all = areas.parts(province, day).stream()
                .mapToLong(district -> 1 + areas.parts(district, day).size())
                .sum();
        assertThat(all + 1).isEqualTo(areas.all().size());
    }

    @Property
    void targetsAreWrittenAsTheyAreRead(@ForAll Target one, @ForAll Target other) {
        TextFormLaws.check(Target::parse, List.of(one, other));
    }

    @Property(tries = 60)
    void targetsKeepTheirLaws(
            @ForAll Target target,
            @ForAll @LongRange(min = -1_000, max = 1_000) long one,
            @ForAll @LongRange(min = -1_000, max = 1_000) long other) {
        PlanTarget planned = planned(target);
        TargetLaws.check(planned);
        TargetLaws.checkFigures(planned, PlanTarget::assess, one, other);
    }

    private static PlanTarget planned(Target target) {
        boolean share = target.isPercent() && !(target instanceof Target.Reduction);
        Statement said = new Statement(Text.of("thử", "test"), Status.ASSUMPTION, Optional.empty());
        IndicatorDefinition definition = new IndicatorDefinition(
                "TEST:one",
                "test",
                Text.of("Chỉ tiêu thử", "Test indicator"),
                share ? Measure.proportion(1) : Measure.count(Text.of("hộ", "households")),
                target.favours() == Direction.HIGHER_IS_BETTER ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER,
                target instanceof Target.Accumulated ? Combining.FLOW : Combining.STOCK,
                new Concept(said, share ? Optional.of(said) : Optional.empty(), said),
                new Custody(Text.of("năm", "year"), Text.of("sổ", "register"), said),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
        try {
            return PlanTarget.due("test", definition, target, ReportingPeriod.years(2021, 2025));
        } catch (IllegalArgumentException e) {
            Assume.that(false);
            throw e;
        }
    }

    @Property(tries = 60)
    void lawBooks(@ForAll LawBook book) {
        LawBookLaws.check(book);
    }

    @Provide
    Arbitrary<List<SurveyRecord<String>>> samples() {
        return CoreArbitraries.samples(FULL);
    }

    @Property(tries = 30)
    void surveys(@ForAll("samples") List<SurveyRecord<String>> sample) {
        SurveyLaws.check(FULL, sample);
    }

    @Property
    void theRestIsDrawnByType(
            @ForAll IndicatorDefinition definition,
            @ForAll Observation observation,
            @ForAll Birth birth,
            @ForAll LegalReference reference) {
        assertThat(definition.code()).startsWith("TEST:");
        assertThat(observation.isKnown()).isTrue();
        assertThat(birth.earliest()).isBeforeOrEqualTo(birth.latest());
        assertThat(reference.toString()).contains("Điều ");
    }
}
