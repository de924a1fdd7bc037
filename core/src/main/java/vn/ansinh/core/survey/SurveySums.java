package vn.ansinh.core.survey;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The totals behind a {@link SurveyTally}: for each domain the sums of every variable, over all its records and over those of each unit. A
 * unit is a primary sampling unit, or the whole stratum if there are no clusters; then sums of squares stand for the records,
 * each of which is a PSU of its own. Confined to one thread while it grows; never changed once a tally holds it.
 */
final class SurveySums<D> {

    /** The sums of a variable in a unit: w, w x, and without clusters w w, w w x, w x w x. */
    private static final int W = 0;

    private static final int WX = 1;
    private static final int WW = 2;
    private static final int WWX = 3;
    private static final int WXWX = 4;

    /** The sums of a variable in a domain: the number of records and of those that weigh, w w, w x x. */
    private static final int RECORDS = 0;

    private static final int WEIGHING = 1;
    private static final int SQUARES = 2;
    private static final int WXX = 3;
    private static final int DOMAIN_WIDTH = 4;

    private static final ExactSums NONE = new ExactSums();

    private final SurveyDesign design;
    private final int unitWidth;
    private final Map<String, Integer> strata = new HashMap<>();
    private final Map<SamplingUnit, Unit> units = new HashMap<>();
    private final Map<SurveyVariable, Integer> variables = new HashMap<>();
    private final Map<D, Domain> domains = new HashMap<>();

    /** What is at hand, a record or a unit, and adds to its domains: in all and in its unit. */
    private final ExactSums atHand = new ExactSums();

    private final ExactSums atHandInUnit = new ExactSums();

    /** A unit of these sums, of which there is one object, and its records. */
    private static final class Unit {
        private final int stratum;
        private long records;
        private long weighing;

        Unit(int stratum) {
            this.stratum = stratum;
        }
    }

    /** The records of one domain: how many weigh, and the sums of the variables, in all and in each unit. */
    private static final class Domain {
        private long weighing;
        private final ExactSums sums = new ExactSums();
        private final Map<Unit, ExactSums> units = new HashMap<>();

        ExactSums unit(Unit unit) {
            return units.computeIfAbsent(unit, each -> new ExactSums());
        }
    }

    /** A sample: its size, its degrees of freedom and the number of PSUs of each stratum. */
    record Frame(long records, long degreesOfFreedom, long[] sizes) {}

    /**
     * What the estimate of a variable in a domain needs.
     *
     * @param records how many records have a value
     * @param weighing how many of them have a weight other than 0
     * @param domainWeighing how many records of the domain have a weight other than 0, with a value or not
     * @param units how many PSUs have a record with a value and a weight other than 0
     * @param w the sum of the weights
     * @param wx the sum of weight times value
     * @param squares the sum of the squared weights
     * @param wxx the sum of weight times squared value
     * @param strata the PSUs' sums of each stratum of the sample, those without a record of the domain too
     */
    record Totals(
            long records,
            long weighing,
            long domainWeighing,
            long units,
            BigInteger w,
            BigInteger wx,
            BigInteger squares,
            BigInteger wxx,
            Stratum[] strata) {}

    /** Sums over the PSUs of a stratum, of their totals of w and w x and of the products of these. */
    static final class Stratum {
        final WideSum w = new WideSum();
        final WideSum wx = new WideSum();
        final WideSum ww = new WideSum();
        final WideSum wwx = new WideSum();
        final WideSum wxwx = new WideSum();
    }

    SurveySums(SurveyDesign design) {
        this.design = design;
        this.unitWidth = design.clustered() ? WX + 1 : WXWX + 1;
    }

    void add(SurveyRecord<D> row) {
        if (!design.weighted() && row.weight() != 1) {
            throw new IllegalArgumentException("without weights each record weighs 1; found " + row.weight());
        }
        Unit unit = unit(new SamplingUnit(row.stratum(), row.psu()));
        long weighing = row.weight() > 0 ? 1 : 0;
        unit.records++;
        unit.weighing += weighing;
        atHand.clear();
        atHandInUnit.clear();
        row.values().forEach((variable, value) -> putAtHand(variable(variable), row.weight(), value));
        row.domains().forEach(domain -> add(domain, unit, weighing));
    }

