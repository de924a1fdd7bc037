package vn.ansinh.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.GroupKeys;
import vn.ansinh.core.indicator.Grouped;

/** Units of a sample, added up from columns or a stream, give the tally of its records. */
class SampleFormulaTest {

    private static final SurveyDesign DESIGN =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(2);

    private static final List<SamplingUnit> UNITS = IntStream.range(0, 6)
            .mapToObj(unit -> new SamplingUnit("stratum " + unit / 2, "cluster " + unit % 2))
            .toList();

    /** A made-up child of the sample; the score may be unknown. */
    record Child(int unit, long weight, boolean resides, boolean known, long hundredths) {

        boolean stunted() {
            return hundredths < -200;
        }

        SamplingUnit place() {
            return UNITS.get(unit);
        }

        private SurveyRecord<String> as(SurveyVariable variable) {
            long value = variable.kind() == SurveyVariable.Kind.MEAN ? hundredths : stunted() ? 1 : 0;
            return new SurveyRecord<>(
                    place().stratum(),
                    place().cluster(),
                    weight,
                    resides ? ImmutableSet.of("residents") : ImmutableSet.of(),
                    known ? ImmutableMap.of(variable, value) : ImmutableMap.of());
        }
    }

    private static final SampleFormula<Child> SCORE = SampleFormula.mean("score", 2, Child::hundredths)
            .population(Child::resides)
            .unknownWhen(each -> !each.known())
            .weightedBy(Child::weight)
            .build();

    private static final SampleFormula<Child> STUNTED = SampleFormula.share("stunted", Child::stunted)
            .population(Child::resides)
            .unknownWhen(each -> !each.known())
            .weightedBy(Child::weight)
            .build();

