package vn.ansinh.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who knows sums of hidden whole numbers, or limits of such sums, and wants the numbers. The answer is exact: linear
 * programming in whole numbers (the dual simplex method with Bland's rule and integer-preserving pivots, and branching
 * where a vertex is not whole). Nothing here is shared with the code that is attacked.
 */
final class Attacker {

    /** What is known: the sum of some numbers is within limits. */
    record Knowledge(int[] numbers, long least, long most) {}

    static final long UNLIMITED = Long.MAX_VALUE;
    private static final int DEEPEST = 30;

    private final long[] truth;
    private final List<Knowledge> known;
    /** The place of each number among those that are not given outright, or -1. */
    private final int[] places;

    private final int open;

    /**
     * The numbers are at least 0.
     *
     * @param truth the hidden numbers, from which other solutions are counted; they are not used to find any
     * @param known what is known of them
     */
    Attacker(long[] truth, List<Knowledge> known) {
        this.truth = truth.clone();
        this.known = List.copyOf(known);
        for (Knowledge each : known) {
            long sum = Arrays.stream(each.numbers()).mapToLong(number -> truth[number]).sum();
            if (sum < each.least() || sum > each.most()) {
                throw new IllegalArgumentException("the attacker was told what is not so");
            }
        }
        places = new int[truth.length];
        known.stream()
                .filter(each -> each.numbers().length == 1 && each.least() == each.most())
                .forEach(each -> places[each.numbers()[0]] = -1);
        int next = 0;
        for (int number = 0; number < truth.length; number++) {
            places[number] = places[number] < 0 ? -1 : next++;
        }
        open = next;
    }

    /** Returns other numbers that fit all that is known, with another sum of these; empty if the sum is known. */
    Optional<long[]> otherSum(int[] numbers) {
        return step(numbers, 1, List.of(), 0)
                .or(() -> step(numbers, -1, List.of(), 0))
                .map(moves -> {
                    long[] other = truth.clone();
                    Arrays.setAll(other, number -> truth[number] + (places[number] < 0 ? 0 : moves[places[number]]));
                    requireSolution(other, numbers);
                    return other;
                });
    }

    private void requireSolution(long[] other, int[] numbers) {
        boolean fits = Arrays.stream(other).allMatch(each -> each >= 0)
                && sum(other, numbers) != sum(truth, numbers)
                && known.stream()
                        .allMatch(each -> sum(other, each.numbers()) >= each.least()
                                && sum(other, each.numbers()) <= each.most());
        if (!fits) {
            throw new IllegalStateException("the attacker's solution is none");
        }
    }

    private static long sum(long[] values, int[] numbers) {
        return Arrays.stream(numbers).mapToLong(number -> values[number]).sum();
    }

