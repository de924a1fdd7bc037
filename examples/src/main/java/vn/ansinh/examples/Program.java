package vn.ansinh.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A program of the command line, as the single-file programs under {@code scripts} are: it writes its result, as UTF-8 whatever
 * the platform's own letters are, to standard output, what there is to say about it to standard error, and ends with an exit
 * code. If whoever reads the result has read enough, as {@code head} does, the program ends at once, in silence and with 0; if
 * the result cannot be written for another reason, such as a full disk, it says so and ends with 2.
 */
public final class Program {

    private static final int FAILED = 2;

    private Program() {}

    /** What a program does. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @param args the arguments
         * @param out where the result goes
         * @param err where everything else that is said goes
         * @return the exit code
         */
        int run(String[] args, PrintStream out, PrintStream err);
    }

    /** The result cannot be written. An error, so that no code on the way takes it for a fault of the row at hand. */
    private static final class Unwritten extends Error {
        private static final long serialVersionUID = 1;

        Unwritten(IOException cause) {
            super(cause);
        }
    }

    /** Standard output that does not pass over a failure to write, as a {@link PrintStream} by itself does. */
    private static final class Output extends OutputStream {

        private final OutputStream bytes;

        Output(OutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] many, int from, int length) {
            try {
                bytes.write(many, from, length);
            } catch (IOException e) {
                throw new Unwritten(e);
            }
        }
    }

    /**
     * Runs a program and ends with its exit code.
     *
     * @param args the arguments
     * @param work the program
     */
    public static void start(String[] args, Work work) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(
                args,
                work,
                new FileOutputStream(FileDescriptor.out),
                () -> systemFinds("-p", "/dev/stdout").orElse(true),
                err));
    }

    /**
     * Returns a file that was named on the command line.
     *
     * @param name its name
     * @return the file, which need not be there
     * @throws FileSystemException if the letters of the name did not arrive
     */
    public static Path named(String name) throws FileSystemException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new FileSystemException(
                    name, null, "the letters of the name did not arrive; set a UTF-8 locale, such as LC_ALL=C.UTF-8");
        }
    }

    /**
     * Returns a file to read that was named on the command line.
     *
     * @param name its name
     * @return the file, which need not be there
     * @throws FileSystemException if it is a folder, or the letters of its name did not arrive
     */
    public static Path input(String name) throws FileSystemException {
        Path file = named(name);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(name, null, "a folder; name a file");
        }
        return file;
    }

    /**
     * Says why a file cannot be read or written.
     *
     * @param cause what was thrown
     * @return the reason, with the name of the file where the system tells it
     */
    public static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no file or folder " + cause.getMessage();
        }
        if (cause instanceof AccessDeniedException) {
            return "the system allows no access to " + cause.getMessage();
        }
        return cause instanceof FileSystemException
                ? cause.getMessage()
                : "a file cannot be read or written: " + cause.getMessage();
    }

    /** Runs a program whose result goes to {@code bytes}, which may be a pipe to another program. */
    static int run(String[] args, Work work, OutputStream bytes, BooleanSupplier pipe, PrintStream err) {
        PrintStream out = new PrintStream(new Output(bytes), false, StandardCharsets.UTF_8);
        try {
            int code = work.run(args, out, err);
            out.flush();
            return code;
        } catch (Unwritten e) {
            if (pipe.getAsBoolean()) {
                return 0;
            }
            err.println("the result cannot be written: " + e.getCause().getMessage());
            return FAILED;
        }
    }

    /** What {@code test} of the system says, of which Java itself knows too little; empty where there is none, as on Windows. */
    static Optional<Boolean> systemFinds(String... condition) {
        ProcessBuilder test = new ProcessBuilder("test").inheritIO();
        test.command().addAll(List.of(condition));
        try {
            return Optional.of(test.start().waitFor() == 0);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(false);
        }
    }
}
