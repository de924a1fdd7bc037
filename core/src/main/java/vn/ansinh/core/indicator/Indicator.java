package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
 * Grouped<String, Breakdown> byCommune = residents.stream().collect(coverage.by(Resident::commune));
 * }</pre>
 *
 * <p>A record passes these questions in this order and stops at the first that takes it: is it in the population; is it
 * excluded; is the fact asked for unknown; is it in the numerator; is it excepted. Who passes all is in the denominator. An
 * exclusion is looked at before the numerator and an exception after it: whoever is in the numerator is never excepted.
 *
 * <p>A ratio adds up two independent amounts of the same records, such as the drop-out between two doses, which may be
 * negative; a count may add up amounts, such as money:
 *
 * <pre>{@code
 * Indicator<Clinic> dropOut = Indicator.<Clinic>of(ratio).summing(each -> each.first() - each.third()).outOf(Clinic::first).build();
 * Indicator<Loan> disbursed = Indicator.<Loan>of(dong).population(Loan::paidOut).summing(Loan::amount).build();
 * }</pre>
 *
 * <p>Weights are whole multiplicities, such as the persons of a household; sampling weights belong to {@code
 * vn.ansinh.core.survey}, which knows their error. All sums are whole numbers, so that the order of records, the split and the
 * number of threads change nothing. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Indicator<T> extends Formula<T, Breakdown> implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Parts<T> parts;

    private Indicator(Parts<T> parts) {
        super(copied(
                MethodHandles.lookup(), QuestionsLoop.class, MethodType.methodType(void.class, Parts.class), parts));
        this.parts = parts;
    }

    /**
     * Begins an indicator.
     *
     * @param <T> the type of the records
     * @param definition what it measures: a proportion, a count or sum, or a ratio
     * @return a builder
     * @throws IllegalArgumentException if the definition is a plain number, which does not add up
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
        private Optional<Amount<? super T>> summed = Optional.empty();
        private Optional<Amount<? super T>> outOf = Optional.empty();

        private Builder(IndicatorDefinition definition) {
            Tally.empty(definition);
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

        /**
         * Says what is added up of those who count: money disbursed, doses given; without it, they are counted.
         *
         * @param amount the whole amount; at least 0 for a count, any for a ratio
         * @return this
         */
        public Builder<T> summing(Amount<? super T> amount) {
            summed = Optional.of(amount);
            return this;
        }

        /**
         * Says what the denominator of a ratio adds up, independently of the numerator; a ratio needs it.
         *
         * @param amount the whole amount, at least 0
         * @return this
         */
        public Builder<T> outOf(Amount<? super T> amount) {
            outOf = Optional.of(amount);
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
         * @throws IllegalArgumentException if a proportion sums amounts (weight the records instead), or the definition is a
         *     ratio and no denominator is said, or the other way round
         */
        public Indicator<T> build() {
            IndicatorDefinition.Kind kind = definition.measure().kind();
            if ((kind == IndicatorDefinition.Kind.RATIO) != outOf.isPresent()) {
                throw new IllegalArgumentException("a ratio, and nothing else, says what it is out of; " + definition
                        + " is a " + kind + (outOf.isPresent() ? "" : ": add outOf(amount)"));
            }
            if (kind == IndicatorDefinition.Kind.PROPORTION && summed.isPresent()) {
                throw new IllegalArgumentException("a proportion counts records, by weight if they have one; "
                        + definition + " cannot sum amounts of its numerator alone");
            }
            return new Indicator<>(new Parts<>(
                    definition,
                    population,
                    ImmutableMap.copyOf(exclusions),
                    unknown,
                    numerator,
                    ImmutableMap.copyOf(exceptions),
                    weight,
                    summed.isPresent(),
                    summed.orElse(record -> 1),
                    outOf.orElse(kind == IndicatorDefinition.Kind.PROPORTION ? record -> 1 : record -> 0)));
        }
    }

    /**
     * Returns what it measures.
     *
     * @return the definition
     */
    public IndicatorDefinition definition() {
        return parts.definition();
    }

    @Override
    public String code() {
        return parts.definition().code();
    }

    @Override
    protected Class<Breakdown> resultType() {
        return Breakdown.class;
    }

    @Override
    protected Breakdown result(long[] slots, int base) {
        int first = base + QuestionsLoop.NAMED;
        return new Breakdown(
                new Tally(
                        parts.definition(),
                        slots[base + QuestionsLoop.NUMERATOR],
                        slots[base + QuestionsLoop.DENOMINATOR]),
                slots[base + QuestionsLoop.COUNTED],
                slots[base + QuestionsLoop.OUTSIDE],
                slots[base + QuestionsLoop.UNKNOWN],
                named(parts.exclusions().keySet(), slots, first),
                named(
                        parts.exceptions().keySet(),
                        slots,
                        first + parts.exclusions().size()));
    }

    private static ImmutableMap<String, Long> named(ImmutableSet<String> names, long[] slots, int first) {
        ImmutableMap.Builder<String, Long> counts = ImmutableMap.builder();
        int slot = first;
        for (String name : names) {
            counts.put(name, slots[slot++]);
        }
        return counts.buildOrThrow();
    }

    private Object writeReplace() {
        return parts;
    }

    /** What an indicator consists of, and its serial form. */
    record Parts<T>(
            IndicatorDefinition definition,
            Fact<? super T> population,
            ImmutableMap<String, Fact<? super T>> exclusions,
            Fact<? super T> unknown,
            Fact<? super T> numerator,
            ImmutableMap<String, Fact<? super T>> exceptions,
            Amount<? super T> weight,
            boolean sums,
            Amount<? super T> summed,
            Amount<? super T> outOf)
            implements Serializable {

        private Object readResolve() {
            return new Indicator<>(this);
        }
    }
}