    /** Whole moves of the numbers that move the sum of the target in the direction, if there are any. */
    private Optional<long[]> step(int[] target, int direction, List<Row> branches, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("the attacker gave up");
        }
        Simplex simplex = new Simplex(open);
        for (Knowledge each : known) {
            if (each.most() != UNLIMITED) {
                simplex.atMost(row(each.numbers(), 1, each.most() - sum(truth, each.numbers())));
            }
            simplex.atMost(row(each.numbers(), -1, sum(truth, each.numbers()) - each.least()));
        }
        for (int number = 0; number < truth.length; number++) {
            simplex.atMost(row(new int[] {number}, -1, truth[number]));
        }
        Row least = row(target, -direction, -1);
        if (least.isConstant()) {
            return Optional.empty();
        }
        simplex.atMost(least);
        branches.forEach(simplex::atMost);
        Optional<Vertex> nearest = simplex.vertex();
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        long scale = nearest.get().scale();
        long[] moves = nearest.get().moves();
        for (int number = 0; number < truth.length; number++) {
            int place = places[number];
            if (place >= 0 && moves[place] % scale != 0) {
                long floor = Math.floorDiv(moves[place], scale);
                List<Row> down = with(branches, row(new int[] {number}, 1, floor));
                List<Row> up = with(branches, row(new int[] {number}, -1, -floor - 1));
                return step(target, direction, down, depth + 1).or(() -> step(target, direction, up, depth + 1));
            }
        }
        return Optional.of(Arrays.stream(moves).map(each -> each / scale).toArray());
    }

    private static List<Row> with(List<Row> rows, Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return more;
    }

    private Row row(int[] numbers, int sign, long most) {
        int[] factors = new int[open];
        Arrays.stream(numbers)
                .map(number -> places[number])
                .filter(place -> place >= 0)
                .forEach(place -> factors[place] = sign);
        return new Row(factors, most);
    }

    /** The sum of factors times moves is at most so much. */
    private record Row(int[] factors, long most) {

        boolean isConstant() {
            return Arrays.stream(factors).allMatch(factor -> factor == 0);
        }
    }

    /** Moves, to be divided by the scale. */
    private record Vertex(long[] moves, long scale) {}

    /** Linear programming over moves of any sign, each the difference of two variables that are at least 0. */
    private static final class Simplex {

        private final int numbers;
        private final List<Row> rows = new ArrayList<>();

        Simplex(int numbers) {
            this.numbers = numbers;
        }

        void atMost(Row row) {
            if (!row.isConstant()) {
                rows.add(row);
            }
        }

        /** Returns a vertex; empty if nothing fits. This is the dual simplex method with nothing to optimise. */
        Optional<Vertex> vertex() {
            int height = rows.size();
            int columns = 2 * numbers + height;
            long[][] tableau = new long[height][columns + 1];
            int[] basis = new int[height];
            for (int row = 0; row < height; row++) {
                spread(rows.get(row).factors(), tableau[row]);
                tableau[row][2 * numbers + row] = 1;
                tableau[row][columns] = rows.get(row).most();
                basis[row] = 2 * numbers + row;
            }
            long scale = 1;
            for (int row = negative(tableau, basis); row >= 0; row = negative(tableau, basis)) {
                int column = firstNegative(tableau[row], columns);
                if (column < 0) {
                    return Optional.empty();
                }
                scale = pivot(tableau, basis, row, column, scale);
            }
            long[] moves = new long[numbers];
            for (int row = 0; row < height; row++) {
                if (basis[row] < 2 * numbers) {
                    moves[basis[row] / 2] += (basis[row] % 2 == 0 ? 1 : -1) * tableau[row][columns];
                }
            }
            return Optional.of(new Vertex(moves, scale));
        }

        private void spread(int[] factors, long[] row) {
            for (int number = 0; number < numbers; number++) {
                row[2 * number] = factors[number];
                row[2 * number + 1] = -factors[number];
            }
        }

        private static int negative(long[][] tableau, int[] basis) {
            int found = -1;
            for (int row = 0; row < basis.length; row++) {
                if (tableau[row][tableau[row].length - 1] < 0 && (found < 0 || basis[row] < basis[found])) {
                    found = row;
                }
            }
            return found;
        }

        private static int firstNegative(long[] row, int columns) {
            for (int column = 0; column < columns; column++) {
                if (row[column] < 0) {
                    return column;
                }
            }
            return -1;
        }

        /** Integer-preserving: every entry stays a whole number over one scale (J. Edmonds 1967, E. H. Bareiss 1968). */
        private static long pivot(long[][] tableau, int[] basis, int leaving, int entering, long scale) {
            long[] chosen = tableau[leaving];
            if (chosen[entering] < 0) {
                // The scale stays above 0.
                Arrays.setAll(chosen, column -> -chosen[column]);
            }
            long pivot = chosen[entering];
            for (int row = 0; row < tableau.length; row++) {
                if (row != leaving) {
                    long factor = tableau[row][entering];
                    long[] changed = tableau[row];
                    for (int column = 0; column < changed.length; column++) {
                        changed[column] = Math.subtractExact(
                                        Math.multiplyExact(changed[column], pivot),
                                        Math.multiplyExact(factor, chosen[column]))
                                / scale;
                    }
                }
            }
            basis[leaving] = entering;
            return pivot;
        }
    }
}
