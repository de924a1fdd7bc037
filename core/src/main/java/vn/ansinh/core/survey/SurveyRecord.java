package vn.ansinh.core.survey;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * One record of a sample: where it was drawn, its weight, the domains that it belongs to, and its values. Every record of
 * the sample is added to the tally once, also one that has no value or belongs to no domain: it is part of the design.
 *
 * @param <D> the type of the domain keys, with {@code equals} and {@code hashCode}
 * @param stratum the stratum; empty if the design has none
 * @param psu the cluster, named within its stratum; empty if the design has none
 * @param weight the weight at the decimals of the design, see {@link SurveyDesign#weight}, at least 0; 1 without weights
 * @param domains the groups that the record belongs to, such as all, its sex, its region
 * @param values the value of each variable; a variable without an entry is missing
 */
public record SurveyRecord<D>(
        String stratum, String psu, long weight, ImmutableSet<D> domains, ImmutableMap<SurveyVariable, Long> values) {

    /**
     * Checks the weight and the values.
     *
     * @param stratum the stratum, or empty
     * @param psu the cluster, or empty
     * @param weight the weight
     * @param domains the groups
     * @param values the values
     * @throws IllegalArgumentException if the weight is negative or the value of a proportion is not 0 or 1
     */
    public SurveyRecord {
        if (weight < 0) {
            throw new IllegalArgumentException("a weight is at least 0; found " + weight);
        }
        values.forEach((variable, value) -> {
            if (variable.kind() == SurveyVariable.Kind.PROPORTION && value != 0 && value != 1) {
                throw new IllegalArgumentException(
                        "the value of the proportion " + variable + " is 0 or 1; found " + value);
            }
        });
    }

    /** Returns a text that shows nothing of the person or household behind the record. */
    @Override
    public String toString() {
        return "SurveyRecord";
    }
}
