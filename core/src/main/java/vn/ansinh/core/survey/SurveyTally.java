package vn.ansinh.core.survey;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collector;
import vn.ansinh.core.Measured;
import vn.ansinh.core.indicator.Grouped;

/**
 * The exact totals of a sample, for any domains and variables, from one pass over the records. It gives design-based
 * estimates:
 *
 * <pre>{@code
 * SurveyTally<String> tally = records.stream().collect(SurveyTally.collecting(design));
 * Measured<Estimate> stunting = tally.estimate("All", SurveyVariable.proportion("stunting"));
 * }</pre>
 *
 * <p>Tallies of disjoint parts of a sample add up; a cluster may be spread over parts. All totals are whole numbers and the
 * estimate is computed from them exactly up to its last step, so any order, split and number of threads gives the same bits.
 * A tally holds totals for each domain, variable and primary sampling unit (PSU), or stratum if there are no clusters, and
 * no record. Immutable and thread-safe.
 *
 * <p><b>Formulas.</b> All records added are the sample. Let {@code n_h} be the number of PSUs of stratum {@code h} in the
 * sample (without clusters every record is one), {@code w} the weight, {@code x} the value, {@code D} the records of the
 * domain that have a value, and {@code W} the sum of {@code w} over {@code D}. The estimate is {@code r = sum w x / W} over
 * {@code D}; with {@code U_c} the sum of {@code w (x - r) / W} over the records of {@code D} in PSU {@code c}, 0 for a PSU
 * without one, its squared standard error is
 *
 * <pre>V = sum over h of n_h / (n_h - 1) * sum over c in h of (U_c - mean_h U)^2</pre>
 *
 * <p>where the mean is over all {@code n_h} PSUs. A stratum with one PSU adds the square of its {@code U_c}: it is centred at
 * the mean of the whole sample, which is 0. There is no finite population correction. Degrees of freedom are the PSUs less
 * the strata, each counted if a record in it has a non-zero weight, of the whole sample and so the same for every domain.
 * With {@code t} the quantile of Student's distribution, the limits of a mean are {@code r +- t SE}, those of a proportion
 *
 * <pre>expit(logit r +- t SE / (r (1 - r)))</pre>
 *
 * <p>and at the edges those of the {@link EstimationPolicy}. The standard deviation of a measurement is the root of
 * {@code sum w (x - r)^2 / W * n / (n - 1)}, with {@code n} by the policy.
 *
 * <p>This is Taylor linearisation with ultimate clusters and domains: D. A. Binder, On the variances of asymptotically normal
 * estimators from complex surveys, International Statistical Review 51 (1983) 279-292; W. G. Cochran, Sampling Techniques,
 * 3rd edition, Wiley 1977; the rule for single PSUs is "adjust" of T. Lumley, Analysis of complex survey samples, Journal of
 * Statistical Software 9 (2004) 1-19.
 *
 * @param <D> the type of the domain keys, with {@code equals} and {@code hashCode}
 */
public final class SurveyTally<D> {

    /** The bits of a quotient before it is rounded to a double: more than its 53, and one that tells of a remainder. */
    private static final int QUOTIENT_BITS = 66;

    private final SurveyDesign design;
    private final SurveySums<D> sums;
    private final SurveySums.Frame frame;

    /** The quantile asked for last, which most estimates of a sample share; a race only computes the same bits again. */
    private volatile StudentT last = new StudentT(0, 0, 0);

    private record StudentT(double level, long degreesOfFreedom, double quantile) {}

    private SurveyTally(SurveyDesign design, SurveySums<D> sums) {
        this.design = design;
        this.sums = sums;
        this.frame = sums.frame();
    }

    /**
     * Returns the tally of no records, which changes no sum.
     *
     * @param <D> the type of the domain keys
     * @param design how the sample was drawn
     * @return the empty tally
     */
    public static <D> SurveyTally<D> empty(SurveyDesign design) {
        return new SurveyTally<>(design, new SurveySums<>(design));
    }

