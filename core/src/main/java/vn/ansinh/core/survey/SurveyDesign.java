package vn.ansinh.core.survey;

import java.math.BigDecimal;

/**
 * How a sample was drawn: whether it has strata, clusters and weights. Start from {@link #SIMPLE} and add:
 *
 * <pre>{@code
 * SurveyDesign design = SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(4);
 * }</pre>
 *
 * <p>Weights are whole numbers at a declared number of decimals, so that totals are exact: at 4 decimals the weight
 * 154.9124 is 1549124. Only the proportions of the weights matter to an estimate.
 *
 * @param stratified whether the sample was drawn in each stratum separately
 * @param clustered whether clusters (primary sampling units, PSU) were drawn first; otherwise each record is its own
 * @param weighted whether records carry weights; otherwise each weighs 1
 * @param weightDecimals the decimals of the weights, 0 to 9; 0 without weights
 */
public record SurveyDesign(boolean stratified, boolean clustered, boolean weighted, int weightDecimals) {

    /** A simple random sample: no strata, no clusters, no weights. */
    public static final SurveyDesign SIMPLE = new SurveyDesign(false, false, false, 0);

    /**
     * Checks the decimals of the weights.
     *
     * @param stratified whether there are strata
     * @param clustered whether there are clusters
     * @param weighted whether there are weights
     * @param weightDecimals the decimals of the weights
     * @throws IllegalArgumentException if the decimals are not 0 to 9, or not 0 without weights
     */
    public SurveyDesign {
        if (weightDecimals < 0 || weightDecimals > 9) {
            throw new IllegalArgumentException("weights have 0 to 9 decimals; found " + weightDecimals);
        }
        if (!weighted && weightDecimals != 0) {
            throw new IllegalArgumentException("a design without weights has no decimals; found " + weightDecimals);
        }
    }

    /**
     * Adds strata.
     *
     * @return this design with strata
     */
    public SurveyDesign withStrata() {
        return new SurveyDesign(true, clustered, weighted, weightDecimals);
    }

    /**
     * Adds clusters; a code names a cluster within its stratum.
     *
     * @return this design with clusters
     */
    public SurveyDesign withClusters() {
        return new SurveyDesign(stratified, true, weighted, weightDecimals);
    }

    /**
     * Adds weights.
     *
     * @param decimals the decimals in which weights are declared, 0 to 9
     * @return this design with weights
     * @throws IllegalArgumentException if the decimals are not 0 to 9
     */
    public SurveyDesign withWeights(int decimals) {
        return new SurveyDesign(stratified, clustered, true, decimals);
    }

    /**
     * Turns a weight into the whole number that a {@link SurveyRecord} carries.
     *
     * @param weight the weight as declared, at least 0
     * @return the weight times 10 to the power of {@link #weightDecimals}
     * @throws IllegalArgumentException if the weight is negative, has more decimals than declared, or is too large for a
     *     {@code long}; it is never rounded
     */
    public long weight(BigDecimal weight) {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("a weight is at least 0; found " + weight);
        }
        try {
            return weight.scaleByPowerOfTen(weightDecimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "a weight of this design has at most " + weightDecimals + " decimals and fits a long; found "
                            + weight,
                    e);
        }
    }

    /** Returns the parts of the design, such as {@code strata, clusters, weights at 4 decimals}. */
    @Override
    public String toString() {
        String parts = (stratified ? ", strata" : "")
                + (clustered ? ", clusters" : "")
                + (weighted ? ", weights at " + weightDecimals + " decimals" : "");
        return parts.isEmpty() ? "simple random sample" : parts.substring(2);
    }
}
