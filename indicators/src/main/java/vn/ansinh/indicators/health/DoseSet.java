package vn.ansinh.indicators.health;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.YesNo;

/**
 * The doses that make a child "fully immunised", each with the least age and interval at which it is valid. The official set was
 * found in nothing read, so it is a parameter with a version, to be said with every figure.
 *
 * <p>A dose given too early is not valid and leaves the set incomplete; it is not counted as an earlier dose of its series.
 * Immutable and thread-safe.
 *
 * @param version which set it is, from what, and how well that is known
 * @param under the age before which every dose must be given, such as 12 months
 * @param doses the doses, none twice
 * @serial exclude
 */
public record DoseSet(Statement version, Period under, ImmutableList<Due> doses) implements Serializable {

    private static final String AGE = "immunisation.age.";
    private static final String INTERVAL = "immunisation.interval.";

    /**
     * When a dose is valid.
     *
     * @param dose the dose
     * @param age the least age; empty if there is none of its own
     * @param interval the least time after the dose before it in the series; empty if there is none
     */
    public record Due(Dose dose, Optional<Period> age, Optional<Period> interval) {

        /**
         * Checks the least age and interval.
         *
         * @param dose the dose
         * @param age the least age
         * @param interval the least time after the dose before it
         * @throws IllegalArgumentException if one is negative, or the first dose of a series has an interval
         */
        public Due {
            if (age.map(Period::isNegative).orElse(false)
                    || interval.map(Period::isNegative).orElse(false)) {
                throw new IllegalArgumentException("the least age and interval of " + dose + " are not negative");
            }
            if (interval.isPresent() && dose.number() == 1) {
                throw new IllegalArgumentException(dose + " is the first of its series and follows none");
            }
        }

        /**
         * Returns a dose with a least age.
         *
         * @param dose the dose, such as {@code bcg-1}
         * @param age the least age
         * @return the dose
         */
        public static Due atAge(String dose, Period age) {
            return new Due(Dose.parse(dose), Optional.of(age), Optional.empty());
        }

        /**
         * Returns a dose with a least time after the one before it.
         *
         * @param dose the dose, such as {@code opv-2}
         * @param interval the least time
         * @return the dose
         */
        public static Due after(String dose, Period interval) {
            return new Due(Dose.parse(dose), Optional.empty(), Optional.of(interval));
        }
    }

    /**
     * Checks the doses.
     *
     * @param version which set it is
     * @param under the age before which every dose must be given
     * @param doses the doses
     * @throws IllegalArgumentException if there is none, or one is there twice
     */
    public DoseSet {
        if (doses.isEmpty() || doses.stream().map(Due::dose).distinct().count() < doses.size()) {
            throw new IllegalArgumentException("a dose set has at least one dose and none twice; found " + doses);
        }
    }

    /**
     * Returns the doses that the schedule on record has before 12 months of age, with its ages taken as the least ages. That
     * "fully" means them is an inference; leave out with {@link #without} what the report does not ask for.
     *
     * @param law the view of the law; the day in force of the circular is not on record, so look at the law on record
     * @return the set of Circular 38/2017/TT-BYT
     * @throws UnsettledLawException if no schedule is on record for the day: before 2018-01-01 and from 2024-08-01
     */
    public static DoseSet scheduled(LawView law) {
        ImmutableList.Builder<Due> doses = ImmutableList.builder();
        for (Parameter each : law.book().parameters()) {
            String id = each.id();
            if (id.startsWith(AGE)) {
                doses.add(Due.atAge(id.substring(AGE.length()), months(law, id)));
            } else if (id.startsWith(INTERVAL)) {
                doses.add(Due.after(id.substring(INTERVAL.length()), months(law, id)));
            }
        }
        return new DoseSet(
                new Statement(
                        Text.of(
                                "các mũi đến hạn trước 12 tháng tuổi theo lịch",
                                "the doses due before 12 months by the schedule"),
                        Status.ASSUMPTION,
                        Optional.of(law.provision(AGE + "bcg-1").reference().act())),
                Period.ofMonths(12),
                doses.build());
    }

