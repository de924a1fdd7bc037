package vn.ansinh.core.poverty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.NoSuchElementException;
import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.survey.SurveyVariable;

/**
 * Poverty in many dimensions, by the counting method of Alkire and Foster with two cut-offs: whoever is deprived in an indicator
 * scores its weight, and is poor from a score on. Its measures are the headcount H, the intensity A and the adjusted headcount
 * M0.
 *
 * <pre>{@code
 * AlkireFoster<Household> index = AlkireFoster.<Household>of("mpi", Household::deprivations)   // bit 0 nutrition, bit 1 ...
 *         .indicator("health", "nutrition", 3)
 *         .indicator("health", "insurance", 3)
 *         .indicator("education", "adults", 3)
 *         .indicator("education", "children", 3)
 *         .indicator("living", "water", 2)
 *         .indicator("living", "toilet", 2)
 *         .indicator("living", "housing", 2)
 *         .unknown(Household::notKnown)
 *         .weightedBy(Household::persons)
 *         .cutoff(6)                                                                           // 6 of 18: a third
 *         .build();
 * MultidimensionalPoverty all = households.stream().collect(index.collector());
 * Measured<Quantity.Proportion> m0 = all.adjustedHeadcount();
 * }</pre>
 *
 * <p>Weights are whole numbers over a common denominator, their sum. A record of which a deprivation is not known is counted
 * only if nobody's answer hangs on it: it is not poor even if it should be deprived in all that is unknown. Otherwise whether it is
 * poor, or how much, cannot be said; it is left out and counted as unknown.
 *
 * <p>The sums are exact; one beyond a {@code long} is an {@link ArithmeticException}.
 *
 * <p>S. Alkire and J. Foster, Counting and multidimensional poverty measurement, Journal of Public Economics 95 (2011)
 * 476-487.
 *
 * @param <T> the type of the records
 */
