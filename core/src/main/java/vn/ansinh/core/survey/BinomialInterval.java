package vn.ansinh.core.survey;

import vn.ansinh.core.Quantity.Proportion;

/**
 * Confidence limits of a share that was counted in a simple random sample: {@code x} of {@code n}. For samples with
 * strata, clusters or weights, see {@link SurveyTally}; a count of everybody has no sampling error and needs no limits.
 */
public enum BinomialInterval {
    /**
     * The score interval, whose coverage is near the level on average. With {@code p = x/n} and {@code z} the quantile of
     * the normal distribution at {@code (1 + level)/2}:
     *
     * <pre>(p + z^2/2n +- z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n)</pre>
     *
     * <p>At 0 the lower limit is 0, at {@code n} of {@code n} the upper is 1. E. B. Wilson, Probable inference, the law of
     * succession, and statistical inference, Journal of the American Statistical Association 22 (1927) 209-212.
     */
    WILSON {
        @Override
        public Interval of(Proportion share, double level) {
            Interval.requireLevel(level);
            return Interval.wilson(share.numerator(), share.denominator(), level);
        }
    },

    /**
     * The exact interval, whose coverage is never below the level. With {@code a = 1 - level}, the limits are the quantiles
     * of beta distributions
     *
     * <pre>B(a/2; x, n - x + 1) and B(1 - a/2; x + 1, n - x)</pre>
     *
     * <p>At 0 the lower limit is 0, at {@code n} of {@code n} the upper is 1. C. J. Clopper and E. S. Pearson, The use of
     * confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26 (1934) 404-413.
     */
    CLOPPER_PEARSON {
        @Override
        public Interval of(Proportion share, double level) {
            Interval.requireLevel(level);
            return Interval.clopperPearson(share.numerator(), share.denominator(), level);
        }
    };

    /**
     * Returns the limits.
     *
     * @param share the counts
     * @param level the confidence level, between 0 and 1, such as 0.95
     * @return the limits, between 0 and 1
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public abstract Interval of(Proportion share, double level);

    /**
     * Returns the limits at 95 %.
     *
     * @param share the counts
     * @return the limits, between 0 and 1
     */
    public Interval of(Proportion share) {
        return of(share, Interval.DEFAULT_LEVEL);
    }
}
