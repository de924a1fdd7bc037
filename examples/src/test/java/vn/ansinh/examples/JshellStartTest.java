package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start file imports every type of the vocabulary under its short name, and what it tells a beginner to type works. */
@Tag("process")
class JshellStartTest {

    private static final Path START = Path.of("scripts", "start.jsh");

    @TempDir
    private Path folder;

    @Test
    void everyTypeHasItsShortNameAndTheHintsWork() throws Exception {
        String names = new ClassFileImporter()
                .importPackages("vn.ansinh.core", "vn.ansinh.indicators").stream()
                        .filter(each -> each.isTopLevelClass()
                                && each.getModifiers().contains(JavaModifier.PUBLIC)
                                && !each.getPackageName().startsWith("vn.ansinh.examples"))
                        .filter(each -> !isTest(each))
                        .map(each -> each.getSimpleName() + ".class")
                        .sorted()
                        .collect(Collectors.joining(", "));
        List<String> hints = Files.readString(START)
                .lines()
                .filter(line -> line.strip().startsWith("+ \"  "))
                .map(line -> line.strip()
                        .replaceFirst("^\\+ \" *", "")
                        .replaceFirst("(\\\\n)?\"(\\);)?$", "")
                        .replace("\\\"", "\""))
                .toList();
        assertThat(hints).hasSize(3);

        String printed = printedAfter("System.out.println(List.<Class<?>>of(" + names + ").size() + \" types\")\n"
                + String.join("\n", hints) + "\nSystem.out.println(\"done\")\n");

        assertThat(printed)
                .startsWith("plan is binh-luc-2021-2025, figures are the ")
                .contains(names.split(", ").length + " types")
                .contains("92.04%")
                .endsWith("done\n")
                .doesNotContain("Error:", "Exception", "    ^");
    }

    @Test
    void aNameThatIsNotThereWouldBeSeen() throws Exception {
        assertThat(printedAfter("NoSuchType.class\n")).contains("Error:");
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource()
                .map(each -> each.getUri().toString().contains("test-classes"))
                .orElse(false);
    }

    private String printedAfter(String input) throws IOException, InterruptedException {
        Path typed = Files.writeString(folder.resolve("typed"), input, StandardCharsets.US_ASCII);
        Path printed = folder.resolve("printed");
        Process shell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "-J-Djava.util.prefs.userRoot=" + folder,
                        "--class-path",
                        System.getProperty("java.class.path"),
                        START.toString(),
                        "-")
                .redirectInput(typed.toFile())
                .redirectOutput(printed.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(shell.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readString(printed, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replaceFirst("(?s)^.*?(?=plan is)", "");
    }
}
