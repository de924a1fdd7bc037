package vn.ansinh.indicators.growth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Text;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.Interval;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.core.survey.SurveyTally;
import vn.ansinh.core.survey.SurveyVariable;

/**
 * The prevalence of malnutrition from a survey of children, by groups, with its uncertainty:
 *
 * <pre>{@code
 * SurveyDesign design = SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(4);
 * NutritionSurvey survey = children.collect(NutritionSurvey.collecting(GrowthStandard.who2006(), design));
 * Measured<Estimate> stunting = survey.estimate(ChildGroup.ALL, NutritionMeasure.STUNTING);
 * }</pre>
 *
 * <p>Children are read once and none is kept: what is held are totals for each group, measure and cluster (or stratum, if there are no
 * clusters). Parts of one survey add up, in any order, to the same figures.
 *
 * <p>The rules are those of WHO's tool {@code anthro}: a child of more than 1,826 days, or without the stratum or cluster that the design
 * has, is dropped and counted by {@link #dropped()}; a child of unknown age stays; an unknown weight is 0, so that the child stays a
 * record and adds nothing; a child of whom a group is not known is missing from groups of that kind only. Limits of an exact 1 % are those of any
 * other share, where the tool gives a point. Immutable and thread-safe.
 */
public final class NutritionSurvey {

    private static final int LAST_DAY = 1826;
    private static final ImmutableList<NutritionMeasure> MEASURES = ImmutableList.copyOf(NutritionMeasure.values());

    private static final Comparator<ChildGroup> BY_NAME = Comparator.comparing(
                    (ChildGroup group) -> group.name().en())
            .thenComparing(group -> group.name().vi());

    private final SurveyTally<ChildGroup> tally;
    private final ImmutableMap<Dropped, Long> dropped;
    private final long accepted;
    private final long withoutWeight;

    private NutritionSurvey(
            SurveyTally<ChildGroup> tally, ImmutableMap<Dropped, Long> dropped, long accepted, long withoutWeight) {
        this.tally = tally;
        this.dropped = dropped;
        this.accepted = accepted;
        this.withoutWeight = withoutWeight;
    }

    /** Why a child that was read is not part of the survey. Where several reasons apply, the first is given. */
    public enum Dropped {
        /** The child is older than 1,826 days. */
        TOO_OLD(Text.of("trên 1.826 ngày tuổi", "older than 1,826 days")),
        /** The design has strata, and the child has none. */
        WITHOUT_STRATUM(Text.of("thiếu tầng mẫu", "the stratum is missing")),
        /** The design has clusters, and the child has none. */
        WITHOUT_CLUSTER(Text.of("thiếu chùm mẫu", "the cluster is missing"));

        private final Text label;

        Dropped(Text label) {
            this.label = label;
        }

        /**
         * Returns the reason in words.
         *
         * @return the reason in both languages
         */
        public Text label() {
            return label;
        }
    }

    /**
     * Returns a collector that scores and adds up children. It throws {@link IllegalArgumentException} if a weight has more decimals than
     * the design declares, and {@link ArithmeticException} if a total exceeds 127 bits. What the design does not have (a weight, say)
     * is not looked at.
     *
     * @param standard the standard of growth
     * @param design how the sample was drawn
     * @return the collector, for serial and parallel streams
     */
    public static Collector<SurveyedChild, ?, NutritionSurvey> collecting(
            GrowthStandard standard, SurveyDesign design) {
        return collecting(standard, design, SurveyTally.collecting(design));
    }

