import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.examples.Program;
import vn.ansinh.examples.Progress;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.exchange.RecordReader;
import vn.ansinh.indicators.exchange.ScorecardCsv;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.BasicService;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;
import vn.ansinh.indicators.poverty.PovertyClass;
import vn.ansinh.indicators.poverty.PovertyStandard;

/**
 * The poverty class of every household of a CSV file under the law of a day. A single-file program:
 *
 * <pre>java -cp 'examples/target/lib/*' examples/scripts/Classify.java HOUSEHOLDS.csv --on DATE [--explain]</pre>
 */
public final class Classify {

    private static final int MOST_DEPRIVATIONS = BasicService.values().length;
    private static final List<String> NAMES = Arrays.stream(BasicService.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Text DEPRIVED = Text.of(
            "viết các chỉ số thiếu hụt, mỗi chỉ số một lần, cách nhau bằng dấu chấm phẩy (--help nêu tên), hoặc số chỉ số từ 0 đến "
                    + MOST_DEPRIVATIONS,
            "write the deprived indicators, each once, separated by semicolons (--help names them), or their number from 0 to "
                    + MOST_DEPRIVATIONS);

    private static final String HELP = """
            The poverty class of households under the law of a day.

              mvn package -DskipTests
              java -cp 'examples/target/lib/*' examples/scripts/Classify.java HOUSEHOLDS.csv --on DATE [--explain]

            HOUSEHOLDS.csv  UTF-8, separated by commas, semicolons or tabs, with the columns
                              id                 anything, written back; an apostrophe is put in front of what a
                                                 spreadsheet would take for a formula
                              area_type          rural or urban
                              income_per_person  whole đồng a person a month
                              deprivations       the indicators in which it is deprived, separated by ;
                                                 or their number; names are those of the review sheet:
                                                 %s
                            An empty field is not known, and never 0; "0" is no deprivation. Where the
                            separator of the file is the semicolon, fields with one stand in quotes.
            --on            the day, such as 2023-06-01: the law in force on it, applied to it
            --explain       adds the reasons

            Standard output is CSV: id,class,needs,article and, with --explain, reasons. The class is poor, near_poor,
            average, above_average, above_line (the law of the day knows no average class) or undecided; needs names
            the columns that must be known to decide.

            Rows that cannot be read go to standard error with line, reason and remedy, but nothing that they say.
            Exit status: 0 all rows read; 1 some rows could not be read; 2 wrong use, nothing could be read, or a day
            of which the law on record settles nothing.
            """.formatted(String.join(", ", NAMES)
                    .replaceAll("(.{1,55}(?:,|$)) ?", "$1\n" + " ".repeat(37))
                    .strip());

    /** What a row says of a household; what is empty is not known. */
    private record Household(
            String id, Optional<AreaType> area, OptionalLong income, Optional<Deprivations> deprivations) {

        HouseholdFacts in(AreaType type) {
            return new Facts(type, income, deprivations.orElse(new Deprivations(0, MOST_DEPRIVATIONS)));
        }

        @Override
        public String toString() {
            return "Household";
        }
    }

    private record Facts(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {

        @Override
        public String toString() {
            return "Facts";
        }
    }

    private final PovertyStandard standard;
    private final boolean explain;

    private Classify(PovertyStandard standard, boolean explain) {
        this.standard = standard;
        this.explain = explain;
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] args) {
        Program.start(args, Classify::run);
    }

    /** Runs the program and returns its exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> said = new ArrayList<>(List.of(args));
        if (said.contains("--help")) {
            out.print(HELP);
            out.flush();
            return 0;
        }
        boolean explain = said.remove("--explain");
        int on = said.indexOf("--on");
        if (said.size() != 3 || on < 0 || on == 2) {
            err.println("usage: Classify.java HOUSEHOLDS.csv --on DATE [--explain] (more with --help)");
            return 2;
        }
        try {
            LocalDate day = ReportingPeriod.parseDay(said.get(on + 1));
            PovertyStandard standard =
                    PovertyStandard.under(Catalog.law().inForceAt(day).applyingOn(day));
            return new Classify(standard, explain).run(Program.input(said.get(on == 0 ? 2 : 0)), out, err);
        } catch (IOException e) {
            err.println(Program.reason(e));
        } catch (UnsettledLawException | IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        return 2;
    }

    private int run(Path in, PrintStream out, PrintStream err) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        Loaded<Long> loaded;
        try (Progress progress = Progress.begin()) {
            loaded = reader().read(in, progress.counting(writing(csv)));
        }
        csv.flush();
        loaded.problems().forEach(err::println);
        if (loaded.value().isEmpty() || loaded.accepted() == 0) {
            err.println("nothing could be read");
            return 2;
        }
        if (loaded.rejected() > 0) {
            err.println(loaded.rejected() + " of " + loaded.read() + " rows could not be read, see above");
        }
        return loaded.rejected() > 0 ? 1 : 0;
    }

    private static RecordReader<Household> reader() {
        Map<String, AreaType> areas = Map.of("rural", AreaType.RURAL, "urban", AreaType.URBAN);
        return RecordReader.of(columns -> {
            var id = columns.text("id");
            var area = columns.coded("area_type", areas).orUnknown();
            var income = columns.whole("income_per_person", 0, Long.MAX_VALUE).orUnknown();
            var deprivations = columns.formed("deprivations", Classify::deprivations, DEPRIVED).orUnknown();
            return row -> new Household(
                    row.get(id),
                    row.get(area),
                    row.get(income).map(OptionalLong::of).orElse(OptionalLong.empty()),
                    row.get(deprivations));
        });
    }

    /** The number of deprivations, or their names. */
    private static Deprivations deprivations(String text) {
        if (text.matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(text);
            if (number > MOST_DEPRIVATIONS) {
                throw new IllegalArgumentException("there are " + MOST_DEPRIVATIONS + " indicators");
            }
            return Deprivations.of(number);
        }
        List<String> names = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        if (!NAMES.containsAll(names) || Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("name indicators of the review sheet, each once");
        }
        return Deprivations.of(names.size());
    }

    /** Writes each household as it comes, below a header line that the first one brings, and counts them. */
    private Collector<Household, ?, Long> writing(CsvWriter csv) {
        List<String> header = List.of("id", "class", "needs", "article", "reasons");
        AtomicBoolean begun = new AtomicBoolean();
        return Collectors.mapping(
                household -> {
                    if (!begun.getAndSet(true)) {
                        csv.writeRecord(explain ? header : header.subList(0, 4));
                    }
                    csv.writeRecord(cells(household));
                    return household;
                },
                Collectors.counting());
    }

    private List<String> cells(Household household) {
        List<Verdict<PovertyClass>> verdicts = household.area().map(Stream::of).orElse(Arrays.stream(AreaType.values()))
                .map(area -> standard.classify(household.in(area)))
                .toList();
        Set<Optional<PovertyClass>> classes =
                verdicts.stream().map(Verdict::category).collect(Collectors.toSet());
        Optional<PovertyClass> decided = classes.size() == 1 ? classes.iterator().next() : Optional.empty();
        String articles = verdicts.stream()
                .flatMap(each -> each.grounds().findings().stream())
                .map(finding -> finding.provision().cite(Locale.ENGLISH))
                .distinct()
                .collect(Collectors.joining("; "));
        List<String> cells = new ArrayList<>(List.of(
                ScorecardCsv.harmless(household.id()),
                decided.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("undecided"),
                decided.isPresent() ? "" : String.join(";", needs(household)),
                articles));
        if (explain) {
            cells.add(verdicts.stream()
                    .map(each -> each.explain(Locale.ENGLISH))
                    .distinct()
                    .collect(Collectors.joining(" | ")));
        }
        return cells;
    }

    /** The columns without which the class cannot be told: what is empty, unless knowing the others decides. */
    private Set<String> needs(Household household) {
        Set<String> needs = new LinkedHashSet<>();
        List<AreaType> areas = household.area().map(List::of).orElse(List.of(AreaType.values()));
        if (household.area().isEmpty() && areaMatters(household)) {
            needs.add("area_type");
        }
        for (AreaType area : areas) {
            Verdict<PovertyClass> verdict = standard.classify(household.in(area));
            if (verdict.category().isEmpty()) {
                if (household.income().isEmpty()) {
                    needs.add("income_per_person");
                }
                if (household.deprivations().isEmpty() && verdict.needs().size() > (household.income().isEmpty() ? 1 : 0)) {
                    needs.add("deprivations");
                }
            }
        }
        return needs;
    }

    /** Tells whether the kind of area could still decide when the other columns are known. */
    private boolean areaMatters(Household household) {
        return household.income().isEmpty()
                || IntStream.rangeClosed(0, MOST_DEPRIVATIONS)
                        .mapToObj(Deprivations::of)
                        .filter(each -> household.deprivations().map(each::equals).orElse(true))
                        .anyMatch(each -> Arrays.stream(AreaType.values())
                                        .map(area -> standard.category(new Facts(area, household.income(), each)))
                                        .distinct()
                                        .count()
                                > 1);
    }
}
