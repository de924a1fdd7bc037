package vn.ansinh.core.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.GroupKeys;
import vn.ansinh.core.indicator.Grouped;

/** H, A and M0 with their parts: their values, what adds up, what is not known, what cannot change them and what must. */
class AlkireFosterTest {

    private static final List<Integer> WEIGHTS = List.of(3, 3, 3, 3, 2, 2, 2);
    private static final List<String> DIMENSIONS =
            List.of("health", "health", "education", "education", "living", "living", "living");
    private static final AlkireFoster<Household> INDEX = index(6, 1);

    private static AlkireFoster<Household> index(int cutoff, int scale) {
        return builder(cutoff, scale).build();
    }

    private static AlkireFoster.Builder<Household> builder(int cutoff, int scale) {
        AlkireFoster.Builder<Household> builder = AlkireFoster.<Household>of("mpi", Household::deprivations)
                .unknown(Household::notKnown)
                .weightedBy(Household::persons)
                .cutoff(cutoff * scale);
        for (int i = 0; i < WEIGHTS.size(); i++) {
            builder.indicator(DIMENSIONS.get(i), "i" + i, WEIGHTS.get(i) * scale);
        }
        return builder;
    }

    private static MultidimensionalPoverty of(AlkireFoster<Household> formula, List<Household> households) {
        return households.stream().collect(formula.collector());
    }

    @Provide
    Arbitrary<List<Household>> households() {
        return Household.lists();
    }

    /** By the definition, in Python: every completion of what is not known is tried. */
    @Test
    void theSampleHasTheseCounts() {
        MultidimensionalPoverty result = of(INDEX, Household.SAMPLE);

        assertThat(result.population()).isEqualTo(49);
        assertThat(result.unknown()).isEqualTo(3);
        assertThat(result.counted()).isEqualTo(15);
        assertThat(result.headcount()).hasToString("37/49");
        assertThat(result.intensity()).hasToString("342/666");
        assertThat(result.adjustedHeadcount()).hasToString("342/882");
        assertThat(result.deprivedPoor()).isEqualTo(ImmutableLongArray.of(19, 33, 12, 22, 8, 15, 19));
        assertThat(result.deprived()).isEqualTo(ImmutableLongArray.of(24, 35, 12, 22, 10, 21, 19));
        assertThat(result.uncensoredHeadcount("i0")).hasToString("24/49");
        assertThat(result.censoredHeadcount("i0")).hasToString("19/49");
        assertThat(result.contribution("i0")).hasToString("57/342");
        assertThat(result.dimensionContribution("living")).hasToString("84/342");
        assertThat(INDEX).hasToString("mpi");
    }

    /**
     * The example of four persons and four dimensions of equal weight with which Alkire and Foster teach the method: achievements
     * (13.1, 14, 4, 1), (15.2, 7, 5, 0), (12.5, 10, 1, 0), (20, 11, 3, 1) under the cut-offs (13, 12, 3, 1). With k = 2 two of four
     * are poor, deprived in 2 and in 4 dimensions.
     */
    @ParameterizedTest
    @CsvSource({"1, 3/4, 7/12, 7/16", "2, 2/4, 6/8, 6/16", "3, 1/4, 4/4, 4/16", "4, 1/4, 4/4, 4/16"})
    void fourPersons(int cutoff, String headcount, String intensity, String adjusted) {
        AlkireFoster<double[]> index = AlkireFoster.of(
                        "example", Bits.<double[]>of(a -> a[0] < 13, a -> a[1] < 12, a -> a[2] < 3, a -> a[3] < 1))
                .indicator("income", "income", 1)
                .indicator("schooling", "schooling", 1)
                .indicator("health", "health", 1)
                .indicator("insurance", "insurance", 1)
                .cutoff(cutoff)
                .build();
        MultidimensionalPoverty result = List.of(
                        new double[] {13.1, 14, 4, 1},
                        new double[] {15.2, 7, 5, 0},
                        new double[] {12.5, 10, 1, 0},
                        new double[] {20, 11, 3, 1})
                .stream()
                .collect(index.collector());

        assertThat(result.headcount()).hasToString(headcount);
        assertThat(result.intensity()).hasToString(intensity);
        assertThat(result.adjustedHeadcount()).hasToString(adjusted);
        assertThat(result.uncensoredHeadcount("schooling")).hasToString("3/4");
    }

