package vn.ansinh.indicators.poverty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sheet's answers become counts, and no answer is not an answer of no. */
class RecordedDeprivationsTest {

    @Test
    void anIndicatorWithoutAnAnswerIsNotKnown() {
        RecordedDeprivations sheet = RecordedDeprivations.of(
                Map.of(BasicService.WATER, true, BasicService.TOILET, true, BasicService.NUTRITION, false));

        assertThat(sheet.counts()).isEqualTo(new Deprivations(2, 9));
        assertThat(sheet).hasToString("RecordedDeprivations[…]");
    }

    @Test
    void aCompleteSheetLeavesNothingUnknown() {
        Map<BasicService, Boolean> answers = new EnumMap<>(BasicService.class);
        for (BasicService each : BasicService.values()) {
            answers.put(each, each.name().startsWith("HOUSING") || each == BasicService.TOILET);
        }

        assertThat(RecordedDeprivations.of(answers).counts()).isEqualTo(new Deprivations(3, 0));
    }
}
