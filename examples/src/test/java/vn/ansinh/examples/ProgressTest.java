package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The line of a long file says how many rows were read and how many a second; a clock of the test's own tells the time. */
class ProgressTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final AtomicLong nanoseconds = new AtomicLong(5_000_000_000L);
    private final AtomicInteger questions = new AtomicInteger();

    private Progress progress(boolean terminal) {
        return new Progress(
                new PrintStream(screen, true, StandardCharsets.UTF_8),
                () -> {
                    questions.incrementAndGet();
                    return terminal;
                },
                nanoseconds::get);
    }

    private String shown() {
        String shown = screen.toString(StandardCharsets.UTF_8);
        screen.reset();
        return shown;
    }

    /** Counts rows while the clock runs on evenly. */
    private void rows(Progress progress, int number, long each) {
        for (int i = 0; i < number; i++) {
            nanoseconds.addAndGet(each);
            progress.row();
        }
    }

    @Test
    void aLineEachSecondWrittenOver() {
        Progress progress = progress(true);
        rows(progress, 1_024_000, 1_000);
        assertThat(shown()).isEqualTo("\r1,000,448 rows, 1,000,000 a second    ");
        rows(progress, 2_000_000, 1_000);
        assertThat(shown())
                .hasSameSizeAs("\r2,000,896 rows, 1,000,000 a second    ".repeat(2))
                .startsWith("\r2,000,896 rows");
        rows(progress, 1, 3_024_001_000L);
        progress.close();
        assertThat(shown()).isEqualTo("\r3,024,001 rows, 500,000 a second    " + System.lineSeparator());
        assertThat(questions).hasValue(1);
    }

    @Test
    void aShortFileShowsNothingAndAsksNothing() {
        Progress progress = progress(true);
        rows(progress, 100_000, 1);
        progress.close();
        assertThat(shown()).isEmpty();
        assertThat(questions).hasValue(0);
    }

    @Test
    void nothingWhereNobodyLooks() {
        Progress progress = progress(false);
        rows(progress, 10_000_000, 1_000);
        progress.clear();
        progress.close();
        assertThat(shown()).isEmpty();
        assertThat(questions).hasValue(1);
    }

    @Test
    void aMessageBeginsOnAnEmptyLine() {
        Progress progress = progress(true);
        progress.clear();
        assertThat(shown()).isEmpty();
        rows(progress, 1_024, 1_000_000_000);
        String line = shown();
        progress.clear();
        assertThat(shown()).isEqualTo("\r" + " ".repeat(line.length() - 1) + "\r");
    }

    @Test
    void aCollectorIsTheSameAndCounts() {
        Progress progress = progress(true);
        nanoseconds.addAndGet(1_000_000_000);
        assertThat(IntStream.range(0, 1_024).boxed().collect(progress.counting(Collectors.summingInt(each -> each))))
                .isEqualTo(1_023 * 512);
        assertThat(shown()).startsWith("\r1,024 rows, 1,024 a second");
    }
}
