package vn.ansinh.indicators.education;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.education.Learner.Attendance;
import vn.ansinh.indicators.education.Teacher.Rating;

class EducationIndicatorsTest {

    private static <T> Breakdown over(List<? extends T> records, Indicator<T> formula) {
        return records.stream().map(each -> (T) each).collect(formula.collector());
    }

    private static void assertCounts(Breakdown found, String tally, long outside, long unknown) {
        assertThat(found.tally()).hasToString(tally);
        assertThat(found.outside()).as("outside").isEqualTo(outside);
        assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    }

    private record Rated(Rating rating) implements Teacher {}

    @Test
    void teachersAtStandardAreThoseRatedPassOrBetterOfTheAssessed() {
        List<Rated> teachers = Stream.of(
                        Rating.PASS,
                        Rating.GOOD,
                        Rating.VERY_GOOD,
                        Rating.BELOW,
                        Rating.NOT_ASSESSED,
                        Rating.NOT_ASSESSED,
                        Rating.UNKNOWN)
                .map(Rated::new)
                .toList();
        Breakdown found = over(teachers, EducationIndicators.TEACHERS_AT_STANDARD);
        assertCounts(found, "3/4", 0, 1);
        assertThat(found.excluded()).containsEntry("not assessed", 2L);
    }

    private record Person(Age age, Attendance attendance) implements Learner {}

    /** Two of primary age attend it, one attends nothing, one the next level; two older and a younger pupil attend it too. */
    @Test
    void netCountsTheRightAgeAndGrossAny() {
        List<Person> people = List.of(
                new Person(Age.ofYears(6), Attendance.PRIMARY),
                new Person(Age.ofYears(10), Attendance.PRIMARY),
                new Person(Age.ofYears(8), Attendance.NONE),
                new Person(Age.ofYears(10), Attendance.LOWER_SECONDARY),
                new Person(Age.ofYears(5), Attendance.PRIMARY),
                new Person(Age.ofYears(11), Attendance.PRIMARY),
                new Person(Age.ofYears(13), Attendance.PRIMARY),
                new Person(Age.ofYears(7), Attendance.UNKNOWN),
                new Person(Age.UNKNOWN, Attendance.PRIMARY),
                new Person(Age.UNKNOWN, Attendance.NONE),
                new Person(Age.ofYears(40), Attendance.ELSEWHERE));
        assertCounts(over(people, EducationIndicators.netAttendance(SchoolLevel.PRIMARY)), "2/4", 4, 3);
        Breakdown gross = over(people, EducationIndicators.grossAttendance(SchoolLevel.PRIMARY));
        assertCounts(gross, "5/4", 1, 3);
        assertThat(gross.measured().orElseThrow()).hasToString("5:4");
        assertCounts(over(people, EducationIndicators.netAttendance(SchoolLevel.LOWER_SECONDARY)), "0/2", 7, 2);
        assertCounts(over(people, EducationIndicators.netAttendance(SchoolLevel.UPPER_SECONDARY)), "0/0", 9, 2);
    }

    @Property
    void grossIsAtLeastNetWhereAllIsKnown(
            @ForAll List<@IntRange(min = 3, max = 20) Integer> ages,
            @ForAll SchoolLevel level,
            @ForAll @IntRange(max = 4) int seed) {
        List<Person> people = ages.stream()
                .map(age -> new Person(Age.ofYears(age), Attendance.values()[(age * 7 + seed) % 5]))
                .toList();
        Breakdown net = over(people, EducationIndicators.netAttendance(level));
        Breakdown gross = over(people, EducationIndicators.grossAttendance(level));
        assertThat(gross.tally().denominator()).isEqualTo(net.tally().denominator());
        assertThat(gross.tally().numerator()).isGreaterThanOrEqualTo(net.tally().numerator());
    }

    @Test
    void theAgesOfTheLevelsAreThoseOfTheDefinition() {
        String ages = Stream.of(SchoolLevel.values())
                .map(each -> each.firstAge() + "-" + each.lastAge())
                .collect(Collectors.joining(", "));
        assertThat(ages).isEqualTo("6-10, 11-14, 15-17");
        assertThat(Catalog.definitions()
                        .get("EDU-ATTENDANCE:net")
                        .concept()
                        .populationBase()
                        .text()
                        .en())
                .contains(ages.replace(", 15", " and 15"));
    }

    private record Supported(YesNo tuitionExempted, YesNo studyCostsSupported) implements Pupil {}

    @Test
    void tuitionAndStudyCostsAreCountedApart() {
        List<Supported> pupils = List.of(
                new Supported(YES, NO),
                new Supported(YES, YES),
                new Supported(NO, YES),
                new Supported(UNKNOWN, YES),
                new Supported(NO, NO),
                new Supported(NO, UNKNOWN));
        assertCounts(over(pupils, EducationIndicators.TUITION_EXEMPTED), "2", 3, 1);
        assertCounts(over(pupils, EducationIndicators.STUDY_COSTS_SUPPORTED), "3", 2, 1);
    }
}
