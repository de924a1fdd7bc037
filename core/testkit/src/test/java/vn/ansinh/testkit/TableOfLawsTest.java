package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in the package's documentation lists all laws of the kit, as they are. */
class TableOfLawsTest {

    private static final Path PACKAGE = Path.of("src/main/java/vn/ansinh/testkit");
    private static final Pattern ROW =
            Pattern.compile("\\{@link vn\\.ansinh\\.testkit\\.(\\w+)#(\\w+)\\s+(\\w+)}</th>\\s*<td>(.*?)</td>");

    @Test
    void theTableListsEveryLaw() throws Exception {
        assertThat(rows()).containsExactlyInAnyOrderElementsOf(laws());
    }

    @Test
    void noTwoLawsShareANumber() throws Exception {
        assertThat(laws()).extracting(Row::number).doesNotHaveDuplicates().contains("T1", "S8");
    }

    /** The laws run in any engine, or in none: only the contracts know jqwik. */
    @Test
    void theLawsImportNoTestEngine() throws Exception {
        try (Stream<Path> files = Files.list(PACKAGE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("import net.jqwik", "import org.junit");
            }
        }
    }

    private static List<Row> rows() throws IOException {
        String text = Files.readString(PACKAGE.resolve("package-info.java")).replaceAll("\\n \\*\\s+", " ");
        return ROW.matcher(text)
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    /** A law: the class and constant that hold it, its number and intent. */
    record Row(String law, String constant, String number, String intent) {}

    /** Each constant of a class whose name ends in {@code Laws}. */
    static List<Row> laws() throws IOException, ReflectiveOperationException {
        List<Row> laws = new ArrayList<>();
        try (Stream<Path> files = Files.list(PACKAGE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Laws.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                for (var field : Class.forName("vn.ansinh.testkit." + name).getFields()) {
                    if (field.getType() == Law.class && Modifier.isStatic(field.getModifiers())) {
                        Law law = (Law) field.get(null);
                        laws.add(new Row(name, field.getName(), law.number(), law.intent()));
                    }
                }
            }
        }
        return laws;
    }
}
