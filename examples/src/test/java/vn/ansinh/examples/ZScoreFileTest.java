package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for files of children: equal to the reference in every column, and patient with rows that cannot be read. */
@Tag("process")
class ZScoreFileTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path GRID =
            ROOT.resolve("indicators/src/test/resources/vn/ansinh/indicators/growth/who_zscore_boundary_grid.csv");
    private static final List<String> COLUMNS = List.of(("id,sex,age,age_unit,weight,lenhei,measure,oedema,"
                    + "clenhei,cmeasure,c9mo_flag,zlen,flen,zwei,fwei,zwfl,fwfl")
            .split(","));

    @TempDir
    Path folder;

    private record Outcome(int status, String printed, String complaints) {}

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + System.getProperty("user.language"),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ROOT.resolve("examples/scripts/ZScores.java").toString()));
        command.addAll(List.of(arguments));
        Path printed = folder.resolve("printed");
        Path complaints = folder.resolve("complaints");
        int status = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start()
                .waitFor();
        return new Outcome(status, Files.readString(printed), Files.readString(complaints));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
    }

    /** Cells by the header's names, in the order of {@link #COLUMNS}; the reference's -0 is 0. */
    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> lines = Files.readAllLines(file).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        return lines.stream()
                .map(cells -> COLUMNS.stream()
                        .map(name -> cells.get(lines.get(0).indexOf(name)))
                        .map(cell -> cell.equals("-0") ? "0" : cell)
                        .toList())
                .toList();
    }

    @Test
    void everyCellOfTheReference() throws Exception {
        Path out = folder.resolve("out.csv");
        assertThat(run(GRID.toString(), out.toString())).isEqualTo(new Outcome(0, "", ""));
        assertThat(Files.readAllLines(out).get(0)).isEqualTo(String.join(",", COLUMNS));
        assertThat(rows(out)).hasSize(3404).isEqualTo(rows(GRID));
    }

    @Test
    void rowsThatCannotBeReadKeepTheirPlaceAndAreNotQuoted() throws Exception {
        Path in = file(
                "in.csv",
                "\uFEFFoedema,measure,lenhei,weight,age_unit,age,sex,id,mother",
                "N,L,70,8.5,d,300,M,fine,secret",
                "n,l,70,8.5,d,300,9731,sex,secret",
                "n,l,70,8.5,d,-9731,1,negative,secret",
                "n,l,70,8.5,d,9731x,1,age,secret",
                "n,l,70,8.5,,300,1,unit,secret",
                "n,l,70,\"8,9731\",d,300,1,weight,secret",
                "n,l,NaN,8.5,d,300,1,length,secret",
                "n,9731,70,8.5,d,300,1,measure,secret",
                "9731,l,70,8.5,d,300,1,oedema,secret",
                "n,l,70,8.5,d,300,1,short",
                "2,h,70,8.5,d,300,F,two,\"secret",
                "secret\"",
                "1,,70,8.5,d,300,f,one,secret",
                "Y,,70,8.5,m,,,Mỵ,secret");
        Path out = folder.resolve("out.csv");
        Outcome outcome = run(in.toString(), out.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.printed()).isEmpty();
        assertThat(outcome.complaints()).doesNotContain("9731", "secret").isEqualToNormalizingNewlines("""
                        line 3: sex is 1, m, M, 2, f, F or empty
                        line 4: age is 0 or above
                        line 5: age is a number with a decimal point, or empty
                        line 6: age_unit is d or m where there is an age
                        line 7: weight is a number with a decimal point, or empty
                        line 8: lenhei is a number with a decimal point, or empty
                        line 9: measure is l, L, h, H or empty
                        line 10: oedema is y, Y, 1, n, N, 2 or empty
                        line 11: the row has another number of cells than the header line
                        9 of 13 rows could not be read and have no results
                        """);
        List<String> written = Files.readAllLines(out);
        assertThat(written).hasSize(14);
        assertThat(written.get(1))
                .startsWith("fine,M,300,d,8.5,70,L,N,70,l,0,-")
                .doesNotContain(",,");
        assertThat(written.subList(2, 11)).allMatch(line -> line.endsWith(",,,,,,,,,"));
        assertThat(written.get(6)).isEqualTo("weight,1,300,d,\"8,9731\",70,l,n,,,,,,,,,");
        assertThat(written.get(11)).startsWith("two,F,300,d,8.5,70,h,2,70.7,h,0,");
        assertThat(written.get(12)).startsWith("one,f,300,d,8.5,70,,1,70,,0,").endsWith(",0,,,,");
        assertThat(written.get(13)).isEqualTo("Mỵ,,,m,8.5,70,,Y,70,,0,,,,,,");
    }

    @Test
    void semicolonsAndTabsAreReadAndNoCellIsAFormula() throws Exception {
        Path out = folder.resolve("out.csv");
        for (String separator : List.of(";", "\t")) {
            Path in = file(
                    "in.csv",
                    "id,sex,age,age_unit,weight,lenhei,measure,oedema".replace(",", separator),
                    "=1+1,1,300,d,8.5,70,l,n".replace(",", separator),
                    "-7,1,300,d,8.5,70,l,+cmd".replace(",", separator));
            assertThat(run(in.toString(), out.toString()).status()).isEqualTo(1);
            assertThat(Files.readAllLines(out).get(1)).startsWith("'=1+1,1,300,d,8.5,70,l,n,70,l,0,-");
            assertThat(Files.readAllLines(out).get(2)).startsWith("-7,1,300,d,8.5,70,l,'+cmd,,");
        }
    }

    @Test
    void aFileThatCannotBeReadLeavesTheOtherAsItWas() throws Exception {
        String header = COLUMNS.stream().limit(8).collect(Collectors.joining(","));
        Path out = file("out.csv", "as it was");
        Path lacking = file("lacking.csv", "id,sex,age", "1,1,300");
        Path twice = file("twice.csv", header + ",sex", "1,1,300,d,8.5,70,l,n,1");
        Path open = file("open.csv", header, "1,1,300,d,8.5,70,l,n", "2,\"1,300,d,8.5,70,l,n");
        Path foreign = Files.write(folder.resolve("foreign.csv"), (header + "\nM\u1EF5\n").getBytes("UTF-16"));
        Path none = folder.resolve("none.csv");
        assertFails("lacks age_unit, weight, lenhei, measure, oedema", lacking, out);
        assertFails("names sex more than once", twice, out);
        assertFails("double quote", open, out);
        assertFails("not in UTF-8", foreign, out);
        assertFails("none.csv", none, out);
        assertFails("name another one", out, out);
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private void assertFails(String why, Path in, Path out) throws Exception {
        Outcome outcome = run(in.toString(), out.toString());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.complaints()).contains(why).hasLineCount(1);
        assertThat(out).hasContent("as it was");
    }

    @Test
    void helpAndWrongUse() throws Exception {
        Outcome help = run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.printed()).contains(COLUMNS).contains("IN.csv OUT.csv");
        assertThat(help.complaints()).isEmpty();
        Outcome one = run("in.csv");
        assertThat(one.status()).isEqualTo(2);
        assertThat(one.complaints()).contains("--help");
    }
}
