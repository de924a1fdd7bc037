package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.core.survey.SurveyTally;
import vn.ansinh.core.survey.SurveyVariable;

/**
 * The laws of a survey estimator, by the rules of {@link EstimationPolicy#CAUTIOUS}. The cases come from the user's own
 * records: shuffled, split, merged one by one, with other weights, and with all but one primary sampling unit taken away.
 * Every variable is estimated in every domain that a record names; some hundred records are enough.
 *
 * <p>Passing: {@code SurveyLaws.check(design, records)}. An application that estimates in its own way passes that as the
 * subject: {@code SurveyLaws.check(design, records, new MySubject())}.
 *
 * @param <D> the type of the domain keys
 * @param <T> what the subject keeps of the records
 */
public final class SurveyLaws<D, T> {

    /** Any order. */
    public static final Law S1 = new Law("S1", "the order of the records changes no bit of an estimate");

    /** Any split. */
    public static final Law S2 =
            new Law("S2", "parts of a sample that are tallied apart and merged give the estimates of the whole");

    /** Any number of threads. */
    public static final Law S3 = new Law("S3", "a parallel stream of records gives the estimates of a serial one");

    /** Only the proportions of the weights. */
    public static final Law S4 =
            new Law("S4", "weights that all grow by one factor change no value, standard error or limit");

    /** No zero in disguise. */
    public static final Law S5 =
            new Law("S5", "a domain without a record, value or weight has no estimate and a reason, and never 0");

    /** Limits. */
    public static final Law S6 =
            new Law("S6", "a value lies within its limits, and the limits of a proportion within 0 and 1");

    /** Weight zero. */
    public static final Law S7 = new Law("S7", "records of weight zero change no value");

    /** No certainty from one unit. */
    public static final Law S8 = new Law(
            "S8",
            "one primary sampling unit, no degrees of freedom or a mean of equal values is not estimable, and a"
                    + " proportion's limits are never a point");

    /** No certainty from units that agree. */
    public static final Law S9 = new Law(
            "S9",
            "units that agree are no certainty: limits are at least two standard errors of a simple random sample apart");

    private static final int SHUFFLES = 5;
    private static final int RUNS = 3;
    private static final int FACTOR = 3;

    private final SurveyDesign design;
    private final ImmutableList<SurveyRecord<D>> records;
    private final Subject<D, T> subject;
    private final ImmutableMap<Question<D>, Measured<Estimate>> estimates;

    /**
     * A way to estimate from records. One that keeps all records returns a list from {@link #tally} and joins lists in
     * {@link #plus}.
     *
     * @param <D> the type of the domain keys
     * @param <T> what it keeps of the records
     */
    public interface Subject<D, T> {

        /**
         * Adds up records.
         *
         * @param records the records of a sample or of a part of it; the stream may be parallel
         * @return what is kept of them
         */
        T tally(Stream<SurveyRecord<D>> records);

        /**
         * Adds up two disjoint parts of a sample, and leaves both as they are.
         *
         * @param one a part
         * @param other another part
         * @return both
         */
        T plus(T one, T other);

        /**
         * Estimates the share or mean of a variable in a domain.
         *
         * @param tally what was kept of the records
         * @param domain the domain
         * @param variable the variable
         * @return the estimate, or why there is none
         */
        Measured<Estimate> estimate(T tally, D domain, SurveyVariable variable);
    }

    private SurveyLaws(SurveyDesign design, List<SurveyRecord<D>> records, Subject<D, T> subject) {
        this.design = design;
        this.records = ImmutableList.copyOf(records);
        this.subject = subject;
        this.estimates = estimates();
    }

    /**
     * Checks all laws on records, as this library estimates from them.
     *
     * @param <D> the type of the domain keys
     * @param design how the sample was drawn
     * @param records the records of the sample
     * @throws IllegalArgumentException if the records give no estimate at all
     * @throws LawViolation if a law is broken; the message names a variable and a domain, and repeats no record and no figure
     */
    public static <D> void check(SurveyDesign design, List<SurveyRecord<D>> records) {
        check(design, records, new Library<>(design));
    }

