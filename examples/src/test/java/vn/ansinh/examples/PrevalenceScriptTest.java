package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.examples.Script.Run;

/** The script of prevalence runs from its source file alone and writes the table of WHO's own tool. */
@Tag("process")
class PrevalenceScriptTest {

    private static final Path REFERENCE = Path.of("../indicators/src/test/resources/vn/ansinh/indicators/growth");
    private static final String HEADER =
            "stratum,cluster,sw,sex,age_days,weight,lenhei,measure,oedema,residence,wealth\n";

    private static Script script;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile(@TempDir Path classes) throws Exception {
        script = Script.compile("Prevalence", classes);
    }

    private static Run run(Object... arguments) throws Exception {
        return script.run(arguments);
    }

    @Test
    void runsFromItsSourceFile() throws Exception {
        Path out = folder.resolve("out.csv");
        Run run = script.start(folder, REFERENCE.resolve("who_prevalence_survey_2000.csv"), "scw", out);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(32);
    }

    private static Map<String, String[]> table(List<String> lines, Predicate<String> which) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        lines.stream().filter(which).forEach(line -> {
            String[] cells = line.split(",", -1);
            rows.put(cells[0] + "," + cells[1], cells);
        });
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "survey_2000, expected_2000, none",
        "survey_2000, expected_2000, w",
        "survey_2000, expected_2000, c",
        "survey_2000, expected_2000, cw",
        "survey_2000, expected_2000, scw",
        "edge_survey, edge_expected, none",
        "edge_survey, edge_expected, w",
        "edge_survey, edge_expected, c",
        "edge_survey, edge_expected, cw",
        "edge_survey, edge_expected, scw",
    })
    void theTableOfTheReference(String survey, String expected, String design) throws Exception {
        Path out = folder.resolve("out.csv");
        Run run = run(REFERENCE.resolve("who_prevalence_" + survey + ".csv"), design, out);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("children dropped: older than 1,826 days");

        List<String> found = Files.readAllLines(out);
        List<String> wanted = Files.readAllLines(REFERENCE.resolve("who_prevalence_" + expected + ".csv"));
        assertThat(found.get(0)).isEqualTo(wanted.get(0));
        String[] columns = wanted.get(0).split(",", -1);
        Map<String, String[]> rows = table(found, line -> !line.startsWith("design,"));
        Map<String, String[]> reference = table(wanted, line -> line.startsWith(design + ","));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(reference.keySet());
        reference.forEach((key, cells) -> {
            for (int i = 2; i < cells.length; i++) {
                String cell = rows.get(key)[i];
                assertThat(cell.isEmpty()).as(key + " " + columns[i]).isEqualTo(cells[i].isEmpty());
                if (!cell.isEmpty()) {
                    double difference = Math.abs(Double.parseDouble(cell) - Double.parseDouble(cells[i]));
                    assertThat(difference)
                            .as(key + " " + columns[i])
                            .isLessThanOrEqualTo(
                                    columns[i].endsWith("pop") ? 0 : columns[i].endsWith("l") ? 1e-5 : 1e-8);
                }
            }
        });
    }

    @Test
    void rowsThatCannotBeReadAreToldAndNotRepeated() throws Exception {
        Path file = Files.writeString(
                folder.resolve("survey.csv"),
                HEADER
                        + "1,1,1.5,1,731,12.2,87,h,n,Rural,1\n"
                        + "1,2,1.5,2,731,12.2,87,h,n,Rural,9\n"
                        + "1,2,-7.75,2,731,12.2,87,h,n,Rural,2\n"
                        + "2,3,1.5,7,731,12.2,87,h,n,Rural,2\n"
                        + "2,3,,2,731,twelve,87,h,n,Rural,2\n"
                        + "2,3,1.5,2,-731,12.2,87,h,n,Rural,2\n"
                        + "2,3,1.5,2,731,12.2\n"
                        + "2,4,,2,731,12.2,87,h,n,Rural,2\n"
                        + "2,,1,2,731,12.2,87,h,n,Rural,2\n"
                        + "2,4,1.5,2,800,8.2,77,h,n,Rural,2\n");
        Path out = folder.resolve("out.csv");
        Run run = run(file, "scw", out);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "INVALID_VALUE survey.csv line 3, column wealth: invalid value; write one of 1, 2, 3, 4, 5, Q1, Q2, Q3,"
                                + " Q4, Q5",
                        "INVALID_VALUE survey.csv line 4, column sw: invalid value; write a number of 0 or above, with at most"
                                + " 9 decimals, without marks between thousands",
                        "INVALID_VALUE survey.csv line 5, column sex: invalid value; write one of 1, 2, F, M, f, m",
                        "INVALID_VALUE survey.csv line 6, column weight: invalid value; write a number of at most 12"
                                + " decimals, without marks between thousands",
                        "INVALID_VALUE survey.csv line 7, column age_days: invalid value; write a number of 0 or above, with"
                                + " at most 12 decimals, without marks between thousands",
                        "WRONG_FIELD_COUNT survey.csv line 8: wrong number of fields (found \"6\"); a row has 11 fields; put"
                                + " a field that contains the separator in double quotes",
                        "6 of 10 rows left out, see above",
                        "1 children dropped: the cluster is missing",
                        "1 children without a weight count for nothing");
        assertThat(Files.readAllLines(out).get(1)).startsWith("scw,All,3,3,");
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertThat(run("--help"))
                .matches(run -> run.exitCode() == 0 && run.out().contains("SURVEY.csv DESIGN OUT.csv"));
        assertThat(run().exitCode()).isEqualTo(2);
        Path file = Files.writeString(folder.resolve("survey.csv"), HEADER + "1,1,1.5,1,731,12.2,87,h,n,Rural,1\n");
        assertThat(run(file, "ws", folder.resolve("out.csv")).exitCode()).isEqualTo(2);
        assertThat(run(file, "none", file))
                .matches(run -> run.exitCode() == 2 && run.err().contains("would overwrite"));
        assertThat(run(folder.resolve("no-such.csv"), "none", folder.resolve("out.csv")))
                .matches(run -> run.exitCode() == 2 && run.err().contains("there is no file"));
        Path other = Files.writeString(folder.resolve("other.csv"), "sex,age_days\n1,700\n");
        assertThat(run(other, "scw", folder.resolve("out.csv")))
                .matches(run -> run.exitCode() == 2
                        && run.err().contains("column cluster: wrong column; the column is missing")
                        && !run.err().contains("column region"));
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void whatBreaksOffIsTold() throws Exception {
        Path file = Files.writeString(
                folder.resolve("survey.csv"),
                HEADER
                        + "1,1,1.5,1,731,12.2,87,h,n,Rural,1\n"
                        + "1,2,1.5,2,731,12.2,87,h,n,Rural,\"1\n"
                        + "1,3,1.5,2,731,12.2,87,h,n,Rural,1\n");
        Run run = run(file, "scw", folder.resolve("out.csv"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("from here on nothing could be read");
    }
}
