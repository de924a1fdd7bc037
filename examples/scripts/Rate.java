import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity.Proportion;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.publication.CellRule;
import vn.ansinh.core.publication.Level;
import vn.ansinh.core.publication.Publication;
import vn.ansinh.core.publication.Release;
import vn.ansinh.core.survey.BinomialInterval;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.Interval;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.core.survey.SurveyTally;
import vn.ansinh.core.survey.SurveyVariable;
import vn.ansinh.examples.Program;
import vn.ansinh.examples.Progress;
import vn.ansinh.indicators.exchange.RecordReader;
import vn.ansinh.indicators.exchange.ScorecardCsv;

/**
 * A rate by groups, from any CSV file. A single-file program:
 *
 * <pre>java -cp 'examples/target/lib/*' examples/scripts/Rate.java IN.csv --by COLUMN --numerator COLUMN</pre>
 */
public final class Rate {

    private static final String HELP = """
            A rate by groups, with its 95 % limits, from any CSV file.

              mvn package -DskipTests
              java -cp 'examples/target/lib/*' examples/scripts/Rate.java IN.csv --by COLUMN --numerator COLUMN
                  [--denominator COLUMN] [--weight COLUMN] [--cluster COLUMN] [--strata COLUMN] [--min-cell N]

            IN.csv         UTF-8, with a header line, separated by commas, semicolons or tabs
            --by           the groups
            --numerator    1 for those who count, 0 for others; of whom it is empty are left out
            --denominator  1 for those out of whom it is, 0 for others; without it, all
            --weight       the weight of a row in a sample, 0 or above, up to 9 decimals
            --cluster      the primary sampling unit of a row (named within its stratum)
            --strata       the stratum of a row
            --min-cell     groups of whom fewer than N count, do not count, or are there at all are suppressed, and
                           with them as many others as keep them hidden; not for samples (a weight, a cluster, strata)

            Standard output is CSV: group,numerator,denominator,rate,lower,upper,note. A row a group, in the order of
            their names (an apostrophe is put in front of one that a spreadsheet would take for a formula), and a last
            row "total". Rate and limits are in percent and not rounded. Without a weight, cluster or strata the limits
            are Wilson's, with them those of the sample (logit, Student's t); empty where there are none, and the note
            says why. With weights, sums are weighted.

            Rows that cannot be read go to standard error with line, reason and remedy, but nothing that they say.
            Exit status: 0 all rows read; 1 some rows could not be read; 2 wrong use, or nothing could be read.
            """;

    private static final int WEIGHT_DECIMALS = 9;
    private static final MathContext DIGITS = new MathContext(17);
    private static final String TOTAL = "total";
    private static final SurveyVariable SHARE = SurveyVariable.proportion("rate");

    private static final Indicator<Row> RATE = Indicator.<Row>of(IndicatorDefinition.own(
                    "RATE:share",
                    Text.of("tỷ lệ", "rate"),
                    IndicatorDefinition.Measure.proportion(1),
                    IndicatorDefinition.Direction.NEITHER,
                    IndicatorDefinition.Combining.STOCK))
            .population(row -> row.population().orElse(true))
            .unknownWhen(row -> row.population().isEmpty() || row.numerator().isEmpty())
            .numerator(row -> row.numerator().orElseThrow())
            .weightedBy(Row::weight)
            .build();

    private final Map<String, String> options;
    private final SurveyDesign design;
    private final Optional<CellRule> rule;

    /** What a row says; what is empty is not known. */
    private record Row(
            String group,
            Optional<Boolean> population,
            Optional<Boolean> numerator,
            long weight,
            String stratum,
            String cluster) {

        @Override
        public String toString() {
            return "Row";
        }
    }

    /** The counts of the groups, and the sample. */
    private record Sums(Grouped<String, Breakdown> groups, SurveyTally<String> sample) {}

