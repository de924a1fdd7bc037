package vn.ansinh.indicators.exchange;

import com.google.common.base.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Text;

/**
 * A text file as people hand it in. It must be UTF-8; a byte-order mark is dropped, and every reader composes decomposed letters
 * (NFD, as some systems write them), so that neither is a problem.
 */
public final class TextFile {

    private final String name;
    private final Optional<String> content;

    private TextFile(String name, Optional<String> content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Takes the bytes of a file.
     *
     * @param name the name used in messages
     * @param bytes the bytes
     * @return the file; if the bytes are not UTF-8, every reader reports it as unreadable
     */
    public static TextFile of(String name, byte[] bytes) {
        return Utf8.isWellFormed(bytes)
                ? of(name, new String(bytes, StandardCharsets.UTF_8))
                : new TextFile(name, Optional.empty());
    }

    /**
     * Takes text at hand.
     *
     * @param name the name used in messages
     * @param text the text
     * @return the file
     */
    public static TextFile of(String name, String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new TextFile(name, Optional.of(withoutMark));
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

    Optional<String> content() {
        return content;
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
