package vn.ansinh.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.indicators.exchange.RecordReader;

/**
 * Work L: weighted coverage by commune from a CSV file of 200 MB. The limit is FastCSV, which the library reads with, making a record of
 * strings of every row and nothing of them; the peer, what one would write around FastCSV, without checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class CoverageOfFileBenchmark {

    private static final int COMMUNES = 3_321;

    @Param("5000000")
    public int persons;

    private record Person(String commune, boolean insured, long weight) {}

    private final RecordReader<Person> reader = RecordReader.of(columns -> {
        var commune = columns.text("commune");
        var insured = columns.flag("insured");
        var weight = columns.amount("weight", 3);
        return row -> new Person(row.get(commune), row.get(insured), row.get(weight));
    });
    private final Indicator<Person> coverage = Indicator.<Person>of(ColumnWork.share("insured"))
            .numerator(Person::insured)
            .weightedBy(Person::weight)
            .build();

    private Path file = Path.of("");

    /** Writes the file, and checks that the contestants agree on every commune. */
    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("persons", ".csv");
        SplittableRandom random = new SplittableRandom(1);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,commune,insured,weight,age,income\n");
            for (int i = 0; i < persons; i++) {
                out.write(i + ",xã " + random.nextInt(COMMUNES) + "," + (random.nextInt(100) < 93 ? 1 : 0) + ","
                        + random.nextInt(1, 2) + "." + (100 + random.nextInt(900)) + "," + random.nextInt(100) + ","
                        + (200_000 + random.nextInt(9_800) * 1_000) + "\n");
            }
        }
        Grouped<String, Breakdown> found = library();
        fastCsv().forEach((commune, sums) -> {
            Tally tally = found.get(commune).tally();
            if (tally.numerator() != sums[0] || tally.denominator() != sums[1]) {
                throw new IllegalStateException("the contestants disagree on " + commune);
            }
        });
    }

    /** Deletes the file. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** The limit: every row becomes a record of strings. */
    @Benchmark
    public long limit() throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                fields += row.getFieldCount();
            }
        }
        return fields;
    }

    /** Through the public interface: every field of the three columns checked. */
    @Benchmark
    public Grouped<String, Breakdown> library() throws IOException {
        return reader.read(file, coverage.by(Person::commune)).orElseThrow();
    }

    /** What one would write instead. */
    @Benchmark
    public TreeMap<String, long[]> fastCsv() throws IOException {
        TreeMap<String, long[]> communes = new TreeMap<>();
        boolean header = true;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                if (!header) {
                    long weight =
                            new BigDecimal(row.getField(3)).movePointRight(3).longValueExact();
                    long[] sums = communes.computeIfAbsent(row.getField(1), each -> new long[2]);
                    sums[0] += row.getField(2).equals("1") ? weight : 0;
                    sums[1] += weight;
                }
                header = false;
            }
        }
        return communes;
    }
}
