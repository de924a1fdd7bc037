import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ansinh.core.Sex;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.ChildGroup;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.Measurement;
import vn.ansinh.indicators.growth.NutritionMeasure;
import vn.ansinh.indicators.growth.NutritionSurvey;
import vn.ansinh.indicators.growth.SurveyedChild;

/**
 * Prevalence of malnutrition from a survey file, in the columns of WHO's tool anthro. A single-file program:
 *
 * <pre>java -cp 'examples/target/lib/*' examples/scripts/Prevalence.java SURVEY.csv DESIGN OUT.csv</pre>
 */
public final class Prevalence {

    private static final String HELP = """
            Prevalence of malnutrition of children under five (WHO 2006), by groups, with 95 % limits.

              java -cp 'examples/target/lib/*' examples/scripts/Prevalence.java SURVEY.csv DESIGN OUT.csv

            SURVEY.csv  UTF-8, commas, a header line with the columns
                          sex       1, m, M male; 2, f, F female
                          age_days  days since birth, fractions allowed
                          weight    kg
                          lenhei    length or height in cm, as measured
                          measure   l lying, h standing
                          oedema    y, Y, 1 yes; n, N, 2 no
                        as the design needs them
                          stratum, cluster, sw (weight in the sample, up to 9 decimals)
                        and, if there are such groups
                          residence, region, wealth (1 to 5 or Q1 to Q5)
                        Other columns are not read. An empty field is a missing value.
            DESIGN      none = simple random sample, w = weights, c = clusters, cw = clusters and weights,
                        scw = strata, clusters and weights
            OUT.csv     a row per group, areas and regions as they come; shares in percent; empty = no estimate;
                        the rules at the edges are WHO's

            Rows that cannot be read are left out and told on standard error by line and reason, with their number;
            so are the children that the rules drop. No value of a row is repeated.
            Exit code: 0 all rows were read, 1 some were not, 2 wrong usage or a file error (nothing is written).
            """;

    private static final int WEIGHT_DECIMALS = 9;
    private static final Map<String, SurveyDesign> DESIGNS = Map.of(
            "none", SurveyDesign.SIMPLE,
            "w", SurveyDesign.SIMPLE.withWeights(WEIGHT_DECIMALS),
            "c", SurveyDesign.SIMPLE.withClusters(),
            "cw", SurveyDesign.SIMPLE.withClusters().withWeights(WEIGHT_DECIMALS),
            "scw", SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(WEIGHT_DECIMALS));

    private final SurveyDesign design;
    private final PrintStream err;
    private final Set<ChildGroup> areas = new LinkedHashSet<>();
    private final Set<ChildGroup> regions = new LinkedHashSet<>();
    private long unreadable;
    private long withoutQuintile;

