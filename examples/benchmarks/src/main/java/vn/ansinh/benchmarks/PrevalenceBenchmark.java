package vn.ansinh.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;
import vn.ansinh.core.Sex;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.ChildGroup;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.Measurement.Position;
import vn.ansinh.indicators.growth.NutritionMeasure;
import vn.ansinh.indicators.growth.NutritionSurvey;
import vn.ansinh.indicators.growth.SurveyedChild;

/** A survey of 10,000 children with strata, clusters and weights: scores, tallies, and every measure of 31 groups and more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class PrevalenceBenchmark {

    private static final SurveyDesign DESIGN =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(4);

    private static final int CHILDREN = 10_000;
    private static final int CLUSTERS = 320;

    /** Whether the children stand by their clusters, as in the file of a survey, or in any order. */
    @Param({"by cluster", "shuffled"})
    public String order;

    private final List<SurveyedChild> children = new ArrayList<>();

    /** Makes the children, in 8 strata of 40 clusters. */
    @Setup
    public void children() {
        Random random = new Random(31);
        for (int i = 0; i < CHILDREN; i++) {
            int cluster = (int) ((long) i * CLUSTERS / CHILDREN);
            int stratum = cluster % 8;
            int days = random.nextInt(1826);
            children.add(SurveyedChild.of(vn.ansinh.indicators.growth.Measurement.builder()
                            .sex(random.nextBoolean() ? Sex.MALE : Sex.FEMALE)
                            .age(ChildAge.ofDays(days))
                            .weightKg(Math.rint(10 * (3.3 + days * 0.0075 + random.nextGaussian())) / 10)
                            .lengthCm(Math.rint(10 * (50 + Math.sqrt(days) * 1.35 + 3 * random.nextGaussian())) / 10)
                            .position(days < 731 ? Position.LYING : Position.STANDING)
                            .build())
                    .inStratum("S" + stratum)
                    .inCluster("C" + cluster)
                    .withWeight(BigDecimal.valueOf(1_000_000 + random.nextInt(3_000_000), 4))
                    .in(ChildGroup.area(stratum % 2 == 0 ? "Urban" : "Rural"))
                    .in(ChildGroup.region("R" + stratum)));
        }
        if (order.equals("shuffled")) {
            Collections.shuffle(children, random);
        }
    }

    /** From the measurements to every estimate of every group. */
    @Benchmark
    public void library(Blackhole hole) {
        NutritionSurvey survey =
                children.stream().collect(NutritionSurvey.collecting(GrowthStandard.who2006(), DESIGN));
        for (ChildGroup group : survey.groups()) {
            for (NutritionMeasure measure : NutritionMeasure.values()) {
                hole.consume(survey.estimate(group, measure));
            }
        }
    }
}
