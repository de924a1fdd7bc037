package vn.ansinh.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;

/** Work T1 on a stream of record objects: weighted coverage by commune. The limit is a loop over the list, written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordsBenchmark {

    private static final int COMMUNES = 3_321;

    @Param("1000000")
    public int persons;

    private record Person(String commune, boolean insured, boolean trained, long weight) {}

    private final Indicator<Person> coverage = Indicator.<Person>of(ColumnWork.share("insured"))
            .numerator(Person::insured)
            .weightedBy(Person::weight)
            .build();
    private final Indicator<Person> training = Indicator.<Person>of(ColumnWork.share("trained"))
            .numerator(Person::trained)
            .weightedBy(Person::weight)
            .build();

    private List<Person> all = List.of();

    /** Makes the persons, and checks that both contestants agree on every commune. */
    @Setup
    public void agree() {
        SplittableRandom random = new SplittableRandom(1);
        all = IntStream.range(0, persons)
                .mapToObj(i -> new Person(
                        "xã " + random.nextInt(COMMUNES),
                        random.nextInt(100) < 93,
                        random.nextInt(100) < 70,
                        500 + random.nextInt(1000)))
                .toList();
        all.stream().collect(training.by(Person::commune));
        Grouped<String, Breakdown> found = library();
        limit().forEach((commune, sums) -> {
            if (found.get(commune).tally().numerator() != sums[0]
                    || found.get(commune).tally().denominator() != sums[1]) {
                throw new IllegalStateException("the contestants disagree on " + commune);
            }
        });
    }

    /** The limit: a loop over the records. */
    @Benchmark
    public Map<String, long[]> limit() {
        Map<String, long[]> sums = new HashMap<>();
        for (Person each : all) {
            long[] of = sums.computeIfAbsent(each.commune(), commune -> new long[2]);
            of[0] += each.insured() ? each.weight() : 0;
            of[1] += each.weight();
        }
        return new TreeMap<>(sums);
    }

    /** Through the public interface. */
    @Benchmark
    public Grouped<String, Breakdown> library() {
        return all.stream().collect(coverage.by(Person::commune));
    }
}
