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

    private String on(int year) {
        return HouseholdOnThreeDays.verdict(household, LocalDate.of(year, 6, 1), Locale.ENGLISH);
    }
}
