package vn.ansinh.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.core.quality.Finding.Rule;
import vn.ansinh.core.quality.Finding.Severity;

/** Each relation, on figures that just hold it and on figures that just do not. */
class CoherenceTest {

    private static final AreaUnit.Key DISTRICT = AreaUnit.Key.parse("352");
    private static final AreaUnit.Key NORTH = AreaUnit.Key.parse("001");
    private static final AreaUnit.Key SOUTH = AreaUnit.Key.parse("002");

    private static IndicatorDefinition definition(String code) {
        return IndicatorDefinition.own(
                code.toUpperCase(Locale.ROOT) + ":T",
                Text.of(code, code),
                code.startsWith("rate") ? Measure.ratio(1) : Measure.count(Text.of("hộ", "households")),
                Direction.NEITHER,
                Combining.STOCK);
    }

    /** Figures such as {@code poor = 12; rate = ~3.1%} of one area and period. */
    private static List<Observation> figures(AreaUnit.Key area, String period, String texts) {
        return Arrays.stream(texts.split("; "))
                .map(text -> text.split(" = "))
                .map(parts -> figure(definition(parts[0]), area, period, parts[1], Vintage.FINAL))
                .toList();
    }

    private static Observation figure(
            IndicatorDefinition definition, AreaUnit.Key area, String period, String value, Vintage vintage) {
        return new Observation(
                definition,
                new AreaUnit(
                        area,
                        Text.of("đơn vị " + area, "unit " + area),
                        "commune",
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of()),
                ReportingPeriod.parse(period),
                Measured.parse(value, Quantity::parse),
                vintage,
                Boundaries.CURRENT,
                "source",
                "");
    }

    private static CoherenceReport check(Relation relation, String texts) {
        return Coherence.of(List.of(relation)).check(figures(DISTRICT, "2024", texts));
    }

    private static void holds(Relation relation, String texts) {
        assertThat(check(relation, texts).findings()).as(texts).isEmpty();
    }

