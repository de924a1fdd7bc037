package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.core.indicator.Additive;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.indicator.GroupKeys;

/**
 * The laws of a formula that adds up: whatever the order, the split, the threads and the source of the records, the result is
 * the same. The cases come from the user's own records: shuffled, split, doubled, grouped, read one by one.
 *
 * <p>Passing: {@code FormulaLaws.check(gaps, households)}. An application that adds up in its own way passes that as the
 * subject: {@code FormulaLaws.check(new MySubject(), records)}. An {@code Indicator} keeps more laws: {@link IndicatorLaws}.
 *
 * @param <T> the type of the records
 * @param <R> what the subject keeps of them
 */
public final class FormulaLaws<T, R> {

    /** Any order. */
    public static final Law A1 = new Law("A1", "the order of the records changes nothing");

    /** Any split. */
    public static final Law A2 = new Law("A2", "parts that are read apart and added give the result of the whole");

    /** Any number of threads. */
    public static final Law A3 = new Law("A3", "a parallel stream gives the result of a serial one");

    /** Any source. */
    public static final Law A4 = new Law("A4", "columns give the result of a stream of the same records");

    /** Groups. */
    public static final Law A5 = new Law("A5", "groups are read like parts, and add up to the whole");

    /** Twice. */
    public static final Law A6 = new Law("A6", "a record that stands twice counts twice");

    /** One by one. */
    public static final Law A7 = new Law("A7", "nothing is carried over from one record to the next");

    /** Nothing. */
    public static final Law A8 = new Law("A8", "no record changes no result");

    /** Any machine. */
    public static final Law A9 = new Law("A9", "the language and time zone of the machine change nothing");

    /** Shipped. */
    public static final Law A10 =
            new Law("A10", "what can be serialised reads and adds up after the journey as it did before");

    private static final int SHUFFLES = 5;
    private static final int RUNS = 3;

    private final Subject<T, R> subject;
    private final ImmutableList<T> records;

    /**
     * A way to add up records.
     *
     * @param <T> the type of the records
     * @param <R> what it keeps of them
     */
    public interface Subject<T, R> {

        /**
         * Reads records.
         *
         * @param records the records, or a part of them; the stream may be parallel
         * @return what is kept of them
         */
        R read(Stream<T> records);

        /**
         * Adds up two disjoint parts, and leaves both as they are.
         *
         * @param one a part
         * @param other another part
         * @return both
         */
        R plus(R one, R other);

        /**
         * Reads columns; without an own way, as a stream.
         *
         * @param columns the records
         * @return what is kept of them
         */
        default R read(Columns<T> columns) {
            Columns.View<? extends T> view = columns.views().get();
            return read(IntStream.range(0, columns.rows()).mapToObj(view::at));
        }

        /**
         * Reads records by groups; without an own way, one group after the other.
         *
         * @param records the records
         * @param groupOf the group of a record
         * @return what is kept of each group
         */
        default Map<Integer, R> readBy(List<T> records, Function<T, Integer> groupOf) {
            Map<Integer, List<T>> groups = new LinkedHashMap<>();
            records.forEach(each -> groups.computeIfAbsent(groupOf.apply(each), key -> new ArrayList<>())
                    .add(each));
            Map<Integer, R> results = new LinkedHashMap<>();
            groups.forEach((key, each) -> results.put(key, read(each.stream())));
            return results;
        }

        /**
         * Returns what a user sees of a result; that is what must be the same.
         *
         * @param result the result
         * @return something with {@code equals}; the result itself, if it has
         */
        default Object seen(R result) {
            return result;
        }
    }

    private FormulaLaws(Subject<T, R> subject, List<T> records) {
        this.subject = subject;
        this.records = ImmutableList.copyOf(records);
    }

    /**
     * Checks all laws on a formula of this library.
     *
     * @param <T> the type of the records
     * @param <R> the type of the results
     * @param formula the formula
     * @param records some records, the odd ones among them
     * @throws LawViolation if a law is broken; the message repeats no record
     */
    public static <T, R extends Additive<R>> void check(Formula<T, R> formula, List<T> records) {
        check(new Library<>(formula), records);
    }

    /**
     * Checks all laws on a way to add up records. Law A10 asks nothing of a subject that is not {@link Serializable}.
     *
     * @param <T> the type of the records
     * @param <R> what it keeps of them
     * @param subject the way
     * @param records some records, the odd ones among them
     * @throws LawViolation if a law is broken; the message repeats no record
     */
    public static <T, R> void check(Subject<T, R> subject, List<T> records) {
        of(subject, records).values().forEach(Runnable::run);
    }

    /** The checks by law. */
    static <T, R> ImmutableMap<Law, Runnable> of(Subject<T, R> subject, List<T> records) {
        FormulaLaws<T, R> laws = new FormulaLaws<>(subject, records);
        return ImmutableMap.<Law, Runnable>builder()
                .put(A6, laws::twice)
                .put(A7, laws::oneByOne)
                .put(A1, laws::anyOrder)
                .put(A8, laws::nothing)
                .put(A2, laws::anySplit)
                .put(A3, laws::anyThreads)
                .put(A4, laws::anySource)
                .put(A5, laws::groups)
                .put(A9, laws::anyMachine)
                .put(A10, laws::shipped)
                .buildOrThrow();
    }

    private R read(List<T> some) {
        return subject.read(some.stream());
    }

    private void requireSame(Law law, R result, String how) {
        requireSame(law, result, read(records), how);
    }

    private void requireSame(Law law, R result, R due, String how) {
        Object is = subject.seen(result);
        Object should = subject.seen(due);
        if (!is.equals(should)) {
            throw law.violatedBecause(
                    "of " + records.size() + " records the result is " + should + ", but " + how + " " + is);
        }
    }

