package vn.ansinh.indicators.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.testkit.ClassifierLaws;

/** Households are classified by the standard of the day, unknown facts never count as some value, and reasons agree. */
class PovertyStandardTest {

    private static final long MILLION = 1_000_000;

    private record House(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {

        static House rural(long income, int deprivations) {
            return new House(AreaType.RURAL, OptionalLong.of(income), Deprivations.of(deprivations));
        }
    }

    private static PovertyStandard on(String day) {
        LocalDate date = LocalDate.parse(day);
        return PovertyStandard.under(Catalog.law().inForceAt(date).applyingOn(date));
    }

    /** Expected classes written from the table of the three standards, not from the code. */
    @ParameterizedTest
    @CsvSource({
        // 2016-2021: income alone suffices below the line
        "2019-06-01, RURAL,  700000,  0, POOR",
        "2019-06-01, RURAL,  700001,  2, NEAR_POOR",
        "2019-06-01, RURAL,  700001,  3, POOR",
        "2019-06-01, RURAL, 1000000,  3, POOR",
        "2019-06-01, RURAL, 1000001,  9, AVERAGE",
        "2019-06-01, RURAL, 1500000,  0, AVERAGE",
        "2019-06-01, RURAL, 1500001,  0, ABOVE_AVERAGE",
        "2019-06-01, URBAN,  900000,  0, POOR",
        "2019-06-01, URBAN, 1300000,  2, NEAR_POOR",
        "2019-06-01, URBAN, 1950000,  0, AVERAGE",
        "2021-12-31, RURAL,  700001,  0, NEAR_POOR",
        // 2022-2026: both conditions
        "2022-01-01, RURAL, 1500000,  3, POOR",
        "2022-01-01, RURAL, 1500000,  2, NEAR_POOR",
        "2022-01-01, RURAL,       0,  0, NEAR_POOR",
        "2022-01-01, RURAL, 1500001, 12, AVERAGE",
        "2022-01-01, RURAL, 2250000,  0, AVERAGE",
        "2022-01-01, RURAL, 2250001,  0, ABOVE_AVERAGE",
        "2022-01-01, URBAN, 2000000,  3, POOR",
        "2022-01-01, URBAN, 3000001,  0, ABOVE_AVERAGE",
        "2026-03-01, RURAL, 1500000,  3, POOR",
        // 2027-2030: no average class is known
        "2027-01-01, RURAL, 2200000,  3, POOR",
        "2027-01-01, RURAL, 2200000,  2, NEAR_POOR",
        "2027-01-01, RURAL, 2200001,  3, ABOVE_LINE",
        "2027-01-01, URBAN, 2800000,  3, POOR",
    })
    void eachStandardDrawsItsOwnLines(String day, AreaType area, long income, int deprivations, PovertyClass expected) {
        Verdict<PovertyClass> verdict =
                on(day).classify(new House(area, OptionalLong.of(income), Deprivations.of(deprivations)));

        assertThat(verdict.category()).contains(expected);
        assertThat(verdict.needs()).isEmpty();
    }

    @Test
    void aMissingIncomeIsNotPoor() {
        Verdict<PovertyClass> verdict =
                on("2023-01-01").classify(new House(AreaType.RURAL, OptionalLong.empty(), Deprivations.of(5)));

        assertThat(verdict.category()).isEmpty();
        assertThat(verdict.explain(Locale.ENGLISH)).startsWith("cannot decide, need the income per person");
        assertThatThrownBy(verdict::orElseThrow).hasMessage("cannot decide: need the income per person");
    }

    @Test
    void anUnknownThatCannotMatterDecidesNothing() {
        PovertyStandard standard = on("2023-01-01");

        assertThat(standard.classify(new House(AreaType.RURAL, OptionalLong.of(2 * MILLION), new Deprivations(0, 12)))
                        .category())
                .contains(PovertyClass.AVERAGE);
        assertThat(standard.classify(new House(AreaType.RURAL, OptionalLong.of(MILLION), new Deprivations(3, 9)))
                        .category())
                .contains(PovertyClass.POOR);
        Verdict<PovertyClass> open =
                standard.classify(new House(AreaType.RURAL, OptionalLong.of(MILLION), new Deprivations(2, 1)));
        assertThat(open.needs()).extracting(each -> each.en()).containsExactly("the number of deprivations");
    }

    @Test
    void theExplanationNamesFactsProvisionAndTheBranchNotTaken() {
        String english = on("2023-01-01").classify(House.rural(1_450_000, 3)).explain(Locale.ENGLISH);
        String vietnamese = on("2023-01-01").classify(House.rural(1_450_000, 3)).explain(Locale.forLanguageTag("vi"));

        assertThat(english)
                .startsWith("poor household; an income of 1,450,000, at most 1,500,000 đồng a person a month")
                .contains("07/2021/NĐ-CP")
                .contains("3 deprivations, 3 or more")
                .endsWith("would be near-poor household with 2 deprivations");
        assertThat(vietnamese)
                .startsWith("hộ nghèo; thu nhập 1.450.000 không quá 1.500.000 đồng/người/tháng")
                .endsWith("sẽ là hộ cận nghèo nếu có 2 chỉ số thiếu hụt");
    }

    @Test
    void theBranchNotTakenIsCertainToo() {
        assertThat(on("2023-01-01")
                        .classify(new House(AreaType.RURAL, OptionalLong.of(1_500_001), new Deprivations(0, 12)))
                        .explain(Locale.ENGLISH))
                .doesNotContain("near-poor")
                .endsWith("would be household above the average living standard with an income of 2,250,001 đồng");
    }

    @Test
    void enoughKnownDeprivationsAreNamedThoughOthersAreUnknown() {
        assertThat(on("2023-01-01")
                        .classify(new House(AreaType.RURAL, OptionalLong.of(MILLION), new Deprivations(3, 2)))
                        .explain(Locale.ENGLISH))
                .contains("at least 3 deprivations, 3 or more");
    }

    @Test
    void binhMyTurnedFromTownshipToCommuneAndOnlyItsAreaTypeSaysSo() {
        House urban = new House(AreaType.URBAN, OptionalLong.of(1_800_000), Deprivations.of(3));
        House rural = new House(AreaType.RURAL, OptionalLong.of(1_800_000), Deprivations.of(3));

        assertThat(on("2025-06-30").classify(urban).category()).contains(PovertyClass.POOR);
        assertThat(on("2025-07-01").classify(urban).category()).contains(PovertyClass.POOR);
        assertThat(on("2025-07-01").classify(rural).category()).contains(PovertyClass.AVERAGE);
    }

    @Test
    void sixteenMillionAndAFewDongStayThemselves() {
        assertThat(on("2023-01-01").classify(House.rural(16_777_217, 0)).explain(Locale.ENGLISH))
                .contains("16,777,217");
    }

    @Test
    void aNegativeIncomeIsRefused() {
        assertThatThrownBy(() -> on("2023-01-01").classify(House.rural(-1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 0");
    }

    @Test
    void noKindOfAreaIsTakenForGranted() {
        House nowhere = new House(null, OptionalLong.of(MILLION), Deprivations.of(3));
        assertThatThrownBy(() -> on("2023-01-01").classify(nowhere)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> on("2023-01-01").category(nowhere)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void nothingPersonalInToString() {
        assertThat(on("2023-01-01")
                        .classify(House.rural(1_450_000, 3))
                        .grounds()
                        .toString())
                .doesNotContain("1,450,000");
        assertThat(on("2023-01-01").classify(House.rural(1_450_000, 3))).hasToString("poor");
        assertThat(Deprivations.of(3).toString()).doesNotContain("3");
    }

    @Test
    void beforeTheFirstAndAfterTheLastStandardIsAnError() {
        assertThatThrownBy(() -> on("2015-12-31")).isInstanceOf(UnsettledLawException.class);
        assertThatThrownBy(() -> on("2031-01-01"))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining("2031-01-01");
    }

    @Test
    void theYear2026LookedAtBeforeTheDecreeOf2025IsNotSettled() {
        LawView january = Catalog.law().inForceAt(LocalDate.of(2026, 1, 15)).applyingOn(LocalDate.of(2026, 1, 15));
        LawView later = Catalog.law().inForceAt(LocalDate.of(2026, 3, 1)).applyingOn(LocalDate.of(2026, 1, 15));

        assertThatThrownBy(() -> PovertyStandard.under(january)).isInstanceOf(UnsettledLawException.class);
        assertThat(PovertyStandard.under(later)
                        .classify(House.rural(MILLION, 3))
                        .category())
                .contains(PovertyClass.POOR);
    }

    @Test
    void theNearestChangeIsNamed() {
        assertThat(on("2018-06-01").classify(House.rural(600_000, 4)).explain(Locale.ENGLISH))
                .endsWith("would be household with an average living standard with an income of 1,000,001 đồng");
        assertThat(on("2023-06-01").classify(House.rural(2_250_001, 0)).explain(Locale.ENGLISH))
                .endsWith("would be household with an average living standard with an income of 2,250,000 đồng");
    }

    @Property
    void everyHouseholdHasExactlyOneClass(
            @ForAll @LongRange(min = 0, max = 5 * MILLION) long income,
            @ForAll @IntRange(max = 12) int deprivations,
            @ForAll AreaType area,
            @ForAll @IntRange(min = 2016, max = 2030) int year) {
        Verdict<PovertyClass> verdict =
                on(year + "-06-01").classify(new House(area, OptionalLong.of(income), Deprivations.of(deprivations)));

        assertThat(verdict.category()).isPresent();
        assertThat(verdict.grounds().findings()).isNotEmpty();
        assertThat(verdict.grounds().notTaken().map(other -> other.category())).isNotEqualTo(verdict.category());
    }

    @Property
    void moreIncomeNeverMakesPoorer(
            @ForAll @LongRange(min = 0, max = 4 * MILLION) long income,
            @ForAll @LongRange(min = 0, max = 4 * MILLION) long more,
            @ForAll @IntRange(max = 12) int deprivations,
            @ForAll @IntRange(min = 2016, max = 2030) int year) {
        PovertyStandard standard = on(year + "-06-01");

        assertThat(standard.classify(House.rural(income + more, deprivations)).orElseThrow())
                .isGreaterThanOrEqualTo(
                        standard.classify(House.rural(income, deprivations)).orElseThrow());
    }

    @Property
    void oneMoreDeprivationNeverMakesLessPoor(
            @ForAll @LongRange(min = 0, max = 4 * MILLION) long income,
            @ForAll @IntRange(max = 11) int deprivations,
            @ForAll @IntRange(min = 2016, max = 2030) int year) {
        PovertyStandard standard = on(year + "-06-01");

        assertThat(standard.classify(House.rural(income, deprivations + 1)).orElseThrow())
                .isLessThanOrEqualTo(
                        standard.classify(House.rural(income, deprivations)).orElseThrow());
    }

    @Property
    void theLawsOfTheTestKitHold(
            @ForAll @LongRange(min = 0, max = 4 * MILLION) long income,
            @ForAll @IntRange(max = 12) int deprived,
            @ForAll @IntRange(max = 12) int unknown,
            @ForAll @IntRange(min = 0, max = 12) int learnt,
            @ForAll boolean incomeKnown,
            @ForAll @IntRange(min = 2016, max = 2030) int year) {
        ClassifierLaws.check(
                on(year + "-06-01"),
                new House(
                        AreaType.URBAN,
                        incomeKnown ? OptionalLong.of(income) : OptionalLong.empty(),
                        new Deprivations(deprived, unknown)),
                new House(
                        AreaType.URBAN,
                        OptionalLong.of(income),
                        Deprivations.of(deprived + Math.min(learnt, unknown))));
    }
}
