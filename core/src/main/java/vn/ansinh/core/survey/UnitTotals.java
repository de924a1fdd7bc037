package vn.ansinh.core.survey;

import java.io.Serializable;
import java.math.BigInteger;
import vn.ansinh.core.indicator.Additive;

/**
 * What a {@link SampleFormula} finds in a primary sampling unit. Totals of disjoint parts of a unit add up, exactly.
 *
 * @param variable the variable
 * @param sample all records
 * @param population those of the population, which is the domain of an estimate
 * @param valued those of the population that have a value
 * @param weights the sum of the weights of those with a value
 * @param values the sum of weight times value
 * @param squaredWeights the sum of the squared weights
 * @param squaredValues the sum of weight times squared value
 */
public record UnitTotals(
        SurveyVariable variable,
        Records sample,
        Records population,
        Records valued,
        long weights,
        long values,
        BigInteger squaredWeights,
        BigInteger squaredValues)
        implements Additive<UnitTotals> {

    /**
     * Checks that the totals are possible.
     *
     * @param variable the variable
     * @param sample all records
     * @param population those of the population
     * @param valued those of the population that have a value
     * @param weights the sum of the weights
     * @param values the sum of weight times value
     * @param squaredWeights the sum of the squared weights
     * @param squaredValues the sum of weight times squared value
     * @throws IllegalArgumentException if no records have such totals: more have a value than there are, weights and records that
     *     weigh do not go together, or the values of a share are not from 0 to its weights
     */
    public UnitTotals {
        boolean share = variable.kind() == SurveyVariable.Kind.PROPORTION;
        BigInteger least = BigInteger.valueOf(weights);
        if (!valued.areAmong(population)
                || !population.areAmong(sample)
                || weights < valued.weighing()
                || (weights == 0) != (valued.weighing() == 0)
                || squaredWeights.compareTo(least) < 0
                || exceedsSquare(squaredWeights, least)
                || squaredValues.signum() < 0
                || share && (values < 0 || values > weights || !squaredValues.equals(BigInteger.valueOf(values)))) {
            throw new IllegalArgumentException("no records have such totals of " + variable);
        }
    }

    /** Tells by the lengths first, which mostly suffice. */
    private static boolean exceedsSquare(BigInteger number, BigInteger root) {
        return number.bitLength() >= 2 * root.bitLength() - 1 && number.compareTo(root.multiply(root)) > 0;
    }

    /**
     * A number of records.
     *
     * @param all how many there are
     * @param weighing how many of them have a weight other than 0
     */
    public record Records(long all, long weighing) implements Serializable {

        /**
         * Checks the numbers.
         *
         * @param all how many there are
         * @param weighing how many of them have a weight other than 0
         * @throws IllegalArgumentException if a number is negative, or more weigh than there are
         */
        public Records {
            if (weighing < 0 || weighing > all) {
                throw new IllegalArgumentException("from 0 to all records weigh; found " + weighing + " of " + all);
            }
        }

        private boolean areAmong(Records more) {
            return all <= more.all && weighing <= more.weighing;
        }

        Records plus(Records other) {
            return new Records(Math.addExact(all, other.all), Math.addExact(weighing, other.weighing));
        }
    }

    /**
     * Adds the totals of a disjoint part of the unit.
     *
     * @param other the other part
     * @return the totals of both
     * @throws IllegalArgumentException if the other are totals of another variable
     * @throws ArithmeticException if a sum exceeds a {@code long}
     */
    @Override
    public UnitTotals plus(UnitTotals other) {
        if (!variable.equals(other.variable)) {
            throw new IllegalArgumentException(
                    "totals of one variable add up; found " + variable + " and " + other.variable);
        }
        return new UnitTotals(
                variable,
                sample.plus(other.sample),
                population.plus(other.population),
                valued.plus(other.valued),
                Math.addExact(weights, other.weights),
                Math.addExact(values, other.values),
                squaredWeights.add(other.squaredWeights),
                squaredValues.add(other.squaredValues));
    }

    /** Tells whether each record with a value weighs 1, as it does if the weights and their squares have the same sum as so many ones. */
    boolean isUnweighted() {
        return sample.weighing() == sample.all()
                && weights == valued.all()
                && squaredWeights.equals(BigInteger.valueOf(weights));
    }
}
