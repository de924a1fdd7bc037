package vn.ansinh.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hisp.dhis.lib.expression.Expression;
import org.hisp.dhis.lib.expression.ExpressionMode;
import org.hisp.dhis.lib.expression.spi.DataItem;
import org.hisp.dhis.lib.expression.spi.DataItemType;
import org.hisp.dhis.lib.expression.spi.ExpressionData;
import org.hisp.dhis.lib.expression.spi.ID;
import org.hisp.dhis.lib.expression.spi.IDType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.indicators.Catalog;

/**
 * Work I: from two counts of a commune to its assessed target, "at least 95% fully immunised". The library's answer holds the figure with
 * its definition, area, period and source, the exact comparison, and how firm it is; the peer's, a number parsed from an expression once,
 * compared with the bound (it reads {@code a / b * 100} as {@code a / (b * 100)}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessedTargetBenchmark {

    private static final int COMMUNES = 1024;
    private static final DataItem IMMUNISED =
            new DataItem(DataItemType.DATA_ELEMENT, new ID(IDType.DataElementUID, "fbfJHSPpUQD"));
    private static final DataItem CHILDREN =
            new DataItem(DataItemType.DATA_ELEMENT, new ID(IDType.DataElementUID, "cYeuwXTCPkU"));

    private final LocalDate day = LocalDate.of(2024, 12, 31);
    private final ReportingPeriod year = ReportingPeriod.parse("2024");
    private final PlanTarget target = Catalog.plans().binhLuc2021To2025().target("fully-immunised");
    private final AreaUnit area = Catalog.plans().binhLuc2021To2025().area();
    private final Expression share =
            new Expression("100 * #{fbfJHSPpUQD} / #{cYeuwXTCPkU}", ExpressionMode.INDICATOR_EXPRESSION, false);
    private final int[] immunised =
            IntStream.range(0, COMMUNES).map(i -> 900 + i % 100).toArray();
    private final int[] children = IntStream.range(0, COMMUNES).map(i -> 1000).toArray();

    private int next;

    /** Checks that the contestants agree on every commune. */
    @Setup
    public void check() {
        for (int i = 0; i < COMMUNES; i++) {
            boolean due = limit();
            next--;
            boolean found = library().verdict() == Assessment.Verdict.MET;
            next--;
            if (found != due || dhis2() != due) {
                throw new IllegalStateException("the contestants disagree on commune " + i);
            }
        }
    }

    private int next() {
        return next++ & COMMUNES - 1;
    }

    /** The limit: a comparison written by hand. */
    @Benchmark
    public boolean limit() {
        int i = next();
        return immunised[i] * 100L >= children[i] * 95L;
    }

    /** Through the public interface. */
    @Benchmark
    public Assessment library() {
        int i = next();
        Observation figure = Observation.of(
                target.definition(),
                area,
                year,
                new Quantity.Proportion(immunised[i], children[i]),
                "commune health stations");
        return target.assess(new Series(target.definition(), area, ImmutableList.of(figure)), day);
    }

    /** What one would use instead. */
    @Benchmark
    public boolean dhis2() {
        int i = next();
        ExpressionData data = new ExpressionData(
                Map.of(), Map.of(), Map.of(), Map.of(IMMUNISED, immunised[i], CHILDREN, children[i]), Map.of());
        return ((Number) share.evaluate(name -> null, data)).doubleValue() >= 95;
    }
}
