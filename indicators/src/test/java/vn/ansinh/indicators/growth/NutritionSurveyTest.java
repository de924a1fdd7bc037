package vn.ansinh.indicators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Sex;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.growth.NutritionSurvey.Dropped;

/** From surveyed children to a prevalence, and from a prevalence to the plan's verdict. */
class NutritionSurveyTest {

    private static final SurveyDesign FULL =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(4);
    private static final List<SurveyedChild> CHILDREN =
            PrevalenceReferenceTest.rows("who_prevalence_edge_survey.csv").stream()
                    .map(PrevalenceReferenceTest::child)
                    .toList();

    private static NutritionSurvey survey(SurveyDesign design, Stream<SurveyedChild> children) {
        return children.collect(NutritionSurvey.collecting(GrowthStandard.who2006(), design));
    }

    /** A boy of 24 months near the medians, or far below -2. */
    private static SurveyedChild boy(boolean stunted, boolean underweight) {
        return SurveyedChild.of(Measurement.builder()
                .sex(Sex.MALE)
                .age(ChildAge.ofDays(731))
                .lengthCm(stunted ? 78 : 87)
                .position(Measurement.Position.STANDING)
                .weightKg(underweight ? 8.5 : 12.2)
                .build());
    }

    private static Stream<SurveyedChild> boys(int stunted, int of) {
        return IntStream.range(0, of).mapToObj(i -> boy(i < stunted, false));
    }

    @Property(tries = 20)
    void shuffledSplitAndMergedIsTheSame(@ForAll long seed) {
        NutritionSurvey whole = survey(FULL, CHILDREN.stream());
        List<SurveyedChild> shuffled = new ArrayList<>(CHILDREN);
        Collections.shuffle(shuffled, new Random(seed));
        int first = new Random(seed).nextInt(shuffled.size());
        NutritionSurvey merged = survey(FULL, shuffled.subList(first, shuffled.size()).stream())
                .plus(survey(FULL, Stream.empty()))
                .plus(survey(FULL, shuffled.subList(0, first).stream()));
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(survey(FULL, shuffled.parallelStream())).isEqualTo(whole);
        for (ChildGroup group : whole.groups()) {
            for (NutritionMeasure measure : NutritionMeasure.values()) {
                assertThat(merged.estimate(group, measure)).isEqualTo(whole.estimate(group, measure));
            }
        }
        assertThat(survey(FULL, shuffled.stream().skip(1))).isNotEqualTo(whole);
    }

    @Test
    void anExactOnePercentHasLimits() {
        for (EstimationPolicy policy : EstimationPolicy.values()) {
            Estimate one = survey(SurveyDesign.SIMPLE, boys(1, 100))
                    .estimate(ChildGroup.ALL, NutritionMeasure.STUNTING, policy)
                    .orElseThrow();
            assertThat(one.value()).isEqualTo(0.01);
            assertThat(100 * one.interval().lower()).isEqualTo(0.136, within(0.0005));
            assertThat(100 * one.interval().upper()).isEqualTo(6.973, within(0.0005));
        }
        Estimate clustered = survey(
                        SurveyDesign.SIMPLE.withClusters(),
                        IntStream.range(0, 200).mapToObj(i -> boy(i < 2, false).inCluster("" + i % 20)))
                .estimate(ChildGroup.ALL, NutritionMeasure.STUNTING)
                .orElseThrow();
        assertThat(clustered.value()).isEqualTo(0.01);
        assertThat(clustered.interval().lower()).isBetween(0.0001, 0.01);
        assertThat(clustered.interval().upper()).isBetween(0.011, 0.2);
    }

    @Test
    void everyChildReadIsAcceptedOrDroppedWithAReason() {
        SurveyedChild child = boy(false, false);
        SurveyedChild old = SurveyedChild.of(
                Measurement.builder().age(ChildAge.ofDays(1826.5)).build());
        SurveyedChild ageless =
                SurveyedChild.of(Measurement.builder().sex(Sex.FEMALE).build());
        List<SurveyedChild> all = List.of(
                child.inStratum("A").inCluster("1").withWeight(BigDecimal.ONE),
                ageless.inStratum("A").inCluster("2"),
                old,
                child.inCluster("1"),
                child.inStratum("A"),
                child.inStratum("B"));

        NutritionSurvey full = survey(FULL, all.stream());
        assertThat(full.dropped())
                .isEqualTo(Map.of(Dropped.TOO_OLD, 1L, Dropped.WITHOUT_STRATUM, 1L, Dropped.WITHOUT_CLUSTER, 2L));
        assertThat(full.read()).isEqualTo(6);
        assertThat(full.accepted()).isEqualTo(2);
        assertThat(full.withoutWeight()).isEqualTo(1);
        assertThat(full.plus(full).read()).isEqualTo(12);
        assertThat(full.plus(full).withoutWeight()).isEqualTo(2);

        NutritionSurvey simple = survey(SurveyDesign.SIMPLE, all.stream());
        assertThat(simple.dropped())
                .isEqualTo(Map.of(Dropped.TOO_OLD, 1L, Dropped.WITHOUT_STRATUM, 0L, Dropped.WITHOUT_CLUSTER, 0L));
        assertThat(simple.accepted()).isEqualTo(5);
        assertThat(simple.withoutWeight()).isZero();
        assertThat(simple).hasToString("6 children read, 5 accepted; simple random sample");
    }

