package vn.ansinh.indicators.education;

import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;

/** The formulas of teachers, attendance and support for learners. */
public final class EducationIndicators {

    /**
     * Teachers and managers rated at least "đạt" ({@code EDU-TEACHERS:professional-standard}) out of those assessed; who was not
     * assessed is excluded and counted. Whether the base is all staff instead is an open question of the definition.
     */
    public static final Indicator<Teacher> TEACHERS_AT_STANDARD = Indicator.<Teacher>of(
                    Catalog.definitions().get("EDU-TEACHERS:professional-standard"))
            .excluding("not assessed", each -> each.rating() == Teacher.Rating.NOT_ASSESSED)
            .unknownWhen(each -> each.rating() == Teacher.Rating.UNKNOWN)
            .numerator(each -> each.rating() != Teacher.Rating.BELOW)
            .build();

    /** Learners whose tuition was waived in full or in part ({@code EDU-TUITION:exempted}). */
    public static final Indicator<Pupil> TUITION_EXEMPTED = Indicator.<Pupil>of(
                    Catalog.definitions().get("EDU-TUITION:exempted"))
            .population(each -> each.tuitionExempted() != NO)
            .unknownWhen(each -> each.tuitionExempted() == UNKNOWN)
            .build();

    /** Learners supported with study costs ({@code EDU-STUDY-COSTS:supported}). */
    public static final Indicator<Pupil> STUDY_COSTS_SUPPORTED = Indicator.<Pupil>of(
                    Catalog.definitions().get("EDU-STUDY-COSTS:supported"))
            .population(each -> each.studyCostsSupported() != NO)
            .unknownWhen(each -> each.studyCostsSupported() == UNKNOWN)
            .build();

    private EducationIndicators() {}

    /**
     * Returns the formula of net attendance ({@code EDU-ATTENDANCE:net}): who attends a level out of who has its age.
     *
     * @param level the level, to be named with the figure
     * @return the formula
     */
    public static Indicator<Learner> netAttendance(SchoolLevel level) {
        return Indicator.<Learner>of(Catalog.definitions().get("EDU-ATTENDANCE:net"))
                .population(each -> ofAge(each, level) != NO)
                .unknownWhen(each ->
                        ofAge(each, level) == UNKNOWN || each.attendance().is(level) == UNKNOWN)
                .numerator(each -> each.attendance().is(level) == YES)
                .build();
    }

    /**
     * Returns the formula of gross attendance ({@code EDU-ATTENDANCE:gross}): who attends a level, at any age, over who has its
     * age. It is at least the net attendance, and may exceed 100 %. A person of whom either is not known is in neither.
     *
     * @param level the level, to be named with the figure
     * @return the formula
     */
    public static Indicator<Learner> grossAttendance(SchoolLevel level) {
        return Indicator.<Learner>of(Catalog.definitions().get("EDU-ATTENDANCE:gross"))
                .population(each -> ofAge(each, level).or(each.attendance().is(level)) != NO)
                .unknownWhen(each ->
                        ofAge(each, level) == UNKNOWN || each.attendance().is(level) == UNKNOWN)
                .summing(each -> each.attendance().is(level) == YES ? 1 : 0)
                .outOf(each -> ofAge(each, level) == YES ? 1 : 0)
                .build();
    }

    private static YesNo ofAge(Learner learner, SchoolLevel level) {
        return learner.age().between(level.firstAge(), level.lastAge());
    }
}