    /** Wrong use of the program. */
    private static final class WrongUse extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongUse(String message) {
            super(message);
        }
    }

    private Rate(Map<String, String> options) {
        this.options = options;
        SurveyDesign drawn = SurveyDesign.SIMPLE;
        drawn = options.containsKey("--weight") ? drawn.withWeights(WEIGHT_DECIMALS) : drawn;
        drawn = options.containsKey("--cluster") ? drawn.withClusters() : drawn;
        this.design = options.containsKey("--strata") ? drawn.withStrata() : drawn;
        this.rule = Optional.ofNullable(options.get("--min-cell")).map(Rate::rule);
        if (rule.isPresent() && !design.equals(SurveyDesign.SIMPLE)) {
            throw new WrongUse("--min-cell hides counts of everybody; it does not go with a weight, a cluster or strata");
        }
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] args) {
        Program.start(args, Rate::run);
    }

    /** Runs the program and returns its exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(HELP);
            out.flush();
            return 0;
        }
        try {
            Map<String, String> options = options(args);
            return new Rate(options).run(Program.input(options.get("IN.csv")), out, err);
        } catch (WrongUse e) {
            err.println(e.getMessage() + "; --help says more");
        } catch (IOException e) {
            err.println(Program.reason(e));
        } catch (ArithmeticException e) {
            err.println("the weights are too large to be added up exactly; write them with fewer decimals");
        }
        return 2;
    }

    private static Map<String, String> options(String[] args) {
        Set<String> known =
                Set.of("--by", "--numerator", "--denominator", "--weight", "--cluster", "--strata", "--min-cell");
        Map<String, String> options = new HashMap<>();
        if (String.join("", args).indexOf('\uFFFD') >= 0) {
            throw new WrongUse("the letters of the options did not arrive; set a UTF-8 locale, such as LC_ALL=C.UTF-8");
        }
        for (int i = 0; i < args.length; i++) {
            boolean option = args[i].startsWith("--");
            if (option && !known.contains(args[i])) {
                throw new WrongUse("there is no option " + args[i]);
            }
            if (option && i + 1 == args.length) {
                throw new WrongUse(args[i] + " needs a value");
            }
            if (options.putIfAbsent(option ? args[i] : "IN.csv", option ? args[++i] : args[i]) != null) {
                throw new WrongUse((option ? args[i - 1] : "the file to read") + " is said twice");
            }
        }
        for (String needed : List.of("IN.csv", "--by", "--numerator")) {
            if (!options.containsKey(needed)) {
                throw new WrongUse("name " + (needed.equals("IN.csv") ? "a file to read" : "the column " + needed));
            }
        }
        return options;
    }

    private static CellRule rule(String text) {
        try {
            return CellRule.minimum(Long.parseLong(text), CellRule.Zeros.SAFE);
        } catch (NumberFormatException e) {
            throw new WrongUse("--min-cell is a whole number; found " + text);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--min-cell: " + e.getMessage());
        }
    }

    private int run(Path in, PrintStream out, PrintStream err) throws IOException {
        Loaded<Sums> loaded;
        try (Progress progress = Progress.begin()) {
            loaded = reader().read(in, progress.counting(sums()));
        }
        loaded.problems().forEach(err::println);
        if (loaded.value().isEmpty() || loaded.accepted() == 0) {
            err.println("nothing could be read");
            return 2;
        }
        Sums sums = loaded.value().orElseThrow();
        if (sums.groups().groups().containsKey(TOTAL)) {
            throw new WrongUse("a group is named " + TOTAL + ", like the last row; rename it");
        }
        long unknown = sums.groups().total().unknown();
        if (unknown > 0) {
            err.println(unknown + " rows are left out: whether they count is empty");
        }
        write(sums, out);
        if (loaded.rejected() > 0) {
            err.println(loaded.rejected() + " of " + loaded.read() + " rows could not be read, see above");
        }
        return loaded.rejected() > 0 ? 1 : 0;
    }

    private RecordReader<Row> reader() {
        try {
            return RecordReader.of(columns -> {
                Map<String, RecordReader.Column<String>> texts = new HashMap<>();
                for (String option : List.of("--by", "--strata", "--cluster")) {
                    // one column may serve for several: the clusters may be the groups
                    Optional.ofNullable(options.get(option)).ifPresent(name -> texts.computeIfAbsent(name, columns::text));
                }
                var numerator = columns.flag(options.get("--numerator")).orUnknown();
                var population = Optional.ofNullable(options.get("--denominator"))
                        .map(name -> columns.flag(name).orUnknown());
                var weight =
                        Optional.ofNullable(options.get("--weight")).map(name -> columns.amount(name, WEIGHT_DECIMALS));
                return row -> new Row(
                        row.get(texts.get(options.get("--by"))),
                        population.map(row::get).orElse(Optional.of(true)),
                        row.get(numerator),
                        weight.map(row::get).orElse(1L),
                        options.containsKey("--strata") ? row.get(texts.get(options.get("--strata"))) : "",
                        options.containsKey("--cluster") ? row.get(texts.get(options.get("--cluster"))) : "");
            });
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    private Collector<Row, ?, Sums> sums() {
        return Collectors.teeing(
                RATE.by(Row::group),
                Collectors.mapping(this::sampled, SurveyTally.collecting(design)),
                Sums::new);
    }

    private SurveyRecord<String> sampled(Row row) {
        boolean counts = row.population().orElse(false) && row.numerator().isPresent();
        return new SurveyRecord<>(
                row.stratum(),
                row.cluster(),
                row.weight(),
                ImmutableSet.of(row.group(), TOTAL),
                counts ? ImmutableMap.of(SHARE, row.numerator().orElseThrow() ? 1L : 0L) : ImmutableMap.of());
    }

    private void write(Sums sums, PrintStream out) throws IOException {
        Map<String, Measured<?>> shown = shown(sums);
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord("group", "numerator", "denominator", "rate", "lower", "upper", "note");
        sums.groups().groups().forEach((group, each) -> csv.writeRecord(cells(group, each.tally(), sums, shown)));
        csv.writeRecord(cells(TOTAL, sums.groups().total().tally(), sums, shown));
        csv.flush();
    }

    /** What may be shown of each group and of all, if there is a rule about small numbers. */
    private Map<String, Measured<?>> shown(Sums sums) {
        if (rule.isEmpty()) {
            return Map.of();
        }
        Level<String, String> group = Level.each("group");
        Level<String, String> whole = Level.whole(TOTAL);
        Release<String> release = Publication.of(sums.groups().part(Breakdown::tally).groups())
                .by(group)
                .by(whole)
                .under(rule.get());
        Map<String, Measured<?>> shown = new HashMap<>(release.at(group));
        shown.putAll(release.at(whole));
        return shown;
    }

    private List<String> cells(String group, Tally tally, Sums sums, Map<String, Measured<?>> shown) {
        boolean hidden = Optional.ofNullable(shown.get(group))
                .map(each -> each.fold(known -> false, (reason, detail) -> reason == Measured.Reason.SUPPRESSED))
                .orElse(false);
        if (hidden) {
            return List.of(ScorecardCsv.harmless(group), "", "", "", "", "", "suppressed");
        }
        List<String> cells = new ArrayList<>(
                List.of(ScorecardCsv.harmless(group), sum(tally.numerator()), sum(tally.denominator())));
        if (tally.denominator() == 0) {
            cells.addAll(List.of("", "", "", Measured.Reason.ZERO_DENOMINATOR.toString()));
            return cells;
        }
        Proportion share = Proportion.of(tally.numerator(), tally.denominator());
        cells.add(plain(BigDecimal.valueOf(tally.numerator())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(tally.denominator()), DIGITS)));
        if (design.equals(SurveyDesign.SIMPLE)) {
            return limits(cells, BinomialInterval.WILSON.of(share), "");
        }
        Measured<Estimate> estimate = sums.sample().estimate(group, SHARE);
        return estimate.fold(
                known -> limits(cells, known.interval(), ""), (reason, detail) -> {
                    cells.addAll(List.of("", "", reason + (detail.isEmpty() ? "" : ": " + detail)));
                    return cells;
                });
    }

    private static List<String> limits(List<String> cells, Interval interval, String note) {
        cells.addAll(List.of(percent(interval.lower()), percent(interval.upper()), note));
        return cells;
    }

    private String sum(long units) {
        return plain(BigDecimal.valueOf(units, design.weightDecimals()));
    }

    private static String percent(double share) {
        return plain(BigDecimal.valueOf(share).movePointRight(2));
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
