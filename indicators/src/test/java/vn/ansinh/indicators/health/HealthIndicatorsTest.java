package vn.ansinh.indicators.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Measured;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.health.DoseSet.Due;
import vn.ansinh.indicators.health.HealthStation.Doctor;

class HealthIndicatorsTest {

    private static <T> Breakdown over(List<? extends T> records, Indicator<T> formula) {
        return records.stream().map(each -> (T) each).collect(formula.collector());
    }

    private static void assertCounts(Breakdown found, String tally, long outside, long unknown) {
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).as("outside").isEqualTo(outside);
        assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    }

    private record Place(YesNo recognised) implements Commune {}

    @Test
    void communesRecognised() {
        List<Place> communes =
                Stream.of(YES, YES, NO, UNKNOWN, UNKNOWN).map(Place::new).toList();
        assertCounts(over(communes, HealthIndicators.COMMUNES_RECOGNISED), "2/3", 0, 2);
    }

    private record Station(Doctor doctor) implements HealthStation {}

    @Test
    void aDoctorOnRotationIsLeftOpenOrReadEitherWay() {
        List<Station> stations = Stream.of(
                        Doctor.PERMANENT,
                        Doctor.PERMANENT,
                        Doctor.ROTATING,
                        Doctor.NONE,
                        Doctor.NONE,
                        Doctor.NONE,
                        Doctor.UNKNOWN,
                        Doctor.UNKNOWN)
                .map(Station::new)
                .toList();
        assertCounts(over(stations, HealthIndicators.STATIONS_WITH_DOCTOR), "2/5", 0, 3);
        assertCounts(over(stations, HealthIndicators.STATIONS_WITH_PERMANENT_DOCTOR), "2/6", 0, 2);
        assertCounts(over(stations, HealthIndicators.STATIONS_WITH_ANY_DOCTOR), "3/6", 0, 2);
    }

    // ---- immunisation

    private static final LocalDate BORN = LocalDate.of(2021, 3, 10);

    private record Kid(Birth birth, Map<Dose, Vaccination> doses) implements Child {
        @Override
        public Vaccination vaccination(Dose dose) {
            return doses.getOrDefault(dose, Vaccination.NOT_GIVEN);
        }

        Kid with(String dose, Vaccination vaccination) {
            Map<Dose, Vaccination> changed = new HashMap<>(doses);
            changed.put(Dose.parse(dose), vaccination);
            return new Kid(birth, changed);
        }

        Kid with(String dose, LocalDate day) {
            return with(dose, Vaccination.on(day));
        }
    }

    /** Every dose on the first day on which it is valid: by months from the birth. */
    private static Kid onTime(LocalDate born) {
        Kid kid = new Kid(Birth.on(born), Map.of()).with("hepb-birth-1", born).with("bcg-1", born);
        for (int number = 1; number <= 3; number++) {
            LocalDate day = born.plusMonths(1 + number);
            kid = kid.with("dpt-hepb-hib-" + number, day).with("opv-" + number, day);
        }
        return kid.with("ipv-1", born.plusMonths(5)).with("measles-1", born.plusMonths(9));
    }

    private static DoseSet scheduled() {
        return DoseSet.scheduled(Catalog.law().onRecord().applyingOn(LocalDate.of(2021, 12, 31)));
    }

    private static YesNo completed(Kid kid) {
        return scheduled().completed(kid, LocalDate.of(2022, 12, 31));
    }

    @Test
    void theScheduleOnRecordHasTenDosesAndCallsItselfAnAssumption() {
        assertThat(scheduled().doses())
                .extracting(each -> each.dose().toString())
                .containsExactlyInAnyOrder(
                        "hepb-birth-1",
                        "bcg-1",
                        "dpt-hepb-hib-1",
                        "dpt-hepb-hib-2",
                        "dpt-hepb-hib-3",
                        "opv-1",
                        "opv-2",
                        "opv-3",
                        "ipv-1",
                        "measles-1");
        assertThat(scheduled().version().status()).isEqualTo(Status.ASSUMPTION);
        assertThat(scheduled().version().source()).contains("38/2017/TT-BYT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-12-31", "2024-08-01", "2026-07-01"})
    void noScheduleIsCarriedOn(LocalDate day) {
        assertThatThrownBy(() -> DoseSet.scheduled(Catalog.law().onRecord().applyingOn(day)))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining("immunisation.");
    }

    @Test
    void everyDoseOnItsFirstValidDayCompletesTheSet() {
        assertThat(completed(onTime(BORN))).isEqualTo(YES);
    }

    /** The last dose is at 2 + 1 + 1 = 4 months; a day earlier it is not valid. */
    @ParameterizedTest
    @CsvSource({
        "dpt-hepb-hib-1, 2021-05-09", // 2 months less a day
        "dpt-hepb-hib-3, 2021-07-09", // a month less a day after the second
        "opv-2, 2021-06-09",
        "ipv-1, 2021-08-09",
        "measles-1, 2021-12-09",
        "measles-1, 2022-03-10", // the first birthday is too late
        "hepb-birth-1, 2021-03-09" // before the birth
    })
    void aDoseTooEarlyOrTooLateDoesNotCount(String dose, LocalDate day) {
        assertThat(completed(onTime(BORN).with(dose, day))).isEqualTo(NO);
    }

    @Test
    void theLastDayBelowOneYearCounts() {
        assertThat(completed(onTime(BORN).with("measles-1", LocalDate.of(2022, 3, 9))))
                .isEqualTo(YES);
    }

    @Test
    void whatIsNotKnownLeavesItOpenUnlessADoseIsMissing() {
        assertThat(completed(onTime(BORN).with("bcg-1", Vaccination.UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(completed(onTime(BORN).with("opv-2", Vaccination.ON_UNKNOWN_DAY)))
                .isEqualTo(UNKNOWN);
        assertThat(completed(onTime(BORN).with("bcg-1", Vaccination.UNKNOWN).with("measles-1", Vaccination.NOT_GIVEN)))
                .isEqualTo(NO);
        Kid yearOnly = new Kid(Birth.inYear(2021), onTime(BORN).doses());
        assertThat(completed(yearOnly)).isEqualTo(UNKNOWN);
    }

    private static final Statement FEWER =
            new Statement(Text.of("tám mũi, theo trí nhớ", "eight doses, recalled"), Status.RECALLED, Optional.empty());

    @Test
    void aSmallerSetAsksForLess() {
        DoseSet eight = scheduled().without(Dose.parse("hepb-birth-1"), FEWER).without(Dose.parse("ipv-1"), FEWER);
        Kid kid = onTime(BORN).with("ipv-1", Vaccination.NOT_GIVEN).with("hepb-birth-1", Vaccination.NOT_GIVEN);
        assertThat(completed(kid)).isEqualTo(NO);
        assertThat(eight.completed(kid, LocalDate.of(2022, 12, 31))).isEqualTo(YES);
        assertThat(eight.version()).isEqualTo(FEWER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eight.without(Dose.parse("ipv-1"), FEWER))
                .withMessageContaining("ipv-1");
    }

    @Test
    void aSetComesBackEqualFromACluster() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(scheduled());
        }
        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(scheduled());
    }

    @Test
    void aSetOfOnesOwnCountsInWeeks() {
        DoseSet own = new DoseSet(
                FEWER,
                Period.ofMonths(12),
                ImmutableList.of(Due.atAge("opv-1", Period.ofWeeks(6)), Due.after("opv-2", Period.ofWeeks(4))));
        Kid kid = new Kid(Birth.on(BORN), Map.of()).with("opv-1", BORN.plusDays(42));
        assertThat(own.completed(kid.with("opv-2", BORN.plusDays(70)), LocalDate.MAX.minusYears(1)))
                .isEqualTo(YES);
        assertThat(own.completed(kid.with("opv-2", BORN.plusDays(69)), LocalDate.MAX.minusYears(1)))
                .isEqualTo(NO);
        assertThatIllegalArgumentException().isThrownBy(() -> Due.after("opv-1", Period.ofWeeks(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> Due.after("opv-2", Period.ofWeeks(-4)));
        assertThatIllegalArgumentException().isThrownBy(() -> Due.atAge("opv-1", Period.ofWeeks(-4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoseSet(FEWER, Period.ofMonths(12), ImmutableList.of()));
    }

    /** Born 2021-03-10: complete on 2021-12-10, in 2021. Born 2021-06-01: complete on 2022-03-01, in 2022. */
    @Test
    void aChildCountsInThePeriodInWhichItCompletes() {
        Kid june = onTime(LocalDate.of(2021, 6, 1));
        List<Kid> children = List.of(
                onTime(BORN),
                onTime(LocalDate.of(2021, 3, 31)), // complete on 2021-12-31, the last day of the period
                onTime(LocalDate.of(2021, 4, 1)), // complete on 2022-01-01, the first day of the next
                june,
                onTime(BORN).with("ipv-1", Vaccination.NOT_GIVEN),
                onTime(BORN).with("bcg-1", Vaccination.UNKNOWN));
        Indicator<Child> in2021 = HealthIndicators.completedUnderOne(scheduled(), ReportingPeriod.year(2021));
        Indicator<Child> in2022 = HealthIndicators.completedUnderOne(scheduled(), ReportingPeriod.year(2022));
        assertCounts(over(children, in2021), "2", 3, 1);
        // The child whose BCG is not known is unknown again: the day of that dose may lie in 2022.
        assertCounts(over(children, in2022), "2", 3, 1);
        assertThat(HealthIndicators.FULLY_IMMUNISED
                        .measured(over(children, in2021), 3)
                        .orElseThrow())
                .hasToString("2:3");
    }

    private static Kid born(String earliest, String latest) {
        return new Kid(new Birth(LocalDate.parse(earliest), LocalDate.parse(latest)), Map.of());
    }

    @Test
    void aLooseBirthIsInTheCohortOutsideItOrOpen() {
        List<Kid> children = List.of(
                born("2021-01-01", "2021-12-31"),
                born("2020-12-31", "2021-01-01"), // open
                born("2021-12-31", "2022-01-01"), // open
                born("2020-12-31", "2022-01-01"), // open
                born("2020-06-01", "2020-12-31"), // before
                born("2022-01-01", "2022-02-01")); // after
        assertCounts(
                over(
                        children,
                        HealthIndicators.fullyImmunised(
                                scheduled(), ReportingPeriod.year(2021), LocalDate.of(2023, 12, 31))),
                "0/1",
                2,
                3);
    }

    @Test
    void aCohortExcludesWhoMayStillComplete() {
        List<Kid> children = List.of(
                onTime(BORN),
                onTime(BORN).with("measles-1", Vaccination.NOT_GIVEN),
                onTime(BORN).with("measles-1", Vaccination.UNKNOWN),
                onTime(LocalDate.of(2021, 12, 31)), // one year old on 2022-12-31
                onTime(LocalDate.of(2020, 12, 31)), // of another cohort
                new Kid(Birth.inYear(2021), Map.of())); // born in the cohort, perhaps not one year old by then
        Indicator<Child> later =
                HealthIndicators.fullyImmunised(scheduled(), ReportingPeriod.year(2021), LocalDate.of(2022, 12, 31));
        Breakdown found = over(children, later);
        assertCounts(found, "2/4", 1, 1);
        Breakdown earlier = over(
                children,
                HealthIndicators.fullyImmunised(scheduled(), ReportingPeriod.year(2021), LocalDate.of(2022, 12, 30)));
        assertCounts(earlier, "1/2", 1, 2);
        assertThat(earlier.excluded()).containsEntry("still below the age of the dose set", 1L);
        assertThat(earlier.read()).isEqualTo(children.size());
    }

    @Test
    void dropOutFollowsTheChildrenOfTheFirstDose() {
        LocalDate asOf = LocalDate.of(2022, 6, 30);
        List<Kid> children = List.of(
                onTime(BORN), // given both
                onTime(BORN).with("dpt-hepb-hib-3", Vaccination.NOT_GIVEN), // dropped out
                onTime(BORN).with("dpt-hepb-hib-3", asOf.plusDays(1)), // not by then
                onTime(BORN).with("dpt-hepb-hib-3", Vaccination.ON_UNKNOWN_DAY), // given by then
                onTime(BORN).with("dpt-hepb-hib-3", Vaccination.UNKNOWN),
                onTime(BORN).with("dpt-hepb-hib-1", Vaccination.NOT_GIVEN), // never began
                onTime(BORN).with("dpt-hepb-hib-1", Vaccination.UNKNOWN),
                onTime(LocalDate.of(2022, 1, 1)).with("dpt-hepb-hib-3", Vaccination.NOT_GIVEN), // too young
                onTime(LocalDate.of(2021, 7, 1)), // too young by a day
                onTime(LocalDate.of(2021, 6, 30)), // given both, one year old on the day
                new Kid(new Birth(BORN, asOf), onTime(BORN).doses())); // perhaps too young
        Breakdown found = over(children, HealthIndicators.dropOut(DropOut.DPT1_TO_DPT3, asOf, Period.ofMonths(12)));
        assertCounts(found, "2/5", 1, 3);
        assertThat(found.excluded()).containsEntry("last dose not due yet", 2L);
        Breakdown measles =
                over(children, HealthIndicators.dropOut(DropOut.BCG_TO_MEASLES1, asOf, Period.ofMonths(12)));
        assertCounts(measles, "0/8", 0, 1);
    }

    private record Doses(long first, long last) implements DoseReport {}

    @Test
    void dropOutByReportedDosesMayBeNegative() {
        List<Doses> reports = List.of(new Doses(120, 100), new Doses(80, 90));
        assertThat(over(reports, HealthIndicators.DROP_OUT_OF_DOSES).measured().orElseThrow())
                .hasToString("10:200");
        assertThat(over(reports.subList(1, 2), HealthIndicators.DROP_OUT_OF_DOSES)
                        .measured()
                        .orElseThrow())
                .hasToString("-10:80");
        assertThat(over(List.of(new Doses(0, 3)), HealthIndicators.DROP_OUT_OF_DOSES)
                        .measured())
                .isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opv", "opv-", "opv-0", "OPV-1", "-1", "opv-1-", "1", "", "opv1", "opv-100"})
    void aDoseIsWrittenOneWay(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Dose.parse(text));
    }

    @Test
    void aDoseThatWasNotGivenHasNoDayAndNoneIsPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vaccination(NO, Optional.of(BORN)))
                .withMessageNotContaining("2021");
        assertThat(Vaccination.on(BORN)).hasToString("Vaccination[…]");
    }
}
