package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.examples.Script.Run;

/** The script of classes says what households are under the law of a day, and what it must know. */
@Tag("process")
class ClassifyScriptTest {

    private static final String HEADER = "id,area_type,income_per_person,deprivations\n";

    private static Script script;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile(@TempDir Path classes) throws Exception {
        script = Script.compile("Classify", classes);
    }

    private Run classify(String rows, Object... arguments) throws Exception {
        Path in = Files.writeString(folder.resolve("in.csv"), HEADER + rows);
        Object[] all = new Object[arguments.length + 1];
        all[0] = in;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return script.run(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2023-06-01 | rural,1500000,3 | poor,",
                "2023-06-01 | rural,1500001,3 | average,",
                "2023-06-01 | rural,1500000,2 | near_poor,",
                "2023-06-01 | rural,1500000,water;toilet;nutrition | poor,",
                "2023-06-01 | rural,2250000,0 | average,",
                "2023-06-01 | rural,2250001, | above_average,",
                "2023-06-01 | urban,2000000,12 | poor,",
                "2023-06-01 | rural,,3 | undecided,income_per_person",
                "2023-06-01 | rural,1400000, | undecided,deprivations",
                "2023-06-01 | rural,, | undecided,income_per_person;deprivations",
                "2023-06-01 | ,1400000,3 | poor,",
                "2023-06-01 | ,1700000,3 | undecided,area_type",
                "2023-06-01 | ,1400000, | undecided,deprivations",
                "2023-06-01 | ,1700000, | undecided,area_type;deprivations",
                "2023-06-01 | ,,3 | undecided,area_type;income_per_person",
                "2019-06-01 | rural,700000,0 | poor,",
                "2028-06-01 | rural,9000000,0 | above_line,",
            })
    void theClassOfTheDay(String day, String household, String expected) throws Exception {
        Run run = classify("h1," + household + "\n", "--on", day);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().toList().get(0)).isEqualTo("id,class,needs,article");
        assertThat(run.out().lines().toList().get(1)).startsWith("h1," + expected);
    }

    @Test
    void theArticleAndTheReasons() throws Exception {
        Run run = classify("h1,rural,1400000,3\n", "--explain", "--on", "2023-06-01");
        assertThat(run.out().lines().toList())
                .containsExactly(
                        "id,class,needs,article,reasons",
                        "h1,poor,,\"Điều 3 khoản 1 điểm a, 07/2021/NĐ-CP; Điều 3 khoản 2 (chuẩn hộ nghèo), 07/2021/NĐ-CP\","
                                + "\"poor household; an income of 1,400,000, at most 1,500,000 đồng a person a month (Điều 3"
                                + " khoản 1 điểm a, 07/2021/NĐ-CP); 3 deprivations, 3 or more (Điều 3 khoản 2 (chuẩn hộ"
                                + " nghèo), 07/2021/NĐ-CP); would be near-poor household with 2 deprivations\"");
    }

    @Test
    void badRowsAreToldByLineAndNotRepeated() throws Exception {
        Run run = classify(
                "h1,hamlet,1400000,3\nh2,rural,-5,3\nh3,rural,1.5,3\nh4,rural,1,13\nh5,rural,1,Nguyễn\nh6,rural,1,3\n",
                "--on",
                "2023-06-01");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("line 2, column area_type", "line 3, column income", "line 4", "5 of 6")
                .contains("line 5, column deprivations: invalid value; write the deprived indicators, each once")
                .contains("line 6, column deprivations")
                .doesNotContain("hamlet", "Nguyễn");
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    void nothingIsWrittenWhereNothingIsRead() throws Exception {
        for (String file : List.of("", "id,area\nh1,rural\n", HEADER, HEADER + "h1,hamlet,1,3\n")) {
            Path in = Files.writeString(folder.resolve("in.csv"), file);
            assertThat(script.run(in, "--on", "2023-06-01"))
                    .as(file)
                    .matches(run -> run.exitCode() == 2
                            && run.out().isEmpty()
                            && !run.err().isBlank());
        }
    }

    @Test
    void anIdIsNoFormula() throws Exception {
        assertThat(classify("=1+1,rural,1,3\n-5,rural,1,3\n\"@a\"\"b\",rural,1,3\n", "--on", "2023-06-01")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst(",poor,.*", "")))
                .containsExactly("'=1+1", "-5", "\"'@a\"\"b\"");
    }

    @Test
    void runsFromItsSourceFileAndReadsSemicolons() throws Exception {
        Path in = Files.writeString(
                folder.resolve("in.csv"),
                "\uFEFFid;area_type;income_per_person;deprivations\nh1;rural;1400000;\"water;toilet;nutrition\"\n");
        Run run = script.start(folder, in, "--on", "2023-06-01");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("h1,poor,");
    }

    @Test
    void wrongUseEndsWithTwo() throws Exception {
        assertThat(script.run("--help"))
                .matches(run -> run.exitCode() == 0
                        && run.out().contains("information_means")
                        && run.out().lines().allMatch(line -> line.length() <= 120));
        Path in = Files.writeString(folder.resolve("in.csv"), HEADER + "h1,rural,1,3\n");
        for (List<Object> arguments : List.<List<Object>>of(
                List.of(),
                List.of(in),
                List.of(in, "--on"),
                List.of(in, "--on", "yesterday"),
                List.of(in, "--on", "2010-01-01"),
                List.of(in, "--on", "2060-01-01"),
                List.of(in, "--on", "2023-06-01", "--why"),
                List.of(folder.resolve("no-such.csv"), "--on", "2023-06-01"))) {
            Run run = script.run(arguments.toArray());
            assertThat(run.exitCode()).as("%s: %s", arguments, run.err()).isEqualTo(2);
            assertThat(run.err()).isNotBlank();
        }
    }
}
