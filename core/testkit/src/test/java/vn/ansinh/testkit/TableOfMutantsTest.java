package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * For every law the tests of this module have a subject that breaks it, and the published list names them all. The names are those
 * in the tests. A list that is out of date is written anew to {@code target/mutants.html}.
 */
class TableOfMutantsTest {

    private static final Path LIST = Path.of("src/main/java/vn/ansinh/testkit/doc-files/mutants.html");
    private static final Path TESTS = Path.of("src/test/java/vn/ansinh/testkit");

    /** {@code Arguments.of("T1", "below 8.5%", strictIsLenient)}, {@code mutant("H1", …)}, {@code I1, new Rounds()}. */
    private static final Pattern MUTANT = Pattern.compile(
            "(?:Arguments\\.of|mutant)\\(\\s*(?:\"([A-Z]\\d+)\"|(\\w+Laws)\\.([A-Z]\\d+)),\\s*"
                    + "(?:\"[^\"]*\",\\s*)?(?:write,\\s*)?(?:\\([\\w.]+\\)\\s*)?(?:new (\\w+)\\(|\\w+Test::(\\w+)|(\\w+)\\s*[,)])?");

    /** A test of its own: {@code hasMessageContaining("law C5 (")}, {@code isEqualTo("W3")}. */
    private static final Pattern OWN_TEST =
            Pattern.compile("void (\\w+)\\(\\)|\"law ([A-Z]\\d+) \\(\"|isEqualTo\\(\"([A-Z]\\d+)\"\\)");

    @Test
    void everyLawHasAMutantAndTheListNamesThem() throws Exception {
        List<TableOfLawsTest.Row> laws = TableOfLawsTest.laws();
        Map<String, TreeSet<String>> mutants =
                laws.stream().collect(Collectors.toMap(each -> each.law() + each.number(), each -> new TreeSet<>()));
        try (Stream<Path> tests = Files.list(TESTS)) {
            for (Path test : tests.filter(each -> each.toString().endsWith("LawsTest.java"))
                    .toList()) {
                read(test, mutants);
            }
        }

        assertThat(laws)
                .allSatisfy(each -> assertThat(mutants.get(each.law() + each.number()))
                        .as("a subject that breaks law %s of %s", each.number(), each.law())
                        .isNotEmpty());
        String list = html(laws, mutants);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/mutants.html"), list);
        assertThat(Files.readString(LIST)).isEqualTo(list);
    }

    private static void read(Path test, Map<String, TreeSet<String>> mutants) throws IOException {
        String text = Files.readString(test);
        String laws = test.getFileName().toString().replace("Test.java", "");
        Matcher mutant = MUTANT.matcher(text);
        while (mutant.find()) {
            String key = mutant.group(1) != null ? laws + mutant.group(1) : mutant.group(2) + mutant.group(3);
            String name = Stream.of(4, 5, 6)
                    .map(mutant::group)
                    .filter(each -> each != null)
                    .findFirst()
                    .map(TableOfMutantsTest::words)
                    .orElse("one without a name");
            mutants.get(key).add(name);
        }
        Matcher own = OWN_TEST.matcher(text);
        String method = "";
        while (own.find()) {
            if (own.group(1) != null) {
                method = own.group(1);
            } else {
                String law = own.group(2) != null ? own.group(2) : own.group(3);
                if (mutants.containsKey(laws + law)) {
                    mutants.get(laws + law).add(words(method));
                }
            }
        }
    }

    /** {@code AveragesCommunes} is "averages communes". */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String html(List<TableOfLawsTest.Row> laws, Map<String, TreeSet<String>> mutants) {
        List<String> lines = new ArrayList<>(List.of(
                "<!DOCTYPE html>",
                "<html lang=\"en\">",
                "<head><title>Laws and mutants</title></head>",
                "<body>",
                "<h1>Laws and mutants</h1>",
                "<p>For every law of the test kit: the deliberately broken subjects that it rejects, by their names in the tests.</p>",
                "<table>",
                "<tr><th>Law</th><th>What it demands</th><th>Subjects that it rejects</th></tr>"));
        laws.stream()
                .sorted(Comparator.comparing(TableOfLawsTest.Row::law)
                        .thenComparing(each -> each.number().length())
                        .thenComparing(TableOfLawsTest.Row::number))
                .forEach(each -> lines.add("<tr><td>" + each.law() + " " + each.number() + "</td><td>"
                        + each.intent().replace("<", "&lt;") + "</td><td>"
                        + String.join("; ", mutants.get(each.law() + each.number())) + "</td></tr>"));
        lines.addAll(List.of("</table>", "</body>", "</html>", ""));
        return String.join("\n", lines);
    }
}
