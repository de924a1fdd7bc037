package vn.ansinh.core.publication;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.publication.Variations.Variation;

/**
 * Finds out which cells to hide. Nothing is solved for its smallest and largest value; instead every count that must stay
 * hidden gets a {@link Variation}: another table, in whole numbers and at least 0, in which that count is different and
 * everything that anybody can see is the same. A variation is its own proof: it was checked row by row, exactly.
 *
 * <ol>
 *   <li>Cells that are too small are hidden, and so is all that lies within a cell with a small count.
 *   <li>For each of their counts, the cheapest cells are hidden that give it a variation.
 *   <li>What turns out not to be needed is shown again, dearest first, until nothing more can be.
 * </ol>
 *
 * <p>The last step also makes every other hidden cell uncertain: a cell that has the same counts in all variations is shown.
 */
final class Concealment {

    /** What is published together. */
    record Table(CellRule rule, List<Cell> cells) {}

    /** A cell: its name in messages, the groups in it in ascending order, and whether it is, or might be, published. */
    record Cell(String name, int[] groups, boolean published) {}

    /** One count of a hidden cell. */
    private record Secret(Row row, Count count) {}

    private final ImmutableList<Count> counts;
    private final Variations variations;
    private final ImmutableList<Secret> secrets;
    private final ImmutableListMultimap<Row, Integer> secretsOf;
    private final @Nullable Variation[] proofs;

    private Concealment(ImmutableList<Count> counts, Variations variations, ImmutableList<Secret> secrets) {
        this.counts = counts;
        this.variations = variations;
        this.secrets = secrets;
        this.secretsOf = Multimaps.index(
                IntStream.range(0, secrets.size()).boxed().toList(),
                index -> secrets.get(index).row());
        this.proofs = new Variation[secrets.size()];
    }

    /**
     * Returns the cells of the last table that have to be hidden.
     *
     * @param kind what the counts of a tally are
     * @param tallies the counts of the groups
     * @param tables what is published already, and last what is to be published
     * @param denominatorsKnown whether everybody knows the denominators of all cells
     * @return the places of the cells in the last table
     * @throws IllegalArgumentException if a count that must stay hidden is known from the earlier tables
     */
    static ImmutableSet<Integer> hidden(
            Kind kind, List<Tally> tallies, ImmutableList<Table> tables, boolean denominatorsKnown) {
        ImmutableList<Count> counts = Count.of(kind);
        Table last = tables.get(tables.size() - 1);
        List<Row> rows = new ArrayList<>();
        List<Row> ours = new ArrayList<>();
        for (Table table : tables) {
            List<Row> these = rows(counts, tallies, table, table != last);
            if (denominatorsKnown) {
                these.forEach(Row::denominatorIsKnown);
            }
            rows.addAll(these);
            ours = these;
        }
        Concealment concealment = of(counts, tallies, rows);
        if (concealment.conceal()) {
            concealment.showAgain();
        } else {
            // A table of which nothing is published says nothing, not even which of its cells are small.
            ours.forEach(Row::silence);
            of(counts, tallies, rows).requireConcealed();
        }
        List<Row> result = ours;
        return IntStream.range(0, result.size())
                .filter(index -> result.get(index).hidden())
                .boxed()
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Concealment of(ImmutableList<Count> counts, List<Tally> tallies, List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(row -> row.groups().length));
        ImmutableList.Builder<Secret> secrets = ImmutableList.builder();
        for (Row row : sorted) {
            if (row.protectedByRule()) {
                for (Count count : counts) {
                    if (row.mustStaySecret(count)) {
                        secrets.add(new Secret(row, count));
                    }
                }
            }
        }
        return new Concealment(counts, new Variations(counts, parts(counts, tallies), sorted), secrets.build());
    }

    /** The parts of each tally in turn, {@link Count#PARTS} for each. */
    private static long[] parts(ImmutableList<Count> counts, List<Tally> tallies) {
        long[] parts = new long[Count.PARTS * tallies.size()];
        for (int group = 0; group < tallies.size(); group++) {
            for (Count count : counts) {
                if (count.parts().size() == 1) {
                    parts[Count.PARTS * group + count.parts().get(0)] = count.of(tallies.get(group));
                }
            }
        }
        return parts;
    }