public final class AlkireFoster<T> extends Formula<T, MultidimensionalPoverty> implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Parts<T> parts;

    private AlkireFoster(Parts<T> parts) {
        super(copied(MethodHandles.lookup(), ScoreLoop.class, MethodType.methodType(void.class, Parts.class), parts));
        this.parts = parts;
    }

    /**
     * Begins a formula.
     *
     * @param <T> the type of the records
     * @param code its name
     * @param deprivations in what a record is deprived, a bit for each indicator in the order in which they are named; {@link
     *     Bits#of} makes them of facts
     * @return a builder
     */
    public static <T> Builder<T> of(String code, Bits<? super T> deprivations) {
        return new Builder<>(code, deprivations);
    }

    /**
     * Collects the parts of the formula.
     *
     * @param <T> the type of the records
     */
    public static final class Builder<T> {

        private final String code;
        private final Bits<? super T> deprivations;
        private final ImmutableList.Builder<MultidimensionalPoverty.Index.Indicator> indicators =
                ImmutableList.builder();
        private Bits<? super T> unknown = record -> 0;
        private Amount<? super T> weight = record -> 1;
        private int cutoff;
        private boolean poorOnly;

        private Builder(String code, Bits<? super T> deprivations) {
            this.code = code;
            this.deprivations = deprivations;
        }

        /**
         * Adds the indicator of the next bit.
         *
         * @param dimension the dimension to which it belongs
         * @param name its name
         * @param weight its weight, at least 1
         * @return this
         * @throws IllegalArgumentException if the weight is below 1 or a name is blank
         */
        public Builder<T> indicator(String dimension, String name, int weight) {
            indicators.add(new MultidimensionalPoverty.Index.Indicator(dimension, name, weight));
            return this;
        }

        /**
         * Says which deprivations are not known; without it, all are known.
         *
         * @param bits a bit for each indicator
         * @return this
         */
        public Builder<T> unknown(Bits<? super T> bits) {
            unknown = bits;
            return this;
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
         * Says from which score on a record is poor; it must be said.
         *
         * @param score the lowest score of the poor, on the scale of the weights
         * @return this
         */
        public Builder<T> cutoff(int score) {
            cutoff = score;
            return this;
        }

        /**
         * Looks at the deprivations of the poor only: there are no uncensored headcounts then, and columns are read more than
         * twice as fast.
         *
         * @return this
         */
        public Builder<T> poorOnly() {
            poorOnly = true;
            return this;
        }

        /**
         * Returns the formula.
         *
         * @return the formula
         * @throws IllegalArgumentException if there are no indicators or more than 63, two have one name, or the cut-off is not
         *     from 1 to the sum of the weights
         */
        public AlkireFoster<T> build() {
            return new AlkireFoster<>(new Parts<>(
                    code,
                    deprivations,
                    unknown,
                    weight,
                    new MultidimensionalPoverty.Index(indicators.build(), cutoff),
                    poorOnly));
        }
    }

    @Override
    public String code() {
        return parts.code();
    }

    @Override
    protected Class<MultidimensionalPoverty> resultType() {
        return MultidimensionalPoverty.class;
    }

    @Override
    protected MultidimensionalPoverty result(long[] slots, int base) {
        int n = parts.index().indicators().size();
        int first = base + ScoreLoop.FIRST;
        ImmutableLongArray poor = ImmutableLongArray.copyOf(Arrays.copyOfRange(slots, first, first + n));
        ImmutableLongArray deprived = ImmutableLongArray.of();
        ImmutableLongArray notKnown = ImmutableLongArray.of();
        if (!parts.poorOnly()) {
            ImmutableLongArray others = ImmutableLongArray.copyOf(Arrays.copyOfRange(slots, first + n, first + 2 * n));
            deprived = MultidimensionalPoverty.sum(poor, others);
            notKnown = ImmutableLongArray.copyOf(Arrays.copyOfRange(slots, first + 2 * n, first + 3 * n));
        }
        return new MultidimensionalPoverty(
                parts.index(),
                slots[base + ScoreLoop.POPULATION],
                slots[base + ScoreLoop.COUNTED],
                slots[base + ScoreLoop.UNKNOWN],
                slots[base + ScoreLoop.POOR],
                slots[base + ScoreLoop.SCORE],
                deprived,
                poor,
                notKnown);
    }

    /**
     * Returns the values of a record of a sample, for a {@link vn.ansinh.core.survey.SurveyRecord}; the measures below estimate
     * from them. The weight of the sample's record says for how many it stands; the multiplicity of this formula is not used.
     *
     * @param record the record
     * @return the values; none if a deprivation that matters is not known
     */
    public ImmutableMap<SurveyVariable, Long> values(T record) {
        ScoreLoop<T> loop = new ScoreLoop<>(parts.unweighted());
        long[] slots = new long[loop.width()];
        loop.add(record, slots, 0);
        MultidimensionalPoverty one = result(slots, 0);
        ImmutableMap.Builder<SurveyVariable, Long> values = ImmutableMap.builder();
        if (one.counted() == 1) {
            values.put(headcount().variable(), one.poor());
            values.put(adjustedHeadcount().variable(), one.score());
            if (one.poor() == 1) {
                values.put(intensity().variable(), one.score());
            }
            for (int i = 0; i < parts.index().indicators().size(); i++) {
                String name = parts.index().indicators().get(i).name();
                values.put(
                        censoredHeadcount(name).variable(), one.deprivedPoor().get(i));
                if (!parts.poorOnly() && one.notKnown().get(i) == 0) {
                    values.put(
                            uncensoredHeadcount(name).variable(), one.deprived().get(i));
                }
            }
        }
        return values.buildOrThrow();
    }

    /**
     * Returns the headcount ratio H as a measure of a sample.
     *
     * @return the measure
     */
    public SurveyMeasure headcount() {
        return SurveyMeasure.share(code() + " headcount");
    }

    /**
     * Returns the intensity A as a measure of a sample: the mean score of the poor, of which the others have no value.
     *
     * @return the measure
     */
    public SurveyMeasure intensity() {
        return score("intensity");
    }

    /**
     * Returns the adjusted headcount ratio M0 as a measure of a sample: the mean over all of the score if poor, else 0.
     *
     * @return the measure
     */
    public SurveyMeasure adjustedHeadcount() {
        return score("adjusted headcount");
    }

    private SurveyMeasure score(String name) {
        return new SurveyMeasure(
                SurveyVariable.mean(code() + " " + name, 0),
                BigInteger.valueOf(parts.index().total()));
    }

    /**
     * Returns the censored headcount ratio of an indicator as a measure of a sample.
     *
     * @param indicator its name
     * @return the measure
     * @throws NoSuchElementException if there is no such indicator
     */
    public SurveyMeasure censoredHeadcount(String indicator) {
        parts.index().place(indicator);
        return SurveyMeasure.share(code() + " censored headcount " + indicator);
    }

    /**
     * Returns the uncensored headcount ratio of an indicator as a measure of a sample.
     *
     * @param indicator its name
     * @return the measure
     * @throws NoSuchElementException if there is no such indicator
     */
    public SurveyMeasure uncensoredHeadcount(String indicator) {
        parts.index().place(indicator);
        return SurveyMeasure.share(code() + " uncensored headcount " + indicator);
    }

    private Object writeReplace() {
        return parts;
    }

    /** What the formula consists of, and its serial form. */
    record Parts<T>(
            String code,
            Bits<? super T> deprivations,
            Bits<? super T> unknown,
            Amount<? super T> weight,
            MultidimensionalPoverty.Index index,
            boolean poorOnly)
            implements Serializable {

        /** The same, with each record standing for one. */
        private Parts<T> unweighted() {
            return new Parts<>(code, deprivations, unknown, record -> 1, index, poorOnly);
        }

        private Object readResolve() {
            return new AlkireFoster<>(this);
        }
    }
}