    /** Adds what is at hand to a domain. */
    private void add(D key, Unit unit, long weighing) {
        Domain domain = domains.computeIfAbsent(key, each -> new Domain());
        domain.weighing += weighing;
        domain.sums.addAll(atHand);
        domain.unit(unit).addAll(atHandInUnit);
    }

    private void putAtHand(int variable, long w, long x) {
        long wx = w * x;
        if (Math.multiplyHigh(w, x) != wx >> 63) {
            throw new ArithmeticException("a weight times a value exceeds 63 bits; declare fewer decimals of one");
        }
        int at = variable * DOMAIN_WIDTH;
        atHand.add(at + RECORDS, 1);
        atHand.add(at + WEIGHING, w > 0 ? 1 : 0);
        atHand.addProduct(at + SQUARES, w, w);
        atHand.addProduct(at + WXX, wx, x);
        int slot = variable * unitWidth;
        atHandInUnit.add(slot + W, w);
        atHandInUnit.add(slot + WX, wx);
        if (!design.clustered()) {
            atHandInUnit.addProduct(slot + WW, w, w);
            atHandInUnit.addProduct(slot + WWX, w, wx);
            atHandInUnit.addProduct(slot + WXWX, wx, wx);
        }
    }

    /** Adds one variable of a unit or of a part of it. */
    void add(SamplingUnit place, D key, UnitTotals totals) {
        if (!design.weighted() && !totals.isUnweighted()) {
            throw new IllegalArgumentException("without weights each record weighs 1; a unit has other weights");
        }
        Unit unit = unit(place);
        unit.records += totals.sample().all();
        unit.weighing += totals.sample().weighing();
        if (totals.population().all() > 0) {
            int variable = variable(totals.variable());
            int at = variable * DOMAIN_WIDTH;
            atHand.clear();
            atHand.add(at + RECORDS, totals.valued().all());
            atHand.add(at + WEIGHING, totals.valued().weighing());
            atHand.add(at + SQUARES, totals.squaredWeights());
            atHand.add(at + WXX, totals.squaredValues());
            int slot = variable * unitWidth;
            atHandInUnit.clear();
            atHandInUnit.add(slot + W, totals.weights());
            atHandInUnit.add(slot + WX, totals.values());
            add(key, unit, totals.population().weighing());
        }
    }

    private static void require(boolean has, String code, String what) {
        if (has && code.isBlank()) {
            throw new IllegalArgumentException(
                    "the design has a " + what + " for each record; a record without one is not part of the sample");
        }
        if (!has && !code.isEmpty()) {
            throw new IllegalArgumentException("the design has no " + what + "; found " + code);
        }
    }

    private Unit unit(SamplingUnit place) {
        Unit unit = units.get(place);
        if (unit == null) {
            require(design.stratified(), place.stratum(), "stratum");
            require(design.clustered(), place.cluster(), "cluster");
            unit = new Unit(strata.computeIfAbsent(place.stratum(), each -> strata.size()));
            units.put(place, unit);
        }
        return unit;
    }

    private int variable(SurveyVariable variable) {
        Integer known = variables.get(variable);
        if (known != null) {
            return known;
        }
        int added = variables.size();
        variables.put(variable, added);
        atHand.widen((added + 1) * DOMAIN_WIDTH);
        atHandInUnit.widen((added + 1) * unitWidth);
        return added;
    }

    SurveySums<D> plus(SurveySums<D> other) {
        Map<Unit, Unit> own = new HashMap<>();
        other.units.forEach((place, theirs) -> {
            Unit unit = unit(place);
            unit.records += theirs.records;
            unit.weighing += theirs.weighing;
            own.put(theirs, unit);
        });
        int[] places = new int[other.variables.size()];
        other.variables.forEach((variable, index) -> places[index] = variable(variable));
        other.domains.forEach((key, theirs) -> {
            Domain domain = domains.computeIfAbsent(key, each -> new Domain());
            domain.weighing += theirs.weighing;
            domain.sums.addAll(theirs.sums.rearranged(places, DOMAIN_WIDTH));
            theirs.units.forEach((unit, sums) -> domain.unit(own.get(unit)).addAll(sums.rearranged(places, unitWidth)));
        });
        return this;
    }

