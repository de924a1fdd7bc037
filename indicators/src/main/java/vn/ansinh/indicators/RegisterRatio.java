package vn.ansinh.indicators;

import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Tally;

/**
 * The formula of a ratio whose two numbers come from two registers: insurance cards from social security, the population
 * from the statistics office. The numerator is counted from records; the base is counted elsewhere or reported. Nothing binds
 * one to the other, so that the ratio may exceed 100 %, which says something about the registers and is not cut off. Records
 * of which the numerator's fact is unknown are in the breakdown, and not in the ratio.
 *
 * <p>Where one record tells both numbers, the ratio is an {@link vn.ansinh.core.indicator.Indicator} that sums one of them out of
 * the other, such as {@link vn.ansinh.indicators.insurance.InsuranceIndicators#HEALTH_COVERAGE}.
 *
 * <pre>{@code
 * Breakdown insured = participants.stream().collect(InsuranceIndicators.SOCIAL_INSURANCE.collector());
 * Measured<Quantity> coverage = InsuranceIndicators.SOCIAL_INSURANCE_COVERAGE.measured(insured, labourForce);
 * }</pre>
 *
 * @param definition the ratio
 * @param counted the definition of its numerator: a count
 */
public record RegisterRatio(IndicatorDefinition definition, IndicatorDefinition counted) {

    /**
     * Checks the kinds.
     *
     * @param definition the ratio
     * @param counted the definition of its numerator
     * @throws IllegalArgumentException if the first is no ratio or the second no count
     */
    public RegisterRatio {
        if (definition.measure().kind() != IndicatorDefinition.Kind.RATIO
                || counted.measure().kind() != IndicatorDefinition.Kind.COUNT) {
            throw new IllegalArgumentException("a ratio of two registers has a count over a base; found " + definition
                    + " (" + definition.measure().kind() + ") of " + counted + " ("
                    + counted.measure().kind() + ")");
        }
    }

    /**
     * Returns the two numbers, which add up over disjoint areas.
     *
     * @param numerator what the formula of the numerator found
     * @param base the number to which it is set, at least 0
     * @return the tally of the ratio
     * @throws DefinitionMismatchException if the numerator is of another definition
     * @throws IllegalArgumentException if the base is negative
     */
    public Tally tally(Breakdown numerator, long base) {
        counted.requireSameAs(numerator.tally().definition(), "take as the numerator of " + definition.code());
        return new Tally(definition, numerator.tally().numerator(), base);
    }

    /**
     * Returns the ratio.
     *
     * @param numerator what the formula of the numerator found
     * @param base the number to which it is set, at least 0
     * @return the ratio; {@link Measured.Reason#ZERO_DENOMINATOR} if the base is 0
     * @throws DefinitionMismatchException if the numerator is of another definition
     * @throws IllegalArgumentException if the base is negative
     */
    public Measured<Quantity> measured(Breakdown numerator, long base) {
        return tally(numerator, base).measured();
    }
}
