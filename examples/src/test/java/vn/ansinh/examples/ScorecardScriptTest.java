package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.examples.Script.Run;
import vn.ansinh.indicators.exchange.ScorecardText;

/** The script of scorecards runs from its source file alone, writes every format and tells what it could not use. */
@Tag("process")
class ScorecardScriptTest {

    private static final Path CONTENT = Path.of("../indicators/src/main/resources/vn/ansinh/indicators");
    private static final Path PLAN = CONTENT.resolve("plans/binh-luc-2021-2025.json");
    private static final Path PUBLISHED = CONTENT.resolve("figures/published.csv");
    private static final Path MADE_UP = Path.of("src/main/resources/synthetic");
    private static final Path REPORT = MADE_UP.resolve("figures.csv");

    private static Script script;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile(@TempDir Path classes) throws Exception {
        script = Script.compile("Scorecard", "ScorecardOfFiles", classes);
    }

    private static Run run(Object... arguments) throws Exception {
        return script.run(arguments);
    }

    @Test
    void runsFromItsSourceFileAndWritesUtf8ToAPipe() throws Exception {
        Run run = script.start(folder, PLAN, REPORT, "--as-of", "2025-12-31");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(ScorecardText.in(Locale.forLanguageTag("vi"), false)
                        .write(BinhLucScorecard.synthetic().get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "text, vi, '[SỐ LIỆU GIẢ ĐỊNH] '",
        "text, en, '[SYNTHETIC] '",
        "csv, en, 'plan,as_of,'",
        "json, vi, '{'",
        "html, vi, '<!DOCTYPE html>'",
        "html, en, '<!DOCTYPE html>'",
    })
    void everyFormatGoesToStandardOutputAlone(String format, String language, String start) throws Exception {
        Run run = run(PLAN, REPORT, "--as-of", "2025-12-31", "--format", format, "--lang", language);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(start).endsWith("\n");
    }

    @Test
    void theDayIsTheEndOfTheLastPeriodUnlessNamed() throws Exception {
        Run run = run(PLAN, REPORT, "--format", "csv", "--lang", "en");
        assertThat(run.err()).startsWith("as of 2025-12-31, the end of the last period of the figures");
        assertThat(run.out())
                .isEqualTo(run(PLAN, REPORT, "--format", "csv", "--lang", "en", "--as-of", "2025-12-31")
                        .out());
        assertThat(run(PLAN, REPORT, "--as-of", "2024-12-31", "--lang", "en").out())
                .contains("As of 2024-12-31");
        Run others = run(PLAN, PUBLISHED, "--lang", "en");
        assertThat(others.exitCode()).isZero();
        assertThat(others.err())
                .contains("no figure is of Binh Luc District and of 2021/2025; --stand-in CODE")
                .doesNotContain("as of 2019-12-31");
        assertThat(run(PLAN, REPORT, "--as-of", "2024-02-30"))
                .matches(wrong -> wrong.exitCode() == 2 && wrong.err().startsWith("--as-of: "));
    }

    @Test
    void figuresOfOthersStandIn() throws Exception {
        Run run = run(PLAN, PUBLISHED, "--as-of", "2025-12-31", "--stand-in", "35,VN");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo(ScorecardText.in(Locale.forLanguageTag("vi"), false).write(BinhLucScorecard.published()));
        assertThat(run(PLAN, PUBLISHED, "--as-of", "2025-12-31", "--stand-in", "99X"))
                .matches(wrong -> wrong.exitCode() == 2 && wrong.err().contains("no area has the code 99X"));
        assertThat(run(PLAN, PUBLISHED, "--stand-in", ",,"))
                .matches(wrong -> wrong.exitCode() == 2 && wrong.err().contains("separated by commas; found ,,"));
    }

    @Test
    void aCommuneBringsItsOwnPlanAndPlace() throws Exception {
        Path plan = MADE_UP.resolve("xa-minh-hoa-2024-2028.json");
        Path figures = MADE_UP.resolve("figures-xa-minh-hoa.csv");
        Run run = run(plan, figures, "--areas", MADE_UP.resolve("areas.csv"), "--as-of", "2025-12-31");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo(ScorecardText.in(Locale.forLanguageTag("vi"), false)
                        .write(BinhLucScorecard.synthetic().get(1)));
        Run without = run(plan, figures, "--as-of", "2025-12-31");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.out()).isEmpty();
        assertThat(without.err()).contains("UNKNOWN_AREA xa-minh-hoa-2024-2028.json /area");
    }

