package vn.ansinh.spark;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import vn.ansinh.core.indicator.Additive;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.indicator.Grouped;

/**
 * A formula as an aggregate of Spark. Each task counts its rows on the spot, as a stream would, and sends home the formula's own
 * result; results add up. All sums are whole numbers, so that the cluster, its partitions and their order change nothing: the
 * result is that of one machine.
 *
 * <pre>{@code
 * Formula<Row, Breakdown> water = LivingIndicators.HYGIENIC_WATER.from(WaterByCommune::home);
 * Grouped<String, Breakdown> byCommune = FormulaAggregator.by(homes, row -> row.getAs("commune"), Encoders.STRING(), water);
 * }</pre>
 *
 * @param <T> the type of the rows
 * @param <R> the type of the results
 */
public final class FormulaAggregator<T, R extends Additive<R>> extends Aggregator<T, FormulaAggregator.Part<T, R>, R> {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // tried at the start
    private final Formula<T, R> formula;

    private transient @Nullable Collector<T, ?, R> collector;

    private FormulaAggregator(Formula<T, R> formula) {
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(formula);
        } catch (NotSerializableException e) {
            throw new IllegalArgumentException(
                    "the formula " + formula + " cannot be sent to other machines, as it holds an object of the class "
                            + e.getMessage() + "; let that class implement Serializable, or do without the object",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.formula = formula;
    }

    /** Formulas travel, collectors do not. */
    private Collector<T, ?, R> collector() {
        if (collector == null) {
            collector = formula.collector();
        }
        return collector;
    }

    /**
     * Returns the aggregate of a formula, for {@code KeyValueGroupedDataset.agg} with {@link #toColumn()}, beside others.
     *
     * @param <T> the type of the rows
     * @param <R> the type of the results
     * @param formula the formula; what it reads a row with must be serialisable, which lambda expressions given to {@code
     *     Indicator} and {@code from} are unless they hold something that is not
     * @return the aggregate
     * @throws IllegalArgumentException if the formula cannot be serialised; the message names the class in the way
     */
    public static <T, R extends Additive<R>> FormulaAggregator<T, R> of(Formula<T, R> formula) {
        return new FormulaAggregator<>(formula);
    }

    /**
     * Counts a table by groups.
     *
     * @param <T> the type of the rows
     * @param <K> the type of the keys
     * @param <R> the type of the results
     * @param rows the table
     * @param key the group to which a row belongs
     * @param keys how Spark keeps keys, such as {@code Encoders.STRING()}
     * @param formula the formula
     * @return the groups, equal to those of {@link Formula#by} over the same rows
     * @throws IllegalArgumentException if the formula cannot be serialised, or a row has no key; give such rows a group of
     *     their own, or filter them out
     */
    public static <T, K extends Comparable<? super K>, R extends Additive<R>> Grouped<K, R> by(
            Dataset<T> rows, MapFunction<T, @Nullable K> key, Encoder<K> keys, Formula<T, R> formula) {
        return rows.groupByKey(key, keys).agg(of(formula).toColumn()).collectAsList().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(FormulaAggregator::keyOf, Tuple2::_2),
                        groups -> Grouped.of(Stream.<T>empty().collect(formula.collector()), groups)));
    }

    private static <K> K keyOf(Tuple2<K, ?> group) {
        if (group._1() == null) {
            throw new IllegalArgumentException(
                    "a row has no key; give rows without one a group of their own, or filter them out");
        }
        return group._1();
    }

    /** Returns a part without a row. */
    @Override
    public Part<T, R> zero() {
        return new Part<>();
    }

    /** Counts a row. */
    @Override
    public Part<T, R> reduce(Part<T, R> part, T row) {
        part.count(collector(), row);
        return part;
    }

    /** Adds the part of another task. */
    @Override
    public Part<T, R> merge(Part<T, R> part, Part<T, R> other) {
        other.result().ifPresent(part::add);
        return part;
    }

    /** Returns the result of the rows counted. */
    @Override
    public R finish(Part<T, R> part) {
        return part.result().orElseGet(() -> Counting.with(collector()).result());
    }

    /** Returns how parts travel: by Java serialisation, as {@link Part} says. */
    @Override
    @SuppressWarnings("unchecked")
    public Encoder<Part<T, R>> bufferEncoder() {
        return Encoders.javaSerialization((Class<Part<T, R>>) (Class<?>) Part.class);
    }

    /** Returns how results travel: by Java serialisation, for which the library's results are made. */
    @Override
    @SuppressWarnings("unchecked")
    public Encoder<R> outputEncoder() {
        return Encoders.javaSerialization((Class<R>) (Class<?>) Additive.class);
    }

    /** Rows being counted, as a stream counts them. */
    private record Counting<T, A, R>(Collector<T, A, R> collector, A state) {

        static <T, A, R> Counting<T, A, R> with(Collector<T, A, R> collector) {
            return new Counting<>(collector, collector.supplier().get());
        }

        void count(T row) {
            collector.accumulator().accept(state, row);
        }

        R result() {
            return collector.finisher().apply(state);
        }
    }

    /**
     * What a task has of a group: the rows it counted, and the results that arrived from others. Only a result travels: the
     * sums of the group, whose size depends on the formula and not on the rows.
     *
     * @param <T> the type of the rows
     * @param <R> the type of the results
     */
    public static final class Part<T, R extends Additive<R>> implements Serializable {

        private static final long serialVersionUID = 1;

        private transient @Nullable Counting<T, ?, R> here;
        private transient @Nullable R arrived;

        private Part() {}

        private void count(Collector<T, ?, R> collector, T row) {
            if (here == null) {
                here = Counting.with(collector);
            }
            here.count(row);
        }

        private void add(R other) {
            arrived = arrived == null ? other : arrived.plus(other);
        }

        /** Nothing, if neither a row nor a result came. */
        private Optional<R> result() {
            Optional<R> counted = Optional.ofNullable(here).map(Counting::result);
            return arrived == null
                    ? counted
                    : Optional.of(counted.map(arrived::plus).orElse(arrived));
        }

        private Object writeReplace() {
            return new Sent<T, R>(result().stream().collect(ImmutableList.toImmutableList()));
        }
    }

    /** A part on its way: its result, if it has one. */
    private record Sent<T, R extends Additive<R>>(ImmutableList<R> result) implements Serializable {

        private Object readResolve() {
            Part<T, R> part = new Part<>();
            result.forEach(part::add);
            return part;
        }
    }
}
