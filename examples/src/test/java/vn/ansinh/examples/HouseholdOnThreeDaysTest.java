package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;

/** One household, three standards, three answers, each with the act of its day. */
class HouseholdOnThreeDaysTest {

    private record Household(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {}

    private final Household household = new Household(AreaType.RURAL, OptionalLong.of(1_450_000), Deprivations.of(3));

    @Test
    void eachDaySelectsItsOwnAct() {
        assertThat(on(2020))
                .startsWith("2020-06-01: household with an average living standard")
                .contains("59/2015/QĐ-TTg");
        assertThat(on(2023)).startsWith("2023-06-01: poor household").contains("07/2021/NĐ-CP");
        assertThat(on(2027)).startsWith("2027-06-01: poor household").contains("351/2025/NĐ-CP");
    }

    @Test
    void theGrandmotherReceivesTheHigherOfAssistanceAndPension() {
        assertThat(HouseholdOnThreeDays.allowance(LocalDate.of(2023, 6, 1), Locale.ENGLISH))
                .startsWith("2023-06-01: 720,000 VND: person with a severe disability 360,000 × 2 = 720,000");
        assertThat(HouseholdOnThreeDays.allowance(LocalDate.of(2026, 8, 1), Locale.forLanguageTag("vi")))
                .startsWith("01/08/2026: 1.080.000 VND: người khuyết tật nặng 540.000 × 2 = 1.080.000")
                .contains("335/2026/NĐ-CP, chỉ có nguồn thứ cấp");
    }

    @Test
    void thePremiumOfFourMembers() {
        assertThat(HouseholdOnThreeDays.premium(LocalDate.of(2025, 8, 1), Locale.ENGLISH))
                .startsWith("2025-08-01: 3,538,080 VND: member 1 2,340,000 × 4.5% × 12 × 100% = 1,263,600; member 2");
    }

    private String on(int year) {
        return HouseholdOnThreeDays.verdict(household, LocalDate.of(year, 6, 1), Locale.ENGLISH);
    }
}
