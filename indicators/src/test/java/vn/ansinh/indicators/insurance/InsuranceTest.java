package vn.ansinh.indicators.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;

/** Premiums, contributions and support against figures published by others, and against the wrong ones in circulation. */
class InsuranceTest {

    private static LawView on(String day) {
        return Catalog.law().onRecord().applyingOn(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({"1, 1263600", "2, 884520", "3, 758160", "4, 631800", "5, 505440", "6, 505440"})
    void eachMemberOwesTheShareOfThePlace(int member, String expected) {
        assertThat(HealthInsurance.under(on("2025-08-01"))
                        .premium(member, 12)
                        .parts()
                        .get(member - 1)
                        .product())
                .isEqualByComparingTo(expected);
    }

    @Test
    void theAmountIsMoneyAndExact() {
        assertThat(HealthInsurance.under(on("2025-08-01")).premium(3, 12).amount())
                .satisfies(money -> {
                    assertThat(money.getCurrency().getCurrencyCode()).isEqualTo("VND");
                    assertThat(money.getNumber().numberValueExact(BigDecimal.class))
                            .isEqualByComparingTo("2906280");
                });
    }

    @Test
    void theComputationIsShownStepByStep() {
        assertThat(HealthInsurance.under(on("2025-08-01")).premium(1, 12).explain(Locale.ENGLISH))
                .startsWith("1,263,600 VND: member 1 2,340,000 × 4.5% × 12 × 100% = 1,263,600 (");
        assertThat(HealthInsurance.under(on("2025-08-01")).premium(1, 12).explain(Locale.forLanguageTag("vi")))
                .startsWith("1.263.600 VND: thành viên thứ 1 2.340.000 × 4,5% × 12 × 100% = 1.263.600 (");
        assertThat(HealthInsurance.under(on("2025-08-01")).premium(1, 12)).hasToString("Entitlement[…]");
    }

    @Test
    void noHouseholdWithoutMembersAndNoYearOfThirteenMonths() {
        HealthInsurance rules = HealthInsurance.under(on("2025-08-01"));

        assertThatIllegalArgumentException().isThrownBy(() -> rules.premium(0, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.premium(1, 13));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.premium(1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, NEAR_POOR, 38500",
        "2025-06-30, POOR, 99000",
        "2025-06-30, NEAR_POOR, 82500",
        "2025-06-30, OTHER, 33000",
        "2025-07-01, POOR, 165000",
        "2025-07-01, ISLAND_COMMUNE, 165000",
        "2025-07-01, NEAR_POOR, 132000",
        "2025-07-01, ETHNIC_MINORITY, 99000",
        "2025-07-01, OTHER, 66000"
    })
    void theStateAddsItsShareOfTheLowestContribution(String day, VoluntaryClass participant, String expected) {
        assertThat(VoluntaryInsurance.under(on(day)).stateSupport(participant).total())
                .isEqualByComparingTo(expected);
    }

    @Test
    void aClassThatTheDayDoesNotKnowHasNoShare() {
        VoluntaryInsurance june = VoluntaryInsurance.under(on("2025-06-30"));

        assertThatThrownBy(() -> june.stateSupport(VoluntaryClass.ISLAND_COMMUNE))
                .isInstanceOf(UnsettledLawException.class);
        assertThat(june.highest(List.of(VoluntaryClass.ISLAND_COMMUNE, VoluntaryClass.NEAR_POOR)))
                .isEqualTo(VoluntaryClass.NEAR_POOR);
        assertThat(june.highest(List.of())).isEqualTo(VoluntaryClass.OTHER);
    }

    @Test
    void theIncomeIsWithinFloorAndCapIncludingBoth() {
        VoluntaryInsurance rules = VoluntaryInsurance.under(on("2026-07-01"));

        assertThat(rules.contribution(1_500_000).total()).isEqualByComparingTo("330000");
        assertThat(rules.contribution(50_600_000).total()).isEqualByComparingTo("11132000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.contribution(1_499_999))
                .withMessageContaining("1500000")
                .withMessageNotContaining("1499999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.contribution(50_600_001))
                .withMessageContaining("20 from")
                .withMessageNotContaining("50600001");
    }

    @Property
    void oneMoreMemberNeverLowersThePremium(@ForAll @IntRange(min = 1, max = 20) int members) {
        HealthInsurance rules = HealthInsurance.under(on("2025-08-01"));

        assertThat(rules.premium(members + 1, 12).total())
                .isGreaterThan(rules.premium(members, 12).total());
    }
}
