package vn.ansinh.core.survey;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigInteger;
import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Fact;
import vn.ansinh.core.indicator.Formula;

/**
 * One variable of a clustered sample, read by primary sampling unit: from columns, by several threads, or from a stream of records of the
 * application's own.
 *
 * <pre>{@code
 * SampleFormula<Person> insured = SampleFormula.share("insured", Person::insured)
 *         .population(Person::resides)
 *         .weightedBy(Person::weight)
 *         .build();
 * Grouped<SamplingUnit, UnitTotals> units = insured.over(persons, Person::unit, samplingUnits, 2);
 * Measured<Estimate> coverage = SurveyTally.of(design, "residents", units).estimate("residents", insured.variable());
 * }</pre>
 *
 * <p>Every record of the sample is read, those outside the population too: they are part of the design, and the population is a domain of
 * it. The tally is that of {@link SurveyTally#collecting} over the same records, to the last bit. Samples in which each record is a unit
 * of its own, and many domains and variables of one sample, are tallied record by record.
 *
 * <p>Column totals are narrower than those of records: the sum of a unit's weights, and of weight times value, fits a {@code long}, and
 * the square of a weight, and weight times squared value, have at most 95 bits (a weight below 199,000 with 9 decimals), and a unit has
 * fewer than 2 to the power of 31 records outside the population, and of unknown value. Beyond it is an {@link ArithmeticException}: declare fewer decimals, or collect the records.
 *
 * @param <T> the type of the records
 */
public final class SampleFormula<T> extends Formula<T, UnitTotals> implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Parts<T> parts;

    private SampleFormula(Parts<T> parts) {
        super(copied(MethodHandles.lookup(), SampleLoop.class, MethodType.methodType(void.class, Parts.class), parts));
        this.parts = parts;
    }

    /**
     * Begins a formula for the share of records with a fact.
     *
     * @param <T> the type of the records
     * @param code the name of the variable
     * @param fact the fact
     * @return a builder
     * @throws IllegalArgumentException if the name is blank
     */
    public static <T> Builder<T> share(String code, Fact<? super T> fact) {
        return new Builder<>(SurveyVariable.proportion(code), fact, record -> 0);
    }

    /**
     * Begins a formula for the mean of a measurement.
     *
     * @param <T> the type of the records
     * @param code the name of the variable
     * @param decimals the decimals of a value: 2 if values are hundredths
     * @param measurement the value, such as -125 for -1.25 with 2 decimals
     * @return a builder
     * @throws IllegalArgumentException if the name is blank or the decimals are not 0 to 9
     */
    public static <T> Builder<T> mean(String code, int decimals, Amount<? super T> measurement) {
        return new Builder<>(SurveyVariable.mean(code, decimals), record -> false, measurement);
    }

    /**
     * Collects the parts of the formula.
     *
     * @param <T> the type of the records
     */
    public static final class Builder<T> {

        private final SurveyVariable variable;
        private final Fact<? super T> fact;
        private final Amount<? super T> measurement;
        private Fact<? super T> population = record -> true;
        private Fact<? super T> unknown = record -> false;
        private Amount<? super T> weight = record -> 1;

        private Builder(SurveyVariable variable, Fact<? super T> fact, Amount<? super T> measurement) {
            this.variable = variable;
            this.fact = fact;
            this.measurement = measurement;
        }

        /**
         * Says who is in the population to estimate for; without it, everybody.
         *
         * @param fact whether a record is in the population
         * @return this
         */
        public Builder<T> population(Fact<? super T> fact) {
            population = fact;
            return this;
        }

        /**
         * Says of whom the value is not known; without it, it is known of everybody. They are left out.
         *
         * @param fact whether it is unknown
         * @return this
         */
        public Builder<T> unknownWhen(Fact<? super T> fact) {
            unknown = fact;
            return this;
        }

        /**
         * Says what a record weighs; without it, 1.
         *
         * @param amount the weight at the decimals of the design, see {@link SurveyDesign#weight}, at least 0
         * @return this
         */
        public Builder<T> weightedBy(Amount<? super T> amount) {
            weight = amount;
            return this;
        }

        /**
         * Returns the formula.
         *
         * @return the formula
         */
        public SampleFormula<T> build() {
            return new SampleFormula<>(new Parts<>(variable, population, unknown, fact, measurement, weight));
        }
    }

    /**
     * Returns what is estimated.
     *
     * @return the variable
     */
    public SurveyVariable variable() {
        return parts.variable();
    }

    @Override
    public String code() {
        return parts.variable().code();
    }

    @Override
    protected Class<UnitTotals> resultType() {
        return UnitTotals.class;
    }

    @Override
    protected UnitTotals result(long[] slots, int base) {
        boolean share = variable().kind() == SurveyVariable.Kind.PROPORTION;
        long values = slots[base + SampleLoop.VALUES];
        long counted = slots[base + SampleLoop.VALUED];
        UnitTotals.Records valued = new UnitTotals.Records(counted, counted - slots[base + SampleLoop.WEIGHTLESS]);
        UnitTotals.Records population = valued.plus(SampleLoop.counted(slots[base + SampleLoop.UNKNOWN]));
        return new UnitTotals(
                variable(),
                population.plus(SampleLoop.counted(slots[base + SampleLoop.OUTSIDE])),
                population,
                valued,
                slots[base + SampleLoop.WEIGHTS],
                values,
                wide(slots, base + SampleLoop.SQUARED_WEIGHTS),
                share ? BigInteger.valueOf(values) : wide(slots, base + SampleLoop.SQUARED_VALUES));
    }

    private Object writeReplace() {
        return parts;
    }

    /** What the formula consists of, and its serial form. */
    record Parts<T>(
            SurveyVariable variable,
            Fact<? super T> population,
            Fact<? super T> unknown,
            Fact<? super T> fact,
            Amount<? super T> measurement,
            Amount<? super T> weight)
            implements Serializable {

        private Object readResolve() {
            return new SampleFormula<>(this);
        }
    }
}
