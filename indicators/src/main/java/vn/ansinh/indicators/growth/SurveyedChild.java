package vn.ansinh.indicators.growth;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One child of a nutrition survey: what was measured, where it was drawn, its weight in the sample, and the groups of the survey that
 * it belongs to. Age band and sex follow from the measurement and are not told again. Immutable and thread-safe.
 *
 * @param measurement what was measured
 * @param stratum the stratum; a child without one is dropped if the design has strata
 * @param cluster the cluster, named within its stratum; a child without one is dropped if the design has clusters
 * @param weight the weight in the sample, at least 0; if it is not known and the design has weights, it is 0
 * @param groups the residence, region, wealth quintile and own groups; what is not known is left out
 */
public record SurveyedChild(
        Measurement measurement,
        Optional<String> stratum,
        Optional<String> cluster,
        Optional<BigDecimal> weight,
        ImmutableSet<ChildGroup> groups) {

    /**
     * Checks the weight and the names.
     *
     * @param measurement what was measured
     * @param stratum the stratum
     * @param cluster the cluster
     * @param weight the weight in the sample
     * @param groups the groups of the survey
     * @throws IllegalArgumentException if the weight is negative or a stratum or cluster is blank; the message repeats neither
     */
    public SurveyedChild {
        if (weight.isPresent() && weight.get().signum() < 0) {
            throw new IllegalArgumentException(
                    "the weight of a child in the sample is at least 0; mend it, or leave it out if it is not known");
        }
        if (stratum.map(String::isBlank).orElse(false)
                || cluster.map(String::isBlank).orElse(false)) {
            throw new IllegalArgumentException(
                    "a stratum or cluster has a name; leave it out if it is not known, and the child is dropped and counted");
        }
    }

    /**
     * Returns a child of which only the measurement is known.
     *
     * @param measurement what was measured
     * @return the child, to go on with
     */
    public static SurveyedChild of(Measurement measurement) {
        return new SurveyedChild(measurement, Optional.empty(), Optional.empty(), Optional.empty(), ImmutableSet.of());
    }

    /**
     * Adds the stratum.
     *
     * @param code the name of the stratum, not blank
     * @return the child with it
     * @throws IllegalArgumentException if the name is blank
     */
    public SurveyedChild inStratum(String code) {
        return new SurveyedChild(measurement, Optional.of(code), cluster, weight, groups);
    }

    /**
     * Adds the cluster.
     *
     * @param code the name of the cluster within its stratum, not blank
     * @return the child with it
     * @throws IllegalArgumentException if the name is blank
     */
    public SurveyedChild inCluster(String code) {
        return new SurveyedChild(measurement, stratum, Optional.of(code), weight, groups);
    }

    /**
     * Adds the weight in the sample.
     *
     * @param sampling the weight, at least 0
     * @return the child with it
     * @throws IllegalArgumentException if it is negative
     */
    public SurveyedChild withWeight(BigDecimal sampling) {
        return new SurveyedChild(measurement, stratum, cluster, Optional.of(sampling), groups);
    }

    /**
     * Adds a group.
     *
     * @param group a residence, region, wealth quintile or own group
     * @return the child with it
     */
    public SurveyedChild in(ChildGroup group) {
        return new SurveyedChild(
                measurement,
                stratum,
                cluster,
                weight,
                ImmutableSet.<ChildGroup>builder().addAll(groups).add(group).build());
    }

    /** Returns a placeholder: facts about a child belong in no log. */
    @Override
    public String toString() {
        return "SurveyedChild[…]";
    }
}
