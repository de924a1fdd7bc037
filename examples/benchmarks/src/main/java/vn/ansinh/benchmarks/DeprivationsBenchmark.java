package vn.ansinh.benchmarks;

import com.google.common.primitives.ImmutableLongArray;
import java.util.stream.DoubleStream;
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.poverty.AlkireFoster;
import vn.ansinh.core.poverty.MultidimensionalPoverty;

/**
 * Work T3: what H, A and M0 are made of, and the censored headcounts of 12 indicators of equal weight, poor from 3 on, by commune.
 */
public class DeprivationsBenchmark extends ColumnWork<Grouped<Integer, MultidimensionalPoverty>> {

    private static final int INDICATORS = 12;

    /** Population, poor, score, and the censored headcounts. */
    private static final int SUMS = 3 + INDICATORS;

    private final AlkireFoster<Person> index = index(3).poorOnly().build();

    private static AlkireFoster.Builder<Person> index(int cutoff) {
        AlkireFoster.Builder<Person> builder = AlkireFoster.<Person>of("index", Person::lacking)
                .weightedBy(Person::weight)
                .cutoff(cutoff);
        for (int i = 0; i < INDICATORS; i++) {
            builder.indicator("dimension " + i / 2, "indicator " + i, 1);
        }
        return builder;
    }

    @Override
    int sums() {
        return SUMS * Population.COMMUNES;
    }

    @Override
    void byHand(int from, int to, long[] sums) {
        int[] commune = all.commune;
        int[] weight = all.weight;
        int[] deprivations = all.deprivations;
        for (int i = from; i < to; i++) {
            int at = SUMS * commune[i];
            long times = weight[i];
            sums[at] += times;
            int bits = deprivations[i];
            int score = Integer.bitCount(bits);
            if (score >= 3) {
                sums[at + 1] += times;
                sums[at + 2] += times * score;
                for (int left = bits; left != 0; left &= left - 1) {
                    sums[at + 3 + Integer.numberOfTrailingZeros(left)] += times;
                }
            }
        }
    }

    @Override
    Grouped<Integer, MultidimensionalPoverty> byLibrary() {
        return index.over(columns, Person::commune, all.communes, threads);
    }

    @Override
    String sql() {
        String poor = "case when bit_count(deprivations) >= 3 then weight else 0 end";
        StringBuilder sql = new StringBuilder(
                "select sum(weight), sum(" + poor + "), sum((" + poor + ") * bit_count(deprivations))");
        for (int i = 0; i < INDICATORS; i++) {
            sql.append(", sum((")
                    .append(poor)
                    .append(") * ((deprivations >> ")
                    .append(i)
                    .append(") & 1))");
        }
        return sql + " from persons group by commune order by commune";
    }

    @Override
    double[] numbers(Grouped<Integer, MultidimensionalPoverty> answer) {
        return all.communes.keys().stream()
                .map(answer::get)
                .flatMapToDouble(each -> DoubleStream.concat(
                        DoubleStream.of(each.population(), each.poor(), each.score()), headcounts(each.deprivedPoor())))
                .toArray();
    }

    private static DoubleStream headcounts(ImmutableLongArray counts) {
        return counts.stream().asDoubleStream();
    }

    @Override
    void others() {
        index(2).build().over(columns, Person::commune, all.communes, 1);
    }
}
