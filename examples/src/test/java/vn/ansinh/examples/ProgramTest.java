package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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
}
