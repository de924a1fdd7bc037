package vn.ansinh.indicators.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.CHILD_WITHOUT_CARE;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.ELDERLY_IN_HARD_AREA;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.ELDERLY_WITHOUT_PENSION;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.ELDERLY_WITHOUT_SUPPORT;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.EXTREMELY_SEVERE_DISABILITY;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.PERSON_WITH_HIV;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.SEVERE_DISABILITY;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.SINGLE_PARENT;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Measured;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.indicators.Catalog;

/** Monthly allowances against amounts computed by hand from Decree 20/2021 Articles 4 and 6. */
class SocialAssistanceTest {

    private static SocialAssistance looked(String lookedAt, String day) {
        return SocialAssistance.under(
                Catalog.law().inForceAt(LocalDate.parse(lookedAt)).applyingOn(LocalDate.parse(day)));
    }

    private static SocialAssistance on(String day) {
        return looked(day, day);
    }

    private static Birth born(String day) {
        return Birth.on(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-01, 1990-05-01, EXTREMELY_SEVERE_DISABILITY, 720000",
        "2024-10-01, 1944-10-02, ELDERLY_WITHOUT_SUPPORT, 750000",
        "2024-10-01, 1944-10-01, ELDERLY_WITHOUT_SUPPORT, 1000000",
        "2022-06-30, 2018-07-01, CHILD_WITHOUT_CARE, 900000",
        "2022-07-01, 2018-07-01, CHILD_WITHOUT_CARE, 540000",
        "2023-02-28, 2004-02-29, SEVERE_DISABILITY, 540000",
        "2024-07-01, 2008-07-01, SEVERE_DISABILITY, 750000",
        "2024-06-30, 2008-07-01, SEVERE_DISABILITY, 720000",
        "2025-06-30, 1940-01-01, ELDERLY_WITHOUT_PENSION, 500000",
    })
    void theLevelTimesTheCoefficient(String day, String birth, SocialProtectionGroup group, String expected) {
        assertThat(on(day).entitlementOf(born(birth), Set.of(group), 0)
                        .orElseThrow()
                        .total())
                .isEqualByComparingTo(expected);
    }

    @Test
    void onlyTheHighestOfSeveral() {
        Entitlement paid = on("2025-01-01")
                .entitlementOf(
                        born("1940-01-01"), Set.of(ELDERLY_WITHOUT_SUPPORT, SEVERE_DISABILITY, PERSON_WITH_HIV), 0)
                .orElseThrow();

        assertThat(paid.parts()).hasSize(1);
        assertThat(paid.total()).isEqualByComparingTo("1000000");
    }

    @Test
    void aSingleParentAlsoDisabledReceivesBoth() {
        Entitlement paid = on("2025-01-01")
                .entitlementOf(born("1990-01-01"), Set.of(SINGLE_PARENT, SEVERE_DISABILITY, PERSON_WITH_HIV), 2)
                .orElseThrow();

        assertThat(paid.total()).isEqualByComparingTo("1750000");
        assertThat(paid.explain(Locale.ENGLISH))
                .startsWith("1,750,000 VND: poor single person raising a child 500,000 × 1 × 2 = 1,000,000; person")
                .contains("person with a severe disability 500,000 × 1.5 = 750,000 (");
    }

    @Test
    void aBackdatedLevelIsSeenOnlyFromItsDay() {
        Set<SocialProtectionGroup> group = Set.of(SEVERE_DISABILITY);

        assertThat(looked("2026-10-04", "2026-07-15")
                        .entitlementOf(born("1990-01-01"), group, 0)
                        .orElseThrow()
                        .total())
                .isEqualByComparingTo("750000");
        assertThat(looked("2026-10-05", "2026-07-15")
                        .entitlementOf(born("1990-01-01"), group, 0)
                        .orElseThrow()
                        .total())
                .isEqualByComparingTo("810000");
    }

    @Test
    void aYearOfBirthDecidesOnlyWhereTheDayCannotMatter() {
        SocialAssistance rules = on("2024-10-01");

        assertThat(rules.entitlementOf(Birth.inYear(1944), Set.of(ELDERLY_WITHOUT_SUPPORT), 0))
                .isEqualTo(Measured.unknown(Measured.Reason.UNDECIDABLE, "need the date of birth"));
        assertThat(rules.entitlementOf(Birth.inYear(1944), Set.of(EXTREMELY_SEVERE_DISABILITY), 0)
                        .orElseThrow()
                        .total())
                .isEqualByComparingTo("1250000");
    }

    @Test
    void agesBetweenTheEndsOfALooseBirthCountToo() {
        Birth loose = new Birth(LocalDate.of(1930, 1, 1), LocalDate.of(2024, 1, 1));

        assertThat(on("2024-10-01").entitlementOf(loose, Set.of(EXTREMELY_SEVERE_DISABILITY), 0))
                .isEqualTo(Measured.unknown(Measured.Reason.UNDECIDABLE, "need the date of birth"));
    }

    @Test
    void nobodyOfNoGroupReceivesAnything() {
        assertThat(on("2024-10-01")
                        .entitlementOf(born("1990-01-01"), Set.of(), 0)
                        .orElseThrow()
                        .total())
                .isZero();
    }

    @Test
    void contradictionsAreRefused() {
        SocialAssistance rules = on("2026-01-01");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.entitlementOf(born("1990-01-01"), Set.of(SINGLE_PARENT), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.entitlementOf(born("1990-01-01"), Set.of(PERSON_WITH_HIV), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.entitlementOf(born("2027-01-01"), Set.of(CHILD_WITHOUT_CARE), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.entitlementOf(born("1990-01-01"), Set.of(), -5));
        assertThatThrownBy(() -> rules.entitlementOf(born("1940-01-01"), Set.of(ELDERLY_WITHOUT_PENSION), 0))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining("5c");
    }

    @Property
    void aHigherLevelPaysMore(@ForAll @IntRange(min = 1930, max = 2025) int year, @ForAll SocialProtectionGroup group) {
        boolean ended = group == ELDERLY_IN_HARD_AREA || group == ELDERLY_WITHOUT_PENSION;
        Assume.that(!ended);
        int children = group == SINGLE_PARENT ? 1 : 0;
        Birth birth = Birth.on(LocalDate.of(year, 1, 1));

        assertThat(looked("2026-10-05", "2026-07-15")
                        .entitlementOf(birth, Set.of(group), children)
                        .orElseThrow()
                        .total())
                .isGreaterThan(looked("2026-10-04", "2026-07-15")
                        .entitlementOf(birth, Set.of(group), children)
                        .orElseThrow()
                        .total());
    }
}