    private static Period months(LawView law, String id) {
        return Period.ofMonths(law.value(id).intValueExact());
    }

    /**
     * Returns the same set without a dose, under a version of its own.
     *
     * @param dose the dose to leave out
     * @param version which set it becomes
     * @return the smaller set
     * @throws IllegalArgumentException if the dose is not in the set, or is the only one
     */
    public DoseSet without(Dose dose, Statement version) {
        ImmutableList<Due> others =
                doses.stream().filter(each -> !each.dose().equals(dose)).collect(ImmutableList.toImmutableList());
        if (others.size() == doses.size()) {
            throw new IllegalArgumentException(dose + " is not in the set; it has "
                    + doses.stream().map(Due::dose).toList());
        }
        return new DoseSet(version, under, others);
    }

    /**
     * Tells whether a child had every dose, validly, by a day and below the age of the set.
     *
     * @param child the child
     * @param day the last day that counts
     * @return no if a dose is missing, too early or too late; unknown if that depends on what is not known
     */
    public YesNo completed(Child child, LocalDate day) {
        YesNo all = YesNo.YES;
        Birth birth = child.birth();
        for (int i = 0; i < doses.size() && all != YesNo.NO; i++) {
            all = all.and(valid(doses.get(i), child, birth, day));
        }
        return all;
    }

    private YesNo valid(Due due, Child child, Birth birth, LocalDate day) {
        Vaccination vaccination = child.vaccination(due.dose());
        if (vaccination.day().isEmpty()) {
            return vaccination.given() == YesNo.NO ? YesNo.NO : YesNo.UNKNOWN;
        }
        LocalDate given = vaccination.day().get();
        YesNo valid =
                YesNo.of(!given.isAfter(day)).and(reached(birth, under, given).not());
        if (due.age().isPresent()) {
            valid = valid.and(reached(birth, due.age().get(), given));
        }
        if (due.interval().isPresent()) {
            valid = valid.and(after(
                    child.vaccination(due.dose().before().orElseThrow()),
                    due.interval().get(),
                    given));
        }
        return valid;
    }

    /** Whether the child has reached an age on the day. */
    private static YesNo reached(Birth birth, Period age, LocalDate day) {
        if (!day.isBefore(birth.latest().plus(age))) {
            return YesNo.YES;
        }
        return day.isBefore(birth.earliest().plus(age)) ? YesNo.NO : YesNo.UNKNOWN;
    }

    private static YesNo after(Vaccination before, Period interval, LocalDate given) {
        if (before.day().isEmpty()) {
            return before.given() == YesNo.NO ? YesNo.NO : YesNo.UNKNOWN;
        }
        return YesNo.of(!given.isBefore(before.day().get().plus(interval)));
    }

    private Object writeReplace() {
        return new Form(
                version.toString(), under, doses.stream().map(DueForm::of).collect(ImmutableList.toImmutableList()));
    }

    /** The serial form: a formula over a set can be shipped. */
    private record Form(String version, Period under, ImmutableList<DueForm> doses) implements Serializable {

        private Object readResolve() {
            return new DoseSet(
                    Statement.parse(version),
                    under,
                    doses.stream().map(DueForm::due).collect(ImmutableList.toImmutableList()));
        }
    }

    /** The serial form of a dose; what it does not have is an empty list. */
    private record DueForm(Dose dose, ImmutableList<Period> age, ImmutableList<Period> interval)
            implements Serializable {

        static DueForm of(Due due) {
            return new DueForm(
                    due.dose(),
                    due.age().stream().collect(ImmutableList.toImmutableList()),
                    due.interval().stream().collect(ImmutableList.toImmutableList()));
        }

        Due due() {
            return new Due(dose, age.stream().findFirst(), interval.stream().findFirst());
        }
    }
}