    @Test
    void sixDimensionsOfTwoIndicatorsOfEqualWeight() {
        AlkireFoster.Builder<Long> builder =
                AlkireFoster.<Long>of("services", each -> each).cutoff(3);
        for (int i = 0; i < 12; i++) {
            builder.indicator("d" + i / 2, "i" + i, 1);
        }
        MultidimensionalPoverty result = List.of(0b11L, 0b111L, 0xFFFL, 0L).stream()
                .collect(builder.build().collector());

        assertThat(result.headcount()).hasToString("2/4");
        assertThat(result.intensity()).hasToString("15/24");
        assertThat(result.adjustedHeadcount()).hasToString("15/48");
        assertThat(result.uncensoredHeadcount("i1")).hasToString("3/4");
        assertThat(result.censoredHeadcount("i1")).hasToString("2/4");
        assertThat(result.dimensionContribution("d0")).hasToString("4/15");
        assertThat(result.dimensionContribution("d5")).hasToString("2/15");
    }

    @Test
    void whatIsNotKnownAndDoesNotMatterIsCounted() {
        Household notPoorEitherWay = new Household("a", "", 0, 0, 0b0000001, 0b0010000, 4, 1, false);
        Household poorPerhaps = new Household("a", "", 0, 0, 0b0000001, 0b0000010, 4, 1, false);
        Household poorButHowMuch = new Household("a", "", 0, 0, 0b0000011, 0b0010000, 4, 1, false);
        MultidimensionalPoverty result = of(INDEX, List.of(notPoorEitherWay, poorPerhaps, poorButHowMuch));

        assertThat(result.unknown()).isEqualTo(2);
        assertThat(result.headcount()).hasToString("0/4");
        assertThat(result.uncensoredHeadcount("i0")).hasToString("4/4");
        assertThat(result.uncensoredHeadcount("i4")).isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
        assertThat(result.censoredHeadcount("i4")).hasToString("0/4");
        assertThat(result.intensity()).isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
        assertThat(INDEX.values(notPoorEitherWay))
                .containsEntry(INDEX.uncensoredHeadcount("i0").variable(), 1L)
                .doesNotContainKey(INDEX.uncensoredHeadcount("i4").variable())
                .doesNotContainKey(INDEX.intensity().variable());
        assertThat(INDEX.values(poorPerhaps)).isEmpty();
    }

    /** Every completion of what is not known is tried; a record is counted if and only if none changes the answer. */
    @Property
    void itIsWhatTheDefinitionSays(
            @ForAll("households") List<Household> households, @ForAll @IntRange(min = 1, max = 18) int cutoff) {
        MultidimensionalPoverty result = of(index(cutoff, 1), households);
        long population = 0;
        long poor = 0;
        long score = 0;
        long unknown = 0;
        long[] censored = new long[7];
        long[] uncensored = new long[7];
        for (Household each : households) {
            Set<Long> answers = new HashSet<>();
            for (long filled = 0; filled < 128; filled++) {
                if ((filled & ~each.notKnown()) == 0) {
                    long all = each.deprivations() | filled;
                    answers.add(score(all) >= cutoff ? all : 0);
                }
            }
            if (answers.size() > 1) {
                unknown++;
                continue;
            }
            long counted = answers.iterator().next();
            population += each.persons();
            poor += counted == 0 ? 0 : each.persons();
            score += score(counted) * each.persons();
            for (int i = 0; i < 7; i++) {
                censored[i] += (counted >> i & 1) * each.persons();
                uncensored[i] += (each.deprivations() >> i & 1) * each.persons();
            }
        }

        assertThat(result.population()).isEqualTo(population);
        assertThat(result.poor()).isEqualTo(poor);
        assertThat(result.score()).isEqualTo(score);
        assertThat(result.unknown()).isEqualTo(unknown);
        assertThat(result.deprivedPoor()).isEqualTo(ImmutableLongArray.copyOf(censored));
        assertThat(result.deprived()).isEqualTo(ImmutableLongArray.copyOf(uncensored));
    }

