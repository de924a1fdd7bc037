import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ansinh.core.Sex;
import vn.ansinh.examples.Program;
import vn.ansinh.examples.Progress;
import vn.ansinh.indicators.exchange.ScorecardCsv;
import vn.ansinh.indicators.exchange.WholeFile;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.Measurement;
import vn.ansinh.indicators.growth.ScoreResult;
import vn.ansinh.indicators.growth.ZScores;

/** Reads a CSV file of children, and writes it with their z-scores; {@code --help} says how. */
final class ZScoreFile {

    private static final String HELP = """
            Z-scores of children under five by the WHO Child Growth Standards of 2006.

              mvn package -DskipTests
              java -cp 'examples/target/lib/*' examples/scripts/ZScores.java IN.csv OUT.csv

            IN.csv is in UTF-8, separated by commas, semicolons or tabs, with a header line that names these
            columns, in any order; other columns are ignored. An empty cell is a figure that is not known.
              id        anything, written back; an apostrophe is put in front of what a spreadsheet would take
                        for a formula, here and in the other columns
              sex       1, m, M male; 2, f, F female
              age       number, 0 or above
              age_unit  d days, m months of 30.4375 days
              weight    kg
              lenhei    length or height in cm, as measured
              measure   l, L lying; h, H standing
              oedema    y, Y, 1 yes; n, N, 2 no, and so is an empty cell
            Numbers have a decimal point.

            OUT.csv has these columns of every row, in the same order, and
              clenhei           length or height after the 0.7 cm rule
              cmeasure          position used, l or h; empty if unknown or standing below 9 months
              c9mo_flag         1 standing below 9 months, otherwise 0
              zlen, zwei, zwfl  z-score of length/height-for-age, weight-for-age, weight-for-length/height
              flen, fwei, fwfl  1 implausible, 0 plausible, empty without a score
            A row that cannot be read keeps its place without results; its line and the reason, but nothing
            that it says of the child, go to standard error.

            Exit status: 0 all rows read; 1 some rows could not be read; 2 wrong use, or a file that cannot
            be read or written, and then OUT.csv is left as it was.
            """;

    private static final List<String> INPUTS =
            List.of("id", "sex", "age", "age_unit", "weight", "lenhei", "measure", "oedema");
    private static final List<String> RESULTS =
            List.of("clenhei", "cmeasure", "c9mo_flag", "zlen", "flen", "zwei", "fwei", "zwfl", "fwfl");
    private static final List<String> NO_RESULTS = Collections.nCopies(RESULTS.size(), "");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final MathContext AS_WRITTEN = new MathContext(15);

    private static final int LONGEST_HEADER = 1 << 16;

    private static final int FINE = 0;
    private static final int SOME_UNREADABLE = 1;
    private static final int FAILED = 2;

    private final PrintStream err;
    private final Progress progress;
    private long rows;
    private long unreadable;

