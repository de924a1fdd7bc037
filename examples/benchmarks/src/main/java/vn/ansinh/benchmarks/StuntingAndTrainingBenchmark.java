package vn.ansinh.benchmarks;

import java.util.stream.DoubleStream;
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.Together;

/**
 * Work T4: stunting of children under five (below -2 standard deviations, beyond 6 not plausible) and the rate of trained workers from
 * 15 on, by commune.
 */
public class StuntingAndTrainingBenchmark extends ColumnWork<Grouped<Integer, Together.Results>> {

    /** Stunted and measured children, trained and all workers. */
    private static final int SUMS = 4;

    private final Indicator<Person> stunting = Indicator.<Person>of(share("stunted"))
            .population(each -> each.age() < 5)
            .unknownWhen(each -> each.heightForAge() < -600 || each.heightForAge() > 600)
            .numerator(each -> each.heightForAge() < -200)
            .weightedBy(Person::weight)
            .build();
    private final Indicator<Person> training = Indicator.<Person>of(share("trained"))
            .population(each -> each.age() >= 15)
            .numerator(Person::trained)
            .weightedBy(Person::weight)
            .build();
    private final Together<Person> both = Together.of(stunting, training);

    @Override
    int sums() {
        return SUMS * Population.COMMUNES;
    }

    @Override
    void byHand(int from, int to, long[] sums) {
        int[] commune = all.commune;
        int[] weight = all.weight;
        int[] age = all.age;
        int[] heightForAge = all.heightForAge;
        int[] trained = all.trained;
        for (int i = from; i < to; i++) {
            int at = SUMS * commune[i];
            int times = weight[i];
            if (age[i] >= 15) {
                sums[at + 2] += trained[i] == 1 ? times : 0;
                sums[at + 3] += times;
            } else if (age[i] < 5 && heightForAge[i] >= -600 && heightForAge[i] <= 600) {
                sums[at] += heightForAge[i] < -200 ? times : 0;
                sums[at + 1] += times;
            }
        }
    }

    @Override
    Grouped<Integer, Together.Results> byLibrary() {
        return both.over(columns, Person::commune, all.communes, threads);
    }

    @Override
    String sql() {
        String child = "age < 5 and haz between -600 and 600";
        return "select sum(case when " + child + " and haz < -200 then weight else 0 end),"
                + " sum(case when " + child + " then weight else 0 end),"
                + " sum(case when age >= 15 and trained = 1 then weight else 0 end),"
                + " sum(case when age >= 15 then weight else 0 end)"
                + " from persons group by commune order by commune";
    }

    @Override
    double[] numbers(Grouped<Integer, Together.Results> answer) {
        return all.communes.keys().stream()
                .map(answer::get)
                .flatMapToDouble(each -> DoubleStream.concat(numbers(each.get(stunting)), numbers(each.get(training))))
                .toArray();
    }

    private static DoubleStream numbers(Breakdown found) {
        return DoubleStream.of(found.tally().numerator(), found.tally().denominator());
    }

    @Override
    void others() {
        Indicator.<Person>of(share("insured"))
                .numerator(Person::insured)
                .build()
                .over(columns, Person::commune, all.communes, 1);
    }
}
