package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts read a file that is larger than their memory, and stop when nobody reads what they write. */
@Tag("process")
class LongFilesTest {

    private static final int ROWS = 400_000;
    private static final String HEAP = "-Xmx32m";

    @TempDir
    private static Path folder;

    private static Path file;

    /** A file that serves all scripts, whose last column alone is larger than the heap. */
    @BeforeAll
    static void write() throws Exception {
        for (String name : List.of("Rate", "Classify", "ZScores", "Prevalence")) {
            Script.compile(name, name.equals("ZScores") ? "ZScoreFile" : name, folder);
        }
        file = folder.resolve("long.csv");
        String note = "x".repeat(100);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "id,commune,insured,area_type,income_per_person,deprivations,sex,age,age_unit,age_days,weight,lenhei,"
                            + "measure,oedema,note\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write(i + ",commune " + i % 300 + "," + i % 2 + ",rural," + (1_000_000 + i) + "," + i % 13 + ","
                        + (1 + i % 2) + ",700,d,700,11." + i % 10 + ",8" + i % 10 + ",l,n," + note + "\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(40L << 20);
    }

    private Process start(String program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                program));
        for (Object each : arguments) {
            command.add(each.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("said").toFile())
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }

    private List<String> ends(String program, Object... arguments) throws Exception {
        assertThat(start(program, arguments).waitFor()).as(() -> said()).isZero();
        assertThat(said()).isEmpty();
        return Files.readAllLines(folder.resolve("printed"));
    }

    private static String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRateOfGroups() throws Exception {
        List<String> printed = ends("Rate", file, "--by", "commune", "--numerator", "insured");
        assertThat(printed).hasSize(302);
        assertThat(printed.get(301)).startsWith("total,200000,400000,50,");
    }

    @Test
    void theClassOfEveryHousehold() throws Exception {
        assertThat(ends("Classify", file, "--on", "2023-06-01")).hasSize(ROWS + 1);
    }

    @Test
    void theScoresOfEveryChild() throws Exception {
        Path out = folder.resolve("scores.csv");
        assertThat(ends("ZScoreFile", file, out)).isEmpty();
        try (var lines = Files.lines(out)) {
            assertThat(lines.count()).isEqualTo(ROWS + 1);
        }
    }

    @Test
    void thePrevalenceOfAll() throws Exception {
        Path out = folder.resolve("prevalence.csv");
        assertThat(ends("Prevalence", file, "none", out)).isEmpty();
        assertThat(Files.readAllLines(out).get(1)).startsWith("none,All," + ROWS + "," + ROWS + ",");
    }

    /** What the others must not do. */
    static final class Holder {
        public static void main(String[] args) throws IOException {
            System.out.println(Files.readAllLines(Path.of(args[0])).size());
        }
    }

    @Test
    void aProgramThatHoldsTheFileRunsOutOfMemory() throws Exception {
        assertThat(start(Holder.class.getName(), file).waitFor()).isNotZero();
        assertThat(said()).contains("OutOfMemoryError");
    }

    @Test
    void aReaderThatHasReadEnoughEndsTheProgramInSilence() throws Exception {
        Process rate = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "Classify",
                        file.toString(),
                        "--on",
                        "2023-06-01")
                .redirectError(Redirect.to(folder.resolve("said").toFile()))
                .start();
        try (BufferedReader reader = rate.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("id,class,needs,article");
        }
        assertThat(rate.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(rate.exitValue()).isZero();
        assertThat(said()).isEmpty();
    }
}
