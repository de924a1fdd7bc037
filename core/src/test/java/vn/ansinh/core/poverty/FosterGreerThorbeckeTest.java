package vn.ansinh.core.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.GroupKeys;
import vn.ansinh.core.indicator.Grouped;

/** The measures of order 0, 1 and 2: their values, what adds up, what cannot change them and what must. */
class FosterGreerThorbeckeTest {

    private static final List<String> LINES = List.of("poor", "near");

    private static FosterGreerThorbecke.Builder<Household> under(long scale) {
        return FosterGreerThorbecke.<Household>of("income", each -> scale * each.income())
                .linesBy(Household::area)
                .line("poor", 1_500 * scale, 2_000 * scale)
                .line("near", 2_250 * scale, 3_000 * scale)
                .unknownWhen(Household::incomeUnknown)
                .weightedBy(Household::persons);
    }

    private static final FosterGreerThorbecke<Household> SMALL = under(1).build();
    private static final FosterGreerThorbecke<Household> BELOW =
            under(1).lineExcluded().build();

    private static IncomePoverty of(FosterGreerThorbecke<Household> formula, List<Household> households) {
        return households.stream().collect(formula.collector());
    }

    private static Measured<? extends Quantity> measure(IncomePoverty result, String line, int order) {
        return order == 0 ? result.headcount(line) : order == 1 ? result.gap(line) : result.squaredGap(line);
    }

    @Provide
    Arbitrary<List<Household>> households() {
        return Household.lists();
    }

    /** By the definition, with fractions.Fraction of Python, record by record. */
    @ParameterizedTest
    @CsvSource({
        "poor, true, 0, 43/57",
        "poor, true, 1, 3470833/9500000",
        "poor, true, 2, 13813904850001/42750000000000",
        "poor, false, 0, 10/19",
        "poor, false, 1, 3470833/9500000",
        "poor, false, 2, 13813904850001/42750000000000",
        "near, true, 0, 50/57",
        "near, true, 1, 44224997/85500000",
        "near, true, 2, 303941220800011/769500000000000",
    })
    void theSampleHasTheseMeasures(String line, boolean included, int order, String expected) {
        FosterGreerThorbecke.Builder<Household> dong = FosterGreerThorbecke.of("income", Household::income)
                .linesBy(Household::area)
                .line("near", 2_250_000, 3_000_000)
                .line("poor", 1_500_000, 2_000_000)
                .weightedBy(Household::persons);
        IncomePoverty result = of((included ? dong : dong.lineExcluded()).build(), Household.SAMPLE);

        assertThat(measure(result, line, order).orElseThrow().exact()).isEqualTo(Exact.parse(expected));
        assertThat(result.population()).isEqualTo(57);
        assertThat(result.counted()).isEqualTo(18);
    }

    @Test
    void threeIncomesByHand() {
        FosterGreerThorbecke<Long> plain = FosterGreerThorbecke.<Long>of("plain", each -> each)
                .line("z", 10)
                .build();
        IncomePoverty three = List.of(4L, 10L, 25L).stream().collect(plain.collector());

        assertThat(three.headcount("z")).hasToString("2/3");
        assertThat(three.gap("z")).hasToString("1:5");
        assertThat(three.squaredGap("z")).hasToString("3:25");
        assertThat(three.poor("z")).isEqualTo(2);
        assertThat(three.shortfall("z")).isEqualTo(6);
        assertThat(three.lines().get("z"))
                .containsExactly(new IncomePoverty.Shortfall(10, 2, 6, BigInteger.valueOf(36)));
        assertThat(plain).hasToString("plain");
    }

    @Test
    void aNetLossIsAGapAboveTheLine() {
        FosterGreerThorbecke<Long> plain = FosterGreerThorbecke.<Long>of("plain", each -> each)
                .line("z", 10)
                .build();

        assertThat(List.of(-10L).stream().collect(plain.collector()).gap("z")).hasToString("2:1");
        assertThat(List.of(-10L).stream().collect(plain.collector()).squaredGap("z"))
                .hasToString("4:1");
    }

