package vn.ansinh.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.examples.BinhLucScorecard;

/**
 * Work S: the three scorecards of {@link BinhLucScorecard} as a process of its own, from its start to its end. The limit is the process
 * {@link BareParse}, which parses the same files with the same parsers and makes nothing of them. Both are started plainly, and
 * prepared: with an archive of their classes, and with the first of the two compilers alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 20)
public class StartUpBenchmark {

    @Param({"plain", "prepared"})
    public String start;

    private Path folder;
    private String classPath = System.getProperty("java.class.path");

    /** Makes the archives, for which all classes must be in files. */
    @Setup
    public void prepare() throws IOException, InterruptedException {
        if (start.equals("prepared")) {
            folder = Files.createTempDirectory("start-up");
            List<String> files = new ArrayList<>();
            for (String each : classPath.split(File.pathSeparator)) {
                files.add(Files.isDirectory(Path.of(each)) ? packed(each, "classes-" + files.size() + ".jar") : each);
            }
            classPath = String.join(File.pathSeparator, files);
            for (Class<?> main : List.of(BareParse.class, BinhLucScorecard.class)) {
                process(main, "-XX:ArchiveClassesAtExit=" + archive(main));
            }
        }
    }

    /** Removes the archives. */
    @TearDown
    public void clear() throws IOException {
        if (start.equals("prepared")) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private String packed(String classes, String name) {
        String file = folder.resolve(name).toString();
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", file, "-C", classes, ".");
        if (code != 0) {
            throw new IllegalStateException("no archive can be made of " + classes);
        }
        return file;
    }

    private Path archive(Class<?> main) {
        return folder.resolve(main.getSimpleName() + ".jsa");
    }

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

    private int run(Class<?> main) throws IOException, InterruptedException {
        return start.equals("prepared")
                ? process(main, "-XX:SharedArchiveFile=" + archive(main), "-XX:TieredStopAtLevel=1")
                : process(main);
    }

    private int process(Class<?> main, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-classpath", classPath, main.getName()));
        int code = new ProcessBuilder(command)
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
