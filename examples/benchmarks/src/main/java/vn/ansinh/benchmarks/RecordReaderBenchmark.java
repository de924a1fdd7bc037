package vn.ansinh.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ansinh.indicators.exchange.RecordReader;

/** Records from CSV: the weight of the insured among 200,000 persons of a file in memory, about 50 bytes a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RecordReaderBenchmark.ROWS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordReaderBenchmark {

    static final int ROWS = 200_000;

    record Person(String commune, boolean insured, long weight, long age, LocalDate born) {}

    private final RecordReader<Person> reader = RecordReader.of(columns -> {
        var commune = columns.text("commune");
        var insured = columns.flag("insured");
        var weight = columns.decimal("weight", 2);
        var age = columns.whole("age", 0, 130);
        var born = columns.date("born");
        return row -> new Person(row.get(commune), row.get(insured), row.get(weight), row.get(age), row.get(born));
    });

    private byte[] file = {};

    @Setup
    public void write() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("id,commune,insured,weight,age,born,note\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i)
                    .append(",xã-")
                    .append(random.nextInt(200))
                    .append(',')
                    .append(random.nextInt(2))
                    .append(',');
            text.append(random.nextInt(1000))
                    .append('.')
                    .append(10 + random.nextInt(90))
                    .append(',');
            text.append(random.nextInt(100)).append(',').append(LocalDate.ofEpochDay(random.nextInt(20_000)));
            text.append(",some words\n");
        }
        file = text.toString().getBytes(StandardCharsets.UTF_8);
        if (library() != cutByHand() || library() != fastCsvToRecords()) {
            throw new IllegalStateException("the library and the code by hand disagree");
        }
    }

    /** FastCSV alone: every row becomes its record of strings, and one field is looked at. */
    @Benchmark
    public long fastCsvAlone() {
        long sum = 0;
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
            sum += row.getField(2).charAt(0);
        }
        return sum;
    }

    /** FastCSV, and the same records made by hand, without any check. */
    @Benchmark
    public long fastCsvToRecords() {
        long sum = 0;
        boolean header = true;
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
            if (!header) {
                Person person = new Person(
                        row.getField(1),
                        row.getField(2).equals("1"),
                        new BigDecimal(row.getField(3)).movePointRight(2).longValueExact(),
                        Long.parseLong(row.getField(4)),
                        LocalDate.parse(row.getField(5)));
                sum += person.insured() ? person.weight() : 0;
            }
            header = false;
        }
        return sum;
    }

    /** Lines cut at commas by hand: no quotes, no checks. */
    @Benchmark
    public long cutByHand() {
        long sum = 0;
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\n");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",");
            Person person = new Person(
                    cells[1],
                    cells[2].equals("1"),
                    new BigDecimal(cells[3]).movePointRight(2).longValueExact(),
                    Long.parseLong(cells[4]),
                    LocalDate.parse(cells[5]));
            sum += person.insured() ? person.weight() : 0;
        }
        return sum;
    }

    /** This library: the same records, every field checked. */
    @Benchmark
    public long library() throws IOException {
        return reader.read(
                        "persons.csv",
                        new ByteArrayInputStream(file),
                        Collector.of(
                                () -> new long[1],
                                (long[] sum, Person person) -> sum[0] += person.insured() ? person.weight() : 0,
                                (one, other) -> one))
                .orElseThrow()[0];
    }
}
