package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Notation;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.indicators.Catalog;

/** Proves that a printed scorecard is aligned, colours only if asked, and speaks either language in composed letters. */
class ScorecardTextTest {

    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");

    /** Made-up figures that meet, miss or leave open the targets of Bình Lục. */
    private static final String FIGURES = """
            indicator,definition,area_code,area,period,value,unit,numerator,denominator,vintage,boundaries,source
            health-insurance-coverage,HI-COVERAGE:cards-over-residents,352,Bình Lục,2025-12-31,,%,952,1000,final,former,sổ thẻ
            under-5-stunting,NUT-STUNTING:WHO-2006,352,Bình Lục,2025-12-31,19.1,%,,,final,former,cân đo
            under-5-underweight,NUT-UNDERWEIGHT:WHO-2006,352,Bình Lục,2025-12-31,8.5,%,,,final,former,cân đo
            trained-workers,LAB-TRAINING:enrolled-trained-coached,352,Bình Lục,2025-12-31,58200,workers,,,final,former,báo cáo
            new-jobs,LAB-NEW-JOBS:reported,352,Bình Lục,2021/2025,16000,workers,,,final,former,báo cáo
            emergency-support-coverage,SA-EMERGENCY:in-time,352,Bình Lục,2025,(suppressed),%,,,final,former,báo cáo
            """;

