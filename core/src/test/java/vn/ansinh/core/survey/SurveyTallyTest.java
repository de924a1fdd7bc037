package vn.ansinh.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;
import vn.ansinh.core.Quantity.Proportion;

/** Proves the estimates against arithmetic by hand and the textbook formula, and that no order or split changes a bit. */
class SurveyTallyTest {

    private static final SurveyVariable POOR = SurveyVariable.proportion("poor");
    private static final SurveyVariable SCORE = SurveyVariable.mean("score", 2);
    private static final SurveyDesign CLUSTERS =
            SurveyDesign.SIMPLE.withStrata().withClusters();
    private static final SurveyDesign WEIGHTS = SurveyDesign.SIMPLE.withWeights(1);

    private static SurveyRecord<String> poor(String stratum, String psu, long weight, String domain, long value) {
        return new SurveyRecord<>(stratum, psu, weight, ImmutableSet.of(domain), ImmutableMap.of(POOR, value));
    }

    private static SurveyRecord<String> score(long weight, long hundredths) {
        return new SurveyRecord<>("", "", weight, ImmutableSet.of("all"), ImmutableMap.of(SCORE, hundredths));
    }

    private static SurveyTally<String> tally(SurveyDesign design, List<SurveyRecord<String>> rows) {
        return rows.stream().collect(SurveyTally.collecting(design));
    }

    private static SurveyTally<String> simple(int cases, int of) {
        return tally(
                SurveyDesign.SIMPLE,
                IntStream.range(0, of)
                        .mapToObj(each -> poor("", "", 1, "all", each < cases ? 1 : 0))
                        .toList());
    }

    private static Measured<Estimate> asWho(SurveyTally<String> tally, SurveyVariable variable) {
        return tally.estimate("all", variable, EstimationPolicy.WHO_PARITY, 0.95);
    }

    private static Reason reason(Measured<Estimate> none) {
        return none.fold(
                known -> {
                    throw new AssertionError(known);
                },
                (reason, detail) -> reason);
    }

    /** 3 of 10: V = p (1 - p) / (n - 1) = 0.21 / 9; the limits are those of the logit with t(9) = 2.262157. */
    @Test
    void aSimpleRandomSampleHasTheClosedForm() {
        Estimate found = simple(3, 10).estimate("all", POOR).orElseThrow();
        assertThat(found.value()).isEqualTo(0.3);
        assertThat(found.standardError()).isCloseTo(Math.sqrt(0.21 / 9), within(1e-15));
        assertThat(found.degreesOfFreedom()).isEqualTo(9);
        double step = 2.262157162798205 * Math.sqrt(0.21 / 9) / 0.21;
        double logit = Math.log(0.3 / 0.7);
        assertThat(found.interval().lower()).isCloseTo(1 / (1 + Math.exp(step - logit)), within(1e-12));
        assertThat(found.interval().upper()).isCloseTo(1 / (1 + Math.exp(-step - logit)), within(1e-12));
        assertThat(found.interval().level()).isEqualTo(0.95);
        assertThat(found.weighted()).isEqualByComparingTo("10");
        assertThat(found.unweighted()).isEqualTo(10);
        assertThat(found.standardDeviation()).isEmpty();
    }

    /**
     * A: a1 {1, 1}, a2 {0, 1}; B: b1 {0, 0}, b2 {0, 1}. r = 4/8; U = 1/8, 0, -1/8, 0. Each stratum has the mean +-1/16 and
     * adds 2/1 (1/256 + 1/256) = 1/64. V = 1/32; 4 PSUs - 2 strata = 2 degrees of freedom.
     */
    @Test
    void clustersInStrata() {
        Estimate found = tally(
                        CLUSTERS,
                        List.of(
                                poor("A", "1", 1, "all", 1),
                                poor("A", "1", 1, "all", 1),
                                poor("A", "2", 1, "all", 0),
                                poor("A", "2", 1, "all", 1),
                                poor("B", "1", 1, "all", 0),
                                poor("B", "1", 1, "all", 0),
                                poor("B", "2", 1, "all", 0),
                                poor("B", "2", 1, "all", 1)))
                .estimate("all", POOR)
                .orElseThrow();
        assertThat(found.value()).isEqualTo(0.5);
        assertThat(found.standardError()).isEqualTo(Math.sqrt(1.0 / 32));
        assertThat(found.degreesOfFreedom()).isEqualTo(2);
    }

