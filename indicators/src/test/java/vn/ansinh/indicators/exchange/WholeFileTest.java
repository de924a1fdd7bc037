package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesAndReplacesAFile() throws IOException {
        Path file = folder.resolve("out.csv");
        WholeFile.write(file, writer -> writer.write("một"));
        WholeFile.write(file, writer -> writer.write("hai"));
        assertThat(file).hasContent("hai");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatBreaksOffLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "before");
        assertThatThrownBy(() -> WholeFile.write(file, writer -> {
                    writer.write("half");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLinkLeadsToItsFile() throws IOException {
        Path target = Files.writeString(folder.resolve("target.csv"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        WholeFile.write(link, writer -> writer.write("after"));
        assertThat(target).hasContent("after");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aFolderIsNotReplaced() {
        assertThatThrownBy(() -> WholeFile.write(folder, writer -> writer.write("x")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("no plain file");
    }

    @Test
    void anotherWriterIsNotDisturbed() throws IOException {
        Path part = Files.writeString(folder.resolve("out.csv.part"), "half of another");
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("out.csv"), writer -> writer.write("x")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(part).hasContent("half of another");
    }
}
