package vn.ansinh.core.survey;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The totals behind a {@link SurveyTally}: for each domain and unit the sums of every variable, as words of a flat array. A
 * unit is a primary sampling unit, or the whole stratum if there are no clusters; then sums of squares stand for the records,
 * each of which is a PSU of its own. Confined to one thread while it grows; never changed once a tally holds it.
 */
final class SurveySums<D> {

    /** The words of a variable in a unit: sums of w, w x, and without clusters of w w, w w x, w x w x. */
    private static final int W = 0;

    private static final int WX = 2;
    private static final int WW = 4;
    private static final int WWX = 6;
    private static final int WXWX = 8;

    /** The words of a variable in a domain: the number of records and of those that weigh, sums of w w and w x x. */
    private static final int RECORDS = 0;

    private static final int WEIGHING = 1;
    private static final int SQUARES = 2;
    private static final int WXX = 4;
    private static final int DOMAIN_WIDTH = 6;

    private final SurveyDesign design;
    private final int unitWidth;
    private final Map<String, Integer> strata = new HashMap<>();
    private final Map<Place, Unit> units = new HashMap<>();
    private final Map<SurveyVariable, Integer> variables = new HashMap<>();
    private final Map<D, Domain> domains = new HashMap<>();

    /** What the record at hand adds: the indexes of its variables, and their words; kept to be written over by the next. */
    private int[] indexes = {};

    private long[] domainWords = {};
    private long[] unitWords = {};

    /** Where a unit lies; the cluster is empty if there are none. */
    private record Place(String stratum, String cluster) {}

    /** A unit of these sums, of which there is one object, and its records. */
    private static final class Unit {
        private final int stratum;
        private long records;
        private long weighing;

        Unit(int stratum) {
            this.stratum = stratum;
        }
    }

    /** The records of one domain: how many weigh, the words of each variable, and those of each variable in each unit. */
    private static final class Domain {
        private long weighing;
        private long[] words = {};
        private final Map<Unit, long[]> units = new HashMap<>();

        /** The words of a unit, at least so many. */
        long[] unit(Unit unit, int length) {
            long[] found = units.get(unit);
            if (found != null && found.length >= length) {
                return found;
            }
            long[] words = found == null ? new long[length] : Arrays.copyOf(found, length);
            units.put(unit, words);
            return words;
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
        this.unitWidth = design.clustered() ? WW : WXWX + 2;
    }

    void add(SurveyRecord<D> row) {
        require(design.stratified(), row.stratum(), "stratum");
        require(design.clustered(), row.psu(), "cluster");
        if (!design.weighted() && row.weight() != 1) {
            throw new IllegalArgumentException("without weights each record weighs 1; found " + row.weight());
        }
        Unit unit = unit(new Place(row.stratum(), row.psu()));
        long weight = row.weight();
        long weighing = weight > 0 ? 1 : 0;
        unit.records++;
        unit.weighing += weighing;
        int count = 0;
        if (row.values().size() != indexes.length) {
            indexes = new int[row.values().size()];
            domainWords = new long[indexes.length * DOMAIN_WIDTH];
            unitWords = new long[indexes.length * unitWidth];
        } else {
            Arrays.fill(domainWords, 0);
            Arrays.fill(unitWords, 0);
        }
        for (Map.Entry<SurveyVariable, Long> each : row.values().entrySet()) {
            indexes[count] = variable(each.getKey());
            words(domainWords, count * DOMAIN_WIDTH, unitWords, count * unitWidth, weight, each.getValue());
            count++;
        }
        for (D key : row.domains()) {
            Domain domain = domains.computeIfAbsent(key, each -> new Domain());
            domain.weighing += weighing;
            if (count > 0) {
                domain.words = wide(domain.words, DOMAIN_WIDTH);
                addToDomain(domain.words, domainWords, indexes);
                addToUnit(domain.unit(unit, variables.size() * unitWidth), unitWords, indexes);
            }
        }
    }

    /** The words that a record adds to those of a variable. */
    private void words(long[] domain, int at, long[] unit, int slot, long w, long x) {
        long wx = w * x;
        if (Math.multiplyHigh(w, x) != wx >> 63) {
            throw new ArithmeticException("a weight times a value exceeds 63 bits; declare fewer decimals of one");
        }
        domain[at + RECORDS]++;
        domain[at + WEIGHING] += w > 0 ? 1 : 0;
        WideSum.addProduct(domain, at + SQUARES, w, w);
        WideSum.addProduct(domain, at + WXX, wx, x);
        WideSum.add(unit, slot + W, w);
        WideSum.add(unit, slot + WX, wx);
        if (!design.clustered()) {
            WideSum.addProduct(unit, slot + WW, w, w);
            WideSum.addProduct(unit, slot + WWX, w, wx);
            WideSum.addProduct(unit, slot + WXWX, wx, wx);
        }
    }

