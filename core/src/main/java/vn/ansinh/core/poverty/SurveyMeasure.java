package vn.ansinh.core.poverty;

import java.math.BigInteger;
import java.util.OptionalDouble;
import vn.ansinh.core.Measured;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.Interval;
import vn.ansinh.core.survey.SurveyTally;
import vn.ansinh.core.survey.SurveyVariable;

/**
 * A measure of poverty of a sample: a variable of the survey in whole numbers, and how many of them make 1. A gap is tallied in
 * đồng, exactly, and is a part of the line once it is estimated:
 *
 * <pre>{@code
 * SurveyTally<String> tally = sample.stream()
 *         .map(each -> new SurveyRecord<>(each.stratum(), each.cluster(), each.weight(), each.domains(), incomes.values(each)))
 *         .collect(SurveyTally.collecting(design));
 * Measured<Estimate> gap = incomes.gap("poor").estimate(tally, "all", EstimationPolicy.CAUTIOUS, 0.95);
 * }</pre>
 *
 * @param variable the variable whose values the records carry
 * @param scale by what its mean is divided, at least 1
 */
public record SurveyMeasure(SurveyVariable variable, BigInteger scale) {

    static SurveyMeasure share(String code) {
        return new SurveyMeasure(SurveyVariable.proportion(code), BigInteger.ONE);
    }

    /**
     * Estimates the measure in a domain.
     *
     * @param <D> the type of the domain keys
     * @param tally the totals of the sample
     * @param domain the domain
     * @param policy the rule for the edges
     * @param level the confidence level, between 0 and 1
     * @return the estimate with standard error and limits, or why there is none; see {@link SurveyTally#estimate(Object,
     *     SurveyVariable, EstimationPolicy, double)}
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public <D> Measured<Estimate> estimate(SurveyTally<D> tally, D domain, EstimationPolicy policy, double level) {
        Measured<Estimate> mean = tally.estimate(domain, variable, policy, level);
        return scale.equals(BigInteger.ONE) ? mean : mean.map(this::scaled);
    }

    private Estimate scaled(Estimate mean) {
        double by = scale.doubleValue();
        Interval limits = mean.interval();
        return new Estimate(
                mean.value() / by,
                mean.standardError() / by,
                new Interval(limits.lower() / by, limits.upper() / by, limits.level()),
                mean.degreesOfFreedom(),
                mean.weighted(),
                mean.unweighted(),
                mean.standardDeviation().isPresent()
                        ? OptionalDouble.of(mean.standardDeviation().getAsDouble() / by)
                        : OptionalDouble.empty());
    }
}
