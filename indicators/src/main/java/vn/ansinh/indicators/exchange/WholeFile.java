package vn.ansinh.indicators.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written whole or stays as it was: a result that breaks off never looks complete. It is written beside its
 * goal, under the same name and {@code .part}, and takes the goal's place when it is done.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes.
         *
         * @param writer where to, in UTF-8
         * @throws IOException if it cannot be written
         */
        void to(BufferedWriter writer) throws IOException;
    }

    /**
     * Writes a file, or replaces one.
     *
     * @param file the file; of a link, the file that it leads to
     * @param writing writes the content; if it throws, the file stays as it was
     * @throws FileSystemException if there is something else in its place (a folder, a device), or another program is writing it
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Writing writing) throws IOException {
        Path goal = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(goal) && !Files.isRegularFile(goal)) {
            throw new FileSystemException(file.toString(), null, "no plain file; name another one to write");
        }
        Path part = goal.resolveSibling(goal.getFileName() + ".part");
        BufferedWriter writer = Files.newBufferedWriter(
                part, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            try (writer) {
                writing.to(writer);
            }
            Files.move(part, goal, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
