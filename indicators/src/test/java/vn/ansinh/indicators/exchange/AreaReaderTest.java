package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.exchange.Samples.assertTellsWhatToDo;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** Proves that units are read with their days and successors, and that a broken row is reported and left out. */
class AreaReaderTest {

    private static final String FILE = "areas.csv";
    private static final String HEADER = "code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code\n";

    private static final String VALID = HEADER + """
            35,Tỉnh Hà Nam,Ha Nam Province,province,,,2025-06-30,37
            352,Huyện Bình Lục,Binh Luc District,district,35,,2025-06-30,13501\u202F|\u00A013504
            13501,Thị trấn Bình Mỹ,Binh My Township,township,352,2020-01-01,2025-06-30,13501
            13501,Xã Bình Mỹ,Binh My Commune,commune,37,2025-07-01,,
            13504,Xã Bình Lục,Binh Luc Commune,commune,37,2025-07-01,,
            """;

    private static final int ROWS = 5;

    private static Loaded<AreaUnits> read(String csv) {
        return AreaReader.read(TextFile.of(FILE, csv));
    }

    @Test
    void everyRowOfAValidFileBecomesAUnit() {
        Loaded<AreaUnits> loaded = read(VALID);
        assertThat(loaded.report(Samples.VIETNAMESE)).isEmpty();
        assertThat(loaded.read()).isEqualTo(ROWS);
        AreaUnits units = loaded.orElseThrow();
        assertThat(units.all()).hasSize(ROWS);

        AreaUnit district = units.find("352", LocalDate.of(2025, 6, 30)).orElseThrow();
        assertThat(district.name().vi()).isEqualTo("Huyện Bình Lục");
        assertThat(district.name().en()).isEqualTo("Binh Luc District");
        assertThat(district.type()).isEqualTo("district");
        assertThat(district.parentCode()).contains("35");
        assertThat(district.key().validFrom()).isEmpty();
        assertThat(district.validTo()).contains(LocalDate.of(2025, 6, 30));
        assertThat(district.successorCodes()).containsExactly("13501", "13504");
        assertThat(units.find("352", LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(units.successors(district)).extracting(AreaUnit::type).containsExactly("commune", "commune");
        assertThat(units.find("13501", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(units.versions("13501")).extracting(AreaUnit::type).containsExactly("township", "commune");
    }

    /** One way to break row 4, the township: the cells of the row, the rule, the column and words of the remedy. */
    private record Way(String row, Code code, String column, String found, String remedy) {}

    static Stream<Way> waysToBreakARow() {
        return Stream.of(
                new Way(",A,B,township,352,2020-01-01,2025-06-30,", Code.ABSENT, "code", "", "fill this cell"),
                new Way("13501,,B,township,352,2020-01-01,2025-06-30,", Code.ABSENT, "name_vi", "", "fill this cell"),
                new Way("13501,A,,township,352,2020-01-01,2025-06-30,", Code.ABSENT, "name_en", "", "fill this cell"),
                new Way("13501,A,B, ,352,2020-01-01,2025-06-30,", Code.ABSENT, "type", "", "fill this cell"),
                new Way(
                        "13501,A,B,township,352,2020-02-30,2025-06-30,",
                        Code.NO_SUCH_DATE,
                        "valid_from",
                        "2020-02-30",
                        "there is no such period"),
                new Way(
                        "13501,A,B,township,352,2020-01-01,2025-06-31,",
                        Code.NO_SUCH_DATE,
                        "valid_to",
                        "2025-06-31",
                        "there is no such period"),
                new Way(
                        "13501,A,B,township,352,2020,2025-06-30,",
                        Code.NO_SUCH_DATE,
                        "valid_from",
                        "2020",
                        "a day is written 2025-12-31"),
                new Way(
                        "13501,A,B,township,352,2020-01-01,2019-12-31,",
                        Code.CONTRADICTION,
                        "code",
                        "13501",
                        "before its first day"),
                new Way(
                        "13599,A,B,township,352,2020-01-01,,13501",
                        Code.CONTRADICTION,
                        "code",
                        "13599",
                        "successors but no last day"),
                new Way(
                        "13 501,A,B,township,352,2020-01-01,2025-06-30,",
                        Code.CONTRADICTION,
                        "code",
                        "13 501",
                        "no blanks"),
                new Way(
                        "352,A,B,township,35,2025-06-30,2025-07-31,",
                        Code.DUPLICATE_ENTRY,
                        "code",
                        "352",
                        "Binh Luc District|valid_from"),
                new Way("35,A,B,province,,,,", Code.DUPLICATE_ENTRY, "code", "35", "Ha Nam Province|valid_to"));
    }

    @ParameterizedTest
    @MethodSource("waysToBreakARow")
    void aBrokenRowIsReportedWithItsPlaceAndTheOthersAreKept(Way way) {
        List<String> lines = VALID.lines().toList();
        Loaded<AreaUnits> loaded = read(VALID.replace(lines.get(3), way.row()));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(way.code());
            assertThat(problem.place()).isEqualTo("row 4, column " + way.column());
            assertThat(problem.found()).isEqualTo(way.found());
            assertThat(problem.remedy().en()).contains(way.remedy().split("\\|"));
        });
        assertThat(loaded.accepting().all())
                .extracting(unit -> unit.name().vi())
                .containsExactlyInAnyOrder("Tỉnh Hà Nam", "Huyện Bình Lục", "Xã Bình Mỹ", "Xã Bình Lục");
        assertThat(loaded.read()).isEqualTo(ROWS);
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void aUnitMayTakeOverACodeOnTheDayAfterItsPredecessorsLast() {
        assertThat(read(VALID).orElseThrow().versions("13501")).hasSize(2);
        Loaded<AreaUnits> sameDay = read(VALID.replace("37,2025-07-01,,\n13504", "37,2025-06-30,,\n13504"));
        assertThat(sameDay.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.DUPLICATE_ENTRY);
            assertThat(problem.place()).isEqualTo("row 5, column code");
        });
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        Loaded<AreaUnits> loaded = read(HEADER + "1,,,type,,2020-13-01,soon,\n,A,B,,,,,\n2,A,B,commune,,,,\n");
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "row 2, column name_vi ABSENT",
                        "row 2, column name_en ABSENT",
                        "row 2, column valid_from NO_SUCH_DATE",
                        "row 2, column valid_to NO_SUCH_DATE",
                        "row 3, column code ABSENT",
                        "row 3, column type ABSENT");
        assertThat(loaded.accepting().all()).hasSize(1);
        assertThat(loaded.read()).isEqualTo(3);
        assertThat(loaded.rejected()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"code", "name_vi", "name_en", "type", "parent_code", "valid_from", "valid_to", "successor_code"})
    void aMissingColumnIsNamedAndNoRowIsUsed(String column) {
        String header = ("," + HEADER.strip() + ",").replace("," + column + ",", ",");
        Loaded<AreaUnits> loaded = read(VALID.replace(HEADER.strip(), header.substring(1, header.length() - 1)));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_COLUMN);
            assertThat(problem.place()).isEqualTo("row 1, column " + column);
        });
        assertThat(loaded.accepting().all()).isEmpty();
        assertThat(loaded.rejected()).isEqualTo(ROWS);
    }

    @Test
    void filesAsSpreadsheetsWriteThemAreNoProblem() {
        String spreadsheet = "\uFEFF"
                + Normalizer.normalize(VALID, Normalizer.Form.NFD)
                        .replace(",", ";")
                        .replace("\n", "\r\n");
        Loaded<AreaUnits> loaded = AreaReader.read(TextFile.of(FILE, spreadsheet.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.orElseThrow().all())
                .isEqualTo(read(VALID).orElseThrow().all());
    }

    @Test
    void emptyAndUnreadableFilesAreReported() {
        byte[] latin = "code,name_vi\n1,Bình".getBytes(StandardCharsets.ISO_8859_1);
        for (TextFile file : List.of(TextFile.of(FILE, ""), TextFile.of(FILE, "\n \n"), TextFile.of(FILE, latin))) {
            Loaded<AreaUnits> loaded = AreaReader.read(file);
            assertTellsWhatToDo(loaded, FILE);
            assertThat(loaded.problems()).extracting(Problem::code).containsExactly(Code.UNREADABLE);
            assertThat(loaded.value()).isEmpty();
        }
    }

    @Property(tries = 1000)
    void noMutationOfAValidFileEscapesTheAccount(@ForAll("mutants") String csv) {
        Loaded<AreaUnits> loaded = read(csv);
        assertTellsWhatToDo(loaded, FILE);
        TreeSet<Integer> blamed = new TreeSet<>();
        for (Problem problem : loaded.problems()) {
            if (problem.code() != Code.WRONG_COLUMN) {
                blamed.add(Integer.valueOf(problem.place().split("[ ,]")[1]));
            }
        }
        boolean headerBroken =
                blamed.remove(1) || loaded.problems().stream().anyMatch(problem -> problem.code() == Code.WRONG_COLUMN);
        Optional<AreaUnits> units = loaded.value();
        assertThat(units.map(all -> all.all().size()).orElse(0)).isEqualTo(loaded.accepted());
        if (!headerBroken) {
            assertThat(loaded.rejected()).isEqualTo(blamed.size());
        }
    }

    @Provide
    Arbitrary<String> mutants() {
        return CoreArbitraries.damaged(VALID, ",;\t\n\"|@-0135 aệ\u0301");
    }
}