    /**
     * A: a1 {1, 1}, a2 {0}, a3 outside the domain; C: c1 {0} alone. r = 2/4; U = 1/4, -1/8, 0 and -1/8. A: sum of squares
     * 5/64, mean 1/24, so 3/2 (5/64 - 3/576) = 7/64. C: 1/64. V = 8/64; 4 PSUs - 2 strata = 2 degrees of freedom.
     */
    @Test
    void aUnitOutsideTheDomainCountsAsZeroAndALonelyOneIsCentredAtZero() {
        SurveyTally<String> tally = tally(
                CLUSTERS,
                List.of(
                        poor("A", "1", 1, "D", 1),
                        poor("A", "1", 1, "D", 1),
                        poor("A", "2", 1, "D", 0),
                        poor("A", "3", 1, "other", 1),
                        poor("C", "1", 1, "D", 0)));
        Estimate found = tally.estimate("D", POOR).orElseThrow();
        assertThat(found.standardError()).isEqualTo(Math.sqrt(1.0 / 8));
        assertThat(found.degreesOfFreedom()).isEqualTo(2);
        assertThat(tally.domains()).containsExactlyInAnyOrder("D", "other");
        assertThat(tally.estimate("other", POOR))
                .isEqualTo(Measured.unknown(Reason.NOT_ESTIMABLE, "one primary sampling unit in the domain"));
        Estimate single =
                tally.estimate("other", POOR, EstimationPolicy.WHO_PARITY, 0.95).orElseThrow();
        assertThat(single.standardError()).isZero();
        assertThat(single.interval()).isEqualTo(new Interval(1, 1, 0.95));
    }

    /**
     * -1.25 with weight 1.5, 0.50 with weight 0.5. r = (-1.875 + 0.25) / 2 = -0.8125; U = -+0.328125; V = 2/1 (2 U^2), SE =
     * 0.65625. Variance (1.5 0.4375^2 + 0.5 1.3125^2) / 2 2/1 = 1.1484375. t(1) = 12.7062.
     */
    @Test
    void aWeightedMean() {
        Estimate found = tally(WEIGHTS, List.of(score(15, -125), score(5, 50)))
                .estimate("all", SCORE)
                .orElseThrow();
        assertThat(found.value()).isEqualTo(-0.8125);
        assertThat(found.standardError()).isEqualTo(0.65625);
        assertThat(found.standardDeviation()).hasValue(Math.sqrt(1.1484375));
        assertThat(found.interval().upper()).isCloseTo(-0.8125 + 12.706204736174694 * 0.65625, within(1e-10));
        assertThat(found.weighted()).isEqualTo(new BigDecimal("2.0"));
    }

