package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.IndicatorDefinition;

/**
 * A table as it was published. It has no tallies: a suppressed cell is {@link Measured.Reason#SUPPRESSED} and nothing
 * else, so that neither a count, nor a rate, a gap, a limit or a hash of it can be computed; what an application derives
 * with {@link Measured#map} stays suppressed. Keep releases: later publications of the same facts need them.
 *
 * <p>Immutable and thread-safe. Two releases are equal if they publish the same.
 *
 * @param <A> the type of the smallest groups' keys
 */
public final class Release<A> {

    private final IndicatorDefinition definition;
    private final CellRule rule;
    private final boolean denominatorsKnown;
    private final ImmutableList<Cell<A>> cells;

    /** A cell: its level and key, the smallest groups in it, and what is said of it. */
    record Cell<A>(Level<A, ?> level, Object key, ImmutableSet<A> members, Measured<Quantity> result) {

        boolean published() {
            return !result.equals(SUPPRESSED);
        }

        /** Two levels of one name are the same here: what is published does not depend on who wrote the function. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Cell<?> cell
                    && level.name().equals(cell.level.name())
                    && key.equals(cell.key)
                    && members.equals(cell.members)
                    && result.equals(cell.result);
        }

        @Override
        public int hashCode() {
            return Objects.hash(level.name(), key, members, result);
        }

        /** Returns level and key, such as {@code commune 13501}. */
        @Override
        public String toString() {
            return level.name() + " " + key;
        }
    }

    static final Measured<Quantity> SUPPRESSED = Measured.unknown(Measured.Reason.SUPPRESSED, "");

    Release(IndicatorDefinition definition, CellRule rule, boolean denominatorsKnown, ImmutableList<Cell<A>> cells) {
        this.definition = definition;
        this.rule = rule;
        this.denominatorsKnown = denominatorsKnown;
        this.cells = cells;
    }

    /** Whether it was made for a public that knows all denominators; a later release is then made so, too. */
    boolean denominatorsKnown() {
        return denominatorsKnown;
    }

    /**
     * Returns what is measured.
     *
     * @return the definition
     */
    public IndicatorDefinition definition() {
        return definition;
    }

    /**
     * Returns the rule that the table was published under. It is no secret.
     *
     * @return the rule
     */
    public CellRule rule() {
        return rule;
    }

    ImmutableList<Cell<A>> cells() {
        return cells;
    }

    /**
     * Returns the cells of a level.
     *
     * @param <K> the type of the keys of the level
     * @param level the level that was given to {@link Publication#by}, or one of the same name and type
     * @return the quantity of each cell or the reason why there is none, in the order of the smallest groups
     * @throws NoSuchElementException if the table has no such level
     */
    public <K> ImmutableMap<K, Measured<Quantity>> at(Level<A, K> level) {
        ImmutableMap.Builder<K, Measured<Quantity>> found = ImmutableMap.builder();
        for (Cell<A> cell : cells) {
            if (cell.level().name().equals(level.name())) {
                // The level of this name computed the key.
                @SuppressWarnings("unchecked")
                K key = (K) cell.key();
                found.put(key, cell.result());
            }
        }
        ImmutableMap<K, Measured<Quantity>> result = found.buildOrThrow();
        if (result.isEmpty()) {
            throw new NoSuchElementException("the table has no level " + level + "; its levels are "
                    + cells.stream().map(Cell::level).distinct().toList());
        }
        return result;
    }

    /**
     * Returns this release as one over smaller groups, so that a later table that is grouped more finely or otherwise can
     * be published {@link Publication#after after} it: a table by commune, and then one by age, are both over the groups
     * by commune and age.
     *
     * @param <B> the type of the smaller groups' keys
     * @param smaller the smaller groups
     * @param part the group of this release of which a smaller group is a part
     * @return the same release over the smaller groups
     */
    public <B> Release<B> over(Collection<B> smaller, Function<? super B, ? extends A> part) {
        ImmutableListMultimap<A, B> parts = Multimaps.index(smaller, part::apply);
        return new Release<>(
                definition,
                rule,
                denominatorsKnown,
                cells.stream()
                        .map(cell -> new Cell<B>(
                                new Level<>(
                                        cell.level().name(),
                                        each -> cell.level().key().apply(part.apply(each))),
                                cell.key(),
                                cell.members().stream()
                                        .flatMap(each -> parts.get(each).stream())
                                        .collect(ImmutableSet.toImmutableSet()),
                                cell.result()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Tells whether the other publishes the same of the same cells. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Release<?> release
                && definition.equals(release.definition)
                && rule.equals(release.rule)
                && denominatorsKnown == release.denominatorsKnown
                && cells.equals(release.cells);
    }

    /** Returns a hash of what is published. */
    @Override
    public int hashCode() {
        return Objects.hash(definition, rule, denominatorsKnown, cells);
    }

    /** Returns the definition, and how many cells there are and are suppressed. */
    @Override
    public String toString() {
        return definition + ": " + cells.size() + " cells, "
                + cells.stream().filter(each -> !each.published()).count() + " of them suppressed";
    }
}
