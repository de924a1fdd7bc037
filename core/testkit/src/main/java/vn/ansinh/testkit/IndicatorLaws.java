package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Tally;

/**
 * The laws of an indicator: who is counted where, and that a rate is the quotient of two sums. Some records are enough for most
 * of them:
 *
 * <pre>{@code
 * IndicatorLaws.check(REGISTERED_IN_TIME, births);
 * }</pre>
 *
 * <p>What an indicator means cannot be read off its records. Say it, and the kit derives the cases at which code breaks:
 *
 * <pre>{@code
 * IndicatorLaws.of(REGISTERED_IN_TIME, births)
 *         .placed("born elsewhere", bornElsewhere, Place.OUTSIDE)
 *         .bounded("days until registration", Limit.atMost(60), days -> registeredAfter(days))
 *         .unknown("no day of registration on record", noDay, registeredAfter(3), registeredAfter(300))
 *         .fact("stillborn", stillborn(registeredAfter(3)), stillborn(registeredAfter(300)))
 *         .check();
 * }</pre>
 *
 * <p>An application that computes the indicator in its own way passes that as the {@link Subject}. Messages name records by the
 * words given here or by their position, and repeat none.
 *
 * @param <T> the type of the records
 * @param <R> what the subject keeps of them
 */
public final class IndicatorLaws<T, R> {

    /** Exact. */
    public static final Law I1 = new Law(
            "I1", "a figure is the quotient of the sums, both kept as counted: not rounded, divided or reduced");

    /** No averaging. */
    public static final Law I2 = new Law("I2", "the rate of parts put together is never an average of their rates");

    /** Empty. */
    public static final Law I3 =
            new Law("I3", "where nobody is in the denominator there is no rate and a reason, never 0; a count is 0");

    /** The population. */
    public static final Law I4 = new Law("I4", "who is outside, excluded, unknown or excepted changes no figure");

    /** One place. */
    public static final Law I5 = new Law("I5", "every record is in exactly one place");

    /** Worked cases. */
    public static final Law I6 = new Law("I6", "a worked case is where the rule puts it, alone and among others");

    /** Boundaries. */
    public static final Law I7 = new Law("I7", "the answer changes exactly at the limit of the rule, and nowhere else");

    /** Unknown facts. */
    public static final Law I8 =
            new Law("I8", "an unknown fact never counts as some value: where it could matter, the record is unknown");

    /** Exclusions. */
    public static final Law I9 = new Law("I9", "who is excluded is excluded whether or not the fact asked for holds");

    /** Exceptions. */
    public static final Law I10 = new Law("I10", "who is in the numerator is never excepted");

    /** The fact. */
    public static final Law I11 = new Law("I11", "the fact asked for raises the numerator, and lowers no figure");

    /** Weights. */
    public static final Law I12 = new Law("I12", "a record of weight n counts like n records of weight 1");

    /** Scaled weights. */
    public static final Law I13 = new Law("I13", "weights that all grow by one factor change no rate");

    /** Weight zero. */
    public static final Law I14 = new Law("I14", "records of weight zero change no figure");

    private static final long FACTOR = 3;

    private final Subject<T, R> subject;
    private final ImmutableList<T> records;
    private final List<Case<T>> cases = new ArrayList<>();
    private final List<Bounded<T>> limits = new ArrayList<>();
    private final List<Unsure<T>> unsure = new ArrayList<>();
    private final List<Twins<T>> twins = new ArrayList<>();
    private final List<Weights<T>> weights = new ArrayList<>();

    /** Where an indicator puts a record. */
    public enum Place {
        /** Not in the population. */
        OUTSIDE,
        /** In the population and left out before the numerator is looked at. */
        EXCLUDED,
        /** Left out because the fact asked for is not known. */
        UNKNOWN,
        /** Counted, and in the numerator. */
        NUMERATOR,
        /** Counted, and not in the numerator. */
        DENOMINATOR,
        /** Not in the numerator, and left out of the denominator. */
        EXCEPTED;

