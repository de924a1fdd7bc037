package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The formula of a definition over any type of records: who is in the population, who is excluded, who counts.
 *
 * <pre>{@code
 * Indicator<Resident> coverage = Indicator.<Resident>of(definition)
 *         .population(Resident::resides)
 *         .excluding("insured by the army", Resident::serves)
 *         .numerator(Resident::insured)
 *         .build();
 * Breakdown whole = residents.stream().collect(coverage.collector());
 * Grouped<String> byCommune = residents.stream().collect(coverage.by(Resident::commune));
 * }</pre>
 *
 * <p>A record passes these questions in this order and stops at the first that takes it: is it in the population; is it
 * excluded; is the fact asked for unknown; is it in the numerator; is it excepted. Who passes all is in the denominator. An
 * exclusion is looked at before the numerator and an exception after it: whoever is in the numerator is never excepted.
 *
 * <p>Weights are whole multiplicities, such as the persons of a household; sampling weights belong to {@code
 * vn.ansinh.core.survey}, which knows their error. All sums are whole numbers, so that the order of records, the split and the
 * number of threads change nothing. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Indicator<T> {

    private final IndicatorDefinition definition;
    private final Questions<T> questions;
    private final ImmutableList<String> exclusions;
    private final ImmutableList<String> exceptions;

    private Indicator(Builder<T> builder) {
        definition = builder.definition;
        questions = Questions.of(
                builder.population,
                List.copyOf(builder.exclusions.values()),
                builder.unknown,
                builder.numerator,
                List.copyOf(builder.exceptions.values()),
                builder.weight,
                definition.measure().kind() == IndicatorDefinition.Kind.PROPORTION);
        exclusions = ImmutableList.copyOf(builder.exclusions.keySet());
        exceptions = ImmutableList.copyOf(builder.exceptions.keySet());
    }

    /**
     * Begins an indicator.
     *
     * @param <T> the type of the records
     * @param definition what it measures: a count or a proportion
     * @return a builder
     * @throws IllegalArgumentException if the definition is a ratio or a plain number
     */
    public static <T> Builder<T> of(IndicatorDefinition definition) {
        return new Builder<>(definition);
    }

    /**
     * Collects the parts of an indicator.
     *
     * @param <T> the type of the records
     */
    public static final class Builder<T> {

        private final IndicatorDefinition definition;
        private Fact<? super T> population = record -> true;
        private final Map<String, Fact<? super T>> exclusions = new LinkedHashMap<>();
        private Fact<? super T> unknown = record -> false;
        private Fact<? super T> numerator = record -> true;
        private final Map<String, Fact<? super T>> exceptions = new LinkedHashMap<>();
        private Amount<? super T> weight = record -> 1;

        private Builder(IndicatorDefinition definition) {
            IndicatorDefinition.Kind kind = definition.measure().kind();
            if (kind != IndicatorDefinition.Kind.PROPORTION && kind != IndicatorDefinition.Kind.COUNT) {
                throw new IllegalArgumentException(
                        "records are counted, or counted out of others; " + definition + " is a " + kind);
            }
            this.definition = definition;
        }

        /**
         * Says who is in the population; without it, everybody.
         *
         * @param fact whether a record is in the population
         * @return this
         */
        public Builder<T> population(Fact<? super T> fact) {
            population = fact;
            return this;
        }

        /**
         * Says who of the population is left out before the numerator is looked at.
         *
         * @param name why, for the breakdown
         * @param fact whether a record is left out
         * @return this
         * @throws IllegalArgumentException if there is an exclusion of this name
         */
        public Builder<T> excluding(String name, Fact<? super T> fact) {
            return named(exclusions, name, fact);
        }

        /**
         * Says of whom it is not known whether they are in the numerator; without it, it is known of everybody. They are left
         * out and counted.
         *
         * @param fact whether it is unknown
         * @return this
         */
        public Builder<T> unknownWhen(Fact<? super T> fact) {
            unknown = fact;
            return this;
        }

        /**
         * Says who counts; without it, everybody of the population.
         *
         * @param fact whether a record is in the numerator
         * @return this
         */
        public Builder<T> numerator(Fact<? super T> fact) {
            numerator = fact;
            return this;
        }

        /**
         * Says who is left out of the denominator, unless they are in the numerator.
         *
         * @param name why, for the breakdown
         * @param fact whether a record is excepted
         * @return this
         * @throws IllegalArgumentException if there is an exception of this name
         */
        public Builder<T> excepting(String name, Fact<? super T> fact) {
            return named(exceptions, name, fact);
        }

        /**
         * Says for how many a record stands; without it, for one.
         *
         * @param amount the multiplicity, at least 0, such as the persons of a household
         * @return this
         */
        public Builder<T> weightedBy(Amount<? super T> amount) {
            weight = amount;
            return this;
        }

        private Builder<T> named(Map<String, Fact<? super T>> facts, String name, Fact<? super T> fact) {
            if (name.isBlank() || facts.putIfAbsent(name, fact) != null) {
                throw new IllegalArgumentException(
                        "exclusions and exceptions have names of their own; found \"" + name + "\" again or blank");
            }
            return this;
        }

        /**
         * Returns the indicator.
         *
         * @return the indicator
         */
        public Indicator<T> build() {
            return new Indicator<>(this);
        }
    }

    /**
     * Returns what it measures.
     *
     * @return the definition
     */
    public IndicatorDefinition definition() {
        return definition;
    }

    /**
     * Returns a collector for a stream of records.
     *
     * @return the collector, for serial and parallel streams
     */
    public Collector<T, ?, Breakdown> collector() {
        return Collector.of(
                () -> new long[questions.width()],
                (slots, record) -> questions.add(record, slots, 0),
                Indicator::added,
                slots -> breakdown(slots, 0),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns a collector by groups.
     *
     * @param <K> the type of the keys
     * @param key the group to which a record belongs
     * @return the collector, for serial and parallel streams
     */
    public <K extends Comparable<? super K>> Collector<T, ?, Grouped<K>> by(Function<? super T, ? extends K> key) {
        return Collector.of(
                HashMap<K, long[]>::new,
                (groups, record) -> questions.add(
                        record, groups.computeIfAbsent(key.apply(record), each -> new long[questions.width()]), 0),
                (one, other) -> {
                    other.forEach((each, slots) -> one.merge(each, slots, Indicator::added));
                    return one;
                },
                groups -> new Grouped<>(
                        nothing(),
                        groups.entrySet().stream()
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        Comparator.<K>naturalOrder(),
                                        Map.Entry::getKey,
                                        each -> breakdown(each.getValue(), 0)))),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Reads columns.
     *
     * @param columns the records
     * @return the breakdown, the same as that of a stream of the same records
     */
    public Breakdown over(Columns<? extends T> columns) {
        return breakdown(slots(columns, record -> 0, 1, 1), 0);
    }

    /**
     * Reads columns by groups.
     *
     * @param <K> the type of the keys
     * @param columns the records
     * @param code the group to which a record belongs, as an index into the dictionary
     * @param dictionary the keys of the groups
     * @param threads how many threads share the work, at least 1
     * @return the groups that have a record, the same whatever the number of threads
     * @throws IllegalArgumentException if a code is not an index into the dictionary, a key stands there twice, or there is no
     *     thread
     */
    public <K extends Comparable<? super K>> Grouped<K> over(
            Columns<? extends T> columns, Code<? super T> code, List<K> dictionary, int threads) {
        long[] slots = slots(columns, code, dictionary.size(), threads);
        ImmutableSortedMap.Builder<K, Breakdown> groups = ImmutableSortedMap.naturalOrder();
        for (int group = 0; group < dictionary.size(); group++) {
            Breakdown each = breakdown(slots, group * questions.width());
            if (each.read() > 0) {
                groups.put(dictionary.get(group), each);
            }
        }
        return new Grouped<>(nothing(), groups.buildOrThrow());
    }

    /**
     * The group to which a record belongs, as a dense number.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    public interface Code<T> extends java.io.Serializable {

        /**
         * Reads the code.
         *
         * @param record the record
         * @return an index into a dictionary
         */
        int of(T record);
    }

    private <R extends T> long[] slots(Columns<R> columns, Code<? super T> code, int groups, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("columns are read by at least 1 thread; found " + threads);
        }
        Stream<long[]> parts = IntStream.range(0, threads).mapToObj(part -> {
            long[] slots = new long[Math.multiplyExact(groups, questions.width())];
            int from = (int) ((long) columns.rows() * part / threads);
            int to = (int) ((long) columns.rows() * (part + 1) / threads);
            questions.addAll(columns.views().get(), code, from, to, slots);
            return slots;
        });
        return (threads == 1 ? parts : parts.parallel())
                .reduce(Indicator::added)
                .orElseThrow();
    }

    private static long[] added(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.addExact(into[i], from[i]);
        }
        return into;
    }

    private Breakdown nothing() {
        return breakdown(new long[questions.width()], 0);
    }

    private Breakdown breakdown(long[] slots, int at) {
        int first = at + Questions.NAMED;
        return new Breakdown(
                new Tally(definition, slots[at + Questions.NUMERATOR], slots[at + Questions.DENOMINATOR]),
                slots[at + Questions.COUNTED],
                slots[at + Questions.OUTSIDE],
                slots[at + Questions.UNKNOWN],
                named(exclusions, slots, first),
                named(exceptions, slots, first + exclusions.size()));
    }

    private static ImmutableMap<String, Long> named(ImmutableList<String> names, long[] slots, int first) {
        ImmutableMap.Builder<String, Long> counts = ImmutableMap.builder();
        for (int i = 0; i < names.size(); i++) {
            counts.put(names.get(i), slots[first + i]);
        }
        return counts.buildOrThrow();
    }

    /** Returns the definition's code. */
    @Override
    public String toString() {
        return definition.toString();
    }
}
