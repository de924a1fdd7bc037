package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.testkit.IndicatorLaws.Place;

/** The indicators of this library keep the laws, and every law rejects an indicator that breaks it. */
class IndicatorLawsTest {

    /** 30 births; the communes differ in size and rate, and the first record is unlike the last. */
    private static final List<Born> BIRTHS = IntStream.range(0, 30)
            .mapToObj(each -> {
                Born born = each % 5 == 4 ? Born.unknown() : Born.after(each * 37 % 125);
                Born here = born.in(each < 7 ? "north" : "south").weighing(1 + each % 3);
                return each % 11 == 10
                        ? here.elsewhere()
                        : each % 7 == 6 ? here.dead() : each % 6 == 5 ? here.found() : here;
            })
            .toList();

    private static <R> IndicatorLaws<Born, R> laws(IndicatorLaws.Subject<Born, R> subject) {
        return said(IndicatorLaws.of(subject, BIRTHS));
    }

    private static <R> IndicatorLaws<Born, R> said(IndicatorLaws<Born, R> laws) {
        return laws.placed("in time", Born.after(3), Place.NUMERATOR)
                .placed("late", Born.after(300), Place.DENOMINATOR)
                .placed("born elsewhere", Born.after(3).elsewhere(), Place.OUTSIDE)
                .placed("late foundling", Born.after(300).found(), Place.EXCEPTED)
                .bounded("days until registration", Limit.atMost(60).within(0, 36_500), Born::after)
                .unknown("no day of registration", Born.unknown(), Born.after(3), Born.after(300))
                .unknown(
                        "no day, stillborn",
                        Born.unknown().dead(),
                        Born.after(3).dead(),
                        Born.after(300).dead())
                .fact("stillborn", Born.after(3).dead(), Born.after(300).dead())
                .fact("foundling", Born.after(3).found(), Born.after(300).found())
                .fact("ordinary", Born.after(3), Born.after(300))
                .weighted(Born::weight, Born::weighing);
    }

    @Test
    void theIndicatorsOfThisLibraryKeepEveryLaw() {
        IndicatorLaws.check(Born.IN_TIME, BIRTHS);
        said(IndicatorLaws.of(Born.IN_TIME, BIRTHS)).check();
        laws(new Keeping()).check();
    }

    @Test
    void countsAndSumsAndRatiosKeepTheLawsToo() {
        Indicator<Born> children = Indicator.<Born>of(
                        Born.definition("TEST:children", Measure.count(Text.of("trẻ", "children"))))
                .population(Born::resident)
                .build();
        Indicator<Born> dropOut = Indicator.<Born>of(Born.definition(
                        "TEST:drop-out",
                        new Measure(
                                Kind.RATIO,
                                Optional.empty(),
                                Born.DEFINITION.measure().shown())))
                .summing(born -> born.weight() - 2)
                .outOf(Born::weight)
                .build();
        IndicatorLaws.check(children, BIRTHS);
        IndicatorLaws.check(dropOut, BIRTHS);
        IndicatorLaws.check(children, List.of());
    }