    private ZScoreFile(PrintStream err, Progress progress) {
        this.err = err;
        this.progress = progress;
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] args) {
        Program.start(args, ZScoreFile::run);
    }

    /** Runs the program and returns its exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(HELP);
            return FINE;
        }
        if (args.length != 2) {
            err.println("name a file to read and a file to write: IN.csv OUT.csv; --help says more");
            return FAILED;
        }
        return new ZScoreFile(err, Progress.begin()).convert(args[0], args[1]);
    }

    private int convert(String from, String to) {
        try {
            Path in = Program.input(from);
            Path out = Program.named(to);
            if (Files.exists(out) && Files.isSameFile(in, out)) {
                throw new Unusable("the file to write is the file to read; name another one");
            }
            try (progress; BufferedReader reader = Files.newBufferedReader(in, StandardCharsets.UTF_8)) {
                WholeFile.write(out, writer -> copy(
                        reader,
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)));
            }
        } catch (Unusable e) {
            return failed(e.getMessage());
        } catch (CsvParseException e) {
            return failed("the file to read breaks off after " + rows
                    + " rows; look for a double quote that is not closed, or for text after one that is");
        } catch (UncheckedIOException e) {
            return failed(reason(e.getCause()));
        } catch (IOException e) {
            return failed(reason(e));
        }
        if (unreadable > 0) {
            err.println(unreadable + " of " + rows + " rows could not be read and have no results");
        }
        return unreadable > 0 ? SOME_UNREADABLE : FINE;
    }

    private int failed(String why) {
        err.println(why);
        return FAILED;
    }

    private static String reason(IOException e) {
        return e instanceof CharacterCodingException
                ? "the file to read is not in UTF-8; save it as CSV in UTF-8"
                : Program.reason(e);
    }

    private void copy(BufferedReader reader, CsvWriter writer) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(reader))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)
                .iterator();
        List<String> header = records.hasNext()
                ? records.next().getFields().stream().map(String::strip).toList()
                : List.of();
        int[] places = places(header);
        List<String> line = new ArrayList<>(INPUTS);
        line.addAll(RESULTS);
        writer.writeRecord(line);
        while (records.hasNext()) {
            CsvRecord record = records.next();
            rows++;
            line.clear();
            for (int place : places) {
                line.add(place < record.getFieldCount() ? record.getField(place) : "");
            }
            try {
                if (record.getFieldCount() != header.size()) {
                    throw new Unreadable("the row has another number of cells than the header line");
                }
                line.addAll(results(GrowthStandard.who2006().score(Row.of(line).child())));
            } catch (Unreadable e) {
                unreadable++;
                progress.clear();
                err.println("line " + record.getStartingLineNumber() + ": " + e.getMessage());
                line.addAll(NO_RESULTS);
            }
            writer.writeRecord(line.stream().map(ScorecardCsv::harmless).toList());
            progress.row();
        }
        writer.flush();
    }

    /** The separator of which the header line has most; the comma, if there is no telling. */
    private static char separator(BufferedReader reader) throws IOException {
        char[] start = new char[LONGEST_HEADER];
        reader.mark(LONGEST_HEADER);
        int length = 0;
        for (int more = reader.read(start); more > 0; more = reader.read(start, length, LONGEST_HEADER - length)) {
            length += more;
        }
        reader.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparing(each -> header.chars().filter(letter -> letter == each).count()))
                .orElseThrow();
    }

    private static int[] places(List<String> header) {
        List<String> missing =
                INPUTS.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new Unusable("the header line lacks " + String.join(", ", missing) + "; --help lists the columns");
        }
        for (String name : INPUTS) {
            if (Collections.frequency(header, name) > 1) {
                throw new Unusable("the header line names " + name + " more than once");
            }
        }
        return INPUTS.stream().mapToInt(header::indexOf).toArray();
    }

    private static List<String> results(ZScores scores) {
        List<String> cells = new ArrayList<>();
        OptionalDouble length = scores.adjustedLengthCm();
        cells.add(length.isEmpty() ? "" : plain(new BigDecimal(length.getAsDouble()).round(AS_WRITTEN)));
        cells.add(scores.positionUsed()
                .map(position -> position == Measurement.Position.LYING ? "l" : "h")
                .orElse(""));
        cells.add(scores.standingBelowNineMonths() ? "1" : "0");
        for (ScoreResult result : List.of(scores.lengthForAge(), scores.weightForAge(), scores.weightForLength())) {
            cells.add(result.score().map(score -> plain(score.value())).orElse(""));
            cells.add(
                    result.score().map(score -> score.implausible() ? "1" : "0").orElse(""));
        }
        return cells;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What a row says of a child. */
    private record Row(
            String id,
            String sex,
            String age,
            String ageUnit,
            String weight,
            String length,
            String position,
            String oedema) {

        static Row of(List<String> cells) {
            List<String> bare = cells.stream().map(String::strip).toList();
            return new Row(
                    bare.get(0),
                    bare.get(1),
                    bare.get(2),
                    bare.get(3),
                    bare.get(4),
                    bare.get(5),
                    bare.get(6),
                    bare.get(7));
        }

        Measurement child() {
            Measurement.Builder child = Measurement.builder();
            switch (sex) {
                case "1", "m", "M" -> child.sex(Sex.MALE);
                case "2", "f", "F" -> child.sex(Sex.FEMALE);
                case "" -> {}
                default -> throw new Unreadable("sex is 1, m, M, 2, f, F or empty");
            }
            ageOfChild().ifPresent(child::age);
            number("weight", weight).ifPresent(child::weightKg);
            number("lenhei", length).ifPresent(child::lengthCm);
            switch (position) {
                case "l", "L" -> child.position(Measurement.Position.LYING);
                case "h", "H" -> child.position(Measurement.Position.STANDING);
                case "" -> {}
                default -> throw new Unreadable("measure is l, L, h, H or empty");
            }
            switch (oedema) {
                case "y", "Y", "1" -> child.oedema(true);
                case "n", "N", "2", "" -> child.oedema(false);
                default -> throw new Unreadable("oedema is y, Y, 1, n, N, 2 or empty");
            }
            return child.build();
        }

        private Optional<ChildAge> ageOfChild() {
            OptionalDouble number = number("age", age);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            if (number.getAsDouble() < 0) {
                throw new Unreadable("age is 0 or above");
            }
            return Optional.of(
                    switch (ageUnit) {
                        case "d" -> ChildAge.ofDays(number.getAsDouble());
                        case "m" -> ChildAge.ofMonths(number.getAsDouble());
                        default -> throw new Unreadable("age_unit is d or m where there is an age");
                    });
        }

        private static OptionalDouble number(String column, String cell) {
            if (cell.isEmpty()) {
                return OptionalDouble.empty();
            }
            double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
            if (!Double.isFinite(number)) {
                throw new Unreadable(column + " is a number with a decimal point, or empty");
            }
            return OptionalDouble.of(number);
        }
    }

    /** A row that cannot be read; the message repeats nothing of it. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /** A file of which nothing can be read. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }
}