    @Property
    void itIsTheMeanOfTheDefinition(@ForAll("households") List<Household> households) {
        IncomePoverty result = of(SMALL, households);
        IncomePoverty below = of(BELOW, households);
        List<Household> known =
                households.stream().filter(each -> !each.incomeUnknown()).toList();
        long population = known.stream().mapToLong(Household::persons).sum();

        assertThat(result.unknown() + result.counted()).isEqualTo(households.size());
        assertThat(result.counted()).isEqualTo(known.size());
        assertThat(result.population()).isEqualTo(population);
        for (String line : LINES) {
            for (int order = 0; order <= 2; order++) {
                if (population == 0) {
                    assertThat(measure(result, line, order))
                            .isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
                } else {
                    assertThat(measure(result, line, order).orElseThrow().exact())
                            .isEqualTo(byDefinition(known, line, order, true).dividedBy(Exact.of(population)));
                    assertThat(measure(below, line, order).orElseThrow().exact())
                            .isEqualTo(byDefinition(known, line, order, false).dividedBy(Exact.of(population)));
                }
            }
        }
    }

    private static Exact byDefinition(List<Household> households, String line, int order, boolean included) {
        // over a common denominator of all lines here, so that the sum needs no reducing
        long common = 18_000;
        long sum = 0;
        for (Household each : households) {
            long z = line.equals("poor") ? (each.area() == 0 ? 1_500 : 2_000) : (each.area() == 0 ? 2_250 : 3_000);
            if (each.income() < z || included && each.income() == z) {
                long term = each.persons();
                for (int i = 0; i < order; i++) {
                    term *= (z - each.income()) * (common / z);
                }
                sum += term;
            }
        }
        return Exact.of(sum, order == 0 ? 1 : order == 1 ? common : common * common);
    }

    @Property
    void orderSplitThreadsAndSourceChangeNothing(
            @ForAll("households") List<Household> households,
            @ForAll @IntRange(max = 30) int cut,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll long seed) {
        Grouped<String, IncomePoverty> groups = households.stream().collect(SMALL.by(Household::stratum));
        List<Household> shuffled = new ArrayList<>(households);
        Collections.shuffle(shuffled, new Random(seed));
        int at = Math.min(cut, households.size());
        GroupKeys<String> strata = GroupKeys.of(List.of("s2", "s3", "s1"));

        assertThat(shuffled.parallelStream().collect(SMALL.by(Household::stratum)))
                .isEqualTo(groups);
        assertThat(SMALL.over(
                        Columns.of(shuffled.size(), () -> shuffled::get),
                        each -> strata.code(each.stratum()),
                        strata,
                        threads))
                .isEqualTo(groups);
        assertThat(of(SMALL, households.subList(0, at)).plus(of(SMALL, households.subList(at, households.size()))))
                .isEqualTo(groups.total())
                .isEqualTo(of(SMALL, households));
    }

