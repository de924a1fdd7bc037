package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Apportionment;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Rebased;
import vn.ansinh.core.indicator.Rebasing;
import vn.ansinh.core.indicator.Tally;

/** Proves that the laws of re-basing hold for this library on any register, and that each catches its mutant. */
class RebasingLawsTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    /** One and two become 11; three is divided between 11 and 13; four has a new name. */
    private static final AreaUnits UNITS = AreaUnits.of(List.of(
            unit("1", "20", null, LAST, "11"),
            unit("2", "20", null, LAST, "11"),
            unit("4", "20", null, LAST, "4"),
            unit("5", "20", null, LAST, "15", "16"),
            unit("6", "20", null, LAST, "15"),
            unit("7", "20", null, LAST, "17"),
            unit("8", "20", null, LAST, "17"),
            unit("20", "0", null, null),
            unit("11", "20", LAST.plusDays(1), null),
            unit("15", "20", LAST.plusDays(1), null),
            unit("16", "20", LAST.plusDays(1), null),
            unit("17", "20", LAST.plusDays(1), null),
            unit("4", "20", LAST.plusDays(1), null)));

    private static AreaUnit unit(String code, String above, LocalDate from, LocalDate to, String... successors) {
        return new AreaUnit(
                new AreaUnit.Key(code, Optional.ofNullable(from)),
                Text.of("đơn vị " + code, "unit " + code),
                "commune",
                Optional.of(above),
                Optional.ofNullable(to),
                ImmutableList.copyOf(successors));
    }

    @Test
    void theLibraryKeepsTheLaws() {
        RebasingLaws.check(UNITS);
    }

    @Test
    void aRegisterWithoutChangesProvesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RebasingLaws.check(AreaUnits.of(List.of(unit("1", "0", null, null)))))
                .withMessageContaining("a register in which a unit ends");
    }

    /** Any history of merging, dividing and renaming, with codes used again. */
    @Property(tries = 200)
    void theLibraryKeepsTheLawsOnAnyRegister(@ForAll long seed) {
        RebasingLaws.check(history(new Random(seed)));
    }

    private static AreaUnits history(Random random) {
        List<AreaUnit> all = new ArrayList<>();
        all.add(unit("D", "P", null, null));
        List<AreaUnit> now = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            now.add(unit("c" + i, "D", null, null));
        }
        for (LocalDate last : List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2024, 12, 31), LAST)) {
            Set<Integer> ending = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                ending.add(random.nextInt(now.size()));
            }
            List<String> codes = ending.stream().map(i -> now.get(i).code()).toList();
            int next = 1 + random.nextInt(codes.size());
            List<Set<String>> successors = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                Set<String> of = new TreeSet<>();
                of.add(codes.get(i < next ? i : random.nextInt(next)));
                if (random.nextInt(3) == 0) {
                    of.add(codes.get(random.nextInt(next)));
                }
                successors.add(of);
            }
            List<AreaUnit> after = new ArrayList<>();
            int index = 0;
            for (int i = 0; i < now.size(); i++) {
                AreaUnit each = now.get(i);
                if (ending.contains(i)) {
                    all.add(new AreaUnit(
                            each.key(),
                            each.name(),
                            each.type(),
                            each.parentCode(),
                            Optional.of(last),
                            ImmutableList.copyOf(successors.get(index++))));
                } else {
                    after.add(each);
                }
            }
            codes.subList(0, next).forEach(code -> after.add(unit(code, "D", last.plusDays(1), null)));
            now.clear();
            now.addAll(after);
        }
        all.addAll(now);
        return AreaUnits.of(all);
    }

    /** From any day to any other day, all units together have the same total, in one step or two. */
    @Property(tries = 100)
    void wholeUnitsConserveTheTotalOverManyYears(@ForAll long seed) {
        Random random = new Random(seed);
        AreaUnits areas = history(random);
        AreaUnit district = areas.only("D");
        LocalDate first = LocalDate.of(2019, 12, 31);
        LocalDate end = LocalDate.of(2025, 12, 31);
        List<Observation> figures = new ArrayList<>();
        long total = 0;
        for (AreaUnit each : areas.parts(district, first)) {
            long count = random.nextInt(1000);
            total += count;
            figures.add(Observation.of(
                    Definitions.COUNT,
                    each,
                    vn.ansinh.core.ReportingPeriod.day(first),
                    Quantity.Count.of(count),
                    Observation.SYNTHETIC));
        }
        assertThat(Rebasing.to(end, areas)
                        .figure(district, figures)
                        .observation()
                        .value())
                .hasToString(Long.toString(total));
        Rebasing direct = Rebasing.to(end, areas);
        for (AreaUnit each : areas.all()) {
            if (areas.successors(each).size() > 1) {
                direct = direct.with(even(each, areas.successors(each)));
            }
        }
        Exact sum = Exact.ZERO;
        for (AreaUnit each : areas.parts(district, end)) {
            sum = sum.plus(direct.figure(each, figures)
                    .fold(
                            same -> same.figure().value().orElseThrow().exact(),
                            added -> Exact.of(added.tally().numerator()),
                            parts -> parts.numerator(),
                            refused -> {
                                throw new AssertionError(refused.message().en());
                            }));
        }
        assertThat(sum).isEqualTo(Exact.of(total));
    }

    private static Apportionment even(AreaUnit unit, ImmutableSet<AreaUnit> successors) {
        return Apportionment.of(
                unit.key(),
                successors.stream()
                        .collect(com.google.common.collect.ImmutableMap.toImmutableMap(
                                AreaUnit::key, each -> Exact.of(1, successors.size()))),
                "even");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, RebasingLaws.Subject mutant) {
        LawViolation violation = catchThrowableOfType(LawViolation.class, () -> RebasingLaws.check(UNITS, mutant));
        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
    }

    static Stream<Arguments> mutants() {
        return Stream.of(
                Arguments.of("B1", (RebasingLaws.Subject) RebasingLawsTest::givesAllToEachSuccessor),
                Arguments.of("B1", (RebasingLaws.Subject) RebasingLawsTest::roundsShares),
                Arguments.of("B2", (RebasingLaws.Subject) RebasingLawsTest::takesTheFirstFigureTwice),
                Arguments.of("B3", (RebasingLaws.Subject) RebasingLawsTest::dividesEvenly),
                Arguments.of("B4", (RebasingLaws.Subject) RebasingLawsTest::takesApportionedForCounted),
                Arguments.of("B5", (RebasingLaws.Subject) RebasingLawsTest::takesAbsentForZero),
                Arguments.of("B6", (RebasingLaws.Subject) RebasingLawsTest::averagesRates));
    }

    private static Rebased sound(AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        Rebasing rebasing = Rebasing.to(day, UNITS);
        for (Apportionment each : weights) {
            rebasing = rebasing.with(each);
        }
        return rebasing.figure(unit, figures);
    }

    private static Rebased.Added added(AreaUnit unit, LocalDate day, List<Observation> figures, long count) {
        return new Rebased.Added(
                unit,
                day,
                figures.get(0).period(),
                new Tally(figures.get(0).definition(), count, 0),
                ImmutableList.copyOf(figures));
    }

    private static long count(Observation figure) {
        return ((Quantity.Count) figure.value().orElseThrow()).value();
    }

    private static Rebased givesAllToEachSuccessor(
            AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        Rebased answer = sound(unit, day, figures, weights);
        return answer instanceof Rebased.Apportioned parts
                ? new Rebased.Apportioned(
                        unit,
                        day,
                        parts.period(),
                        parts.definition(),
                        Exact.of(parts.figures().stream()
                                .mapToLong(RebasingLawsTest::count)
                                .sum()),
                        parts.denominator(),
                        parts.figures(),
                        parts.weights())
                : answer;
    }

    private static Rebased roundsShares(
            AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        Rebased answer = sound(unit, day, figures, weights);
        return answer instanceof Rebased.Apportioned parts
                ? new Rebased.Apportioned(
                        unit,
                        day,
                        parts.period(),
                        parts.definition(),
                        Exact.of(parts.numerator()
                                .numerator()
                                .divide(parts.numerator().denominator(), 0, java.math.RoundingMode.DOWN)),
                        parts.denominator(),
                        parts.figures(),
                        parts.weights())
                : answer;
    }

    private static Rebased takesTheFirstFigureTwice(
            AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        Rebased answer = sound(unit, day, figures, weights);
        return answer instanceof Rebased.Added sum
                        && sum.figures().contains(figures.get(0))
                        && count(figures.get(0)) > 1_000
                ? added(unit, day, sum.figures(), sum.tally().numerator() + count(figures.get(0)))
                : answer;
    }

    private static Rebased dividesEvenly(
            AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        List<Apportionment> all = new ArrayList<>(weights);
        if (weights.isEmpty()) {
            AreaUnit five = UNITS.only("5");
            all.add(even(five, UNITS.successors(five)));
        }
        return sound(unit, day, figures, all);
    }

    private static Rebased takesApportionedForCounted(
            AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        Rebased answer = sound(unit, day, figures, weights);
        return answer instanceof Rebased.Apportioned parts
                ? new Rebased.Apportioned(
                        unit,
                        day,
                        parts.period(),
                        parts.definition(),
                        parts.numerator(),
                        parts.denominator(),
                        parts.figures(),
                        ImmutableSet.of())
                : answer;
    }

    private static Rebased takesAbsentForZero(
            AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        Rebased answer = sound(unit, day, figures, weights);
        return answer instanceof Rebased.Refused refused && refused.why() == Rebased.Why.MISSING_PART
                ? added(
                        unit,
                        day,
                        figures,
                        figures.stream().mapToLong(RebasingLawsTest::count).sum())
                : answer;
    }

    private static Rebased averagesRates(
            AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights) {
        Rebased answer = sound(unit, day, figures, weights);
        return answer instanceof Rebased.Refused refused && refused.why() == Rebased.Why.NO_COUNTS
                ? new Rebased.Unchanged(unit, day, figures.get(0))
                : answer;
    }

    /** A definition of a count. */
    private static final class Definitions {
        private static final vn.ansinh.core.indicator.IndicatorDefinition COUNT = LineageLawsTest.DEFINITION;
    }

    @Test
    void theReasonIsInBothLanguages() {
        Rebased answer = sound(
                UNITS.only("16"),
                LAST.plusDays(1),
                List.of(new Observation(
                        LineageLawsTest.DEFINITION,
                        UNITS.only("5"),
                        vn.ansinh.core.ReportingPeriod.day(LAST),
                        Measured.known(Quantity.Count.of(3)),
                        Observation.Vintage.FINAL,
                        Observation.Boundaries.CURRENT,
                        "source",
                        "")),
                List.of());
        assertThat(((Rebased.Refused) answer).message().vi())
                .isEqualTo(
                        "đơn vị 5 (5) ngày 2025-07-01 bị chia tách mà không có tỷ trọng phân bổ; nêu tỷ trọng và nguồn");
    }
}
