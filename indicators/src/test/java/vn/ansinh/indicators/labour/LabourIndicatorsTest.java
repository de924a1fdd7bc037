package vn.ansinh.indicators.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.labour.Departure.Contract;
import vn.ansinh.indicators.labour.Trainee.JobAfter;
import vn.ansinh.indicators.labour.Worker.Activity;
import vn.ansinh.indicators.labour.Worker.Qualification;

class LabourIndicatorsTest {

    private record Person(Age age, Activity activity, Qualification qualification, YesNo skilledWithoutCertificate)
            implements Worker {}

    private static Person adult(Activity activity, Qualification qualification, YesNo skilled) {
        return new Person(Age.ofYears(30), activity, qualification, skilled);
    }

    /** Twelve people; beside each, what the trained-labour rate makes of it. */
    private static final List<Person> PEOPLE = List.of(
            adult(Activity.EMPLOYED, Qualification.UNIVERSITY, NO), // trained, certified
            adult(Activity.UNEMPLOYED, Qualification.ELEMENTARY, NO), // trained, certified
            adult(Activity.EMPLOYED, Qualification.NONE, YES), // trained without a certificate
            adult(Activity.EMPLOYED, Qualification.SHORT_CERTIFICATE, NO), // not trained, for the plan certified
            adult(Activity.EMPLOYED, Qualification.NONE, NO), // not trained
            adult(Activity.EMPLOYED, Qualification.NONE, UNKNOWN), // unknown, yet surely without certificate
            adult(Activity.EMPLOYED, Qualification.UNKNOWN, YES), // trained either way, certificate unknown
            adult(Activity.EMPLOYED, Qualification.UNKNOWN, NO), // unknown
            adult(Activity.INACTIVE, Qualification.DOCTOR, NO), // outside the labour force
            new Person(Age.ofMonths(15 * 12 - 1), Activity.EMPLOYED, Qualification.NONE, NO), // below 15
            new Person(Age.UNKNOWN, Activity.EMPLOYED, Qualification.COLLEGE, NO), // perhaps below 15
            adult(Activity.UNKNOWN, Qualification.MASTER, NO)); // perhaps outside

    private static <T> Breakdown over(List<? extends T> records, Indicator<T> formula) {
        return records.stream().map(each -> (T) each).collect(formula.collector());
    }

    private static void assertCounts(Breakdown found, String tally, long outside, long unknown) {
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).as("outside").isEqualTo(outside);
        assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    }

    @Test
    void theFourTrainedLabourRatesDiffer() {
        assertCounts(over(PEOPLE, LabourIndicators.TRAINED), "4/6", 2, 4);
        assertCounts(over(PEOPLE, LabourIndicators.CERTIFIED), "2/6", 2, 4);
        assertCounts(over(PEOPLE, LabourIndicators.CERTIFIED_OF_EMPLOYED), "1/5", 3, 4);
        assertCounts(over(PEOPLE, LabourIndicators.ANY_CERTIFICATE), "3/6", 2, 4);
    }

    @Test
    void theFourRatesAreNeverMerged() {
        Breakdown trained = over(PEOPLE, LabourIndicators.TRAINED);
        for (Indicator<Worker> other : List.of(
                LabourIndicators.CERTIFIED, LabourIndicators.CERTIFIED_OF_EMPLOYED, LabourIndicators.ANY_CERTIFICATE)) {
            Breakdown found = over(PEOPLE, other);
            assertThatThrownBy(() -> trained.plus(found))
                    .isInstanceOf(DefinitionMismatchException.class)
                    .hasMessageContaining(other.definition().code());
        }
    }

    private record Learnt(YesNo completed, JobAfter jobAfter, YesNo higherOutput) implements Trainee {}

    private static final List<Learnt> TRAINEES = List.of(
            new Learnt(YES, JobAfter.NEW, NO), // both rates
            new Learnt(YES, JobAfter.NEW, YES), // both, once
            new Learnt(YES, JobAfter.SAME, YES), // both
            new Learnt(YES, JobAfter.SAME, NO), // the plan's only
            new Learnt(YES, JobAfter.NONE, NO), // neither
            new Learnt(YES, JobAfter.NONE, YES), // more income without a job: the plan's only
            new Learnt(YES, JobAfter.SAME, UNKNOWN), // the plan's; unknown to the programme
            new Learnt(YES, JobAfter.UNKNOWN, YES), // the plan's; unknown to the programme
            new Learnt(YES, JobAfter.UNKNOWN, NO), // unknown
            new Learnt(NO, JobAfter.NEW, YES), // not completed
            new Learnt(UNKNOWN, JobAfter.NEW, YES)); // perhaps not completed

    @Test
    void afterTrainingIsAUnionAndTheTwoReadingsDiffer() {
        assertCounts(over(TRAINEES, LabourIndicators.AFTER_TRAINING), "7/8", 1, 2);
        assertCounts(over(TRAINEES, LabourIndicators.AFTER_TRAINING_1956), "3/6", 1, 4);
        assertCounts(over(TRAINEES, LabourIndicators.IN_TRAINING), "11", 0, 0);
    }

    private record Placed(YesNo newJob, YesNo additionalJob) implements Placement {}

    @Test
    void newAndAdditionalJobsMayOverlapAndAreNeverAdded() {
        List<Placed> placed = List.of(
                new Placed(YES, NO),
                new Placed(YES, YES),
                new Placed(NO, YES),
                new Placed(NO, YES),
                new Placed(UNKNOWN, UNKNOWN),
                new Placed(NO, UNKNOWN));
        Breakdown newJobs = over(placed, LabourIndicators.NEW_JOBS);
        Breakdown additional = over(placed, LabourIndicators.ADDITIONAL_JOBS);
        assertCounts(newJobs, "2", 3, 1);
        assertCounts(additional, "3", 1, 2);
        assertThatThrownBy(() -> newJobs.tally().plus(additional.tally()))
                .isInstanceOf(DefinitionMismatchException.class)
                .hasMessageContaining("LAB-NEW-JOBS:reported")
                .hasMessageContaining("LAB-ADDITIONAL-JOBS:reported");
    }

    private record Left(Contract contract) implements Departure {}

    @Test
    void everyContractOfTheLawCountsAndNoContractDoesNot() {
        List<Left> left = Stream.of(Contract.values()).map(Left::new).toList();
        assertCounts(over(left, LabourIndicators.ABROAD), "5", 1, 1);
    }

    private record Clerk(YesNo inSocialAffairs, YesNo trained) implements CommuneOfficial {}

    @Test
    void anOfficialCountsOnceIfOfTheFieldAndTrained() {
        List<Clerk> officials = List.of(
                new Clerk(YES, YES),
                new Clerk(YES, YES),
                new Clerk(YES, NO),
                new Clerk(NO, YES),
                new Clerk(UNKNOWN, NO),
                new Clerk(UNKNOWN, YES),
                new Clerk(YES, UNKNOWN),
                new Clerk(UNKNOWN, UNKNOWN));
        assertCounts(over(officials, LabourIndicators.OFFICIALS_TRAINED), "2", 3, 3);
    }
}
