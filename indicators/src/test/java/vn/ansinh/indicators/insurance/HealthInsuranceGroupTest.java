package vn.ansinh.indicators.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.insurance.HealthInsuranceGroup.EMPLOYEE_EMPLOYER;
import static vn.ansinh.indicators.insurance.HealthInsuranceGroup.EMPLOYER_PAID;
import static vn.ansinh.indicators.insurance.HealthInsuranceGroup.HOUSEHOLD;
import static vn.ansinh.indicators.insurance.HealthInsuranceGroup.STATE_SUPPORTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;

/** Groups of the insured and the budget's support, at and beside the days on which the law changes. */
class HealthInsuranceGroupTest {

    private static LawView law(String day) {
        return Catalog.law().onRecord().applyingOn(LocalDate.parse(day));
    }

    private static HealthInsurance on(String day) {
        return HealthInsurance.under(law(day));
    }

    @ParameterizedTest
    @CsvSource({"2015-01-01, 5", "2018-11-30, 5", "2018-12-01, 6", "2025-06-30, 6", "2025-07-01, 5", "2026-11-25, 5"})
    void thereAreFiveGroupsThenSixThenFive(String day, int count) {
        assertThat(on(day).groups().asList())
                .hasSize(count)
                .startsWith(EMPLOYEE_EMPLOYER)
                .isSorted();
    }

    @Test
    void noGroupsAreOnRecordBefore2015() {
        HealthInsurance rules = on("2014-12-31");

        assertThatThrownBy(rules::groups).isInstanceOf(UnsettledLawException.class);
        assertThatThrownBy(() -> rules.firstApplicable(List.of(HOUSEHOLD))).isInstanceOf(UnsettledLawException.class);
    }

