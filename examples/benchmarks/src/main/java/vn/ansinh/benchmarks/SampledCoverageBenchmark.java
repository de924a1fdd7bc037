package vn.ansinh.benchmarks;

import java.util.stream.IntStream;
import vn.ansinh.benchmarks.Population.Person;
import vn.ansinh.core.indicator.GroupKeys;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.SampleFormula;
import vn.ansinh.core.survey.SamplingUnit;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyTally;

/**
 * Work T5: national coverage of a sample with its standard error by Taylor linearisation. Strata are 34 provinces by urban and rural
 * area, clusters the urban and rural areas of communes. The loop by hand computes the textbook's sums in floating point; the library's
 * are exact, and it gives limits and degrees of freedom too.
 */
public class SampledCoverageBenchmark extends ColumnWork<Estimate> {

    private static final int UNITS = 2 * Population.COMMUNES;
    private static final int PROVINCES = 34;
    private static final int STRATA = 2 * PROVINCES;
    private static final SurveyDesign DESIGN =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(3);

    private final int[] stratumOf = IntStream.range(0, UNITS)
            .map(unit -> unit / 2 % PROVINCES * 2 + unit % 2)
            .toArray();
    private final GroupKeys<SamplingUnit> units = GroupKeys.of(IntStream.range(0, UNITS)
            .mapToObj(unit -> new SamplingUnit("stratum " + stratumOf[unit], "cluster " + unit))
            .toList());
    private final SampleFormula<Person> coverage = sampled("insured");

    private static SampleFormula<Person> sampled(String name) {
        return SampleFormula.share(name, name.equals("insured") ? Person::insured : Person::trained)
                .weightedBy(Person::weight)
                .build();
    }

    @Override
    int sums() {
        return 2 * UNITS;
    }

    @Override
    void byHand(int from, int to, long[] sums) {
        int[] psu = all.psu;
        int[] weight = all.weight;
        int[] insured = all.insured;
        for (int i = from; i < to; i++) {
            int at = 2 * psu[i];
            sums[at] += weight[i];
            sums[at + 1] += insured[i] == 1 ? weight[i] : 0;
        }
    }

    @Override
    double[] numbers(long[] sums) {
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

    @Override
    Estimate byLibrary() {
        return SurveyTally.of(DESIGN, "all", coverage.over(columns, Person::psu, units, threads))
                .estimate("all", coverage.variable())
                .orElseThrow();
    }

    @Override
    String sql() {
        return "with units as (select psu, commune % 34 * 2 + urban as stratum, sum(weight) as w,"
                + " sum(case when insured = 1 then weight else 0 end) as y from persons group by psu, stratum),"
                + " total as (select sum(w)::double as w, sum(y)::double as y from units),"
                + " residuals as (select stratum, (units.y - total.y / total.w * units.w) / total.w as e from units, total),"
                + " strata as (select count(*) * var_samp(e) as v from residuals group by stratum)"
                + " select (select y / w from total), sqrt((select sum(v) from strata))";
    }

    @Override
    double[] numbers(Estimate answer) {
        return new double[] {answer.value(), answer.standardError()};
    }

    @Override
    double tolerance() {
        return 1e-9;
    }

    @Override
    void others() {
        sampled("trained").over(columns, Person::psu, units, 1);
    }
}