    /**
     * Returns a collector that adds up records. It throws {@link IllegalArgumentException} for a record that does not fit the
     * design (a stratum or cluster that is empty although the design has them, or given although it has none; a weight
     * other than 1 without weights), and {@link ArithmeticException} if a weight times a value exceeds a {@code long} or a
     * total exceeds 127 bits.
     *
     * @param <D> the type of the domain keys
     * @param design how the sample was drawn
     * @return the collector, for serial and parallel streams
     */
    public static <D> Collector<SurveyRecord<D>, ?, SurveyTally<D>> collecting(SurveyDesign design) {
        return Collector.of(
                () -> new SurveySums<D>(design),
                SurveySums::add,
                SurveySums::plus,
                sums -> new SurveyTally<>(design, sums),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns the tally of one variable of a clustered sample whose primary sampling units have been added up.
     *
     * @param <D> the type of the domain keys
     * @param design how the sample was drawn, with clusters
     * @param domain the name of the population that was read
     * @param units the totals of each unit of the sample, those without a record of the population too
     * @return the tally, with one domain and one variable
     * @throws IllegalArgumentException if the design has no clusters, the units are of several variables, or one does not fit the
     *     design as far as its totals show (the weights of records outside the population are not in them)
     * @throws ArithmeticException if a total exceeds 127 bits
     */
    public static <D> SurveyTally<D> of(SurveyDesign design, D domain, Grouped<SamplingUnit, UnitTotals> units) {
        if (!design.clustered()) {
            throw new IllegalArgumentException(
                    "units are added up in a design with clusters; found " + design + ": collect the records instead");
        }
        SurveyVariable variable = units.nothing().variable();
        SurveySums<D> sums = new SurveySums<>(design);
        units.groups().forEach((unit, totals) -> {
            if (!totals.variable().equals(variable)) {
                throw new IllegalArgumentException(
                        "units of one variable make a sample; found " + variable + " and " + totals.variable());
            }
            sums.add(unit, domain, totals);
        });
        return new SurveyTally<>(design, sums);
    }

    /**
     * Adds the tally of a disjoint part of the same sample.
     *
     * @param other the other part
     * @return the tally of both
     * @throws IllegalArgumentException if the designs differ
     * @throws ArithmeticException if a total exceeds 127 bits
     */
    public SurveyTally<D> plus(SurveyTally<D> other) {
        if (!design.equals(other.design)) {
            throw new IllegalArgumentException(
                    "parts of one sample have one design; found " + design + " and " + other.design);
        }
        return new SurveyTally<>(design, new SurveySums<D>(design).plus(sums).plus(other.sums));
    }

    /**
     * Returns how the sample was drawn.
     *
     * @return the design
     */
    public SurveyDesign design() {
        return design;
    }

    /**
     * Returns the domains that have a record.
     *
     * @return the keys, in no particular order
     */
    public ImmutableSet<D> domains() {
        return ImmutableSet.copyOf(sums.domains());
    }

    /**
     * Returns the unweighted denominator.
     *
     * @param domain the domain
     * @param variable the variable
     * @return how many records of the domain have a value, those of weight zero included; 0 for an unknown domain
     */
    public long unweighted(D domain, SurveyVariable variable) {
        return sums.totals(domain, variable).records();
    }

    /**
     * Returns the weighted denominator.
     *
     * @param domain the domain
     * @param variable the variable
     * @return the sum of the weights of the records that have a value, at the decimals of the design; 0 for an unknown domain
     */
    public BigDecimal weighted(D domain, SurveyVariable variable) {
        return new BigDecimal(sums.totals(domain, variable).w(), design.weightDecimals());
    }

    /**
     * Returns the degrees of freedom of the whole sample.
     *
     * @return the PSUs less the strata, of those with a record of non-zero weight; 0 if there are none
     */
    public long degreesOfFreedom() {
        return frame.degreesOfFreedom();
    }

    /**
     * Estimates with {@link EstimationPolicy#CAUTIOUS} and limits at 95 %.
     *
     * @param domain the domain
     * @param variable the variable
     * @return the estimate, or why there is none; see {@link #estimate(Object, SurveyVariable, EstimationPolicy, double)}
     */
    public Measured<Estimate> estimate(D domain, SurveyVariable variable) {
        return estimate(domain, variable, EstimationPolicy.CAUTIOUS, Interval.DEFAULT_LEVEL);
    }

    /**
     * Estimates the share or mean of a variable in a domain.
     *
     * @param domain the domain
     * @param variable the variable
     * @param policy the rule for the edges
     * @param level the confidence level, between 0 and 1, such as 0.95
     * @return the estimate; {@link Measured.Reason#ZERO_DENOMINATOR} if no record of the domain has a value and a non-zero
     *     weight; {@link Measured.Reason#NOT_ESTIMABLE} by the policy
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Measured<Estimate> estimate(D domain, SurveyVariable variable, EstimationPolicy policy, double level) {
        Interval.requireLevel(level);
        SurveySums.Totals totals = sums.totals(domain, variable);
        if (totals.w().signum() == 0) {
            return Measured.unknown(
                    Measured.Reason.ZERO_DENOMINATOR, totals.records() == 0 ? "" : "all records have the weight 0");
        }
        boolean share = variable.kind() == SurveyVariable.Kind.PROPORTION;
        long df = policy.degreesOfFreedom(frame, design, variable.kind());
        BigInteger scale = BigInteger.TEN.pow(variable.decimals());
        double variance = variance(totals, scale);
        double spread = spread(totals, scale, 1, 1);
        Optional<String> refusal = policy.refusal(totals.units(), df, variance > 0, spread > 0, variable.kind());
        if (refusal.isPresent()) {
            return Measured.unknown(Measured.Reason.NOT_ESTIMABLE, refusal.get());
        }
        double value = quotient(totals.wx(), totals.w().multiply(scale));
        double error = Math.sqrt(variance);
        double t = spread == 0 || df < 1 ? 0 : t(level, df);
        double half = policy.half(t * error, halfOfSimpleSample(share, spread, totals.weighing(), t));
        Interval interval;
        if (half == 0) {
            interval = policy.limitsWithoutVariation(value, totals, df, level);
        } else if (share) {
            double complement = quotient(totals.w().subtract(totals.wx()), totals.w());
            interval = Interval.logit(value, complement, half, level);
        } else {
            interval = Interval.symmetric(value, half, level);
        }
        return Measured.known(new Estimate(
                value,
                error,
                interval,
                df,
                new BigDecimal(totals.w(), design.weightDecimals()),
                totals.records(),
                share ? OptionalDouble.empty() : deviation(totals, scale, policy.deviating(totals, design))));
    }

    /** How far the limits of a simple random sample are from the value, which is spread around it so much. */
    private static double halfOfSimpleSample(boolean share, double spread, long size, double t) {
        if (spread == 0) {
            return 0;
        }
        return share ? Interval.halfOfWilson(spread, size, t) : t * Math.sqrt(spread / size);
    }

    private double t(double level, long df) {
        StudentT known = last;
        if (known.level != level || known.degreesOfFreedom != df) {
            known = new StudentT(level, df, Interval.t(level, df));
            last = known;
        }
        return known.quantile;
    }

    /**
     * The formula for V with whole numbers: A_c = X_c W - X W_c is U_c times W squared, so that stratum h adds
     * (n_h sum A^2 - (sum A)^2) / (n_h - 1) / W^4, where sum A^2 = W^2 sum X_c^2 - 2 W X sum X_c W_c + X^2 sum W_c^2. Strata of one
     * size share one quotient, and quotients add up by their size; no order of records changes a bit.
     */
    private double variance(SurveySums.Totals totals, BigInteger scale) {
        BigInteger w = totals.w();
        BigInteger x = totals.wx();
        BigInteger ww = w.multiply(w);
        BigInteger wx = w.multiply(x).shiftLeft(1);
        BigInteger xx = x.multiply(x);
        TreeMap<Long, BigInteger> numerators = new TreeMap<>();
        for (int h = 0; h < frame.sizes().length; h++) {
            SurveySums.Stratum stratum = totals.strata()[h];
            long size = frame.sizes()[h];
            BigInteger squares = ww.multiply(stratum.wxwx.get())
                    .subtract(wx.multiply(stratum.wwx.get()))
                    .add(xx.multiply(stratum.ww.get()));
            BigInteger sum = w.multiply(stratum.wx.get()).subtract(x.multiply(stratum.w.get()));
            BigInteger numerator = size == 1
                    ? squares
                    : squares.multiply(BigInteger.valueOf(size)).subtract(sum.multiply(sum));
            numerators.merge(Math.max(1, size - 1), numerator, BigInteger::add);
        }
        BigInteger denominator = ww.multiply(ww).multiply(scale).multiply(scale);
        double variance = 0;
        for (Map.Entry<Long, BigInteger> each : numerators.entrySet()) {
            variance += quotient(each.getValue(), denominator.multiply(BigInteger.valueOf(each.getKey())));
        }
        return variance;
    }

    private static OptionalDouble deviation(SurveySums.Totals totals, BigInteger scale, long n) {
        return n <= 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(spread(totals, scale, n, n - 1)));
    }

    /** The mean squared distance of the values from their mean, times a number and divided by another. */
    private static double spread(SurveySums.Totals totals, BigInteger scale, long times, long by) {
        BigInteger squares =
                totals.w().multiply(totals.wxx()).subtract(totals.wx().multiply(totals.wx()));
        BigInteger denominator = totals.w().multiply(scale).pow(2).multiply(BigInteger.valueOf(by));
        return quotient(squares.multiply(BigInteger.valueOf(times)), denominator);
    }

    /** The double nearest to a quotient of whole numbers, of which the divisor is greater than 0. */
    static double quotient(BigInteger dividend, BigInteger divisor) {
        BigInteger size = dividend.abs();
        int shift = QUOTIENT_BITS - size.bitLength() + divisor.bitLength();
        BigInteger[] parts = shift >= 0
                ? size.shiftLeft(shift).divideAndRemainder(divisor)
                : size.divideAndRemainder(divisor.shiftLeft(-shift));
        BigInteger bits = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        return dividend.signum() * Math.scalb(bits.doubleValue(), -shift);
    }

    /** Tells whether the other has the same design and totals. */
    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof SurveyTally<?> tally && design.equals(tally.design) && sums.sameAs(tally.sums);
    }

    /** Returns a hash of the design and the size of the sample. */
    @Override
    public int hashCode() {
        return 31 * design.hashCode() + Long.hashCode(frame.records());
    }

    /** Returns the design and its size, such as {@code 2000 records, strata, clusters}. */
    @Override
    public String toString() {
        return frame.records() + " records, " + design;
    }
}
