package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.MapMaker;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What reads records and gives a result that adds up: an {@link Indicator}, a measure of poverty, or several of them
 * {@link Together} in one pass. Records come from a stream or from {@link Columns}, as a whole or by groups:
 *
 * <pre>{@code
 * R whole = records.stream().collect(formula.collector());
 * Grouped<String, R> byCommune = records.stream().collect(formula.by(Resident::commune));
 * Grouped<String, R> fromColumns = formula.over(columns, ResidentView::communeCode, communes, 2);
 * }</pre>
 *
 * <p>All sums are whole numbers, so that the order of records, the split, the number of threads and the source change
 * nothing. A sum that leaves the range of a {@code long} on its way, as one of large amounts of both signs may in some orders,
 * throws {@link ArithmeticException} and is never wrong. Formulas are immutable and thread-safe.
 *
 * <p><b>A formula of your own</b> extends this class: a {@link Reading} adds each record to slots of whole numbers, {@link
 * #result} makes the result of the slots.
 *
 * @param <T> the type of the records
 * @param <R> the type of the results
 */
public abstract class Formula<T, R extends Additive<R>> {

    /** The most rows that a thread takes at a time: few, so that no thread waits long for one that was held up. */
    private static final int MOST_ROWS = 1 << 16;

    /** The least number of turns of a thread. */
    private static final int LEAST_TURNS = 8;

    private final Reading<T> reading;

    /**
     * Makes a formula.
     *
     * @param reading what it does with a record
     */
    protected Formula(Reading<T> reading) {
        this.reading = reading;
    }

    /**
     * What a formula does with a record: it adds to slots of whole numbers, which must add up slot by slot. A record of a
     * group adds to the slots from the group's base on.
     *
     * <p>The compiler of the virtual machine makes a loop fast by looking at what its calls meet. One loop shared by several
     * formulas meets the facts of all of them and stays slow (measured: 17 ns a row against 2). So each reading runs copies
     * of the loop's class, made from the same bytes, one for each place that reads columns by groups. To such a copy the reading and
     * the facts that it asks are constants, if the reading is itself a {@linkplain #copied copy} of its class.
     *
     * @param <T> the type of the records
     */
    public abstract static class Reading<T> {

        private static final long LOW_WORD = 0xFFFF_FFFFL;

        /**
         * A loop for each class of codes, that is, for each place in a program that reads columns by groups. A formula that
         * lives on keeps no program loaded that has read by it.
         */
        private final ConcurrentMap<Class<?>, Rows<T>> rows =
                new MapMaker().weakKeys().makeMap();

        /** Makes a reading. */
        protected Reading() {}

        /**
         * Returns how many slots a group has.
         *
         * @return at least 1
         */
        protected abstract int width();

        /**
         * Adds a record to the slots of its group. Every record raises the sum of at least one slot, such as a number of
         * records, so that a group with a record is known from one without. It keeps no reference to the record.
         *
         * @param record the record
         * @param slots the slots of all groups
         * @param base the first slot of the record's group
         */
        protected abstract void add(T record, long[] slots, int base);

        /** Adds a run of rows; each group has {@code stride} slots, of which those of this reading begin at the offset. */
        <V extends T> void addAll(
                Columns.View<V> view,
                Columns.Code<? super V> code,
                int from,
                int to,
                long[] slots,
                int stride,
                int offset) {
            rows.computeIfAbsent(
                            code.getClass(),
                            place -> copied(
                                    MethodHandles.lookup(), RowsLoop.class, this, MethodType.methodType(void.class)))
                    .addAll(view, code, from, to, slots, stride, offset);
        }

        /**
         * Adds a number to a slot.
         *
         * @param slots the slots
         * @param slot the slot
         * @param number the number
         * @throws ArithmeticException if the sum exceeds a {@code long}
         */
        protected static void add(long[] slots, int slot, long number) {
            slots[slot] = Math.addExact(slots[slot], number);
        }

        /**
         * Adds a count or a weight to a sum of such: like {@link #add}, and faster in a loop that is short of registers.
         *
         * @param slots the slots
         * @param slot the slot
         * @param number the number, at least 0
         * @throws ArithmeticException if the sum exceeds a {@code long}
         */
        protected static void addCount(long[] slots, int slot, long number) {
            long sum = slots[slot] + number;
            if (sum < 0) {
                throw new ArithmeticException("a sum exceeds a long");
            }
            slots[slot] = sum;
        }

        /**
         * Adds a product to a wide sum, which takes two slots and is read by {@link Formula#wide}. A wide sum holds numbers up to 2
         * to the power of 95.
         *
         * @param slots the slots
         * @param slot the first of the two slots
         * @param one the first factor, at least 0
         * @param other the second factor, at least 0
         * @throws ArithmeticException if the sum is too large
         */
        protected static void addProduct(long[] slots, int slot, long one, long other) {
            long high = Math.multiplyHigh(one, other);
            long low = one * other;
            if (high >> 31 != 0) {
                throw new ArithmeticException("a product exceeds 95 bits");
            }
            // the first slot counts units below 2^32, the second multiples of it: both add up slot by slot
            long units = slots[slot] + (low & LOW_WORD);
            slots[slot] = units & LOW_WORD;
            slots[slot + 1] = Math.addExact(slots[slot + 1], (high << 32 | low >>> 32) + (units >>> 32));
        }
    }

    /**
     * The part of a record that a formula reads, see {@link #from}.
     *
     * @param <S> the type of the records
     * @param <T> the type of the part
     */
    @FunctionalInterface
    public interface Part<S, T> extends Serializable {

        /**
         * Reads the part.
         *
         * @param record the record
         * @return the part; it is read and not kept
         */
        T of(S record);
    }

    /** A loop over rows, see {@link RowsLoop}. */
    interface Rows<T> {

        <V extends T> void addAll(
                Columns.View<V> view,
                Columns.Code<? super V> code,
                int from,
                int to,
                long[] slots,
                int stride,
                int offset);
    }

    /**
     * Makes an instance of a copy of a class, so that its calls are compiled for what this instance meets. The class must not
     * be nested in another, must not use private members of others, and has no lambda expressions.
     *
     * @param <L> a type of which the class is
     * @param lookup the rights of the class's package: {@code MethodHandles.lookup()}
     * @param original the class
     * @param constructor the parameters of its constructor; returns {@code void}
     * @param arguments the arguments of the constructor
     * @return the instance; its class is not the original, but has the same bytes
     * @throws IllegalStateException if it cannot be made
     */
    protected static <L> L copied(
            MethodHandles.Lookup lookup, Class<?> original, MethodType constructor, Object... arguments) {
        return copied(lookup, original, original, constructor, arguments);
    }

    /** The same, with something that the copy's static initializer reads as its class data. */
    @SuppressWarnings("unchecked")
    private static <L> L copied(
            MethodHandles.Lookup lookup, Class<?> original, Object data, MethodType constructor, Object... arguments) {
        String file = original.getSimpleName() + ".class";
        try (InputStream bytes = Objects.requireNonNull(original.getResourceAsStream(file), file)) {
            MethodHandles.Lookup copy = lookup.defineHiddenClassWithClassData(bytes.readAllBytes(), data, true);
            return (L) copy.findConstructor(copy.lookupClass(), constructor).invokeWithArguments(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("no copy can be made of " + original.getName(), e);
        }
    }

    /**
     * Returns the name by which its result is found among those of other formulas.
     *
     * @return the code, such as that of a definition
     */
    public abstract String code();

    /**
     * Returns the type of its results.
     *
     * @return the class
     */
    protected abstract Class<R> resultType();

    /**
     * Makes the result of a group.
     *
     * @param slots the slots of all groups
     * @param base the first slot of the group
     * @return the result
     */
    protected abstract R result(long[] slots, int base);

    /**
     * Reads a wide sum.
     *
     * @param slots the slots
     * @param slot the first of its two slots
     * @return the sum
     */
    protected static BigInteger wide(long[] slots, int slot) {
        BigInteger units = BigInteger.valueOf(slots[slot]);
        long multiples = slots[slot + 1];
        return multiples == 0
                ? units
                : BigInteger.valueOf(multiples).shiftLeft(32).add(units);
    }

    /**
     * Returns this formula over records that hold, or can be turned into, what it reads. A key by which to group is then a
     * matter of the whole record:
     *
     * <pre>{@code
     * record Patient(String commune, ZScores scores) {}
     * Grouped<String, Breakdown> stunted = patients.stream()
     *         .collect(NutritionIndicators.STUNTING.from(Patient::scores).by(Patient::commune));
     * }</pre>
     *
     * <p>The part of a record is read once, also for formulas that are {@link Together}. The result is found by the same code.
     *
     * @param <S> the type of the records
     * @param part the part that this formula reads
     * @return the formula over those records
     */
    public final <S> Formula<S, R> from(Part<? super S, ? extends T> part) {
        return new Mapped<>(this, part);
    }

    /**
     * Returns a collector for a stream of records.
     *
     * @return the collector, for serial and parallel streams
     */
    public final Collector<T, ?, R> collector() {
        return Collector.of(
                () -> new long[reading.width()],
                (slots, record) -> reading.add(record, slots, 0),
                Formula::added,
                slots -> result(slots, 0),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns a collector by groups.
     *
     * @param <S> the application's own type of records, whose groups the formula need not know
     * @param <K> the type of the keys
     * @param key the group to which a record belongs
     * @return the collector, for serial and parallel streams
     */
    public final <S extends T, K extends Comparable<? super K>> Collector<S, ?, Grouped<K, R>> by(
            Function<? super S, ? extends K> key) {
        return Collector.of(
                HashMap<K, long[]>::new,
                (groups, record) -> reading.add(
                        record, groups.computeIfAbsent(key.apply(record), each -> new long[reading.width()]), 0),
                (one, other) -> {
                    other.forEach((each, slots) -> one.merge(each, slots, Formula::added));
                    return one;
                },
                groups -> new Grouped<>(
                        nothing(),
                        groups.entrySet().stream()
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        Comparator.<K>naturalOrder(),
                                        Map.Entry::getKey,
                                        each -> result(each.getValue(), 0)))),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Reads columns.
     *
     * @param columns the records
     * @return the result, the same as that of a stream of the same records
     */
    public final R over(Columns<? extends T> columns) {
        return result(slots(columns, record -> 0, 1, 1), 0);
    }

    /**
     * Reads columns by groups.
     *
     * @param <V> the application's own type of records, whose groups the formula need not know
     * @param <K> the type of the keys
     * @param columns the records
     * @param code the group to which a record belongs, as the code of its key
     * @param keys the keys of the groups
     * @param threads how many threads share the work, at least 1: tasks of the common pool, which take rows by turns
     * @return the groups that have a record, the same whatever the number of threads
     * @throws IllegalArgumentException if a code is that of no key, or there is no thread
     */
    public final <V extends T, K extends Comparable<? super K>> Grouped<K, R> over(
            Columns<V> columns, Columns.Code<? super V> code, GroupKeys<K> keys, int threads) {
        int width = reading.width();
        long[] slots = slots(columns, code, keys.keys().size(), threads);
        SortedMap<K, Integer> read = Maps.filterValues(keys.codes(), group -> read(slots, group * width, width));
        return new Grouped<>(
                nothing(),
                ImmutableSortedMap.copyOfSorted(Maps.transformValues(read, group -> result(slots, group * width))));
    }

    /** Tells whether the group has a record, see {@link Reading#add}. */
    private static boolean read(long[] slots, int base, int width) {
        for (int slot = base; slot < base + width; slot++) {
            if (slots[slot] != 0) {
                return true;
            }
        }
        return false;
    }

    private <V extends T> long[] slots(Columns<V> columns, Columns.Code<? super V> code, int groups, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("columns are read by at least 1 thread; found " + threads);
        }
        int width = reading.width();
        long turn = Math.max(1, Math.min(MOST_ROWS, columns.rows() / ((long) threads * LEAST_TURNS)));
        AtomicLong taken = new AtomicLong();
        Stream<long[]> parts = IntStream.range(0, threads).mapToObj(thread -> {
            long[] slots = new long[Math.multiplyExact(groups, width)];
            Columns.View<V> view = columns.views().get();
            for (long from = taken.getAndAdd(turn); from < columns.rows(); from = taken.getAndAdd(turn)) {
                int to = (int) Math.min(from + turn, columns.rows());
                reading.addAll(view, code, (int) from, to, slots, width, 0);
            }
            return slots;
        });
        return (threads == 1 ? parts : parts.parallel()).reduce(Formula::added).orElseThrow();
    }

    private static long[] added(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.addExact(into[i], from[i]);
        }
        return into;
    }

    private R nothing() {
        return result(new long[reading.width()], 0);
    }

    /** What it does with a record, for {@link Together}. */
    Reading<T> reading() {
        return reading;
    }

    /** Returns the code. */
    @Override
    public final String toString() {
        return code();
    }
}