    @Test
    void whatIsGoodIsStillPrinted() throws Exception {
        String report = Files.readString(REPORT);
        Path figures = Files.writeString(
                folder.resolve("figures.csv"), report.replace("2025-12-31,58200,", "2025-12-31,58.200 người,"));
        Run run = run(PLAN, figures, "--as-of", "2025-12-31", "--lang", "en", "--format", "csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(1)
                .allMatch(line -> line.startsWith("AMBIGUOUS_NUMBER figures.csv row 3, column value: "));
        assertThat(run.out().lines()).hasSizeGreaterThan(19).anyMatch(line -> line.contains(",suppressed,"));

        Path plan = Files.writeString(
                folder.resolve("plan.json"), Files.readString(PLAN).replace("at least 95.2%", "at least many"));
        Run other = run(plan, REPORT, "--as-of", "2025-12-31", "--lang", "en", "--format", "csv");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("INVALID_VALUE plan.json /targets/").contains("/target: ");
        assertThat(other.out()).contains(",stunting,").doesNotContain(",health-insurance,");
    }

    @Test
    void ofNothingNothingIsPrinted() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"id\": ");
        assertThat(run(broken, REPORT))
                .matches(run ->
                        run.exitCode() == 2 && run.out().isEmpty() && run.err().startsWith("NOT_JSON broken.json"));
        Path header = Files.writeString(folder.resolve("header.csv"), "period,value\n2025,3\n");
        assertThat(run(PLAN, header, "--as-of", "2025-12-31"))
                .matches(run ->
                        run.exitCode() == 2 && run.out().isEmpty() && run.err().contains("WRONG_COLUMN header.csv"));
        Path empty = Files.writeString(
                folder.resolve("empty.csv"), Files.readAllLines(REPORT).get(0) + "\n");
        assertThat(run(PLAN, empty))
                .matches(run -> run.exitCode() == 2 && run.err().contains("name it with --as-of"));
        assertThat(run(PLAN, empty, "--as-of", "2025-12-31"))
                .matches(run -> run.exitCode() == 0 && run.out().contains("chưa thể kết luận: 19"));
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertThat(run("--help"))
                .matches(run -> run.exitCode() == 0
                        && run.out().contains("PLAN.json FIGURES.csv")
                        && run.err().isEmpty());
        Object[][] wrong = {
            {},
            {PLAN},
            {PLAN, REPORT, REPORT},
            {PLAN, REPORT, "--format", "pdf"},
            {PLAN, REPORT, "--lang", "fr"},
            {PLAN, REPORT, "--lang"},
            {PLAN, REPORT, "--lang", "vi", "--lang", "en"},
            {PLAN, REPORT, "--colour", "red"},
            {PLAN, REPORT, "--numbers", "roman"},
            {PLAN, folder.resolve("no-such.csv")},
        };
        for (Object[] each : wrong) {
            Run run = run(each);
            assertThat(run.exitCode()).as(Arrays.toString(each)).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void numbersMayBeWrittenAsInVietnamese() throws Exception {
        Path figures = folder.resolve("figures.csv");
        Files.writeString(
                figures,
                "indicator;definition;area_code;area;period;value;unit;vintage;boundaries;source\n"
                        + "trained-workers;LAB-TRAINING:enrolled-trained-coached;352;Bình Lục;2025-12-31;58.200;workers;final;former;sổ\n");
        Run run = run(PLAN, figures, "--numbers", "vietnamese", "--format", "csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(",known,58200,57000,1200,");
        assertThat(run(PLAN, figures, "--format", "csv").exitCode()).isEqualTo(2);
    }
}
