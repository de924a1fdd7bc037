package vn.ansinh.indicators.health;

import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.time.LocalDate;
import java.time.Period;
import vn.ansinh.core.Birth;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.RegisterRatio;
import vn.ansinh.indicators.YesNo;

/**
 * The formulas of commune health and immunisation. Those of nutrition are in {@link
 * vn.ansinh.indicators.growth.NutritionIndicators}.
 */
public final class HealthIndicators {

    /** Communes recognised as meeting the national criteria ({@code HEALTH-COMMUNE:recognised}). */
    public static final Indicator<Commune> COMMUNES_RECOGNISED = Indicator.<Commune>of(
                    Catalog.definitions().get("HEALTH-COMMUNE:recognised"))
            .unknownWhen(each -> each.recognised() == UNKNOWN)
            .numerator(each -> each.recognised() == YES)
            .build();

    /**
     * Stations with a doctor ({@code HEALTH-DOCTOR:stations}). Whether a doctor on rotation counts is not settled, so a station
     * with only such a doctor is unknown here; the two readings are {@link #STATIONS_WITH_PERMANENT_DOCTOR} and {@link
     * #STATIONS_WITH_ANY_DOCTOR}.
     */
    public static final Indicator<HealthStation> STATIONS_WITH_DOCTOR = Indicator.<HealthStation>of(
                    Catalog.definitions().get("HEALTH-DOCTOR:stations"))
            .unknownWhen(each ->
                    each.doctor() == HealthStation.Doctor.UNKNOWN || each.doctor() == HealthStation.Doctor.ROTATING)
            .numerator(each -> each.doctor() == HealthStation.Doctor.PERMANENT)
            .build();

    /** Stations with a doctor of their own ({@code HEALTH-DOCTOR:permanent}); one on rotation does not count. */
    public static final Indicator<HealthStation> STATIONS_WITH_PERMANENT_DOCTOR = Indicator.<HealthStation>of(
                    Catalog.definitions().get("HEALTH-DOCTOR:permanent"))
            .unknownWhen(each -> each.doctor() == HealthStation.Doctor.UNKNOWN)
            .numerator(each -> each.doctor() == HealthStation.Doctor.PERMANENT)
            .build();

    /** Stations with a doctor of whatever kind ({@code HEALTH-DOCTOR:with-rotation}). */
    public static final Indicator<HealthStation> STATIONS_WITH_ANY_DOCTOR = Indicator.<HealthStation>of(
                    Catalog.definitions().get("HEALTH-DOCTOR:with-rotation"))
            .unknownWhen(each -> each.doctor() == HealthStation.Doctor.UNKNOWN)
            .numerator(each -> each.doctor() != HealthStation.Doctor.NONE)
            .build();

    /**
     * The official rate ({@code IMM-FULL:under-1}): what {@link #completedUnderOne} counts over the children under 1 of the same
     * period, from the programme's list or the population. It may exceed 100 %.
     */
    public static final RegisterRatio FULLY_IMMUNISED = new RegisterRatio(
            Catalog.definitions().get("IMM-FULL:under-1"), Catalog.definitions().get("IMM-FULL:completed-under-1"));

    /**
     * Drop-out by reported doses of DPT-HepB-Hib ({@code IMM-DROP-OUT:DPT1-DPT3-doses}): first minus last, over first. The doses of
     * a period are those of different children, so that it may be negative, which asks for a look at the reports.
     */
    public static final Indicator<DoseReport> DROP_OUT_OF_DOSES = Indicator.<DoseReport>of(
                    Catalog.definitions().get("IMM-DROP-OUT:DPT1-DPT3-doses"))
            .summing(each -> Math.subtractExact(each.first(), each.last()))
            .outOf(DoseReport::first)
            .build();

    private HealthIndicators() {}

