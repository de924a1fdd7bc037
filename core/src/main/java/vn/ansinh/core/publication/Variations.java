package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.publication.Count.Way;

/**
 * Searches for other tables that look the same: the search of a cheapest path. It begins with one step in the count that
 * is to differ; each further step repairs the smallest row that does not look the same any more, by moving one of its
 * groups one step, or by hiding the row at its cost. In a table with two margins this finds the cheapest cycle of cells;
 * in a hierarchy the cheapest sibling.
 *
 * <p>Whether a variation that is found is one is exact. Whether one is found is bounded: states that move all rows of two
 * and more groups alike are looked at once, and at most {@value #MOST_LOOKED_AT} are looked at; not to find one only
 * hides more.
 */
final class Variations {

    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_MADE = 100_000;

    /**
     * Another table: by how many steps each group moves, and each row with it, and what must be hidden for it.
     *
     * @param way what a step is
     * @param groups steps by group
     * @param sums steps by place of the row, without zeros
     * @param hides rows that are shown as yet and must not be
     * @param rows all rows, by place
     * @param places the places of the rows
     */
    record Variation(
            Way way,
            ImmutableSortedMap<Integer, Long> groups,
            ImmutableSortedMap<Integer, Long> sums,
            ImmutableList<Row> hides,
            ImmutableList<Row> rows,
            Map<Row, Integer> places) {

        ImmutableList<Row> moved() {
            return sums.keySet().stream().map(rows::get).collect(ImmutableList.toImmutableList());
        }

        boolean moves(Row row) {
            return sums.containsKey(places.get(row));
        }

        boolean changes(Row row, Count count) {
            return count.step(way) != 0 && moves(row);
        }
    }

    private record State(
            Way way,
            int direction,
            ImmutableSortedMap<Integer, Long> groups,
            ImmutableSortedMap<Integer, Long> sums,
            ImmutableSortedSet<Integer> hides,
            long cost,
            long number) {}

    /** What makes two states alike. */
    private record Likeness(Way way, int direction, Map<Integer, Long> sums, ImmutableSortedSet<Integer> hides) {}

    /** By how much something may move. */
    private record Room(long least, long most) {
        static final Room ALL = new Room(-Long.MAX_VALUE, Long.MAX_VALUE);
        static final Room NONE = new Room(0, 0);

        Room and(Room other) {
            return new Room(Math.max(least, other.least), Math.min(most, other.most));
        }

        /** The room of steps that move a count, which is so much, by one or minus one each. */
        static Room of(long value, long least, long most, int step) {
            long down = least - value;
            long up = most == Long.MAX_VALUE ? Long.MAX_VALUE : most - value;
            return step == 0 ? ALL : step > 0 ? new Room(down, up) : new Room(-up, -down);
        }

        boolean has(long move) {
            return least <= move && move <= most;
        }
    }

    private final ImmutableList<Count> counts;
    private final ImmutableList<Row> rows;
    private final Map<Row, Integer> places = new IdentityHashMap<>();
    private final List<Tally> tallies;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final int firstOfSeveral;

    /** Rows sorted by the number of their groups. */
    Variations(ImmutableList<Count> counts, List<Tally> tallies, List<Row> rows) {
        this.counts = counts;
        this.tallies = tallies;
        this.rows = ImmutableList.copyOf(rows);
        tallies.forEach(any -> rowsOf.add(new ArrayList<>()));
        for (int place = 0; place < rows.size(); place++) {
            places.put(rows.get(place), place);
            for (int group : rows.get(place).groups()) {
                rowsOf.get(group).add(place);
            }
        }
        firstOfSeveral =
                (int) rows.stream().filter(row -> row.groups().length == 1).count();
    }

    ImmutableList<Row> rows() {
        return rows;
    }

    /** A variation of a count with nothing more hidden than is; null if none is found. */
    @Nullable
    Variation free(Row row, Count count) {
        return search(row, count, false);
    }

    /** The variation of a count for which the least need be hidden; null if none is found. */
    @Nullable
    Variation cheapest(Row row, Count count) {
        Variation free = search(row, count, false);
        return free == null ? search(row, count, true) : free;
    }

