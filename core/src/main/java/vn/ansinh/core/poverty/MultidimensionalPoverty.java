package vn.ansinh.core.poverty;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;

/**
 * How many are poor in many dimensions, in how much, and in what: the result of {@link AlkireFoster}. Results of disjoint parts
 * add up, exactly.
 *
 * @param index the indicators with their weights, and the cut-off
 * @param population how many are counted, poor or not, by weight
 * @param counted how many records are counted
 * @param unknown how many records are left out because a deprivation that matters is not known
 * @param poor how many are poor, by weight
 * @param score the sum of the scores of the poor, by weight
 * @param deprived for each indicator, how many are deprived in it, poor or not, by weight; empty if the formula looks at the
 *     deprivations of the poor only
 * @param deprivedPoor for each indicator, how many are poor and deprived in it, by weight
 * @param notKnown for each indicator, of how many that are counted it is not known, by weight: they are not poor either way;
 *     empty like {@code deprived}
 */
public record MultidimensionalPoverty(
        Index index,
        long population,
        long counted,
        long unknown,
        long poor,
        long score,
        ImmutableLongArray deprived,
        ImmutableLongArray deprivedPoor,
        ImmutableLongArray notKnown)
        implements Decomposable<MultidimensionalPoverty> {

    /**
     * What is looked at, how much each deprivation weighs, and from which score on somebody is poor.
     *
     * @param indicators the indicators, in the order of their bits
     * @param cutoff the lowest score of the poor, from 1 to the sum of the weights
     */
    public record Index(ImmutableList<Indicator> indicators, int cutoff) implements Serializable {

        /**
         * One indicator.
         *
         * @param dimension the dimension to which it belongs, such as {@code health}
         * @param name its name, unique within the index
         * @param weight its weight, at least 1: weights of 1/6 and 1/18 are 3 and 1
         */
        public record Indicator(String dimension, String name, int weight) implements Serializable {

            /**
             * Checks the weight.
             *
             * @param dimension the dimension
             * @param name the name
             * @param weight the weight
             * @throws IllegalArgumentException if the weight is below 1 or a name is blank
             */
            public Indicator {
                if (weight < 1 || dimension.isBlank() || name.isBlank()) {
                    throw new IllegalArgumentException(
                            "an indicator has a dimension, a name and a weight of at least 1; found \"" + dimension
                                    + "\", \"" + name + "\", " + weight);
                }
            }
        }

        /**
         * Checks the indicators and the cut-off.
         *
         * @param indicators the indicators
         * @param cutoff the lowest score of the poor
         * @throws IllegalArgumentException if there are none or more than 63, two have one name, or the cut-off is not from 1 to
         *     the sum of the weights
         */
        public Index {
            if (indicators.isEmpty() || indicators.size() >= Long.SIZE) {
                throw new IllegalArgumentException("an index has 1 to 63 indicators; found " + indicators.size());
            }
            if (indicators.stream().map(Indicator::name).distinct().count() < indicators.size()) {
                throw new IllegalArgumentException("each indicator has a name of its own; found " + indicators);
            }
            if (cutoff < 1 || cutoff > totalOf(indicators)) {
                throw new IllegalArgumentException("the cut-off is a score from 1 (poor if deprived in anything) to "
                        + totalOf(indicators) + " (in everything); found " + cutoff);
            }
        }

        private static int totalOf(ImmutableList<Indicator> indicators) {
            return indicators.stream().mapToInt(Indicator::weight).reduce(0, Math::addExact);
        }

        /**
         * Returns the score of whoever is deprived in everything.
         *
         * @return the sum of the weights
         */
        public int total() {
            return totalOf(indicators);
        }

        /** The places of the indicators that are asked for. */
        private IntStream places(Predicate<Indicator> asked, String what) {
            int[] places = IntStream.range(0, indicators.size())
                    .filter(each -> asked.test(indicators.get(each)))
                    .toArray();
            if (places.length == 0) {
                throw new NoSuchElementException(what + " is not in the index " + indicators);
            }
            return IntStream.of(places);
        }

        int place(String indicator) {
            return places(each -> each.name().equals(indicator), indicator)
                    .findFirst()
                    .getAsInt();
        }
    }

    /**
     * Returns the headcount ratio H.
     *
     * @return the share of the poor in the population; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is counted
     */
    public Measured<Quantity.Proportion> headcount() {
        return Fraction.share(poor, population);
    }

    /**
     * Returns the intensity A: the mean score of the poor, as a part of the highest score.
     *
     * @return the sum of their scores out of the highest they could have; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is
     *     poor
     */
    public Measured<Quantity.Proportion> intensity() {
        return Fraction.share(score, Math.multiplyExact(poor, index.total()));
    }

    /**
     * Returns the adjusted headcount ratio M0, which is H times A.
     *
     * @return the sum of the scores of the poor out of the highest score of everybody; {@link
     *     Measured.Reason#ZERO_DENOMINATOR} if nobody is counted
     */
    public Measured<Quantity.Proportion> adjustedHeadcount() {
        return Fraction.share(score, Math.multiplyExact(population, index.total()));
    }

    /**
     * Returns the uncensored headcount ratio of an indicator.
     *
     * @param indicator its name
     * @return the share of those deprived in it, poor or not, in those of whom it is known; {@link Measured.Reason#MISSING} if
     *     the formula looks at the deprivations of the poor only
     * @throws NoSuchElementException if there is no such indicator
     */
    public Measured<Quantity.Proportion> uncensoredHeadcount(String indicator) {
        int place = index.place(indicator);
        if (deprived.isEmpty()) {
            return Measured.unknown(Measured.Reason.MISSING, "deprivations of the poor only");
        }
        return Fraction.share(deprived.get(place), population - notKnown.get(place));
    }

    /**
     * Returns the censored headcount ratio of an indicator.
     *
     * @param indicator its name
     * @return the share of those poor and deprived in it in the population
     * @throws NoSuchElementException if there is no such indicator
     */
    public Measured<Quantity.Proportion> censoredHeadcount(String indicator) {
        return Fraction.share(deprivedPoor.get(index.place(indicator)), population);
    }

    /**
     * Returns the contribution of an indicator to M0. The contributions of all indicators add up to 1.
     *
     * @param indicator its name
     * @return the part of the scores of the poor that comes from it; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is poor
     * @throws NoSuchElementException if there is no such indicator
     */
    public Measured<Quantity.Proportion> contribution(String indicator) {
        return Fraction.share(scoreOf(index.place(indicator)), score);
    }

    /**
     * Returns the contribution of a dimension to M0: that of its indicators.
     *
     * @param dimension its name
     * @return the part of the scores of the poor that comes from it; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is poor
     * @throws NoSuchElementException if there is no such dimension
     */
    public Measured<Quantity.Proportion> dimensionContribution(String dimension) {
        return Fraction.share(
                index.places(each -> each.dimension().equals(dimension), dimension)
                        .mapToLong(this::scoreOf)
                        .sum(),
                score);
    }

    private long scoreOf(int place) {
        return Math.multiplyExact(
                deprivedPoor.get(place), index.indicators().get(place).weight());
    }

    @Override
    public MultidimensionalPoverty plus(MultidimensionalPoverty other) {
        if (!index.equals(other.index) || deprived.length() != other.deprived.length()) {
            throw new IllegalArgumentException("only results by the same index, of the poor only or not, add up; found "
                    + index + " and " + other.index);
        }
        return new MultidimensionalPoverty(
                index,
                Math.addExact(population, other.population),
                Math.addExact(counted, other.counted),
                Math.addExact(unknown, other.unknown),
                Math.addExact(poor, other.poor),
                Math.addExact(score, other.score),
                sum(deprived, other.deprived),
                sum(deprivedPoor, other.deprivedPoor),
                sum(notKnown, other.notKnown));
    }

    /** Adds place by place. */
    static ImmutableLongArray sum(ImmutableLongArray one, ImmutableLongArray other) {
        return ImmutableLongArray.copyOf(
                IntStream.range(0, one.length()).mapToLong(each -> Math.addExact(one.get(each), other.get(each))));
    }
}
