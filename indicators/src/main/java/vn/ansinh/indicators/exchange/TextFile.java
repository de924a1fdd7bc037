package vn.ansinh.indicators.exchange;

import com.google.common.base.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
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

    /** The bytes before which all is UTF-8: the length of the file, if it is readable. */
    private final int sound;

    private TextFile(String name, byte[] utf8, int sound) {
        this.name = name;
        this.utf8 = utf8;
        this.sound = sound;
    }

    /**
     * Takes the bytes of a file.
     *
     * @param name the name used in messages
     * @param bytes the bytes
     * @return the file; if the bytes are not UTF-8, every reader reports it as unreadable
     */
    public static TextFile of(String name, byte[] bytes) {
        boolean marked = bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        byte[] utf8 = Arrays.copyOfRange(bytes, marked ? MARK.length : 0, bytes.length);
        return ofUnmarked(name, utf8);
    }

    private static TextFile ofUnmarked(String name, byte[] utf8) {
        return new TextFile(name, utf8, isOfWiderUnits(utf8) ? 0 : sound(utf8));
    }

    /** UTF-16 and UTF-32 of plain letters are well-formed UTF-8 too; they have a zero beside the first letter. */
    private static boolean isOfWiderUnits(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0);
    }

    private static int sound(byte[] bytes) {
        if (Utf8.isWellFormed(bytes)) {
            return bytes.length;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer read = ByteBuffer.wrap(bytes);
        CharBuffer letters = CharBuffer.allocate(1_000);
        while (decoder.decode(read, letters, true).isOverflow()) {
            letters.clear();
        }
        return read.position();
    }

    private static boolean isInsideLetter(byte unit) {
        return (unit & 0xC0) == 0x80;
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
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        byte[] utf8 = unmarked.getBytes(StandardCharsets.UTF_8);
        String decoded = new String(utf8, StandardCharsets.UTF_8);
        if (decoded.equals(unmarked)) {
            return ofUnmarked(name, utf8);
        }
        int same = 0;
        while (decoded.charAt(same) == unmarked.charAt(same)) {
            same++;
        }
        return new TextFile(name, utf8, unmarked.substring(0, same).getBytes(StandardCharsets.UTF_8).length);
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
        return sound == utf8.length;
    }

    /** The text in UTF-8, without a mark; not to be written to. */
    byte[] utf8() {
        return utf8;
    }

    String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** A place in the file, in lines and letters, as people count; inside a letter it is that of the letter. */
    String place(int offset) {
        int place = offset;
        while (place < sound && isInsideLetter(utf8[place])) {
            place--;
        }
        int line = 1;
        int column = 1;
        for (int i = 0; i < place; i++) {
            boolean lineEnds = utf8[i] == '\n' || utf8[i] == '\r' && (i + 1 == utf8.length || utf8[i + 1] != '\n');
            line += lineEnds ? 1 : 0;
            column = lineEnds ? 1 : column + (isInsideLetter(utf8[i]) ? 0 : 1);
        }
        return "line " + line + ", column " + column;
    }

    Problem unreadable() {
        return new Problem(
                name,
                place(sound),
                Problem.Code.UNREADABLE,
                "",
                Text.of("lưu tệp với mã UTF-8 rồi đọc lại", "save the file as UTF-8 and read it again"));
    }
}