        /** Returns the words of messages, such as {@code in the numerator}. */
        @Override
        public String toString() {
            return switch (this) {
                case NUMERATOR -> "in the numerator";
                case DENOMINATOR -> "in the denominator alone";
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /**
     * A way to compute an indicator.
     *
     * @param <T> the type of the records
     * @param <R> what it keeps of them
     */
    public interface Subject<T, R> extends FormulaLaws.Subject<T, R> {

        /**
         * Says what became of the records. Who is not counted and has no other place is outside.
         *
         * @param result what was kept
         * @return numerator, denominator, and where the records are
         */
        Breakdown breakdown(R result);

        /**
         * Returns the figure that the application shows.
         *
         * @param result what was kept
         * @return the figure, or why there is none
         */
        default Measured<Quantity> figure(R result) {
            return breakdown(result).measured();
        }

        @Override
        default Object seen(R result) {
            return ImmutableList.of(figure(result), breakdown(result));
        }
    }

    private record Case<T>(String name, T record, Place place) {}

    private record Bounded<T>(String name, Limit limit, LongFunction<? extends T> record, Place inside, Place beyond) {}

    private record Unsure<T>(String name, T record, ImmutableList<T> completions) {}

    private record Twins<T>(String name, T with, T without) {}

    private record Weights<T>(ToLongFunction<? super T> weight, BiFunction<? super T, Long, ? extends T> weighing) {}

    private IndicatorLaws(Subject<T, R> subject, List<T> records) {
        this.subject = subject;
        this.records = ImmutableList.copyOf(records);
    }

    /**
     * Checks all laws that need nothing but records.
     *
     * @param <T> the type of the records
     * @param indicator the indicator
     * @param records some records, the odd ones among them
     * @throws LawViolation if a law is broken; the message repeats no record
     */
    public static <T> void check(Indicator<T> indicator, List<T> records) {
        of(indicator, records).check();
    }

    /**
     * Begins the laws of an indicator of this library.
     *
     * @param <T> the type of the records
     * @param indicator the indicator
     * @param records some records, the odd ones among them
     * @return the laws, to which cases can be added
     */
    public static <T> IndicatorLaws<T, Breakdown> of(Indicator<T> indicator, List<T> records) {
        return of(new Library<>(new FormulaLaws.Library<>(indicator)), records);
    }

    /**
     * Begins the laws of another way to compute an indicator.
     *
     * @param <T> the type of the records
     * @param <R> what it keeps of them
     * @param subject the way
     * @param records some records, the odd ones among them
     * @return the laws, to which cases can be added
     */
    public static <T, R> IndicatorLaws<T, R> of(Subject<T, R> subject, List<T> records) {
        return new IndicatorLaws<>(subject, records);
    }

    /**
     * Adds a worked case.
     *
     * @param name what is special about it, for messages
     * @param record the record
     * @param place where the rule puts it
     * @return this
     */
    public IndicatorLaws<T, R> placed(String name, T record, Place place) {
        cases.add(new Case<>(name, record, place));
        return this;
    }

    /**
     * Adds a limit on the numerator: who is on its side counts, who is beyond is in the denominator alone.
     *
     * @param name what is limited, for messages
     * @param limit the limit, in the words of the rule
     * @param record makes a record with this number that differs in nothing else
     * @return this
     */
    public IndicatorLaws<T, R> bounded(String name, Limit limit, LongFunction<? extends T> record) {
        return bounded(name, limit, record, Place.NUMERATOR, Place.DENOMINATOR);
    }

    /**
     * Adds a limit on anything, such as the age of the population.
     *
     * @param name what is limited, for messages
     * @param limit the limit, in the words of the rule
     * @param record makes a record with this number that differs in nothing else
     * @param inside where those are for whom the rule's words hold
     * @param beyond where the others are
     * @return this
     */
    public IndicatorLaws<T, R> bounded(
            String name, Limit limit, LongFunction<? extends T> record, Place inside, Place beyond) {
        limits.add(new Bounded<>(name, limit, record, inside, beyond));
        return this;
    }

    /**
     * Adds a record of which a fact is not known, with what it may turn out to be.
     *
     * @param name what is not known, for messages
     * @param record the record
     * @param completions the same record with every value that the fact can take, or with those that matter; at least two
     * @return this
     * @throws IllegalArgumentException if there are fewer than two completions
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IndicatorLaws<T, R> unknown(String name, T record, T... completions) {
        if (completions.length < 2) {
            throw new IllegalArgumentException("an unknown fact may turn out in at least two ways; found "
                    + completions.length + " of \"" + name + "\"");
        }
        unsure.add(new Unsure<>(name, record, ImmutableList.copyOf(completions)));
        return this;
    }

    /**
     * Adds two records that differ in nothing but the fact asked for: counted, excluded or excepted, they show that exclusions are
     * looked at before the numerator and exceptions after it.
     *
     * @param name what is special about both, for messages
     * @param with a record of which the fact holds
     * @param without the same, of which it does not
     * @return this
     */
    public IndicatorLaws<T, R> fact(String name, T with, T without) {
        twins.add(new Twins<>(name, with, without));
        return this;
    }

    /**
     * Says that records have weights.
     *
     * @param weight the weight of a record
     * @param weighing makes a record of another weight that differs in nothing else
     * @return this
     */
    public IndicatorLaws<T, R> weighted(
            ToLongFunction<? super T> weight, BiFunction<? super T, Long, ? extends T> weighing) {
        weights.add(new Weights<>(weight, weighing));
        return this;
    }

    /**
     * Checks all laws, those of {@link FormulaLaws} among them.
     *
     * @throws LawViolation if a law is broken; the message repeats no record
     */
    public void check() {
        checks().values().forEach(Runnable::run);
    }

    /**
     * Checks one law.
     *
     * @param law a law of this class or of {@link FormulaLaws}
     * @throws LawViolation if it is broken; the message repeats no record
     * @throws IllegalArgumentException if it is another law
     */
    public void check(Law law) {
        Runnable check = checks().get(law);
        if (check == null) {
            throw new IllegalArgumentException(law + " is no law of indicators");
        }
        check.run();
    }

    private ImmutableMap<Law, Runnable> checks() {
        return ImmutableMap.<Law, Runnable>builder()
                .put(I6, this::workedCases)
                .put(I9, this::exclusionBeforeNumerator)
                .put(I10, this::exceptionAfterNumerator)
                .put(I8, this::unknownIsUnknown)
                .put(I7, this::flipsAtTheLimit)
                .put(I3, this::nobody)
                .put(I12, this::weightIsANumberOfRecords)
                .put(I13, this::weightsScale)
                .put(I14, this::weightZero)
                .put(I4, this::outsideChangesNothing)
                .put(I5, this::onePlace)
                .put(I1, this::quotientOfSums)
                .put(I2, this::noAverage)
                .put(I11, this::factRaises)
                .putAll(FormulaLaws.of(subject, records))
                .buildOrThrow();
    }

    private R read(List<? extends T> some) {
        return subject.read(some.stream().map(each -> each));
    }

    private Breakdown breakdown(List<? extends T> some) {
        return subject.breakdown(read(some));
    }

    private Place place(Law law, T record, String name) {
        Breakdown alone = breakdown(ImmutableList.of(record));
        return place(alone)
                .orElseThrow(() -> law.violatedBecause(name + " alone is in no place, or in several: " + where(alone)));
    }

    private static Optional<Place> place(Breakdown alone) {
        Map<Place, Long> counts = new LinkedHashMap<>();
        counts.put(Place.OUTSIDE, alone.outside());
        counts.put(Place.EXCLUDED, sum(alone.excluded()));
        counts.put(Place.UNKNOWN, alone.unknown());
        counts.put(Place.EXCEPTED, sum(alone.excepted()));
        counts.put(alone.tally().numerator() != 0 ? Place.NUMERATOR : Place.DENOMINATOR, alone.counted());
        List<Place> places =
                counts.keySet().stream().filter(each -> counts.get(each) != 0).toList();
        return places.size() == 1 && counts.get(places.get(0)) == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static String where(Breakdown of) {
        return of.counted() + " counted, " + of.outside() + " outside, " + of.unknown() + " unknown, excluded "
                + of.excluded() + ", excepted " + of.excepted();
    }

    private static long sum(ImmutableMap<String, Long> counts) {
        return counts.values().stream().mapToLong(each -> each).sum();
    }

    // --- what the user says about the indicator ---

    private void workedCases() {
        for (Case<T> each : cases) {
            Place is = place(I6, each.record, "\"" + each.name + "\"");
            if (is != each.place) {
                throw I6.violatedBecause("\"" + each.name + "\" is " + is + " and should be " + each.place);
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        Breakdown together = breakdown(cases.stream().map(Case::record).toList());
        for (Place each : Place.values()) {
            long due = cases.stream().filter(of -> of.place == each).count();
            long is = switch (each) {
                case OUTSIDE -> together.outside();
                case EXCLUDED -> sum(together.excluded());
                case UNKNOWN -> together.unknown();
                case EXCEPTED -> sum(together.excepted());
                default -> due;
            };
            if (is != due) {
                throw I6.violatedBecause("of " + cases.size() + " worked cases " + due + " should be " + each + "; read"
                        + " together " + is + " are");
            }
        }
    }

    private void flipsAtTheLimit() {
        for (Bounded<T> each : limits) {
            for (long number : each.limit.numbers().toArray()) {
                String name = each.name + " " + number;
                Place due = each.limit.counts(number) ? each.inside : each.beyond;
                Place is = place(I7, each.record.apply(number), name);
                if (is != due) {
                    throw I7.violatedBecause("the rule says " + each.name + " " + each.limit + "; " + name + " is " + is
                            + " and should be " + due + where(number, each.limit));
                }
            }
        }
    }

    private static String where(long number, Limit limit) {
        return number == limit.bound()
                ? " (exactly at the limit: look at <= and <)"
                : Math.abs(number - limit.bound()) == 1 ? " (next to the limit)" : "";
    }

    private void unknownIsUnknown() {
        for (Unsure<T> each : unsure) {
            String name = "\"" + each.name + "\"";
            Place is = place(I8, each.record, name);
            ImmutableSet<Place> possible = each.completions.stream()
                    .map(one -> place(I8, one, "a completion of " + name))
                    .collect(ImmutableSet.toImmutableSet());
            boolean settled = possible.size() == 1 && possible.contains(is);
            if (is != Place.UNKNOWN && !settled) {
                throw I8.violatedBecause(name + " is " + is + ", although it may turn out " + possible
                        + "; an unknown fact was taken for some value");
            }
        }
    }

    private void exclusionBeforeNumerator() {
        for (Twins<T> each : twins) {
            Place with = place(I9, each.with, "\"" + each.name + "\" with the fact");
            Place without = place(I9, each.without, "\"" + each.name + "\" without the fact");
            if ((with == Place.EXCLUDED) != (without == Place.EXCLUDED)) {
                throw I9.violatedBecause("\"" + each.name + "\" is " + with + " if the fact holds and " + without
                        + " if not; look at exclusions before the numerator");
            }
        }
    }

    private void exceptionAfterNumerator() {
        for (Twins<T> each : twins) {
            if (place(I10, each.with, "\"" + each.name + "\" with the fact") == Place.EXCEPTED) {
                throw I10.violatedBecause("\"" + each.name
                        + "\" is excepted although the fact holds; look at exceptions after the numerator");
            }
        }
    }

    private void factRaises() {
        for (Twins<T> each : twins) {
            Place with = place(I11, each.with, "\"" + each.name + "\" with the fact");
            Place without = place(I11, each.without, "\"" + each.name + "\" without the fact");
            if (with == Place.EXCEPTED || (with == Place.EXCLUDED) != (without == Place.EXCLUDED)) {
                continue; // that is I10 or I9
            }
            boolean moved = with == Place.NUMERATOR && (without == Place.DENOMINATOR || without == Place.EXCEPTED);
            if (with != without && !moved || with == without && isCounted(with)) {
                throw I11.violatedBecause("\"" + each.name + "\" is " + with + " if the fact holds and " + without
                        + " if not; the fact decides between the numerator and the denominator or an exception");
            }
            if (moved && without == Place.DENOMINATOR) {
                Tally before = breakdown(plus(records, each.without)).tally();
                Tally after = breakdown(plus(records, each.with)).tally();
                if (after.numerator() <= before.numerator() || after.denominator() != before.denominator()) {
                    throw I11.violatedBecause("\"" + each.name + "\" moves the tally from " + before + " to " + after
                            + " when the fact holds; the numerator grows and the denominator stays");
                }
            }
        }
    }

    private static boolean isCounted(Place place) {
        return place == Place.NUMERATOR || place == Place.DENOMINATOR;
    }

    private List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    // --- what every indicator keeps ---

    private void nobody() {
        requireNobody(ImmutableList.of(), "there is no record");
        List<T> left = leftOut();
        if (!left.isEmpty()) {
            requireNobody(left, "all " + left.size() + " records are left out");
        }
    }

    private void requireNobody(List<T> some, String when) {
        Measured<Quantity> figure;
        try {
            figure = subject.figure(read(some));
        } catch (RuntimeException e) {
            throw I3.violatedBecause(when + " and it fails with " + e.getClass().getName()
                    + " instead of saying why there is no figure");
        }
        Tally nothing = Tally.empty(breakdown(some).tally().definition());
        if (!figure.equals(nothing.measured())) {
            throw I3.violatedBecause(when + " and the figure is " + figure + "; it should be " + nothing.measured());
        }
    }

    /** The user's records and cases that count nowhere. */
    private List<T> leftOut() {
        return known().filter(each -> breakdown(ImmutableList.of(each)).counted() == 0)
                .toList();
    }

    private Stream<T> known() {
        return Stream.of(
                        records.stream(),
                        cases.stream().map(Case::record),
                        unsure.stream().map(Unsure::record),
                        twins.stream().flatMap(each -> Stream.of(each.with, each.without)))
                .flatMap(Function.identity());
    }

    private void outsideChangesNothing() {
        List<T> left = leftOut();
        if (left.isEmpty()) {
            return;
        }
        List<T> counted = records.stream()
                .filter(each -> breakdown(ImmutableList.of(each)).counted() != 0)
                .toList();
        List<T> all = new ArrayList<>(counted);
        all.addAll(left);
        R without = read(counted);
        R with = read(all);
        if (!subject.figure(with).equals(subject.figure(without))
                || !subject.breakdown(with)
                        .tally()
                        .equals(subject.breakdown(without).tally())) {
            throw I4.violatedBecause(left.size() + " records that are outside, excluded, unknown or excepted turn "
                    + subject.figure(without) + " into " + subject.figure(with));
        }
    }

    private void onePlace() {
        for (int index = 0; index < records.size(); index++) {
            String name = "record " + (index + 1) + " of " + records.size();
            place(I5, records.get(index), name);
            Breakdown alone = breakdown(records.subList(index, index + 1));
            if (alone.counted() == 0
                    && (alone.tally().numerator() != 0 || alone.tally().denominator() != 0)) {
                throw I5.violatedBecause(name + " is not counted (" + where(alone) + ") and yet adds " + alone.tally()
                        + " to the figure");
            }
        }
        Breakdown all = breakdown(records);
        if (all.read() != records.size()) {
            throw I5.violatedBecause(
                    records.size() + " records were given and " + all.read() + " are accounted for: " + where(all));
        }
    }

    private void quotientOfSums() {
        requireQuotient(I1, read(records), records, records.size() + " records");
        for (int index = 0; index < records.size(); index++) {
            List<T> alone = records.subList(index, index + 1);
            requireQuotient(I1, read(alone), alone, "record " + (index + 1) + " alone");
        }
    }

    /** The truth comes from the records one by one. */
    private void requireQuotient(Law law, R result, List<T> of, String name) {
        Measured<Quantity> due = of.stream()
                .map(each -> breakdown(ImmutableList.of(each)).tally())
                .reduce(Tally::plus)
                .orElseGet(() -> breakdown(of).tally())
                .measured();
        Measured<Quantity> is = subject.figure(result);
        if (!is.equals(due)) {
            throw law.violatedBecause("the figure of " + name + " is " + is + ", and the sums are " + due);
        }
    }

    private void noAverage() {
        for (int cut : new int[] {1, records.size() / 3, records.size() / 2, records.size() - 1}) {
            if (0 < cut && cut < records.size()) {
                R merged = subject.plus(read(records.subList(0, cut)), read(records.subList(cut, records.size())));
                requireQuotient(
                        I2,
                        merged,
                        records,
                        "parts of " + cut + " and " + (records.size() - cut) + " records together");
            }
        }
    }

    // --- weights ---

    private void weightIsANumberOfRecords() {
        for (Weights<T> each : weights) {
            for (long times : new long[] {1, 2, 5}) {
                List<T> one = weighing(each, record -> times);
                List<T> many = records.stream()
                        .flatMap(record ->
                                LongStream.range(0, times).mapToObj(index -> (T) each.weighing.apply(record, 1L)))
                        .toList();
                requireFigure(
                        I12, one, many, "records of weight " + times + " each", times + " times as many of weight 1");
            }
            List<T> mixed = new ArrayList<>();
            List<T> spread = new ArrayList<>();
            for (int index = 0; index < records.size(); index++) {
                long times = index % 4;
                mixed.add(each.weighing.apply(records.get(index), times));
                for (long i = 0; i < times; i++) {
                    spread.add(each.weighing.apply(records.get(index), 1L));
                }
            }
            requireFigure(I12, mixed, spread, "records of different weights", "as many records of weight 1");
        }
    }

    private void weightsScale() {
        for (Weights<T> each : weights) {
            Tally before = breakdown(records).tally();
            R after = read(weighing(each, record -> Math.multiplyExact(each.weight.applyAsLong(record), FACTOR)));
            Tally due = new Tally(
                    before.definition(),
                    Math.multiplyExact(before.numerator(), FACTOR),
                    Math.multiplyExact(before.denominator(), FACTOR));
            if (!subject.figure(after).equals(due.measured())) {
                throw I13.violatedBecause("all weights times " + FACTOR + " turn " + before.measured() + " into "
                        + subject.figure(after) + "; it should be " + due.measured()
                        + (before.definition().measure().kind() == Kind.COUNT ? "" : ", the same rate"));
            }
        }
    }

    private void weightZero() {
        for (Weights<T> each : weights) {
            List<T> more = new ArrayList<>(records);
            more.addAll(weighing(each, record -> 0));
            requireFigure(I14, more, records, "records with others of weight zero", "the records without them");
        }
    }

    private List<T> weighing(Weights<T> weights, ToLongFunction<T> weight) {
        return records.stream()
                .<T>map(record -> weights.weighing.apply(record, weight.applyAsLong(record)))
                .toList();
    }

    private void requireFigure(Law law, List<T> some, List<T> others, String these, String those) {
        Measured<Quantity> is = subject.figure(read(some));
        Measured<Quantity> due = subject.figure(read(others));
        if (!is.equals(due)) {
            throw law.violatedBecause(these + " give " + is + ", and " + those + " give " + due);
        }
    }

    /** As this library reads. */
    private record Library<T>(FormulaLaws.Library<T, Breakdown> formula)
            implements Subject<T, Breakdown>, Serializable {

        @Override
        public Breakdown read(Stream<T> records) {
            return formula.read(records);
        }

        @Override
        public Breakdown plus(Breakdown one, Breakdown other) {
            return formula.plus(one, other);
        }

        @Override
        public Breakdown read(Columns<T> columns) {
            return formula.read(columns);
        }

        @Override
        public Map<Integer, Breakdown> readBy(List<T> records, Function<T, Integer> groupOf) {
            return formula.readBy(records, groupOf);
        }

        @Override
        public Breakdown breakdown(Breakdown result) {
            return result;
        }
    }
}