    /** A record of weight zero stays a record: n_h = 3, so V = 3/2 (2 U^2) instead of 2/1 (2 U^2). */
    @Test
    void aRecordOfWeightZeroAddsOnlyItself() {
        SurveyTally<String> tally = tally(WEIGHTS, List.of(score(15, -125), score(5, 50), score(0, 300)));
        Estimate house = tally.estimate("all", SCORE).orElseThrow();
        Estimate who = asWho(tally, SCORE).orElseThrow();
        assertThat(house.value()).isEqualTo(-0.8125);
        assertThat(house.standardError()).isCloseTo(0.328125 * Math.sqrt(3), within(1e-15));
        assertThat(house.unweighted()).isEqualTo(3);
        assertThat(house.degreesOfFreedom()).isEqualTo(1);
        assertThat(who.degreesOfFreedom()).isEqualTo(2);
        assertThat(house.standardDeviation()).hasValue(Math.sqrt(1.1484375));
        assertThat(who.standardDeviation()).hasValue(Math.sqrt(0.57421875 * 3 / 2));
        assertThat(reason(tally(WEIGHTS, List.of(score(0, 300))).estimate("all", SCORE)))
                .isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void noVariationGetsAPointOnlyWhereParityAsksForIt() {
        assertThat(asWho(simple(0, 10), POOR).orElseThrow().interval()).isEqualTo(new Interval(0, 0, 0.95));
        assertThat(asWho(simple(10, 10), POOR).orElseThrow().interval()).isEqualTo(new Interval(1, 1, 0.95));
        for (int cases : new int[] {0, 10}) {
            // In a simple random sample the effective size is the size, and the limits are those of Clopper and
            // Pearson.
            Estimate found = simple(cases, 10).estimate("all", POOR).orElseThrow();
            assertThat(found.standardError()).isZero();
            assertThat(found.interval()).isEqualTo(BinomialInterval.CLOPPER_PEARSON.of(Proportion.of(cases, 10)));
        }
        assertThat(simple(0, 10).estimate("all", POOR).orElseThrow().interval().upper())
                .isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-14));
    }

    /** Weights 3, 1, 1, 1: Kish's size is 36/12 = 3, and df = 3 = n - 1. Upper limit 1 - 0.025^(1/3). */
    @Test
    void unequalWeightsShrinkTheEffectiveSize() {
        SurveyTally<String> tally = tally(
                WEIGHTS,
                List.of(
                        poor("", "", 3, "all", 0),
                        poor("", "", 1, "all", 0),
                        poor("", "", 1, "all", 0),
                        poor("", "", 1, "all", 0)));
        assertThat(tally.estimate("all", POOR).orElseThrow().interval().upper())
                .isCloseTo(1 - Math.pow(0.025, 1.0 / 3), within(1e-13));
    }

    private static List<SurveyRecord<String>> cluster(String psu, long weight, int cases, int of) {
        return IntStream.range(0, of)
                .mapToObj(each -> poor("", psu, weight, "all", each < cases ? 1 : 0))
                .toList();
    }

    /**
     * Clusters with the same share, or nearly: {@code like} of them with {@code cases} and one with {@code other} of {@code size}
     * records each. Computed in Python with mpmath by the definitions, Student's quantile by the incomplete beta function: the standard
     * error, Wilson's limits with that quantile, and the limits of Clopper and Pearson for the effective size
     * {@code n (t(n - 1) / t(df))^2}, of Korn and Graubard, from which they differ by little.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 75, 76, 250, 0.001, 0.25702212117167166, 0.34896839290887319, 0.25528602327, 0.349844461256",
        "3, 75, 75, 250, 0, 0.25607524108676111, 0.34793532582835934, 0.254337378234, 0.34880894224",
        "9, 10, 11, 100, 0.001, 0.081434861171245395, 0.12462799705408328, 0.0804038918832, 0.124782632427",
        "29, 1, 2, 20, 0.00166666666666667, 0.036092862336653158, 0.073448399501034907, 0.0347615184349, 0.0735447423088",
        "19, 1, 1, 50, 0, 0.012613540694659593, 0.03157363603680085, 0.0118122308045, 0.0315898898817",
    })
    void clustersThatAgreeAreNoCertainty(
            int like,
            int cases,
            int other,
            int size,
            double error,
            double lower,
            double upper,
            double exactLower,
            double exactUpper) {
        List<SurveyRecord<String>> rows = new ArrayList<>(cluster("other", 1, other, size));
        IntStream.range(0, like).forEach(each -> rows.addAll(cluster("like " + each, 1, cases, size)));
        SurveyTally<String> tally = tally(SurveyDesign.SIMPLE.withClusters(), rows);
        Estimate found = tally.estimate("all", POOR).orElseThrow();
        assertThat(found.standardError()).isCloseTo(error, within(1e-15));
        assertThat(found.interval().lower())
                .isCloseTo(lower, within(1e-13))
                .isCloseTo(exactLower, within(0.05 * (upper - lower)));
        assertThat(found.interval().upper())
                .isCloseTo(upper, within(1e-13))
                .isCloseTo(exactUpper, within(0.05 * (upper - lower)));
        Interval who = asWho(tally, POOR).orElseThrow().interval();
        assertThat(who.upper() - who.lower()).isLessThan((upper - lower) / 4);
    }

    /** Weights 3, 1 and 2, shares of 20 %, 20 % and 21 %: SE 0.0016; computed as above. */
    @Test
    void weightedClustersThatAgreeAreNoCertainty() {
        List<SurveyRecord<String>> rows = new ArrayList<>(cluster("f", 2, 21, 100));
        List.of("a", "b", "c").forEach(psu -> rows.addAll(cluster(psu, 3, 20, 100)));
        List.of("d", "e").forEach(psu -> rows.addAll(cluster(psu, 1, 20, 100)));
        Estimate found = tally(SurveyDesign.SIMPLE.withClusters().withWeights(0), rows)
                .estimate("all", POOR)
                .orElseThrow();
        assertThat(found.standardError()).isCloseTo(0.0015877405757394956, within(1e-15));
        assertThat(found.interval().lower()).isCloseTo(0.16279550254395462, within(1e-13));
        assertThat(found.interval().upper()).isCloseTo(0.24678381305157523, within(1e-13));
    }

    /** One record of weight 1 has the fact, 999 of weight 1000 have not: SE 1e-6. By the logit and that error, at most 0.0008 %. */
    @Test
    void oneLightRecordIsNoCertainty() {
        List<SurveyRecord<String>> rows = new ArrayList<>(cluster("0", 1000, 0, 49));
        rows.addAll(cluster("0", 1, 1, 1));
        IntStream.range(1, 20).forEach(each -> rows.addAll(cluster("" + each, 1000, 0, 50)));
        Estimate found = tally(SurveyDesign.SIMPLE.withClusters().withWeights(0), rows)
                .estimate("all", POOR)
                .orElseThrow();
        assertThat(found.standardError()).isCloseTo(1.002000997995998e-6, within(1e-18));
        assertThat(found.interval().lower()).isCloseTo(2.2862373249376095e-10, within(1e-21));
        assertThat(found.interval().upper()).isCloseTo(0.0043636354679707604, within(1e-15));
    }

    /** Two clusters of -1.00 and 1.00 each have one mean; a simple random sample of 4 has the standard error sqrt(1/4). t(1) = 12.7062. */
    @Test
    void clustersWithOneMeanAreNoCertainty() {
        SurveyTally<String> tally = tally(
                SurveyDesign.SIMPLE.withClusters(),
                Stream.of("1", "2")
                        .flatMap(psu -> Stream.of(-100L, 100L)
                                .map(value -> new SurveyRecord<>(
                                        "", psu, 1, ImmutableSet.of("all"), ImmutableMap.of(SCORE, value))))
                        .toList());
        Estimate found = tally.estimate("all", SCORE).orElseThrow();
        assertThat(found.standardError()).isZero();
        assertThat(found.interval().upper()).isCloseTo(12.706204736174694 / 2, within(1e-12));
        assertThat(found.interval().lower()).isEqualTo(-found.interval().upper());
        assertThat(asWho(tally, SCORE).orElseThrow().interval()).isEqualTo(new Interval(0, 0, 0.95));
    }

    @Test
    void aMeanOfEqualValuesIsNotEstimable() {
        SurveyTally<String> tally = tally(WEIGHTS, List.of(score(15, -125), score(5, -125), score(0, 300)));
        assertThat(tally.estimate("all", SCORE))
                .isEqualTo(Measured.unknown(Reason.NOT_ESTIMABLE, "all values are equal"));
        assertThat(asWho(tally, SCORE).orElseThrow().interval()).isEqualTo(new Interval(-1.25, -1.25, 0.95));
    }

    /** The reference prints [1, 1] for 1 % with weights; without a design it prints these limits. */
    @Test
    void exactlyOnePercent() {
        for (EstimationPolicy policy : EstimationPolicy.values()) {
            Interval limits = simple(1, 100)
                    .estimate("all", POOR, policy, 0.95)
                    .orElseThrow()
                    .interval();
            assertThat(100 * limits.lower()).isCloseTo(0.136, within(5e-4));
            assertThat(100 * limits.upper()).isCloseTo(6.973, within(5e-4));
        }
    }

    @Test
    void nobodyOneRecordAndNoDegreesOfFreedom() {
        assertThat(reason(SurveyTally.<String>empty(CLUSTERS).estimate("all", POOR)))
                .isEqualTo(Reason.ZERO_DENOMINATOR);
        assertThat(reason(simple(3, 10).estimate("none", POOR))).isEqualTo(Reason.ZERO_DENOMINATOR);
        assertThat(reason(simple(3, 10).estimate("all", SCORE))).isEqualTo(Reason.ZERO_DENOMINATOR);
        assertThat(reason(simple(1, 1).estimate("all", POOR))).isEqualTo(Reason.NOT_ESTIMABLE);
        assertThat(asWho(simple(1, 1), POOR).orElseThrow().standardError()).isZero();
        Estimate one = asWho(tally(WEIGHTS, List.of(score(15, -125))), SCORE).orElseThrow();
        assertThat(one.interval()).isEqualTo(new Interval(-1.25, -1.25, 0.95));
        assertThat(one.standardDeviation()).isEmpty();
        SurveyTally<String> lonely = tally(CLUSTERS, List.of(poor("A", "1", 1, "all", 0), poor("B", "1", 1, "all", 1)));
        for (EstimationPolicy policy : EstimationPolicy.values()) {
            assertThat(lonely.estimate("all", POOR, policy, 0.95))
                    .isEqualTo(Measured.unknown(Reason.NOT_ESTIMABLE, "no degrees of freedom"));
        }
        assertThat(simple(3, 10).unweighted("none", POOR)).isZero();
        assertThat(simple(3, 10).weighted("none", POOR)).isEqualByComparingTo("0");
    }

    @Test
    void refusesALevelThatIsNoneAndPartsOfAnotherDesign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simple(3, 10).estimate("all", POOR, EstimationPolicy.CAUTIOUS, 95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simple(3, 10).plus(SurveyTally.empty(WEIGHTS)))
                .withMessageContaining("simple random sample and weights at 1 decimals");
        assertThat(simple(3, 10)).hasToString("10 records, simple random sample");
        assertThat(simple(3, 10).design()).isEqualTo(SurveyDesign.SIMPLE);
    }

    private static final List<SurveyDesign> DESIGNS = List.of(
            SurveyDesign.SIMPLE,
            WEIGHTS,
            SurveyDesign.SIMPLE.withClusters(),
            SurveyDesign.SIMPLE.withStrata().withWeights(1),
            CLUSTERS.withWeights(1));

    private static List<SurveyRecord<String>> sample(SurveyDesign design, Random random, long scale) {
        List<SurveyRecord<String>> rows = new ArrayList<>();
        int size = 2 + random.nextInt(60);
        for (int each = 0; each < size; each++) {
            ImmutableMap.Builder<SurveyVariable, Long> values = ImmutableMap.builder();
            long poor = random.nextInt(4) == 0 ? 1 : 0;
            long score = random.nextInt(1200) - 600;
            if (random.nextInt(8) > 0) {
                values.put(POOR, poor);
            }
            if (random.nextInt(8) > 0) {
                values.put(SCORE, score);
            }
            rows.add(new SurveyRecord<>(
                    design.stratified() ? "s" + random.nextInt(3) : "",
                    design.clustered() ? "c" + random.nextInt(5) : "",
                    design.weighted() ? scale * (random.nextInt(8) == 0 ? 0 : random.nextInt(5000)) : 1,
                    ImmutableSet.of("all", "part " + random.nextInt(3)),
                    values.build()));
        }
        return rows;
    }

    @Property(tries = 100)
    void orderSplitAndThreadsChangeNothing(@ForAll long seed) {
        for (SurveyDesign design : DESIGNS) {
            Random random = new Random(seed);
            List<SurveyRecord<String>> rows = sample(design, random, 1);
            SurveyTally<String> whole = tally(design, rows);
            List<SurveyRecord<String>> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(rows.size());
            SurveyTally<String> first = tally(design, shuffled.subList(0, cut));
            SurveyTally<String> second = tally(design, shuffled.subList(cut, rows.size()));
            for (SurveyTally<String> other : List.of(
                    tally(design, shuffled),
                    first.plus(second),
                    second.plus(first).plus(SurveyTally.empty(design)),
                    shuffled.parallelStream().collect(SurveyTally.collecting(design)))) {
                assertThat(other).isEqualTo(whole).hasSameHashCodeAs(whole);
                assertThat(estimates(other)).isEqualTo(estimates(whole));
            }
            assertThat(first.plus(second)).isEqualTo(whole);
            assertThat(whole).isNotEqualTo(whole.plus(whole));
        }
    }

    private static List<Measured<Estimate>> estimates(SurveyTally<String> tally) {
        List<Measured<Estimate>> estimates = new ArrayList<>();
        for (String domain : List.of("all", "part 0", "part 1", "part 2")) {
            for (SurveyVariable variable : List.of(POOR, SCORE)) {
                for (EstimationPolicy policy : EstimationPolicy.values()) {
                    estimates.add(tally.estimate(domain, variable, policy, 0.95));
                }
            }
        }
        return estimates;
    }

    @Property(tries = 50)
    void scalingAllWeightsChangesNothingButTheirSum(@ForAll long seed) {
        for (SurveyDesign design : List.of(WEIGHTS, CLUSTERS.withWeights(1))) {
            List<Measured<Estimate>> once = estimates(tally(design, sample(design, new Random(seed), 1)));
            List<Measured<Estimate>> scaled = estimates(tally(design, sample(design, new Random(seed), 7)));
            for (int each = 0; each < once.size(); each++) {
                assertThat(scaled.get(each)).isEqualTo(once.get(each).map(SurveyTallyTest::timesSeven));
            }
        }
    }

    private static Estimate timesSeven(Estimate one) {
        return new Estimate(
                one.value(),
                one.standardError(),
                one.interval(),
                one.degreesOfFreedom(),
                one.weighted().multiply(BigDecimal.valueOf(7)),
                one.unweighted(),
                one.standardDeviation());
    }

    /** The formula of the textbook, record by record in floating point, shares no code with the tally. */
    @Property(tries = 200)
    void agreesWithTheTextbookRecordByRecord(@ForAll long seed) {
        for (SurveyDesign design : DESIGNS) {
            List<SurveyRecord<String>> rows = sample(design, new Random(seed), 1);
            SurveyTally<String> tally = tally(design, rows);
            for (String domain : List.of("all", "part 1")) {
                for (SurveyVariable variable : List.of(POOR, SCORE)) {
                    tally.estimate(domain, variable).asOptional().ifPresent(found -> {
                        double[] expected = textbook(design, rows, domain, variable);
                        assertThat(found.value()).isCloseTo(expected[0], within(1e-10));
                        assertThat(found.standardError()).isCloseTo(Math.sqrt(expected[1]), within(1e-7));
                        assertThat(found.degreesOfFreedom()).isEqualTo((long) expected[2]);
                    });
                }
            }
        }
    }

    private static double[] textbook(
            SurveyDesign design, List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
        double scale = Math.pow(10, variable.decimals());
        double w = 0;
        double wx = 0;
        for (SurveyRecord<String> row : rows) {
            if (row.domains().contains(domain) && row.values().containsKey(variable)) {
                w += row.weight();
                wx += row.weight() * row.values().get(variable) / scale;
            }
        }
        Map<String, Map<String, Double>> strata = new HashMap<>();
        Set<String> units = new HashSet<>();
        Set<String> weighted = new HashSet<>();
        for (int each = 0; each < rows.size(); each++) {
            SurveyRecord<String> row = rows.get(each);
            String unit = design.clustered() ? row.psu() : "record " + each;
            boolean counts = row.domains().contains(domain) && row.values().containsKey(variable);
            double u = counts ? row.weight() * (row.values().get(variable) / scale - wx / w) / w : 0;
            strata.computeIfAbsent(row.stratum(), key -> new HashMap<>()).merge(unit, u, Double::sum);
            if (row.weight() > 0) {
                units.add(row.stratum() + " " + unit);
                weighted.add(row.stratum());
            }
        }
        double variance = 0;
        for (Map<String, Double> stratum : strata.values()) {
            int n = stratum.size();
            double mean = stratum.values().stream().mapToDouble(u -> u).sum() / n;
            double squares = stratum.values().stream()
                    .mapToDouble(u -> n == 1 ? u * u : (u - mean) * (u - mean))
                    .sum();
            variance += n == 1 ? squares : squares * n / (n - 1);
        }
        return new double[] {wx / w, variance, units.size() - weighted.size()};
    }

    /** What came first, a variable or a unit, changes nothing, and neither does a sum that is 0 and one that is absent. */
    @Test
    void equalTalliesNeedNotHaveKnownTheirVariablesInOneOrder() {
        SurveyRecord<String> fact = poor("", "1", 1, "D", 1);
        SurveyRecord<String> measured =
                new SurveyRecord<>("", "2", 1, ImmutableSet.of("E"), ImmutableMap.of(SCORE, 0L));
        SurveyRecord<String> other = new SurveyRecord<>("", "2", 1, ImmutableSet.of("E"), ImmutableMap.of(SCORE, 1L));
        SurveyRecord<String> silent = new SurveyRecord<>("", "2", 1, ImmutableSet.of("E"), ImmutableMap.of());
        SurveyDesign design = SurveyDesign.SIMPLE.withClusters();
        SurveyTally<String> tally = tally(design, List.of(fact, measured));
        assertThat(tally)
                .isEqualTo(tally(design, List.of(measured, fact)))
                .isNotEqualTo(tally(design, List.of(other, fact)))
                .isNotEqualTo(tally(design, List.of(fact, silent)))
                .isNotEqualTo(tally(design, List.of(fact)));
        assertThat(tally(design, List.of(fact, silent))).isNotEqualTo(tally);
        assertThat(tally(design, List.of(fact))).isNotEqualTo(tally);
    }

    /** Each differs from the first in one thing. */
    @Test
    void talliesAreEqualIfAllTheirTotalsAre() {
        SurveyTally<String> tally = tally(CLUSTERS, List.of(poor("A", "1", 1, "D", 1), poor("A", "2", 1, "D", 0)));
        assertThat(tally)
                .isEqualTo(tally(CLUSTERS, List.of(poor("A", "2", 1, "D", 0), poor("A", "1", 1, "D", 1))))
                .hasSameHashCodeAs(tally(CLUSTERS, List.of(poor("A", "2", 1, "D", 0), poor("A", "1", 1, "D", 1))))
                .isNotEqualTo(tally(CLUSTERS, List.of(poor("A", "1", 1, "D", 1), poor("A", "2", 1, "D", 1))))
                .isNotEqualTo(tally(CLUSTERS, List.of(poor("A", "1", 1, "D", 0), poor("A", "2", 1, "D", 1))))
                .isNotEqualTo(tally(CLUSTERS, List.of(poor("A", "1", 1, "D", 1), poor("A", "2", 1, "E", 0))))
                .isNotEqualTo(tally(CLUSTERS, List.of(poor("A", "1", 1, "D", 1), poor("B", "2", 1, "D", 0))))
                .isNotEqualTo(tally(CLUSTERS, List.of(poor("A", "1", 1, "D", 1))))
                .isNotEqualTo(SurveyTally.empty(CLUSTERS));
        assertThat(tally.unweighted("D", POOR)).isEqualTo(2);
        assertThat(tally.unweighted("E", POOR)).isZero();
        assertThat(tally.weighted("D", POOR)).isEqualByComparingTo("2");
        assertThat(tally.hashCode())
                .isNotEqualTo(SurveyTally.empty(CLUSTERS).hashCode())
                .isNotEqualTo(SurveyTally.empty(WEIGHTS).hashCode());
        assertThatIllegalArgumentException().isThrownBy(() -> tally.estimate("E", POOR, EstimationPolicy.CAUTIOUS, 1));
    }
}
