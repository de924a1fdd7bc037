package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;

/** Proves that a series keeps the most settled figure of each period and combines periods by its definition's rule. */
class SeriesTest {

    private static final IndicatorDefinition POOR = Figures.definition("POOR:ADM", Kind.COUNT, Combining.STOCK);
    private static final IndicatorDefinition JOBS = Figures.definition("JOBS:ADM", Kind.COUNT, Combining.FLOW);
    private static final IndicatorDefinition PLACED = Figures.definition("PLACED:ADM", Kind.PROPORTION, Combining.FLOW);
    private static final IndicatorDefinition PEOPLE = Figures.definition("PEOPLE:ADM", Kind.NUMBER, Combining.MEAN);
    private static final IndicatorDefinition COVER = Figures.definition("COVER:ADM", Kind.PROPORTION, Combining.MEAN);

    private static List<String> texts(List<Observation> figures) {
        return figures.stream()
                .map(each -> each.period() + " = " + each.value())
                .toList();
    }

    private static void assertOver(Series series, String period, String total, String parts, String gaps) {
        Series.Combined combined = series.over(ReportingPeriod.parse(period));
        assertThat(combined.total()).hasToString(total);
        assertThat(combined.parts().stream().map(each -> each.period().toString()))
                .isEqualTo(split(parts));
        assertThat(combined.gaps().stream().map(ReportingPeriod::toString)).isEqualTo(split(gaps));
    }

    private static List<String> split(String words) {
        return Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    @Test
    void theMostSettledVintageOfAPeriodWinsInAnyOrder() {
        List<String> vintages = List.of("2024 = 1 (estimate)", "2024 = 2 (preliminary)", "2024 = 3 (final)");
        for (List<String> order : List.of(
                vintages,
                List.of(vintages.get(2), vintages.get(1), vintages.get(0)),
                List.of(vintages.get(1), vintages.get(2), vintages.get(0)))) {
            assertThat(texts(Figures.series(JOBS, order.toArray(String[]::new)).observations()))
                    .containsExactly("2024 = 3");
        }
        assertThat(texts(Figures.series(JOBS, vintages.get(1), vintages.get(0)).observations()))
                .containsExactly("2024 = 2");
    }

    @Test
    void aFinalFigureThatIsMissingReplacesAnEstimate() {
        assertThat(texts(Figures.series(JOBS, "2024 = 1 (estimate)", "2024 = (missing)")
                        .observations()))
                .containsExactly("2024 = (missing)");
    }

    @Test
    void refusesTwoFiguresOfOneVintageAndPeriod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.series(JOBS, "2024 = 1", "2024 = 2"))
                .withMessageContaining("final")
                .withMessageContaining("2024: 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.series(JOBS, "2024 = 1 (estimate)", "2024 = 1 (estimate)"));
    }

