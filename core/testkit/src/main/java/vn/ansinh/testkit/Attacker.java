package vn.ansinh.testkit;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who knows sums of hidden whole numbers, or limits of such sums, and wants the numbers. The answer is exact. All
 * moves that leave the known sums as they are, in whole numbers, are sums of some basic moves (by elimination in whole
 * numbers); among them, linear programming looks for one that keeps within the limits (the dual simplex method with Bland's
 * rule and integer-preserving pivots, branching where a vertex is not whole). Nothing here is shared with the code that is
 * attacked.
 */
final class Attacker {

    /** What is known: the sum of some numbers is within limits. */
    record Knowledge(int[] numbers, long least, long most) {

        private boolean exact() {
            return least == most;
        }

        private long sum(long[] values) {
            return Arrays.stream(numbers).mapToLong(number -> values[number]).sum();
        }
    }

    private static final int DEEPEST = 60;
    private static final int MOST_BRANCHES = 10_000;

    private final long[] truth;
    private final List<Knowledge> known;
    private final List<long[]> basis;
    private final List<Row> limits = new ArrayList<>();

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
            if (each.sum(truth) < each.least() || each.sum(truth) > each.most()) {
                throw new IllegalArgumentException("the attacker was told what is not so");
            }
        }
        basis = movesThatKeep(known.stream().filter(Knowledge::exact).toList(), truth.length);
        for (Knowledge each : known) {
            if (!each.exact()) {
                limits.add(row(each.numbers(), 1, each.most() - each.sum(truth)));
                limits.add(row(each.numbers(), -1, each.sum(truth) - each.least()));
            }
        }
        for (int number = 0; number < truth.length; number++) {
            limits.add(row(new int[] {number}, -1, truth[number]));
        }
        limits.removeIf(Row::isConstant);
    }

    /** A basis of the whole moves that keep some sums: elimination by columns, which are kept whole. */
    private static List<long[]> movesThatKeep(List<Knowledge> sums, int size) {
        List<long[]> moves = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            long[] one = new long[size];
            one[number] = 1;
            moves.add(one);
        }
        for (Knowledge sum : sums) {
            // Euclid's algorithm, on the moves that change this sum, until one is left, which is dropped.
            while (true) {
                List<long[]> changing =
                        moves.stream().filter(move -> sum.sum(move) != 0).toList();
                if (changing.isEmpty()) {
                    break;
                }
                long[] least = changing.stream()
                        .min(Comparator.comparingLong(move -> Math.abs(sum.sum(move))))
                        .orElseThrow();
                if (changing.size() == 1) {
                    moves.remove(least);
                    break;
                }
                for (long[] move : changing) {
                    if (move != least) {
                        long times = sum.sum(move) / sum.sum(least);
                        Arrays.setAll(move, number -> move[number] - times * least[number]);
                    }
                }
            }
        }
        return moves;
    }

    /** Returns other numbers that fit all that is known, with another sum of these; empty if the sum is known. */
    Optional<long[]> otherSum(int[] numbers) {
        return moved(numbers, 1).or(() -> moved(numbers, -1)).map(other -> {
            Knowledge asked = new Knowledge(numbers, 0, 0);
            boolean fits = Arrays.stream(other).allMatch(each -> each >= 0)
                    && asked.sum(other) != asked.sum(truth)
                    && known.stream()
                            .allMatch(each -> each.sum(other) >= each.least() && each.sum(other) <= each.most());
            if (!fits) {
                throw new IllegalStateException("the attacker's solution is none");
            }
            return other;
        });
    }

    private Optional<long[]> moved(int[] target, int direction) {
        Row different = row(target, -direction, -1);
        if (different.isConstant()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(limits);
        rows.add(different);
        return whole(rows, 0, new AtomicInteger()).map(steps -> {
            long[] other = truth.clone();
            for (int step = 0; step < steps.length; step++) {
                long times = steps[step];
                long[] move = basis.get(step);
                Arrays.setAll(other, number -> other[number] + times * move[number]);
            }
            return other;
        });
    }

    /** Whole steps along the basic moves that keep within the rows, if there are any. */
    private Optional<long[]> whole(List<Row> rows, int depth, AtomicInteger branches) {
        if (depth > DEEPEST || branches.incrementAndGet() > MOST_BRANCHES) {
            throw new IllegalStateException("the attacker gave up");
        }
        Optional<Vertex> vertex = new Simplex(basis.size(), rows).vertex();
        if (vertex.isEmpty()) {
            return Optional.empty();
        }
        long scale = vertex.get().scale();
        long[] steps = vertex.get().moves();
        for (int step = 0; step < steps.length; step++) {
            if (steps[step] % scale != 0) {
                long floor = Math.floorDiv(steps[step], scale);
                long[] factors = new long[steps.length];
                factors[step] = 1;
                List<Row> down = with(rows, new Row(factors.clone(), floor));
                factors[step] = -1;
                List<Row> up = with(rows, new Row(factors, -floor - 1));
                return whole(down, depth + 1, branches).or(() -> whole(up, depth + 1, branches));
            }
        }
        return Optional.of(Arrays.stream(steps).map(each -> each / scale).toArray());
    }

    private static List<Row> with(List<Row> rows, Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return more;
    }

    /** The limit of a sum, in steps along the basic moves; whole steps allow to round it down. */
    private Row row(int[] numbers, int sign, long most) {
        Knowledge sum = new Knowledge(numbers, 0, 0);
        long[] factors = basis.stream().mapToLong(move -> sign * sum.sum(move)).toArray();
        long divisor = Arrays.stream(factors).map(Math::abs).reduce(0, LongMath::gcd);
        return divisor == 0
                ? new Row(factors, most)
                : new Row(Arrays.stream(factors).map(each -> each / divisor).toArray(), Math.floorDiv(most, divisor));
    }

    /** The sum of factors times steps is at most so much. */
    private record Row(long[] factors, long most) {

        boolean isConstant() {
            return Arrays.stream(factors).allMatch(factor -> factor == 0);
        }
    }

    /** Moves, to be divided by the scale. */
    private record Vertex(long[] moves, long scale) {}

    /** Linear programming over moves of any sign, each the difference of two variables that are at least 0. */
    private static final class Simplex {

        private final int numbers;
        private final List<Row> rows;

        Simplex(int numbers, List<Row> rows) {
            this.numbers = numbers;
            this.rows = rows;
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

        private void spread(long[] factors, long[] row) {
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