    @Test
    void aBadWeightOrNameIsRefusedWithoutRepeatingIt() {
        SurveyedChild child = boy(false, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> child.withWeight(new BigDecimal("-3.75")))
                .withMessageContaining("at least 0")
                .withMessageNotContaining("3.75");
        assertThatIllegalArgumentException().isThrownBy(() -> child.inStratum(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> child.inCluster(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        survey(SurveyDesign.SIMPLE.withWeights(1), Stream.of(child.withWeight(new BigDecimal("1.25")))))
                .withMessageContaining("at most 1 decimals");
        assertThat(child).hasToString("SurveyedChild[…]");
    }

    @Test
    void oedemaCountsAsSevereAndIsInNoMean() {
        SurveyedChild swollen =
                SurveyedChild.of(Measurement.builder().oedema(true).build());
        NutritionSurvey survey = survey(SurveyDesign.SIMPLE, Stream.concat(boys(1, 3), Stream.of(swollen)));
        assertThat(survey.tally().unweighted(ChildGroup.ALL, NutritionMeasure.SEVERE_WASTING.variable()))
                .isEqualTo(4);
        assertThat(survey.tally().unweighted(ChildGroup.ALL, NutritionMeasure.MEAN_WEIGHT_FOR_LENGTH.variable()))
                .isEqualTo(3);
        assertThat(survey.tally().unweighted(ChildGroup.ALL, NutritionMeasure.STUNTING.variable()))
                .isEqualTo(3);
        assertThat(survey.estimate(ChildGroup.ALL, NutritionMeasure.SEVERE_WASTING)
                        .orElseThrow()
                        .value())
                .isEqualTo(0.25);
    }

    @Test
    void atLeastOneFormNeedsAllThreeScores() {
        NutritionSurvey survey = survey(
                SurveyDesign.SIMPLE,
                Stream.of(
                        boy(true, true),
                        boy(false, true),
                        boy(false, false),
                        boy(false, false),
                        SurveyedChild.of(Measurement.builder()
                                .sex(Sex.MALE)
                                .age(ChildAge.ofDays(731))
                                .weightKg(8)
                                .build())));
        Estimate any = survey.estimate(ChildGroup.ALL, NutritionMeasure.AT_LEAST_ONE_FORM)
                .orElseThrow();
        assertThat(any.unweighted()).isEqualTo(4);
        assertThat(any.value()).isEqualTo(0.5);
    }

    @Test
    void groupsOfTheSurveysOwn() {
        ChildGroup mothers =
                ChildGroup.own(Text.of("Học vấn của mẹ", "Mother's education"), Text.of("THPT", "Secondary"));
        NutritionSurvey survey = survey(
                SurveyDesign.SIMPLE,
                Stream.of(boy(true, false).in(mothers), boy(false, false).in(mothers), boy(true, true)));
        assertThat(survey.estimate(mothers, NutritionMeasure.STUNTING)
                        .orElseThrow()
                        .value())
                .isEqualTo(0.5);
        assertThat(mothers).hasToString("Mother's education: Secondary");
        assertThat(survey.groups()).hasSize(22).endsWith(mothers).startsWith(ChildGroup.ALL);
        assertThat(survey.estimate(ChildGroup.of(Sex.FEMALE), NutritionMeasure.STUNTING))
                .isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
        assertThat(ChildGroup.of(ChildGroup.AgeBand.FROM_24_MONTHS, Sex.MALE).name())
                .isEqualTo(Text.of("Tuổi + giới tính: 24-35 tháng.Nam", "Age + sex: 24-35 mo.Male"));
    }

    /** Six groups, of whose 720 orders chance would hardly find this one. */
    @Test
    void groupsOfOneEnglishNameAreInTheOrderOfTheirVietnameseNames() {
        List<ChildGroup> groups = Stream.of("Ê Đê", "Ba Na", "Gia Rai", "Chăm", "Dao", "Hoa")
                .map(people -> ChildGroup.own(Text.of("Dân tộc", "People"), Text.of(people, "minority")))
                .toList();
        List<ChildGroup> sorted = Stream.of(1, 3, 4, 2, 5, 0).map(groups::get).toList();
        List<ChildGroup> backwards = new ArrayList<>(groups);
        Collections.reverse(backwards);
        for (List<ChildGroup> order : List.of(groups, backwards, sorted)) {
            assertThat(survey(SurveyDesign.SIMPLE, order.stream().map(boy(false, false)::in))
                            .groups())
                    .endsWith(sorted.toArray(ChildGroup[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5.999, FROM_0_MONTHS", "6, FROM_6_MONTHS", "12, FROM_12_MONTHS", "23.999, FROM_12_MONTHS",
        "24, FROM_24_MONTHS", "36, FROM_36_MONTHS", "48, FROM_48_MONTHS", "59.999, FROM_48_MONTHS"
    })
    void ageBandsLookAtMonthsNotRounded(double months, ChildGroup.AgeBand band) {
        assertThat(ChildGroup.AgeBand.of(ChildAge.ofMonths(months))).contains(band);
    }

    @Test
    void codesOfBandsAndQuintiles() {
        assertThat(ChildGroup.AgeBand.of(ChildAge.ofMonths(60))).isEmpty();
        assertThat(ChildGroup.WealthQuintile.of("3")).contains(ChildGroup.WealthQuintile.Q3);
        assertThat(ChildGroup.WealthQuintile.of("Q5")).contains(ChildGroup.WealthQuintile.Q5);
        assertThat(ChildGroup.WealthQuintile.of("6")).isEmpty();
        assertThat(ChildGroup.WealthQuintile.of("")).isEmpty();
    }

    @Test
    void severityOfTheMeasuresThatHaveOne() {
        Exact share = Exact.of(29, 100);
        assertThat(NutritionMeasure.STUNTING.severity(SeverityTable.WHO_UNICEF_2018, share))
                .contains(PrevalenceSeverity.HIGH);
        assertThat(NutritionMeasure.WASTING.severity(SeverityTable.WHO_UNICEF_2018, share))
                .contains(PrevalenceSeverity.VERY_HIGH);
        assertThat(NutritionMeasure.OVERWEIGHT.severity(SeverityTable.WHO_UNICEF_2018, share))
                .contains(PrevalenceSeverity.VERY_HIGH);
        assertThat(NutritionMeasure.UNDERWEIGHT.severity(SeverityTable.WHO_UNICEF_2018, share))
                .isEmpty();
        assertThat(NutritionMeasure.UNDERWEIGHT.severity(SeverityTable.WHO_1995, share))
                .contains(PrevalenceSeverity.HIGH);
        assertThat(NutritionMeasure.OBESITY.severity(SeverityTable.WHO_UNICEF_2018, share))
                .isEqualTo(Optional.empty());
    }

    /** Made-up surveys of Bình Lục at the end of 2025, held against "below 8.5 %" and "below 19 %". */
    @ParameterizedTest
    @CsvSource({
        "stunting, 100, 600, MET, WITHIN_SAMPLING",
        "stunting, 60, 600, MET, BEYOND_SAMPLING",
        "stunting, 125, 600, NOT_MET, WITHIN_SAMPLING",
        "stunting, 190, 600, NOT_MET, BEYOND_SAMPLING",
        "stunting, 0, 600, MET, BEYOND_SAMPLING",
        "stunting, 0, 6, MET, WITHIN_SAMPLING",
        "underweight, 48, 600, MET, WITHIN_SAMPLING",
        "underweight, 20, 600, MET, BEYOND_SAMPLING",
        "underweight, 51, 600, NOT_MET, WITHIN_SAMPLING",
        "underweight, 90, 600, NOT_MET, BEYOND_SAMPLING"
    })
    void aSurveyHeldAgainstThePlan(
            String target, int cases, int size, Assessment.Verdict verdict, Assessment.Firmness firmness) {
        boolean stunting = target.equals("stunting");
        NutritionMeasure measure = stunting ? NutritionMeasure.STUNTING : NutritionMeasure.UNDERWEIGHT;
        NutritionSurvey survey = survey(
                SurveyDesign.SIMPLE,
                IntStream.range(0, size).mapToObj(i -> boy(stunting && i < cases, !stunting && i < cases)));
        Plan plan = Catalog.plans().binhLuc2021To2025();
        Measured<Quantity> figure = survey.estimate(ChildGroup.ALL, measure).map(Estimate::asPercentage);
        Observation observed = new Observation(
                Catalog.definitions().get("NUT-" + target.toUpperCase(Locale.ROOT) + ":WHO-2006"),
                plan.area(),
                ReportingPeriod.parse("2025-12-31"),
                figure,
                Observation.Vintage.FINAL,
                Observation.Boundaries.FORMER,
                Observation.SYNTHETIC,
                "");
        Assessment assessment =
                plan.assess(List.of(observed), LocalDate.of(2026, 1, 31)).row(target);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.comparison().orElseThrow().firmness()).isEqualTo(firmness);
        assertThat(assessment.comparison().orElseThrow().value())
                .isEqualTo(figure.orElseThrow().exact());
    }
}
