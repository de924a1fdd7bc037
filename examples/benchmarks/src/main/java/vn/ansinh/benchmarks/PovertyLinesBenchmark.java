package vn.ansinh.benchmarks;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Together;
import vn.ansinh.core.poverty.FosterGreerThorbecke;
import vn.ansinh.core.poverty.IncomePoverty;
import vn.ansinh.core.rule.CategoryCounts;
import vn.ansinh.core.rule.CategoryFormula;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;
import vn.ansinh.indicators.poverty.PovertyClass;
import vn.ansinh.indicators.poverty.PovertyStandard;

/**
 * Work T2: the classes of the national standard of 2022-2025 (lines of 1.5 and 2.0, 2.25 and 3.0 million đồng, three deprivations), and
 * headcount, gap and squared gap under its lines of the poor, by commune.
 */
public class PovertyLinesBenchmark extends ColumnWork<Grouped<Integer, Together.Results>> {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static final int RURAL = 1_500_000;
    private static final int URBAN = 2_000_000;
    private static final int RURAL_AVERAGE = 2_250_000;
    private static final int URBAN_AVERAGE = 3_000_000;

    /** Four classes, and the numbers of the poor, gaps and squares of the rural, then of the urban area. */
    private static final int SUMS = 10;

    private final PovertyStandard standard =
            PovertyStandard.under(Catalog.law().inForceAt(DAY).applyingOn(DAY));
    private final CategoryFormula<Person, PovertyClass> classes =
            CategoryFormula.of("classes", PovertyClass.class, standard, Person::weight);
    private final FosterGreerThorbecke<Person> incomes = FosterGreerThorbecke.<Person>of("incomes", Person::income)
            .linesBy(Person::area)
            .line("poor", RURAL, URBAN)
            .weightedBy(Person::weight)
            .build();
    private final Together<Person> both = Together.of(classes, incomes);

    private record Household(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {}

    @Override
    int sums() {
        return SUMS * Population.COMMUNES;
    }

    @Override
    void byHand(int from, int to, long[] sums) {
        int[] commune = all.commune;
        int[] weight = all.weight;
        int[] urban = all.urban;
        int[] income = all.income;
        int[] deprivations = all.deprivations;
        for (int i = from; i < to; i++) {
            int at = SUMS * commune[i];
            long times = weight[i];
            int line = urban[i] == 0 ? RURAL : URBAN;
            int has = income[i];
            if (has <= line) {
                sums[Integer.bitCount(deprivations[i]) >= 3 ? at : at + 1] += times;
                long gap = line - has;
                at += 4 + 3 * urban[i];
                sums[at] += times;
                sums[at + 1] += times * gap;
                sums[at + 2] += times * gap * gap;
            } else {
                sums[has <= (urban[i] == 0 ? RURAL_AVERAGE : URBAN_AVERAGE) ? at + 2 : at + 3] += times;
            }
        }
    }

    @Override
    Grouped<Integer, Together.Results> byLibrary() {
        return both.over(columns, Person::commune, all.communes, threads);
    }

    @Override
    String sql() {
        String poorRural = "(case when urban = 0 and income <= 1500000 then weight::bigint else 0 end)";
        String poorUrban = "(case when urban = 1 and income <= 2000000 then weight::bigint else 0 end)";
        String line = "case urban when 0 then 1500000 else 2000000 end";
        String average = "case urban when 0 then 2250000 else 3000000 end";
        return "select sum(case when income <= " + line + " and bit_count(deprivations) >= 3 then weight else 0 end),"
                + " sum(case when income <= " + line + " and bit_count(deprivations) < 3 then weight else 0 end),"
                + " sum(case when income > " + line + " and income <= " + average + " then weight else 0 end),"
                + " sum(case when income > " + average + " then weight else 0 end),"
                + " sum(" + poorRural + "), sum(" + poorRural + " * (1500000 - income)),"
                + " sum(" + poorRural + " * (1500000 - income) * (1500000 - income)),"
                + " sum(" + poorUrban + "), sum(" + poorUrban + " * (2000000 - income)),"
                + " sum(" + poorUrban + " * (2000000 - income) * (2000000 - income))"
                + " from persons group by commune order by commune";
    }

    @Override
    double[] numbers(Grouped<Integer, Together.Results> answer) {
        return all.communes.keys().stream()
                .map(answer::get)
                .flatMapToDouble(each -> DoubleStream.concat(
                        classes(each.get(classes)),
                        each.get(incomes).lines().get("poor").stream().flatMapToDouble(PovertyLinesBenchmark::sums)))
                .toArray();
    }

    private static DoubleStream classes(CategoryCounts<PovertyClass> counts) {
        return Stream.of(PovertyClass.POOR, PovertyClass.NEAR_POOR, PovertyClass.AVERAGE, PovertyClass.ABOVE_AVERAGE)
                .mapToDouble(counts::count);
    }

    private static DoubleStream sums(IncomePoverty.Shortfall area) {
        return DoubleStream.of(area.poor(), area.gaps(), area.squares().doubleValue());
    }

    @Override
    void others() {
        FosterGreerThorbecke.<Person>of("other", Person::weight)
                .line("z", 1_000)
                .build()
                .over(columns, Person::commune, all.communes, 1);
        for (int i = 0; i < 100_000; i++) {
            standard.classify(new Household(AreaType.RURAL, OptionalLong.of(i * 40L), Deprivations.of(i % 8)));
        }
    }
}
