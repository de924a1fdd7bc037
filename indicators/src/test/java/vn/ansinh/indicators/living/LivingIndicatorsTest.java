package vn.ansinh.indicators.living;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.YesNo;

class LivingIndicatorsTest {

    private static <T> Breakdown over(List<? extends T> records, Indicator<T> formula) {
        return records.stream().map(each -> (T) each).collect(formula.collector());
    }

    private static void assertCounts(Breakdown found, String tally, long outside, long unknown) {
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).as("outside").isEqualTo(outside);
        assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    }

    private record Home(long persons, YesNo rural, YesNo hygienicWater, YesNo standardWater) implements Household {}

    private static final List<Home> HOMES = List.of(
            new Home(4, YES, YES, YES),
            new Home(3, YES, YES, NO),
            new Home(5, YES, NO, NO),
            new Home(2, NO, YES, YES),
            new Home(6, YES, UNKNOWN, UNKNOWN),
            new Home(1, UNKNOWN, YES, NO));

    @Test
    void hygienicIsNotCleanAndHouseholdsAreNotPeople() {
        assertCounts(over(HOMES, LivingIndicators.HYGIENIC_WATER), "2/3", 1, 2);
        assertCounts(over(HOMES, LivingIndicators.STANDARD_WATER), "1/3", 1, 2);
        // 4 + 3 + 2 + 1 of 4 + 3 + 5 + 2 + 1 people, urban and rural
        assertCounts(over(HOMES, LivingIndicators.PEOPLE_WITH_HYGIENIC_WATER), "10/15", 0, 1);
    }

    private record House(YesNo supported, YesNo poor, YesNo meritorious, YesNo socialProtection) implements Dwelling {}

    @Test
    void aHouseholdOfTwoGroupsCountsInBoth() {
        List<House> houses = List.of(
                new House(YES, YES, NO, YES),
                new House(YES, NO, YES, NO),
                new House(NO, YES, YES, YES),
                new House(UNKNOWN, YES, NO, NO),
                new House(YES, NO, UNKNOWN, NO),
                new House(YES, UNKNOWN, UNKNOWN, UNKNOWN),
                new House(UNKNOWN, YES, YES, NO),
                new House(NO, UNKNOWN, NO, UNKNOWN),
                new House(UNKNOWN, NO, NO, YES));
        assertCounts(over(houses, LivingIndicators.HOUSING_OF_POOR), "1", 5, 3);
        assertCounts(over(houses, LivingIndicators.HOUSING_OF_MERITORIOUS), "1", 5, 3);
        assertCounts(over(houses, LivingIndicators.HOUSING_OF_PROTECTED), "1", 6, 2);
    }

    private record Village(YesNo radioSignal, YesNo televisionSignal) implements ReceptionUnit {}

    @Test
    void radioAndTelevisionAreTwoRates() {
        List<Village> villages =
                List.of(new Village(YES, YES), new Village(YES, NO), new Village(NO, NO), new Village(UNKNOWN, YES));
        assertCounts(over(villages, LivingIndicators.RADIO), "2/3", 0, 1);
        assertCounts(over(villages, LivingIndicators.TELEVISION), "2/4", 0, 0);
    }
}