    private static void addToDomain(long[] words, long[] added, int[] indexes) {
        for (int i = 0; i < indexes.length; i++) {
            int to = indexes[i] * DOMAIN_WIDTH;
            int from = i * DOMAIN_WIDTH;
            words[to + RECORDS] += added[from + RECORDS];
            words[to + WEIGHING] += added[from + WEIGHING];
            WideSum.sum(words, to + SQUARES, added, from + SQUARES, DOMAIN_WIDTH - SQUARES);
        }
    }

    private void addToUnit(long[] words, long[] added, int[] indexes) {
        for (int i = 0; i < indexes.length; i++) {
            WideSum.sum(words, indexes[i] * unitWidth, added, i * unitWidth, unitWidth);
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

    private Unit unit(Place place) {
        Unit unit = units.get(place);
        if (unit == null) {
            unit = new Unit(strata.computeIfAbsent(place.stratum, each -> strata.size()));
            units.put(place, unit);
        }
        return unit;
    }

    private int variable(SurveyVariable variable) {
        Integer index = variables.get(variable);
        if (index == null) {
            index = variables.size();
            variables.put(variable, index);
        }
        return index;
    }

    private long[] wide(long[] words, int width) {
        int length = variables.size() * width;
        return words.length < length ? Arrays.copyOf(words, length) : words;
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
            domain.words = wide(domain.words, DOMAIN_WIDTH);
            addToDomain(domain.words, theirs.words, Arrays.copyOf(places, theirs.words.length / DOMAIN_WIDTH));
            theirs.units.forEach((unit, words) -> addToUnit(
                    domain.unit(own.get(unit), variables.size() * unitWidth),
                    words,
                    Arrays.copyOf(places, words.length / unitWidth)));
        });
        return this;
    }

    Set<D> domains() {
        return domains.keySet();
    }

    Frame frame() {
        long[] sizes = new long[strata.size()];
        Set<Integer> weighingStrata = new HashSet<>();
        long records = 0;
        long weighingUnits = 0;
        for (Unit unit : units.values()) {
            records += unit.records;
            sizes[unit.stratum] += design.clustered() ? 1 : unit.records;
            if (unit.weighing > 0) {
                weighingStrata.add(unit.stratum);
                weighingUnits += design.clustered() ? 1 : unit.weighing;
            }
        }
        return new Frame(records, weighingUnits - weighingStrata.size(), sizes);
    }

    Totals totals(D key, SurveyVariable variable) {
        Stratum[] sums = Stream.generate(Stratum::new).limit(strata.size()).toArray(Stratum[]::new);
        Domain domain = domains.getOrDefault(key, new Domain());
        Integer index = variables.get(variable);
        if (index == null || domain.words.length <= index * DOMAIN_WIDTH) {
            BigInteger none = BigInteger.ZERO;
            return new Totals(0, 0, domain.weighing, 0, none, none, none, none, sums);
        }
        int slot = index * unitWidth;
        int at = index * DOMAIN_WIDTH;
        long units = 0;
        for (Map.Entry<Unit, long[]> each : domain.units.entrySet()) {
            long[] words = each.getValue();
            if (slot < words.length) {
                units += WideSum.isZero(words, slot + W) ? 0 : 1;
                add(sums[each.getKey().stratum], words, slot);
            }
        }
        long weighing = domain.words[at + WEIGHING];
        return new Totals(
                domain.words[at + RECORDS],
                weighing,
                domain.weighing,
                design.clustered() ? units : weighing,
                Arrays.stream(sums).map(each -> each.w.get()).reduce(BigInteger.ZERO, BigInteger::add),
                Arrays.stream(sums).map(each -> each.wx.get()).reduce(BigInteger.ZERO, BigInteger::add),
                WideSum.get(domain.words, at + SQUARES),
                WideSum.get(domain.words, at + WXX),
                sums);
    }

    private void add(Stratum sums, long[] unit, int slot) {
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

    /** The totals without the order in which units and variables came: what two sums of the same sample share. */
    private List<Map<?, ?>> canonical() {
        Map<Unit, Place> places = new HashMap<>();
        Map<Place, List<Long>> records = new HashMap<>();
        units.forEach((place, unit) -> {
            places.put(unit, place);
            records.put(place, List.of(unit.records, unit.weighing));
        });
        Map<D, Long> weighing = new HashMap<>();
        Map<List<Object>, List<Long>> sums = new HashMap<>();
        domains.forEach((key, domain) -> {
            weighing.put(key, domain.weighing);
            variables.forEach((variable, index) -> {
                put(sums, List.of(key, variable), domain.words, index * DOMAIN_WIDTH, DOMAIN_WIDTH);
                domain.units.forEach((unit, words) ->
                        put(sums, List.of(key, variable, places.get(unit)), words, index * unitWidth, unitWidth));
            });
        });
        return List.of(records, weighing, sums);
    }

    private static void put(Map<List<Object>, List<Long>> sums, List<Object> key, long[] words, int from, int width) {
        if (from < words.length && IntStream.range(from, from + width).anyMatch(word -> words[word] != 0)) {
            sums.put(key, Arrays.stream(words, from, from + width).boxed().toList());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurveySums<?> sums && canonical().equals(sums.canonical());
    }

    @Override
    public int hashCode() {
        return units.keySet().hashCode();
    }
}
