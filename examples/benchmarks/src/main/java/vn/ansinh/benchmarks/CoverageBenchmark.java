package vn.ansinh.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.indicator.Breakdown;
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

    private static final int PERSONS = Population.PERSONS;
    private static final int COMMUNES = Population.COMMUNES;

    final Population all = new Population();
    private final Indicator<Person> coverage = Indicator.<Person>of(
                    Catalog.definitions().get("LAB-TRAINED:ADM"))
            .numerator(Person::insured)
            .weightedBy(Person::weight)
            .build();
    final Indicator<Person> training = Indicator.<Person>of(
                    Catalog.definitions().get("POV-RATE:2022-2025"))
            .numerator(Person::trained)
            .weightedBy(Person::weight)
            .build();

    /** Checks that both contestants agree. */
    @Setup
    public void check() {
        long[] expected = byHand();
        Grouped<Integer, Breakdown> found = library();
        // another indicator runs through the same code, as in an application with several
        training.over(all.persons, Person::commune, all.communes, 1);
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
            int at = 2 * all.commune[i];
            sums[at] += all.insured[i] == 1 ? all.weight[i] : 0;
            sums[at + 1] += all.weight[i];
        }
        return sums;
    }

    /** Through the public interface. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public Grouped<Integer, Breakdown> library() {
        return coverage.over(all.persons, Person::commune, all.communes, 1);
    }

    /** Two indicators one after the other through the same code, to show what a shared loop costs. */
    @Benchmark
    @OperationsPerInvocation(2 * PERSONS)
    public List<Grouped<Integer, Breakdown>> libraryTwoIndicators() {
        return List.of(
                coverage.over(all.persons, Person::commune, all.communes, 1),
                training.over(all.persons, Person::commune, all.communes, 1));
    }
}
