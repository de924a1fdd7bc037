package vn.ansinh.indicators.growth;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Sex;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.core.survey.SurveyVariable;
import vn.ansinh.testkit.SurveyLaws;
import vn.ansinh.testkit.contract.SurveyContract;

/**
 * A survey of children keeps the laws of surveys: what the kit draws becomes children who are stunted or not and underweight or not,
 * so that measuring, scoring and grouping are tried together with the estimates.
 */
class NutritionSurveyContractTest implements SurveyContract {

    private static final int DECIMALS = 2;

    private static final SurveyDesign DESIGN =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(DECIMALS);

    @Override
    public SurveyDesign design() {
        return DESIGN;
    }

    @Override
    public void check(List<SurveyRecord<String>> sample) {
        SurveyLaws.check(
                DESIGN,
                sample.stream().map(NutritionSurveyContractTest::ofChild).toList(),
                new Children());
    }

    /** The fact and whether the measured value is below 0, as two measures; every domain is a region. */
    private static SurveyRecord<ChildGroup> ofChild(SurveyRecord<String> drawn) {
        ImmutableMap.Builder<SurveyVariable, Long> values = ImmutableMap.builder();
        drawn.values()
                .forEach((variable, value) -> values.put(
                        variable.kind() == SurveyVariable.Kind.PROPORTION
                                ? NutritionMeasure.STUNTING.variable()
                                : NutritionMeasure.UNDERWEIGHT.variable(),
                        variable.kind() == SurveyVariable.Kind.PROPORTION ? value : value < 0 ? 1L : 0L));
        return new SurveyRecord<>(
                drawn.stratum(),
                drawn.psu(),
                drawn.weight(),
                drawn.domains().stream().map(ChildGroup::region).collect(ImmutableSet.toImmutableSet()),
                values.buildOrThrow());
    }

    private static final class Children implements SurveyLaws.Subject<ChildGroup, NutritionSurvey> {

        @Override
        public NutritionSurvey tally(Stream<SurveyRecord<ChildGroup>> records) {
            return records.map(this::child).collect(NutritionSurvey.collecting(GrowthStandard.who2006(), DESIGN));
        }

        @Override
        public NutritionSurvey plus(NutritionSurvey one, NutritionSurvey other) {
            return one.plus(other);
        }

        @Override
        public Measured<Estimate> estimate(NutritionSurvey survey, ChildGroup group, SurveyVariable variable) {
            return survey.estimate(
                    group,
                    variable.equals(NutritionMeasure.STUNTING.variable())
                            ? NutritionMeasure.STUNTING
                            : NutritionMeasure.UNDERWEIGHT);
        }

        /** A boy of 24 months; what the record does not say is not measured. */
        private SurveyedChild child(SurveyRecord<ChildGroup> record) {
            Measurement.Builder boy = Measurement.builder().sex(Sex.MALE).age(ChildAge.ofDays(731));
            Long stunted = record.values().get(NutritionMeasure.STUNTING.variable());
            if (stunted != null) {
                boy.lengthCm(stunted == 1 ? 78 : 87).position(Measurement.Position.STANDING);
            }
            Long underweight = record.values().get(NutritionMeasure.UNDERWEIGHT.variable());
            if (underweight != null) {
                boy.weightKg(underweight == 1 ? 8.5 : 12.2);
            }
            SurveyedChild child = SurveyedChild.of(boy.build())
                    .inStratum(record.stratum())
                    .inCluster(record.psu())
                    .withWeight(BigDecimal.valueOf(record.weight(), DECIMALS));
            for (ChildGroup each : record.domains()) {
                child = child.in(each);
            }
            return child;
        }
    }
}
