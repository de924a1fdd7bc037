package vn.ansinh.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.examples.BinhLucScorecard;

/**
 * Work S: the three scorecards of {@link BinhLucScorecard} as a process of its own, from its start to its end. The limit is the process
 * {@link BareParse}, which parses the same files with the same parsers and makes nothing of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 20)
public class StartUpBenchmark {

    /** The limit: parsed, and nothing made of it. */
    @Benchmark
    public int limit() throws IOException, InterruptedException {
        return run(BareParse.class);
    }

    /** Through the public interface. */
    @Benchmark
    public int library() throws IOException, InterruptedException {
        return run(BinhLucScorecard.class);
    }

    private static int run(Class<?> main) throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(main + " ended with " + code);
        }
        return code;
    }
}
