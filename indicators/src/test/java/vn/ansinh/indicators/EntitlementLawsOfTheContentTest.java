package vn.ansinh.indicators;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.Birth;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.indicators.insurance.HealthInsurance;
import vn.ansinh.indicators.insurance.SupportedClass;
import vn.ansinh.indicators.insurance.VoluntaryClass;
import vn.ansinh.indicators.insurance.VoluntaryInsurance;
import vn.ansinh.indicators.merit.MeritoriousAllowances;
import vn.ansinh.indicators.protection.CareSituation;
import vn.ansinh.indicators.protection.CareSupport;
import vn.ansinh.indicators.protection.EmergencyGroup;
import vn.ansinh.indicators.protection.EmergencySupport;
import vn.ansinh.indicators.protection.SocialAssistance;
import vn.ansinh.indicators.protection.SocialPension;
import vn.ansinh.indicators.protection.SocialProtectionGroup;
import vn.ansinh.testkit.EntitlementLaws;

/** Every entitlement of the content keeps the laws of the test kit. */
class EntitlementLawsOfTheContentTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
    private static final LocalDate EARLIER = LocalDate.of(2025, 6, 30);

    private static void check(LocalDate day, String level, Function<LawView, Entitlement> rule) {
        EntitlementLaws.check(Catalog.law(), level, book -> book.onRecord().applyingOn(day), rule);
    }

    @ParameterizedTest
    @EnumSource
    void socialAssistance(SocialProtectionGroup group) {
        int children = group == SocialProtectionGroup.SINGLE_PARENT ? 2 : 0;

        check(
                EARLIER,
                "social-assistance.level",
                law -> SocialAssistance.under(law)
                        .entitlementOf(Birth.on(LocalDate.of(1944, 1, 1)), Set.of(group), children)
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void careSupport(CareSituation situation) {
        check(DAY, "social-assistance.level", law -> CareSupport.under(law).supportOf(Map.of(situation, 1)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void theOthers(String level, Function<LawView, Entitlement> rule) {
        check(DAY, level, rule);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                of(
                        "social-assistance.level",
                        law -> EmergencySupport.under(law).supportOf(EmergencyGroup.SEVERELY_INJURED, 1)),
                of(
                        "emergency.house.build",
                        law -> EmergencySupport.under(law).supportOf(EmergencyGroup.HOUSE_DESTROYED, 1)),
                of("social-pension.level", law -> SocialPension.under(law).monthly()),
                of("meritorious.level", law -> MeritoriousAllowances.under(law).once("martyr")),
                of(
                        "meritorious.monthly.prisoner",
                        law -> MeritoriousAllowances.under(law).entitlementOf(Set.of("prisoner"))),
                of("wages.reference-level", law -> HealthInsurance.under(law).premium(5, 12)),
                of(
                        "wages.reference-level",
                        law -> HealthInsurance.under(law).budgetSupport(SupportedClass.STUDENTS, 1)),
                of("wages.reference-level", law -> HealthInsurance.under(law).ownShare(SupportedClass.STUDENTS, 1)),
                of(
                        "voluntary-insurance.income-floor",
                        law -> VoluntaryInsurance.under(law).stateSupport(VoluntaryClass.POOR)));
    }

    private static Arguments of(String level, Function<LawView, Entitlement> rule) {
        return Arguments.of(level, rule);
    }
}
