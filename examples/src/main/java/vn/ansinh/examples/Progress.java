package vn.ansinh.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How far a program is in a long file: rows read, and rows a second, on one line of the terminal that is written over each
 * second and stays at the end. A file of less than a second shows nothing; nor does any where standard error is no terminal,
 * but goes into a file or to another program.
 */
public final class Progress implements AutoCloseable {

    private static final long SECOND = 1_000_000_000;

    /** How often the clock is looked at, in rows: often enough for a line a second, and too rarely to be felt. */
    private static final int ROWS_A_LOOK = 1 << 10;

    private final PrintStream line;
    private final BooleanSupplier terminal;
    private final LongSupplier nanoseconds;
    private final long start;
    private long lastShown;
    private long rows;
    private boolean shown;
    private boolean silent;

    Progress(PrintStream line, BooleanSupplier terminal, LongSupplier nanoseconds) {
        this.line = line;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
        this.lastShown = start;
    }

    /**
     * Begins to count.
     *
     * @return the progress, to be closed at the end of the file
     */
    public static Progress begin() {
        return new Progress(
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                () -> Program.systemFinds("-t", "2").orElseGet(() -> System.console() != null),
                System::nanoTime);
    }

    /** Counts a row. */
    public void row() {
        rows++;
        if (rows % ROWS_A_LOOK == 0 && !silent) {
            look(nanoseconds.getAsLong());
        }
    }

    /**
     * Counts the rows that a collector takes in.
     *
     * @param <T> the type of what a row becomes
     * @param <R> the type of the result
     * @param collector the collector
     * @return the same collector, which counts
     */
    public <T, R> Collector<T, ?, R> counting(Collector<? super T, ?, R> collector) {
        return Collectors.mapping(
                each -> {
                    row();
                    return each;
                },
                collector);
    }

    /** Makes room for a message: it begins on an empty line. */
    public void clear() {
        if (shown) {
            line.print("\r" + " ".repeat(text(lastShown).length()) + "\r");
        }
    }

    /** Leaves the last line standing, if any was shown. */
    @Override
    public void close() {
        if (shown) {
            line.print("\r" + text(nanoseconds.getAsLong()) + System.lineSeparator());
        }
    }

    private void look(long now) {
        if (now - lastShown < SECOND) {
            return;
        }
        if (!shown && !terminal.getAsBoolean()) {
            silent = true;
            return;
        }
        shown = true;
        lastShown = now;
        line.print("\r" + text(now));
    }

    /** Padded, so that it covers a longer one before it. */
    private String text(long now) {
        return String.format(
                Locale.ROOT, "%,d rows, %,.0f a second    ", rows, rows / ((double) (now - start) / SECOND));
    }
}
