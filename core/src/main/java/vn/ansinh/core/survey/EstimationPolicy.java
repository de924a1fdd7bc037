package vn.ansinh.core.survey;

import java.util.Optional;

/** What to say where a sample hardly allows an estimate. Away from these edges, all policies give the same figures. */
public enum EstimationPolicy {
    /**
     * The rule of the house. A domain with fewer than two primary sampling units, or a design without degrees of freedom,
     * is not estimable. A proportion whose standard error is 0 (0 %, 100 %, or the same share in every unit) gets
     * Korn-Graubard limits, never a point: with {@code n} records of non-zero weight and effective size
     *
     * <pre>m = min(n, (sum w)^2 / sum w^2 * (t(n - 1) / t(df))^2),</pre>
     *
     * the limits are those of Clopper and Pearson for {@code m p} among {@code m}, by quantiles of the beta distribution.
     * Where the share does not vary, the design effect of clustering cannot be seen in the data; {@code m} has the effect of
     * unequal weights (Kish) and few degrees of freedom only. The standard deviation of a measurement uses the records that
     * have a value and a non-zero weight.
     *
     * <p>E. L. Korn and B. I. Graubard, Confidence intervals for proportions with small expected number of positive counts
     * estimated from survey data, Survey Methodology 24 (1998) 193-201. L. Kish, Survey Sampling, Wiley 1965.
     */
    CAUTIOUS {
        @Override
        long degreesOfFreedom(SurveySums.Frame frame, SurveyDesign design, SurveyVariable.Kind kind) {
            return frame.degreesOfFreedom();
        }

        @Override
        Optional<String> refusal(long units, long df, boolean varies) {
            return units < 2 ? Optional.of("one primary sampling unit in the domain") : super.refusal(units, df, true);
        }

        @Override
        Interval limitsOfASettledShare(SurveySums.Totals totals, long df, double level) {
            double kish = SurveyTally.quotient(totals.w().multiply(totals.w()), totals.squares());
            double t = Interval.t(level, totals.weighing() - 1) / Interval.t(level, df);
            double effective = Math.min(totals.weighing(), kish * t * t);
            double count = effective * SurveyTally.quotient(totals.wx(), totals.w());
            return Interval.clopperPearson(
                    totals.wx().equals(totals.w()) ? effective : Math.min(effective, count), effective, level);
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
        Interval limitsOfASettledShare(SurveySums.Totals totals, long df, double level) {
            double value = SurveyTally.quotient(totals.wx(), totals.w());
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
    Optional<String> refusal(long units, long df, boolean varies) {
        return df < 1 && varies ? Optional.of("no degrees of freedom") : Optional.empty();
    }

    /** The limits of a share whose standard error is 0. */
    abstract Interval limitsOfASettledShare(SurveySums.Totals totals, long df, double level);

    /** The records in the standard deviation of a measurement. */
    abstract long deviating(SurveySums.Totals totals, SurveyDesign design);
}