    private Prevalence(SurveyDesign design, PrintStream err) {
        this.design = design;
        this.err = err;
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs the program and returns its exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(HELP);
            return 0;
        }
        if (args.length != 3 || !DESIGNS.containsKey(args[1])) {
            err.println("usage: Prevalence.java SURVEY.csv none|w|c|cw|scw OUT.csv (more with --help)");
            return 2;
        }
        try {
            return new Prevalence(DESIGNS.get(args[1]), err).run(Path.of(args[0]), args[1], Path.of(args[2]));
        } catch (IOException | UncheckedIOException e) {
            err.println("a file cannot be read or written: " + e);
        } catch (CsvParseException e) {
            err.println(args[0] + " is not a CSV file in UTF-8: look for a double quote that is not closed");
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            err.println(e.getMessage());
        }
        return 2;
    }

    private int run(Path file, String designName, Path out) throws IOException {
        if (Files.exists(out) && Files.isSameFile(file, out)) {
            throw new IllegalArgumentException("OUT.csv would overwrite SURVEY.csv; name another file");
        }
        NutritionSurvey survey;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            survey = rows.stream()
                    .flatMap(row -> child(row).stream())
                    .collect(NutritionSurvey.collecting(GrowthStandard.who2006(), design));
        }
        survey.dropped().forEach((why, number) -> {
            if (number > 0) {
                err.println(number + " children dropped: " + why.label().en());
            }
        });
        if (survey.withoutWeight() > 0) {
            err.println(survey.withoutWeight() + " children without a weight count for nothing");
        }
        if (withoutQuintile > 0) {
            err.println(withoutQuintile + " children count in no wealth quintile, see above");
        }
        if (unreadable > 0) {
            err.println(unreadable + " rows left out, see above");
        }
        if (survey.read() == 0) {
            throw new IllegalArgumentException("no row of " + file + " could be read; see --help for the columns");
        }
        write(survey, designName, out);
        return unreadable + withoutQuintile > 0 ? 1 : 0;
    }

    /** A row that cannot be read is told and is empty. */
    private Optional<SurveyedChild> child(NamedCsvRecord row) {
        requireColumns(row.getHeader());
        try {
            if (row.getFieldCount() != row.getHeader().size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.getHeader().size() + " fields");
            }
            Measurement.Builder measured = Measurement.builder();
            switch (field(row, "sex").orElse("")) {
                case "1", "m", "M" -> measured.sex(Sex.MALE);
                case "2", "f", "F" -> measured.sex(Sex.FEMALE);
                case "" -> {}
                default -> throw new IllegalArgumentException("sex is 1, m, M, 2, f, F or empty");
            }
            number(row, "age_days").ifPresent(days -> measured.age(ChildAge.ofDays(days)));
            number(row, "weight").ifPresent(measured::weightKg);
            number(row, "lenhei").ifPresent(measured::lengthCm);
            switch (field(row, "measure").orElse("")) {
                case "l", "L" -> measured.position(Measurement.Position.LYING);
                case "h", "H" -> measured.position(Measurement.Position.STANDING);
                case "" -> {}
                default -> throw new IllegalArgumentException("measure is l, L, h, H or empty");
            }
            switch (field(row, "oedema").orElse("")) {
                case "y", "Y", "1" -> measured.oedema(true);
                case "n", "N", "2", "" -> {}
                default -> throw new IllegalArgumentException("oedema is y, Y, 1, n, N, 2 or empty");
            }
            return Optional.of(placed(row, SurveyedChild.of(measured.build())));
        } catch (IllegalArgumentException e) {
            unreadable++;
            err.println("line " + row.getStartingLineNumber() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private SurveyedChild placed(NamedCsvRecord row, SurveyedChild measured) {
        SurveyedChild child = measured;
        if (design.stratified()) {
            child = field(row, "stratum").map(child::inStratum).orElse(child);
        }
        if (design.clustered()) {
            child = field(row, "cluster").map(child::inCluster).orElse(child);
        }
        if (design.weighted() && field(row, "sw").isPresent()) {
            child = child.withWeight(weight(row.getField("sw")));
        }
        Optional<ChildGroup> area = field(row, "residence").map(ChildGroup::area);
        Optional<ChildGroup> region = field(row, "region").map(ChildGroup::region);
        area.ifPresent(areas::add);
        region.ifPresent(regions::add);
        child = area.map(child::in).orElse(child);
        child = region.map(child::in).orElse(child);
        Optional<String> wealth = field(row, "wealth");
        Optional<ChildGroup> quintile =
                wealth.flatMap(ChildGroup.WealthQuintile::of).map(ChildGroup::of);
        if (wealth.isPresent() && quintile.isEmpty()) {
            withoutQuintile++;
            err.println("line " + row.getStartingLineNumber()
                    + ": wealth is 1 to 5, Q1 to Q5 or empty; the child counts in no quintile");
        }
        return quintile.map(child::in).orElse(child);
    }

    private void requireColumns(List<String> header) {
        List<String> needed = new ArrayList<>(List.of("sex", "age_days", "weight", "lenhei", "measure", "oedema"));
        if (design.stratified()) {
            needed.add("stratum");
        }
        if (design.clustered()) {
            needed.add("cluster");
        }
        if (design.weighted()) {
            needed.add("sw");
        }
        needed.removeAll(header);
        if (!needed.isEmpty()) {
            throw new IllegalStateException("the header line lacks the columns " + needed + "; see --help");
        }
    }

    /** The field without blanks around it; empty if it is empty or there is no such column. */
    private static Optional<String> field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static OptionalDouble number(NamedCsvRecord row, String column) {
        Optional<String> text = field(row, column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(new BigDecimal(text.get()).doubleValue());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is a number with a dot for decimals, or empty", e);
        }
    }

    private BigDecimal weight(String text) {
        try {
            BigDecimal weight = new BigDecimal(text.strip());
            design.weight(weight);
            return weight;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "sw is a number of 0 or above with at most " + WEIGHT_DECIMALS + " decimals, or empty", e);
        }
    }

    private void write(NutritionSurvey survey, String designName, Path out) throws IOException {
        Map<String, Function<ChildGroup, String>> columns = columns(survey);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(Stream.concat(Stream.of("design", "Group"), columns.keySet().stream())
                    .toList());
            groups(survey)
                    .forEach(group -> csv.writeRecord(Stream.concat(
                                    Stream.of(designName, group.toString()),
                                    columns.values().stream().map(column -> column.apply(group)))
                            .toList()));
        }
    }

    /** The groups of every survey, then areas and regions as they came, then wealth quintiles. */
    private Stream<ChildGroup> groups(NutritionSurvey survey) {
        return Stream.of(
                        ChildGroup.standard().stream(),
                        areas.stream(),
                        regions.stream(),
                        Arrays.stream(ChildGroup.WealthQuintile.values()).map(ChildGroup::of))
                .flatMap(each -> each)
                .filter(survey.groups()::contains);
    }

    private static Map<String, Function<ChildGroup, String>> columns(NutritionSurvey survey) {
        Map<String, Function<ChildGroup, String>> all = new LinkedHashMap<>();
        denominators(all, survey, "HAZ", NutritionMeasure.STUNTING);
        figures(all, survey, "HA_3", NutritionMeasure.SEVERE_STUNTING);
        figures(all, survey, "HA_2", NutritionMeasure.STUNTING);
        figures(all, survey, "HA", NutritionMeasure.MEAN_LENGTH_FOR_AGE);
        denominators(all, survey, "WAZ", NutritionMeasure.UNDERWEIGHT);
        figures(all, survey, "WA_3", NutritionMeasure.SEVERE_UNDERWEIGHT);
        figures(all, survey, "WA_2", NutritionMeasure.UNDERWEIGHT);
        figures(all, survey, "WA", NutritionMeasure.MEAN_WEIGHT_FOR_AGE);
        denominators(all, survey, "WHZ", NutritionMeasure.WASTING);
        figures(all, survey, "WH_3", NutritionMeasure.SEVERE_WASTING);
        figures(all, survey, "WH_2", NutritionMeasure.WASTING);
        figures(all, survey, "WH2", NutritionMeasure.OVERWEIGHT);
        figures(all, survey, "WH3", NutritionMeasure.OBESITY);
        figures(all, survey, "WH", NutritionMeasure.MEAN_WEIGHT_FOR_LENGTH);
        denominators(all, survey, "HA_2_WH_2", NutritionMeasure.STUNTED_AND_WASTED);
        figures(all, survey, "HA_2_WH_2", NutritionMeasure.STUNTED_AND_WASTED);
        figures(all, survey, "HA_2_WH2", NutritionMeasure.STUNTED_AND_OVERWEIGHT);
        return all;
    }

    private static void denominators(
            Map<String, Function<ChildGroup, String>> all,
            NutritionSurvey survey,
            String name,
            NutritionMeasure measure) {
        all.put(name + "_pop", group -> plain(survey.tally().weighted(group, measure.variable())));
        all.put(name + "_unwpop", group -> Long.toString(survey.tally().unweighted(group, measure.variable())));
    }

    private static void figures(
            Map<String, Function<ChildGroup, String>> all,
            NutritionSurvey survey,
            String name,
            NutritionMeasure measure) {
        boolean share = measure.variable().decimals() == 0;
        int unit = share ? 100 : 1;
        Map<String, Function<Estimate, OptionalDouble>> parts = new LinkedHashMap<>();
        parts.put("_r", each -> OptionalDouble.of(unit * each.value()));
        parts.put("_se", each -> OptionalDouble.of(unit * each.standardError()));
        parts.put("_ll", each -> OptionalDouble.of(unit * each.interval().lower()));
        parts.put("_ul", each -> OptionalDouble.of(unit * each.interval().upper()));
        if (!share) {
            parts.put("_stdev", Estimate::standardDeviation);
        }
        parts.forEach((suffix, part) -> all.put(
                name + suffix,
                group -> survey.estimate(group, measure, EstimationPolicy.WHO_PARITY)
                        .asOptional()
                        .map(part)
                        .filter(OptionalDouble::isPresent)
                        .map(figure -> plain(BigDecimal.valueOf(figure.getAsDouble())))
                        .orElse("")));
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
