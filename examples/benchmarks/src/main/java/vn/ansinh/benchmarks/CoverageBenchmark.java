package vn.ansinh.benchmarks;

import java.util.stream.DoubleStream;
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;

/** Work T1: weighted insurance coverage by commune. */
public class CoverageBenchmark extends ColumnWork<Grouped<Integer, Breakdown>> {

    private final Indicator<Person> coverage = Indicator.<Person>of(share("insured"))
            .numerator(Person::insured)
            .weightedBy(Person::weight)
            .build();
    private final Indicator<Person> training = Indicator.<Person>of(share("trained"))
            .numerator(Person::trained)
            .weightedBy(Person::weight)
            .build();

    @Override
    int sums() {
        return 2 * Population.COMMUNES;
    }

    @Override
    void byHand(int from, int to, long[] sums) {
        int[] commune = all.commune;
        int[] insured = all.insured;
        int[] weight = all.weight;
        for (int i = from; i < to; i++) {
            int at = 2 * commune[i];
            sums[at] += insured[i] == 1 ? weight[i] : 0;
            sums[at + 1] += weight[i];
        }
    }

    @Override
    Grouped<Integer, Breakdown> byLibrary() {
        return coverage.over(columns, Person::commune, all.communes, threads);
    }

    @Override
    String sql() {
        return "select sum(case when insured = 1 then weight else 0 end), sum(weight)"
                + " from persons group by commune order by commune";
    }

    @Override
    double[] numbers(Grouped<Integer, Breakdown> answer) {
        return all.communes.keys().stream()
                .map(each -> answer.get(each).tally())
                .flatMapToDouble(each -> DoubleStream.of(each.numerator(), each.denominator()))
                .toArray();
    }

    @Override
    void others() {
        training.over(columns, Person::commune, all.communes, 1);
    }
}
