package vn.ansinh.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;

/**
 * A work on the columns of a whole population, done three times: by a loop over bare arrays written by hand, which is the limit; by
 * the library; and by DuckDB, on its own copy of the columns. Before anything is measured the three must agree on every number.
 *
 * @param <R> what the library answers
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public abstract class ColumnWork<R> {

    @Param({"1000000", "10000000"})
    public int persons;

    @Param({"1", "2"})
    public int threads;

    Population all;
    Columns<Person> columns;

    private Optional<DuckDb> table = Optional.empty();

    /** The definition of a share. */
    static IndicatorDefinition share(String name) {
        return IndicatorDefinition.own(
                "BENCH:" + name, Text.of(name, name), Measure.proportion(1), Direction.NEITHER, Combining.STOCK);
    }

    /** How many sums the loop by hand keeps. */
    abstract int sums();

    /** The loop by hand over some rows. */
    abstract void byHand(int from, int to, long[] sums);

    /** The work through the public interface. */
    abstract R byLibrary();

    /** The work in SQL on the table {@code persons}: one row for each group, in the order of the groups. */
    abstract String sql();

    /** The answer of the loop by hand, number by number. */
    double[] numbers(long[] sums) {
        return Arrays.stream(sums).asDoubleStream().toArray();
    }

    /** The answer of the library, number by number, in the order of the loop by hand. */
    abstract double[] numbers(R answer);

    /** How far answers may be apart; exact ones not at all. */
    double tolerance() {
        return 0;
    }

    /** Runs other formulas through the same code, as in an application that has several. */
    abstract void others();

    /** Makes the population, and checks that the loop by hand and the library agree, and DuckDB if it is its turn. */
    @Setup
    public void agree(BenchmarkParams turn) throws SQLException {
        all = new Population(persons);
        columns = all.columns();
        others();
        compare(numbers(byLibrary()));
        if (turn.getBenchmark().endsWith(".duckDb")) {
            table = Optional.of(DuckDb.loaded(all, threads));
            compare(duckDb());
        }
    }

    private void compare(double[] found) {
        double[] expected = numbers(limit());
        if (found.length != expected.length) {
            throw new IllegalStateException(expected.length + " numbers are due; found " + found.length);
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(found[i] - expected[i]) <= tolerance() * Math.abs(expected[i]))) {
                throw new IllegalStateException(
                        "the contestants disagree on number " + i + ": " + expected[i] + ", " + found[i]);
            }
        }
    }

    /** Closes DuckDB. */
    @TearDown
    public void close() throws SQLException {
        if (table.isPresent()) {
            table.get().close();
        }
    }

    /** The limit: the loop by hand, its rows shared by the threads and its sums added up. */
    @Benchmark
    public long[] limit() {
        Stream<long[]> parts = IntStream.range(0, threads).mapToObj(part -> {
            long[] sums = new long[sums()];
            byHand((int) ((long) persons * part / threads), (int) ((long) persons * (part + 1) / threads), sums);
            return sums;
        });
        return (threads == 1 ? parts : parts.parallel())
                .reduce((one, other) -> {
                    Arrays.setAll(one, i -> one[i] + other[i]);
                    return one;
                })
                .orElseThrow();
    }

    /** Through the public interface. */
    @Benchmark
    public R library() {
        return byLibrary();
    }

    /** What one would use instead. */
    @Benchmark
    public double[] duckDb() throws SQLException {
        return table.orElseThrow().numbers(sql());
    }
}