    /**
     * Returns the formula of communes whose score meets the criteria ({@code HEALTH-COMMUNE:points}). A commune whose verdict is
     * undecided is unknown. Unlike the other formulas it cannot be serialised: its criteria cite the law.
     *
     * @param criteria the criteria
     * @return the formula
     */
    public static Indicator<ScoredCommune> communesMeeting(CommuneHealthCriteria criteria) {
        return Indicator.<ScoredCommune>of(Catalog.definitions().get("HEALTH-COMMUNE:points"))
                .unknownWhen(each -> criteria.classify(each.score()).category().isEmpty())
                .numerator(each -> criteria.classify(each.score()).orElseThrow() == Belonging.BELONGS)
                .build();
    }

    /**
     * Returns the formula that counts the children who completed a dose set in a period and below its age ({@code
     * IMM-FULL:completed-under-1}): the official count of communes, and the numerator of {@link #FULLY_IMMUNISED}.
     *
     * @param set the dose set, to be named with the figure
     * @param period the period
     * @return the formula
     */
    public static Indicator<Child> completedUnderOne(DoseSet set, ReportingPeriod period) {
        LocalDate before = period.firstDay().minusDays(1);
        LocalDate last = period.lastDay();
        return Indicator.<Child>of(Catalog.definitions().get("IMM-FULL:completed-under-1"))
                .population(each -> completedBetween(set, each, before, last) != NO)
                .unknownWhen(each -> completedBetween(set, each, before, last) == UNKNOWN)
                .build();
    }

    private static YesNo completedBetween(DoseSet set, Child child, LocalDate before, LocalDate last) {
        return set.completed(child, last).and(set.completed(child, before).not());
    }

    /**
     * Returns the formula of children born in a period who completed a dose set below its age ({@code IMM-FULL:birth-cohort}).
     * A child who may still complete it is excluded; it is not the official rate, and never exceeds 100 %.
     *
     * @param set the dose set, to be named with the figure
     * @param births the period of birth
     * @param asOf the last day of the register
     * @return the formula
     */
    public static Indicator<Child> fullyImmunised(DoseSet set, ReportingPeriod births, LocalDate asOf) {
        LocalDate first = births.firstDay();
        LocalDate last = births.lastDay();
        return Indicator.<Child>of(Catalog.definitions().get("IMM-FULL:birth-cohort"))
                .population(each -> bornBetween(each.birth(), first, last) != NO)
                .excluding(
                        "still below the age of the dose set",
                        each -> asOf.isBefore(each.birth().earliest().plus(set.under())))
                .unknownWhen(each -> bornBetween(each.birth(), first, last) == UNKNOWN
                        || asOf.isBefore(each.birth().latest().plus(set.under()))
                        || set.completed(each, asOf) == UNKNOWN)
                .numerator(each -> set.completed(each, asOf) == YES)
                .build();
    }

    private static YesNo bornBetween(Birth birth, LocalDate first, LocalDate last) {
        if (birth.latest().isBefore(first) || birth.earliest().isAfter(last)) {
            return NO;
        }
        return birth.earliest().isBefore(first) || birth.latest().isAfter(last) ? UNKNOWN : YES;
    }

    /**
     * Returns the formula of children who were given a first dose and not a last one. A dose counts when it was given, valid or
     * not, and on a day that is not known too: the register reaches no further than its last day.
     *
     * @param between the two doses
     * @param asOf the last day of the register
     * @param due the age from which the last dose must have been given; younger children are excluded
     * @return the formula
     */
    public static Indicator<Child> dropOut(DropOut between, LocalDate asOf, Period due) {
        Dose first = between.first();
        Dose last = between.last();
        return Indicator.<Child>of(between.definition())
                .population(each -> given(each, first, asOf) != NO)
                .excluding(
                        "last dose not due yet",
                        each -> asOf.isBefore(each.birth().earliest().plus(due)))
                .unknownWhen(each -> given(each, first, asOf) == UNKNOWN
                        || asOf.isBefore(each.birth().latest().plus(due))
                        || given(each, last, asOf) == UNKNOWN)
                .numerator(each -> given(each, last, asOf) == NO)
                .build();
    }

    private static YesNo given(Child child, Dose dose, LocalDate asOf) {
        Vaccination vaccination = child.vaccination(dose);
        return vaccination.day().isPresent() && vaccination.day().get().isAfter(asOf) ? NO : vaccination.given();
    }
}