    private static long score(long bits) {
        return IntStream.range(0, 7)
                .filter(each -> (bits >> each & 1) == 1)
                .map(WEIGHTS::get)
                .sum();
    }

    @Property
    void orderSplitThreadsAndSourceChangeNothing(
            @ForAll("households") List<Household> households,
            @ForAll @IntRange(max = 30) int cut,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll long seed) {
        Grouped<String, MultidimensionalPoverty> groups = households.stream().collect(INDEX.by(Household::stratum));
        List<Household> shuffled = new ArrayList<>(households);
        Collections.shuffle(shuffled, new Random(seed));
        int at = Math.min(cut, households.size());
        GroupKeys<String> strata = GroupKeys.of(List.of("s2", "s3", "s1"));

        assertThat(shuffled.parallelStream().collect(INDEX.by(Household::stratum)))
                .isEqualTo(groups);
        assertThat(INDEX.over(
                        Columns.of(shuffled.size(), () -> shuffled::get),
                        each -> strata.code(each.stratum()),
                        strata,
                        threads))
                .isEqualTo(groups);
        assertThat(of(INDEX, households.subList(0, at)).plus(of(INDEX, households.subList(at, households.size()))))
                .isEqualTo(groups.total())
                .isEqualTo(of(INDEX, households));
    }

    @Property
    void decompositionsAddUp(@ForAll("households") List<Household> households) {
        Grouped<String, MultidimensionalPoverty> groups = households.stream().collect(INDEX.by(Household::stratum));
        MultidimensionalPoverty whole = groups.total();
        if (whole.poor() == 0) {
            assertThat(whole.contribution("i0")).isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
            return;
        }
        assertThat(whole.adjustedHeadcount().orElseThrow().exact())
                .isEqualTo(whole.headcount()
                        .orElseThrow()
                        .exact()
                        .times(whole.intensity().orElseThrow().exact()));
        assertThat(IntStream.range(0, 7)
                        .mapToObj(each -> whole.contribution("i" + each))
                        .map(each -> each.orElseThrow().exact())
                        .reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.ONE);
        assertThat(DIMENSIONS.stream()
                        .distinct()
                        .map(whole::dimensionContribution)
                        .map(each -> each.orElseThrow().exact())
                        .reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.ONE);
        assertThat(groups
                        .measured(each -> each.contributionTo(whole, MultidimensionalPoverty::adjustedHeadcount))
                        .values()
                        .stream()
                        .map(each -> each.orElseThrow().exact())
                        .reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.ONE);
    }

    @Property
    void ofThePoorOnlyItSaysTheSameAndNothingOfTheOthers(@ForAll("households") List<Household> households) {
        AlkireFoster<Household> poorOnly = builder(6, 1).poorOnly().build();
        MultidimensionalPoverty all = of(INDEX, households);
        MultidimensionalPoverty poor = of(poorOnly, households);

        assertThat(poor.adjustedHeadcount()).isEqualTo(all.adjustedHeadcount());
        assertThat(poor.deprivedPoor()).isEqualTo(all.deprivedPoor());
        assertThat(poor.plus(poor).unknown()).isEqualTo(2 * all.unknown());
        assertThat(poor.uncensoredHeadcount("i0"))
                .isEqualTo(Measured.unknown(Measured.Reason.MISSING, "deprivations of the poor only"));
        assertThatIllegalArgumentException().isThrownBy(() -> poor.plus(all));
        households.forEach(each -> assertThat(INDEX.values(each))
                .containsAllEntriesOf(poorOnly.values(each))
                .hasSizeGreaterThanOrEqualTo(poorOnly.values(each).size()));
    }