    @Test
    void aLawThatIsNoneOfIndicatorsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorLaws.of(Born.IN_TIME, BIRTHS).check(TargetLaws.T1))
                .withMessageContaining("T1")
                .withMessageContaining("no law of indicators");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorLaws.of(Born.IN_TIME, BIRTHS).unknown("day", Born.unknown(), Born.after(3)))
                .withMessageContaining("at least two ways");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(Law law, Keeping mutant, String hint) {
        LawViolation alone =
                catchThrowableOfType(LawViolation.class, () -> laws(mutant).check(law));
        assertThat(alone).as("the mutant of law %s got away", law).isNotNull();
        assertThat(alone.number()).isEqualTo(law.number());
        assertThat(alone).hasMessageContaining(hint).hasMessageNotContaining("Born[");

        assertThatThrownBy(() -> laws(mutant).check()).isInstanceOf(LawViolation.class);
    }

    static Stream<Arguments> mutants() {
        return Stream.of(
                Arguments.of(
                        IndicatorLaws.I1, new Rounds(), "the figure of 30 records is 66/100, and the sums are 23/35"),
                Arguments.of(IndicatorLaws.I1, new DividesWholeNumbers(), "the sums are"),
                Arguments.of(IndicatorLaws.I1, new DividesInFloatingPoint(), "the sums are"),
                Arguments.of(IndicatorLaws.I1, new Reduces(), "the sums are"),
                Arguments.of(IndicatorLaws.I1, new AveragesCommunes(), "the sums are"),
                Arguments.of(IndicatorLaws.I2, new AveragesParts(), "together"),
                Arguments.of(IndicatorLaws.I3, new SaysZeroOfNobody(), "(zero denominator)"),
                Arguments.of(IndicatorLaws.I3, new FailsOnNobody(), "ArithmeticException"),
                Arguments.of(IndicatorLaws.I4, new TakesAllForTheDenominator(), "are outside, excluded"),
                Arguments.of(IndicatorLaws.I5, new CountsTwice(), "in several"),
                Arguments.of(IndicatorLaws.I5, new LosesTheExcluded(), "in no place"),
                Arguments.of(
                        IndicatorLaws.I6,
                        new ForgetsThePopulation(),
                        "\"born elsewhere\" is in the numerator and should be outside"),
                Arguments.of(
                        IndicatorLaws.I7,
                        new StrictlyBelow(),
                        "days until registration 60 is in the denominator alone"),
                Arguments.of(IndicatorLaws.I7, new OneMore(), "days until registration 61 is in the numerator"),
                Arguments.of(IndicatorLaws.I7, new ReadsABadColumn(), "should be in the denominator alone"),
                Arguments.of(IndicatorLaws.I7, new ComparesFloats(), "(exactly at the limit"),
                Arguments.of(IndicatorLaws.I8, new MissingIsZero(), "\"no day of registration\" is in the numerator"),
                Arguments.of(IndicatorLaws.I8, new MissingIsNo(), "taken for some value"),
                Arguments.of(IndicatorLaws.I9, new NumeratorFirst(), "look at exclusions before the numerator"),
                Arguments.of(IndicatorLaws.I10, new ExceptionFirst(), "look at exceptions after the numerator"),
                Arguments.of(
                        IndicatorLaws.I11,
                        new CountsTheContrary(),
                        "is in the denominator alone if the fact holds and in the numerator if not"),
                Arguments.of(IndicatorLaws.I11, new AddsToTheNumeratorOnly(), "moves the tally"),
                Arguments.of(IndicatorLaws.I12, new DropsTheWeights(), "as many of weight 1"),
                Arguments.of(IndicatorLaws.I13, new CapsTheWeights(), "the same rate"),
                Arguments.of(IndicatorLaws.I14, new WeighsAtLeastOne(), "others of weight zero"),
                Arguments.of(FormulaLaws.A1, new StopsAtTheLastInTime(), "order"),
                Arguments.of(FormulaLaws.A2, new MergesIntoTheFirstPart(), "once more"),
                Arguments.of(FormulaLaws.A2, new KeepsTheLargerPart(), "added up of"),
                Arguments.of(FormulaLaws.A3, new ForgetsWhatOtherThreadsFound(), "parallel"),
                Arguments.of(FormulaLaws.A4, new KeepsTheView(), "from columns"),
                Arguments.of(FormulaLaws.A5, new LosesTheLastGroup(), "added up of"),
                Arguments.of(FormulaLaws.A5, new MixesGroups(), "the same records give"),
                Arguments.of(FormulaLaws.A6, new ReadsASet(), "once more in one file"),
                Arguments.of(FormulaLaws.A7, new CarriesTheLastDayOn(), "each record read alone"),
                Arguments.of(FormulaLaws.A8, new StartsFromOne(), "empty part"),
                Arguments.of(FormulaLaws.A9, new AsksTheMachine(), "on a machine set to"),
                Arguments.of(FormulaLaws.A10, new CannotTravel(), "cannot be written"));
    }

    /** Keeps all records and counts soundly; the mutants change one thing each. */
    private static class Keeping implements IndicatorLaws.Subject<Born, List<Born>> {

        @Override
        public List<Born> read(Stream<Born> records) {
            return new ArrayList<>(records.toList());
        }

        @Override
        public List<Born> plus(List<Born> one, List<Born> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        @Override
        public Breakdown breakdown(List<Born> kept) {
            return kept.stream().collect(Born.IN_TIME.collector());
        }
    }

    /** Figures of its own from sound counts. */
    private abstract static class Figuring extends Keeping {

        @Override
        public Measured<Quantity> figure(List<Born> kept) {
            return breakdown(kept).measured().map(each -> figure(breakdown(kept).tally()));
        }

        abstract Quantity figure(Tally tally);
    }

    private static final class Rounds extends Figuring {
        @Override
        Quantity figure(Tally tally) {
            return Quantity.Proportion.of(
                    BigDecimal.valueOf(tally.numerator() * 100)
                            .divide(BigDecimal.valueOf(tally.denominator()), 0, RoundingMode.HALF_UP)
                            .longValueExact(),
                    100);
        }
    }

    private static final class DividesWholeNumbers extends Figuring {
        @Override
        Quantity figure(Tally tally) {
            return Quantity.Proportion.of(tally.numerator() / tally.denominator() * 100, 100);
        }
    }

    private static final class DividesInFloatingPoint extends Figuring {
        @Override
        Quantity figure(Tally tally) {
            return new Quantity.Ratio(new BigDecimal((double) tally.numerator() / tally.denominator()), BigDecimal.ONE);
        }
    }

    private static final class Reduces extends Figuring {
        @Override
        Quantity figure(Tally tally) {
            long common = BigInteger.valueOf(tally.numerator())
                    .gcd(BigInteger.valueOf(tally.denominator()))
                    .longValueExact();
            return Quantity.Proportion.of(tally.numerator() / common, tally.denominator() / common);
        }
    }

    private static final class AveragesCommunes extends Keeping {
        @Override
        public Measured<Quantity> figure(List<Born> kept) {
            return average(
                    kept.stream().collect(Collectors.groupingBy(Born::commune)).values(), super::figure);
        }
    }

    private static Measured<Quantity> average(
            Collection<List<Born>> parts, Function<List<Born>, Measured<Quantity>> figure) {
        List<Quantity> rates = parts.stream()
                .flatMap(each -> figure.apply(each).asOptional().stream())
                .toList();
        if (rates.size() <= 1) {
            return figure.apply(parts.stream().flatMap(List::stream).toList());
        }
        BigDecimal sum = rates.stream()
                .map(each -> each.exact().numerator().divide(each.exact().denominator(), 9, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Measured.known(new Quantity.Ratio(sum, BigDecimal.valueOf(rates.size())));
    }

    /** Averages the rates of the parts that were put together: what a list of lists would do. */
    private static final class AveragesParts extends Keeping {

        private final IdentityHashMap<List<Born>, List<List<Born>>> parts = new IdentityHashMap<>();

        @Override
        public List<Born> plus(List<Born> one, List<Born> other) {
            List<Born> both = new ArrayList<>(super.plus(one, other));
            parts.put(both, List.of(one, other));
            return both;
        }

        @Override
        public Measured<Quantity> figure(List<Born> kept) {
            return average(parts.getOrDefault(kept, List.of(kept)), super::figure);
        }
    }

    private static final class SaysZeroOfNobody extends Keeping {
        @Override
        public Measured<Quantity> figure(List<Born> kept) {
            Tally tally = breakdown(kept).tally();
            return Measured.known(Quantity.Ratio.of(tally.numerator(), Math.max(1, tally.denominator())));
        }
    }

    private static final class FailsOnNobody extends Keeping {
        @Override
        public Measured<Quantity> figure(List<Born> kept) {
            Tally tally = breakdown(kept).tally();
            return tally.numerator() / tally.denominator() < 0 ? super.figure(kept) : tally.measured();
        }
    }

    /** Changes where records are counted. */
    private abstract static class Telling extends Keeping {

        @Override
        public Breakdown breakdown(List<Born> kept) {
            return told(super.breakdown(kept), kept);
        }

        abstract Breakdown told(Breakdown sound, List<Born> kept);

        static Breakdown with(Breakdown sound, Tally tally, long counted, ImmutableMap<String, Long> excluded) {
            return new Breakdown(tally, counted, sound.outside(), sound.unknown(), excluded, sound.excepted());
        }
    }

    private static final class TakesAllForTheDenominator extends Telling {
        @Override
        Breakdown told(Breakdown sound, List<Born> kept) {
            long all = kept.stream().mapToLong(Born::weight).sum();
            return with(
                    sound,
                    new Tally(Born.DEFINITION, sound.tally().numerator(), all),
                    sound.counted(),
                    sound.excluded());
        }
    }

    private static final class CountsTwice extends Telling {
        @Override
        Breakdown told(Breakdown sound, List<Born> kept) {
            return with(sound, sound.tally(), sound.counted() + sound.excluded().get("stillborn"), sound.excluded());
        }
    }

    private static final class LosesTheExcluded extends Telling {
        @Override
        Breakdown told(Breakdown sound, List<Born> kept) {
            return with(sound, sound.tally(), sound.counted(), ImmutableMap.of("stillborn", 0L));
        }
    }

    private static final class AddsToTheNumeratorOnly extends Telling {
        @Override
        Breakdown told(Breakdown sound, List<Born> kept) {
            Tally tally = sound.tally();
            return kept.size() < 2
                    ? sound
                    : with(
                            sound,
                            new Tally(Born.DEFINITION, tally.numerator(), tally.denominator() + tally.numerator()),
                            sound.counted(),
                            sound.excluded());
        }
    }

    /** Counts with another indicator. */
    private static class Counting extends Keeping {

        private final Indicator<Born> indicator;

        Counting(Indicator<Born> indicator) {
            this.indicator = indicator;
        }

        @Override
        public Breakdown breakdown(List<Born> kept) {
            return kept.stream().collect(indicator.collector());
        }
    }

    /** An indicator like the sound one, with another test of the days. */
    private static Indicator<Born> counting(IntPredicate inTime) {
        return Indicator.<Born>of(Born.DEFINITION)
                .population(Born::resident)
                .excluding("stillborn", Born::stillborn)
                .unknownWhen(born -> born.days().isEmpty())
                .numerator(born -> inTime.test(born.days().getAsInt()))
                .excepting("foundling", Born::foundling)
                .weightedBy(Born::weight)
                .build();
    }

    private static final class ForgetsThePopulation extends Counting {
        ForgetsThePopulation() {
            super(Indicator.<Born>of(Born.DEFINITION)
                    .excluding("stillborn", Born::stillborn)
                    .unknownWhen(born -> born.days().isEmpty())
                    .numerator(born -> born.days().getAsInt() <= 60)
                    .excepting("foundling", Born::foundling)
                    .weightedBy(Born::weight)
                    .build());
        }
    }

    private static final class StrictlyBelow extends Counting {
        StrictlyBelow() {
            super(counting(days -> days < 60));
        }
    }

    private static final class OneMore extends Counting {
        OneMore() {
            super(counting(days -> days <= 61));
        }
    }

    /** A column of bytes. */
    private static final class ReadsABadColumn extends Counting {
        ReadsABadColumn() {
            super(counting(days -> (byte) days <= 60));
        }
    }

    /** Three times a tenth is more than three tenths. */
    private static final class ComparesFloats extends Counting {
        ComparesFloats() {
            super(counting(days -> days / 600.0 * 3 <= 0.3));
        }
    }

    private static final class MissingIsZero extends Counting {
        MissingIsZero() {
            super(Indicator.<Born>of(Born.DEFINITION)
                    .population(Born::resident)
                    .excluding("stillborn", Born::stillborn)
                    .numerator(born -> born.days().orElse(0) <= 60)
                    .excepting("foundling", Born::foundling)
                    .weightedBy(Born::weight)
                    .build());
        }
    }

    private static final class MissingIsNo extends Counting {
        MissingIsNo() {
            super(Indicator.<Born>of(Born.DEFINITION)
                    .population(Born::resident)
                    .excluding("stillborn", Born::stillborn)
                    .numerator(born -> born.days().isPresent() && born.days().getAsInt() <= 60)
                    .excepting("foundling", Born::foundling)
                    .weightedBy(Born::weight)
                    .build());
        }
    }

    private static final class NumeratorFirst extends Counting {
        NumeratorFirst() {
            super(Indicator.<Born>of(Born.DEFINITION)
                    .population(Born::resident)
                    .excluding(
                            "stillborn", born -> born.stillborn() && born.days().orElse(99) > 60)
                    .unknownWhen(born -> born.days().isEmpty())
                    .numerator(born -> born.days().getAsInt() <= 60)
                    .excepting("foundling", Born::foundling)
                    .weightedBy(Born::weight)
                    .build());
        }
    }

    private static final class ExceptionFirst extends Counting {
        ExceptionFirst() {
            super(Indicator.<Born>of(Born.DEFINITION)
                    .population(Born::resident)
                    .excluding("stillborn", Born::stillborn)
                    .unknownWhen(born -> born.days().isEmpty())
                    .numerator(born -> born.days().getAsInt() <= 60 && !born.foundling())
                    .excepting("foundling", Born::foundling)
                    .weightedBy(Born::weight)
                    .build());
        }
    }

    private static final class CountsTheContrary extends Counting {
        CountsTheContrary() {
            super(counting(days -> days > 60));
        }
    }

    private static final class DropsTheWeights extends Counting {
        DropsTheWeights() {
            super(Indicator.<Born>of(Born.DEFINITION)
                    .population(Born::resident)
                    .excluding("stillborn", Born::stillborn)
                    .unknownWhen(born -> born.days().isEmpty())
                    .numerator(born -> born.days().getAsInt() <= 60)
                    .excepting("foundling", Born::foundling)
                    .build());
        }
    }

    /** Changes the weight before it counts. */
    private static class Weighing extends Keeping {

        private final LongFunction<Long> weight;

        Weighing(LongFunction<Long> weight) {
            this.weight = weight;
        }

        @Override
        public Breakdown breakdown(List<Born> kept) {
            return super.breakdown(kept.stream()
                    .map(each -> each.weighing(weight.apply(each.weight())))
                    .toList());
        }
    }

    private static final class CapsTheWeights extends Weighing {
        CapsTheWeights() {
            super(weight -> Math.min(weight, 6));
        }
    }

    private static final class WeighsAtLeastOne extends Weighing {
        WeighsAtLeastOne() {
            super(weight -> Math.max(weight, 1));
        }
    }

    /** Reads no further than the last birth in time: a loop that ends at the wrong row. */
    private static final class StopsAtTheLastInTime extends Keeping {
        @Override
        public List<Born> read(Stream<Born> records) {
            List<Born> all = super.read(records);
            int last = IntStream.range(0, all.size())
                    .filter(each -> all.get(each).days().orElse(99) <= 60)
                    .max()
                    .orElse(all.size() - 1);
            return all.subList(0, last + 1);
        }
    }

    private static final class MergesIntoTheFirstPart extends Keeping {
        @Override
        public List<Born> plus(List<Born> one, List<Born> other) {
            try {
                one.addAll(other);
                return one;
            } catch (UnsupportedOperationException e) {
                return super.plus(one, other);
            }
        }
    }

    private static final class KeepsTheLargerPart extends Keeping {
        @Override
        public List<Born> plus(List<Born> one, List<Born> other) {
            return one.size() < other.size() ? other : one;
        }
    }

    private static final class ForgetsWhatOtherThreadsFound extends Keeping {
        @Override
        public List<Born> read(Stream<Born> records) {
            return records.collect(Collector.<Born, List<Born>>of(ArrayList::new, List::add, (one, other) -> one));
        }
    }

    /** A list of views that have all moved to the last row. */
    private static final class KeepsTheView extends Keeping {
        @Override
        public List<Born> read(Columns<Born> columns) {
            Columns.View<? extends Born> view = columns.views().get();
            return IntStream.range(0, columns.rows())
                    .<Born>mapToObj(row -> view.at(columns.rows() - 1))
                    .toList();
        }
    }

    private static final class LosesTheLastGroup extends Keeping {
        @Override
        public Map<Integer, List<Born>> readBy(List<Born> records, Function<Born, Integer> groupOf) {
            Map<Integer, List<Born>> groups = super.readBy(records, groupOf);
            if (groups.size() > 1) {
                groups.remove(groups.size() - 1);
            }
            return groups;
        }
    }

    private static final class MixesGroups extends Keeping {
        @Override
        public Map<Integer, List<Born>> readBy(List<Born> records, Function<Born, Integer> groupOf) {
            Map<Integer, List<Born>> groups = super.readBy(records, groupOf);
            if (groups.size() > 1) {
                List<Born> first = groups.get(0);
                groups.put(0, groups.get(1));
                groups.put(1, first);
            }
            return groups;
        }
    }

    private static final class ReadsASet extends Keeping {
        @Override
        public List<Born> read(Stream<Born> records) {
            return List.copyOf(new LinkedHashSet<>(records.toList()));
        }
    }

    private static final class CarriesTheLastDayOn extends Keeping {
        @Override
        public List<Born> read(Stream<Born> records) {
            List<Born> read = new ArrayList<>();
            OptionalInt last = OptionalInt.empty();
            for (Born each : records.toList()) {
                last = each.days().isPresent() ? each.days() : last;
                read.add(new Born(
                        each.commune(), each.resident(), each.stillborn(), last, each.foundling(), each.weight()));
            }
            return read;
        }
    }

    private static final class StartsFromOne extends Keeping {
        @Override
        public List<Born> read(Stream<Born> records) {
            List<Born> read = super.read(records);
            return read.isEmpty() ? new ArrayList<>(List.of(Born.after(3))) : read;
        }
    }

    /** Compares words in capital letters of this machine's language. */
    private static final class AsksTheMachine extends Keeping {
        @Override
        public List<Born> read(Stream<Born> records) {
            boolean known = "inside".toUpperCase().equals("INSIDE");
            return records.map(each -> known ? each : each.elsewhere()).toList();
        }
    }

    private static final class CannotTravel extends Keeping implements Serializable {

        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        private final Object held = Arrays.asList(new Object());

        @Override
        public List<Born> read(Stream<Born> records) {
            assertThat(held).isNotNull();
            return super.read(records);
        }
    }
}
