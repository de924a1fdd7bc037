package vn.ansinh.indicators.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.indicators.YesNo;

class MeritIndicatorsTest {

    private record Home(YesNo atOrAboveMean) implements MeritHousehold {}

    @Test
    void aHouseholdThatWasNotJudgedIsInNoDenominator() {
        Breakdown found = Stream.of(YES, YES, YES, NO, UNKNOWN)
                .map(each -> (MeritHousehold) new Home(each))
                .collect(MeritIndicators.LIVING_STANDARD.collector());
        assertThat(found.tally()).hasToString("3/4");
        assertThat(found.unknown()).isEqualTo(1);
    }
}
