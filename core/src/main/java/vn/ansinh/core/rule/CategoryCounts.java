package vn.ansinh.core.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.ansinh.core.Measured;
import vn.ansinh.core.indicator.Additive;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Tally;

/**
 * How many are of which category, and how many cannot be decided: the result of a {@link CategoryFormula}, and what the figures of
 * a plan are made of:
 *
 * <pre>{@code
 * CategoryCounts<PovertyClass> counts = households.stream().collect(classes.collector());
 * Measured<Tally> poor = counts.tally(definition, Set.of(PovertyClass.POOR), Set.of(PovertyClass.values()));
 * }</pre>
 *
 * <p>Counts of disjoint parts add up, in any order. While anybody is undecided there is no figure: to leave them out would
 * count them as not poor. Immutable and thread-safe.
 *
 * @param <C> the categories
 * @param decided how many are of each category that anybody is of
 * @param undecided how many cannot be decided, at least 0
 */
public record CategoryCounts<C extends BeneficiaryCategory>(ImmutableMap<C, Long> decided, long undecided)
        implements Additive<CategoryCounts<C>> {

    /**
     * Checks the counts; categories that nobody is of are left out.
     *
     * @param decided how many are of each category
     * @param undecided how many cannot be decided
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if they are more than {@link Long#MAX_VALUE} together
     */
    public CategoryCounts {
        if (undecided < 0 || decided.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "counts are at least 0; found " + decided.values() + " and " + undecided + " undecided");
        }
        long all = undecided;
        boolean empty = false;
        for (long count : decided.values()) {
            empty |= count == 0;
            all = Math.addExact(all, count);
        }
        decided = empty ? ImmutableMap.copyOf(Maps.filterValues(decided, count -> count > 0)) : decided;
    }

    /**
     * Returns counts of records that are all decided, such as the columns of a report.
     *
     * @param <C> the categories
     * @param decided the category of every record
     * @return the counts
     */
    public static <C extends BeneficiaryCategory> CategoryCounts<C> of(Iterable<? extends C> decided) {
        return new CategoryCounts<>(
                StreamSupport.stream(decided.spliterator(), false)
                        .collect(ImmutableMap.toImmutableMap(each -> each, each -> 1L, Math::addExact)),
                0);
    }

    @Override
    public CategoryCounts<C> plus(CategoryCounts<C> other) {
        return new CategoryCounts<>(
                Stream.of(this, other)
                        .flatMap(each -> each.decided.entrySet().stream())
                        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue, Math::addExact)),
                Math.addExact(undecided, other.undecided));
    }

    /**
     * Returns how many are of a category.
     *
     * @param category the category
     * @return at least 0
     */
    public long count(C category) {
        return decided.getOrDefault(category, 0L);
    }

    /**
     * Returns the counts behind an indicator.
     *
     * @param definition what is counted; a count or a proportion
     * @param numerator the categories that are counted
     * @param denominator the categories out of which they are counted; for a count it is ignored
     * @return the tally; {@link Measured.Reason#UNDECIDABLE} while anybody is undecided
     * @throws IllegalArgumentException if a category of the numerator is missing from the denominator of a proportion, or
     *     the definition is a plain number
     */
    public Measured<Tally> tally(IndicatorDefinition definition, Set<C> numerator, Set<C> denominator) {
        Tally.empty(definition);
        boolean share = definition.measure().kind() != IndicatorDefinition.Kind.COUNT;
        if (share && !denominator.containsAll(numerator)) {
            throw new IllegalArgumentException("whoever is in the numerator of " + definition
                    + " is in its denominator; add the missing categories to the denominator");
        }
        if (undecided > 0) {
            return Measured.unknown(
                    Measured.Reason.UNDECIDABLE,
                    undecided + " of " + (undecided + total(decided.keySet())) + " are undecided");
        }
        return Measured.known(new Tally(definition, total(numerator), share ? total(denominator) : 0));
    }

    private long total(Set<C> categories) {
        return categories.stream().mapToLong(this::count).sum();
    }

    /** Returns the counts, such as {@code near_poor 1, poor 3, undecided 1}. */
    @Override
    public String toString() {
        return decided.entrySet().stream()
                        .map(each -> each.getKey().code() + " " + each.getValue() + ", ")
                        .sorted()
                        .collect(Collectors.joining())
                + "undecided " + undecided;
    }
}
