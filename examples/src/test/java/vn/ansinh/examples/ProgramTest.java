package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program whose result cannot be written ends at once: in silence when its reader has gone, otherwise with the reason. */
class ProgramTest {

    private final AtomicInteger rows = new AtomicInteger();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Takes a number of bytes, and then no more. */
    private static OutputStream taking(int most) {
        return new OutputStream() {
            private int taken;

            @Override
            public void write(int one) throws IOException {
                if (++taken > most) {
                    throw new IOException("no more");
                }
            }
        };
    }

    private int run(OutputStream to, boolean pipe) {
        Program.Work work = (args, out, err) -> {
            for (int i = 0; i < 1_000_000; i++) {
                out.print("row of " + args[0] + "\n");
                rows.incrementAndGet();
            }
            return 1;
        };
        return Program.run(
                new String[] {"huyện"}, work, to, () -> pipe, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatHasGoneEndsItInSilence() {
        assertThat(run(taking(100_000), true)).isZero();
        assertThat(rows).hasValueBetween(5_000, 10_000);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskIsTold() {
        assertThat(run(taking(100_000), false)).isEqualTo(2);
        assertThat(rows).hasValueBetween(5_000, 10_000);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("the result cannot be written: no more\n");
    }

    @Test
    void otherwiseItsOwnCodeAndUtf8() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        assertThat(run(all, false)).isEqualTo(1);
        assertThat(rows).hasValue(1_000_000);
        assertThat(all.toString(StandardCharsets.UTF_8))
                .startsWith("row of huyện\nrow of huyện\n")
                .hasSize(13_000_000);
    }

    @Test
    void aFaultOfTheProgramStaysOne() {
        Program.Work faulty = (args, out, err) -> {
            throw new IllegalStateException("a fault");
        };
        assertThatThrownBy(() -> Program.run(
                        new String[0],
                        faulty,
                        taking(0),
                        () -> true,
                        new PrintStream(said, true, StandardCharsets.UTF_8)))
                .hasMessage("a fault");
    }

    @Test
    void whatIsNoFileIsNamed(@TempDir Path folder) throws IOException {
        String gone = folder.resolve("gone.csv").toString();
        assertThat(Program.input(gone)).hasToString(gone);
        assertThatThrownBy(() -> Files.newInputStream(Program.input(gone)))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(Program.reason(e)).isEqualTo("there is no file or folder " + gone));
        assertThatThrownBy(() -> Program.input(folder.toString()))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(Program.reason(e)).isEqualTo(folder + ": a folder; name a file"));
        assertThatThrownBy(() -> Program.input("hộ\0.csv"))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(Program.reason(e)).contains("the letters of the name did not arrive"));
        assertThat(Program.reason(new IOException("the disk is gone")))
                .isEqualTo("a file cannot be read or written: the disk is gone");
        assertThat(Program.reason(new AccessDeniedException("a.csv")))
                .isEqualTo("the system allows no access to a.csv");
    }
}