    private static Finding finds(Rule rule, Relation relation, String texts) {
        CoherenceReport report = check(relation, texts);
        assertThat(report.findings()).as(texts).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(rule.severity());
            assertThat(finding.figures()).isNotEmpty();
        });
        assertThat(report.by(rule)).isEqualTo(report.findings());
        return report.findings().get(0);
    }

    @Test
    void aPartIsAtMostItsWhole() {
        Relation within = new Relation.Within("POOR:T", "ALL:T");
        holds(within, "poor = 7; all = 7");
        Finding found = finds(Rule.PART_ABOVE_WHOLE, within, "poor = 8; all = 7");
        assertThat(found)
                .hasToString("PART_ABOVE_WHOLE (error): a part exceeds its whole; POOR:T, unit 352 (352), 2024 = 8 |"
                        + " ALL:T, unit 352 (352), 2024 = 7; expected ≤ 7; found 8; see whether the two were swapped or"
                        + " cover different things");
        assertThat(found.in(Locale.forLanguageTag("vi")))
                .startsWith("PART_ABOVE_WHOLE (lỗi): phần lớn hơn toàn bộ; POOR:T, đơn vị 352 (352)");
        assertThat(finds(Rule.NET_ABOVE_GROSS, new Relation.NetWithinGross("NET:T", "GROSS:T"), "net = 3; gross = 2")
                        .expected()
                        .en())
                .isEqualTo("≤ 2");
        holds(new Relation.NetWithinGross("NET:T", "GROSS:T"), "net = 2; gross = 2");
    }

    @Test
    void partsAddUpToTheirTotal() {
        Relation sum = Relation.sum("ALL:T", "POOR:T", "NEAR:T");
        holds(sum, "all = 12; poor = 5; near = 7");
        Finding more = finds(Rule.PARTS_MISS_TOTAL, sum, "all = 13; poor = 5; near = 7");
        assertThat(more.expected().en()).isEqualTo("12");
        assertThat(more.found().en()).isEqualTo("13");
        assertThat(more.remedy().en()).isEqualTo("off by 1; compare every part and the total with their source");
        assertThat(more.figures()).hasSize(3);
        assertThat(finds(Rule.PARTS_MISS_TOTAL, sum, "all = 9; poor = 5; near = 7")
                        .remedy()
                        .en())
                .startsWith("off by 3;");
        Relation rates = Relation.sum("RATE-ALL:T", "RATE-POOR:T", "RATE-NEAR:T");
        holds(rates, "rate-all = ~5.7%; rate-poor = ~2.9%; rate-near = ~2.7%");
        Finding printed = finds(Rule.PARTS_MISS_TOTAL, rates, "rate-all = ~5.9%; rate-poor = ~2.9%; rate-near = ~2.7%");
        assertThat(printed.expected().en()).isEqualTo("5.5%..5.7%");
        assertThat(printed.remedy().en()).startsWith("off by 0.3%;");
    }

    @Test
    void onlyWhatIsThereIsCompared() {
        Relation sum = Relation.sum("ALL:T", "POOR:T", "NEAR:T");
        CoherenceReport some = check(sum, "all = 12; poor = 5");
        assertThat(some.figures()).isEqualTo(2);
        assertThat(some.compared()).isZero();
        CoherenceReport unknown = check(sum, "all = 12; poor = 5; near = (missing)");
        assertThat(unknown.figures()).isEqualTo(3);
        assertThat(unknown.compared()).isZero();
        assertThat(check(sum, "all = 12; poor = 5; near = 7").compared()).isEqualTo(1);
    }

    private static List<Observation> areas(String whole, String north, String south) {
        List<Observation> figures = new ArrayList<>(figures(DISTRICT, "2024", whole));
        figures.addAll(figures(NORTH, "2024", north));
        figures.addAll(figures(SOUTH, "2024", south));
        return figures;
    }

    @Test
    void areasAddUpToTheirDistrict() {
        Coherence areas =
                Coherence.of(List.of(new Relation.SumOfAreas("POOR:T", DISTRICT, ImmutableList.of(NORTH, SOUTH))));
        CoherenceReport right = areas.check(areas("poor = 9", "poor = 4", "poor = 5"));
        assertThat(right.findings()).isEmpty();
        assertThat(right.compared()).isEqualTo(1);
        CoherenceReport wrong = areas.check(areas("poor = 8", "poor = 4", "poor = 5"));
        assertThat(wrong.findings()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.PARTS_MISS_TOTAL);
            assertThat(found.figures()).hasSize(3);
        });
        assertThat(wrong.atLeast(Severity.ERROR)).hasSize(1);
        assertThat(wrong.by(Rule.JUMP)).isEmpty();
        assertThat(wrong.in(Locale.ENGLISH)).startsWith("PARTS_MISS_TOTAL (error): the parts do not add up");
        assertThat(areas.check(areas("poor = 8", "poor = 4", "all = 5")).compared())
                .isZero();
        assertThat(areas.check(areas("all = 8", "poor = 4", "poor = 5")).compared())
                .isZero();
        Coherence rates =
                Coherence.of(List.of(new Relation.SumOfAreas("RATE:T", DISTRICT, ImmutableList.of(NORTH, SOUTH))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.check(areas("rate = ~8%", "rate = ~4%", "rate = ~4%")))
                .withMessage("RATE:T is a percentage; only counts of areas add up");
    }

    @Test
    void aRateIsThatOfItsCounts() {
        Relation share = new Relation.Share("RATE:T", "POOR:T", "ALL:T");
        holds(share, "rate = ~12.5%; poor = 5; all = 40");
        holds(share, "rate = ~2.9%; poor = ~5E+1; all = ~17E+2");
        holds(share, "rate = ~2.9%; poor = 0; all = 0");
        Finding wrong = finds(Rule.RATE_AGAINST_COUNTS, share, "rate = ~15.2%; poor = 5; all = 40");
        assertThat(wrong.expected().en()).isEqualTo("12.5%");
        assertThat(wrong.found().en()).isEqualTo("~15.2%");
        // 1/3 is 33.33 %
        Finding rounded = finds(Rule.PRINTED_ROUNDING, share, "rate = ~33.4%; poor = 1; all = 3");
        assertThat(rounded.expected().en()).isEqualTo("33.33333%");
        assertThat(rounded.remedy().en()).isEqualTo("round once, from the counts, half up");
        finds(Rule.RATE_AGAINST_COUNTS, share, "rate = ~33.6%; poor = 1; all = 3");
        finds(Rule.RATE_AGAINST_COUNTS, share, "rate = 334:1000; poor = 1; all = 3");
    }

    /** 31,615 of 1,005,262 are 3.14495 %: with two decimals 3.14, with three 3.145, and that rounded again 3.15. */
    @Test
    void aFigureThatRoundingTwiceWouldSpoilIsNoted() {
        Relation share = new Relation.Share("RATE:T", "POOR:T", "ALL:T");
        Finding note = finds(Rule.ROUNDED_TWICE, share, "rate = ~3.14%; poor = 31615; all = 1005262");
        assertThat(note.severity()).isEqualTo(Severity.NOTE);
        assertThat(note.expected().en()).isEqualTo("3.14%");
        assertThat(note.remedy().en())
                .isEqualTo("the figure is right; 3.145 is rounded already, and rounding that to 3.15 would be wrong");
        holds(share, "rate = ~3.1%; poor = 31615; all = 1005262");
        holds(share, "rate = ~3.14%; poor = 31615; all = ~101E+4");
        // 4/7 is 57.14 %, with no decimal 57
        holds(share, "rate = ~57%; poor = 4; all = 7");
        CoherenceReport report = check(share, "rate = ~3.14%; poor = 31615; all = 1005262");
        assertThat(report.atLeast(Severity.WARNING)).isEmpty();
        assertThat(report.atLeast(Severity.NOTE)).hasSize(1);
    }

    @Test
    void ratesAndCountsHaveOneBase() {
        Relation base = new Relation.OneBase("RATE-POOR:T", "POOR:T", "RATE-NEAR:T", "NEAR:T");
        holds(base, "rate-poor = ~2.0%; poor = 20; rate-near = ~3.0%; near = 30");
        holds(base, "rate-poor = ~0%; poor = 20; rate-near = ~3.0%; near = 30");
        Finding found = finds(Rule.BASES_DIFFER, base, "rate-poor = ~2.0%; poor = 20; rate-near = ~3.0%; near = 300");
        assertThat(found.figures()).hasSize(4);
        assertThat(found.found().en()).isEqualTo("20 : ~2.0%, 300 : ~3.0%");
        assertThat(found.expected().en()).isEqualTo("192 to 208 (POOR:T, ~2.0%), or 29 to 31 (NEAR:T, ~3.0%)");
        assertThat(found.expected().vi()).contains("192 đến 208", "hoặc");
    }

    @Test
    void thePercentageOfAPlanIsNoRate() {
        Relation number = new Relation.NotOfPlan("RATE:T", "POOR:T", "ALL:T", Exact.of(50));
        holds(number, "rate = ~40%; poor = 40; all = 100");
        Finding found = finds(Rule.PERCENT_OF_PLAN, number, "rate = ~80%; poor = 40; all = 100");
        assertThat(found.expected().en()).isEqualTo("40%");
        assertThat(found.found().en()).isEqualTo("~80%");
        // neither the rate nor the percentage of the plan: for another rule to say
        holds(number, "rate = ~70%; poor = 40; all = 100");
        holds(number, "rate = ~70%; poor = 40; all = 0");
        Relation share = new Relation.NotOfPlan("RATE:T", "POOR:T", "ALL:T", Exact.of(1, 2));
        finds(Rule.PERCENT_OF_PLAN, share, "rate = ~80%; poor = 40; all = 100");
        Relation all = new Relation.NotOfPlan("RATE:T", "POOR:T", "ALL:T", Exact.ONE);
        holds(all, "rate = ~80%; poor = 40; all = 100");
    }

    private static CoherenceReport steady(Relation.Steady relation, String... yearsAndValues) {
        String code = relation.code().replace(":T", "").toLowerCase(Locale.ROOT);
        List<Observation> figures = new ArrayList<>();
        for (String each : yearsAndValues) {
            String[] parts = each.split(" ");
            figures.addAll(figures(DISTRICT, parts[0], code + " = " + parts[1]));
        }
        return Coherence.of(List.of(relation)).check(figures);
    }

    @ParameterizedTest
    @CsvSource({
        "poor, 2023 100, 2024 120, 0",
        "poor, 2023 100, 2024 121, 1",
        "poor, 2023 100, 2024 80, 0",
        "poor, 2023 100, 2024 79, 1",
        "poor, 2024 79, 2023 100, 1",
        "rate, 2023 ~10.0%, 2024 ~30.1%, 0",
        "rate, 2023 ~10.0%, 2024 ~30.2%, 1",
        "rate, 2023 ~30.2%, 2024 ~10.0%, 1",
        "poor, 2023 100, 2024-Q1 900, 0"
    })
    void aFigureThatJumpsIsFound(String code, String one, String other, int jumps) {
        Relation.Steady relation = new Relation.Steady(code.toUpperCase(Locale.ROOT) + ":T", Exact.of(1, 5));
        CoherenceReport report = steady(relation, one, other);
        assertThat(report.findings()).hasSize(jumps);
        assertThat(report.compared()).isEqualTo(other.contains("Q") ? 0 : 1);
        report.findings().forEach(found -> {
            assertThat(found.rule()).isEqualTo(Rule.JUMP);
            assertThat(found.figures().get(0).period()).isEqualTo(ReportingPeriod.year(2023));
            assertThat(found.expected().en()).startsWith("a change of at most " + (code.equals("poor") ? "20" : "20%"));
            assertThat(found.found().en()).contains(" → ");
        });
    }

    @Test
    void eachYearIsHeldAgainstTheOneBefore() {
        CoherenceReport report =
                steady(new Relation.Steady("POOR:T", Exact.of(1, 5)), "2022 100", "2023 115", "2024 130", "2025 200");
        assertThat(report.compared()).isEqualTo(3);
        assertThat(report.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.figures().get(1).period()).isEqualTo(ReportingPeriod.year(2025)));
        assertThat(Coherence.of(List.of(new Relation.Steady("POOR:T", Exact.ZERO)))
                        .check(areas("poor = 9", "poor = 4", "poor = 5"))
                        .compared())
                .isZero();
    }

    @Test
    void aRateAboveAHundredPercentIsAskedAbout() {
        Relation other = new Relation.MayExceedHundredPercent("RATE-OTHER:T");
        holds(other, "rate = 100:100");
        holds(other, "rate = ~100%");
        holds(other, "poor = 200");
        assertThat(finds(Rule.ABOVE_HUNDRED_PERCENT, other, "rate = 101:100")
                        .found()
                        .en())
                .isEqualTo("101:100");
        holds(new Relation.MayExceedHundredPercent("RATE:T"), "rate = 101:100");
    }

    private static List<Observation> underTwo(String one, String other) {
        IndicatorDefinition first = definition("rate");
        IndicatorDefinition second = new IndicatorDefinition(
                "RATE-2022:T",
                first.indicator(),
                first.name(),
                first.measure(),
                first.direction(),
                first.combining(),
                first.concept(),
                first.custody(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
        return List.of(
                figure(first, DISTRICT, "2024", one, Vintage.FINAL),
                figure(second, DISTRICT, "2024", other, Vintage.FINAL));
    }

    @ParameterizedTest
    @CsvSource({
        "~2.9%, ~2.9%, 1",
        "29:1000, ~2.9%, 1",
        "~2.9%, ~3.9%, 0",
        "~0%, ~0%, 0",
        "~100%, ~100%, 0",
        "~300%, 3:1, 1",
        "~3.0%, 3:1, 0"
    })
    void oneFigureUnderTwoDefinitionsIsAskedAbout(String one, String other, int findings) {
        Coherence none = Coherence.of(List.of(
                new Relation.MayExceedHundredPercent("RATE:T"), new Relation.MayExceedHundredPercent("RATE-2022:T")));
        CoherenceReport report = none.check(underTwo(one, other));
        assertThat(report.findings()).hasSize(findings).allSatisfy(found -> {
            assertThat(found.rule()).isEqualTo(Rule.SAME_UNDER_TWO_DEFINITIONS);
            assertThat(found.figures()).hasSize(2);
        });
        assertThat(none.check(figures(DISTRICT, "2024", "poor = 3; all = 3")).findings())
                .isEmpty();
    }

    @Test
    void theMoreSettledFigureCounts() {
        IndicatorDefinition poor = definition("poor");
        IndicatorDefinition all = definition("all");
        Coherence within = Coherence.of(List.of(new Relation.Within("POOR:T", "ALL:T")));
        Observation estimate = figure(poor, DISTRICT, "2024", "9", Vintage.ESTIMATE);
        Observation settled = figure(poor, DISTRICT, "2024", "5", Vintage.FINAL);
        Observation whole = figure(all, DISTRICT, "2024", "7", Vintage.FINAL);
        assertThat(within.check(List.of(estimate, settled, whole)).findings()).isEmpty();
        assertThat(within.check(List.of(settled, estimate, whole)).findings()).isEmpty();
        assertThat(within.check(List.of(estimate, whole)).findings()).hasSize(1);
        assertThat(within.check(List.of(settled, settled, whole)).figures()).isEqualTo(3);
        Observation rival = figure(poor, DISTRICT, "2024", "6", Vintage.FINAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> within.check(List.of(settled, rival)))
                .withMessage("two final figures of POOR:T for 352 in 2024: 5 and 6; keep one");
    }

    @Test
    void aRelationIsBetweenDifferentFigures() {
        for (Runnable each : List.<Runnable>of(
                () -> new Relation.Within("a", "a"),
                () -> new Relation.NetWithinGross("a", "a"),
                () -> Relation.sum("a", "b", "b"),
                () -> Relation.sum("a", "a", "b"),
                () -> new Relation.Share("a", "b", "a"),
                () -> new Relation.OneBase("a", "b", "c", "a"),
                () -> new Relation.NotOfPlan("a", "a", "b", Exact.ONE),
                () -> new Relation.SumOfAreas("a", NORTH, ImmutableList.of(SOUTH, NORTH)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(each::run)
                    .withMessageStartingWith("a relation is between different figures; found [");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relation.sum("a", "b"))
                .withMessage("a total has at least two parts; found [b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relation.SumOfAreas("a", NORTH, ImmutableList.of()))
                .withMessage("the area 001 has at least one part; found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relation.NotOfPlan("a", "b", "c", Exact.ZERO))
                .withMessage("a plan sets something above 0; found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relation.Steady("a", Exact.of(-1)))
                .withMessage("the largest change that is no jump is at least 0; found -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(
                        Rule.JUMP, ImmutableList.of(), Text.of("a", "a"), Text.of("a", "a"), Text.of("a", "a")));
    }

    @Test
    void aRelationNamesTheFiguresThatItIsAbout() {
        assertThat(new Relation.Within("a", "b").codes()).containsExactly("a", "b");
        assertThat(new Relation.NetWithinGross("a", "b").codes()).containsExactly("a", "b");
        assertThat(Relation.sum("a", "b", "c").codes()).containsExactly("a", "b", "c");
        assertThat(new Relation.SumOfAreas("a", NORTH, ImmutableList.of(SOUTH)).codes())
                .containsExactly("a");
        assertThat(new Relation.Share("a", "b", "c").codes()).containsExactly("a", "b", "c");
        assertThat(new Relation.OneBase("a", "b", "c", "d").codes()).containsExactly("a", "b", "c", "d");
        assertThat(new Relation.NotOfPlan("a", "b", "c", Exact.ONE).codes()).containsExactly("a", "b", "c");
        assertThat(new Relation.Steady("a", Exact.ONE).codes()).containsExactly("a");
        assertThat(new Relation.MayExceedHundredPercent("a").codes()).containsExactly("a");
    }
}
