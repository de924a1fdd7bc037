package vn.ansinh.benchmarks;

import java.util.Arrays;
import java.util.List;
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
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.SampleFormula;
import vn.ansinh.core.survey.SamplingUnit;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyTally;

/**
 * Work T5: national coverage of ten million persons with its standard error by Taylor linearisation, from columns. Strata are the
 * 34 provinces by urban and rural area, clusters the urban and rural areas of communes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class SampleBenchmark {

    private static final int PERSONS = Population.PERSONS;
    private static final int UNITS = 2 * Population.COMMUNES;
    private static final int PROVINCES = 34;
    private static final int STRATA = 2 * PROVINCES;
    private static final SurveyDesign DESIGN =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(3);

    private final Population all = new Population();
    private final int[] stratumOf = IntStream.range(0, UNITS)
            .map(unit -> unit / 2 % PROVINCES * 2 + unit % 2)
            .toArray();
    private final List<SamplingUnit> units = IntStream.range(0, UNITS)
            .mapToObj(unit -> new SamplingUnit("stratum " + stratumOf[unit], "cluster " + unit))
            .toList();
    private final SampleFormula<Person> coverage = SampleFormula.share("insured", Person::insured)
            .weightedBy(Person::weight)
            .build();

    /** Checks that both contestants agree. */
    @Setup
    public void check() {
        Estimate found = library();
        double[] expected = byHand();
        if (Math.abs(found.value() - expected[0]) > 1e-12 || Math.abs(found.standardError() / expected[1] - 1) > 1e-9) {
            throw new IllegalStateException("the contestants disagree: " + found + ", " + Arrays.toString(expected));
        }
    }

    /** The limit: a loop written by hand that adds up weights and weighted values by cluster, and the textbook's sums. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public double[] byHand() {
        long[] sums = new long[2 * UNITS];
        for (int i = 0; i < PERSONS; i++) {
            int at = 2 * all.psu[i];
            sums[at] += all.weight[i];
            sums[at + 1] += all.insured[i] == 1 ? all.weight[i] : 0;
        }
        long weights = 0;
        long values = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            weights += sums[2 * unit];
            values += sums[2 * unit + 1];
        }
        double share = (double) values / weights;
        double[] sum = new double[STRATA];
        double[] squares = new double[STRATA];
        int[] size = new int[STRATA];
        for (int unit = 0; unit < UNITS; unit++) {
            double residual = (sums[2 * unit + 1] - share * sums[2 * unit]) / weights;
            int stratum = stratumOf[unit];
            sum[stratum] += residual;
            squares[stratum] += residual * residual;
            size[stratum]++;
        }
        double variance = 0;
        for (int stratum = 0; stratum < STRATA; stratum++) {
            variance += size[stratum]
                    / (size[stratum] - 1.0)
                    * (squares[stratum] - sum[stratum] * sum[stratum] / size[stratum]);
        }
        return new double[] {share, Math.sqrt(variance)};
    }

    /** Through the public interface: exact sums, and with limits, degrees of freedom and both denominators. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public Estimate library() {
        return SurveyTally.of(DESIGN, "all", coverage.over(all.persons, Person::psu, units, 1))
                .estimate("all", coverage.variable())
                .orElseThrow();
    }
}