    Set<D> domains() {
        return domains.keySet();
    }

    Frame frame() {
        long[] sizes = new long[strata.size()];
        BitSet weighingStrata = new BitSet();
        long records = 0;
        long weighingUnits = 0;
        for (Unit unit : units.values()) {
            records += unit.records;
            sizes[unit.stratum] += design.clustered() ? 1 : unit.records;
            if (unit.weighing > 0) {
                weighingStrata.set(unit.stratum);
                weighingUnits += design.clustered() ? 1 : unit.weighing;
            }
        }
        return new Frame(records, weighingUnits - weighingStrata.cardinality(), sizes);
    }

    Totals totals(D key, SurveyVariable variable) {
        Stratum[] sums = Stream.generate(Stratum::new).limit(strata.size()).toArray(Stratum[]::new);
        Domain domain = domains.getOrDefault(key, new Domain());
        Integer index = variables.get(variable);
        if (index == null) {
            BigInteger none = BigInteger.ZERO;
            return new Totals(0, 0, domain.weighing, 0, none, none, none, none, sums);
        }
        int slot = index * unitWidth;
        long units = 0;
        for (Map.Entry<Unit, ExactSums> each : domain.units.entrySet()) {
            ExactSums unit = each.getValue();
            if (!unit.isZero(slot + W)) {
                units++;
                add(sums[each.getKey().stratum], unit, slot);
            }
        }
        int at = index * DOMAIN_WIDTH;
        long weighing = domain.sums.get(at + WEIGHING).longValueExact();
        return new Totals(
                domain.sums.get(at + RECORDS).longValueExact(),
                weighing,
                domain.weighing,
                design.clustered() ? units : weighing,
                Arrays.stream(sums).map(each -> each.w.get()).reduce(BigInteger.ZERO, BigInteger::add),
                Arrays.stream(sums).map(each -> each.wx.get()).reduce(BigInteger.ZERO, BigInteger::add),
                domain.sums.get(at + SQUARES),
                domain.sums.get(at + WXX),
                sums);
    }

    private void add(Stratum sums, ExactSums unit, int slot) {
        sums.w.add(unit, slot + W);
        sums.wx.add(unit, slot + WX);
        if (design.clustered()) {
            sums.ww.addProduct(unit, slot + W, slot + W);
            sums.wwx.addProduct(unit, slot + W, slot + WX);
            sums.wxwx.addProduct(unit, slot + WX, slot + WX);
        } else {
            sums.ww.add(unit, slot + WW);
            sums.wwx.add(unit, slot + WWX);
            sums.wxwx.add(unit, slot + WXWX);
        }
    }

    /** Tells whether the other, of the same design, has the same units, domains and sums, in whatever order they came. */
    boolean sameAs(SurveySums<?> other) {
        return isIn(other) && other.isIn(this);
    }

    /** Tells whether the other has these units and domains with these sums; a sum that is absent is 0. */
    private boolean isIn(SurveySums<?> other) {
        if (units.size() != other.units.size() || domains.size() != other.domains.size()) {
            return false;
        }
        Map<Unit, Unit> theirs = new HashMap<>();
        for (Map.Entry<SamplingUnit, Unit> each : units.entrySet()) {
            Unit unit = each.getValue();
            Unit their = other.units.get(each.getKey());
            if (their == null || unit.records != their.records || unit.weighing != their.weighing) {
                return false;
            }
            theirs.put(unit, their);
        }
        int[] places = new int[variables.size()];
        variables.forEach(
                (variable, index) -> places[index] = other.variables.getOrDefault(variable, other.variables.size()));
        for (Map.Entry<D, Domain> each : domains.entrySet()) {
            Domain their = other.domains.get(each.getKey());
            if (their == null || !isIn(each.getValue(), their, theirs, places)) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(Domain domain, Domain their, Map<Unit, Unit> theirs, int[] places) {
        return domain.weighing == their.weighing
                && domain.sums.areIn(their.sums, places, DOMAIN_WIDTH)
                && domain.units.entrySet().stream()
                        .allMatch(each -> each.getValue()
                                .areIn(their.units.getOrDefault(theirs.get(each.getKey()), NONE), places, unitWidth));
    }
}
