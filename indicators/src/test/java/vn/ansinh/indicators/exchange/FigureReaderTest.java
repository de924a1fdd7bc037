package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.exchange.Samples.AREAS;
import static vn.ansinh.indicators.exchange.Samples.DEFINITIONS;
import static vn.ansinh.indicators.exchange.Samples.assertTellsWhatToDo;
import static vn.ansinh.indicators.exchange.Samples.replaceOnce;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Quantity.Count;
import vn.ansinh.core.Quantity.Proportion;
import vn.ansinh.core.Quantity.Published;
import vn.ansinh.core.Quantity.Ratio;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** Proves that a broken row of figures is reported with row, column, rule and remedy, and never becomes a number. */
class FigureReaderTest {

    private static final String FILE = "figures.csv";

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "definition",
            "area_code",
            "area",
            "period",
            "value",
            "unit",
            "numerator",
            "denominator",
            "vintage",
            "boundaries",
            "note",
            "source");

    /** Rows 2 to 9; the source of each row is its number. */
    private static final String VALID = """
            indicator,definition,area_code,area,period,value,unit,numerator,denominator,vintage,boundaries,note,source
            insurance-cards,CARDS:over-residents,352,Bình Lục,2022-12-31,95.2,%,952,1000,final,,,row 2
            stunting,STUNTING:WHO,352,Huyện Bình Lục,2023,21.0,%,210,1000,final,,,row 3
            poor-households,POOR:2022-2025,352,Binh Luc District,2021-12-31,1640,households,,,final,,,row 4
            new-jobs,JOBS:new,VN,Việt Nam,2024,16750,người,,,estimate,,half a year,row 5
            insurance-cards,CARDS:over-residents,13501,Xã Bình Mỹ,2025-12-31,101.5,%,,,final,current,,row 6
            insurance-cards,CARDS:over-residents,352,BÌNH LỤC,2025-12-31,96.0%,%,480,,preliminary,former,late,row 7
            stunting,STUNTING:WHO,VN,Viet Nam,2024-12-31,(suppressed),%,,,final,,,row 8
            stunting,STUNTING:WHO,13504,Bình Lục,2025-12-31,(missing: no survey),%,,,final,,,row 9
            """;

    private static final int ROWS = 8;

    private static Loaded<ImmutableList<Observation>> read(String csv) {
        return read(csv, Notation.PLAIN);
    }

    private static Loaded<ImmutableList<Observation>> read(String csv, Notation notation) {
        return FigureReader.read(TextFile.of(FILE, csv), DEFINITIONS, AREAS, notation);
    }

    /** The valid file with one other cell; rows are numbered as in a spreadsheet. */
    private static String with(int row, String column, String cell) {
        List<String> lines = new ArrayList<>(VALID.lines().toList());
        List<String> cells = new ArrayList<>(List.of(lines.get(row - 1).split(",", -1)));
        cells.set(COLUMNS.indexOf(column), cell);
        lines.set(row - 1, String.join(",", cells));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> sources(Loaded<ImmutableList<Observation>> loaded) {
        return loaded.accepting().stream().map(Observation::source).toList();
    }

    /** Sources of all rows but some. */
    private static List<String> allBut(Integer... rows) {
        return IntStream.rangeClosed(2, ROWS + 1)
                .filter(row -> !List.of(rows).contains(row))
                .mapToObj(row -> "row " + row)
                .toList();
    }

    private static Quantity valueOf(Loaded<ImmutableList<Observation>> loaded, int row) {
        return loaded.accepting().stream()
                .filter(each -> each.source().equals("row " + row))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private static void assertSameAsValid(Loaded<ImmutableList<Observation>> loaded) {
        assertThat(loaded.report(Samples.VIETNAMESE)).isEmpty();
        assertThat(loaded.orElseThrow()).isEqualTo(read(VALID).orElseThrow());
        assertThat(loaded.read()).isEqualTo(ROWS);
    }

    @Test
    void everyRowOfAValidFileBecomesAFigure() {
        Loaded<ImmutableList<Observation>> loaded = read(VALID);
        assertThat(loaded.report(Samples.VIETNAMESE)).isEmpty();
        assertThat(loaded.read()).isEqualTo(ROWS);
        assertThat(loaded.rejected()).isZero();
        assertThat(sources(loaded)).isEqualTo(allBut());

        assertThat(valueOf(loaded, 2)).isEqualTo(Ratio.of(952, 1000));
        assertThat(valueOf(loaded, 3)).isEqualTo(new Proportion(210, 1000));
        assertThat(valueOf(loaded, 4)).isEqualTo(new Count(1640));
        assertThat(valueOf(loaded, 5)).isEqualTo(new Count(16750));
        assertThat(valueOf(loaded, 6)).isEqualTo(new Published(new BigDecimal("101.5"), true));
        assertThat(valueOf(loaded, 7)).isEqualTo(new Published(new BigDecimal("96.0"), true));

        List<Observation> figures = loaded.orElseThrow();
        assertThat(figures.get(1).period()).isEqualTo(ReportingPeriod.year(2023));
        assertThat(figures.get(2).period()).isEqualTo(ReportingPeriod.day(LocalDate.of(2021, 12, 31)));
        assertThat(figures.get(3).vintage()).isEqualTo(Vintage.ESTIMATE);
        assertThat(figures.get(3).note()).isEqualTo("half a year");
        assertThat(figures.get(4).area().type()).isEqualTo("commune");
        assertThat(figures.get(4).boundaries()).isEqualTo(Boundaries.CURRENT);
        assertThat(figures.get(5).area().type()).isEqualTo("district");
        assertThat(figures.get(5).boundaries()).isEqualTo(Boundaries.FORMER);
        assertThat(figures.get(5).note()).contains("late", "480");
        assertThat(figures.get(6).value()).isEqualTo(Measured.<Quantity>unknown(Measured.Reason.SUPPRESSED, ""));
        assertThat(figures.get(7).value()).isEqualTo(Measured.<Quantity>unknown(Measured.Reason.MISSING, "no survey"));
    }

    /**
     * One way to break a row.
     *
     * @param name what is broken
     * @param row the row, as numbered in a spreadsheet
     * @param column the column that is changed
     * @param cell its new content
     * @param code the rule that must be named
     * @param blamed the column that must be named
     * @param found what must be quoted
     * @param remedy words that the English remedy must have, separated by a bar
     */
    private record Way(
            String name, int row, String column, String cell, Code code, String blamed, String found, String remedy) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Way way(String name, int row, String column, String cell, Code code, String remedy) {
        return new Way(name, row, column, cell, code, column, cell.replace("\"", ""), remedy);
    }

    static Stream<Way> waysToBreakARow() {
        return Stream.of(
                way(
                        "unknown definition",
                        2,
                        "definition",
                        "CARDS:over-resident",
                        Code.UNKNOWN_REFERENCE,
                        "CARDS:over-residents"),
                way(
                        "indicator of another definition",
                        2,
                        "indicator",
                        "stunting",
                        Code.CONTRADICTION,
                        "CARDS:over-residents defines insurance-cards"),
                way("dot between thousands", 4, "value", "3.350", Code.AMBIGUOUS_NUMBER, "3350 in vietnamese notation"),
                way("comma between thousands", 4, "value", "\"3,350\"", Code.AMBIGUOUS_NUMBER, "3350 in english"),
                way("comma for decimals", 6, "value", "\"95,2\"", Code.AMBIGUOUS_NUMBER, "95.2 in vietnamese notation"),
                way("both marks, Vietnamese", 4, "value", "\"1.640,5\"", Code.AMBIGUOUS_NUMBER, "1640.5 in vietnamese"),
                way("both marks, English", 4, "value", "\"1,640.5\"", Code.AMBIGUOUS_NUMBER, "1640.5 in english"),
                way("two decimal marks", 6, "value", "95.2.1", Code.AMBIGUOUS_NUMBER, "no number in plain notation"),
                way("blank inside a number", 4, "value", "1 640", Code.AMBIGUOUS_NUMBER, "no number in plain notation"),
                way("words", 6, "value", "khoảng 95", Code.AMBIGUOUS_NUMBER, "no number in plain notation"),
                way("exponent", 4, "value", "1e3", Code.AMBIGUOUS_NUMBER, "no number in plain notation"),
                way("count beyond long", 4, "value", "9223372036854775808", Code.AMBIGUOUS_NUMBER, "at most"),
                way("dot in the numerator", 2, "numerator", "9.520", Code.AMBIGUOUS_NUMBER, "9520 in vietnamese"),
                way("words in the denominator", 2, "denominator", "all", Code.AMBIGUOUS_NUMBER, "no number"),
                way(
                        "percent sign at a count",
                        4,
                        "value",
                        "1640%",
                        Code.AMBIGUOUS_NUMBER,
                        "leave the percent sign out"),
                way("29 February 2023", 2, "period", "2023-02-29", Code.NO_SUCH_DATE, "no such period"),
                way("thirteenth month", 3, "period", "2023-13", Code.NO_SUCH_DATE, "no such"),
                way("fifth quarter", 3, "period", "2023-Q5", Code.NO_SUCH_DATE, "2025-Q3"),
                way("Vietnamese date", 2, "period", "31/12/2022", Code.NO_SUCH_DATE, "2025-07-31"),
                way("period that ends before it begins", 3, "period", "2023/2021", Code.NO_SUCH_DATE, "2023/2021"),
                way("unknown area", 2, "area_code", "999", Code.UNKNOWN_AREA, "no such code"),
                way("name of another unit", 2, "area", "Bình Mỹ", Code.CONTRADICTION, "352 was then Binh Luc District"),
                way("unit of a percentage", 2, "unit", "households", Code.CONTRADICTION, "counted in %"),
                way("unit of a count", 4, "unit", "%", Code.CONTRADICTION, "households (hộ)"),
                way("another unit of a count", 4, "unit", "people", Code.CONTRADICTION, "households (hộ)"),
                way("unknown vintage", 2, "vintage", "definitive", Code.INVALID_VALUE, "estimate, preliminary, final"),
                way("vintage in capitals", 2, "vintage", "Final", Code.INVALID_VALUE, "estimate, preliminary, final"),
                way("unknown boundaries", 2, "boundaries", "old", Code.INVALID_VALUE, "current, former"),
                way("unknown reason", 8, "value", "(lost)", Code.INVALID_VALUE, "missing|suppressed"),
                way("suppressed with a detail", 8, "value", "(suppressed: 3)", Code.INVALID_VALUE, "no detail"),
                new Way(
                        "printed value beside other counts",
                        2,
                        "value",
                        "95.3",
                        Code.CONTRADICTION,
                        "value",
                        "~95.3%",
                        "another number|leave the value empty"),
                new Way(
                        "numerator above the denominator",
                        3,
                        "numerator",
                        "1001",
                        Code.CONTRADICTION,
                        "numerator",
                        "1001",
                        "part of its denominator|1001/1000"),
                new Way(
                        "share above 100 %",
                        8,
                        "value",
                        "100.1",
                        Code.CONTRADICTION,
                        "value",
                        "100.1",
                        "STUNTING:WHO is a proportion|between 0 and 100 %"),
                new Way(
                        "share below 0",
                        8,
                        "value",
                        "-0.1",
                        Code.CONTRADICTION,
                        "value",
                        "-0.1",
                        "STUNTING:WHO is a proportion|between 0 and 100 %"),
                new Way(
                        "unit that has ended",
                        2,
                        "period",
                        "2025-12-31",
                        Code.UNKNOWN_AREA,
                        "area_code",
                        "352",
                        "2025-06-30|13501 Xã Bình Mỹ|13504 Xã Bình Lục|only a figure compiled for the territory|former in the column boundaries"),
                new Way(
                        "year in which the unit has ended",
                        3,
                        "period",
                        "2025",
                        Code.UNKNOWN_AREA,
                        "area_code",
                        "352",
                        "13501 Xã Bình Mỹ|13504 Xã Bình Lục"),
                new Way(
                        "unit that had not begun",
                        9,
                        "period",
                        "2025-06-30",
                        Code.UNKNOWN_AREA,
                        "area_code",
                        "13504",
                        "Xã Bình Lục 2025-07-01"),
                new Way(
                        "name that the code got later",
                        6,
                        "period",
                        "2025-06-30",
                        Code.CONTRADICTION,
                        "area",
                        "Xã Bình Mỹ",
                        "13501 was then Binh My Township"));
    }

    @ParameterizedTest
    @MethodSource("waysToBreakARow")
    void aBrokenRowIsReportedWithItsPlaceAndTheOthersAreKept(Way way) {
        Loaded<ImmutableList<Observation>> loaded = read(with(way.row(), way.column(), way.cell()));

        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).hasSize(1);
        Problem problem = loaded.problems().get(0);
        assertThat(problem.code()).as(problem.toString()).isEqualTo(way.code());
        assertThat(problem.place()).isEqualTo("row " + way.row() + ", column " + way.blamed());
        assertThat(problem.found()).isEqualTo(way.found());
        assertThat(problem.remedy().en()).contains(way.remedy().split("\\|"));

        assertThat(sources(loaded)).isEqualTo(allBut(way.row()));
        assertThat(loaded.read()).isEqualTo(ROWS);
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"indicator", "definition", "area_code", "area", "period", "value", "unit", "vintage", "source"})
    void anEmptyCellThatMustBeFilledIsReported(String column) {
        Loaded<ImmutableList<Observation>> loaded = read(with(4, column, " "));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.ABSENT);
            assertThat(problem.place()).isEqualTo("row 4, column " + column);
            assertThat(problem.remedy().en()).isEqualTo("fill this cell");
        });
        assertThat(sources(loaded)).isEqualTo(allBut(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void formerBoundariesAreRefusedForAUnitThatHasNotEnded(int row) {
        Loaded<ImmutableList<Observation>> loaded =
                read(with(row, "boundaries", "former").replace("13501,Xã Bình Mỹ", "VN,Việt Nam"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).startsWith("row " + row + ", column "));
        assertThat(sources(loaded)).isEqualTo(allBut(row));
    }

    @Test
    void formerBoundariesOfACodeInUseMeanTheUnitThatBoreItBefore() {
        Loaded<ImmutableList<Observation>> loaded =
                read(with(6, "boundaries", "former").replace("Xã Bình Mỹ", "Thị trấn Bình Mỹ"));
        assertThat(loaded.orElseThrow().get(4).area().type()).isEqualTo("township");
    }

    /** The printed value stands for all numbers that round to it, its ends included. */
    @ParameterizedTest
    @CsvSource({
        "95.2, 9515, 10000, true",
        "95.2, 9525, 10000, true",
        "95.3, 9525, 10000, true",
        "95.2, 95251, 100000, false",
        "95.2, 95149, 100000, false",
        "95, 9549, 10000, true",
        "95.00, 9549, 10000, false",
        "102.0, 1020, 1000, true",
        "33.3, 1, 3, true",
        "33.4, 1, 3, false"
    })
    void aPrintedValueAgreesWithItsCountsIfTheyRoundToIt(
            String printed, String numerator, String denominator, boolean agrees) {
        String csv = with(2, "value", printed).replace(",952,1000,", "," + numerator + "," + denominator + ",");
        Loaded<ImmutableList<Observation>> loaded = read(csv);
        assertThat(loaded.rejected()).isEqualTo(agrees ? 0 : 1);
        if (agrees) {
            assertThat(valueOf(loaded, 2)).isEqualTo(Ratio.of(Long.parseLong(numerator), Long.parseLong(denominator)));
        }
    }

    @Test
    void countsAloneAreEnough() {
        assertThat(valueOf(read(with(3, "value", "")), 3)).isEqualTo(new Proportion(210, 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numerator", "denominator"})
    void oneCountAloneIsNotEnough(String left) {
        Loaded<ImmutableList<Observation>> loaded = read(with(3, left, "").replace(",21.0,", ",,"));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.ABSENT);
            assertThat(problem.place()).isEqualTo("row 3, column value");
        });
    }

    @Test
    void aRateWithoutAnybodyIsNoNumber() {
        Loaded<ImmutableList<Observation>> loaded = read(with(3, "value", "").replace(",210,1000,", ",0,0,"));
        assertThat(loaded.orElseThrow().get(1).value())
                .isEqualTo(Measured.<Quantity>unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
    }

    @Test
    void numbersAreReadInTheStatedNotationOnly() {
        String vietnamese = """
                indicator;definition;area_code;area;period;value;unit;vintage;source
                insurance-cards;CARDS:over-residents;VN;Việt Nam;2022-12-31;95,2;%;final;row 2
                poor-households;POOR:2022-2025;VN;Việt Nam;2022-12-31;1.057.374;hộ;final;row 3
                insurance-cards;CARDS:over-residents;VN;Việt Nam;2023-12-31;95.2;%;final;row 4
                poor-households;POOR:2022-2025;VN;Việt Nam;2023-12-31;815,101;hộ;final;row 5
                poor-households;POOR:2022-2025;VN;Việt Nam;2024-12-31;59.96;hộ;final;row 6
                """;
        Loaded<ImmutableList<Observation>> loaded = read(vietnamese, Notation.VIETNAMESE);
        assertThat(valueOf(loaded, 2)).isEqualTo(new Published(new BigDecimal("95.2"), true));
        assertThat(valueOf(loaded, 3)).isEqualTo(new Count(1_057_374));
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.found())
                .containsExactly(
                        "row 4, column value AMBIGUOUS_NUMBER 95.2",
                        "row 5, column value AMBIGUOUS_NUMBER 815,101",
                        "row 6, column value AMBIGUOUS_NUMBER 59.96");
        assertThat(loaded.accepted()).isEqualTo(2);
    }

    @Test
    void everyProblemOfARowAndOfTheFileIsReportedAtOnce() {
        String csv = VALID;
        csv = replaceOnce(csv, "352,Bình Lục,2022-12-31,95.2,%,952", "999,Bình Lục,2022-12-31,95.2,%,9.52");
        csv = replaceOnce(csv, "1000,final,,,row 2", "1000,finale,new,,");
        csv = replaceOnce(csv, "16750,người", "16.750,người");
        csv = replaceOnce(csv, "(suppressed),%", "(suppressed),people");
        Loaded<ImmutableList<Observation>> loaded = read(csv);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .contains(
                        "row 2, column numerator AMBIGUOUS_NUMBER",
                        "row 2, column vintage INVALID_VALUE",
                        "row 2, column boundaries INVALID_VALUE",
                        "row 2, column source ABSENT",
                        "row 5, column value AMBIGUOUS_NUMBER",
                        "row 8, column unit CONTRADICTION");
        assertThat(sources(loaded)).isEqualTo(allBut(2, 5, 8));
        assertThat(loaded.rejected()).isEqualTo(3);
    }

    @Test
    void rowsThatContradictEachOtherAreAllRejected() {
        String rival = VALID.lines().toList().get(3).replace("1640", "1650").replace("row 4", "row 10");
        Loaded<ImmutableList<Observation>> loaded = read(VALID + rival + "\n");
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.found())
                .containsExactlyInAnyOrder(
                        "row 4, column value DUPLICATE_ENTRY 1640", "row 10, column value DUPLICATE_ENTRY 1650");
        assertThat(loaded.problems())
                .allSatisfy(problem -> assertThat(problem.remedy().en()).contains("4, 10"));
        assertThat(sources(loaded)).isEqualTo(allBut(4));
        assertThat(loaded.read()).isEqualTo(ROWS + 1);
        assertThat(loaded.rejected()).isEqualTo(2);
    }

    @Test
    void ofRowsThatAgreeTheFirstIsKept() {
        String again = VALID.lines().toList().get(3).replace("row 4", "row 10");
        Loaded<ImmutableList<Observation>> loaded = read(VALID + again + "\n" + again + "\n");
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly("row 10, column value DUPLICATE_ENTRY", "row 11, column value DUPLICATE_ENTRY");
        assertThat(sources(loaded)).isEqualTo(allBut());
        assertThat(loaded.rejected()).isEqualTo(2);
    }

    @Test
    void anotherVintageOrDayIsAnotherFigure() {
        String row = VALID.lines().toList().get(3);
        Loaded<ImmutableList<Observation>> loaded =
                read(VALID + row.replace("final", "estimate").replace("1640", "1700") + "\n"
                        + row.replace("2021-12-31", "2022-12-31") + "\n");
        assertThat(loaded.orElseThrow()).hasSize(ROWS + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"indicator", "definition", "area_code", "area", "period", "value", "unit", "vintage", "source"})
    void aMissingColumnIsNamedAndNoRowIsUsed(String column) {
        String header = String.join(",", COLUMNS);
        String without = "," + header + ",";
        without = without.replace("," + column + ",", ",x-" + column + ",");
        Loaded<ImmutableList<Observation>> loaded =
                read(VALID.replace(header, without.substring(1, without.length() - 1)));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(Code.WRONG_COLUMN))
                .extracting(Problem::place)
                .containsExactlyInAnyOrder("row 1, column x-" + column, "row 1, column " + column);
        assertThat(loaded.problems())
                .filteredOn(problem -> problem.place().equals("row 1, column " + column))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy().en())
                        .contains("\"" + column + "\" is missing")
                        .contains(COLUMNS));
        assertThat(loaded.accepting()).isEmpty();
        assertThat(loaded.read()).isEqualTo(ROWS);
        assertThat(loaded.rejected()).isEqualTo(ROWS);
    }

    @Test
    void anUnknownColumnIsReportedAndTheRowsAreUsed() {
        String csv = VALID.lines().map(line -> line + ",remark").collect(Collectors.joining("\n"));
        Loaded<ImmutableList<Observation>> loaded = read(csv);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_COLUMN);
            assertThat(problem.place()).isEqualTo("row 1, column remark");
            assertThat(problem.found()).isEqualTo("remark");
            assertThat(problem.remedy().en()).contains("boundaries");
        });
        assertThat(sources(loaded)).isEqualTo(allBut());
        assertThat(loaded.rejected()).isZero();
    }

    @Test
    void aColumnThatStandsTwiceLeavesNoRowUsable() {
        String csv = VALID.lines()
                .map(line -> line + (line.startsWith("indicator,") ? ",value" : ",50"))
                .collect(Collectors.joining("\n"));
        Loaded<ImmutableList<Observation>> loaded = read(csv);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_COLUMN);
            assertThat(problem.place()).isEqualTo("row 1, column value");
            assertThat(problem.remedy().en()).contains("keep one");
        });
        assertThat(loaded.accepting()).isEmpty();
        assertThat(loaded.rejected()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14})
    void aRowWithAFieldTooManyOrTooFewIsRejected(int fields) {
        String row = VALID.lines().toList().get(3);
        String broken = fields == 14 ? row.replace("POOR:", "POOR,") : row.replace("2021-12-31,", "");
        Loaded<ImmutableList<Observation>> loaded = read(VALID.replace(row, broken));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_FIELD_COUNT);
            assertThat(problem.place()).isEqualTo("row 4");
            assertThat(problem.found()).isEqualTo(Integer.toString(fields));
            assertThat(problem.remedy().en()).contains("13 fields", "double quotes");
        });
        assertThat(sources(loaded)).isEqualTo(allBut(4));
    }

    @Test
    void anUnclosedQuoteInTheMiddleOfARowIsReportedAtThatRow() {
        Loaded<ImmutableList<Observation>> loaded = read(with(6, "area", "\"Xã Bình Mỹ"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).startsWith("row 6"));
        assertThat(sources(loaded)).isEqualTo(allBut(6, 7, 8, 9));
        assertThat(loaded.accepted()).isEqualTo(4);
    }

    @Test
    void textAfterAClosingQuoteIsReportedAtItsRow() {
        Loaded<ImmutableList<Observation>> loaded = read(with(6, "area", "\"Xã\" Bình Mỹ"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.place()).isEqualTo("row 6");
            assertThat(problem.remedy().en()).contains("double quote");
        });
        assertThat(sources(loaded)).isEqualTo(allBut(6, 7, 8, 9));
        assertThat(loaded.accepted()).isEqualTo(4);
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineBreaks() {
        Loaded<ImmutableList<Observation>> loaded =
                read(with(5, "note", "\"one, \"\"two\"\"\nthree\"").replace("final,current,", "finale,current,"));
        assertThat(loaded.accepting().get(3).note()).isEqualTo("one, \"two\"\nthree");
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("row 6, column vintage"));
    }

    @Test
    void aByteOrderMarkIsNoProblem() {
        byte[] bytes = ("\uFEFF" + VALID).getBytes(StandardCharsets.UTF_8);
        assertSameAsValid(FigureReader.read(TextFile.of(FILE, bytes), DEFINITIONS, AREAS, Notation.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsSeparateToo(String separator) {
        assertSameAsValid(read(VALID.replace(",", separator)));
    }

    @Test
    void windowsLineEndsAreNoProblem() {
        assertSameAsValid(read(VALID.replace("\n", "\r\n")));
    }

    @Test
    void theLastLineNeedsNoLineEnd() {
        assertSameAsValid(read(VALID.stripTrailing()));
    }

    @Test
    void decomposedLettersAreComposed() {
        String decomposed = Normalizer.normalize(VALID, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(VALID);
        assertSameAsValid(read(decomposed));
    }

    @Test
    void blanksAroundCellsAndHeadingsAreNoProblem() {
        assertSameAsValid(read(VALID.replace(",", " , ")));
    }

    @Test
    void columnsMayStandInAnyOrderAndOptionalOnesMayBeAbsent() {
        String csv = """
                source,vintage,unit,value,period,area,area_code,definition,indicator
                row 2,final,households,1640,2021-12-31,Bình Lục,352,POOR:2022-2025,poor-households
                """;
        assertThat(valueOf(read(csv), 2)).isEqualTo(new Count(1640));
    }

    @Test
    void anEmptyFileIsReported() {
        Loaded<ImmutableList<Observation>> loaded = read("");
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.remedy().en()).contains("header line");
        });
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.read()).isZero();
    }

    @Test
    void aHeaderWithoutRowsHoldsNoFigureAndNoProblem() {
        Loaded<ImmutableList<Observation>> loaded =
                read(VALID.lines().findFirst().orElseThrow());
        assertThat(loaded.orElseThrow()).isEmpty();
        assertThat(loaded.read()).isZero();
    }

    @Test
    void bytesThatAreNotUtf8AreReported() {
        byte[] latin = VALID.replace("row 2", "só 2").getBytes(StandardCharsets.ISO_8859_1);
        Loaded<ImmutableList<Observation>> loaded =
                FigureReader.read(TextFile.of(FILE, latin), DEFINITIONS, AREAS, Notation.PLAIN);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.remedy().vi()).contains("UTF-8");
        });
        assertThat(loaded.value()).isEmpty();
    }

    @Test
    void blankLinesCountAsRows() {
        Loaded<ImmutableList<Observation>> loaded = read(with(3, "vintage", "finale")
                .replace("\nstunting,STUNTING:WHO,352", "\n\n , ,\nstunting,STUNTING:WHO,352"));
        assertThat(loaded.problems()).extracting(Problem::place).containsExactly("row 5, column vintage");
        assertThat(loaded.read()).isEqualTo(ROWS);
        assertThat(sources(loaded)).isEqualTo(allBut(3));
    }

    @Test
    void anUnclosedQuoteInTheLastColumnIsReported() {
        Loaded<ImmutableList<Observation>> loaded = read(with(6, "source", "\"row 6"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.place()).isEqualTo("row 6");
        });
        assertThat(sources(loaded)).isEqualTo(allBut(6, 7, 8, 9));
    }

    @Test
    void textAfterAClosingQuoteInTheHeaderLeavesNoRowUsable() {
        Loaded<ImmutableList<Observation>> loaded = read(replaceOnce(VALID, "indicator,", "\"indicator\"x,"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.place()).isEqualTo("row 1");
        });
        assertThat(loaded.accepted()).isZero();
    }

    /** A count beside a withheld value would give it away. */
    @ParameterizedTest
    @CsvSource({"3, ''", "'', 10", "3, 10"})
    void noCountStandsBesideASuppressedValue(String numerator, String denominator) {
        Loaded<ImmutableList<Observation>> loaded =
                read(VALID.replace("(suppressed),%,,", "(suppressed),%," + numerator + "," + denominator));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CONTRADICTION);
            assertThat(problem.place()).isEqualTo("row 8, column value");
            assertThat(problem.remedy().en()).contains("leave numerator and denominator empty");
        });
        assertThat(sources(loaded)).isEqualTo(allBut(8));
    }

    @ParameterizedTest
    @CsvSource({"21.0, 0", "21.0, 3", "'', 3"})
    void overADenominatorOfZeroNothingIsPrintedOrCounted(String printed, String numerator) {
        Loaded<ImmutableList<Observation>> loaded =
                read(with(3, "value", printed).replace(",210,1000,", "," + numerator + ",0,"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CONTRADICTION);
            assertThat(problem.place()).isEqualTo("row 3, column denominator");
        });
        assertThat(sources(loaded)).isEqualTo(allBut(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "Huyện", "District", "%"})
    void aNameWithoutTheNameOfTheUnitGuardsNothingAndIsRefused(String name) {
        Loaded<ImmutableList<Observation>> loaded = read(with(2, "area", name));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CONTRADICTION);
            assertThat(problem.place()).isEqualTo("row 2, column area");
        });
        assertThat(sources(loaded)).isEqualTo(allBut(2));
    }

    @Test
    void theSeparatorIsTheOneTheHeaderHasMostOf() {
        assertSameAsValid(read(replaceOnce(VALID.replace(",", ";"), "note;source\n", "note;source\t\n")));
    }

    @Test
    void blankLinesBeforeTheHeaderDoNotHideTheSeparator() {
        assertSameAsValid(read("\n\n" + VALID.replace(",", ";")));
    }

    @Test
    void blankLinesBeforeTheHeaderCountAsRows() {
        Loaded<ImmutableList<Observation>> loaded = read("\n\n" + VALID.replace(",unit,", ",units,"));
        assertThat(loaded.problems())
                .extracting(Problem::place)
                .containsExactlyInAnyOrder("row 3, column units", "row 3, column unit");
    }

    @Test
    void nobodyIsToldToPassAFigureOffAsOneForFormerBoundaries() {
        Loaded<ImmutableList<Observation>> loaded = read(with(2, "boundaries", "former"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy().en()).doesNotContain("write former"));
    }

    @Test
    void everyBrokenCellOfARowIsReported() {
        Loaded<ImmutableList<Observation>> loaded =
                read(replaceOnce(with(2, "area_code", "999"), "95.2,%,952,1000,final,,", "95.2.1,people,,,final,new,"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "row 2, column area_code UNKNOWN_AREA",
                        "row 2, column value AMBIGUOUS_NUMBER",
                        "row 2, column unit CONTRADICTION",
                        "row 2, column boundaries INVALID_VALUE");
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    /** Every rejected row is named by a problem, every other row is a figure, and nothing is thrown. */
    @Property(tries = 1000)
    void noMutationOfAValidFileEscapesTheAccount(@ForAll("mutants") String csv) {
        Loaded<ImmutableList<Observation>> loaded = read(csv);
        assertTellsWhatToDo(loaded, FILE);
        TreeSet<Integer> blamed = new TreeSet<>();
        for (Problem problem : loaded.problems()) {
            if (problem.code() != Code.WRONG_COLUMN) {
                blamed.add(Integer.valueOf(problem.place().split("[ ,]")[1]));
            }
        }
        boolean headerBroken =
                blamed.remove(1) || loaded.problems().stream().anyMatch(problem -> problem.code() == Code.WRONG_COLUMN);
        assertThat(loaded.value().map(List::size).orElse(0)).isEqualTo(loaded.accepted());
        if (headerBroken && blamed.isEmpty()) {
            assertThat(loaded.rejected()).isIn(0, loaded.read());
        } else if (!headerBroken) {
            assertThat(loaded.rejected()).isEqualTo(blamed.size());
        }
    }

    @Provide
    Arbitrary<String> mutants() {
        return CoreArbitraries.damaged(VALID, ",;\t\n\"'()%.-0159 aệ\u0301");
    }

    @Test
    void aFileOfDaysMayCallItsPeriodDate() {
        String named = replaceOnce(VALID, ",period,", ",date,");
        assertThat(read(named)).isEqualTo(read(VALID));
        assertThat(read(replaceOnce(VALID, ",period,", ",period,date,")).problems())
                .anySatisfy(problem -> assertThat(problem.remedy().en()).contains("stands twice"));
    }

    /** Whatever stands in one cell, the other rows are read as if nothing had happened. */
    @Property(tries = 1000)
    void damageInOneCellCostsAtMostItsRow(
            @ForAll @IntRange(min = 2, max = ROWS + 1) int row,
            @ForAll @IntRange(min = 0, max = 12) int column,
            @ForAll("cells") String cell) {
        Loaded<ImmutableList<Observation>> loaded = read(with(row, COLUMNS.get(column), cell));
        assertThat(loaded.read()).isEqualTo(ROWS);
        Optional<Observation> own =
                loaded.rejected() == 0 ? Optional.of(loaded.accepting().get(row - 2)) : Optional.empty();
        assertThat(loaded.accepting().stream()
                        .filter(each -> !Optional.of(each).equals(own))
                        .map(Observation::source))
                .isEqualTo(allBut(row));
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars("()%.:-/@|0123456789 aệ\u0301\u00a0\u2212~".toCharArray())
                .ofMaxLength(12);
    }
}
