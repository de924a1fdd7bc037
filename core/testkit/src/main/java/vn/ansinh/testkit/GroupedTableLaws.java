package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.ansinh.core.indicator.Additive;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.indicator.Grouped;

/**
 * The laws of a table by groups that rolls up: communes to districts, districts to a province. The cases come from the user's
 * own records, read at every level.
 *
 * <p>Passing: {@code GroupedTableLaws.check(coverage, residents, Resident::commune, DISTRICTS::get)}. An application that keeps
 * its own tables passes that as the {@link Subject}.
 *
 * @param <T> the type of the records
 * @param <R> the type of the results
 * @param <B> the type of the tables
 */
public final class GroupedTableLaws<T, R, B> {

    /** The whole. */
    public static final Law G1 = new Law("G1", "the groups of a table add up to the result of all records");

    /** Rolled up. */
    public static final Law G2 =
            new Law("G2", "a table that is rolled up is the table that is read at the larger groups");

    /** In steps. */
    public static final Law G3 = new Law("G3", "rolled up in two steps or in one, a table is the same");

    /** No record, no row. */
    public static final Law G4 =
            new Law("G4", "a group without a record is not in the table: it has no figure, and not 0");

    /** Parts. */
    public static final Law G5 = new Law("G5", "tables of parts add up group by group, and no group is lost");

    private final Subject<T, R, B> subject;
    private final ImmutableList<T> records;
    private final UnaryOperator<String> larger;
    private final Function<T, String> groupOf;

    /**
     * A way to make tables.
     *
     * @param <T> the type of the records
     * @param <R> the type of the results
     * @param <B> the type of the tables
     */
    public interface Subject<T, R, B> {

        /**
         * Reads all records as one.
         *
         * @param records the records
         * @return the result, with {@code equals}
         */
        R whole(List<T> records);

        /**
         * Reads a table.
         *
         * @param records the records
         * @param groupOf the group of a record
         * @return the table
         */
        B table(List<T> records, Function<T, String> groupOf);

        /**
         * Rolls a table up.
         *
         * @param table the table
         * @param larger the larger group to which a group belongs
         * @return the table of the larger groups
         */
        B rolledUp(B table, UnaryOperator<String> larger);

        /**
         * Adds up two tables of disjoint parts.
         *
         * @param one a table
         * @param other another table
         * @return the table of both
         */
        B plus(B one, B other);

        /**
         * Returns the rows.
         *
         * @param table the table
         * @return the result of each group
         */
        Map<String, R> rows(B table);
    }

    private GroupedTableLaws(
            Subject<T, R, B> subject, List<T> records, Function<T, String> groupOf, UnaryOperator<String> larger) {
        this.subject = subject;
        this.records = ImmutableList.copyOf(records);
        this.groupOf = groupOf;
        this.larger = larger;
    }

    /**
     * Checks all laws on tables of this library.
     *
     * @param <T> the type of the records
     * @param <R> the type of the results
     * @param formula the formula
     * @param records records of several groups
     * @param groupOf the group of a record
     * @param larger the larger group to which a group belongs
     * @throws LawViolation if a law is broken; the message names a group and repeats no record
     */
    public static <T, R extends Additive<R>> void check(
            Formula<T, R> formula, List<T> records, Function<T, String> groupOf, UnaryOperator<String> larger) {
        check(new Library<>(formula), records, groupOf, larger);
    }

    /**
     * Checks all laws on a way to make tables.
     *
     * @param <T> the type of the records
     * @param <R> the type of the results
     * @param <B> the type of the tables
     * @param subject the way
     * @param records records of several groups
     * @param groupOf the group of a record
     * @param larger the larger group to which a group belongs
     * @throws LawViolation if a law is broken; the message names a group and repeats no record
     */
    public static <T, R, B> void check(
            Subject<T, R, B> subject, List<T> records, Function<T, String> groupOf, UnaryOperator<String> larger) {
        GroupedTableLaws<T, R, B> laws = new GroupedTableLaws<>(subject, records, groupOf, larger);
        laws.noRecordNoRow();
        laws.parts();
        laws.rolledUp();
        laws.inSteps();
        laws.whole();
    }

    private B table() {
        return subject.table(records, groupOf);
    }

    private void noRecordNoRow() {
        requireSame(G4, subject.table(ImmutableList.of(), groupOf), Map.of(), "without any record");
        Map<String, R> table = subject.rows(table());
        for (String group : table.keySet()) {
            Map<String, R> without = new TreeMap<>(table);
            without.remove(group);
            List<T> others = records.stream()
                    .filter(each -> !groupOf.apply(each).equals(group))
                    .toList();
            requireSame(G4, subject.table(others, groupOf), without, "without the records of " + group);
        }
    }

    private void parts() {
        for (int parts : new int[] {2, 3}) {
            List<B> tables = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int from = records.size() * part / parts;
                tables.add(subject.table(records.subList(from, records.size() * (part + 1) / parts), groupOf));
            }
            BinaryOperator<B> plus = subject::plus;
            requireSame(
                    G5,
                    tables.stream().reduce(plus).orElseThrow(),
                    subject.rows(table()),
                    "added up of " + parts + " parts");
            requireSame(
                    G5,
                    IntStream.range(0, parts)
                            .mapToObj(part -> tables.get(parts - 1 - part))
                            .reduce(plus)
                            .orElseThrow(),
                    subject.rows(table()),
                    "added up of " + parts + " parts, the last one first,");
        }
    }

    private void rolledUp() {
        requireSame(
                G2,
                subject.rolledUp(table(), larger),
                subject.rows(subject.table(records, each -> larger.apply(groupOf.apply(each)))),
                "rolled up");
    }

    private void inSteps() {
        UnaryOperator<String> top = group -> "all";
        requireSame(
                G3,
                subject.rolledUp(subject.rolledUp(table(), larger), top),
                subject.rows(subject.rolledUp(table(), top)),
                "rolled up in two steps");
    }

    private void whole() {
        if (!records.isEmpty()) {
            requireSame(
                    G1,
                    subject.rolledUp(table(), group -> "all"),
                    Map.of("all", subject.whole(records)),
                    "rolled up to the top");
        }
    }

    private void requireSame(Law law, B table, Map<String, R> due, String how) {
        Map<String, R> is = subject.rows(table);
        if (!is.keySet().equals(due.keySet())) {
            throw law.violatedBecause(
                    "the table " + how + " has the groups " + is.keySet() + " and should have " + due.keySet());
        }
        is.forEach((group, result) -> {
            if (!result.equals(due.get(group))) {
                throw law.violatedBecause(
                        "in the table " + how + " " + group + " is " + result + " and should be " + due.get(group));
            }
        });
    }

    /** As this library makes tables. */
    private record Library<T, R extends Additive<R>>(Formula<T, R> formula)
            implements Subject<T, R, Grouped<String, R>> {

        @Override
        public R whole(List<T> records) {
            return records.stream().collect(formula.collector());
        }

        @Override
        public Grouped<String, R> table(List<T> records, Function<T, String> groupOf) {
            return records.stream().collect(formula.by(groupOf));
        }

        @Override
        public Grouped<String, R> rolledUp(Grouped<String, R> table, UnaryOperator<String> larger) {
            return table.rolledUp(larger);
        }

        @Override
        public Grouped<String, R> plus(Grouped<String, R> one, Grouped<String, R> other) {
            return one.plus(other);
        }

        @Override
        public Map<String, R> rows(Grouped<String, R> table) {
            return table.groups();
        }
    }
}