    /**
     * Checks all laws on records and a way to estimate from them. Laws S4 and S7 ask nothing of a design without weights.
     *
     * @param <D> the type of the domain keys
     * @param <T> what the subject keeps of the records
     * @param design how the sample was drawn
     * @param records the records of the sample
     * @param subject how they are estimated from
     * @throws IllegalArgumentException if the records give no estimate at all
     * @throws LawViolation if a law is broken; the message names a variable and a domain, and repeats no record and no figure
     */
    public static <D, T> void check(SurveyDesign design, List<SurveyRecord<D>> records, Subject<D, T> subject) {
        SurveyLaws<D, T> laws = new SurveyLaws<>(design, records, subject);
        laws.anyOrder();
        laws.anySplit();
        laws.anyThreads();
        if (design.weighted()) {
            laws.weightsInProportion();
        }
        laws.emptyDomainHasNoEstimate();
        laws.valueWithinLimits();
        if (design.weighted()) {
            laws.weightZeroChangesNoValue();
        }
        laws.oneUnitIsNotEstimable();
        laws.unitsThatAgreeAreNoCertainty();
    }

    private void anyOrder() {
        List<SurveyRecord<D>> rows = new ArrayList<>(records);
        Collections.reverse(rows);
        requireSame(S1, tally(rows), "the records in reverse order");
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Collections.shuffle(rows, new Random(seed));
            requireSame(S1, tally(rows), "the same records in another order");
        }
    }

    private void anySplit() {
        int size = records.size();
        requireMerged("halves", parts(2, index -> (int) (2L * index / size)));
        requireMerged("thirds", parts(3, index -> (int) (3L * index / size)));
        requireMerged("two parts that take turns", parts(2, index -> index % 2));
        requireMerged("single records", parts(size, index -> index));
        requireMerged(
                "an empty part, the whole and an empty part",
                List.of(tally(List.of()), tally(records), tally(List.of())));
    }

    private List<T> parts(int number, IntUnaryOperator partOf) {
        List<List<SurveyRecord<D>>> parts = new ArrayList<>();
        for (int part = 0; part < number; part++) {
            parts.add(new ArrayList<>());
        }
        for (int index = 0; index < records.size(); index++) {
            parts.get(partOf.applyAsInt(index)).add(records.get(index));
        }
        return parts.stream().map(this::tally).toList();
    }

    private void requireMerged(String what, List<T> parts) {
        requireSame(S2, merged(parts), "a merge of " + what);
        requireSame(S2, merged(parts), "a second merge of the same " + what);
        List<T> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        requireSame(S2, merged(backwards), "a merge of " + what + ", the last one first,");
    }

    /** Merges neighbours until one is left, so that parts of many records are merged too. */
    private T merged(List<T> parts) {
        List<T> left = parts;
        while (left.size() > 1) {
            List<T> pairs = new ArrayList<>();
            for (int index = 0; index < left.size(); index += 2) {
                pairs.add(
                        index + 1 < left.size() ? subject.plus(left.get(index), left.get(index + 1)) : left.get(index));
            }
            left = pairs;
        }
        return left.get(0);
    }

    private void anyThreads() {
        for (int run = 0; run < RUNS; run++) {
            requireSame(S3, subject.tally(records.parallelStream()), "a parallel stream of the same records");
        }
    }

    private void weightsInProportion() {
        T heavier = tally(changed(row -> weighing(row, Math.multiplyExact(row.weight(), FACTOR))));
        estimates.forEach((question, before) -> {
            Measured<Estimate> after = estimate(heavier, question);
            if (!after.map(SurveyLaws::withoutDenominator).equals(before.map(SurveyLaws::withoutDenominator))) {
                throw S4.violatedBecause(
                        "all weights times " + FACTOR + " changed the value, standard error or limits of " + question);
            }
        });
    }

    /** What a common factor of the weights must leave alone. */
    private static List<Object> withoutDenominator(Estimate estimate) {
        return List.of(
                estimate.value(),
                estimate.standardError(),
                estimate.interval(),
                estimate.degreesOfFreedom(),
                estimate.unweighted(),
                estimate.standardDeviation());
    }

    private void emptyDomainHasNoEstimate() {
        Predicate<Reason> any = reason -> true;
        for (Question<D> each : estimates.keySet()) {
            requireNone(S5, each, List.of(), any, "the sample has no record");
            requireNone(S5, each, changed(row -> outside(row, each.domain)), any, "no record belongs to the domain");
            requireNone(S5, each, changed(row -> without(row, each.variable)), any, "no record has a value");
            if (design.weighted()) {
                requireNone(S5, each, changed(row -> weighing(row, 0)), any, "every record has the weight zero");
            }
        }
    }

    private void valueWithinLimits() {
        estimates.forEach((question, estimate) -> requireLimits(question, estimate, "in the records as they are"));
        for (Question<D> each : estimates.keySet()) {
            if (each.isShare()) {
                requireLimits(each, allOf(each, 0), "if no record has the fact");
                requireLimits(each, allOf(each, 1), "if every record has the fact");
            }
        }
    }

    private static void requireLimits(Question<?> question, Measured<Estimate> measured, String when) {
        measured.asOptional().ifPresent(estimate -> {
            if (!estimate.interval().contains(estimate.value())) {
                throw S6.violatedBecause("the value of " + question + " lies outside its limits " + when);
            }
            if (question.isShare()
                    && (estimate.interval().lower() < 0 || estimate.interval().upper() > 1)) {
                throw S6.violatedBecause("the limits of " + question + " leave 0 to 1 " + when);
            }
        });
    }

    /** Each record again, with the weight zero and other values. */
    private void weightZeroChangesNoValue() {
        T more = tally(Stream.concat(
                        records.stream(),
                        records.stream().map(row -> valued(weighing(row, 0), SurveyLaws::anotherValue)))
                .toList());
        estimates.forEach((question, before) -> {
            if (!estimate(more, question)
                    .asOptional()
                    .map(Estimate::value)
                    .equals(before.asOptional().map(Estimate::value))) {
                throw S7.violatedBecause("records of weight zero changed the value of " + question);
            }
        });
    }

    private static long anotherValue(Map.Entry<SurveyVariable, Long> value) {
        return value.getKey().kind() == SurveyVariable.Kind.PROPORTION ? 1 - value.getValue() : ~value.getValue();
    }

    private void oneUnitIsNotEstimable() {
        Predicate<Reason> due = reason -> reason == Reason.NOT_ESTIMABLE || reason == Reason.SUPPRESSED;
        estimates.forEach((each, asTheyAre) -> {
            ImmutableList<Integer> first = firstOfEachStratum(each);
            if (first.isEmpty()) {
                return;
            }
            List<SurveyRecord<D>> alone = IntStream.range(0, records.size())
                    .mapToObj(index -> inOneUnit(index, first.get(0))
                            ? records.get(index)
                            : outside(records.get(index), each.domain))
                    .toList();
            requireNone(S8, each, alone, due, "the domain has one primary sampling unit");
            List<SurveyRecord<D>> single = IntStream.range(0, records.size())
                    .filter(index -> first.stream().anyMatch(other -> inOneUnit(index, other)))
                    .mapToObj(records::get)
                    .toList();
            requireNone(S8, each, single, due, "every stratum has one primary sampling unit");
            if (!each.isShare()) {
                requireNone(S8, each, changed(row -> valued(row, value -> 0)), due, "all values are equal");
            } else {
                for (Measured<Estimate> edge : List.of(asTheyAre, allOf(each, 0), allOf(each, 1))) {
                    edge.asOptional().map(Estimate::interval).ifPresent(limits -> {
                        if (limits.lower() == limits.upper()) {
                            throw S8.violatedBecause("the limits of " + each
                                    + " are a point, as if a sample could tell the share without error");
                        }
                    });
                }
            }
        });
    }

    /** The records as they are, and in a clustered design in two units that have them all, or all but one. */
    private void unitsThatAgreeAreNoCertainty() {
        requireUncertain(records, "in the records as they are");
        if (design.clustered()) {
            List<SurveyRecord<D>> twice = Stream.concat(
                            records.stream().map(row -> inUnit(row, "one")),
                            records.stream().map(row -> inUnit(row, "other")))
                    .toList();
            requireUncertain(twice, "in two units of equal records");
            requireUncertain(twice.subList(0, twice.size() - 1), "in two units that differ by a record");
        }
    }

    private SurveyRecord<D> inUnit(SurveyRecord<D> row, String psu) {
        return new SurveyRecord<>(records.get(0).stratum(), psu, row.weight(), row.domains(), row.values());
    }

    private void requireUncertain(List<SurveyRecord<D>> rows, String where) {
        T tally = tally(rows);
        for (Question<D> each : estimates.keySet()) {
            estimate(tally, each).asOptional().map(Estimate::interval).ifPresent(limits -> {
                if (limits.upper() - limits.lower() < 2 * errorOfSimpleSample(rows, each)) {
                    throw S9.violatedBecause(
                            "the limits of " + each + " " + where + " are closer than a simple random sample allows");
                }
            });
        }
    }

    private static <D> double errorOfSimpleSample(List<SurveyRecord<D>> rows, Question<D> question) {
        double size = 0;
        double weights = 0;
        double values = 0;
        double squares = 0;
        for (SurveyRecord<D> row : rows) {
            Long value = row.values().get(question.variable);
            if (value != null && row.weight() > 0 && row.domains().contains(question.domain)) {
                double x = value / Math.pow(10, question.variable.decimals());
                size++;
                weights += row.weight();
                values += row.weight() * x;
                squares += row.weight() * x * x;
            }
        }
        double mean = values / weights;
        return Math.sqrt(Math.max(0, squares / weights - mean * mean) / size);
    }

    /** The positions of the first record of each stratum that counts for the question. */
    private ImmutableList<Integer> firstOfEachStratum(Question<D> question) {
        ImmutableList.Builder<Integer> first = ImmutableList.builder();
        Set<String> strata = new HashSet<>();
        for (int index = 0; index < records.size(); index++) {
            SurveyRecord<D> row = records.get(index);
            if (row.weight() > 0
                    && row.domains().contains(question.domain)
                    && row.values().containsKey(question.variable)
                    && strata.add(row.stratum())) {
                first.add(index);
            }
        }
        return first.build();
    }

    private boolean inOneUnit(int index, int other) {
        SurveyRecord<D> row = records.get(index);
        return index == other
                || design.clustered()
                        && row.stratum().equals(records.get(other).stratum())
                        && row.psu().equals(records.get(other).psu());
    }

    private void requireSame(Law law, T other, String how) {
        estimates.forEach((question, before) -> {
            if (!estimate(other, question).equals(before)) {
                throw law.violatedBecause(how + " changed the estimate of " + question);
            }
        });
    }

    private void requireNone(
            Law law, Question<D> question, List<SurveyRecord<D>> rows, Predicate<Reason> due, String why) {
        Measured<Estimate> found;
        try {
            found = estimate(tally(rows), question);
        } catch (RuntimeException e) {
            throw law.violatedBecause(why + ", and the estimate of " + question + " fails with "
                    + e.getClass().getSimpleName());
        }
        String wrong = found.<String>fold(
                estimate -> estimate.value() == 0 ? "is given as 0" : "is given as a figure",
                (reason, detail) -> due.test(reason) ? "" : "is said to be \"" + reason + "\"");
        if (!wrong.isEmpty()) {
            throw law.violatedBecause(why + ", and the estimate of " + question + " " + wrong);
        }
    }

    private ImmutableMap<Question<D>, Measured<Estimate>> estimates() {
        Set<D> domains = new LinkedHashSet<>();
        Set<SurveyVariable> variables = new LinkedHashSet<>();
        for (SurveyRecord<D> row : records) {
            domains.addAll(row.domains());
            variables.addAll(row.values().keySet());
        }
        T whole = tally(records);
        Map<Question<D>, Measured<Estimate>> found = new LinkedHashMap<>();
        for (D domain : domains) {
            for (SurveyVariable variable : variables) {
                Question<D> question = new Question<>(domain, variable);
                found.put(question, estimate(whole, question));
            }
        }
        if (found.values().stream().noneMatch(each -> each.asOptional().isPresent())) {
            throw new IllegalArgumentException("the laws need records that give an estimate: a domain with values in at"
                    + " least two primary sampling units of one stratum; found none among " + found.size()
                    + " pairs of domain and variable");
        }
        return ImmutableMap.copyOf(found);
    }

    private T tally(List<SurveyRecord<D>> rows) {
        return subject.tally(rows.stream());
    }

    private Measured<Estimate> estimate(T tally, Question<D> question) {
        return subject.estimate(tally, question.domain, question.variable);
    }

    private Measured<Estimate> allOf(Question<D> question, long value) {
        ToLongFunction<Map.Entry<SurveyVariable, Long>> same =
                each -> each.getKey().equals(question.variable) ? value : each.getValue();
        return estimate(tally(changed(row -> valued(row, same))), question);
    }

    // --- records that differ from the user's in one respect ---

    private List<SurveyRecord<D>> changed(UnaryOperator<SurveyRecord<D>> change) {
        return records.stream().map(change).toList();
    }

    private static <D> SurveyRecord<D> weighing(SurveyRecord<D> row, long weight) {
        return new SurveyRecord<>(row.stratum(), row.psu(), weight, row.domains(), row.values());
    }

    private static <D> SurveyRecord<D> outside(SurveyRecord<D> row, D domain) {
        return new SurveyRecord<>(
                row.stratum(),
                row.psu(),
                row.weight(),
                row.domains().stream().filter(each -> !each.equals(domain)).collect(ImmutableSet.toImmutableSet()),
                row.values());
    }

    private static <D> SurveyRecord<D> without(SurveyRecord<D> row, SurveyVariable variable) {
        return with(
                row,
                row.values().entrySet().stream().filter(each -> !each.getKey().equals(variable)),
                Map.Entry::getValue);
    }

    private static <D> SurveyRecord<D> valued(
            SurveyRecord<D> row, ToLongFunction<Map.Entry<SurveyVariable, Long>> value) {
        return with(row, row.values().entrySet().stream(), value::applyAsLong);
    }

    private static <D> SurveyRecord<D> with(
            SurveyRecord<D> row,
            Stream<Map.Entry<SurveyVariable, Long>> values,
            Function<Map.Entry<SurveyVariable, Long>, Long> value) {
        return new SurveyRecord<>(
                row.stratum(),
                row.psu(),
                row.weight(),
                row.domains(),
                values.collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, value)));
    }

    /** What is estimated. */
    private record Question<D>(D domain, SurveyVariable variable) {

        boolean isShare() {
            return variable.kind() == SurveyVariable.Kind.PROPORTION;
        }

        @Override
        public String toString() {
            return variable + " in " + domain;
        }
    }

    /** As this library estimates. */
    private record Library<D>(SurveyDesign design) implements Subject<D, SurveyTally<D>> {

        @Override
        public SurveyTally<D> tally(Stream<SurveyRecord<D>> records) {
            return records.collect(SurveyTally.collecting(design));
        }

        @Override
        public SurveyTally<D> plus(SurveyTally<D> one, SurveyTally<D> other) {
            return one.plus(other);
        }

        @Override
        public Measured<Estimate> estimate(SurveyTally<D> tally, D domain, SurveyVariable variable) {
            return tally.estimate(domain, variable);
        }
    }
}
