import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Problem;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.examples.Program;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.exchange.AreaReader;
import vn.ansinh.indicators.exchange.FigureReader;
import vn.ansinh.indicators.exchange.PlanReader;
import vn.ansinh.indicators.exchange.ScorecardCsv;
import vn.ansinh.indicators.exchange.ScorecardJson;
import vn.ansinh.indicators.exchange.ScorecardPage;
import vn.ansinh.indicators.exchange.ScorecardText;
import vn.ansinh.indicators.exchange.TextFile;

/** Reads a plan and figures and writes the scorecard; {@code --help} says how. */
final class ScorecardOfFiles {

    private static final String HELP = """
            The scorecard of a plan: which targets are met, by which figures, and why.

              mvn package -DskipTests
              java -cp 'examples/target/lib/*' examples/scripts/Scorecard.java PLAN.json FIGURES.csv [options]

            PLAN.json    a plan file, such as those under indicators/src/main/resources and
                         examples/src/main/resources/synthetic (with --areas areas.csv of that folder)
            FIGURES.csv  UTF-8, a header line with the columns
                           indicator, definition, area_code, area, period, value, unit, vintage, source
                         and, if need be, numerator, denominator, boundaries, note

            --as-of DAY           the day of the assessment, such as 2025-12-31. Without it, the end of the last
                                  period among the figures of the areas that are assessed, or if none is of the
                                  plan's time, among all; standard error says which
            --lang vi|en          language of names, numbers and messages (vi)
            --format FORMAT       text  for a terminal (the default)
                                  html  one page for a browser or a printer, complete in itself
                                  csv   one row a target, for a spreadsheet
                                  json  for other programs
            --areas AREAS.csv     more administrative units than the bundled ones
            --numbers NOTATION    how FIGURES.csv writes numbers: plain 16750 and 95.2 (the default),
                                  vietnamese 16.750 and 95,2, english 16,750 and 95.2
            --stand-in CODE,CODE  hold the figures of these areas against the plan, as if they were its own;
                                  the most telling area first

            The scorecard goes to standard output, in UTF-8. What could not be used goes to standard error, each with
            place and remedy; the scorecard is written from the rest.
            Exit code: 0 all was used, 1 something was rejected, 2 wrong usage, or nothing could be used (then nothing
            is written).
            """;

    private static final Map<String, Set<String>> OPTIONS = options();
    private static final int FINE = 0;
    private static final int SOME_REJECTED = 1;
    private static final int FAILED = 2;

    private static Map<String, Set<String>> options() {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        options.put("--as-of", Set.of());
        options.put("--lang", Set.of("vi", "en"));
        options.put("--format", Set.of("text", "html", "csv", "json"));
        options.put("--areas", Set.of());
        options.put(
                "--numbers", Arrays.stream(Notation.values()).map(Notation::toString).collect(Collectors.toSet()));
        options.put("--stand-in", Set.of());
        return options;
    }

    private final Map<String, String> options;
    private final Locale locale;
    private final PrintStream err;
    private boolean rejected;