    private static <A> Collector<SurveyedChild, ?, NutritionSurvey> collecting(
            GrowthStandard standard,
            SurveyDesign design,
            Collector<SurveyRecord<ChildGroup>, A, SurveyTally<ChildGroup>> records) {
        return Collector.of(
                () -> new Part<>(standard, design, records),
                Part::add,
                Part::plus,
                Part::finish,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Adds a disjoint part of the same survey.
     *
     * @param other the other part
     * @return both parts
     * @throws IllegalArgumentException if the designs differ
     * @throws ArithmeticException if a total exceeds 127 bits
     */
    public NutritionSurvey plus(NutritionSurvey other) {
        return new NutritionSurvey(
                tally.plus(other.tally),
                Maps.toMap(dropped.keySet(), why -> dropped.get(why) + other.dropped.get(why)),
                accepted + other.accepted,
                withoutWeight + other.withoutWeight);
    }

    /**
     * Returns how many children were read.
     *
     * @return those accepted and those dropped
     */
    public long read() {
        return accepted + dropped.values().stream().mapToLong(each -> each).sum();
    }

    /**
     * Returns how many children are part of the survey.
     *
     * @return the number of children that were read and not dropped
     */
    public long accepted() {
        return accepted;
    }

    /**
     * Returns how many children were dropped, and why.
     *
     * @return a number for every reason, 0 included
     */
    public ImmutableMap<Dropped, Long> dropped() {
        return dropped;
    }

    /**
     * Returns how many of the accepted children have no known weight although the design has weights, and so count for nothing.
     *
     * @return the number of children, 0 without weights
     */
    public long withoutWeight() {
        return withoutWeight;
    }

    /**
     * Returns the groups to show: those that every survey has, empty or not, and then those of this survey by their English
     * names; groups of one English name by their Vietnamese ones.
     *
     * @return the groups
     */
    public ImmutableSet<ChildGroup> groups() {
        return Stream.concat(
                        ChildGroup.standard().stream(), tally.domains().stream().sorted(BY_NAME))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Estimates with {@link EstimationPolicy#CAUTIOUS} and limits at 95 %.
     *
     * @param group the group
     * @param measure the measure
     * @return the share from 0 to 1, or the mean score; or why there is none
     */
    public Measured<Estimate> estimate(ChildGroup group, NutritionMeasure measure) {
        return estimate(group, measure, EstimationPolicy.CAUTIOUS);
    }

    /**
     * Estimates with limits at 95 %.
     *
     * @param group the group
     * @param measure the measure
     * @param policy the rule for the edges; {@link EstimationPolicy#WHO_PARITY} for comparison with WHO's tool
     * @return the share from 0 to 1, or the mean score; or why there is none
     */
    public Measured<Estimate> estimate(ChildGroup group, NutritionMeasure measure, EstimationPolicy policy) {
        return tally.estimate(group, measure.variable(), policy, Interval.DEFAULT_LEVEL);
    }

    /**
     * Returns the totals, for denominators and other confidence levels.
     *
     * @return the tally, whose domains are groups and whose variables are {@link NutritionMeasure#variable()}
     */
    public SurveyTally<ChildGroup> tally() {
        return tally;
    }

    /** Tells whether the other has the same totals and numbers of children. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NutritionSurvey survey
                && tally.equals(survey.tally)
                && dropped.equals(survey.dropped)
                && accepted == survey.accepted
                && withoutWeight == survey.withoutWeight;
    }

    /** Returns a hash of the design and of how many children were read and dropped. */
    @Override
    public int hashCode() {
        return 31 * tally.hashCode() + dropped.hashCode();
    }

    /** Returns how many children were read and accepted, and the design. */
    @Override
    public String toString() {
        return read() + " children read, " + accepted + " accepted; " + tally.design();
    }

    /** A growing part, confined to one thread. */
    private static final class Part<A> {
        private final GrowthStandard standard;
        private final SurveyDesign design;
        private final Collector<SurveyRecord<ChildGroup>, A, SurveyTally<ChildGroup>> records;
        private final long[] dropped = new long[Dropped.values().length];
        private long accepted;
        private long withoutWeight;
        private A sums;

        Part(
                GrowthStandard standard,
                SurveyDesign design,
                Collector<SurveyRecord<ChildGroup>, A, SurveyTally<ChildGroup>> records) {
            this.standard = standard;
            this.design = design;
            this.records = records;
            this.sums = records.supplier().get();
        }

        void add(SurveyedChild child) {
            Optional<Dropped> why = why(child);
            if (why.isPresent()) {
                dropped[why.get().ordinal()]++;
                return;
            }
            records.accumulator()
                    .accept(
                            sums,
                            new SurveyRecord<>(
                                    design.stratified() ? child.stratum().orElseThrow() : "",
                                    design.clustered() ? child.cluster().orElseThrow() : "",
                                    design.weighted()
                                            ? design.weight(child.weight().orElse(BigDecimal.ZERO))
                                            : 1,
                                    groups(child),
                                    values(standard.score(child.measurement()))));
            accepted++;
            withoutWeight += design.weighted() && child.weight().isEmpty() ? 1 : 0;
        }

        private Optional<Dropped> why(SurveyedChild child) {
            if (child.measurement().age().map(age -> age.days() > LAST_DAY).orElse(false)) {
                return Optional.of(Dropped.TOO_OLD);
            }
            if (design.stratified() && child.stratum().isEmpty()) {
                return Optional.of(Dropped.WITHOUT_STRATUM);
            }
            return design.clustered() && child.cluster().isEmpty()
                    ? Optional.of(Dropped.WITHOUT_CLUSTER)
                    : Optional.empty();
        }

        private static ImmutableSet<ChildGroup> groups(SurveyedChild child) {
            ImmutableSet.Builder<ChildGroup> all =
                    ImmutableSet.builderWithExpectedSize(4 + child.groups().size());
            all.add(ChildGroup.ALL).addAll(child.groups());
            Optional<ChildGroup.AgeBand> band = child.measurement().age().flatMap(ChildGroup.AgeBand::of);
            band.map(ChildGroup::of).ifPresent(all::add);
            child.measurement().sex().ifPresent(sex -> {
                all.add(ChildGroup.of(sex));
                band.map(each -> ChildGroup.of(each, sex)).ifPresent(all::add);
            });
            return all.build();
        }

        private static ImmutableMap<SurveyVariable, Long> values(ZScores scores) {
            ImmutableMap.Builder<SurveyVariable, Long> all = ImmutableMap.builderWithExpectedSize(MEASURES.size());
            for (NutritionMeasure measure : MEASURES) {
                measure.of(scores).ifPresent(value -> all.put(measure.variable(), value));
            }
            return all.buildOrThrow();
        }

        Part<A> plus(Part<A> other) {
            sums = records.combiner().apply(sums, other.sums);
            Arrays.setAll(dropped, why -> dropped[why] + other.dropped[why]);
            accepted += other.accepted;
            withoutWeight += other.withoutWeight;
            return this;
        }

        NutritionSurvey finish() {
            return new NutritionSurvey(
                    records.finisher().apply(sums),
                    Maps.toMap(ImmutableList.copyOf(Dropped.values()), why -> dropped[why.ordinal()]),
                    accepted,
                    withoutWeight);
        }
    }
}
