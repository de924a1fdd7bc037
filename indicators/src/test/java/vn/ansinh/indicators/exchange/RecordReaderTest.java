package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Sex;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;

/** Proves that every row of a file becomes a record or a problem with line and column, whatever the file looks like. */
class RecordReaderTest {

    record Person(String commune, boolean insured, long weight, long age, Optional<Sex> sex, Optional<LocalDate> born) {
        Person {
            if (insured && age == 99) {
                throw new IllegalArgumentException("Nguyễn Văn A, 99, cannot be insured");
            }
        }
    }

    static final RecordReader<Person> READER = RecordReader.of(columns -> {
        var commune = columns.text("xã");
        var insured = columns.flag("insured");
        var weight = columns.decimal("weight", 2);
        var age = columns.whole("age", 0, 130);
        var sex = columns.coded("sex", Map.of("1", Sex.MALE, "2", Sex.FEMALE)).orUnknown();
        var born = columns.date("born").orUnknown();
        return row -> new Person(
                row.get(commune), row.get(insured), row.get(weight), row.get(age), row.get(sex), row.get(born));
    });

    private static final String FILE = """
            note,xã,insured,weight,age,sex,born
            a,Bình Mỹ,1,1.5,20,1,2005-02-28
            b,"Bình ""Lục"", cũ",0,2,0,,
            c, Bồ Đề ,1,0.25,130,2,2004-02-29
            """;

    private static final List<Person> PERSONS = List.of(
            new Person("Bình Mỹ", true, 150, 20, Optional.of(Sex.MALE), Optional.of(LocalDate.of(2005, 2, 28))),
            new Person("Bình \"Lục\", cũ", false, 200, 0, Optional.empty(), Optional.empty()),
            new Person("Bồ Đề", true, 25, 130, Optional.of(Sex.FEMALE), Optional.of(LocalDate.of(2004, 2, 29))));

