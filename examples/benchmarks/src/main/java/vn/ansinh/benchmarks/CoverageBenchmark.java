package vn.ansinh.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;

/** Work T1: weighted insurance coverage of ten million persons by 3,321 communes, from columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class CoverageBenchmark {

    private static final int PERSONS = 10_000_000;
    private static final int COMMUNES = 3_321;

    private final int[] commune = new int[PERSONS];
    private final int[] weight = new int[PERSONS];
    private final int[] insured = new int[PERSONS];
    private final int[] trained = new int[PERSONS];
    private final List<Integer> dictionary =
            IntStream.range(0, COMMUNES).boxed().toList();
    private final Columns<Person> persons = Columns.of(PERSONS, View::new);
    private final Indicator<Person> coverage = Indicator.<Person>of(
                    Catalog.definitions().get("LAB-TRAINED:ADM"))
            .numerator(Person::insured)
            .weightedBy(Person::weight)
            .build();
    private final Indicator<Person> training = Indicator.<Person>of(
                    Catalog.definitions().get("POV-RATE:2022-2025"))
            .numerator(Person::trained)
            .weightedBy(Person::weight)
            .build();

    interface Person {
        int commune();

        long weight();

        boolean insured();

        boolean trained();
    }

    private final class View implements Person, Columns.View<Person> {
        private int row;

        @Override
        public Person at(int row) {
            this.row = row;
            return this;
        }

        @Override
        public int commune() {
            return commune[row];
        }

        @Override
        public long weight() {
            return weight[row];
        }

        @Override
        public boolean insured() {
            return insured[row] == 1;
        }

        @Override
        public boolean trained() {
            return trained[row] == 1;
        }
    }

    /** Makes the columns and checks that both contestants agree. */
    @Setup
    public void persons() {
        Random random = new Random(1);
        for (int i = 0; i < PERSONS; i++) {
            commune[i] = random.nextInt(COMMUNES);
            weight[i] = 500 + random.nextInt(1000);
            insured[i] = random.nextInt(100) < 93 ? 1 : 0;
            trained[i] = random.nextInt(100) < 70 ? 1 : 0;
        }
        long[] expected = byHand();
        Grouped<Integer, Breakdown> found = library();
        // another indicator runs through the same code, as in an application with several
        training.over(persons, Person::commune, dictionary, 1);
        for (int i = 0; i < COMMUNES; i++) {
            if (found.get(i).tally().numerator() != expected[2 * i]
                    || found.get(i).tally().denominator() != expected[2 * i + 1]) {
                throw new IllegalStateException("the contestants disagree on commune " + i);
            }
        }
    }

    /** The limit: a loop written by hand. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public long[] byHand() {
        long[] sums = new long[2 * COMMUNES];
        for (int i = 0; i < PERSONS; i++) {
            int at = 2 * commune[i];
            sums[at] += insured[i] == 1 ? weight[i] : 0;
            sums[at + 1] += weight[i];
        }
        return sums;
    }

    /** Through the public interface. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public Grouped<Integer, Breakdown> library() {
        return coverage.over(persons, Person::commune, dictionary, 1);
    }

    /** Two indicators one after the other through the same code, to show what a shared loop costs. */
    @Benchmark
    @OperationsPerInvocation(2 * PERSONS)
    public List<Grouped<Integer, Breakdown>> libraryTwoIndicators() {
        return List.of(
                coverage.over(persons, Person::commune, dictionary, 1),
                training.over(persons, Person::commune, dictionary, 1));
    }
}