    @Test
    void refusesFiguresOfAnotherDefinitionAndOfAnotherArea() {
        ImmutableList<Observation> jobs = Figures.figures(JOBS, List.of("2024 = 1"));
        assertThatExceptionOfType(DefinitionMismatchException.class)
                .isThrownBy(() -> new Series(POOR, Figures.DISTRICT, jobs))
                .withMessageContaining("POOR:ADM")
                .withMessageContaining("JOBS:ADM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(JOBS, Figures.COMMUNE, jobs))
                .withMessageContaining("352 beside 13501@2025-07-01");
    }

    @Property(tries = 300)
    void theOrderOfTheFiguresDoesNotMatter(@ForAll Random random) {
        List<String> texts = new ArrayList<>(List.of(
                "2021 = 12",
                "2021-Q1 = 3 (estimate)",
                "2021-Q1 = 4 (final)",
                "2022-01 = 5",
                "2022-Q1 = 7 (preliminary)",
                "2022-12-31 = 1",
                "2022-H2 = 9",
                "2024 = (missing)"));
        Series sorted = Figures.series(JOBS, texts.toArray(String[]::new));
        Collections.shuffle(texts, random);
        Series shuffled = Figures.series(JOBS, texts.toArray(String[]::new));
        assertThat(shuffled).isEqualTo(sorted);
        assertThat(shuffled.over(ReportingPeriod.years(2021, 2025)))
                .isEqualTo(sorted.over(ReportingPeriod.years(2021, 2025)));
        assertThat(texts(shuffled.observations()))
                .containsExactly(
                        "2021-Q1 = 4",
                        "2021 = 12",
                        "2022-01 = 5",
                        "2022-Q1 = 7",
                        "2022-H2 = 9",
                        "2022-12-31 = 1",
                        "2024 = (missing)");
    }

    @Test
    void isCutToTheFiguresWhosePeriodHadEnded() {
        Series series = Figures.series(JOBS, "2021 = 1", "2022 = 2", "2022-H1 = 3");
        assertThat(texts(series.until(LocalDate.of(2022, 12, 30)).observations()))
                .containsExactly("2021 = 1", "2022-H1 = 3");
        assertThat(series.until(LocalDate.of(2022, 12, 31))).isEqualTo(series);
        assertThat(series.until(LocalDate.of(2020, 1, 1)).latest()).isEmpty();
    }

    @Test
    void ofPeriodsWithOneLastDayAStockIsTheShortestAndAFlowTheLongest() {
        String[] texts = {"2021 = 1", "2021-12-31 = 2", "2021-Q4 = 3", "2020 = 4"};
        LocalDate last = LocalDate.of(2021, 12, 31);
        assertThat(Figures.series(POOR, texts).endingOn(last).orElseThrow().value())
                .hasToString("2");
        assertThat(Figures.series(JOBS, texts).endingOn(last).orElseThrow().value())
                .hasToString("1");
        assertThat(Figures.series(JOBS, texts).latest())
                .isEqualTo(Figures.series(JOBS, texts).endingOn(last));
        assertThat(Figures.series(JOBS, texts).endingOn(last.minusDays(1))).isEmpty();
    }

    @Test
    void aStockIsItsValueOnTheLastDay() {
        Series series = Figures.series(POOR, "2020-12-31 = 9", "2021-06-30 = 7", "2021-12-31 = 5");
        assertOver(series, "2021", "5", "2021-12-31", "");
        assertOver(series, "2021-H1", "7", "2021-06-30", "");
        assertOver(series, "2021-Q3", "(missing: no figure on 2021-09-30)", "", "2021-09-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // figures; period; total; parts; gaps
                "2021 = 10, 2022 = 20; 2021/2022; 30; 2021 2022; ''",
                "2021 = 10, 2023 = 20; 2021/2024; 30; 2021 2023; 2022 2024",
                "2022 = 20; 2021/2023; 20; 2022; 2021 2023",
                "2021 = 10, 2021-Q1 = 3, 2021-Q2 = 4, 2021-H1 = 8; 2021; 10; 2021; ''",
                "2021-Q1 = 3, 2021-Q2 = 4, 2021-H1 = 8, 2021-H2 = 5; 2021; 13; 2021-H1 2021-H2; ''",
                "2021-01 = 1, 2021-02 = 2, 2021-Q1 = 9, 2021-Q2 = 4; 2021-H1; 13; 2021-Q1 2021-Q2; ''",
                "2021-01-01/2021-09-30 = 9, 2021-Q4 = 1; 2021; 10; 2021-01-01/2021-09-30 2021-Q4; ''",
                "2021-01 = 1, 2021-03 = 3; 2021-Q1; 4; 2021-01 2021-03; 2021-02",
                "2020-12 = 7, 2021 = 1, 2022-01 = 7; 2021; 1; 2021; ''",
                "2020/2021 = 7; 2021; (missing: no figure in 2021); ''; 2021",
                "2021 = 0, 2022 = 0; 2021/2022; 0; 2021 2022; ''",
                "2021 = 1, 2022 = (suppressed); 2021/2022; 1; 2021; 2022",
                "2021 = (suppressed); 2021/2022; (suppressed); ''; 2021/2022",
                "2021 = (missing), 2021-H1 = 3, 2021-H2 = 4; 2021; 7; 2021-H1 2021-H2; ''",
                "2021-01-01/2021-02-15 = 9, 2021-01 = 1, 2021-02 = 2, 2021-03 = 3; 2021-Q1; 6; 2021-01 2021-02 2021-03; ''",
                "2021-Q1 = 1, 2021-02-01/2021-10-31 = 2, 2021-Q4 = 4; 2021; 2; 2021-02-01/2021-10-31; 2021-01 2021-11-01/2021-12-31",
                "2021 = ~15.67E+6; 2021; ~1.567E+7; 2021; ''",
            })
    void aFlowIsTheSumOfItsPartsWithoutOverlapAndWithItsGaps(
            String figures, String period, String total, String parts, String gaps) {
        assertOver(Figures.series(JOBS, figures.split(", ")), period, total, parts, gaps);
    }

    @Test
    void printedFiguresDoNotAddUp() {
        Measured<Quantity> total = Figures.series(JOBS, "2021 = 1", "2022 = ~2")
                .over(ReportingPeriod.years(2021, 2022))
                .total();
        assertThat(total).isInstanceOf(Measured.Unknown.class);
        assertThat(total.toString()).startsWith("(not estimable").contains("2022");
    }

    @Test
    void sharesOfAFlowAddUpTheirCounts() {
        assertOver(
                Figures.series(PLACED, "2021-H1 = 9/10", "2021-H2 = 100/1000"),
                "2021",
                "109/1010",
                "2021-H1 2021-H2",
                "");
    }

    @Property(tries = 300)
    void aFlowOfMonthsIsTheSumOfThoseOnRecord(
            @ForAll @IntRange(min = 1, max = 4095) int onRecord, @ForAll @IntRange(max = 1_000_000) int first) {
        List<String> figures = new ArrayList<>();
        long sum = 0;
        int covered = 0;
        for (int month = 1; month <= 12; month++) {
            if ((onRecord >> (month - 1) & 1) == 1) {
                ReportingPeriod period = ReportingPeriod.month(2021, month);
                figures.add(period + " = " + (first + month));
                sum += first + month;
                covered += (int) period.lengthInDays();
            }
        }
        Series.Combined combined =
                Figures.series(JOBS, figures.toArray(String[]::new)).over(ReportingPeriod.year(2021));
        assertThat(combined.total()).isEqualTo(Measured.known(Quantity.Count.of(sum)));
        assertThat(combined.parts()).hasSameSizeAs(figures);
        assertThat(combined.gaps().stream()
                        .mapToLong(ReportingPeriod::lengthInDays)
                        .sum())
                .isEqualTo(365 - covered);
    }

    @Test
    void aMeanIsTheTotalOverTheNumberOfItsParts() {
        Series quarters =
                Figures.series(PEOPLE, "2021-Q1 = 1000", "2021-Q2 = 1001", "2021-Q3 = 1000", "2021-Q4 = 2000");
        assertOver(quarters, "2021", "mean 5001:4", "2021-Q1 2021-Q2 2021-Q3 2021-Q4", "");
        assertOver(quarters, "2021-H1", "mean 2001:2", "2021-Q1 2021-Q2", "");
        assertOver(Figures.series(PEOPLE, "2021 = mean 5001:4"), "2021", "mean 5001:4", "2021", "");
        assertOver(Figures.series(PEOPLE, "2021-Q2 = 7"), "2021-H1", "7", "2021-Q2", "2021-Q1");
    }

    @Test
    void aMeanNeedsCountedPartsOfOneLength() {
        assertOver(Figures.series(PEOPLE, "2021-Q1 = 1000", "2021-H2 = 1001"), "2021", "1001", "2021-H2", "2021-H1");
        assertOver(
                Figures.series(
                        PEOPLE, "2021-H1 = 7", "2021-Q1 = 1000", "2021-Q2 = 1001", "2021-Q3 = 1000", "2021-Q4 = 2000"),
                "2021",
                "mean 5001:4",
                "2021-Q1 2021-Q2 2021-Q3 2021-Q4",
                "");
        assertOver(Figures.series(PEOPLE, "2021-H1 = 5", "2021-H2 = (missing)"), "2021", "5", "2021-H1", "2021-H2");
        assertThat(Figures.series(PEOPLE, "2021-H1 = 5", "2021-H2 = ~5")
                        .over(ReportingPeriod.year(2021))
                        .total()
                        .toString())
                .startsWith("(not estimable")
                .contains("2021-H2");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021 = 9, 2021-H1 = 1; 2021-H2 = 2, 9, 2021",
        "2021, 2021-H1 = 5; 2021-H2 = 6, 2021-Q1 = 1; 2021-Q2 = 2; 2021-Q3 = 3; 2021-Q4 = ~4, mean 11:2, 2021-H1 2021-H2",
        "2021, 2021-H1 = 5; 2021-H2 = 6, 2021-01-01/2021-02-28 = 1; 2021-03-01/2021-12-31 = 2, mean 11:2, 2021-H1 2021-H2",
        "2020/2023, 2020 = 1; 2021 = 2; 2022 = 3; 2023 = 4, 2020/2021 = 8; 2022/2023 = 9, mean 10:4, 2020 2021 2022 2023",
        "2020/2023, 2021/2022 = 8, 2021 = 2; 2022 = 3, 8, 2021/2022"
    })
    void ofKindsThatCoverTheSameDaysAMeanUsesTheFewestPartsThatHaveOne(
            String period, String these, String others, String mean, String parts) {
        String gaps = parts.equals("2021/2022") ? "2020 2023" : "";
        for (String figures : List.of(these + "; " + others, others + "; " + these)) {
            assertOver(Figures.series(PEOPLE, figures.split("; ")), period, mean, parts, gaps);
        }
    }

