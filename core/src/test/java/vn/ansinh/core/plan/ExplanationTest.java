package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.core.plan.Plans.VI;
import static vn.ansinh.core.plan.Plans.assess;
import static vn.ansinh.core.plan.Plans.baseline;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.standing;
import static vn.ansinh.core.plan.Plans.superseded;
import static vn.ansinh.core.plan.Plans.way;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Series;

/** Proves that an explanation names figure, bound, verdict and reasons in the reader's language and notation. */
class ExplanationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COVER:ADM; at least 95.2%; 940/1000; Không đạt, chính xác: 94,0% so với 95,2%, chênh -1,2 điểm phần trăm; Not met, exact: 94.0% against 95.2%, a gap of -1.2 percentage points",
                "COVER:ADM; at least 95.2%; ~95.2%; Đạt, trong sai số làm tròn: 95,2% so với 95,2%, không chênh; Met, within rounding: 95.2% against 95.2%, no gap",
                "COVER:ADM; above 90%; 9123/10000; Đạt, chính xác: 91,2% so với 90%, chênh +1,2 điểm phần trăm; Met, exact: 91.2% against 90%, a gap of +1.2 percentage points",
                "STUNTED:ADM; below 8.5%; ~8.6%; Không đạt, ngoài sai số làm tròn: 8,6% so với 8,5%, chênh +0,1 điểm phần trăm; Not met, beyond rounding: 8.6% against 8.5%, a gap of +0.1 percentage points",
                "HOMES:ADM; at least 16750; 16749; Không đạt, chính xác: 16.749 so với 16.750, chênh -1; Not met, exact: 16,749 against 16,750, a gap of -1",
                "HOMES:ADM; about 16750 (tolerance 5%, assumption); 20000; Đạt, chính xác: 20.000 so với 15.912,5, chênh +4.087,5; Met, exact: 20,000 against 15,912.5, a gap of +4,087.5",
            })
    void saysVerdictFirmnessNumbersAndGap(String code, String target, String value, String vi, String en) {
        Assessment assessment = assess(due(definition(code), target), "2025-12-31", "2025-12-31 = " + value);
        assertThat(assessment.explain(VI)).contains(" " + vi + ".").contains("Chỉ tiêu " + code, "31/12/2025");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains(" " + en + ".")
                .contains("Indicator " + code, "2025-12-31");
    }

    private static IndicatorDefinition definition(String code) {
        return List.of(Plans.COVER, Plans.STUNTED, Plans.HOMES).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheFigureWithTheCountsBehindItAndTheTargetInFull() {
        Assessment assessment = assess(
                due(Plans.COVER, "about 95.2% (tolerance 2.5%, assumption)"),
                "2025-12-31",
                "2025-12-31 = 128520/135000");
        assertThat(assessment.explain(VI))
                .contains("95,2% (128.520/135.000)")
                .contains("Chỉ tiêu: khoảng 95,2% (dung sai 2,5%, giả định) đến ngày 31/12/2025.");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains("95.2% (128,520/135,000)")
                .contains("Target: about 95.2% (tolerance 2.5%, assumption) by 2025-12-31.");
    }

    @ParameterizedTest
    @CsvSource({
        "at least 95%, 95/100, '95,0%', '95%', '0,0'",
        "at least 95%, 9499/10000, '94,99%', '95%', '-0,01'",
        "at least 95%, 949999/1000000, '94,9999%', '95%', '-0,0001'",
        "at least 95%, 9501/10000, '95,01%', '95%', '+0,01'",
        "at least 95.25%, 952/1000, '95,2%', '95,25%', '-0,05'",
        "at least 95.2%, 9515/10000, '95,15%', '95,2%', '-0,05'",
        "at least 95.2%, ~95.2%, '95,2%', '95,2%', '0,0'",
        "at least 95.2%, ~95.15%, '95,15%', '95,2%', '-0,05'",
        "at least 33.3%, 1/3, '33,33%', '33,3%', '+0,03'",
    })
    void addsDecimalsUntilTheValueDiffersFromTheBound(
            String target, String value, String shown, String bound, String gap) {
        Assessment assessment = assess(due(Plans.COVER, target), "2025-12-31", "2025-12-31 = " + value);
        assertThat(assessment.shownValue(VI)).contains(shown);
        assertThat(assessment.shownBound(VI)).contains(bound);
        assertThat(assessment.shownGap(VI)).contains(gap);
    }

    @Property(tries = 500)
    void theShownValueDiffersFromTheShownBoundHoweverCloseTheyAre(
            @ForAll @IntRange(min = 1, max = 100_000) int offset) {
        for (int sign : new int[] {-1, 1}) {
            int numerator = 95_200_000 + sign * offset;
            Assessment assessment = assess(
                    due(Plans.COVER, "at least 95.2%"), "2025-12-31", "2025-12-31 = " + numerator + "/100000000");
            for (Locale locale : List.of(VI, Locale.ENGLISH)) {
                assertThat(assessment.shownValue(locale).orElseThrow())
                        .isNotEqualTo(assessment.shownBound(locale).orElseThrow());
                assertThat(assessment.shownGap(locale).orElseThrow()).startsWith(sign < 0 ? "-" : "+");
            }
        }
    }

    @Test
    void saysWhyNobodyCanTellAndWhatIsStillNeeded() {
        Assessment assessment = assess(due(Plans.COVER, "at least 95.2%"), "2024-06-30", "2023-12-31 = 900/1000");
        assertThat(assessment.explain(VI))
                .contains("Chưa thể kết luận: 90,0% so với 95,2%")
                .contains("Mỗi năm còn phải tăng 2,6 điểm phần trăm.")
                .contains("Chưa đến thời hạn 31/12/2025 và kế hoạch không nêu lộ trình.");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains("Cannot tell: 90.0% against 95.2%")
                .contains("Still to gain a year: 2.6 percentage points.")
                .contains("The deadline 2025-12-31 lies ahead and the plan declares no trajectory.");
    }

    @Test
    void saysThatThereIsNoUsableFigure() {
        Assessment assessment = assess(due(Plans.COVER, "at least 95.2%"), "2026-01-01");
        assertThat(assessment.explain(VI))
                .contains("Thị xã Minh Họa: không có số liệu dùng được.", "Chưa thể kết luận.", "COVER:ADM");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains("Sample Town: no usable figure.", "Cannot tell.", "COVER:ADM");
        assertThat(assessment.shownValue(VI)).isEmpty();
        assertThat(assessment.shownBound(VI)).isEmpty();
        assertThat(assessment.shownGap(VI)).isEmpty();
    }

    @Test
    void addsUpASum() {
        Assessment assessment = assess(
                due(Plans.JOBS, "accumulated over 2021/2025: at least 10000"),
                "2022-12-31",
                "2021 = 6000",
                "2022 = 7000");
        assertThat(assessment.explain(VI))
                .contains("6.000 người (năm 2021); 7.000 người (năm 2022); cộng lại 13.000.")
                .contains("Đạt, chính xác: 13.000 so với 10.000, chênh +3.000.");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains("6,000 persons (2021); 7,000 persons (2022); in all 13,000.")
                .contains("Met, exact: 13,000 against 10,000, a gap of +3,000.");
    }

    @Test
    void saysWhetherTheAmbitionOfACutIsReached() {
        PlanTarget cut = due(Plans.POOR, "reduced by at least 60%; ambition 65%");
        Assessment floor = assess(cut, "2025-12-31", "2020-12-31 = 1000", "2025-12-31 = 400");
        assertThat(floor.explain(Locale.ENGLISH))
                .contains("Met, exact: 60.0% against 60%")
                .contains("The ambition is not reached.");
        Assessment ambition = assess(cut, "2025-12-31", "2020-12-31 = 1000", "2025-12-31 = 350");
        assertThat(ambition.explain(VI))
                .contains("Đạt, chính xác: 65,0% so với 60%")
                .contains("Đạt cả mức phấn đấu.");
        Assessment barely = assess(cut, "2025-12-31", "2020-12-31 = 100000", "2025-12-31 = 40001");
        assertThat(barely.explain(VI)).contains("Không đạt, chính xác: 59,999% so với 60%");
    }

    @Test
    void saysOnOrOffTrack() {
        PlanTarget target = due(Plans.COVER, "at least 95%")
                .withTrajectory(baseline(Plans.COVER, "2021-12-31", "80/100"), way("2023-12-31 = 92%"));
        assertThat(assess(target, "2024-01-01", "2022-12-31 = 85/100").explain(Locale.ENGLISH))
                .contains("from 80.0% (80/100) on 2021-12-31 to 85.0% (85/100) (2022-12-31)")
                .contains("Off track, exact: 85.0% against 86% due by then on the trajectory");
        assertThat(assess(target, "2024-01-01", "2022-12-31 = 87/100").explain(VI))
                .contains("Đúng tiến độ, chính xác: 87,0% so với 86% phải có lúc đó theo lộ trình");
    }

    @Test
    void listsTheEarlierPeriodsOfAStandingTarget() {
        Assessment assessment = assess(
                standing(Plans.COVER, "above 90%"), "2024-06-30", "2021 = 1/2", "2022 = 91/100", "2023 = 92/100");
        assertThat(assessment.explain(VI))
                .contains("mọi kỳ")
                .contains("Các kỳ trước: năm 2021 không đạt, năm 2022 đạt.");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains("in every period")
                .contains("Earlier periods: 2021 not met, 2022 met.");
    }

    @Test
    void saysWhichTargetReplacedThisOne() {
        Assessment assessment = assess(
                superseded(standing(Plans.COVER, "above 90%"), "old", "new", "2024-01-01"), "2025-01-01", "2023 = 1/2");
        assertThat(assessment.explain(VI)).contains("Từ 01/01/2024 chỉ tiêu này được thay bằng new");
        assertThat(assessment.explain(Locale.ENGLISH)).contains("Since 2024-01-01 this target is replaced by new");
    }

    @Test
    void marksStandInsAndFormerBoundaries() {
        AreaUnit ended = Plans.area("400", "Huyện Cũ", "Old District", LocalDate.of(2025, 6, 30));
        Assessment assessment = due(Plans.COVER, "at least 95%")
                .assessStandIn(
                        Plans.series(Plans.COVER, ended, List.of("2025-12-31 = 96/100")), LocalDate.of(2026, 1, 1));
        assertThat(assessment.explain(VI))
                .contains("Huyện Cũ", "(theo địa giới cũ)", "Nếu ở đây: đạt, chính xác: 96,0% so với 95%");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains("Old District", "(in former boundaries)", "If it were here: met, exact: 96.0% against 95%");
    }

    @Test
    void readersOfOtherLanguagesReadEnglish() {
        Assessment assessment = assess(due(Plans.COVER, "at least 95%"), "2025-12-31", "2025-12-31 = 96/100");
        assertThat(assessment.explain(Locale.forLanguageTag("tr"))).isEqualTo(assessment.explain(Locale.ENGLISH));
        assertThat(assessment.explain(Locale.forLanguageTag("vi-VN"))).isEqualTo(assessment.explain(VI));
    }

    @Test
    void showsRatiosMeansPrintedNumbersAndMissingFiguresAsWhatTheyAre() {
        IndicatorDefinition people = Plans.definition(
                "PEOPLE:ADM",
                "people",
                IndicatorDefinition.Kind.NUMBER,
                IndicatorDefinition.Direction.HIGHER_IS_BETTER,
                IndicatorDefinition.Combining.MEAN);
        assertThat(assess(due(Plans.CARDS, "at least 95%"), "2025-12-31", "2025-12-31 = 1030:1000")
                        .explain(VI))
                .contains(": 103,0% (1.030/1.000) (31/12/2025).");
        assertThat(assess(due(people, "at least 1000"), "2025-12-31", "2025 = mean 5001:4")
                        .explain(VI))
                .contains(": 1.250 người (năm 2025).");
        assertThat(assess(due(people, "at least 1000"), "2025-12-31", "2025 = ~1250.50")
                        .explain(Locale.ENGLISH))
                .contains(": 1,250.50 persons (2025).");
        assertThat(assess(due(people, "at least 1000"), "2025-12-31", "2025 = ~15.67E+6")
                        .explain(Locale.ENGLISH))
                .contains(": 15,670,000 persons (2025).");
        assertThat(assess(due(people, "at least 1000"), "2025-12-31", "2025 = (missing: lost)")
                        .explain(VI))
                .contains(": không có số liệu (lost) (năm 2025).");
    }

    @Test
    void namesTheGapOfASum() {
        Assessment assessment = assess(
                due(Plans.JOBS, "accumulated over 2021/2025: at least 10000"),
                "2026-01-01",
                "2021 = 6",
                "2023/2025 = 7");
        assertThat(assessment.explain(VI)).contains("Thiếu số liệu năm 2022.");
        assertThat(assessment.explain(Locale.ENGLISH)).contains("There is no figure for 2022.");
    }

    @Test
    void aSumOfOnePartIsNotAddedUp() {
        assertThat(assess(due(Plans.JOBS, "accumulated over 2021/2025: at least 5"), "2022-12-31", "2021 = 6")
                        .explain(Locale.ENGLISH))
                .contains("6 persons (2021).")
                .doesNotContain("in all");
    }

    @Property(tries = 300)
    void aPointOfTheWayIsMarkedAsRoundedAndDiffersFromTheShownValue(
            @ForAll @IntRange(min = -2_000, max = 2_000) int offset) {
        PlanTarget target =
                due(Plans.COVER, "at least 95%").withTrajectory(baseline(Plans.COVER, "2020-12-31", "80/100"), way());
        // 88.9950... % is due on 2023-12-31
        Assessment assessment = assess(target, "2024-06-30", "2023-12-31 = " + (889_950 + offset) + "/1000000");
        String bound = assessment.shownBound(VI).orElseThrow();
        assertThat(bound).startsWith("≈");
        assertThat(assessment.shownValue(VI).orElseThrow()).isNotEqualTo(bound.substring(1));
    }

    @Test
    void saysFromWhichBaselineACutIsTaken() {
        PlanTarget cut =
                due(Plans.POOR, "reduced by at least 60%").withBaseline(baseline(Plans.POOR, "2021-12-31", "1000"));
        Assessment assessment = assess(cut, "2025-12-31", "2025-12-31 = 400");
        assertThat(assessment.explain(VI)).contains("từ 1.000 ngày 31/12/2021 đến 400 người (31/12/2025).");
        assertThat(assessment.explain(Locale.ENGLISH))
                .contains("from 1,000 on 2021-12-31 to 400 persons (2025-12-31).");
    }

    @Test
    void saysWhichWayTheIndicatorMustStillMove() {
        Assessment assessment = assess(due(Plans.STUNTED, "below 8.5%"), "2024-06-30", "2023-12-31 = 10/100");
        assertThat(assessment.explain(VI)).contains("Mỗi năm còn phải giảm 0,8 điểm phần trăm.");
        assertThat(assessment.explain(Locale.ENGLISH)).contains("Still to cut a year: 0.8 percentage points.");
    }

    @Test
    void marksAFigureRebasedToNewBoundaries() {
        AreaUnit young = Plans.area("500@2025-07-01", "Xã Mới", "New Commune", null);
        Series series = Plans.series(Plans.COVER, young, List.of("2025 = 96/100"));
        Assessment assessment = due(Plans.COVER, "at least 95%").assess(series, LocalDate.of(2026, 1, 1));
        assertThat(assessment.explain(VI)).contains("(năm 2025) (quy đổi theo địa giới mới)");
        assertThat(assessment.explain(Locale.ENGLISH)).contains("(2025) (re-based to new boundaries)");
    }

    @Test
    void aPrintedFigureIsShownAsPrinted() {
        assertThat(Plans.assess(Plans.due(Plans.COVER, "at least 95.2%"), "2025-12-31", "2025-12-31 = ~95%")
                        .shownValue(Locale.ENGLISH))
                .contains("95%");
    }

    @Test
    void aBoundOfManyDecimalsIsShownAsItIs() {
        assertThat(Plans.assess(Plans.due(Plans.COVER, "at least 95.12345678%"), "2025-12-31", "2025-12-31 = 951/1000")
                        .shownBound(Locale.ENGLISH))
                .contains("95.12345678%");
    }

    @Test
    void theFigureIsShownAsFineAsTheVerdictNeeds() {
        String said = Plans.assess(Plans.due(Plans.COVER, "at least 95.2%"), "2025-12-31", "2025-12-31 = 9515/10000")
                .explain(Locale.ENGLISH);
        assertThat(said).contains("95.15% (9,515/10,000)").contains("95.15% against 95.2%");
    }
}
