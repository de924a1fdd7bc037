import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Sex;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyVariable;
import vn.ansinh.examples.Program;
import vn.ansinh.examples.Progress;
import vn.ansinh.indicators.exchange.RecordReader;
import vn.ansinh.indicators.exchange.RecordReader.Column;
import vn.ansinh.indicators.exchange.ScorecardCsv;
import vn.ansinh.indicators.exchange.WholeFile;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.ChildGroup;
import vn.ansinh.indicators.growth.ChildGroup.WealthQuintile;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.Measurement;
import vn.ansinh.indicators.growth.Measurement.Position;
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

              mvn package -DskipTests
              java -cp 'examples/target/lib/*' examples/scripts/Prevalence.java SURVEY.csv DESIGN OUT.csv

            SURVEY.csv  UTF-8, separated by commas, semicolons or tabs, a header line with the columns
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
                        Numbers have at most 12 decimals. Other columns are not read. An empty field is a
                        missing value.
            DESIGN      none = simple random sample, w = weights, c = clusters, cw = clusters and weights,
                        scw = strata, clusters and weights
                        (a sample of one single cluster has no error: say none or w)
            OUT.csv     a row per group, areas and regions as they come; shares in percent; empty = no estimate;
                        the rules at the edges are WHO's

            Rows that cannot be read are left out and told on standard error by line, reason and remedy, with their
            number; so are the children that the rules drop. No value of a row is repeated.
            Exit code: 0 all rows were read, 1 some were not, 2 wrong usage or a file error (nothing is written).
            """;

    private static final int WEIGHT_DECIMALS = 9;
    private static final Map<String, SurveyDesign> DESIGNS = Map.of(
            "none", SurveyDesign.SIMPLE,
            "w", SurveyDesign.SIMPLE.withWeights(WEIGHT_DECIMALS),
            "c", SurveyDesign.SIMPLE.withClusters(),
            "cw", SurveyDesign.SIMPLE.withClusters().withWeights(WEIGHT_DECIMALS),
            "scw", SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(WEIGHT_DECIMALS));

    private static final int DECIMALS = 12;
    private static final Map<String, Sex> SEXES = Map.of(
            "1", Sex.MALE, "m", Sex.MALE, "M", Sex.MALE, "2", Sex.FEMALE, "f", Sex.FEMALE, "F", Sex.FEMALE);
    private static final Map<String, Position> POSITIONS = Map.of(
            "l", Position.LYING, "L", Position.LYING, "h", Position.STANDING, "H", Position.STANDING);
    private static final Map<String, Boolean> OEDEMA =
            Map.of("y", true, "Y", true, "1", true, "n", false, "N", false, "2", false);
    private static final Map<String, WealthQuintile> QUINTILES = Arrays.stream(WealthQuintile.values())
            .flatMap(each -> Stream.of(
                    Map.entry(each.name(), each), Map.entry(each.name().substring(1), each)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final SurveyDesign design;
    private final PrintStream err;
    private final Set<ChildGroup> areas = new LinkedHashSet<>();
    private final Set<ChildGroup> regions = new LinkedHashSet<>();

    private Prevalence(SurveyDesign design, PrintStream err) {
        this.design = design;
        this.err = err;
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] args) {
        Program.start(args, Prevalence::run);
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
            return new Prevalence(DESIGNS.get(args[1]), err).run(Program.input(args[0]), args[1], Program.named(args[2]));
        } catch (IOException e) {
            err.println(Program.reason(e));
        } catch (IllegalArgumentException | ArithmeticException e) {
            err.println(e.getMessage());
        }
        return 2;
    }

    private int run(Path file, String designName, Path out) throws IOException {
        if (Files.exists(out) && Files.isSameFile(file, out)) {
            throw new IllegalArgumentException("OUT.csv would overwrite SURVEY.csv; name another file");
        }
        Loaded<NutritionSurvey> loaded;
        try (Progress progress = Progress.begin()) {
            loaded = reader()
                    .read(file, progress.counting(NutritionSurvey.collecting(GrowthStandard.who2006(), design)));
        }
        loaded.problems().forEach(err::println);
        if (loaded.rejected() > 0) {
            err.println(loaded.rejected() + " of " + loaded.read() + " rows left out, see above");
        }
        if (loaded.value().isEmpty() || loaded.accepted() == 0) {
            throw new IllegalArgumentException("nothing could be read; see --help for the columns");
        }
        NutritionSurvey survey = loaded.value().orElseThrow();
        survey.dropped().forEach((why, number) -> {
            if (number > 0) {
                err.println(number + " children dropped: " + why.label().en());
            }
        });
        if (survey.withoutWeight() > 0) {
            err.println(survey.withoutWeight() + " children without a weight count for nothing");
        }
        write(survey, designName, out);
        return loaded.rejected() > 0 ? 1 : 0;
    }

    private RecordReader<SurveyedChild> reader() {
        return RecordReader.of(columns -> {
            var sex = columns.coded("sex", SEXES).orUnknown();
            var age = columns.amount("age_days", DECIMALS).orUnknown();
            var weight = columns.decimal("weight", DECIMALS).orUnknown();
            var length = columns.decimal("lenhei", DECIMALS).orUnknown();
            var position = columns.coded("measure", POSITIONS).orUnknown();
            var oedema = columns.coded("oedema", OEDEMA).orUnknown();
            var stratum = needed(design.stratified(), columns.text("stratum"));
            var cluster = needed(design.clustered(), columns.text("cluster"));
            var sw = needed(design.weighted(), columns.amount("sw", WEIGHT_DECIMALS));
            var residence = columns.text("residence").orAbsent();
            var region = columns.text("region").orAbsent();
            var wealth = columns.coded("wealth", QUINTILES).orAbsent();
            return row -> {
                Optional<ChildGroup> area = row.get(residence).map(ChildGroup::area);
                Optional<ChildGroup> part = row.get(region).map(ChildGroup::region);
                area.ifPresent(areas::add);
                part.ifPresent(regions::add);
                return new SurveyedChild(
                        new Measurement(
                                row.get(sex),
                                row.get(age).map(days -> ChildAge.ofDays(number(days))),
                                size(row.get(weight)),
                                size(row.get(length)),
                                row.get(position),
                                row.get(oedema).orElse(false)),
                        row.get(stratum),
                        row.get(cluster),
                        row.get(sw).map(weights -> BigDecimal.valueOf(weights, WEIGHT_DECIMALS)),
                        Stream.of(area, part, row.get(wealth).map(ChildGroup::of))
                                .flatMap(Optional::stream)
                                .collect(ImmutableSet.toImmutableSet()));
            };
        });
    }

    /** What the design has must be a column; what it has not need not be one. */
    private static <V> Column<Optional<V>> needed(boolean has, Column<V> column) {
        return has ? column.orUnknown() : column.orAbsent();
    }

    private static OptionalDouble size(Optional<Long> units) {
        return units.map(each -> OptionalDouble.of(number(each))).orElse(OptionalDouble.empty());
    }

    private static double number(long units) {
        return BigDecimal.valueOf(units, DECIMALS).doubleValue();
    }

    private void write(NutritionSurvey survey, String designName, Path out) throws IOException {
        Map<String, Function<ChildGroup, String>> columns = columns(survey);
        WholeFile.write(out, writer -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            csv.writeRecord(Stream.concat(Stream.of("design", "Group"), columns.keySet().stream())
                    .toList());
            groups(survey)
                    .forEach(group -> csv.writeRecord(Stream.concat(
                                    Stream.of(designName, ScorecardCsv.harmless(group.toString())),
                                    columns.values().stream().map(column -> column.apply(group)))
                            .toList()));
            csv.flush();
        });
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
        boolean share = measure.variable().kind() == SurveyVariable.Kind.PROPORTION;
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