    @Test
    void sharesDoNotAverage() {
        assertOver(
                Figures.series(COVER, "2021-H1 = 9/10", "2021-H2 = 100/1000"),
                "2021",
                "109/1010",
                "2021-H1 2021-H2",
                "");
    }

    @Test
    void aMeanOfPeriodsWithoutAFixedLengthIsNotEstimable() {
        for (List<String> figures : List.of(
                List.of("2018/2019 = 10", "2020/2022 = 20"),
                List.of("2018-01-01/2019-06-30 = 10", "2019-07-01/2022-12-31 = 20"))) {
            assertThat(Figures.series(PEOPLE, figures.toArray(String[]::new))
                            .over(ReportingPeriod.years(2018, 2022))
                            .total()
                            .toString())
                    .startsWith("(not estimable");
        }
    }

    @Test
    void aFlowThatCannotBeAddedUpHasAReasonForIt() {
        IndicatorDefinition spent = Figures.definition("SPENT:ADM", Kind.NUMBER, Combining.FLOW);
        IndicatorDefinition rate = Figures.definition("RATE:ADM", Kind.RATIO, Combining.FLOW);
        ReportingPeriod both = ReportingPeriod.years(2021, 2022);
        for (Series series : List.of(
                Figures.series(spent, "2021 = 1", "2022 = 2"),
                Figures.series(rate, "2021 = 0.5:1", "2022 = 1:1"),
                Figures.series(JOBS, "2021 = 9223372036854775807", "2022 = 1"))) {
            assertThat(series.over(both).total().toString()).startsWith("(not estimable");
        }
        assertOver(Figures.series(spent, "2021 = 1"), "2021", "1", "2021", "");
    }