    private @Nullable Variation search(Row row, Count count, boolean hiding) {
        int target = places.get(row);
        PriorityQueue<State> open =
                new PriorityQueue<>(Comparator.comparingLong(State::cost).thenComparingLong(State::number));
        Set<Likeness> seen = new HashSet<>();
        long number = 0;
        for (Way way : Way.of(counts)) {
            if (count.step(way) != 0) {
                for (int direction : new int[] {-1, 1}) {
                    open.add(new State(
                            way,
                            direction,
                            ImmutableSortedMap.of(),
                            ImmutableSortedMap.of(),
                            ImmutableSortedSet.of(),
                            0,
                            number++));
                }
            }
        }
        while (!open.isEmpty() && seen.size() < MOST_LOOKED_AT && number < MOST_MADE) {
            State state = open.remove();
            if (!seen.add(likeness(state, target))) {
                continue;
            }
            int broken = broken(state, target);
            if (broken < 0) {
                return new Variation(
                        state.way(),
                        state.groups(),
                        state.sums(),
                        state.hides().stream().map(rows::get).collect(ImmutableList.toImmutableList()),
                        rows,
                        places);
            }
            boolean missing = broken == target && !reached(state, target);
            long moved = state.sums().getOrDefault(broken, 0L);
            int direction =
                    missing ? state.direction() : moved > room(broken, state).most() ? -1 : 1;
            for (int group : rows.get(broken).groups()) {
                State next = moved(state, group, direction, hiding, number);
                if (next != null) {
                    open.add(next);
                    number++;
                }
            }
            if (hiding && !missing && rows.get(broken).mayBeHidden()) {
                open.add(hiding(state, broken, number++));
            }
        }
        return null;
    }

    private Likeness likeness(State state, int target) {
        Map<Integer, Long> sums = new TreeMap<>(state.sums());
        sums.keySet().removeIf(place -> place != target && place < firstOfSeveral);
        return new Likeness(state.way(), state.direction(), sums, state.hides().tailSet(firstOfSeveral));
    }

    private static boolean reached(State state, int target) {
        return state.sums().getOrDefault(target, 0L) * state.direction() > 0;
    }

    /** The first row that does not look as it should, or -1. */
    private int broken(State state, int target) {
        if (!reached(state, target)) {
            return target;
        }
        for (Map.Entry<Integer, Long> each : state.sums().entrySet()) {
            if (!room(each.getKey(), state).has(each.getValue())) {
                return each.getKey();
            }
        }
        return -1;
    }

    private Room room(int place, State state) {
        Row row = rows.get(place);
        if (!row.hidden() && !state.hides().contains(place)) {
            return Room.NONE;
        }
        Room room = Room.ALL;
        for (Count count : counts) {
            room = room.and(Room.of(row.value(count), row.least(count), row.most(count), count.step(state.way())));
        }
        return room;
    }

    private @Nullable State moved(State state, int group, int direction, boolean hiding, long number) {
        long by = state.groups().getOrDefault(group, 0L) + direction;
        Room room = Room.ALL;
        for (Count count : counts) {
            room = room.and(Room.of(count.of(tallies.get(group)), 0, Long.MAX_VALUE, count.step(state.way())));
        }
        if (!room.has(by)) {
            return null;
        }
        ImmutableSortedSet<Integer> hides = state.hides();
        long cost = state.cost();
        for (int place : rowsOf.get(group)) {
            Row row = rows.get(place);
            if (place >= firstOfSeveral) {
                break;
            }
            boolean hidden = row.hidden() || hides.contains(place);
            if (by != 0 && !hidden && hiding && row.mayBeHidden()) {
                hides = with(hides, place);
                cost += row.cost();
            } else if (!room(place, state).has(by)) {
                return null;
            }
        }
        TreeMap<Integer, Long> groups = new TreeMap<>(state.groups());
        add(groups, group, direction);
        TreeMap<Integer, Long> sums = new TreeMap<>(state.sums());
        rowsOf.get(group).forEach(place -> add(sums, place, direction));
        return new State(
                state.way(),
                state.direction(),
                ImmutableSortedMap.copyOfSorted(groups),
                ImmutableSortedMap.copyOfSorted(sums),
                hides,
                cost,
                number);
    }

    private State hiding(State state, int place, long number) {
        return new State(
                state.way(),
                state.direction(),
                state.groups(),
                state.sums(),
                with(state.hides(), place),
                state.cost() + rows.get(place).cost(),
                number);
    }

    private static ImmutableSortedSet<Integer> with(ImmutableSortedSet<Integer> set, int one) {
        return ImmutableSortedSet.<Integer>naturalOrder().addAll(set).add(one).build();
    }

    private static void add(TreeMap<Integer, Long> sums, int key, long by) {
        if (sums.merge(key, by, Long::sum) == 0) {
            sums.remove(key);
        }
    }
}
