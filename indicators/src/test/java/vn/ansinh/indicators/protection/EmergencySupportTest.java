package vn.ansinh.indicators.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.protection.EmergencyGroup.HUNGRY_AT_NEW_YEAR;
import static vn.ansinh.indicators.protection.EmergencyGroup.HUNGRY_OTHERWISE;
import static vn.ansinh.indicators.protection.EmergencyGroup.SEVERELY_INJURED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;

/** Emergency support against amounts computed by hand from Decree 20/2021 Articles 12 to 15. */
class EmergencySupportTest {

    private static EmergencySupport on(String day) {
        return EmergencySupport.under(
                Catalog.law().inForceAt(LocalDate.parse(day)).applyingOn(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, SEVERELY_INJURED, 1, 3600000",
        "2024-07-01, SEVERELY_INJURED, 2, 10000000",
        "2026-10-05, SEVERELY_INJURED, 1, 5400000",
        "2024-06-30, DEAD_OR_MISSING, 1, 18000000",
        "2024-07-01, DEAD_OR_MISSING, 1, 25000000",
        "2024-07-01, BURIED_BY_BODY, 1, 25000000",
        "2024-09-10, HOUSE_DESTROYED, 1, 40000000",
        "2024-09-10, HOUSE_TO_BE_MOVED, 3, 90000000",
        "2024-09-10, HOUSE_DAMAGED, 1, 20000000",
    })
    void moneyIsPaidAtLeast(String day, EmergencyGroup group, int cases, String expected) {
        assertThat(on(day).supportOf(group, cases).total()).isEqualByComparingTo(expected);
    }

    @Test
    void riceIsKilogramsForNoMoreMonthsThanTheLawAllows() {
        EmergencySupport rules = on("2024-09-10");

        assertThat(rules.riceOf(HUNGRY_AT_NEW_YEAR, 4, 1)).isEqualByComparingTo("60");
        assertThat(rules.riceOf(HUNGRY_OTHERWISE, 4, 3)).isEqualByComparingTo("180");
        assertThatIllegalArgumentException().isThrownBy(() -> rules.riceOf(HUNGRY_AT_NEW_YEAR, 4, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.riceOf(HUNGRY_OTHERWISE, 4, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.riceOf(HUNGRY_OTHERWISE, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.riceOf(HUNGRY_OTHERWISE, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.riceOf(SEVERELY_INJURED, 1, 1));
    }

    @Test
    void anInjuryIsSevereFromThreeDays() {
        assertThat(on("2024-09-10").severeInjury(2)).isFalse();
        assertThat(on("2024-09-10").severeInjury(3)).isTrue();
    }

    @Test
    void whatIsInKindOrBeforeTheDecreeHasNoMoney() {
        EmergencySupport rules = on("2024-09-10");

        assertThatIllegalArgumentException().isThrownBy(() -> rules.supportOf(HUNGRY_OTHERWISE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.supportOf(SEVERELY_INJURED, 0));
        assertThatThrownBy(() -> on("2021-06-30").supportOf(SEVERELY_INJURED, 1))
                .isInstanceOf(UnsettledLawException.class);
        assertThat(SEVERELY_INJURED.reference()).hasToString("Điều 13 khoản 1, 20/2021/NĐ-CP");
        assertThat(SEVERELY_INJURED.code()).isEqualTo("severely_injured");
    }
}
