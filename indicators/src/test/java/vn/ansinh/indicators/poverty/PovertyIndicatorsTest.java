package vn.ansinh.indicators.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.poverty.ListedHousehold.Standing;
import vn.ansinh.indicators.poverty.Loan.Borrower;

class PovertyIndicatorsTest {

    private static <T> Breakdown over(List<? extends T> records, Indicator<T> formula) {
        return records.stream().map(each -> (T) each).collect(formula.collector());
    }

    private static void assertCounts(Breakdown found, String tally, long outside, long unknown) {
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).as("outside").isEqualTo(outside);
        assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    }

    private record Home(Standing standing, YesNo healthSupport, YesNo educationSupport, YesNo creditSupport)
            implements ListedHousehold {}

    private static final List<Home> REVIEW = List.of(
            new Home(Standing.POOR, YES, YES, NO),
            new Home(Standing.POOR, YES, NO, YES),
            new Home(Standing.NEAR_POOR, YES, NO, UNKNOWN),
            new Home(Standing.NEAR_POOR, NO, UNKNOWN, NO),
            new Home(Standing.NEAR_POOR, YES, NO, NO),
            new Home(Standing.NEITHER, YES, YES, YES),
            new Home(Standing.UNKNOWN, YES, YES, YES),
            new Home(Standing.UNKNOWN, NO, NO, NO));

    @Test
    void householdsByStanding() {
        assertCounts(over(REVIEW, PovertyIndicators.POOR_HOUSEHOLDS), "2", 4, 2);
        assertCounts(over(REVIEW, PovertyIndicators.POOR_HOUSEHOLDS_2016), "2", 4, 2);
        assertCounts(over(REVIEW, PovertyIndicators.NEAR_POOR_HOUSEHOLDS), "3", 3, 2);
        assertCounts(over(REVIEW, PovertyIndicators.POVERTY_RATE), "2/6", 0, 2);
        assertCounts(over(REVIEW, PovertyIndicators.POVERTY_RATE_2016), "2/6", 0, 2);
    }

    @Test
    void supportIsMeasuredAmongPoorAndNearPoorOnly() {
        assertCounts(over(REVIEW, PovertyIndicators.HEALTH_SUPPORT), "4/5", 1, 2);
        assertCounts(over(REVIEW, PovertyIndicators.EDUCATION_SUPPORT), "1/4", 1, 3);
        assertCounts(over(REVIEW, PovertyIndicators.CREDIT_SUPPORT), "1/4", 1, 3);
    }

    /** The first rows are poor, the others on no list. */
    private record Review(int poor, int households) {
        Breakdown rate() {
            return PovertyIndicators.POVERTY_RATE.over(Columns.of(households, () -> new View(poor)));
        }
    }

    private static final class View implements ListedHousehold, Columns.View<ListedHousehold> {
        private final int poor;
        private int row;

        View(int poor) {
            this.poor = poor;
        }

        @Override
        public ListedHousehold at(int next) {
            row = next;
            return this;
        }

        @Override
        public Standing standing() {
            return row < poor ? Standing.POOR : Standing.NEITHER;
        }

        @Override
        public YesNo healthSupport() {
            return UNKNOWN;
        }

        @Override
        public YesNo educationSupport() {
            return UNKNOWN;
        }

        @Override
        public YesNo creditSupport() {
            return UNKNOWN;
        }
    }

    /** Every published poverty rate with both counts comes out from as many records. */
    @Test
    void thePublishedCountsComeOut() {
        List<Observation> withCounts = Catalog.publishedFigures().stream()
                .filter(each -> each.definition().code().equals("POV-RATE:2022-2025"))
                .filter(each -> each.value().orElseThrow() instanceof Quantity.Proportion)
                .toList();
        assertThat(withCounts).hasSize(2);
        for (Observation each : withCounts) {
            Quantity.Proportion printed = (Quantity.Proportion) each.value().orElseThrow();
            Breakdown found = new Review((int) printed.numerator(), (int) printed.denominator()).rate();
            assertThat(found.measured().orElseThrow()).isEqualTo(printed);
        }
        assertThat(shown(new Review(26_941, 1_005_262).rate().measured(), 2)).isEqualByComparingTo("2.68");
        assertThat(shown(new Review(5_905, 317_935).rate().measured(), 2)).isEqualByComparingTo("1.86");
    }

    private static BigDecimal shown(Measured<Quantity> value, int decimals) {
        return Rounding.halfUp(decimals).round(value.orElseThrow().exact().times(Exact.HUNDRED));
    }

    private record House(OptionalLong incomePerPerson, Deprivations deprivations) implements HouseholdFacts {
        @Override
        public AreaType areaType() {
            return AreaType.RURAL;
        }
    }

    @Test
    void theStandingFollowsFromAVerdict() {
        LocalDate day = LocalDate.of(2023, 6, 1);
        PovertyStandard standard =
                PovertyStandard.under(Catalog.law().inForceAt(day).applyingOn(day));
        assertThat(Stream.of(
                                new House(OptionalLong.of(1_000_000), Deprivations.of(3)),
                                new House(OptionalLong.of(1_000_000), Deprivations.of(2)),
                                new House(OptionalLong.of(9_000_000), Deprivations.of(3)),
                                new House(OptionalLong.empty(), Deprivations.of(3)))
                        .map(standard::classify)
                        .map(Standing::of))
                .containsExactly(Standing.POOR, Standing.NEAR_POOR, Standing.NEITHER, Standing.UNKNOWN);
    }

    // ---- the cut

    private static Tally tally(String code, long poor, long households) {
        return new Tally(Catalog.definitions().get(code), poor, households);
    }

    /** The nation 2022 to 2023: 1,057,374 to 815,101 households, a cut of 242,273. */
    @Test
    void theCutOfTheNumberOfHouseholds() {
        PovertyCut cut = new PovertyCut(
                tally("POV-HOUSEHOLDS:2022-2025", 1_057_374, 0), tally("POV-HOUSEHOLDS:2022-2025", 815_101, 0));
        assertThat(cut.ofHouseholds().orElseThrow()).hasToString("242273:1057374");
        assertThat(shown(cut.ofHouseholds(), 2)).isEqualByComparingTo("22.91");
        assertThatIllegalArgumentException().isThrownBy(cut::ofRate).withMessageContaining("POV-HOUSEHOLDS");
        assertThatIllegalArgumentException().isThrownBy(cut::points);
    }

    /** Hà Nam fell from 3.69 % to 1.36 %: 63.1 % of the rate and 2.33 points, here as counts of 10,000 and 20,000 households. */
    @Test
    void theCutOfTheRateAndThePointsAreDifferentNumbers() {
        PovertyCut cut =
                new PovertyCut(tally("POV-RATE:2022-2025", 369, 10_000), tally("POV-RATE:2022-2025", 272, 20_000));
        assertThat(shown(cut.ofRate(), 1)).isEqualByComparingTo("63.1");
        assertThat(shown(cut.points(), 2)).isEqualByComparingTo("2.33");
        assertThat(cut.ofHouseholds().orElseThrow()).hasToString("97:369");
    }

    @Test
    void aRiseIsNegativeAndNothingToCutIsNoFigure() {
        PovertyCut rise = new PovertyCut(tally("POV-RATE:2022-2025", 10, 100), tally("POV-RATE:2022-2025", 12, 100));
        assertThat(rise.ofHouseholds().orElseThrow()).hasToString("-2:10");
        assertThat(shown(rise.points(), 0)).isEqualByComparingTo("-2");
        Measured<Quantity> none = Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "");
        PovertyCut fromNone = new PovertyCut(tally("POV-RATE:2022-2025", 0, 100), tally("POV-RATE:2022-2025", 1, 100));
        assertThat(fromNone.ofHouseholds()).isEqualTo(none);
        assertThat(fromNone.ofRate()).isEqualTo(none);
        PovertyCut withoutHouseholds =
                new PovertyCut(tally("POV-RATE:2022-2025", 3, 100), tally("POV-RATE:2022-2025", 0, 0));
        assertThat(withoutHouseholds.ofRate()).isEqualTo(none);
        assertThat(withoutHouseholds.points()).isEqualTo(none);
        PovertyCut fromNothing = new PovertyCut(tally("POV-RATE:2022-2025", 0, 0), tally("POV-RATE:2022-2025", 1, 100));
        assertThat(fromNothing.ofRate()).isEqualTo(none);
        assertThat(fromNothing.points()).isEqualTo(none);
    }

    @Test
    void twoStandardsAreNotCompared() {
        Tally old = tally("POV-HOUSEHOLDS:2016-2021", 609_049, 0);
        Tally now = tally("POV-HOUSEHOLDS:2022-2025", 815_101, 0);
        assertThatThrownBy(() -> new PovertyCut(old, now))
                .isInstanceOf(DefinitionMismatchException.class)
                .hasMessageContaining("POV-HOUSEHOLDS:2016-2021")
                .hasMessageContaining("POV-HOUSEHOLDS:2022-2025");
    }

    // ---- loans

    private record Lent(Borrower borrower, long disbursed) implements Loan {}

    @Test
    void loansAreSummedInWholeDongByGroup() {
        List<Lent> loans = List.of(
                new Lent(Borrower.POOR, 100_000_001),
                new Lent(Borrower.POOR, 50_000_000),
                new Lent(Borrower.NEAR_POOR, 70_000_000),
                new Lent(Borrower.JOB_CREATION, 40_000_000),
                new Lent(Borrower.NEWLY_ESCAPED, 30_000_000),
                new Lent(Borrower.OTHER, 0),
                new Lent(Borrower.UNKNOWN, 999));
        assertCounts(over(loans, PovertyIndicators.loans(Borrower.POOR)), "150000001", 4, 1);
        assertCounts(over(loans, PovertyIndicators.loans(Borrower.NEAR_POOR)), "70000000", 5, 1);
        assertCounts(over(loans, PovertyIndicators.loans(Borrower.JOB_CREATION)), "40000000", 5, 1);
        assertCounts(over(loans, PovertyIndicators.loans(Borrower.NEWLY_ESCAPED)), "30000000", 5, 1);
        Breakdown other = over(loans, PovertyIndicators.loans(Borrower.OTHER));
        assertCounts(other, "0", 5, 1);
        assertThat(other.counted()).isEqualTo(1);
        assertThat(other.tally().definition().measure().unit().orElseThrow().vi())
                .isEqualTo("đồng");
        assertThatIllegalArgumentException().isThrownBy(() -> PovertyIndicators.loans(Borrower.UNKNOWN));
    }
}