    /** The rows of a table, with what the rule hides hidden. */
    private static List<Row> rows(ImmutableList<Count> counts, List<Tally> tallies, Table table, boolean earlier) {
        List<Row> rows = table.cells().stream()
                .map(cell -> new Row(cell, table.rule(), tallies, earlier))
                .toList();
        boolean silent = earlier && table.cells().stream().noneMatch(Cell::published);
        List<List<Row>> byGroup = new ArrayList<>();
        tallies.forEach(any -> byGroup.add(new ArrayList<>()));
        rows.forEach(row ->
                Arrays.stream(row.groups()).forEach(group -> byGroup.get(group).add(row)));
        for (Row row : rows) {
            for (Count count : counts) {
                if (table.rule().isSmall(row.value(count))) {
                    row.protect(count);
                    within(row, byGroup).forEach(part -> part.isWithinSmall(row, count));
                }
            }
        }
        if (silent) {
            rows.forEach(Row::silence);
        }
        return rows;
    }

    /** All rows whose groups are all in a row; the row itself is one of them. */
    private static List<Row> within(Row row, List<List<Row>> byGroup) {
        return Arrays.stream(row.groups())
                .boxed()
                .flatMap(group -> byGroup.get(group).stream())
                .distinct()
                .filter(row::contains)
                .toList();
    }

    /** Hides what is needed, or everything; false if not even that is found to help. */
    private boolean conceal() {
        for (int index = 0; index < proofs.length; index++) {
            if (proofs[index] == null) {
                Row row = secrets.get(index).row();
                Count count = secrets.get(index).count();
                Variation found = variations.cheapest(row, count);
                if (found == null) {
                    variations.rows().stream().filter(Row::mayBeHidden).forEach(Row::hide);
                    found = variations.free(row, count);
                    if (found == null) {
                        return false;
                    }
                }
                found.hides().forEach(Row::hide);
                learn(found, proofs);
            }
        }
        return true;
    }

    private void requireConcealed() {
        for (Secret secret : secrets) {
            if (variations.inTheEnd(secret.row(), secret.count()) == null) {
                throw new IllegalArgumentException(
                        "the earlier releases already tell of " + secret.row().name()
                                + " what the rule hides, so that hiding it is in vain; leave the cell out of the table, or"
                                + " withdraw a release");
            }
        }
    }

    /** A variation is proof for every count that it changes. */
    private void learn(Variation variation, @Nullable Variation[] known) {
        for (Row row : variation.moved()) {
            for (int index : secretsOf.get(row)) {
                if (known[index] == null
                        && variation.changes(row, secrets.get(index).count())) {
                    known[index] = variation;
                }
            }
        }
    }

    /** What cannot be shown now cannot be shown when even more is, so that each row is tried once. */
    private void showAgain() {
        variations.rows().stream()
                .filter(Row::hiddenForOthers)
                .sorted(Comparator.comparingLong(Row::cost).reversed())
                .forEach(this::showUnlessNeeded);
        variations.rows().stream()
                .filter(row -> row.hiddenForOthers() || row.hiddenAsPart() && !variable(row))
                .filter(row -> Arrays.stream(proofs)
                        .noneMatch(proof -> requireNonNull(proof).moves(row)))
                .forEach(Row::show);
    }

    private boolean variable(Row row) {
        return counts.stream().anyMatch(count -> variations.free(row, count) != null);
    }

    private void showUnlessNeeded(Row row) {
        row.show();
        @Nullable Variation[] without = proofs.clone();
        for (int index = 0; index < without.length; index++) {
            if (requireNonNull(proofs[index]).moves(row)) {
                without[index] = null;
            }
        }
        for (int index = 0; index < without.length; index++) {
            if (without[index] == null) {
                Variation found = variations.free(
                        secrets.get(index).row(), secrets.get(index).count());
                if (found == null) {
                    row.hide();
                    return;
                }
                learn(found, without);
            }
        }
        System.arraycopy(without, 0, proofs, 0, proofs.length);
    }
}
