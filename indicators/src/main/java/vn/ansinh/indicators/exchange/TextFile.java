package vn.ansinh.indicators.exchange;

import com.google.common.base.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Text;

/**
 * A text file as people hand it in. It must be UTF-8; a byte-order mark is dropped, and every reader composes decomposed letters
 * (NFD, as some systems write them), so that neither is a problem.
 */
public final class TextFile {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final byte[] utf8;
    private final boolean readable;

    private TextFile(String name, byte[] bytes, boolean readable) {
        this.name = name;
        this.utf8 = startsWithMark(bytes) ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
        this.readable = readable;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /**
     * Takes the bytes of a file.
     *
     * @param name the name used in messages
     * @param bytes the bytes
     * @return the file; if the bytes are not UTF-8, every reader reports it as unreadable
     */
    public static TextFile of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new TextFile(name, copy, Utf8.isWellFormed(copy) && !isOfWiderUnits(copy));
    }

    /** UTF-16 and UTF-32 of plain letters are well-formed UTF-8 too; they have a zero beside the first letter. */
    private static boolean isOfWiderUnits(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0);
    }

    /**
     * Takes text at hand.
     *
     * @param name the name used in messages
     * @param text the text
     * @return the file; if the text holds half a letter (a surrogate without its other half), every reader reports it as
     *     unreadable
     */
    public static TextFile of(String name, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new TextFile(name, utf8, new String(utf8, StandardCharsets.UTF_8).equals(text));
    }

    /**
     * Reads a file from disk.
     *
     * @param path the file
     * @return the file, named in messages by its last part
     * @throws IOException if it cannot be read
     */
    public static TextFile of(Path path) throws IOException {
        return of(nameOf(path), Files.readAllBytes(path));
    }

    /** The last part of a path, or the path if it has no parts, as the root of a disk. */
    static String nameOf(Path path) {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }

    String name() {
        return name;
    }

    boolean isReadable() {
        return readable;
    }

    /** The text in UTF-8, without a mark; not to be written to. */
    byte[] utf8() {
        return utf8;
    }

    String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    Problem unreadable() {
        return new Problem(
                name,
                "start",
                Problem.Code.UNREADABLE,
                "",
                Text.of("lưu tệp với mã UTF-8 rồi đọc lại", "save the file as UTF-8 and read it again"));
    }
}