    private ScorecardOfFiles(Map<String, String> options, PrintStream err) {
        this.options = options;
        this.locale = Locale.forLanguageTag(options.getOrDefault("--lang", "vi"));
        this.err = err;
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] args) {
        Program.start(args, ScorecardOfFiles::run);
    }

    /** Runs the program and returns its exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(HELP);
            return FINE;
        }
        try {
            List<String> files = new ArrayList<>();
            Map<String, String> options = new HashMap<>();
            for (int i = 0; i < args.length; i++) {
                if (!args[i].startsWith("--")) {
                    files.add(args[i]);
                } else {
                    take(args[i], i + 1 < args.length ? Optional.of(args[++i]) : Optional.empty(), options);
                }
            }
            if (files.size() != 2) {
                throw new Unusable("name a plan and its figures: PLAN.json FIGURES.csv");
            }
            return new ScorecardOfFiles(options, err).run(files.get(0), files.get(1), out);
        } catch (Unusable e) {
            err.println(e.getMessage() + " (--help says more)");
        } catch (IOException e) {
            err.println(Program.reason(e));
        }
        return FAILED;
    }

    private static void take(String option, Optional<String> value, Map<String, String> options) {
        Set<String> allowed = Optional.ofNullable(OPTIONS.get(option))
                .orElseThrow(() -> new Unusable(
                        "there is no option " + option + "; the options are " + String.join(", ", OPTIONS.keySet())));
        String given = value.orElseThrow(() -> new Unusable(option + " needs a value"));
        if (!allowed.isEmpty() && !allowed.contains(given)) {
            throw new Unusable(option + " is one of "
                    + allowed.stream().sorted().collect(Collectors.joining(", ")) + "; found " + given);
        }
        if (options.put(option, given) != null) {
            throw new Unusable(option + " stands twice");
        }
    }

    private int run(String planFile, String figureFile, PrintStream out) throws IOException {
        Optional<LocalDate> day = Optional.ofNullable(options.get("--as-of")).map(ScorecardOfFiles::day);
        AreaUnits areas = Catalog.areas();
        if (options.containsKey("--areas")) {
            areas = more(areas, told(AreaReader.read(TextFile.of(Program.input(options.get("--areas"))))));
        }
        Plan plan = told(PlanReader.read(TextFile.of(Program.input(planFile)), Catalog.definitions(), areas))
                .orElseThrow(() -> new Unusable("nothing of " + planFile + " could be used"));
        Notation notation = Notation.valueOf(
                options.getOrDefault("--numbers", "plain").toUpperCase(Locale.ROOT));
        Loaded<ImmutableList<Observation>> read =
                FigureReader.read(TextFile.of(Program.input(figureFile)), plan.definitions(), areas, notation);
        ImmutableList<Observation> figures = told(read).orElseGet(ImmutableList::of);
        if (figures.isEmpty() && !read.problems().isEmpty()) {
            throw new Unusable("nothing of " + figureFile + " could be used");
        }
        Scorecard card = assessed(plan, figures, areas, day);
        out.print(written(card, figures));
        return rejected ? SOME_REJECTED : FINE;
    }

    private static AreaUnits more(AreaUnits areas, Optional<AreaUnits> added) {
        try {
            return added.map(areas::plus).orElse(areas);
        } catch (IllegalArgumentException e) {
            throw new Unusable("the units of --areas clash with the bundled ones: " + e.getMessage());
        }
    }

    /** Tells the problems of a file and returns what could be used of it. */
    private <T> Optional<T> told(Loaded<T> loaded) {
        for (Problem problem : loaded.problems()) {
            err.println(problem.code() + " " + problem.in(locale));
            rejected = true;
        }
        return loaded.value();
    }

    private Scorecard assessed(
            Plan plan, ImmutableList<Observation> figures, AreaUnits areas, Optional<LocalDate> asked) {
        List<String> codes = Optional.ofNullable(options.get("--stand-in")).stream()
                .flatMap(each -> Stream.of(each.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (codes.contains("")) {
            throw new Unusable(
                    "--stand-in names codes of areas, separated by commas; found " + options.get("--stand-in"));
        }
        List<Observation> telling = figures.stream()
                .filter(each -> codes.isEmpty()
                        ? each.area().key().equals(plan.area().key())
                        : codes.contains(each.area().code()))
                .filter(each -> !each.period().lastDay().isBefore(plan.period().firstDay()))
                .toList();
        if (telling.isEmpty() && !figures.isEmpty()) {
            err.println("no figure is of " + (codes.isEmpty() ? plan.area().name().in(locale) : String.join(", ", codes))
                    + " and of " + plan.period() + "; --stand-in CODE holds those of another area against the plan");
        }
        LocalDate day = asked.orElseGet(() -> lastDay(telling.isEmpty() ? figures : telling));
        if (codes.isEmpty()) {
            return plan.assess(figures, day);
        }
        List<AreaUnit> standIns = codes.stream()
                .map(code -> areas.find(code, day)
                        .or(() -> areas.findFormer(code, day))
                        .orElseThrow(() -> new Unusable("no area has the code " + code + " on " + day)))
                .toList();
        return plan.assessStandIns(figures, day, standIns);
    }

    private LocalDate lastDay(List<Observation> figures) {
        LocalDate last = figures.stream()
                .map(each -> each.period().lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Unusable("there is no figure to tell the day; name it with --as-of"));
        err.println("as of " + last + ", the end of the last period of the figures; --as-of names another day");
        return last;
    }

    private static LocalDate day(String text) {
        try {
            return ReportingPeriod.parseDay(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable("--as-of: " + e.getMessage());
        }
    }

    private String written(Scorecard card, ImmutableList<Observation> figures) {
        Map<String, BiFunction<Scorecard, ImmutableList<Observation>, String>> formats = Map.of(
                "text", (each, none) -> ScorecardText.in(locale, false).write(each),
                "csv", (each, none) -> ScorecardCsv.in(locale).write(each),
                "json", (each, none) -> ScorecardJson.write(each),
                "html", ScorecardPage.in(locale)::write);
        return formats.get(options.getOrDefault("--format", "text")).apply(card, figures);
    }

    /** Why there is no scorecard. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }
}