    @Property
    void theContributionsOfTheGroupsAddUp(@ForAll("households") List<Household> households) {
        Grouped<String, IncomePoverty> groups = households.stream().collect(SMALL.by(Household::stratum));
        IncomePoverty whole = groups.total();

        for (String line : LINES) {
            for (int order = 0; order <= 2; order++) {
                int each = order;
                List<Measured<Quantity.Ratio>> shares = groups.measured(
                                group -> group.contributionTo(whole, result -> measure(result, line, each)))
                        .values()
                        .asList();
                boolean any = measure(whole, line, order)
                        .map(value -> value.exact().signum() > 0)
                        .asOptional()
                        .orElse(false);
                if (any) {
                    assertThat(shares.stream()
                                    .map(share -> share.orElseThrow().exact())
                                    .reduce(Exact.ZERO, Exact::plus))
                            .isEqualTo(Exact.ONE);
                } else {
                    assertThat(shares).allMatch(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "")::equals);
                }
            }
        }
    }

    @Property
    void theUnitOfMoneyChangesNoMeasure(
            @ForAll("households") List<Household> households, @ForAll @LongRange(min = 1, max = 100_000) long scale) {
        IncomePoverty one = of(SMALL, households);
        IncomePoverty other = of(under(scale).build(), households);

        for (String line : LINES) {
            for (int order = 0; order <= 2; order++) {
                assertThat(measure(other, line, order)).isEqualTo(measure(one, line, order));
            }
        }
    }

    @Property
    void aPoorerHouseholdLowersNoMeasureAndRaisesTheGapIfPoor(
            @ForAll("households") List<Household> households,
            @ForAll @IntRange(max = 29) int which,
            @ForAll @LongRange(min = 1, max = 3_000) long loss) {
        if (which >= households.size() || households.get(which).incomeUnknown()) {
            return;
        }
        Household before = households.get(which);
        List<Household> poorer = new ArrayList<>(households);
        poorer.set(which, before.withIncome(before.income() - loss));
        if (of(SMALL, households).population() == 0) {
            return;
        }
        for (String line : LINES) {
            for (int order = 0; order <= 2; order++) {
                Exact now =
                        measure(of(SMALL, poorer), line, order).orElseThrow().exact();
                Exact then = measure(of(SMALL, households), line, order)
                        .orElseThrow()
                        .exact();
                assertThat(now).isGreaterThanOrEqualTo(then);
                if (order > 0 && before.persons() > 0 && before.income() - loss < 1_500) {
                    assertThat(now).isGreaterThan(then);
                }
            }
        }
    }

    @Test
    void sumsBeyondALongAreExactAndThoseBeyond95BitsAreErrors() {
        FosterGreerThorbecke<Long> plain = FosterGreerThorbecke.<Long>of("plain", each -> 0)
                .weightedBy(each -> each)
                .line("z", 3_000_000_000L)
                .build();
        BigInteger square = BigInteger.valueOf(3_000_000_000L).pow(2);

        assertThat(List.of(1_000L, 1_000L).stream()
                        .collect(plain.collector())
                        .lines()
                        .get("z"))
                .containsExactly(new IncomePoverty.Shortfall(
                        3_000_000_000L, 2_000, 6_000_000_000_000L, square.multiply(BigInteger.valueOf(2_000))));
        assertThat(List.of(1_000L, 1_000L).stream().collect(plain.collector()).squaredGap("z"))
                .hasToString("1:1");
        FosterGreerThorbecke<Long> huge = FosterGreerThorbecke.<Long>of("huge", each -> 0)
                .line("z", Long.MAX_VALUE / 2)
                .build();
        assertThatThrownBy(() -> List.of(1L).stream().collect(huge.collector()))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> List.of(Long.MAX_VALUE).stream().collect(plain.collector()))
                .isInstanceOf(ArithmeticException.class);
        FosterGreerThorbecke<Long> loss = FosterGreerThorbecke.<Long>of("loss", each -> Long.MIN_VALUE)
                .line("z", 1)
                .build();
        assertThatThrownBy(() -> List.of(1L).stream().collect(loss.collector()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        FosterGreerThorbecke.Builder<Household> income = FosterGreerThorbecke.of("income", Household::income);
        IncomePoverty one = of(SMALL, Household.SAMPLE);

        assertThatIllegalArgumentException().isThrownBy(income::build).withMessageContaining("a line at least");
        assertThatIllegalArgumentException().isThrownBy(() -> income.line("zero", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> under(1).line("poor", 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> under(1).line("three", 1, 2, 3).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> income.line("two", 1, 2).build())
                .withMessageContaining("linesBy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(under(1).linesBy(each -> 2).build(), Household.SAMPLE))
                .withMessageContaining("0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(under(1).weightedBy(each -> -1).build(), Household.SAMPLE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(of(BELOW, Household.SAMPLE)))
                .withMessageContaining("same lines");
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(of(under(2).build(), Household.SAMPLE)));
        assertThatThrownBy(() -> one.gap("rich"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("rich");
        assertThatThrownBy(() -> SMALL.headcount("rich")).isInstanceOf(NoSuchElementException.class);
    }
}
