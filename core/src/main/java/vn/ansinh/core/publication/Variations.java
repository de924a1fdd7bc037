package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches for other tables that look the same: the search of a cheapest path. It begins with one step in the count that
 * is to differ; each further step repairs the smallest sum that does not look the same any more, by moving one of its
 * numbers by one, or by hiding the cell at its cost. In a table with two margins this finds the cheapest cycle of cells; in
 * a hierarchy the cheapest sibling.
 *
 * <p>Whether a variation that is found is one is exact. Whether one is found is bounded: states that move all sums of two
 * and more numbers alike, as far as these have limits, are looked at once, and at most {@value #MOST_LOOKED_AT} states are looked at. Not to find one hides
 * more, and where all is hidden already, after {@value #MOST_LOOKED_AT_IN_THE_END} states, refuses to publish.
 */
final class Variations {

    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_LOOKED_AT_IN_THE_END = 20_000;
    private static final int MOST_MADE = 500_000;

    /**
     * One count of a row, as the sum of numbers.
     *
     * @param row the place of the row
     * @param count which count
     * @param numbers the numbers that are added up; each group has {@link Count#PARTS}
     */
    private record Sum(int row, Count count, int[] numbers) {}

    /** Another table: by how much each sum moves, without zeros, and which rows are shown as yet and must not be. */
    final class Variation {

        private final ImmutableSortedMap<Integer, Long> moves;
        private final ImmutableList<Row> hides;

        private Variation(State state) {
            moves = state.moves();
            hides = state.hides().stream().map(rows::get).collect(ImmutableList.toImmutableList());
        }

        ImmutableList<Row> hides() {
            return hides;
        }

        ImmutableList<Row> moved() {
            return moves.keySet().stream()
                    .map(sum -> rows.get(sums.get(sum).row()))
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
        }

        boolean moves(Row row) {
            return counts.stream().anyMatch(count -> changes(row, count));
        }

        boolean changes(Row row, Count count) {
            return moves.containsKey(sumOf(row, count));
        }
    }

    private record State(
            int direction,
            ImmutableSortedMap<Integer, Long> numbers,
            ImmutableSortedMap<Integer, Long> moves,
            ImmutableSortedSet<Integer> hides,
            long cost,
            long age) {}

    /** What makes two states alike. */
    private record Likeness(int direction, Map<Integer, Long> moves, Set<Integer> hides) {}

    private final ImmutableList<Count> counts;
    private final ImmutableList<Row> rows;
    private final ImmutableList<Sum> sums;
    private final Map<Row, int[]> sumsOf = new IdentityHashMap<>();
    private final List<List<Integer>> sumsWith = new ArrayList<>();
    private final long[] values;
    private final int firstOfSeveral;

    /** The counts that the tallies have, the parts of each group in turn, and all rows. */
    Variations(ImmutableList<Count> counts, long[] values, List<Row> rows) {
        this.counts = counts;
        this.values = values.clone();
        this.rows = ImmutableList.copyOf(rows);
        List<Sum> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Count count : counts) {
                all.add(new Sum(row, count, numbers(rows.get(row), count)));
            }
        }
        all.sort(Comparator.comparingInt(sum -> sum.numbers().length));
        sums = ImmutableList.copyOf(all);
        rows.forEach(row -> sumsOf.put(row, new int[Count.values().length]));
        Arrays.stream(values).forEach(any -> sumsWith.add(new ArrayList<>()));
        for (int place = 0; place < sums.size(); place++) {
            Sum sum = sums.get(place);
            sumsOf.get(rows.get(sum.row()))[sum.count().ordinal()] = place;
            for (int number : sum.numbers()) {
                sumsWith.get(number).add(place);
            }
        }
        firstOfSeveral =
                (int) sums.stream().filter(sum -> sum.numbers().length == 1).count();
    }

    private static int[] numbers(Row row, Count count) {
        return IntStream.of(row.groups())
                .flatMap(group -> count.parts().stream().mapToInt(part -> Count.PARTS * group + part))
                .toArray();
    }

    private int sumOf(Row row, Count count) {
        return sumsOf.get(row)[count.ordinal()];
    }

    ImmutableList<Row> rows() {
        return rows;
    }

    /** A variation of a count with nothing more hidden than is; null if none is found. */
    @Nullable
    Variation free(Row row, Count count) {
        return search(sumOf(row, count), false, MOST_LOOKED_AT);
    }

    /** The same with more patience, for where nothing else can be hidden. */
    @Nullable
    Variation inTheEnd(Row row, Count count) {
        return search(sumOf(row, count), false, MOST_LOOKED_AT_IN_THE_END);
    }

    /** The variation of a count for which the least need be hidden; null if none is found. */
    @Nullable
    Variation cheapest(Row row, Count count) {
        Variation free = free(row, count);
        return free == null ? search(sumOf(row, count), true, MOST_LOOKED_AT) : free;
    }

    private @Nullable Variation search(int target, boolean hiding, int most) {
        PriorityQueue<State> open =
                new PriorityQueue<>(Comparator.comparingLong(State::cost).thenComparingLong(State::age));
        for (int direction : new int[] {-1, 1}) {
            open.add(new State(
                    direction,
                    ImmutableSortedMap.of(),
                    ImmutableSortedMap.of(),
                    ImmutableSortedSet.of(),
                    0,
                    direction));
        }
        long made = 2;
        Set<Likeness> seen = new HashSet<>();
        while (!open.isEmpty() && seen.size() < most && made < MOST_MADE) {
            State state = open.remove();
            if (!seen.add(likeness(state, target))) {
                continue;
            }
            boolean reached = state.moves().getOrDefault(target, 0L) * state.direction() > 0;
            int broken = reached ? firstBroken(state) : target;
            if (broken < 0) {
                return new Variation(state);
            }
            int direction = reached ? repair(broken, state.moves().getOrDefault(broken, 0L), state) : state.direction();
            for (int number : sums.get(broken).numbers()) {
                State next = moved(state, number, direction, hiding, made);
                if (next != null) {
                    open.add(next);
                    made++;
                }
            }
            if (hiding && reached && rows.get(sums.get(broken).row()).mayBeHidden()) {
                open.add(hiding(state, sums.get(broken).row(), made++));
            }
        }
        return null;
    }

    private Likeness likeness(State state, int target) {
        Map<Integer, Long> moves = new TreeMap<>(state.moves());
        moves.keySet().removeIf(sum -> sum != target && (sum < firstOfSeveral || isUnlimited(sum, state)));
        Set<Integer> hides = new HashSet<>(state.hides());
        hides.removeIf(row -> rows.get(row).groups().length == 1);
        return new Likeness(state.direction(), moves, hides);
    }

    private boolean isUnlimited(int place, State state) {
        Sum sum = sums.get(place);
        Row row = rows.get(sum.row());
        return (row.hidden() || state.hides().contains(sum.row())) && row.most(sum.count()) == Long.MAX_VALUE;
    }

    /** The first sum that does not look as it should, or -1. */
    private int firstBroken(State state) {
        for (Map.Entry<Integer, Long> each : state.moves().entrySet()) {
            if (repair(each.getKey(), each.getValue(), state) != 0) {
                return each.getKey();
            }
        }
        return -1;
    }

    /** In which direction a sum that moved by so much must move to look as it should: 1, -1, or 0 if it does. */
    private int repair(int place, long move, State state) {
        Sum sum = sums.get(place);
        Row row = rows.get(sum.row());
        if (!row.hidden() && !state.hides().contains(sum.row())) {
            return -Long.signum(move);
        }
        long value = row.value(sum.count()) + move;
        return value < row.least(sum.count()) ? 1 : value > row.most(sum.count()) ? -1 : 0;
    }

    private @Nullable State moved(State state, int number, int direction, boolean hiding, long age) {
        long by = state.numbers().getOrDefault(number, 0L) + direction;
        if (values[number] + by < 0) {
            return null;
        }
        State before = state;
        for (int place : sumsWith.get(number)) {
            // A sum of one number cannot be repaired by another.
            if (place < firstOfSeveral && repair(place, by, before) != 0) {
                int row = sums.get(place).row();
                if (!hiding || !rows.get(row).mayBeHidden()) {
                    return null;
                }
                before = hiding(before, row, age);
            }
        }
        TreeMap<Integer, Long> numbers = new TreeMap<>(state.numbers());
        add(numbers, number, direction);
        TreeMap<Integer, Long> moves = new TreeMap<>(state.moves());
        sumsWith.get(number).forEach(sum -> add(moves, sum, direction));
        return new State(
                state.direction(),
                ImmutableSortedMap.copyOfSorted(numbers),
                ImmutableSortedMap.copyOfSorted(moves),
                before.hides(),
                before.cost(),
                age);
    }

    private State hiding(State state, int row, long age) {
        return new State(
                state.direction(),
                state.numbers(),
                state.moves(),
                ImmutableSortedSet.<Integer>naturalOrder()
                        .addAll(state.hides())
                        .add(row)
                        .build(),
                state.cost() + rows.get(row).cost(),
                age);
    }

    private static void add(TreeMap<Integer, Long> sums, int key, long by) {
        if (sums.merge(key, by, Long::sum) == 0) {
            sums.remove(key);
        }
    }
}
