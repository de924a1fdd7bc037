package vn.ansinh.benchmarks;

import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.SampleFormula;
import vn.ansinh.core.survey.SamplingUnit;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyTally;

/**
 * Work T5: national coverage of ten million persons with its standard error by Taylor linearisation, from columns. Strata are the
 * 34 provinces by urban and rural area, clusters lie in a commune's urban or rural area.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class SampleBenchmark {

    private static final int PERSONS = 10_000_000;
    private static final int COMMUNES = 3_321;
    private static final int PROVINCES = 34;
    private static final int STRATA = 2 * PROVINCES;
    private static final SurveyDesign DESIGN =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(3);

    /** How many clusters the urban or rural area of a commune has. */
    @Param({"1", "3"})
    public int clusters;

    private final int[] psu = new int[PERSONS];
    private final int[] weight = new int[PERSONS];
    private final int[] insured = new int[PERSONS];
    private int[] stratumOf = {};
    private List<SamplingUnit> units = List.of();

    private final Columns<Person> persons = Columns.of(PERSONS, () -> new Person(this));
    private final SampleFormula<Person> coverage = SampleFormula.share("insured", Person::insured)
            .weightedBy(Person::weight)
            .build();

    /** A view of one row. */
    static final class Person implements Columns.View<Person> {
        private final SampleBenchmark all;
        private int row;

        Person(SampleBenchmark all) {
            this.all = all;
        }

        @Override
        public Person at(int row) {
            this.row = row;
            return this;
        }

        int psu() {
            return all.psu[row];
        }

        long weight() {
            return all.weight[row];
        }

        boolean insured() {
            return all.insured[row] == 1;
        }
    }

    /** Makes the persons, always the same, and checks that both contestants agree. */
    @Setup
    public void personsAndCheck() {
        int all = COMMUNES * 2 * clusters;
        Random random = new Random(1);
        for (int i = 0; i < PERSONS; i++) {
            psu[i] = random.nextInt(all);
            weight[i] = 500 + random.nextInt(1000);
            insured[i] = random.nextInt(100) < 93 ? 1 : 0;
        }
        stratumOf = IntStream.range(0, all)
                .map(unit -> unit / (2 * clusters) % PROVINCES * 2 + unit / clusters % 2)
                .toArray();
        units = IntStream.range(0, all)
                .mapToObj(unit -> new SamplingUnit("stratum " + stratumOf[unit], "cluster " + unit))
                .toList();
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
        long[] sums = new long[2 * stratumOf.length];
        for (int i = 0; i < PERSONS; i++) {
            int at = 2 * psu[i];
            sums[at] += weight[i];
            sums[at + 1] += insured[i] == 1 ? weight[i] : 0;
        }
        long weights = 0;
        long values = 0;
        for (int unit = 0; unit < stratumOf.length; unit++) {
            weights += sums[2 * unit];
            values += sums[2 * unit + 1];
        }
        double share = (double) values / weights;
        double[] sum = new double[STRATA];
        double[] squares = new double[STRATA];
        int[] size = new int[STRATA];
        for (int unit = 0; unit < stratumOf.length; unit++) {
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
        return SurveyTally.of(DESIGN, "all", coverage.over(persons, Person::psu, units, 1))
                .estimate("all", coverage.variable())
                .orElseThrow();
    }
}
