package vn.ansinh.indicators.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.rule.CategoryCounts;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;

class ProtectionIndicatorsTest {

    private static <T> Breakdown over(List<? extends T> records, Indicator<T> formula) {
        return records.stream().map(each -> (T) each).collect(formula.collector());
    }

    private static void assertCounts(Breakdown found, String tally, long outside, long unknown) {
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).as("outside").isEqualTo(outside);
        assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    }

    private record Person(YesNo recognised, YesNo paid, YesNo waiting) implements Applicant {}

    @Test
    void theTwoDenominatorsOfTheAllowance() {
        List<Person> people = List.of(
                new Person(YES, YES, NO),
                new Person(YES, YES, NO),
                new Person(YES, NO, NO),
                new Person(NO, NO, YES),
                new Person(NO, NO, NO),
                new Person(YES, UNKNOWN, NO),
                new Person(UNKNOWN, YES, NO),
                new Person(UNKNOWN, NO, YES)); // entitled either way
        assertCounts(over(people, ProtectionIndicators.ALLOWANCE_OF_RECOGNISED), "2/3", 2, 3);
        assertCounts(over(people, ProtectionIndicators.ALLOWANCE_OF_ENTITLED), "2/5", 1, 2);
    }

    /** The counts of a report by columns and the formula over records agree. */
    @Test
    void applicantsOfAStandingGiveTheCountsOfTheirStandings() {
        List<AllowanceStanding> standings = Stream.of(AllowanceStanding.values())
                .flatMap(each -> Stream.generate(() -> each).limit(1 + each.ordinal() * 2L))
                .toList();
        List<Applicant> applicants = standings.stream().map(Applicant::of).toList();
        CategoryCounts<AllowanceStanding> counts = CategoryCounts.of(standings);

        assertThat(over(applicants, ProtectionIndicators.ALLOWANCE_OF_RECOGNISED)
                        .tally())
                .isEqualTo(counts.tally(
                                Catalog.definitions().get("SA-ALLOWANCE:recognised-list"),
                                Set.of(AllowanceStanding.PAID),
                                AllowanceStanding.RECOGNISED)
                        .orElseThrow())
                .hasToString("1/4");
        assertThat(over(applicants, ProtectionIndicators.ALLOWANCE_OF_ENTITLED).tally())
                .isEqualTo(counts.tally(
                                Catalog.definitions().get("SA-ALLOWANCE:with-pending-and-refused"),
                                Set.of(AllowanceStanding.PAID),
                                Set.of(AllowanceStanding.values()))
                        .orElseThrow())
                .hasToString("1/16");
    }

    private record Case(YesNo confirmed, YesNo reached, YesNo inTime) implements EmergencyCase {}

    @Test
    void aCaseCountsIfReachedAndInTime() {
        List<Case> cases = List.of(
                new Case(YES, YES, YES),
                new Case(YES, YES, NO), // late
                new Case(YES, NO, NO), // not reached
                new Case(YES, NO, UNKNOWN), // not reached, whatever the time
                new Case(YES, YES, UNKNOWN), // unknown
                new Case(NO, YES, YES), // not confirmed
                new Case(UNKNOWN, YES, YES),
                new Case(YES, UNKNOWN, YES)); // unknown too
        assertCounts(over(cases, ProtectionIndicators.EMERGENCY_SUPPORT), "1/4", 1, 3);
    }
}