    private void twice() {
        R once = read(records);
        List<T> doubled = new ArrayList<>(records);
        doubled.addAll(records);
        requireSame(
                A6, read(doubled), subject.plus(once, read(records)), "with every record once more in one file it is");
    }

    private void oneByOne() {
        R sum = records.stream()
                .map(each -> read(List.of(each)))
                .reduce(subject::plus)
                .orElseGet(() -> read(List.of()));
        requireSame(A7, sum, "with each record read alone, and all added, it is");
    }

    private void anyOrder() {
        List<T> rows = new ArrayList<>(records);
        Collections.reverse(rows);
        requireSame(A1, read(rows), "in reverse order it is");
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Collections.shuffle(rows, new Random(seed));
            requireSame(A1, read(rows), "in another order it is");
        }
    }

    private void nothing() {
        R empty = read(List.of());
        requireSame(A8, subject.plus(empty, read(records)), "after an empty part it is");
        requireSame(A8, subject.plus(read(records), empty), "with an empty part after them it is");
    }

    private void anySplit() {
        int size = records.size();
        requireMerged("two halves", parts(2, index -> (int) (2L * index / size)));
        requireMerged("a part of one record and the rest", parts(2, index -> index == 0 ? 0 : 1));
        requireMerged("two parts that take turns", parts(2, index -> index % 2));
        requireMerged("parts of three records", parts(size / 3 + 1, index -> index / 3));
    }

    private void requireMerged(String what, List<List<T>> parts) {
        List<R> results = new ArrayList<>(parts.stream().map(this::read).toList());
        requireSame(A2, merged(results), "added up of " + what + " it is");
        requireSame(A2, merged(results), "added up of the same " + what + " once more it is");
        Collections.reverse(results);
        requireSame(A2, merged(results), "added up of " + what + ", the last one first, it is");
    }

    private R merged(List<R> results) {
        return results.stream().reduce(subject::plus).orElseThrow();
    }

    private List<List<T>> parts(int number, IntUnaryOperator partOf) {
        List<List<T>> parts = new ArrayList<>();
        for (int part = 0; part < number; part++) {
            parts.add(new ArrayList<>());
        }
        for (int index = 0; index < records.size(); index++) {
            parts.get(partOf.applyAsInt(index)).add(records.get(index));
        }
        return parts;
    }

    private void anyThreads() {
        for (int run = 0; run < RUNS; run++) {
            requireSame(A3, subject.read(records.parallelStream()), "from a parallel stream it is");
        }
    }

    private void anySource() {
        requireSame(A4, subject.read(Columns.of(records.size(), () -> records::get)), "from columns it is");
    }

    private void groups() {
        if (records.isEmpty()) {
            return;
        }
        for (int number : new int[] {1, 2, 3, 7}) {
            Map<T, Integer> groupOf = new IdentityHashMap<>();
            for (int index = 0; index < records.size(); index++) {
                groupOf.put(records.get(index), index * 5 % number);
            }
            Map<Integer, R> groups = subject.readBy(records, groupOf::get);
            groups.forEach((key, each) -> requireSame(
                    A5,
                    each,
                    read(records.stream()
                            .filter(record -> groupOf.get(record).equals(key))
                            .toList()),
                    "as one of " + number + " groups the same records give"));
            requireSame(A5, merged(List.copyOf(groups.values())), "added up of " + number + " groups it is");
        }
    }

    private void anyMachine() {
        for (Surroundings each : Surroundings.ODD) {
            R elsewhere = each.run(() -> read(records));
            requireSame(A9, elsewhere, "on a machine set to " + each + " it is");
        }
    }

    private void shipped() {
        if (subject instanceof Library<?, ?> library && !(library.formula instanceof Serializable)
                || !(subject instanceof Serializable)) {
            return;
        }
        Subject<T, R> away = shipped(subject, "the formula");
        requireSame(A10, away.read(records.stream()), "read after the journey it is");
        R result = read(records);
        if (result instanceof Serializable) {
            requireSame(A10, shipped(result, "the result"), "itself sent on a journey it is");
        }
    }

    @SuppressWarnings("unchecked")
    private static <S> S shipped(S what, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(what);
        } catch (IOException e) {
            throw A10.violatedBecause(name + " cannot be written: " + e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (S) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw A10.violatedBecause(name + " was written and cannot be read: " + e);
        }
    }

    /** As this library reads; with several threads where it can. */
    record Library<T, R extends Additive<R>>(Formula<T, R> formula) implements Subject<T, R>, Serializable {

        @Override
        public R read(Stream<T> records) {
            return records.collect(formula.collector());
        }

        @Override
        public R plus(R one, R other) {
            return one.plus(other);
        }

        @Override
        public R read(Columns<T> columns) {
            return formula.over(columns);
        }

        @Override
        public Map<Integer, R> readBy(List<T> records, Function<T, Integer> groupOf) {
            Map<Integer, R> groups =
                    records.stream().collect(formula.by(groupOf)).groups();
            int highest = groups.keySet().stream().mapToInt(each -> each).max().orElse(0);
            Map<Integer, R> columns = formula.over(
                            Columns.of(records.size(), () -> records::get),
                            groupOf::apply,
                            GroupKeys.of(
                                    IntStream.rangeClosed(0, highest).boxed().toList()),
                            3)
                    .groups();
            if (!columns.equals(groups)) {
                throw A5.violatedBecause("read by groups on three threads, columns give " + columns
                        + " and a stream of the same records gives " + groups);
            }
            return groups;
        }
    }
}
