package vn.ansinh.indicators.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Birth;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.protection.SocialPension.Facts;
import vn.ansinh.indicators.protection.SocialPension.Right;
import vn.ansinh.testkit.ClassifierLaws;

/** The social pension of Law 41/2024 Article 21, at and around its ages and its level. */
class SocialPensionTest {

    private static LawView law(String day) {
        return Catalog.law().onRecord().applyingOn(LocalDate.parse(day));
    }

    private static SocialPension on(String day) {
        return SocialPension.under(law(day));
    }

    private static Facts facts(String birth, boolean poor, long benefit, boolean requested) {
        return new Facts(
                Birth.on(LocalDate.parse(birth)), Optional.of(poor), OptionalLong.of(benefit), Optional.of(requested));
    }

    @ParameterizedTest
    @CsvSource({
        "1950-10-01, false, 0, true, ENTITLED",
        "1950-10-02, false, 0, true, NOT_ELIGIBLE",
        "1950-10-02, true, 0, true, ENTITLED",
        "1955-10-01, true, 0, true, ENTITLED",
        "1955-10-02, true, 0, true, NOT_ELIGIBLE",
        "1940-01-01, false, 499999, true, ENTITLED",
        "1940-01-01, false, 500000, true, NOT_ELIGIBLE",
        "1940-01-01, false, 0, false, ELIGIBLE_WITHOUT_REQUEST",
    })
    void theConditionsOfTheLaw(String birth, boolean poor, long benefit, boolean requested, Right expected) {
        assertThat(on("2025-10-01")
                        .classify(facts(birth, poor, benefit, requested))
                        .category())
                .contains(expected);
    }

    @Test
    void whatIsNotKnownIsAskedForOnlyIfItMatters() {
        SocialPension rule = on("2025-10-01");

        assertThat(rule.classify(new Facts(Birth.inYear(1952), Optional.empty(), OptionalLong.of(0), Optional.of(true)))
                        .explain(Locale.ENGLISH))
                .startsWith("cannot decide, need whether the household is poor or near-poor");
        assertThat(rule.classify(
                                new Facts(Birth.inYear(1990), Optional.empty(), OptionalLong.empty(), Optional.empty()))
                        .category())
                .contains(Right.NOT_ELIGIBLE);
        assertThat(rule.classify(new Facts(Birth.inYear(1940), Optional.empty(), OptionalLong.of(0), Optional.of(true)))
                        .category())
                .contains(Right.ENTITLED);
    }

    @Test
    void everyFactThatDecidedIsNamed() {
        assertThat(on("2025-10-01")
                        .classify(facts("1953-01-01", false, 0, true))
                        .explain(Locale.ENGLISH))
                .contains("not yet aged 75")
                .contains("neither poor nor near-poor");
    }

    @Test
    void thereWasNoneBefore() {
        assertThatThrownBy(() -> on("2025-06-30")).isInstanceOf(UnsettledLawException.class);
        assertThat(on("2025-07-01").monthly().total()).isEqualByComparingTo("500000");
        assertThat(on("2026-07-01").monthly().total()).isEqualByComparingTo("540000");
    }

    @Test
    void theHigherOfAssistanceAndPension() {
        var assistance = SocialAssistance.under(law("2025-10-01"))
                .entitlementOf(Birth.on(LocalDate.of(1945, 1, 1)), Set.of(SocialProtectionGroup.SEVERE_DISABILITY), 0)
                .orElseThrow();

        assertThat(assistance.higherOf(on("2025-10-01").monthly()).total()).isEqualByComparingTo("1000000");
        assertThat(on("2025-10-01").monthly().higherOf(assistance)).isEqualTo(assistance);
    }

    @Test
    void aNegativeBenefitIsRefusedAndNothingPersonalIsPrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> facts("1940-01-01", false, -1, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on("2025-10-01").classify(facts("2090-01-01", false, 0, true)))
                .withMessageNotContaining("2090");
        assertThat(facts("1940-01-01", false, 0, true)).hasToString("Facts[…]");
        assertThat(Birth.inYear(1940)).hasToString("Birth[…]");
    }

    @Property
    void theLawsOfTheTestKitHold(
            @ForAll @IntRange(min = 1940, max = 1960) int year,
            @ForAll @IntRange(min = 1, max = 365) int dayOfYear,
            @ForAll boolean dayKnown,
            @ForAll boolean poor,
            @ForAll boolean poorKnown,
            @ForAll @LongRange(min = 0, max = 1_000_000) long benefit,
            @ForAll boolean benefitKnown,
            @ForAll boolean requested,
            @ForAll boolean requestKnown) {
        Birth birth = Birth.on(LocalDate.ofYearDay(year, dayOfYear));
        ClassifierLaws.check(
                on("2026-03-15"),
                new Facts(
                        dayKnown ? birth : Birth.inYear(year),
                        poorKnown ? Optional.of(poor) : Optional.empty(),
                        benefitKnown ? OptionalLong.of(benefit) : OptionalLong.empty(),
                        requestKnown ? Optional.of(requested) : Optional.empty()),
                new Facts(birth, Optional.of(poor), OptionalLong.of(benefit), Optional.of(requested)));
    }
}
