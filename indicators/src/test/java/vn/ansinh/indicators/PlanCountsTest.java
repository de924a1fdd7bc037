package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.ansinh.indicators.protection.AllowanceStanding.PAID;
import static vn.ansinh.indicators.protection.AllowanceStanding.PENDING;
import static vn.ansinh.indicators.protection.AllowanceStanding.RECOGNISED;
import static vn.ansinh.indicators.protection.AllowanceStanding.RECOGNISED_NOT_PAID;
import static vn.ansinh.indicators.protection.AllowanceStanding.WRONGLY_REFUSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Measured;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.rule.CategoryCounts;
import vn.ansinh.core.rule.CategoryFormula;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;
import vn.ansinh.indicators.poverty.PovertyClass;
import vn.ansinh.indicators.poverty.PovertyStandard;
import vn.ansinh.indicators.protection.AllowanceStanding;

/** Classified records become the figures of the plan; an undecided record is never left out in silence. */
class PlanCountsTest {

    private static final PovertyStandard STANDARD = PovertyStandard.under(
            Catalog.law().inForceAt(LocalDate.of(2023, 6, 1)).applyingOn(LocalDate.of(2023, 6, 1)));
    private static final Set<PovertyClass> ALL = Set.of(PovertyClass.values());

    private record House(OptionalLong incomePerPerson) implements HouseholdFacts {
        @Override
        public AreaType areaType() {
            return AreaType.RURAL;
        }

        @Override
        public Deprivations deprivations() {
            return Deprivations.of(3);
        }
    }

    private static IndicatorDefinition definition(String code) {
        return Catalog.definitions().get(code);
    }

    /** Incomes of 0, 10,000, 20,000, … đồng: those up to 1,500,000 are poor with three deprivations, 151 of 300. */
    private static Stream<House> houses() {
        return LongStream.range(0, 300).mapToObj(i -> new House(OptionalLong.of(i * 10_000)));
    }

    private static final CategoryFormula<House, PovertyClass> CLASSES =
            CategoryFormula.of("poverty-class", PovertyClass.class, STANDARD);

    private static CategoryCounts<PovertyClass> counted(Stream<House> houses) {
        return houses.collect(CLASSES.collector());
    }

    @Test
    void poorHouseholdsFromClassifiedRecords() {
        CategoryCounts<PovertyClass> counts = counted(houses());

        assertThat(counts.tally(definition("POV-HOUSEHOLDS:2022-2025"), Set.of(PovertyClass.POOR), Set.of())
                        .orElseThrow())
                .hasToString("151");
        assertThat(counts.tally(definition("POV-RATE:2022-2025"), Set.of(PovertyClass.POOR), ALL)
                        .orElseThrow())
                .hasToString("151/300");
        assertThat(counts.count(PovertyClass.NEAR_POOR)).isZero();
    }

    @Test
    void anyOrderSplitAndThreadGivesTheSame() {
        List<House> backwards = new ArrayList<>(houses().toList());
        Collections.reverse(backwards);

        assertThat(counted(backwards.stream())).isEqualTo(counted(houses())).hasSameHashCodeAs(counted(houses()));
        assertThat(counted(houses().parallel())).isEqualTo(counted(houses()));
        assertThat(counted(houses().limit(100)).plus(counted(houses().skip(100))))
                .isEqualTo(counted(houses()));
    }

    @Test
    void anUndecidedRecordLeavesNoFigure() {
        CategoryCounts<PovertyClass> counts =
                counted(Stream.concat(houses(), Stream.of(new House(OptionalLong.empty()))));

        assertThat(counts).hasToString("above_average 74, average 75, poor 151, undecided 1");
        assertThat(counts.undecided()).isEqualTo(1);
        assertThat(counts.tally(definition("POV-RATE:2022-2025"), Set.of(PovertyClass.POOR), ALL))
                .isEqualTo(Measured.unknown(Measured.Reason.UNDECIDABLE, "1 of 301 are undecided"));
    }

    @Test
    void theEligibleWhoReceiveTheAllowanceByBothDefinitions() {
        CategoryCounts<AllowanceStanding> counts =
                CategoryCounts.of(List.of(PAID, PAID, PAID, RECOGNISED_NOT_PAID, PENDING, WRONGLY_REFUSED));

        assertThat(counts.tally(definition("SA-ALLOWANCE:recognised-list"), Set.of(PAID), RECOGNISED)
                        .orElseThrow())
                .hasToString("3/4");
        assertThat(counts.tally(
                                definition("SA-ALLOWANCE:with-pending-and-refused"),
                                Set.of(PAID),
                                Set.of(AllowanceStanding.values()))
                        .orElseThrow())
                .hasToString("3/6");
    }

    @Test
    void aNumeratorOutsideItsDenominatorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted(houses())
                        .tally(
                                definition("POV-RATE:2022-2025"),
                                Set.of(PovertyClass.POOR),
                                Set.of(PovertyClass.AVERAGE)))
                .withMessageContaining("denominator");
    }
}