    @Test
    void theFirstInTheOrderOfTheLawCountsHoweverTheyAreNamed() {
        assertThat(on("2025-07-01").firstApplicable(List.of(HOUSEHOLD, STATE_SUPPORTED)))
                .isEqualTo(STATE_SUPPORTED);
        assertThat(on("2025-06-30").firstApplicable(List.of(EMPLOYER_PAID, HOUSEHOLD)))
                .isEqualTo(HOUSEHOLD);
        assertThat(on("2025-06-30").firstApplicable(List.of(EMPLOYER_PAID))).isEqualTo(EMPLOYER_PAID);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on("2025-07-01").firstApplicable(List.of()))
                .withMessageContaining("found none");
    }

    @ParameterizedTest
    @CsvSource({"2018-11-30", "2025-07-01"})
    void aGroupThatTheDayDoesNotKnowIsRefusedEvenBesideAKnownOne(String day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on(day).firstApplicable(List.of(EMPLOYEE_EMPLOYER, EMPLOYER_PAID)))
                .withMessageContaining(day)
                .withMessageEndingWith("name the person's group of that day");
        assertThatThrownBy(() -> EMPLOYER_PAID.reference(law(day))).isInstanceOf(UnsettledLawException.class);
    }

    @Test
    void theReferenceIsThatOfTheDay() {
        assertThat(HOUSEHOLD.reference(law("2018-11-30")))
                .hasToString("Điều 12 (đã sửa đổi bởi Luật 46/2014), Luật Bảo hiểm y tế 25/2008");
        assertThat(HOUSEHOLD.reference(law("2018-12-01")).act()).isEqualTo("146/2018/NĐ-CP");
        assertThat(HOUSEHOLD.reference(law("2025-07-01")).act()).isEqualTo("51/2024/QH15");
        assertThat(SupportedClass.STUDENTS.reference(law("2018-12-01"))).hasToString("Điều 8, 146/2018/NĐ-CP");
        assertThat(SupportedClass.STUDENTS.reference(law("2025-07-01")).act()).isEqualTo("188/2025/NĐ-CP");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-02, NEAR_POOR_POOR_DISTRICT, 1, 81000, 0",
        "2023-12-03, MULTIDIMENSIONALLY_POOR, 1, 56700, 24300",
        "2025-06-30, ETHNIC_MINORITY_LEAVING_HARD_AREA, 1, 73710, 31590",
        "2025-06-30, STUDENTS, 1, 31590, 73710",
        "2025-07-01, STUDENTS, 1, 52650, 52650",
        "2026-06-30, STUDENTS, 1, 52650, 52650",
        "2026-06-30, STUDENTS, 12, 631800, 631800",
        "2026-07-01, STUDENTS, 1, 56925, 56925",
        "2025-08-01, NEAR_POOR, 1, 73710, 31590",
        "2025-08-01, AVERAGE_FARM_HOUSEHOLD, 1, 31590, 73710"
    })
    void theBudgetAddsItsShareAndTheInsuredPaysTheRest(
            String day, SupportedClass insured, int months, String support, String own) {
        assertThat(on(day).budgetSupport(insured, months).total()).isEqualByComparingTo(support);
        assertThat(on(day).ownShare(insured, months).total()).isEqualByComparingTo(own);
    }

    @Test
    void neitherTheCeilingNorTheMisprintComesOut() {
        HealthInsurance rules = on("2025-07-01");

        assertThat(rules.budgetSupport(SupportedClass.STUDENTS, 1).total())
                .isNotEqualByComparingTo("56650")
                .isNotEqualByComparingTo("70200");
        assertThat(rules.premium(1, 12).total()).isNotEqualByComparingTo("1684800");
    }

    @Test
    void theComputationIsShown() {
        assertThat(on("2025-07-01").ownShare(SupportedClass.STUDENTS, 1).explain(Locale.ENGLISH))
                .startsWith("52,650 VND: premium 2,340,000 × 4.5% × 1 = 105,300; budget")
                .contains("budget support, pupil or student -1 × 2,340,000 × 4.5% × 1 × 50% = -52,650 (");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-30, STUDENTS",
        "2023-12-02, MULTIDIMENSIONALLY_POOR",
        "2023-12-02, ETHNIC_MINORITY_LEAVING_HARD_AREA",
        "2025-07-01, NEAR_POOR_POOR_DISTRICT",
        "2025-07-01, MULTIDIMENSIONALLY_POOR"
    })
    void anUnsettledShareIsRefusedAndNeverTakenForZero(String day, SupportedClass insured) {
        HealthInsurance rules = on(day);

        assertThatThrownBy(() -> rules.budgetSupport(insured, 1)).isInstanceOf(UnsettledLawException.class);
        assertThatThrownBy(() -> rules.ownShare(insured, 1)).isInstanceOf(UnsettledLawException.class);
        assertThatThrownBy(() -> rules.highest(List.of(SupportedClass.STUDENTS, insured)))
                .isInstanceOf(UnsettledLawException.class);
    }

    @Test
    void ofSeveralClassesTheHighestShareCounts() {
        assertThat(on("2025-06-30").highest(List.of(SupportedClass.STUDENTS, SupportedClass.NEAR_POOR)))
                .isEqualTo(SupportedClass.NEAR_POOR);
        assertThat(on("2025-06-30").highest(List.of(SupportedClass.AVERAGE_FARM_HOUSEHOLD, SupportedClass.STUDENTS)))
                .isEqualTo(SupportedClass.STUDENTS);
        assertThat(on("2025-06-30").highest(List.of(SupportedClass.values())))
                .isEqualTo(SupportedClass.NEAR_POOR_POOR_DISTRICT);
        assertThatIllegalArgumentException().isThrownBy(() -> on("2025-06-30").highest(List.of()));
    }

    @ParameterizedTest
    @EnumSource(HealthInsuranceGroup.class)
    void everyGroupHasCodeAndNames(HealthInsuranceGroup group) {
        assertThat(group.code()).matches("[a-z_]+");
        assertThat(group.officialName().vi()).startsWith("nhóm ");
        assertThat(group.officialName().en()).contains("group");
    }

    @Test
    void theMonthsAreOneToTwelve() {
        HealthInsurance rules = on("2025-07-01");

        assertThatIllegalArgumentException().isThrownBy(() -> rules.budgetSupport(SupportedClass.STUDENTS, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.ownShare(SupportedClass.STUDENTS, 13));
    }

    @Property(tries = 50)
    void supportAndOwnShareMakeThePremium(
            @ForAll SupportedClass insured, @ForAll @IntRange(min = 1, max = 12) int months) {
        HealthInsurance rules = on("2025-06-30");

        assertThat(rules.budgetSupport(insured, months)
                        .total()
                        .add(rules.ownShare(insured, months).total()))
                .isEqualByComparingTo(rules.premium(1, months).total());
    }
}
