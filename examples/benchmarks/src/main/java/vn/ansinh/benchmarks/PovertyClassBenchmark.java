package vn.ansinh.benchmarks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
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
import org.openjdk.jmh.infra.Blackhole;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;
import vn.ansinh.indicators.poverty.PovertyClass;
import vn.ansinh.indicators.poverty.PovertyStandard;

/** Work C: the poverty class of one household, bare, alone, with its grounds, and with the whole explanation in words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class PovertyClassBenchmark {

    private static final int HOUSEHOLDS = 1024;

    private final PovertyStandard standard = PovertyStandard.under(
            Catalog.law().inForceAt(LocalDate.of(2023, 6, 1)).applyingOn(LocalDate.of(2023, 6, 1)));
    private final Household[] households = new Household[HOUSEHOLDS];

    private record Household(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {}

    /** Makes the households, and checks that both contestants agree on every one. */
    @Setup
    public void households() {
        Random random = new Random(20211231);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            households[i] = new Household(
                    random.nextBoolean() ? AreaType.URBAN : AreaType.RURAL,
                    OptionalLong.of(random.nextInt(4_000_000)),
                    Deprivations.of(random.nextInt(8)));
            if (bareClass(households[i]) != standard.classify(households[i]).orElseThrow()) {
                throw new IllegalStateException("the contestants disagree on household " + i);
            }
        }
    }

    private static PovertyClass bareClass(Household household) {
        boolean urban = household.areaType() == AreaType.URBAN;
        long income = household.incomePerPerson().getAsLong();
        if (income <= (urban ? 2_000_000 : 1_500_000)) {
            return household.deprivations().deprived() >= 3 ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
        }
        return income <= (urban ? 3_000_000 : 2_250_000) ? PovertyClass.AVERAGE : PovertyClass.ABOVE_AVERAGE;
    }

    /** The limit: comparisons written by hand. */
    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public void limit(Blackhole hole) {
        for (Household each : households) {
            hole.consume(bareClass(each));
        }
    }

    /** The verdict alone. */
    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public void verdict(Blackhole hole) {
        for (Household each : households) {
            hole.consume(standard.classify(each));
        }
    }

    /** The verdict with its grounds. */
    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public void grounds(Blackhole hole) {
        for (Household each : households) {
            hole.consume(standard.classify(each).grounds());
        }
    }

    /** The verdict with the whole explanation in words. */
    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public void library(Blackhole hole) {
        for (Household each : households) {
            hole.consume(standard.classify(each).explain(Locale.ENGLISH));
        }
    }
}
