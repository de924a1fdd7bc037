package vn.ansinh.core.rule;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import vn.ansinh.core.Measured;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Tally;

/**
 * How many records are of which category, and of how many that cannot be decided. It turns classified records into the
 * figures of a plan:
 *
 * <pre>{@code
 * CategoryCounts<PovertyClass> counts = households.stream().map(standard::classify).collect(CategoryCounts.counting());
 * Measured<Tally> poor = counts.tally(definition, Set.of(PovertyClass.POOR), Set.of(PovertyClass.values()));
 * }</pre>
 *
 * <p>Counts of disjoint parts add up, in any order. While a record is undecided there is no figure: to leave it out would
 * count it as not poor. Immutable and thread-safe.
 *
 * @param <C> the categories
 */
public final class CategoryCounts<C extends BeneficiaryCategory> {

    private final ImmutableMultiset<C> decided;
    private final int undecided;

    private CategoryCounts(ImmutableMultiset<C> decided, int undecided) {
        this.decided = decided;
        this.undecided = undecided;
    }

    /**
     * Returns counts of records that are all decided, such as the columns of a report.
     *
     * @param <C> the categories
     * @param decided the category of every record
     * @return the counts
     */
    public static <C extends BeneficiaryCategory> CategoryCounts<C> of(Iterable<? extends C> decided) {
        return new CategoryCounts<>(ImmutableMultiset.copyOf(decided), 0);
    }

    /**
     * Returns a collector that counts verdicts.
     *
     * @param <C> the categories
     * @return the collector, for serial and parallel streams
     */
    public static <C extends BeneficiaryCategory> Collector<Verdict<C>, ?, CategoryCounts<C>> counting() {
        return Collector.of(
                Accumulator<C>::new,
                Accumulator::add,
                Accumulator::plus,
                Accumulator::counts,
                Collector.Characteristics.UNORDERED);
    }

    private static final class Accumulator<C extends BeneficiaryCategory> {
        private final Multiset<C> decided = HashMultiset.create();
        private int undecided;

        void add(Verdict<C> verdict) {
            if (verdict.category().isPresent()) {
                decided.add(verdict.category().get());
            } else {
                undecided = Math.addExact(undecided, 1);
            }
        }

        Accumulator<C> plus(Accumulator<C> other) {
            decided.addAll(other.decided);
            undecided = Math.addExact(undecided, other.undecided);
            return this;
        }

        CategoryCounts<C> counts() {
            return new CategoryCounts<>(ImmutableMultiset.copyOf(decided), undecided);
        }
    }

    /**
     * Adds the counts of a disjoint part.
     *
     * @param other the other part
     * @return the counts of both
     */
    public CategoryCounts<C> plus(CategoryCounts<C> other) {
        return new CategoryCounts<>(
                ImmutableMultiset.<C>builder()
                        .addAll(decided)
                        .addAll(other.decided)
                        .build(),
                Math.addExact(undecided, other.undecided));
    }

    /**
     * Returns how many records are of a category.
     *
     * @param category the category
     * @return at least 0
     */
    public long count(C category) {
        return decided.count(category);
    }

    /**
     * Returns how many records cannot be decided.
     *
     * @return at least 0
     */
    public long undecided() {
        return undecided;
    }

    /**
     * Returns the counts behind an indicator.
     *
     * @param definition what is counted; a count or a proportion
     * @param numerator the categories that are counted
     * @param denominator the categories out of which they are counted; for a count it is ignored
     * @return the tally; {@link Measured.Reason#UNDECIDABLE} while a record is undecided
     * @throws IllegalArgumentException if a category of the numerator is missing from the denominator of a proportion, or
     *     the definition is a plain number
     */
    public Measured<Tally> tally(IndicatorDefinition definition, Set<C> numerator, Set<C> denominator) {
        boolean share = definition.measure().kind() != IndicatorDefinition.Kind.COUNT;
        if (share && !denominator.containsAll(numerator)) {
            throw new IllegalArgumentException("whoever is in the numerator of " + definition
                    + " is in its denominator; add the missing categories to the denominator");
        }
        if (undecided > 0) {
            return Measured.unknown(
                    Measured.Reason.UNDECIDABLE,
                    undecided + " of " + Math.addExact(undecided, decided.size()) + " records are undecided");
        }
        return Measured.known(new Tally(definition, total(numerator), share ? total(denominator) : 0));
    }

    private long total(Set<C> categories) {
        return categories.stream().mapToLong(this::count).sum();
    }

    /** Tells whether the other has the same counts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryCounts<?> counts
                && decided.equals(counts.decided)
                && undecided == counts.undecided;
    }

    /** Returns a hash of the counts. */
    @Override
    public int hashCode() {
        return 31 * decided.hashCode() + undecided;
    }

    /** Returns the counts, such as {@code near_poor 1, poor 3, undecided 1}. */
    @Override
    public String toString() {
        return decided.entrySet().stream()
                        .map(each -> each.getElement().code() + " " + each.getCount() + ", ")
                        .sorted()
                        .collect(Collectors.joining())
                + "undecided " + undecided;
    }
}
