package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;

/**
 * An indicator by groups: a breakdown for each key, which add up. Communes roll up to districts, districts to a province,
 * and parts computed on different days or machines to the whole; rates are never averaged.
 *
 * <p>A group without a record is not there: it has no figure, which is not the figure 0. Immutable and thread-safe.
 *
 * @param <K> the type of the keys
 */
public final class Grouped<K extends Comparable<? super K>> {

    private final Breakdown empty;
    private final ImmutableSortedMap<K, Breakdown> groups;

    Grouped(Breakdown empty, ImmutableSortedMap<K, Breakdown> groups) {
        this.empty = empty;
        this.groups = groups;
    }

    /**
     * Returns the groups.
     *
     * @return the breakdown of each key, in the order of the keys
     */
    public ImmutableSortedMap<K, Breakdown> groups() {
        return groups;
    }

    /**
     * Returns one group.
     *
     * @param key its key
     * @return its breakdown
     * @throws NoSuchElementException if the group has no record
     */
    public Breakdown get(K key) {
        Breakdown found = groups.get(key);
        if (found == null) {
            throw new NoSuchElementException("no record is in the group " + key);
        }
        return found;
    }

    /**
     * Returns the results.
     *
     * @return the quantity of each key, or the reason why there is none
     */
    public ImmutableSortedMap<K, Measured<Quantity>> measured() {
        return groups.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.<K>naturalOrder(),
                        each -> each.getKey(),
                        each -> each.getValue().measured()));
    }

    /**
     * Returns the whole.
     *
     * @return the sum of all groups
     */
    public Breakdown total() {
        return groups.values().stream().reduce(empty, Breakdown::plus);
    }

    /**
     * Rolls up to larger groups.
     *
     * @param <L> the type of the larger groups' keys
     * @param larger the larger group to which a group belongs
     * @return the larger groups
     */
    public <L extends Comparable<? super L>> Grouped<L> rolledUp(Function<? super K, ? extends L> larger) {
        TreeMap<L, Breakdown> sums = new TreeMap<>();
        groups.forEach((key, each) -> sums.merge(larger.apply(key), each, Breakdown::plus));
        return new Grouped<>(empty, ImmutableSortedMap.copyOf(sums, Comparator.<L>naturalOrder()));
    }

    /**
     * Adds the groups of a disjoint part.
     *
     * @param other the other part
     * @return the groups of both; the breakdowns of a key that both have are added
     * @throws DefinitionMismatchException if the definitions differ
     * @throws IllegalArgumentException if the exclusions or exceptions differ
     */
    public Grouped<K> plus(Grouped<K> other) {
        Breakdown nothing = empty.plus(other.empty);
        TreeMap<K, Breakdown> sums = new TreeMap<>(groups);
        other.groups.forEach((key, each) -> sums.merge(key, each, Breakdown::plus));
        return new Grouped<>(nothing, ImmutableSortedMap.copyOf(sums, Comparator.<K>naturalOrder()));
    }

    /** Tells whether the other has the same groups with the same counts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Grouped<?> grouped && empty.equals(grouped.empty) && groups.equals(grouped.groups);
    }

    /** Returns a hash of the groups. */
    @Override
    public int hashCode() {
        return 31 * empty.hashCode() + groups.hashCode();
    }

    /** Returns the definition and how many groups there are. */
    @Override
    public String toString() {
        return empty.tally().definition() + " by " + groups.size() + " groups";
    }
}
