package vn.ansinh.core.survey;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import vn.ansinh.core.Measured;

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

    private static final MathContext DIGITS = new MathContext(60);

    private final SurveyDesign design;
    private final Sums<D> sums;

    private SurveyTally(SurveyDesign design, Sums<D> sums) {
        this.design = design;
        this.sums = sums;
    }

    /**
     * Returns the tally of no records, which changes no sum.
     *
     * @param <D> the type of the domain keys
     * @param design how the sample was drawn
     * @return the empty tally
     */
    public static <D> SurveyTally<D> empty(SurveyDesign design) {
        return new SurveyTally<>(design, new Sums<>(design));
    }

    /**
     * Returns a collector that adds up records. It throws {@link IllegalArgumentException} for a record that does not fit the
     * design (a stratum or cluster that is empty although the design has them, or given although it has none; a weight
     * other than 1 without weights), and {@link ArithmeticException} if a weight times a value exceeds a {@code long} or a
     * total exceeds 128 bits.
     *
     * @param <D> the type of the domain keys
     * @param design how the sample was drawn
     * @return the collector, for serial and parallel streams
     */
    public static <D> Collector<SurveyRecord<D>, ?, SurveyTally<D>> collecting(SurveyDesign design) {
        return Collector.of(
                () -> new Sums<D>(design),
                Sums::add,
                Sums::plus,
                sums -> new SurveyTally<>(design, sums),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Adds the tally of a disjoint part of the same sample.
     *
     * @param other the other part
     * @return the tally of both
     * @throws IllegalArgumentException if the designs differ
     * @throws ArithmeticException if a total exceeds 128 bits
     */
    public SurveyTally<D> plus(SurveyTally<D> other) {
        if (!design.equals(other.design)) {
            throw new IllegalArgumentException(
                    "parts of one sample have one design; found " + design + " and " + other.design);
        }
        return new SurveyTally<>(design, new Sums<D>(design).plus(sums).plus(other.sums));
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
        return ImmutableSet.copyOf(sums.domains.keySet());
    }

    /**
     * Returns the unweighted denominator.
     *
     * @param domain the domain
     * @param variable the variable
     * @return how many records of the domain have a value, those of weight zero included; 0 for an unknown domain
     */
    public long unweighted(D domain, SurveyVariable variable) {
        return sums.cell(domain, variable).totals.get(Cell.RECORDS).longValueExact();
    }

    /**
     * Returns the weighted denominator.
     *
     * @param domain the domain
     * @param variable the variable
     * @return the sum of the weights of the records that have a value, at the decimals of the design; 0 for an unknown domain
     */
    public BigDecimal weighted(D domain, SurveyVariable variable) {
        return new BigDecimal(sums.cell(domain, variable).total(Cell.W), design.weightDecimals());
    }

    /**
     * Returns the degrees of freedom of the whole sample.
     *
     * @return the PSUs less the strata, of those with a record of non-zero weight; 0 if there are none
     */
    public long degreesOfFreedom() {
        Set<String> strata = new HashSet<>();
        long units = 0;
        for (Map.Entry<Psu, Totals> each : sums.psus.entrySet()) {
            long weighing = each.getValue().get(Sums.WEIGHING).longValueExact();
            if (weighing > 0) {
                strata.add(each.getKey().stratum);
                units = Math.addExact(units, design.clustered() ? 1 : weighing);
            }
        }
        return units - strata.size();
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
        Cell cell = sums.cell(domain, variable);
        long records = unweighted(domain, variable);
        BigInteger w = cell.total(Cell.W);
        if (w.signum() == 0) {
            return Measured.unknown(
                    Measured.Reason.ZERO_DENOMINATOR, records == 0 ? "" : "all records have the weight 0");
        }
        long df = degreesOfFreedom();
        long weighing = cell.totals.get(Cell.WEIGHING).longValueExact();
        boolean cautious = policy == EstimationPolicy.CAUTIOUS;
        boolean share = variable.kind() == SurveyVariable.Kind.PROPORTION;
        if (!cautious && !share && !design.stratified() && !design.clustered()) {
            df = sums.records() - 1;
        }
        if (cautious && cell.units(design, weighing) < 2) {
            return Measured.unknown(Measured.Reason.NOT_ESTIMABLE, "one primary sampling unit in the domain");
        }
        BigDecimal variance = variance(cell);
        boolean varies = variance.signum() > 0;
        if (df < 1 && (cautious || varies)) {
            return Measured.unknown(Measured.Reason.NOT_ESTIMABLE, "no degrees of freedom");
        }
        BigInteger wx = cell.total(Cell.WX);
        double value = quotient(wx, w, variable);
        double error = root(variance, variable);
        OptionalDouble deviation = share ? OptionalDouble.empty() : deviation(domain, cell, variable, policy);
        Interval interval;
        if (!varies && !(cautious && share)) {
            interval = new Interval(value, value, level);
        } else if (!varies) {
            double effective = effective(cell, weighing, df, level);
            interval = Interval.clopperPearson(
                    wx.equals(w) ? effective : Math.min(effective, effective * value), effective, level);
        } else if (share) {
            interval =
                    Interval.logit(value, quotient(w.subtract(wx), w, variable), Interval.t(level, df) * error, level);
        } else {
            interval = Interval.symmetric(value, Interval.t(level, df) * error, level);
        }
        return Measured.known(new Estimate(value, error, interval, df, weighted(domain, variable), records, deviation));
    }

    private static double quotient(BigInteger wx, BigInteger w, SurveyVariable variable) {
        return new BigDecimal(wx)
                .divide(new BigDecimal(w), DIGITS)
                .movePointLeft(variable.decimals())
                .doubleValue();
    }

    private static double root(BigDecimal square, SurveyVariable variable) {
        return square.sqrt(DIGITS).movePointLeft(variable.decimals()).doubleValue();
    }

    /**
     * The formula for V with whole numbers: A_c = X_c W - X W_c is U_c times W squared, so that stratum h adds
     * (n_h sum A^2 - (sum A)^2) / (n_h - 1) / W^4. Strata of one size share one quotient.
     */
    private BigDecimal variance(Cell cell) {
        BigInteger w = cell.total(Cell.W);
        BigInteger wx = cell.total(Cell.WX);
        Map<String, Long> sizes = sums.sizes();
        Map<String, BigInteger[]> strata = new HashMap<>();
        cell.units.forEach((unit, totals) -> {
            BigInteger sum = totals.get(Cell.WX).multiply(w).subtract(wx.multiply(totals.get(Cell.W)));
            BigInteger squares = design.clustered()
                    ? sum.multiply(sum)
                    : w.multiply(w)
                            .multiply(totals.get(Cell.WWXX))
                            .subtract(w.multiply(wx)
                                    .multiply(totals.get(Cell.WWX))
                                    .shiftLeft(1))
                            .add(wx.multiply(wx).multiply(totals.get(Cell.WW)));
            strata.merge(unit.stratum, new BigInteger[] {sum, squares}, (a, b) ->
                    new BigInteger[] {a[0].add(b[0]), a[1].add(b[1])});
        });
        TreeMap<Long, BigInteger> numerators = new TreeMap<>();
        strata.forEach((stratum, sum) -> {
            long size = sizes.get(stratum);
            numerators.merge(
                    Math.max(1, size - 1),
                    size == 1
                            ? sum[1]
                            : sum[1].multiply(BigInteger.valueOf(size)).subtract(sum[0].multiply(sum[0])),
                    BigInteger::add);
        });
        BigDecimal variance = BigDecimal.ZERO;
        for (Map.Entry<Long, BigInteger> each : numerators.entrySet()) {
            BigInteger denominator = w.pow(4).multiply(BigInteger.valueOf(each.getKey()));
            variance = variance.add(new BigDecimal(each.getValue()).divide(new BigDecimal(denominator), DIGITS));
        }
        return variance;
    }

    private OptionalDouble deviation(D domain, Cell cell, SurveyVariable variable, EstimationPolicy policy) {
        boolean whole = design.stratified() || design.clustered();
        BigInteger n = policy == EstimationPolicy.CAUTIOUS
                ? cell.totals.get(Cell.WEIGHING)
                : whole ? sums.domains.get(domain).totals.get(0) : cell.totals.get(Cell.RECORDS);
        if (n.compareTo(BigInteger.ONE) <= 0) {
            return OptionalDouble.empty();
        }
        BigInteger w = cell.total(Cell.W);
        BigInteger wx = cell.total(Cell.WX);
        BigInteger squares = w.multiply(cell.totals.get(Cell.WXX)).subtract(wx.multiply(wx));
        BigDecimal square = new BigDecimal(squares.multiply(n))
                .divide(new BigDecimal(w.multiply(w).multiply(n.subtract(BigInteger.ONE))), DIGITS);
        return OptionalDouble.of(root(square, variable));
    }

    /** The effective sample size of a share without variation, see {@link EstimationPolicy#CAUTIOUS}. */
    private static double effective(Cell cell, long weighing, long df, double level) {
        BigDecimal w = new BigDecimal(cell.total(Cell.W));
        double kish = w.multiply(w)
                .divide(new BigDecimal(cell.totals.get(Cell.SQUARES)), DIGITS)
                .doubleValue();
        double t = Interval.t(level, weighing - 1) / Interval.t(level, df);
        return Math.min(weighing, kish * t * t);
    }

    /** Tells whether the other has the same design and totals. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyTally<?> tally && design.equals(tally.design) && sums.equals(tally.sums);
    }

    /** Returns a hash of the totals. */
    @Override
    public int hashCode() {
        return 31 * design.hashCode() + sums.hashCode();
    }

    /** Returns the design and its size, such as {@code 2000 records, strata, clusters}. */
    @Override
    public String toString() {
        return sums.records() + " records, " + design;
    }

    /** A primary sampling unit; without clusters, all of a stratum. */
    private record Psu(String stratum, String code) {}

    /** Signed 128-bit totals: two words each, the high one first. */
    private static final class Totals {
        private final long[] words;

        Totals(int size) {
            words = new long[2 * size];
        }

        void add(int index, long value) {
            add(index, value >> 63, value);
        }

        void addProduct(int index, long a, long b) {
            add(index, Math.multiplyHigh(a, b), a * b);
        }

        private void add(int index, long high, long low) {
            long sum = words[2 * index + 1] + low;
            long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
            long top = words[2 * index] + high + carry;
            if (((words[2 * index] ^ top) & (high ^ top)) < 0) {
                throw new ArithmeticException("a total exceeds 128 bits");
            }
            words[2 * index] = top;
            words[2 * index + 1] = sum;
        }

        Totals plus(Totals other) {
            for (int index = 0; index < words.length / 2; index++) {
                add(index, other.words[2 * index], other.words[2 * index + 1]);
            }
            return this;
        }

        BigInteger get(int index) {
            BigInteger low = BigInteger.valueOf(words[2 * index + 1] >>> 1)
                    .shiftLeft(1)
                    .add(BigInteger.valueOf(words[2 * index + 1] & 1));
            return BigInteger.valueOf(words[2 * index]).shiftLeft(Long.SIZE).add(low);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Totals totals && Arrays.equals(words, totals.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    /** The records of one domain that have a value of one variable. */
    private static final class Cell {
        private static final int RECORDS = 0;
        private static final int WEIGHING = 1;
        private static final int SQUARES = 2;
        private static final int WXX = 3;

        private static final int W = 0;
        private static final int WX = 1;
        private static final int WW = 2;
        private static final int WWX = 3;
        private static final int WWXX = 4;

        private final Totals totals = new Totals(4);
        private final Map<Psu, Totals> units = new HashMap<>();

        void add(Psu unit, boolean clustered, long w, long x) {
            long wx = Math.multiplyExact(w, x);
            totals.add(RECORDS, 1);
            totals.add(WEIGHING, w > 0 ? 1 : 0);
            totals.addProduct(SQUARES, w, w);
            totals.addProduct(WXX, wx, x);
            Totals unitTotals = units.computeIfAbsent(unit, key -> new Totals(clustered ? 2 : 5));
            unitTotals.add(W, w);
            unitTotals.add(WX, wx);
            if (!clustered) {
                unitTotals.addProduct(WW, w, w);
                unitTotals.addProduct(WWX, w, wx);
                unitTotals.addProduct(WWXX, wx, wx);
            }
        }

        Cell plus(Cell other) {
            totals.plus(other.totals);
            merge(units, other.units);
            return this;
        }

        BigInteger total(int index) {
            return units.values().stream().map(each -> each.get(index)).reduce(BigInteger.ZERO, BigInteger::add);
        }

        /** How many PSUs have a record of non-zero weight. */
        long units(SurveyDesign design, long weighing) {
            return design.clustered()
                    ? units.values().stream()
                            .filter(each -> each.get(W).signum() > 0)
                            .count()
                    : weighing;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cell cell && totals.equals(cell.totals) && units.equals(cell.units);
        }

        @Override
        public int hashCode() {
            return 31 * totals.hashCode() + units.hashCode();
        }
    }

    private static void merge(Map<Psu, Totals> into, Map<Psu, Totals> from) {
        from.forEach((unit, totals) -> into.computeIfAbsent(unit, key -> new Totals(totals.words.length / 2))
                .plus(totals));
    }

    /** The records of one domain: how many have a non-zero weight, and those with a value. */
    private record Domain(Totals totals, Map<SurveyVariable, Cell> cells) {

        Domain() {
            this(new Totals(1), new HashMap<>());
        }

        Domain plus(Domain other) {
            totals.plus(other.totals);
            other.cells.forEach((variable, cell) ->
                    cells.computeIfAbsent(variable, key -> new Cell()).plus(cell));
            return this;
        }
    }

    /** What adds up. Confined to one thread while it grows; never changed once a tally holds it. */
    private static final class Sums<D> {
        private static final int RECORDS = 0;
        private static final int WEIGHING = 1;

        private final SurveyDesign design;
        private final Map<Psu, Totals> psus = new HashMap<>();
        private final Map<D, Domain> domains = new HashMap<>();

        Sums(SurveyDesign design) {
            this.design = design;
        }

        void add(SurveyRecord<D> row) {
            require(design.stratified(), row.stratum(), "stratum");
            require(design.clustered(), row.psu(), "cluster");
            if (!design.weighted() && row.weight() != 1) {
                throw new IllegalArgumentException("without weights each record weighs 1; found " + row.weight());
            }
            Psu unit = new Psu(row.stratum(), row.psu());
            long weighing = row.weight() > 0 ? 1 : 0;
            Totals psu = psus.computeIfAbsent(unit, key -> new Totals(2));
            psu.add(RECORDS, 1);
            psu.add(WEIGHING, weighing);
            for (D key : row.domains()) {
                Domain domain = domains.computeIfAbsent(key, each -> new Domain());
                domain.totals.add(0, weighing);
                row.values()
                        .forEach((variable, value) -> domain.cells
                                .computeIfAbsent(variable, each -> new Cell())
                                .add(unit, design.clustered(), row.weight(), value));
            }
        }

        private static void require(boolean has, String code, String what) {
            if (has && code.isBlank()) {
                throw new IllegalArgumentException("the design has a " + what
                        + " for each record; a record without one is not part of the sample");
            }
            if (!has && !code.isEmpty()) {
                throw new IllegalArgumentException("the design has no " + what + "; found " + code);
            }
        }

        Sums<D> plus(Sums<D> other) {
            merge(psus, other.psus);
            other.domains.forEach((key, domain) ->
                    domains.computeIfAbsent(key, each -> new Domain()).plus(domain));
            return this;
        }

        Cell cell(D domain, SurveyVariable variable) {
            Domain found = domains.get(domain);
            Cell cell = found == null ? null : found.cells.get(variable);
            return cell == null ? new Cell() : cell;
        }

        long records() {
            return psus.values().stream()
                    .mapToLong(each -> each.get(RECORDS).longValueExact())
                    .sum();
        }

        /** The number of PSUs of each stratum. */
        Map<String, Long> sizes() {
            Map<String, Long> sizes = new HashMap<>();
            psus.forEach((unit, totals) -> sizes.merge(
                    unit.stratum, design.clustered() ? 1 : totals.get(RECORDS).longValueExact(), Long::sum));
            return sizes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sums<?> sums && psus.equals(sums.psus) && domains.equals(sums.domains);
        }

        @Override
        public int hashCode() {
            return 31 * psus.hashCode() + domains.hashCode();
        }
    }
}