    @Test
    void ratiosOfWholeAmountsAddUpNegativeOnesToo() {
        IndicatorDefinition dropOut = Figures.definition("DROP-OUT:ADM", Kind.RATIO, Combining.FLOW);

        assertThat(Figures.series(dropOut, "2021 = -3:10", "2022 = 1:30")
                        .over(ReportingPeriod.years(2021, 2022))
                        .total())
                .hasToString("-2:40");
    }

    @Property(tries = 500)
    void ofOverlappingPartsThoseThatCoverTheMostDaysAreUsedAndOfTheseTheFewest(
            @ForAll @Size(min = 1, max = 7) @UniqueElements List<@From("months") ReportingPeriod> periods) {
        List<String> figures = periods.stream().map(each -> each + " = 1").toList();
        Series.Combined combined =
                Figures.series(JOBS, figures.toArray(String[]::new)).over(ReportingPeriod.year(2021));
        long days = 0;
        int fewest = 0;
        for (int chosen = 1; chosen < 1 << periods.size(); chosen++) {
            int subset = chosen;
            List<ReportingPeriod> parts = IntStream.range(0, periods.size())
                    .filter(i -> (subset >> i & 1) == 1)
                    .mapToObj(periods::get)
                    .sorted()
                    .toList();
            boolean apart = IntStream.range(1, parts.size())
                    .allMatch(i ->
                            parts.get(i).firstDay().isAfter(parts.get(i - 1).lastDay()));
            long covered =
                    parts.stream().mapToLong(ReportingPeriod::lengthInDays).sum();
            if (apart && (covered > days || covered == days && parts.size() < fewest)) {
                days = covered;
                fewest = parts.size();
            }
        }
        List<ReportingPeriod> used =
                combined.parts().stream().map(Observation::period).toList();
        assertThat(used.stream().mapToLong(ReportingPeriod::lengthInDays).sum()).isEqualTo(days);
        assertThat(used).hasSize(fewest).isSorted();
        for (int i = 1; i < used.size(); i++) {
            assertThat(used.get(i).overlaps(used.get(i - 1))).isFalse();
        }
        assertThat(combined.gaps().stream()
                        .mapToLong(ReportingPeriod::lengthInDays)
                        .sum())
                .isEqualTo(365 - days);
    }

    @Provide
    Arbitrary<ReportingPeriod> months() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 5))
                .as((first, more) -> ReportingPeriod.days(
                        ReportingPeriod.month(2021, first).firstDay(),
                        ReportingPeriod.month(2021, Math.min(12, first + more)).lastDay()));
    }
}
