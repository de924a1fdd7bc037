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
        assertThat(laws()).extracting(row -> row.get(2)).doesNotHaveDuplicates().contains("T1", "S8");
    }

    /** Class, constant, number and intent of each row. */
    private static List<List<String>> rows() throws IOException {
        String text = Files.readString(PACKAGE.resolve("package-info.java")).replaceAll("\\n \\*\\s+", " ");
        return ROW.matcher(text)
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    /** Class, constant, number and intent of each constant of a class whose name ends in {@code Laws}. */
    private static List<List<String>> laws() throws IOException, ReflectiveOperationException {
        List<List<String>> laws = new ArrayList<>();
        try (Stream<Path> files = Files.list(PACKAGE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Laws.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                for (var field : Class.forName("vn.ansinh.testkit." + name).getFields()) {
                    if (field.getType() == Law.class && Modifier.isStatic(field.getModifiers())) {
                        Law law = (Law) field.get(null);
                        laws.add(List.of(name, field.getName(), law.number(), law.intent()));
                    }
                }
            }
        }
        return laws;
    }
}
