package vn.ansinh.indicators.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.protection.CareSituation.CARED_FOR_BY_HOUSEHOLD;
import static vn.ansinh.indicators.protection.CareSituation.PREGNANT_AND_CHILD_OR_MORE_CHILDREN;
import static vn.ansinh.indicators.protection.CareSituation.PREGNANT_OR_ONE_CHILD;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;

/** Care support against amounts computed by hand from Decree 20/2021 Article 20, and the names of disability. */
class CareSupportTest {

    private static CareSupport on(String day) {
        return CareSupport.under(Catalog.law().inForceAt(LocalDate.parse(day)).applyingOn(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, YOUNG_CHILD_TAKEN_IN, 1, 900000",
        "2024-07-01, YOUNG_CHILD_TAKEN_IN, 1, 1250000",
        "2024-07-01, CHILD_TAKEN_IN, 2, 1500000",
        "2024-07-01, ELDERLY_TAKEN_IN, 1, 750000",
        "2024-07-01, PREGNANT_OR_ONE_CHILD, 1, 750000",
        "2024-07-01, PREGNANT_AND_CHILD_OR_MORE_CHILDREN, 1, 1000000",
        "2024-07-01, CARED_FOR_BY_HOUSEHOLD, 2, 1000000",
        "2024-07-01, EXTREMELY_DISABLED_TAKEN_IN, 1, 750000",
        "2026-10-05, EXTREMELY_DISABLED_CHILD_TAKEN_IN, 1, 1350000",
    })
    void theLevelTimesTheCoefficient(String day, CareSituation situation, int persons, String expected) {
        assertThat(on(day).supportOf(Map.of(situation, persons)).total()).isEqualByComparingTo(expected);
    }

    @Test
    void theHighestOnlyWithinPointAAndTheRestAddsUp() {
        assertThat(on("2024-07-01")
                        .supportOf(Map.of(
                                PREGNANT_OR_ONE_CHILD,
                                1,
                                PREGNANT_AND_CHILD_OR_MORE_CHILDREN,
                                1,
                                CARED_FOR_BY_HOUSEHOLD,
                                1))
                        .total())
                .isEqualByComparingTo("1500000");
        assertThat(on("2024-07-01").supportOf(Map.of()).total()).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        CareSupport rules = on("2024-07-01");

        assertThatIllegalArgumentException().isThrownBy(() -> rules.supportOf(Map.of(CARED_FOR_BY_HOUSEHOLD, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.supportOf(Map.of(PREGNANT_OR_ONE_CHILD, 2)));
        assertThatThrownBy(() -> on("2012-06-30")).isInstanceOf(UnsettledLawException.class);
    }

    @Test
    void everyNameHasItsPlaceInTheLaw() {
        assertThat(DisabilityKind.values()).hasSize(6);
        assertThat(DisabilityKind.SIGHT.reference()).hasToString("Điều 3 khoản 1, 51/2010/QH12");
        assertThat(DisabilityKind.HEARING_AND_SPEECH.code()).isEqualTo("hearing_and_speech");
        assertThat(DisabilityKind.SIGHT.officialName().vi()).isEqualTo("Khuyết tật nhìn");
        assertThat(DisabilityDegree.values()).hasSize(3);
        assertThat(DisabilityDegree.SEVERE.reference()).hasToString("Điều 3 khoản 2 điểm b, 51/2010/QH12");
        assertThat(DisabilityDegree.LIGHT.code()).isEqualTo("light");
        assertThat(DisabilityDegree.LIGHT.officialName().vi()).isEqualTo("Người khuyết tật nhẹ");
        assertThat(SocialProtectionGroup.ELDERLY_TAKEN_IN.reference())
                .hasToString("Điều 5 khoản 5 điểm d, 20/2021/NĐ-CP");
        assertThat(SocialProtectionGroup.SEVERE_DISABILITY.reference()).hasToString("Điều 5 khoản 6, 20/2021/NĐ-CP");
        assertThat(PREGNANT_OR_ONE_CHILD.reference()).hasToString("Điều 20 khoản 2 điểm a, 20/2021/NĐ-CP");
        assertThat(PREGNANT_OR_ONE_CHILD.code()).isEqualTo("pregnant_or_one_child");
    }
}
