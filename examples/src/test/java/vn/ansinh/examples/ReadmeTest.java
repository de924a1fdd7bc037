package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.indicators.exchange.ScorecardText;

/** Every code block of the README is true: Java is compiled and run, and prints the text block that follows it. */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private record Block(String language, String text) {}

    @Test
    void everyJavaBlockRunsAndPrintsWhatTheReadmeSays(@TempDir Path classes) throws Exception {
        List<Block> blocks = blocks();
        int ran = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("java")) {
                assertThat(blocks.get(i + 1).language()).isEqualTo("text");
                assertThat(printedBy(blocks.get(i).text(), "Readme" + i, classes))
                        .isEqualTo(blocks.get(i + 1).text());
                ran++;
            }
        }
        assertThat(ran).isEqualTo(6);
    }

    @Test
    void everyOtherBlockIsTakenFromTheProject() throws IOException {
        String pom = read("indicators/pom.xml");
        String plan = read("indicators/src/main/resources/vn/ansinh/indicators/plans/binh-luc-2021-2025.json");
        for (Block block : blocks()) {
            switch (block.language()) {
                case "xml" -> assertThat(values(pom)).containsSubsequence(values(block.text()));
                case "json" ->
                    assertThat(masked(plan))
                            .as("the entry in the plan file, whatever its target")
                            .contains(masked(block.text().strip()));
                case "sh" ->
                    assertThat(block.text().strip().lines())
                            .as("the continuous integration runs these lines one by one")
                            .allMatch(line -> line.startsWith("mvn "));
                default -> assertThat(block.language()).isIn("java", "text");
            }
        }
    }

    @Test
    void theScorecardAtTheTopIsTheOneOfTheExamples() throws IOException {
        Block first = blocks().get(0);
        assertThat(first.language()).isEqualTo("text");
        assertThat(ScorecardText.in(Locale.ENGLISH, false)
                        .write(BinhLucScorecard.synthetic().get(1)))
                .startsWith(first.text() + "\nWhy\n");
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Matcher links = Pattern.compile("]\\(([^)]+)\\)").matcher(read("README.md"));
        List<String> found = new ArrayList<>();
        while (links.find()) {
            found.add(links.group(1));
        }
        assertThat(found).isNotEmpty().allMatch(link -> Files.exists(ROOT.resolve(link)));
    }

    private static String masked(String json) {
        return json.replaceAll("\\s+", " ").replaceAll("\"target\": \"[^\"]*\"", "\"target\": …");
    }

    /** Group, artifact and version named in a pom or a part of it, in this order. */
    private static List<String> values(String xml) {
        return Pattern.compile("<(groupId|version)>(vn\\.ansinh|[0-9][^<]*)</|<artifactId>(ansinh-indicators)</")
                .matcher(xml)
                .results()
                .map(each -> each.group().replaceAll("</$", ""))
                .sorted()
                .distinct()
                .collect(Collectors.toList());
    }

    private static List<Block> blocks() throws IOException {
        return BLOCK.matcher(read("README.md"))
                .results()
                .map(each -> new Block(each.group(1), each.group(2)))
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
    }

    private static String printedBy(String block, String name, Path classes) throws Exception {
        String imports =
                block.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = block.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String source = imports + "\npublic class " + name
                + " { public static void main(String[] args) throws Exception {\n" + body + "\n}}";

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        diagnostics,
                        List.of(
                                "-d",
                                classes.toString(),
                                "-proc:none",
                                "-classpath",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                        null,
                        List.of(
                                new SimpleJavaFileObject(
                                        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                                    @Override
                                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                        return source;
                                    }
                                }))
                .call();
        assertThat(compiled).as(() -> diagnostics.getDiagnostics().toString()).isTrue();

        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
