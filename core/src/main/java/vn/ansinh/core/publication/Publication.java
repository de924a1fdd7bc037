package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Tally;

/**
 * A table on its way to the public: tallies of the smallest groups, the levels at which they are shown, and what was
 * published of the same facts before. {@link #under} hides the cells that are too small, and as many others as it takes to
 * keep them hidden; the package's documentation says what that promises.
 *
 * <p>Immutable and thread-safe. The same tallies, levels, earlier releases and rule give the same release.
 *
 * @param <A> the type of the smallest groups' keys
 */
public final class Publication<A> {

    private final ImmutableSortedMap<A, Tally> tallies;
    private final ImmutableList<Level<A, ?>> levels;
    private final ImmutableList<Release<A>> earlier;
    private final boolean denominatorsKnown;

    private Publication(
            ImmutableSortedMap<A, Tally> tallies,
            ImmutableList<Level<A, ?>> levels,
            ImmutableList<Release<A>> earlier,
            boolean denominatorsKnown) {
        this.tallies = tallies;
        this.levels = levels;
        this.earlier = earlier;
        this.denominatorsKnown = denominatorsKnown;
    }

    /**
     * Begins with the smallest groups. They are disjoint: nobody is in two of them. If the table crosses two things, such
     * as commune and sex, the key is a record of both.
     *
     * @param <A> the type of their keys
     * @param tallies the tally of each, all of one definition
     * @return a table that shows nothing yet
     * @throws IllegalArgumentException if there are no groups, or a numerator is negative, as that of a ratio may be: what
     *     is small and what may lie behind a sum is settled for counts of 0 or more only
     * @throws DefinitionMismatchException if the tallies are of different definitions
     */
    public static <A> Publication<A> of(SortedMap<A, Tally> tallies) {
        if (tallies.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to publish: the table has no groups");
        }
        IndicatorDefinition first = tallies.get(tallies.firstKey()).definition();
        tallies.values().forEach(each -> {
            first.requireSameAs(each.definition(), "publish in one table");
            if (each.numerator() < 0) {
                throw new IllegalArgumentException(
                        "a table of " + first
                                + " with a negative numerator cannot be protected; publish the two counts behind it as tables of their own");
            }
        });
        return new Publication<>(
                ImmutableSortedMap.copyOfSorted(tallies), ImmutableList.of(), ImmutableList.of(), false);
    }

    /**
     * Shows the table at one more level. A total is a level like any other: {@code by(Level.whole("total"))}.
     *
     * @param level the level
     * @return the table with that level
     * @throws IllegalArgumentException if there already is a level of that name
     */
    public Publication<A> by(Level<A, ?> level) {
        if (levels.stream().anyMatch(each -> each.name().equals(level.name()))) {
            throw new IllegalArgumentException("the levels of a table have different names; found two called " + level);
        }
        return new Publication<>(
                tallies,
                ImmutableList.<Level<A, ?>>builder().addAll(levels).add(level).build(),
                earlier,
                denominatorsKnown);
    }

    /**
     * Takes into account what is already public.
     *
     * @param release a release of the same facts; {@link Release#over} brings one that is grouped otherwise to the groups
     *     of this table
     * @return the table after that release
     * @throws DefinitionMismatchException if the release is of another definition
     */
    public Publication<A> after(Release<A> release) {
        definition().requireSameAs(release.definition(), "publish after a release of");
        return new Publication<>(
                tallies,
                levels,
                ImmutableList.<Release<A>>builder().addAll(earlier).add(release).build(),
                denominatorsKnown || release.denominatorsKnown());
    }

    /**
     * Takes into account that everybody knows the denominators of all cells, as where they are the population. They need
     * no protection then, and a suppressed numerator is kept uncertain in spite of them. Nothing is said of the denominator
     * of a suppressed cell all the same.
     *
     * @return the table whose denominators are known
     */
    public Publication<A> denominatorsKnown() {
        return new Publication<>(tallies, levels, earlier, true);
    }

    /**
     * Publishes the table.
     *
     * @param rule which cells are too small
     * @return what may be shown
     * @throws IllegalArgumentException if there is no level; if a figure of an earlier release is not the one of these
     *     tallies, as after a revision (the two are then not of the same facts, and nothing can be promised); or if a cell
     *     that is too small is known already from the earlier releases, so that hiding it is in vain, or the bounded search
     *     cannot rule that out. Messages name cells and no counts.
     * @throws ArithmeticException if a sum exceeds a {@code long}
     */
    public Release<A> under(CellRule rule) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one level; add one with by(...)");
        }
        List<Concealment.Table> tables = new ArrayList<>();
        for (Release<A> each : earlier) {
            tables.add(new Concealment.Table(
                    each.rule(), each.cells().stream().map(this::asPublished).toList()));
        }
        ImmutableList<Release.Cell<A>> cells = cells();
        tables.add(
                new Concealment.Table(rule, cells.stream().map(this::asPlanned).toList()));
        ImmutableSet<Integer> hidden = Concealment.hidden(
                definition().measure().kind(),
                tallies.values().asList(),
                ImmutableList.copyOf(tables),
                denominatorsKnown);
        ImmutableList.Builder<Release.Cell<A>> shown = ImmutableList.builder();
        for (int index = 0; index < cells.size(); index++) {
            Release.Cell<A> cell = cells.get(index);
            shown.add(
                    hidden.contains(index)
                            ? new Release.Cell<>(cell.level(), cell.key(), cell.members(), Release.SUPPRESSED)
                            : cell);
        }
        return new Release<>(definition(), rule, denominatorsKnown, shown.build());
    }

    private IndicatorDefinition definition() {
        return tallies.get(tallies.firstKey()).definition();
    }

    private ImmutableList<Release.Cell<A>> cells() {
        ImmutableList.Builder<Release.Cell<A>> cells = ImmutableList.builder();
        for (Level<A, ?> level : levels) {
            Map<Object, ImmutableSet.Builder<A>> members = new LinkedHashMap<>();
            tallies.keySet()
                    .forEach(each -> members.computeIfAbsent(level.key().apply(each), key -> ImmutableSet.builder())
                            .add(each));
            members.forEach((key, builder) -> {
                ImmutableSet<A> groups = builder.build();
                cells.add(new Release.Cell<>(level, key, groups, total(groups).measured()));
            });
        }
        return cells.build();
    }

    private Tally total(ImmutableSet<A> groups) {
        return groups.stream().map(tallies::get).reduce(Tally.empty(definition()), Tally::plus);
    }

    private Concealment.Cell asPlanned(Release.Cell<A> cell) {
        return new Concealment.Cell(cell.toString(), indices(cell.members()), true);
    }

    private Concealment.Cell asPublished(Release.Cell<A> cell) {
        if (!tallies.keySet().containsAll(cell.members())
                || cell.members().isEmpty()
                || cell.published() && !total(cell.members()).measured().equals(cell.result())) {
            throw new IllegalArgumentException("what an earlier release says of " + cell
                    + " is not the sum of these groups; publish after it from the same facts, and bring it to the groups of"
                    + " this table with Release.over");
        }
        return new Concealment.Cell(cell.toString(), indices(cell.members()), cell.published());
    }

    private int[] indices(ImmutableSet<A> members) {
        return members.stream()
                .mapToInt(each -> tallies.keySet().asList().indexOf(each))
                .sorted()
                .toArray();
    }

    /** Returns the definition and how many groups there are; no counts. */
    @Override
    public String toString() {
        return definition() + " of " + tallies.size() + " groups";
    }
}