    @Property
    void theScaleOfTheWeightsChangesNoMeasure(
            @ForAll("households") List<Household> households, @ForAll @IntRange(min = 1, max = 1_000) int scale) {
        MultidimensionalPoverty one = of(INDEX, households);
        MultidimensionalPoverty other = of(index(6, scale), households);

        assertThat(other.headcount()).isEqualTo(one.headcount());
        assertThat(other.adjustedHeadcount().map(Quantity::exact))
                .isEqualTo(one.adjustedHeadcount().map(Quantity::exact));
        assertThat(other.contribution("i6").map(Quantity::exact))
                .isEqualTo(one.contribution("i6").map(Quantity::exact));
    }

    @Property
    void anotherDeprivationLowersNoHeadcountAndRaisesM0OfThePoor(
            @ForAll("households") List<Household> households,
            @ForAll @IntRange(max = 29) int which,
            @ForAll @IntRange(max = 6) int indicator) {
        if (which >= households.size()
                || households.get(which).notKnown() != 0
                || (households.get(which).deprivations() >> indicator & 1) == 1) {
            return;
        }
        Household before = households.get(which);
        List<Household> worse = new ArrayList<>(households);
        worse.set(which, before.withDeprivations(before.deprivations() | 1L << indicator));
        MultidimensionalPoverty then = of(INDEX, households);
        MultidimensionalPoverty now = of(INDEX, worse);

        assertThat(now.population()).isEqualTo(then.population());
        assertThat(now.poor()).isGreaterThanOrEqualTo(then.poor());
        assertThat(now.score()).isGreaterThanOrEqualTo(then.score());
        if (score(before.deprivations()) >= 6 && before.persons() > 0) {
            assertThat(now.score()).isGreaterThan(then.score());
        }
    }

    @Test
    void sixtyThreeIndicatorsHaveABitEach() {
        AlkireFoster.Builder<Long> builder =
                AlkireFoster.<Long>of("many", each -> each).cutoff(63);
        for (int i = 0; i < 63; i++) {
            builder.indicator("d", "i" + i, 1);
        }
        MultidimensionalPoverty result = List.of(Long.MAX_VALUE, Long.MAX_VALUE - 1).stream()
                .collect(builder.build().collector());

        assertThat(result.headcount()).hasToString("1/2");
        assertThat(result.uncensoredHeadcount("i62")).hasToString("2/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.indicator("d", "i63", 1).build())
                .withMessageContaining("1 to 63");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> List.of(-1L).stream()
                        .collect(AlkireFoster.<Long>of("one", each -> each)
                                .indicator("d", "i", 1)
                                .cutoff(1)
                                .build()
                                .collector()));
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        AlkireFoster.Builder<Household> none = AlkireFoster.of("none", Household::deprivations);
        MultidimensionalPoverty one = of(INDEX, Household.SAMPLE);

        assertThatIllegalArgumentException().isThrownBy(none::build);
        assertThatIllegalArgumentException().isThrownBy(() -> none.indicator("d", "i", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> none.indicator(" ", "i", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.indicator("d", "i", 1).build())
                .withMessageContaining("cut-off");
        assertThatIllegalArgumentException().isThrownBy(() -> none.cutoff(2).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.cutoff(1).indicator("e", "i", 1).build())
                .withMessageContaining("name of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(INDEX, List.of(new Household("a", "", 0, 0, 3, 1, 1, 1, false))))
                .withMessageContaining("both deprived and unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(INDEX, List.of(new Household("a", "", 0, 0, 128, 0, 1, 1, false))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(INDEX, List.of(new Household("a", "", 0, 0, 0, 0, -1, 1, false))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(of(index(7, 1), Household.SAMPLE)))
                .withMessageContaining("same index");
        assertThatThrownBy(() -> one.censoredHeadcount("x")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> one.dimensionContribution("x")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> INDEX.censoredHeadcount("x")).isInstanceOf(NoSuchElementException.class);
    }
}