    private static <T> Loaded<List<T>> read(RecordReader<T> reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Loaded<List<T>> read(RecordReader<T> reader, byte[] bytes) {
        try {
            Loaded<List<T>> loaded = reader.read("p.csv", new ByteArrayInputStream(bytes), Collectors.toList());
            assertThat(loaded.accepted() + loaded.rejected()).isEqualTo(loaded.read());
            loaded.value().ifPresent(value -> assertThat(value).hasSize(loaded.accepted()));
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(Loaded<?> loaded) {
        return loaded.problems().stream()
                .map(each -> each.code() + " " + each.place())
                .toList();
    }

    @Test
    void readsEveryTypeOfColumn() {
        assertThat(read(READER, FILE).orElseThrow()).isEqualTo(PERSONS);
        assertThat(read(READER, FILE).read()).isEqualTo(3);
    }

    /** What spreadsheets and systems do to a file changes no record. */
    @ParameterizedTest
    @ValueSource(strings = {"mark", "semicolons", "tabs", "windows", "mac", "decomposed", "blank", "end", "order"})
    void theLookOfAFileDoesNotMatter(String look) {
        String file = FILE;
        String changed = switch (look) {
            case "mark" -> "\uFEFF" + file;
            case "semicolons" ->
                file.replace("\"Bình \"\"Lục\"\", cũ\"", "'")
                        .replace(',', ';')
                        .replace("'", "\"Bình \"\"Lục\"\", cũ\"");
            case "tabs" ->
                file.replace("\"Bình \"\"Lục\"\", cũ\"", "'")
                        .replace(',', '\t')
                        .replace("'", "\"Bình \"\"Lục\"\", cũ\"");
            case "windows" -> file.replace("\n", "\r\n");
            case "mac" -> file.replace("\n", "\r");
            case "decomposed" -> Normalizer.normalize(file, Normalizer.Form.NFD);
            case "blank" -> "\n  \n" + file.replace("\nc,", "\n\n,,,,,,\nc,") + "\n\n";
            case "end" -> file.strip();
            default ->
                "weight,born,age,insured,xã,sex\n1.5,2005-02-28,20,1,Bình Mỹ,1\n2,,0,0,\"Bình \"\"Lục\"\", cũ\",\n"
                        + "0.25,2004-02-29,130,1,Bồ Đề,2\n";
        };
        assertThat(changed).isNotEqualTo(file);
        assertThat(read(READER, changed).orElseThrow()).isEqualTo(PERSONS);
    }

    @Test
    void aCommaForDecimalsIsDeclared() {
        RecordReader<Long> weights = RecordReader.of(columns -> {
            var weight = columns.decimal("weight", 2);
            return row -> row.get(weight);
        });
        assertThat(read(weights.in(Notation.VIETNAMESE), "weight;x\n1,5;\n-0,25;\n")
                        .orElseThrow())
                .containsExactly(150L, -25L);
        assertThat(problems(read(weights, "weight;x\n1,5;\n"))).containsExactly("INVALID_VALUE line 2, column weight");
        assertThat(problems(read(weights.in(Notation.VIETNAMESE), "weight;x\n1.500;\n")))
                .containsExactly("INVALID_VALUE line 2, column weight");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100",
        "-1, -100",
        "1.0, 100",
        "1.05, 105",
        "01.5, 150",
        "0, 0",
        "-0.00, 0",
        "92233720368547758.07, 9223372036854775807",
        "000000000000000000000000007, 700",
        "-92233720368547758.07, -9223372036854775807",
        "1.005, -",
        "1., -",
        ".5, 50",
        "-.25, -25",
        "1.500, 150",
        "1.0500000000000000000000000, 105",
        "., -",
        "1e2, -",
        "+1, -",
        "--1, -",
        "-, -",
        "1 0, -",
        "١, -",
        "92233720368547758.08, -",
        "99999999999999999999, -",
        "1.2.3, -",
        "NaN, -",
        "0x1, -",
        "9223372036854775807, -",
    })
    void decimalsAreExactOrRefused(String field, String units) {
        RecordReader<Long> reader = RecordReader.of(columns -> {
            var weight = columns.decimal("w", 2);
            return row -> row.get(weight);
        });
        assertThat(read(reader, "w\n" + field + "\n").value().orElseThrow())
                .isEqualTo(units.equals("-") ? List.of() : List.of(Long.parseLong(units)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29",
        "2024-2-29",
        "29/02/2024",
        "0000-01-01",
        "2024-13-01",
        "2024-00-10",
        "2024-01-32",
        "2024/01/01",
        "-024-01-01"
    })
    void aDayExistsOrIsRefused(String field) {
        Loaded<List<Person>> loaded = read(READER, FILE.replace("2005-02-28", field));
        assertThat(problems(loaded)).containsExactly("NO_SUCH_DATE line 2, column born");
        assertThat(loaded.accepting()).isEqualTo(PERSONS.subList(1, 3));
    }

    @Test
    void everyProblemOfARowIsListedAndNoFieldIsRepeated() {
        String secret = "Trần Thị Bí Mật";
        Loaded<List<Person>> loaded = read(
                READER,
                FILE.replace("a,Bình Mỹ,1,1.5,20,1,2005-02-28", secret + ",," + secret + ",1.555,131,3,20050228")
                                .replace("130,2", "99,2")
                        + secret + ",too,few\n"
                        + "d,Bồ Đề,,,,,\n");

        assertThat(problems(loaded))
                .containsExactly(
                        "ABSENT line 2, column xã",
                        "INVALID_VALUE line 2, column insured",
                        "INVALID_VALUE line 2, column weight",
                        "INVALID_VALUE line 2, column age",
                        "INVALID_VALUE line 2, column sex",
                        "NO_SUCH_DATE line 2, column born",
                        "CONTRADICTION line 4",
                        "WRONG_FIELD_COUNT line 5",
                        "ABSENT line 6, column insured",
                        "ABSENT line 6, column weight",
                        "ABSENT line 6, column age");
        assertThat(loaded.read()).isEqualTo(5);
        assertThat(loaded.rejected()).isEqualTo(4);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
            assertThat(loaded.report(locale))
                    .doesNotContain("Bí Mật", "1.555", "131", "20050228", "Nguyễn Văn A", "Bồ Đề");
        }
        assertThat(loaded.problems().get(3))
                .hasToString("INVALID_VALUE p.csv line 2, column age: invalid value; write a"
                        + " whole number from 0 to 130 in plain digits");
        assertThat(loaded.problems().get(4).remedy().en()).isEqualTo("write one of 1, 2");
    }

    @Test
    void linesAreCountedThroughQuotedLineBreaks() {
        String file = "xã,insured,weight,age,sex,born\n\"Bình\nMỹ\",1,1,1,,\nBồ Đề,2,1,1,,\n";
        Loaded<List<Person>> loaded = read(READER, file);
        assertThat(loaded.accepting()).extracting(Person::commune).containsExactly("Bình\nMỹ");
        assertThat(problems(loaded)).containsExactly("INVALID_VALUE line 4, column insured");
    }

    @Test
    void aHeaderThatLacksOrRepeatsAColumnMakesAllRowsUnusable() {
        Loaded<List<Person>> loaded =
                read(READER, FILE.replace("note,xã,", "sex,sex2,").replace(",born", ",other"));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.read()).isEqualTo(3);
        assertThat(loaded.rejected()).isEqualTo(3);
        assertThat(problems(loaded))
                .containsExactly(
                        "WRONG_COLUMN line 1, column xã",
                        "WRONG_COLUMN line 1, column sex",
                        "WRONG_COLUMN line 1, column born");
        assertThat(loaded.problems())
                .extracting(each -> each.remedy().en())
                .satisfiesExactly(
                        first -> assertThat(first).contains("is missing; the columns needed are xã, insured"),
                        second -> assertThat(second).contains("stands twice"),
                        third -> assertThat(third).contains("is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n \n\t\n"})
    void aFileWithoutAHeaderIsUnreadable(String file) {
        Loaded<List<Person>> loaded = read(READER, file);
        assertThat(loaded.value()).isEmpty();
        assertThat(problems(loaded)).containsExactly("UNREADABLE start");
    }

    @Test
    void aHeaderWithoutRowsIsAnEmptyList() {
        assertThat(read(READER, FILE.lines().findFirst().orElseThrow()).orElseThrow())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadEndsTheReadingWithAProblem() {
        Loaded<List<Person>> open = read(READER, FILE.replace("c, Bồ Đề", "c,\"Bồ Đề"));
        assertThat(open.accepting()).isEqualTo(PERSONS.subList(0, 2));
        assertThat(open.read()).isEqualTo(3);
        assertThat(problems(open))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("UNREADABLE line ")
                .endsWith(" or later");

        byte[] bytes = (FILE + "d,Bồ Đề,1,1,1,,\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xFF;
        Loaded<List<Person>> notUtf8 = read(READER, bytes);
        assertThat(notUtf8.rejected()).isGreaterThanOrEqualTo(1);
        assertThat(notUtf8.problems()).extracting(Problem::code).containsExactly(Code.UNREADABLE);

        Loaded<List<Person>> endless = read(READER, FILE + "d,\"" + "x".repeat(3_000_000) + "\",1,1,1,,\n");
        assertThat(endless.accepting()).isEqualTo(PERSONS);
        assertThat(endless.problems()).extracting(Problem::code).containsExactly(Code.UNREADABLE);
    }

    @Test
    void problemsBeyondTheBoundAreCounted() {
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> i % 5 == 0 ? "x,1,1,1,," : i % 2 == 0 ? "x,7,1,1,," : ",1,1,1,,")
                .collect(Collectors.joining("\n"));
        Loaded<List<Person>> loaded = read(READER.keeping(7), "xã,insured,weight,age,sex,born\n" + rows);
        assertThat(loaded.read()).isEqualTo(50);
        assertThat(loaded.rejected()).isEqualTo(40);
        assertThat(loaded.problems()).hasSize(8);
        assertThat(loaded.problems().get(7).remedy().en())
                .isEqualTo("33 more problems are counted and not listed: ABSENT 17, INVALID_VALUE 16; mend those above"
                        + " first");
        assertThat(read(READER, "xã,insured,weight,age,sex,born\n" + rows).problems())
                .hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> READER.keeping(0));
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        assertThatIOException().isThrownBy(() -> READER.read(folder, Collectors.counting()));
        assertThatIOException().isThrownBy(() -> READER.read(folder.getRoot(), Collectors.counting()));
    }

    @Test
    void recordsGoStraightIntoAnIndicator(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("persons.csv");
        Files.writeString(file, FILE);
        Indicator<Person> coverage = Indicator.<Person>of(Catalog.definitions().get("LAB-TRAINED:ADM"))
                .numerator(Person::insured)
                .weightedBy(Person::weight)
                .build();
        Loaded<Breakdown> loaded = READER.read(file, coverage.collector());
        assertThat(loaded.orElseThrow().tally()).hasToString("175/375");
    }

    @Test
    void aReaderThatCannotWorkIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordReader.of(columns -> row -> 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.of(columns -> {
                    columns.flag("a");
                    columns.flag(" a");
                    return row -> 1;
                }));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.of(columns -> {
                    columns.whole("a", 2, 1);
                    return row -> 1;
                }));
        RecordReader<Object> stale = RecordReader.of(columns -> {
            var a = columns.flag("a");
            a.orUnknown();
            return row -> row.get(a);
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> read(stale, "a\n1\n"))
                .withMessageContaining("use the one that was declared last");
        assertThatIllegalStateException()
                .as("a fault of the application's own is no problem of the file")
                .isThrownBy(() -> read(
                        RecordReader.of(columns -> {
                            var a = columns.whole("a", 0, 9);
                            return row -> 1 / row.get(a);
                        }),
                        "a\n0\n"))
                .withMessageContaining("line 2: a record cannot be made (java.lang.ArithmeticException)");
    }

    /** Any text is read or reported; nothing else happens. */
    @Property(tries = 300)
    void anyTextIsAccountedFor(@ForAll @Size(max = 60) List<@IntRange(max = 25) Integer> letters) {
        String alphabet = "\",;\t\n\r 01219-./xãa\u0303\uFEFF\u0000'#\ud83d\u00a0";
        StringBuilder text = new StringBuilder("xã,insured,weight,age,sex,born\n");
        letters.forEach(each -> text.append(alphabet.charAt(each % alphabet.length())));
        Loaded<List<Person>> loaded = read(READER, text.toString());
        assertThat(loaded.problems().isEmpty()).isEqualTo(loaded.rejected() == 0);
    }

    /** Rows that are written are read back. */
    @Property(tries = 50)
    void whatIsWrittenIsRead(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> communes = List.of("13501", "Bình \"Lục\"", "a;b,c", "Đồn Xá");
        StringBuilder file = new StringBuilder("age;weight;insured;xã;born;sex\r\n");
        List<Person> persons = IntStream.range(0, 200)
                .mapToObj(i -> new Person(
                        communes.get(random.nextInt(communes.size())),
                        random.nextBoolean(),
                        random.nextInt(100_000),
                        random.nextInt(99),
                        random.nextBoolean() ? Optional.of(Sex.FEMALE) : Optional.empty(),
                        random.nextBoolean()
                                ? Optional.of(LocalDate.ofEpochDay(random.nextInt(20_000)))
                                : Optional.empty()))
                .toList();
        persons.forEach(each -> file.append(each.age)
                .append(';')
                .append(each.weight / 100)
                .append('.')
                .append(each.weight % 100 / 10)
                .append(each.weight % 10)
                .append(";")
                .append(each.insured ? 1 : 0)
                .append(";\"")
                .append(each.commune.replace("\"", "\"\""))
                .append("\";")
                .append(each.born.map(LocalDate::toString).orElse(""))
                .append(each.sex.isPresent() ? ";2" : ";")
                .append("\r\n"));
        assertThat(read(READER, file.toString()).orElseThrow()).isEqualTo(persons);
    }

    /** A stream of rows that nobody holds. */
    static final class Generated extends InputStream {
        private static final byte[] HEADER = "xã,insured,weight,age,sex,born\n".getBytes(StandardCharsets.UTF_8);

        private final long rows;
        private long row;
        private byte[] line = HEADER;
        private int at;
        private long given;

        Generated(long rows) {
            this.rows = rows;
        }

        private boolean isAtEnd() {
            if (at == line.length && row < rows) {
                line = ("commune-" + row + (row % 10 == 0 ? ",7" : ",1") + ",1.25," + row % 100 + ",1,2001-01-01\n")
                        .getBytes(StandardCharsets.UTF_8);
                at = 0;
                row++;
            }
            return at == line.length;
        }

        @Override
        public int read() {
            if (isAtEnd()) {
                return -1;
            }
            given++;
            return line[at++];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int done = 0;
            while (done < most && !isAtEnd()) {
                int part = Math.min(most - done, line.length - at);
                System.arraycopy(line, at, into, from + done, part);
                at += part;
                done += part;
            }
            given += done;
            return done == 0 ? -1 : done;
        }
    }

    /** The reader takes a row from the stream when it is its turn, not before: at most a buffer is between them. */
    @Test
    void rowsAreReadWhenTheyAreNeeded() throws IOException {
        Generated rows = new Generated(100_000);
        long[] counts = new long[2];
        Loaded<long[]> loaded = READER.read(
                "generated",
                rows,
                Collector.of(
                        () -> counts,
                        (sums, person) -> {
                            sums[0]++;
                            // accepted rows are nine in ten, of 40 to 45 letters
                            sums[1] = Math.max(sums[1], rows.given - sums[0] * 10 / 9 * 38);
                        },
                        (one, other) -> one));
        assertThat(loaded.read()).isEqualTo(100_000);
        assertThat(counts[0]).isEqualTo(loaded.accepted());
        assertThat(counts[1]).isLessThan(1_000_000);
    }

    /** A million rows of 38 MB in a heap of 12 MB; one row in ten is malformed, and one in a hundred contradicts itself. */
    @Test
    void aMillionRowsFitIntoAHeapThatCannotHoldThem() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx12m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Million.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output.strip()).isEqualTo("read 1000000, rejected 110000, problems 1001, bytes 37788922");
    }

    /** Run in a machine of its own. */
    static final class Million {
        public static void main(String[] arguments) throws IOException {
            Generated rows = new Generated(1_000_000);
            Loaded<Long> loaded = READER.read("generated", rows, Collectors.counting());
            System.out.println("read " + loaded.read() + ", rejected " + loaded.rejected() + ", problems "
                    + loaded.problems().size() + ", bytes " + rows.given);
        }
    }

    @Test
    void aColumnThatMayBeAbsentIsUnknownThroughout() throws IOException {
        RecordReader<Optional<String>> reader = RecordReader.of(columns -> {
            var commune = columns.text("commune");
            var region = columns.text("region").orAbsent();
            return row -> row.get(region).map(each -> row.get(commune) + " in " + each);
        });
        assertThat(list(reader, "commune\nA\nB\n").orElseThrow()).containsExactly(Optional.empty(), Optional.empty());
        assertThat(list(reader, "commune,region\nA,\nB,north\n").orElseThrow())
                .containsExactly(Optional.empty(), Optional.of("B in north"));
        assertThat(list(reader, "commune,region,region\nA,a,b\n").problems())
                .extracting(Problem::code)
                .containsExactly(Code.WRONG_COLUMN);
    }

    @Test
    void aColumnThatMayBeAbsentIsNoColumnThatIsNeeded() throws IOException {
        RecordReader<String> reader = RecordReader.of(columns -> {
            var commune = columns.text("commune");
            columns.text("region").orAbsent();
            return row -> row.get(commune);
        });
        assertThat(list(reader, "village\nA\n").problems())
                .extracting(each -> each.remedy().en())
                .containsExactly("the column is missing; the columns needed are commune");
    }

    @Test
    void anErrorOfAFormIsNoFaultOfTheFile() {
        RecordReader<String> reader = RecordReader.of(columns -> {
            var name = columns.formed(
                    "name",
                    text -> {
                        if (text.equals("deep")) {
                            throw new StackOverflowError();
                        }
                        return text;
                    },
                    Text.of("viết tên", "write a name"));
            return row -> row.get(name);
        });
        assertThatThrownBy(() -> list(reader, "name\nLan\ndeep\nAn\n")).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void anAmountIsNeverBelowZero() throws IOException {
        RecordReader<Long> reader = RecordReader.of(columns -> {
            var weight = columns.amount("weight", 2);
            return row -> row.get(weight);
        });
        Loaded<List<Long>> loaded = list(reader, "weight\n0\n1.25\n-0.01\n");
        assertThat(loaded.value().orElseThrow()).containsExactly(0L, 125L);
        assertThat(loaded.problems()).singleElement().asString().contains("line 4, column weight", "0 or above");
    }

    @Test
    void aRowOfWhichNothingIsKnownIsARow() throws IOException {
        RecordReader<Boolean> reader = RecordReader.of(columns -> {
            var a = columns.flag("a").orUnknown();
            return row -> row.get(a).isEmpty();
        });
        assertThat(list(reader, "a,b\n1,\n,\n\n").orElseThrow()).containsExactly(false, true);
        assertThat(list(reader, "a\n1\n\n\"\"\n").orElseThrow()).containsExactly(false, true);
    }

    @Test
    void whatARecordThrowsIsNotRepeated() throws IOException {
        RecordReader<LocalDate> days = RecordReader.of(columns -> {
            var text = columns.text("day");
            return row -> LocalDate.parse(row.get(text));
        });
        Loaded<List<LocalDate>> loaded = list(days, "day\n2024-01-01\nNguyễn 0912\n");
        assertThat(loaded.accepted()).isEqualTo(1);
        assertThat(loaded.problems())
                .singleElement()
                .asString()
                .contains("line 3")
                .doesNotContain("Nguyễn");
        RecordReader<String> broken = RecordReader.of(columns -> {
            var text = columns.text("day");
            return row -> row.get(text).substring(99);
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> list(broken, "day\nNguyễn\n"))
                .withMessage("file.csv line 2: a record cannot be made (java.lang.StringIndexOutOfBoundsException)")
                .withNoCause();
        assertThatIllegalStateException()
                .isThrownBy(() -> days.read(
                        "file.csv",
                        new ByteArrayInputStream("day\n2024-01-01\n".getBytes(StandardCharsets.UTF_8)),
                        Collectors.summingInt(each -> {
                            throw new IllegalArgumentException("Nguyễn");
                        })))
                .withMessageContaining("line 2: a record cannot be added up");
    }

    @Test
    void aColumnMayHaveAFormOfItsOwn() throws IOException {
        RecordReader<Optional<UUID>> reader = RecordReader.of(columns -> {
            var card = columns.formed("card", UUID::fromString, Text.of("viết mã thẻ", "write the code of the card"))
                    .orUnknown();
            return row -> row.get(card);
        });
        UUID card = new UUID(1, 2);
        Loaded<List<Optional<UUID>>> loaded = list(reader, "card,note\n " + card + " ,a\nNguyễn,b\n,c\n");
        assertThat(loaded.value().orElseThrow()).containsExactly(Optional.of(card), Optional.empty());
        assertThat(loaded.problems())
                .singleElement()
                .asString()
                .contains("line 3, column card", "write the code of the card")
                .doesNotContain("Nguyễn");
        RecordReader<Character> broken = RecordReader.of(columns -> {
            var letter = columns.formed("name", text -> text.charAt(99), Text.of("viết dài hơn", "write more"));
            return row -> row.get(letter);
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> list(broken, "name\nLan\nNguyễn\n"))
                .withMessage("file.csv line 2: a field cannot be read (java.lang.StringIndexOutOfBoundsException)")
                .withNoCause();
    }

    @Test
    void aFieldThatIsNotUtf8IsAProblemOfItsRow() throws IOException {
        RecordReader<String> reader = RecordReader.of(columns -> {
            var text = columns.text("commune");
            return row -> row.get(text);
        });
        Loaded<List<String>> loaded = reader.read(
                "file.csv",
                new ByteArrayInputStream("commune\nA\nB\u00e9\nC\n".getBytes(StandardCharsets.ISO_8859_1)),
                Collectors.toList());
        assertThat(loaded.value().orElseThrow()).containsExactly("A", "C");
        assertThat(loaded.problems()).singleElement().asString().contains("line 3, column commune", "UTF-8");
    }

    private static <T> Loaded<List<T>> list(RecordReader<T> reader, String file) throws IOException {
        return reader.read(
                "file.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Collectors.toList());
    }
}