    @Provide
    Arbitrary<List<Child>> children() {
        Arbitrary<Long> weights = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 400)),
                Tuple.of(1, Arbitraries.longs().between(1, 1L << 44)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, UNITS.size() - 1),
                        weights,
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.longs().between(-600, 600))
                .as(Child::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void unitsGiveTheTallyOfTheRecords(
            @ForAll("children") List<Child> children, @ForAll @IntRange(min = 1, max = 3) int threads) {
        for (SampleFormula<Child> formula : List.of(SCORE, STUNTED)) {
            SurveyTally<String> expected =
                    children.stream().map(each -> each.as(formula.variable())).collect(SurveyTally.collecting(DESIGN));
            Grouped<SamplingUnit, UnitTotals> units = children.stream().collect(formula.by(Child::place));
            Columns<Child> columns = Columns.of(children.size(), () -> children::get);
            SurveyTally<String> found = SurveyTally.of(DESIGN, "residents", units);
            assertThat(formula.over(columns, Child::unit, GroupKeys.of(UNITS), threads))
                    .isEqualTo(units);
            assertThat(found).isEqualTo(expected);
            for (EstimationPolicy policy : EstimationPolicy.values()) {
                assertThat(found.estimate("residents", formula.variable(), policy, 0.95))
                        .isEqualTo(expected.estimate("residents", formula.variable(), policy, 0.95));
            }
            assertThat(found.domains()).isEqualTo(expected.domains());
        }
    }

    private static final List<Child> TWO = List.of(new Child(0, 1, true, true, 0), new Child(1, 1, true, true, -300));

    private static SurveyTally<String> tally(SurveyDesign design, List<Child> children) {
        return SurveyTally.of(design, "residents", children.stream().collect(STUNTED.by(Child::place)));
    }

    @Test
    void unitsFitTheirDesign() {
        SurveyDesign unweighted = SurveyDesign.SIMPLE.withStrata().withClusters();
        assertThat(tally(unweighted, TWO).degreesOfFreedom()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally(SurveyDesign.SIMPLE.withStrata(), TWO))
                .withMessage("units are added up in a design with clusters; found strata: collect the records instead");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally(SurveyDesign.SIMPLE.withClusters(), TWO))
                .withMessage("the design has no stratum; found stratum 0");
        List<Child> weighted = List.of(new Child(0, 0, true, true, 0), new Child(0, 2, true, true, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally(unweighted, weighted))
                .withMessage("without weights each record weighs 1; a unit has other weights");
    }

    @Test
    void aNegativeWeightIsRefused() {
        List<Child> negative = List.of(new Child(0, -1, true, true, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally(DESIGN, negative))
                .withMessage("a weight is at least 0; one is negative");
    }

    @Test
    void aWeightTimesAValueBeyondALongIsRefused() {
        List<Child> heavy = List.of(new Child(0, Long.MAX_VALUE / 2, true, true, 600));
        assertThatThrownBy(() -> heavy.stream().collect(SCORE.by(Child::place)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void totalsOfAnotherVariableDoNotAddUp() {
        UnitTotals score = TWO.stream().collect(SCORE.collector());
        UnitTotals stunted = TWO.stream().collect(STUNTED.collector());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score.plus(stunted))
                .withMessage("totals of one variable add up; found score and stunted");
    }

    /** Everybody is in the population, known and of weight 1, unless it is said otherwise. */
    @Test
    void withoutAWordEveryRecordCountsOnce() {
        List<Child> children = List.of(new Child(0, 7, false, false, -300), new Child(1, 9, true, true, 100));
        SampleFormula<Child> share =
                SampleFormula.share("stunted", Child::stunted).build();
        SampleFormula<Child> mean =
                SampleFormula.mean("score", 2, Child::hundredths).build();
        UnitTotals.Records two = new UnitTotals.Records(2, 2);
        assertThat(children.stream().collect(share.collector()))
                .isEqualTo(new UnitTotals(share.variable(), two, two, two, 2, 1, BigInteger.TWO, BigInteger.ONE));
        assertThat(children.stream().collect(mean.collector()))
                .isEqualTo(new UnitTotals(
                        mean.variable(), two, two, two, 2, -200, BigInteger.TWO, BigInteger.valueOf(100_000)));
        assertThat(share).hasToString("stunted");
    }

    /** One record each: of weight 0, of unknown value, outside, and all of these again with a weight. */
    @Test
    void everyRecordHasItsPlace() {
        List<Child> children = List.of(
                new Child(0, 0, true, true, -300),
                new Child(0, 0, true, false, -300),
                new Child(0, 0, false, true, -300),
                new Child(0, 2, true, true, -300),
                new Child(0, 3, true, false, -300),
                new Child(0, 5, false, true, -300),
                new Child(0, 7, true, true, 100));
        SampleFormula<Child> mean = SampleFormula.mean("score", 2, Child::hundredths)
                .population(Child::resides)
                .unknownWhen(each -> !each.known())
                .weightedBy(Child::weight)
                .build();
        assertThat(children.stream().collect(mean.collector()))
                .isEqualTo(new UnitTotals(
                        SurveyVariable.mean("score", 2),
                        new UnitTotals.Records(7, 4),
                        new UnitTotals.Records(5, 3),
                        new UnitTotals.Records(3, 2),
                        9,
                        100,
                        BigInteger.valueOf(53),
                        BigInteger.valueOf(250_000)));
    }

    @Test
    void totalsThatNoRecordsHaveAreRefused() {
        UnitTotals.Records one = new UnitTotals.Records(1, 1);
        UnitTotals.Records two = new UnitTotals.Records(2, 2);
        SurveyVariable share = STUNTED.variable();
        BigInteger square = BigInteger.ONE;
        for (Runnable each : List.<Runnable>of(
                () -> new UnitTotals(share, one, one, one, 1, 5, square, BigInteger.valueOf(5)),
                () -> new UnitTotals(share, one, one, one, 1, 1, square, BigInteger.TEN),
                () -> new UnitTotals(share, one, one, two, 2, 0, BigInteger.TWO, BigInteger.ZERO),
                () -> new UnitTotals(share, one, two, one, 1, 0, square, BigInteger.ZERO),
                () -> new UnitTotals(share, two, two, two, 1, 0, square, BigInteger.ZERO),
                () -> new UnitTotals(share, one, one, one, 0, 0, BigInteger.ZERO, BigInteger.ZERO),
                () -> new UnitTotals(share, one, one, one, 3, 0, BigInteger.TWO, BigInteger.ZERO),
                () -> new UnitTotals(share, one, one, one, 3, 0, BigInteger.TEN, BigInteger.ZERO))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(each::run)
                    .withMessage("no records have such totals of stunted");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitTotals.Records(-3, 7))
                .withMessage("from 0 to all records weigh; found 7 of -3");
    }

    @Test
    void unitsOfSeveralVariablesAreNoSample() {
        Grouped<SamplingUnit, UnitTotals> mixed = Grouped.of(
                TWO.stream().collect(STUNTED.by(Child::place)).nothing(),
                ImmutableMap.of(
                        UNITS.get(0), TWO.stream().collect(STUNTED.collector()),
                        UNITS.get(1), TWO.stream().collect(SCORE.collector())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyTally.of(DESIGN, "residents", mixed))
                .withMessage("units of one variable make a sample; found stunted and score");
    }

    /** What a record of weight 0 says is not looked at, however large. */
    @Test
    void aValueWithoutWeightAddsNothing() {
        List<Child> children = List.of(new Child(0, 0, true, true, Long.MIN_VALUE), new Child(0, 1, true, true, 5));
        assertThat(children.stream().collect(SCORE.collector()).values()).isEqualTo(5);
        List<Child> heavy = List.of(new Child(0, 1L << 48, true, true, 5));
        assertThatThrownBy(() -> heavy.stream().collect(SCORE.collector())).isInstanceOf(ArithmeticException.class);
    }
}
