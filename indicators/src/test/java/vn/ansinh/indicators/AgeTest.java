package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Birth;

class AgeTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    @Test
    void anAgeInYearsLeavesTheMonthsOpen() {
        Age sixty = Age.ofYears(60);
        assertThat(sixty.reached(60 * 12)).isEqualTo(YES);
        assertThat(sixty.reached(60 * 12 + 1)).isEqualTo(UNKNOWN);
        assertThat(sixty.reached(60 * 12 + 11)).isEqualTo(UNKNOWN);
        assertThat(sixty.reached(61 * 12)).isEqualTo(NO);
        assertThat(Age.UNKNOWN.reached(1)).isEqualTo(UNKNOWN);
    }

    @Property
    void anAgeInMonthsIsReachedFromThatMonthOn(
            @ForAll @IntRange(max = 1799) int months, @ForAll @IntRange(max = 1799) int asked) {
        assertThat(Age.ofMonths(months).reached(asked)).isEqualTo(YesNo.of(months >= asked));
        assertThat(Age.ofYears(months / 12).between(6, 10)).isEqualTo(YesNo.of(months / 12 >= 6 && months / 12 <= 10));
    }

    @Test
    void theAgeOfABirthIsAsLooseAsTheBirth() {
        assertThat(Age.on(Birth.on(LocalDate.of(2017, 12, 31)), DAY)).isSameAs(Age.ofMonths(72));
        assertThat(Age.on(Birth.on(LocalDate.of(2018, 1, 1)), DAY)).isSameAs(Age.ofMonths(71));
        Age inYear = Age.on(Birth.inYear(2017), DAY);
        assertThat(inYear.reached(72)).isEqualTo(YES);
        assertThat(inYear.reached(73)).isEqualTo(UNKNOWN);
        assertThat(inYear.reached(84)).isEqualTo(NO);
        Age perhapsUnborn = Age.on(Birth.inYear(2023), LocalDate.of(2023, 6, 30));
        assertThat(perhapsUnborn.reached(0)).isEqualTo(YES);
        assertThat(perhapsUnborn.reached(5)).isEqualTo(UNKNOWN);
        assertThat(perhapsUnborn.reached(6)).isEqualTo(NO);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1800})
    void anImpossibleAgeIsRefusedWithoutBeingRepeated(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Age.ofMonths(months))
                .withMessageContaining("UNKNOWN")
                .withMessageNotContaining("-1")
                .withMessageNotContaining("1800");
        int years = months < 0 ? -1 : months / 12;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Age.ofYears(years))
                .withMessageContaining("UNKNOWN")
                .withMessageNotContaining("-1")
                .withMessageNotContaining("150");
    }

    @Test
    void anAgeIsNotPrinted() {
        assertThat(Age.ofYears(42)).hasToString("Age[…]");
    }
}
