package vn.ansinh.benchmarks;

import java.math.BigInteger;
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
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.poverty.AlkireFoster;
import vn.ansinh.core.poverty.FosterGreerThorbecke;
import vn.ansinh.core.poverty.IncomePoverty;
import vn.ansinh.core.poverty.MultidimensionalPoverty;

/**
 * Works T2 and T3: poverty of ten million persons by 3,321 communes, from columns. T2: headcount, gap and squared gap under the
 * lines of rural and urban areas. T3: the adjusted headcount and the headcounts of 12 indicators of equal weight, poor from 3 on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class PovertyMeasuresBenchmark {

    private static final int PERSONS = Population.PERSONS;
    private static final int COMMUNES = Population.COMMUNES;
    private static final int RURAL = 1_500_000;
    private static final int URBAN = 2_000_000;

    private final Population all = new Population();
    private final FosterGreerThorbecke<Person> incomes = FosterGreerThorbecke.<Person>of("incomes", Person::income)
            .linesBy(Person::area)
            .line("poor", RURAL, URBAN)
            .weightedBy(Person::weight)
            .build();
    private final FosterGreerThorbecke<Person> other = FosterGreerThorbecke.<Person>of("other", Person::weight)
            .line("z", 1_000)
            .build();
    private final AlkireFoster<Person> poorOnly = index().poorOnly().build();
    private final AlkireFoster<Person> index = index().build();

    private static AlkireFoster.Builder<Person> index() {
        AlkireFoster.Builder<Person> builder = AlkireFoster.<Person>of("index", Person::deprivations)
                .weightedBy(Person::weight)
                .cutoff(3);
        for (int i = 0; i < 12; i++) {
            builder.indicator("dimension " + i / 2, "indicator " + i, 1);
        }
        return builder;
    }

    /** Checks that the contestants agree on every commune, and lets another formula run through the same code. */
    @Setup
    public void check() {
        other.over(all.persons, Person::commune, all.communes, 1);
        long[] gaps = gapsByHand();
        Grouped<Integer, IncomePoverty> foundGaps = gaps();
        long[] scores = scoresByHand();
        Grouped<Integer, MultidimensionalPoverty> foundScores = scores();
        long[] headcounts = headcountsByHand();
        Grouped<Integer, MultidimensionalPoverty> foundHeadcounts = headcounts();
        for (int i = 0; i < COMMUNES; i++) {
            IncomePoverty income = foundGaps.get(i);
            boolean agree = income.population() == gaps[9 * i];
            for (int area = 0; area < 2; area++) {
                IncomePoverty.Shortfall shortfall = income.lines().get("poor").get(area);
                int at = 9 * i + 1 + 4 * area;
                agree &= shortfall.poor() == gaps[at]
                        && shortfall.gaps() == gaps[at + 1]
                        && shortfall
                                .squares()
                                .equals(BigInteger.valueOf(gaps[at + 3])
                                        .shiftLeft(32)
                                        .add(BigInteger.valueOf(gaps[at + 2])));
            }
            MultidimensionalPoverty many = foundScores.get(i);
            int at = 15 * i;
            agree &= many.population() == scores[at] && many.poor() == scores[at + 1] && many.score() == scores[at + 2];
            for (int j = 0; j < 12; j++) {
                agree &= many.deprivedPoor().get(j) == scores[at + 3 + j]
                        && foundHeadcounts.get(i).deprived().get(j)
                                == headcounts[27 * i + 3 + j] + headcounts[27 * i + 15 + j];
            }
            if (!agree) {
                throw new IllegalStateException("the contestants disagree on commune " + i);
            }
        }
    }

    /** The limit of T2: a loop written by hand; the squares of a commune exceed a long, so they are kept in two words. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public long[] gapsByHand() {
        long[] sums = new long[9 * COMMUNES];
        for (int i = 0; i < PERSONS; i++) {
            int at = 9 * all.commune[i];
            long weight = all.weight[i];
            sums[at] += weight;
            int line = all.area[i] == 0 ? RURAL : URBAN;
            if (all.income[i] <= line) {
                at += 1 + 4 * all.area[i];
                long gap = line - all.income[i];
                sums[at] += weight;
                sums[at + 1] += weight * gap;
                long square = sums[at + 2] + weight * gap * gap;
                sums[at + 2] = square & 0xFFFF_FFFFL;
                sums[at + 3] += square >>> 32;
            }
        }
        return sums;
    }

    /** T2 through the public interface. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public Grouped<Integer, IncomePoverty> gaps() {
        return incomes.over(all.persons, Person::commune, all.communes, 1);
    }

    /** The limit of T3: a loop written by hand. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public long[] scoresByHand() {
        long[] sums = new long[15 * COMMUNES];
        for (int i = 0; i < PERSONS; i++) {
            int at = 15 * all.commune[i];
            long weight = all.weight[i];
            sums[at] += weight;
            int bits = all.deprivations[i];
            int score = Integer.bitCount(bits);
            if (score >= 3) {
                sums[at + 1] += weight;
                sums[at + 2] += weight * score;
                for (int left = bits; left != 0; left &= left - 1) {
                    sums[at + 3 + Integer.numberOfTrailingZeros(left)] += weight;
                }
            }
        }
        return sums;
    }

    /** T3 through the public interface. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public Grouped<Integer, MultidimensionalPoverty> scores() {
        return poorOnly.over(all.persons, Person::commune, all.communes, 1);
    }

    /** The limit of T3 with uncensored headcounts too: a loop written by hand. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public long[] headcountsByHand() {
        long[] sums = new long[27 * COMMUNES];
        for (int i = 0; i < PERSONS; i++) {
            int at = 27 * all.commune[i];
            long weight = all.weight[i];
            sums[at] += weight;
            int bits = all.deprivations[i];
            int score = Integer.bitCount(bits);
            int first = at + 15;
            if (score >= 3) {
                sums[at + 1] += weight;
                sums[at + 2] += weight * score;
                first = at + 3;
            }
            for (int left = bits; left != 0; left &= left - 1) {
                sums[first + Integer.numberOfTrailingZeros(left)] += weight;
            }
        }
        return sums;
    }

    /** T3 with uncensored headcounts too, through the public interface. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public Grouped<Integer, MultidimensionalPoverty> headcounts() {
        return index.over(all.persons, Person::commune, all.communes, 1);
    }
}
