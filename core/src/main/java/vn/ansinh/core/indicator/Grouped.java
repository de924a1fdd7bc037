package vn.ansinh.core.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import vn.ansinh.core.Measured;

/**
 * A formula's results by groups, which add up. Communes roll up to districts, districts to a province, and parts computed on
 * different days or machines to the whole; rates are never averaged. {@link #measured} reads figures from the sums:
 *
 * <pre>{@code
 * Grouped<String, Breakdown> byCommune = residents.stream().collect(coverage.by(Resident::commune));
 * Map<String, Measured<Quantity>> rates = byCommune.rolledUp(districtOf::get).measured(Breakdown::measured);
 * }</pre>
 *
 * <p>A group without a record is not there: it has no figure, which is not the figure 0. Immutable and thread-safe.
 *
 * @param <K> the type of the keys
 * @param <R> the type of the results
 */
public final class Grouped<K extends Comparable<? super K>, R extends Additive<R>> implements Additive<Grouped<K, R>> {

    private static final long serialVersionUID = 1;

    private final R empty;
    private final ImmutableSortedMap<K, R> groups;

    Grouped(R empty, ImmutableSortedMap<K, R> groups) {
        this.empty = empty;
        this.groups = groups;
    }

    /**
     * Returns groups whose results are known: read from JSON, say, or reported by communes.
     *
     * @param <K> the type of the keys
     * @param <R> the type of the results
     * @param nothing the result of no record
     * @param groups the result of each key
     * @return the groups
     */
    @JsonCreator
    public static <K extends Comparable<? super K>, R extends Additive<R>> Grouped<K, R> of(
            @JsonProperty("nothing") R nothing, @JsonProperty("groups") Map<K, R> groups) {
        return new Grouped<>(nothing, ImmutableSortedMap.copyOf(groups));
    }

    /**
     * Returns the result of no record, which changes no sum.
     *
     * @return the result that an empty stream gives
     */
    @JsonProperty
    public R nothing() {
        return empty;
    }

    /**
     * Returns the groups.
     *
     * @return the result of each key, in the order of the keys
     */
    @JsonProperty
    public ImmutableSortedMap<K, R> groups() {
        return groups;
    }

    /**
     * Returns one group.
     *
     * @param key its key
     * @return its result
     * @throws NoSuchElementException if the group has no record
     */
    public R get(K key) {
        R found = groups.get(key);
        if (found == null) {
            throw new NoSuchElementException("no record is in the group " + key);
        }
        return found;
    }

    /**
     * Reads a figure of each group, such as {@code Breakdown::measured}.
     *
     * @param <Q> the type of the quantities
     * @param figure the figure of a result
     * @return the quantity of each key, or the reason why there is none
     */
    public <Q> ImmutableSortedMap<K, Measured<Q>> measured(Function<? super R, Measured<Q>> figure) {
        return ImmutableSortedMap.copyOfSorted(Maps.transformValues(groups, figure::apply));
    }

    /**
     * Picks a part of each result, such as one formula's of those of {@link Together}. Parts of a sum must be the sums of the
     * parts.
     *
     * @param <P> the type of the parts
     * @param part the part of a result
     * @return the parts by the same groups
     */
    public <P extends Additive<P>> Grouped<K, P> part(Function<? super R, P> part) {
        return new Grouped<>(
                part.apply(empty), ImmutableSortedMap.copyOfSorted(Maps.transformValues(groups, part::apply)));
    }

    /**
     * Returns the whole.
     *
     * @return the sum of all groups
     */
    public R total() {
        return groups.values().stream().reduce(empty, Additive::plus);
    }

    /**
     * Rolls up to larger groups.
     *
     * @param <L> the type of the larger groups' keys
     * @param larger the larger group to which a group belongs
     * @return the larger groups
     */
    public <L extends Comparable<? super L>> Grouped<L, R> rolledUp(Function<? super K, ? extends L> larger) {
        TreeMap<L, R> sums = new TreeMap<>();
        groups.forEach((key, each) -> sums.merge(
                Objects.requireNonNull(larger.apply(key), () -> "no larger group is said for " + key),
                each,
                Additive::plus));
        return new Grouped<>(empty, ImmutableSortedMap.copyOf(sums, Comparator.<L>naturalOrder()));
    }

    /**
     * Adds the groups of a disjoint part.
     *
     * @param other the other part
     * @return the groups of both; the results of a key that both have are added
     * @throws IllegalArgumentException if the other are results of another formula
     */
    @Override
    public Grouped<K, R> plus(Grouped<K, R> other) {
        R nothing = empty.plus(other.empty);
        TreeMap<K, R> sums = new TreeMap<>(groups);
        other.groups.forEach((key, each) -> sums.merge(key, each, Additive::plus));
        return new Grouped<>(nothing, ImmutableSortedMap.copyOf(sums, Comparator.<K>naturalOrder()));
    }

    /** Tells whether the other has the same groups with the same results. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Grouped<?, ?> grouped && empty.equals(grouped.empty) && groups.equals(grouped.groups);
    }

    /** Returns a hash of the groups. */
    @Override
    public int hashCode() {
        return 31 * empty.hashCode() + groups.hashCode();
    }

    /** Returns how many groups there are. */
    @Override
    public String toString() {
        return groups.size() + " groups";
    }
}
