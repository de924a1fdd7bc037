package vn.ansinh.indicators.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.RegisterRatio;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.insurance.Participant.SocialInsurance;

class InsuranceIndicatorsTest {

    private record Insured(SocialInsurance socialInsurance, YesNo unemploymentInsurance) implements Participant {}

    private static final List<Insured> REGISTER = List.of(
            new Insured(SocialInsurance.COMPULSORY, YES),
            new Insured(SocialInsurance.COMPULSORY, YES),
            new Insured(SocialInsurance.COMPULSORY, NO),
            new Insured(SocialInsurance.VOLUNTARY, NO),
            new Insured(SocialInsurance.NONE, NO),
            new Insured(SocialInsurance.UNKNOWN, UNKNOWN));

    private static <T> Breakdown over(List<? extends T> records, Indicator<T> formula) {
        return records.stream().map(each -> (T) each).collect(formula.collector());
    }

    private static void assertCounts(Breakdown found, String tally, long outside, long unknown) {
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).as("outside").isEqualTo(outside);
        assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    }

    private static BigDecimal percent(Measured<Quantity> value, RegisterRatio ratio) {
        return ratio.definition()
                .measure()
                .shown()
                .round(value.orElseThrow().exact().times(vn.ansinh.core.Exact.HUNDRED));
    }

    @Test
    void participantsByKind() {
        assertCounts(over(REGISTER, InsuranceIndicators.COMPULSORY), "3", 2, 1);
        assertCounts(over(REGISTER, InsuranceIndicators.VOLUNTARY), "1", 4, 1);
        assertCounts(over(REGISTER, InsuranceIndicators.SOCIAL_INSURANCE), "4", 1, 1);
        assertCounts(over(REGISTER, InsuranceIndicators.UNEMPLOYMENT_INSURANCE), "2", 3, 1);
    }

    /** As many rows as the published counts: 199,511 compulsory and 7,299 voluntary, of the first 191,379 also insured. */
    private static final class BaRiaVungTau implements Participant, Columns.View<Participant> {
        private int row;

        @Override
        public Participant at(int next) {
            row = next;
            return this;
        }

        @Override
        public SocialInsurance socialInsurance() {
            return row < 199_511 ? SocialInsurance.COMPULSORY : SocialInsurance.VOLUNTARY;
        }

        @Override
        public YesNo unemploymentInsurance() {
            return YesNo.of(row < 191_379);
        }
    }

    /**
     * Bà Rịa-Vũng Tàu on 2021-12-31: 206,810 = 199,511 + 7,299 are 35.1 % and 191,379 are 32.48 %. The labour force is not
     * printed; 191,379 / 0.3248 is 589,221, and over that the other count must come out as printed too.
     */
    @Test
    void thePublishedRatesOfBaRiaVungTauComeOut() {
        Columns<Participant> register = Columns.of(199_511 + 7_299, BaRiaVungTau::new);
        Breakdown all = InsuranceIndicators.SOCIAL_INSURANCE.over(register);
        Breakdown unemployment = InsuranceIndicators.UNEMPLOYMENT_INSURANCE.over(register);
        long labourForce = 589_221;

        assertThat(all.tally()).hasToString("206810");
        assertThat(InsuranceIndicators.VOLUNTARY.over(register).tally()).hasToString("7299");
        assertThat(percent(
                        InsuranceIndicators.UNEMPLOYMENT_INSURANCE_COVERAGE.measured(unemployment, labourForce),
                        InsuranceIndicators.UNEMPLOYMENT_INSURANCE_COVERAGE))
                .isEqualTo("32.48");
        assertThat(percent(
                        InsuranceIndicators.SOCIAL_INSURANCE_COVERAGE.measured(all, labourForce),
                        InsuranceIndicators.SOCIAL_INSURANCE_COVERAGE))
                .isEqualByComparingTo(new BigDecimal("35.1").setScale(2));
    }

    private record Person(YesNo livesHere, YesNo cardValid) implements Resident {}

    @Test
    void cardsAreCountedWhereIssuedAndPeopleWhereTheyLive() {
        List<Person> people = List.of(
                new Person(YES, YES),
                new Person(YES, NO),
                new Person(NO, YES),
                new Person(NO, YES),
                new Person(UNKNOWN, YES),
                new Person(YES, UNKNOWN),
                new Person(UNKNOWN, NO),
                new Person(NO, NO));
        Breakdown cards = over(people, InsuranceIndicators.HEALTH_CARDS);
        assertCounts(cards, "4", 3, 1);

        Breakdown coverage = over(people, InsuranceIndicators.HEALTH_COVERAGE);
        assertCounts(coverage, "3/2", 1, 3);
        assertThat(coverage.measured().orElseThrow()).hasToString("3:2");

        RegisterRatio official = InsuranceIndicators.HEALTH_COVERAGE_OF_MEAN_POPULATION;
        assertThat(official.tally(cards, 5)).hasToString("4/5");
        assertThat(official.tally(cards, 5).definition().code()).isEqualTo("HI-COVERAGE:mean-population");
        assertThat(official.measured(cards, 0)).isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
    }

    @Test
    void aRatioTakesTheNumeratorOfItsDefinitionOnly() {
        Breakdown voluntary = over(REGISTER, InsuranceIndicators.VOLUNTARY);
        assertThat(InsuranceIndicators.VOLUNTARY_COVERAGE.tally(voluntary, 40)).hasToString("1/40");
        assertThatThrownBy(() -> InsuranceIndicators.SOCIAL_INSURANCE_COVERAGE.tally(voluntary, 40))
                .isInstanceOf(DefinitionMismatchException.class)
                .hasMessageContaining("SI-PARTICIPANTS:compulsory-and-voluntary")
                .hasMessageContaining("SI-VOLUNTARY:participants");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InsuranceIndicators.VOLUNTARY_COVERAGE.tally(voluntary, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisterRatio(
                        Catalog.definitions().get("LAB-TRAINED:ADM"),
                        Catalog.definitions().get("SI-VOLUNTARY:participants")))
                .withMessageContaining("LAB-TRAINED:ADM");
    }

    private record Elder(YesNo female, Age age, YesNo pension, YesNo monthlyBenefit, YesNo socialPension)
            implements OlderPerson {}

    private static LawView on(int year) {
        return Catalog.law().onRecord().applyingOn(LocalDate.of(year, 12, 31));
    }

    /** In 2025 men retire at 735 months (61 years 3 months), women at 680 (56 years 8 months). */
    @Test
    void oldAgeCoverCountsEachOnceAboveTheRetirementAgeOfTheYear() {
        List<Elder> people = List.of(
                new Elder(NO, Age.ofMonths(735), YES, YES, NO), // covered once
                new Elder(NO, Age.ofMonths(734), YES, NO, NO), // early retiree, outside
                new Elder(YES, Age.ofMonths(680), NO, NO, YES), // covered
                new Elder(YES, Age.ofMonths(679), NO, NO, NO), // outside
                new Elder(YES, Age.ofYears(70), NO, NO, NO), // not covered
                new Elder(YES, Age.ofYears(70), UNKNOWN, NO, YES), // covered whatever the pension
                new Elder(YES, Age.ofYears(70), UNKNOWN, NO, NO), // unknown
                new Elder(UNKNOWN, Age.ofYears(70), NO, YES, NO), // past either age, covered
                new Elder(UNKNOWN, Age.ofYears(58), YES, NO, NO), // unknown sex decides
                new Elder(NO, Age.ofYears(61), YES, NO, NO), // months decide
                new Elder(NO, Age.UNKNOWN, YES, NO, NO));
        assertCounts(over(people, InsuranceIndicators.oldAgeCover(on(2025))), "4/5", 2, 4);
        // In 2026 the ages are 738 and 684 months: both who had just reached them are outside again.
        assertCounts(over(people, InsuranceIndicators.oldAgeCover(on(2026))), "2/3", 4, 4);
    }

    @Test
    void withoutARetirementAgeOnRecordThereIsNoFormula() {
        LawView before = on(2020);
        assertThatThrownBy(() -> InsuranceIndicators.oldAgeCover(before))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining("retirement-age.men");
    }
}
