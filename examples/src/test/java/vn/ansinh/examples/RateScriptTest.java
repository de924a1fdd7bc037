package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.core.Quantity.Proportion;
import vn.ansinh.core.survey.BinomialInterval;
import vn.ansinh.core.survey.Interval;
import vn.ansinh.examples.Script.Run;

/** The script of rates gives sums, rates, limits and notes by groups, from any CSV. */
@Tag("process")
class RateScriptTest {

    private static final String HEADER = "group,numerator,denominator,rate,lower,upper,note";

    private static Script script;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile(@TempDir Path classes) throws Exception {
        script = Script.compile("Rate", classes);
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("in.csv"), content);
    }

    private static List<String[]> rows(Run run) {
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo(HEADER);
        return lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    @Test
    void ratesOfGroupsAndOfAllWithWilsonLimits() throws Exception {
        Path in = file("\uFEFFxã;có thẻ;trong diện\nB;1;1\nA;0;1\nA;1;1\nB;1;0\nA;;1\nA;1;\n");
        Run run = script.run(in, "--by", "xã", "--numerator", "có thẻ", "--denominator", "trong diện");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("2 rows are left out");
        List<String[]> rows = rows(run);
        assertThat(rows)
                .extracting(row -> String.join(",", Arrays.copyOf(row, 4)))
                .containsExactly("A,1,2,50", "B,1,1,100", "total,2,3,66.666666666666667");
        Interval limits = BinomialInterval.WILSON.of(Proportion.of(2, 3));
        assertThat(Double.parseDouble(rows.get(2)[4])).isEqualTo(100 * limits.lower(), within(1e-12));
        assertThat(Double.parseDouble(rows.get(2)[5])).isEqualTo(100 * limits.upper(), within(1e-12));
    }

    private static org.assertj.core.data.Offset<Double> within(double difference) {
        return org.assertj.core.data.Offset.offset(difference);
    }

    /**
     * Three clusters of sizes 2, 2 and 3 with 2, 1 and 0 who count. By hand: r = 3/7; the sums of w (x - r) / W by cluster are (8, 1,
     * -9) / 49, so that the squared error is 3/2 * (64 + 1 + 81) / 49^2 = 219 / 2401, with two degrees of freedom.
     */
    @Test
    void limitsOfASampleOfClusters() throws Exception {
        Path in = file("g,x,c\na,1,1\na,1,1\na,1,2\na,0,2\na,0,3\na,0,3\na,0,3\n");
        Run run = script.run(in, "--by", "g", "--numerator", "x", "--cluster", "c");
        assertThat(run.exitCode()).as(run.err()).isZero();
        String[] total = rows(run).get(1);
        double rate = 3.0 / 7;
        double error = Math.sqrt(219) / 49;
        double step = 4.302652729911275 * error / (rate * (1 - rate)); // t of 0.975 with 2 degrees of freedom
        double logit = Math.log(rate / (1 - rate));
        assertThat(Double.parseDouble(total[3])).isEqualTo(100 * rate, within(1e-12));
        assertThat(Double.parseDouble(total[4])).isEqualTo(100 / (1 + Math.exp(step - logit)), within(1e-9));
        assertThat(Double.parseDouble(total[5])).isEqualTo(100 / (1 + Math.exp(-step - logit)), within(1e-9));
    }

    @Test
    void aGroupIsNoFormula() throws Exception {
        Run run = script.run(file("g,x\n=1+1,1\n@a,0\n-3,1\n"), "--by", "g", "--numerator", "x");
        assertThat(rows(run)).extracting(row -> row[0]).containsExactly("-3", "'=1+1", "'@a", "total");
    }

    @Test
    void weightsAreAddedUpExactly() throws Exception {
        Path in = file("g,x,w,s,c\na,1,0.1,1,1\na,0,0.2,1,2\nb,1,1.123456789,2,1\nb,0,1,2,2\nc,1,2,1,1\n");
        Run run = script.run(in, "--by", "g", "--numerator", "x", "--weight", "w", "--strata", "s", "--cluster", "c");
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String[]> rows = rows(run);
        assertThat(rows)
                .extracting(row -> row[0] + " " + row[1] + "/" + row[2])
                .containsExactly("a 0.1/0.3", "b 1.123456789/2.123456789", "c 2/2", "total 3.223456789/4.423456789");
        assertThat(rows.get(2)).endsWith("", "", "not estimable: one primary sampling unit in the domain");
    }

    @Test
    void smallCellsAndWhatWouldRevealThemAreHidden() throws Exception {
        String small = "a,1\n".repeat(2) + "a,0\n".repeat(30);
        String large = IntStream.range(0, 3)
                .mapToObj(each -> ("b" + each + ",1\n").repeat(20) + ("b" + each + ",0\n").repeat(20))
                .collect(Collectors.joining());
        Run run = script.run(file("g,x\n" + small + large), "--by", "g", "--numerator", "x", "--min-cell", "5");
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String[]> rows = rows(run);
        assertThat(rows.get(0)).containsExactly("a", "", "", "", "", "", "suppressed");
        assertThat(rows.get(4)).startsWith("total", "62");
        assertThat(rows.stream().filter(row -> row[6].equals("suppressed")))
                .as("one more group is hidden, or the total tells the small one")
                .hasSize(2);
    }

    @Test
    void runsFromItsSourceFile() throws Exception {
        Run run = script.start(folder, file("g,x\na,1\n"), "--by", "g", "--numerator", "x");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(HEADER + "\na,1,1,100,");
    }

    @Test
    void aGroupOfWhomNobodyIsInTheDenominatorHasNoRate() throws Exception {
        Run run = script.run(file("g,x,d\na,1,0\nb,1,1\n"), "--by", "g", "--numerator", "x", "--denominator", "d");
        assertThat(rows(run).get(0)).containsExactly("a", "0", "0", "", "", "", "zero denominator");
    }

    @Test
    void badRowsAreToldByLineAndNotRepeated() throws Exception {
        Run run = script.run(file("g,x\nsecret,2\n,1\nb,1\n"), "--by", "g", "--numerator", "x");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("line 2, column x", "line 3, column g", "2 of 3 rows could not be read")
                .doesNotContain("secret");
        assertThat(rows(run)).hasSize(2);
    }

    @Test
    void wrongUseEndsWithTwo() throws Exception {
        Path in = file("g,x\na,1\n");
        assertThat(script.run("--help"))
                .matches(run -> run.exitCode() == 0 && run.out().contains("--min-cell"));
        for (List<Object> arguments : List.<List<Object>>of(
                List.of(),
                List.of(in, "--by", "g"),
                List.of(in, "--by", "g", "--numerator"),
                List.of(in, "--by", "g", "--numerator", "x", "--colour", "red"),
                List.of(in, in, "--by", "g", "--numerator", "x"),
                List.of(in, "--by", "g", "--numerator", "x", "--min-cell", "few"),
                List.of(in, "--by", "g", "--numerator", "x", "--min-cell", "5", "--cluster", "g"),
                List.of(in, "--by", "g", "--numerator", "g"),
                List.of(in, "--by", "no such column", "--numerator", "x"),
                List.of(folder.resolve("no-such.csv"), "--by", "g", "--numerator", "x"))) {
            Run run = script.run(arguments.toArray());
            assertThat(run.exitCode()).as("%s: %s", arguments, run.err()).isEqualTo(2);
            assertThat(run.err()).isNotBlank();
            assertThat(run.out()).isEmpty();
        }
    }
}