    private static Scorecard ownFigures() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        ImmutableList<Observation> figures = FigureReader.read(
                        TextFile.of("figures.csv", FIGURES), Catalog.definitions(), Catalog.areas(), Notation.PLAIN)
                .orElseThrow();
        return plan.assess(figures, YEAR_END);
    }

    private static Scorecard figuresOfOthers() {
        AreaUnit haNam = Catalog.areas().find("35", LocalDate.of(2025, 6, 30)).orElseThrow();
        AreaUnit nation = Catalog.areas().find("VN", YEAR_END).orElseThrow();
        return Catalog.plans()
                .binhLuc2021To2025()
                .assessStandIns(Catalog.publishedFigures(), YEAR_END, List.of(haNam, nation));
    }

    static Stream<Arguments> cards() {
        return Stream.of(ownFigures(), figuresOfOthers())
                .flatMap(card ->
                        Stream.of(Samples.VIETNAMESE, Locale.ENGLISH).map(locale -> Arguments.of(card, locale)));
    }

    /** The table: its heading, the rule below it, and its lines. */
    private static List<String> table(String text) {
        List<String> lines = text.lines().toList();
        int rule = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("──")) {
                assertThat(rule).as("rules in the text").isNegative();
                rule = i;
            }
        }
        int end = rule;
        while (!lines.get(end).isEmpty()) {
            end++;
        }
        return lines.subList(rule - 1, end);
    }

    private static int[] letters(String line) {
        return line.codePoints().toArray();
    }

    private static boolean blank(int[] letters, int at) {
        return at >= letters.length || letters[at] == ' ';
    }

    /** First and last letter of each heading; headings stand at least two blanks apart. */
    private static List<int[]> headings(String header) {
        int[] letters = letters(header);
        List<int[]> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= letters.length; i++) {
            if (!blank(letters, i)) {
                start = start < 0 ? i : start;
            } else if (start >= 0 && blank(letters, i + 1)) {
                spans.add(new int[] {start, i - 1});
                start = -1;
            }
        }
        return spans;
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyColumnStartsOrEndsAtOnePlaceInEveryLine(Scorecard card, Locale locale) {
        List<String> table = table(ScorecardText.in(locale, false).write(card));
        List<int[]> headings = headings(table.get(0));
        assertThat(headings).hasSize(card.standIn() ? 9 : 8);
        List<String> body = table.subList(2, table.size());
        int firstLines = 0;
        for (String line : body) {
            int[] letters = letters(line);
            boolean first = !blank(letters, 0);
            firstLines += first ? 1 : 0;
            for (int column = 0; column < headings.size(); column++) {
                int start = headings.get(column)[0];
                int end = headings.get(column)[1];
                boolean number = column == 3 || column == 4;
                if (number) {
                    assertThat(blank(letters, end + 1) && blank(letters, end + 2))
                            .as("nothing right of column %s in: %s", column, line)
                            .isTrue();
                    assertThat(blank(letters, end))
                            .as("column %s ends in: %s", column, line)
                            .isEqualTo(!first);
                } else {
                    assertThat(start == 0 || blank(letters, start - 1) && blank(letters, start - 2))
                            .as("a gap before column %s in: %s", column, line)
                            .isTrue();
                    if (first) {
                        assertThat(blank(letters, start))
                                .as("column %s starts in: %s", column, line)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(firstLines).isEqualTo(card.rows().size());
        int widest = body.stream().mapToInt(line -> letters(line).length).max().orElseThrow();
        widest = Math.max(widest, letters(table.get(0)).length);
        assertThat(letters(table.get(1))).hasSize(widest);
        assertThat(table).noneMatch(line -> line.endsWith(" "));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void noLineOfTheReasonsIsWiderThanATerminal(Scorecard card, Locale locale) {
        List<String> lines = ScorecardText.in(locale, false).write(card).lines().toList();
        List<String> reasons =
                lines.subList(lines.lastIndexOf(locale == Locale.ENGLISH ? "Why" : "Vì sao") + 1, lines.size());
        assertThat(reasons.stream().filter(line -> line.matches("  [^ ] .*"))).hasSameSizeAs(card.rows());
        assertThat(reasons)
                .hasSizeGreaterThan(card.rows().size())
                .allSatisfy(line -> assertThat(
                                letters(line).length <= 110 || !line.strip().contains(" "))
                        .as(line)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void foldedCellsLoseNoWord(Scorecard card, Locale locale) {
        List<String> table = table(ScorecardText.in(locale, false).write(card));
        int[] heading = headings(table.get(0)).get(1);
        int next = headings(table.get(0)).get(2)[0];
        StringBuilder names = new StringBuilder();
        for (String line : table.subList(2, table.size())) {
            int[] letters = letters(line);
            int to = Math.min(next, letters.length);
            if (to > heading[0]) {
                names.append(new String(letters, heading[0], to - heading[0]).strip())
                        .append(' ');
            }
        }
        assertThat(names.toString().strip().replaceAll(" +", " "))
                .isEqualTo(String.join(
                        " ",
                        card.rows().stream()
                                .map(row -> row.target().definition().name().in(locale))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void coloursAreWrittenOnlyIfAskedAndChangeNothingElse(Scorecard card, Locale locale) {
        String plain = ScorecardText.in(locale, false).write(card);
        String coloured = ScorecardText.in(locale, true).write(card);
        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[33m?").contains("\u001B[0m");
        assertThat(ANSI.matcher(coloured).replaceAll("")).isEqualTo(plain);
    }

    @Test
    void metIsGreenMissedIsRedAndUndecidedIsYellow() {
        Scorecard card = ownFigures();
        for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL)) {
            assertThat(card.count(verdict)).as("%s", verdict).isPositive();
        }
        String coloured = ScorecardText.in(Locale.ENGLISH, true).write(card);
        assertThat(coloured.split("\u001B\\[32m✓", -1)).hasSize(1 + card.count(Verdict.MET));
        assertThat(coloured.split("\u001B\\[31m✗", -1)).hasSize(1 + card.count(Verdict.NOT_MET));
        assertThat(coloured.split("\u001B\\[33m\\?", -1)).hasSize(1 + card.count(Verdict.CANNOT_TELL));
        assertThat(coloured.lines())
                .allSatisfy(line -> assertThat(line.split("\u001B\\[0m", -1))
                        .hasSize(1 + (line.split("\u001B\\[3", -1).length - 1)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void lettersAreComposedAndLinesEndWithALineFeed(Scorecard card, Locale locale) {
        String text = ScorecardText.in(locale, true).write(card);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text).endsWith("\n").doesNotContain("\r").doesNotContain("\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\u0007", "\u009B", "\u202E", "\u2067"})
    void noTextSteersTheTerminal(String letters) {
        String text = ScorecardText.in(Locale.ENGLISH, false)
                .write(ScorecardSamples.saying("chữ" + letters + "chữ").card());
        assertThat(text).doesNotContain(letters.substring(0, 1)).contains("chữ\uFFFD" + letters.substring(1) + "chữ");
    }

    @Test
    void decomposedFiguresArePrintedComposed() {
        ImmutableList<Observation> figures = FigureReader.read(
                        TextFile.of("figures.csv", Normalizer.normalize(FIGURES, Normalizer.Form.NFD)),
                        Catalog.definitions(),
                        Catalog.areas(),
                        Notation.PLAIN)
                .orElseThrow();
        Scorecard card = Catalog.plans().binhLuc2021To2025().assess(figures, YEAR_END);
        assertThat(ScorecardText.in(Samples.VIETNAMESE, false).write(card))
                .isEqualTo(ScorecardText.in(Samples.VIETNAMESE, false).write(ownFigures()));
    }

    @Test
    void vietnameseReadersGetVietnameseWordsAndNumbers() {
        String text = ScorecardText.in(Samples.VIETNAMESE, false).write(ownFigures());
        assertThat(text)
                .startsWith(Catalog.plans().binhLuc2021To2025().name().vi())
                .contains("Đánh giá tại ngày 31/12/2025")
                .contains("58.200")
                .contains(Catalog.plans()
                        .binhLuc2021To2025()
                        .target("health-insurance")
                        .target()
                        .label()
                        .vi())
                .contains("✓ " + Verdict.MET.label().vi() + ": " + ownFigures().count(Verdict.MET))
                .contains("trên tổng số 19")
                .contains("Vì sao")
                .contains("Nguồn: sổ thẻ")
                .doesNotContain("[SỐ LIỆU GIẢ ĐỊNH]");
        assertThat(headingWords(text))
                .containsExactly("Mục", "Chỉ tiêu", "Kế hoạch", "Kết quả", "Chênh", "Kỳ", "Kết luận", "Mức chắc chắn");
    }

    @Test
    void everyoneElseGetsEnglishWordsAndNumbers() {
        String text = ScorecardText.in(Locale.FRENCH, false).write(ownFigures());
        assertThat(text).isEqualTo(ScorecardText.in(Locale.ENGLISH, false).write(ownFigures()));
        assertThat(text)
                .startsWith(Catalog.plans().binhLuc2021To2025().name().en())
                .contains("As of 2025-12-31")
                .contains("58,200")
                .contains("✓ " + Verdict.MET.label().en() + ": " + ownFigures().count(Verdict.MET))
                .contains("of 19")
                .contains("Why");
        assertThat(headingWords(text))
                .containsExactly("Clause", "Indicator", "Target", "Value", "Gap", "Period", "Verdict", "Firmness");
    }

    @Test
    void figuresOfOtherAreasAreNeverPassedOffAsThePlans() {
        String vi = ScorecardText.in(Samples.VIETNAMESE, false).write(figuresOfOthers());
        String en = ScorecardText.in(Locale.ENGLISH, false).write(figuresOfOthers());
        assertThat(vi).contains("Số liệu của nơi khác").contains("Huyện Bình Lục");
        assertThat(en).contains("Figures of other areas").contains("Binh Luc District");
        assertThat(headingWords(vi)).contains("Nơi", "Nếu ở đây").doesNotContain("Kết luận");
        assertThat(headingWords(en)).contains("Area", "If it were here").doesNotContain("Verdict");
    }

    @Test
    void theHeadingSaysThatTheDistrictHadEndedOnlyOnceItHad() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        ScorecardText vi = ScorecardText.in(Samples.VIETNAMESE, false);
        String ended = "Huyện Bình Lục không còn từ 01/07/2025";
        assertThat(vi.write(plan.assess(List.of(), LocalDate.of(2025, 7, 1)))).contains("\n" + ended + "\n");
        assertThat(vi.write(plan.assess(List.of(), LocalDate.of(2025, 6, 30)))).doesNotContain("\n" + ended);
    }

    @Test
    void promisesAreListedWithTheIndicatorToWatch() {
        Plan plan = ownFigures().plan();
        Scorecard card = plan.assess(List.of(), LocalDate.of(2025, 12, 31));
        for (Locale locale : List.of(Samples.VIETNAMESE, Locale.ENGLISH)) {
            String flat = ScorecardText.in(locale, false).write(card).replaceAll("\\s+", " ");
            assertThat(plan.promises())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(flat)
                            .contains(each.clause().number() + " “"
                                    + each.clause().words() + "” ")
                            .contains(": " + each.definition().name().in(locale) + " ("
                                    + each.definition().code() + ")."));
        }
    }

    @Test
    void aMadeUpPlanIsMarked() {
        Scorecard card = ownFigures();
        Plan plan = card.plan();
        Plan madeUp = new Plan(
                plan.id(),
                true,
                plan.name(),
                plan.area(),
                plan.period(),
                plan.issuedBy(),
                plan.source(),
                plan.instruments(),
                plan.agencies(),
                plan.policyAreas(),
                plan.roles(),
                plan.definitions(),
                plan.targets(),
                plan.promises());
        Scorecard marked = new Scorecard(madeUp, card.asOf(), card.standIn(), card.rows());
        assertThat(ScorecardText.in(Samples.VIETNAMESE, false).write(marked)).startsWith("[SỐ LIỆU GIẢ ĐỊNH] ");
        assertThat(ScorecardText.in(Locale.ENGLISH, false).write(marked)).startsWith("[SYNTHETIC] ");
    }

    private static List<String> headingWords(String text) {
        return Arrays.asList(table(text).get(0).strip().split(" {2,}"));
    }

    /** Words of letters that take one char or two, and blanks between them. */
    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("a", "đến", "🏠", "🏠🏠🏠", "mười", "mười bảy", "một-từ-dài-hơn-hai-mươi-chữ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 1_000)
    void foldsBeforeTheFirstWordThatDoesNotFit(
            @ForAll("words") List<String> parts,
            @ForAll @IntRange(min = 6, max = 24) int widest,
            @ForAll @IntRange(min = 1, max = 3) int blanks) {
        List<String> lines = ScorecardText.folded("· ", String.join(" ".repeat(blanks), parts), "    ", widest);
        List<String> expected = new ArrayList<>();
        String line = "· ";
        for (String word : String.join(" ", parts).split(" ")) {
            boolean first = line.isBlank() || line.equals("· ");
            String longer = first ? line + word : line + " " + word;
            if (!first && longer.codePointCount(0, longer.length()) > widest) {
                expected.add(line);
                longer = "    " + word;
            }
            line = longer;
        }
        expected.add(line);
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    @Timeout(10)
    void foldsALongTextOfPairsInLittleTime() {
        List<String> lines = ScorecardText.folded("", "🏠 ".repeat(400_000), "", 20);
        assertThat(lines).hasSize(40_000);
    }
}
