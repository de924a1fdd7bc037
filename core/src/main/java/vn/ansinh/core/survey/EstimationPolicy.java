package vn.ansinh.core.survey;

import java.util.Optional;

/**
 * What to say where a sample hardly allows an estimate, or shows less variation than there must be. Away from these edges, all
 * policies give the same figures.
 */
public enum EstimationPolicy {
    /**
     * The rule of the house. A domain with fewer than two primary sampling units, or a design without degrees of freedom,
     * is not estimable.
     *
     * <p>The limits are never narrower than those of a simple random sample of as many records, so that clusters that happen to
     * agree make no certainty: in effect a sample is at most as large as it is. With {@code n} records of non-zero weight and
     * {@code t} the quantile of the design, these are {@code r +- t sqrt(sum w (x - r)^2 / W / n)} for a mean, and for a proportion
     * those of {@link BinomialInterval#WILSON} with {@code t} in place of {@code z}, which on the scale of the logit are
     *
     * <pre>logit r +- 2 arsinh(t / (2 sqrt(n r (1 - r)))).</pre>
     *
     * <p>Where all values are equal, a sample does not show how they vary. A mean is then not estimable, and a proportion (0 % or
     * 100 %) gets Korn-Graubard limits, never a point: those of Clopper and Pearson for none or all of the effective size
     *
     * <pre>m = min(n, (sum w)^2 / sum w^2 * (t(n - 1) / t(df))^2),</pre>
     *
     * <p>by quantiles of the beta distribution. The design effect of clustering cannot be seen in such data; {@code m} has the
     * effect of unequal weights (Kish) and few degrees of freedom only. The standard deviation of a measurement uses the records
     * that have a value and a non-zero weight.
     *
     * <p>E. L. Korn and B. I. Graubard, Confidence intervals for proportions with small expected number of positive counts
     * estimated from survey data, Survey Methodology 24 (1998) 193-201. L. Kish, Survey Sampling, Wiley 1965. An effective size of
     * at most {@code n}: J. D. Parker and others, National Center for Health Statistics Data Presentation Standards for
     * Proportions, Vital and Health Statistics 2 (175), 2017. Wilson's limits on the scale of the logit: R. G. Newcombe, Logit
     * confidence intervals and the inverse sinh transformation, The American Statistician 55 (2001) 200-202.
     */
    CAUTIOUS {
        @Override
        long degreesOfFreedom(SurveySums.Frame frame, SurveyDesign design, SurveyVariable.Kind kind) {
            return frame.degreesOfFreedom();
        }

        @Override
        Optional<String> refusal(long units, long df, boolean unitsVary, boolean valuesVary, SurveyVariable.Kind kind) {
            if (units < 2) {
                return Optional.of("one primary sampling unit in the domain");
            }
            if (df < 1) {
                return Optional.of("no degrees of freedom");
            }
            return valuesVary || kind == SurveyVariable.Kind.PROPORTION
                    ? Optional.empty()
                    : Optional.of("all values are equal");
        }

        @Override
        double half(double byDesign, double ofSimpleSample) {
            return Math.max(byDesign, ofSimpleSample);
        }

        @Override
        Interval limitsWithoutVariation(double value, SurveySums.Totals totals, long df, double level) {
            double kish = SurveyTally.quotient(totals.w().multiply(totals.w()), totals.squares());
            double t = Interval.t(level, totals.weighing() - 1) / Interval.t(level, df);
            double effective = Math.min(totals.weighing(), kish * t * t);
            return Interval.clopperPearson(value * effective, effective, level);
        }

        @Override
        long deviating(SurveySums.Totals totals, SurveyDesign design) {
            return totals.weighing();
        }
    },

    /**
     * The figures of the World Health Organization's package {@code anthro}, for comparison with published ones. Limits of
     * 0 % are [0, 0], of 100 % [1, 1]; one record has the standard error 0. Without strata and clusters, a mean has one
     * degree of freedom less than there are records, those of weight zero included. The standard deviation uses the records
     * with a value or, if there are strata or clusters, all records of the domain with a non-zero weight. If there are no
     * degrees of freedom and the standard error is not 0, there is no estimate here either. The package treats a sample in
     * one single cluster as one without clusters: declare the design so.
     */
    WHO_PARITY {
        @Override
        long degreesOfFreedom(SurveySums.Frame frame, SurveyDesign design, SurveyVariable.Kind kind) {
            return kind == SurveyVariable.Kind.MEAN && isPlain(design) ? frame.records() - 1 : frame.degreesOfFreedom();
        }

        @Override
        Optional<String> refusal(long units, long df, boolean unitsVary, boolean valuesVary, SurveyVariable.Kind kind) {
            return df < 1 && unitsVary ? Optional.of("no degrees of freedom") : Optional.empty();
        }

        @Override
        double half(double byDesign, double ofSimpleSample) {
            return byDesign;
        }

        @Override
        Interval limitsWithoutVariation(double value, SurveySums.Totals totals, long df, double level) {
            return new Interval(value, value, level);
        }

        @Override
        long deviating(SurveySums.Totals totals, SurveyDesign design) {
            return isPlain(design) ? totals.records() : totals.domainWeighing();
        }
    };

    private static boolean isPlain(SurveyDesign design) {
        return !design.stratified() && !design.clustered();
    }

    abstract long degreesOfFreedom(SurveySums.Frame frame, SurveyDesign design, SurveyVariable.Kind kind);

    /** Why there is no estimate of a domain with so many PSUs, if there is none. */
    abstract Optional<String> refusal(
            long units, long df, boolean unitsVary, boolean valuesVary, SurveyVariable.Kind kind);

    /** How far the limits are from the value, see {@link Interval#logit}. */
    abstract double half(double byDesign, double ofSimpleSample);

    /** The limits where that is nothing. */
    abstract Interval limitsWithoutVariation(double value, SurveySums.Totals totals, long df, double level);

    /** The records in the standard deviation of a measurement. */
    abstract long deviating(SurveySums.Totals totals, SurveyDesign design);
}
