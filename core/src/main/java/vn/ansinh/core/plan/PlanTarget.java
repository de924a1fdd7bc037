package vn.ansinh.core.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Series;

/**
 * A target of a plan: which definition must come to what, by when, and where the plan says so.
 *
 * @param id its name in the plan, in small letters with hyphens
 * @param clause where the plan says it, and in which words; empty for a target that no document states
 * @param definition what is measured
 * @param target what it must come to
 * @param period the plan's period; figures that end before it do not count
 * @param deadline the day on which it must be met; empty for a standing target, which is assessed period by period
 * @param binding false if the plan only aspires to it ({@code phấn đấu})
 * @param baseline the figure to compare with; required for a {@link Target.Reduction}
 * @param trajectory the way to the bound, if the plan declares one; without it nothing is on or off track
 * @param supersession the later target that replaced it, if any
 * @param assumptions what this reading of the plan assumes
 * @param openQuestions what is not settled about it
 */
public record PlanTarget(
        String id,
        Optional<Clause> clause,
        IndicatorDefinition definition,
        Target target,
        ReportingPeriod period,
        Optional<LocalDate> deadline,
        boolean binding,
        Optional<Baseline> baseline,
        Optional<Trajectory> trajectory,
        Optional<Supersession> supersession,
        ImmutableList<Text> assumptions,
        ImmutableList<Text> openQuestions) {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    /**
     * Where a plan says something.
     *
     * @param policyArea the number of the policy area; empty for a promise that belongs to none
     * @param number the clause, such as {@code II.6}
     * @param words the plan's own words
     * @param reading how the words are read; empty for a promise without a figure
     */
    public record Clause(Optional<Integer> policyArea, String number, String words, Optional<Text> reading) {}

    /**
     * The figure that a target compares with.
     *
     * @param on the day of the figure
     * @param definition what was measured; a cut compares figures of one definition only
     * @param value the figure; if empty, the observation of that day is used
     * @param status how sure it is that the plan means this baseline
     * @param note why
     */
    public record Baseline(
            LocalDate on,
            IndicatorDefinition definition,
            Optional<Quantity> value,
            Status status,
            Optional<Text> note) {

        /**
         * Checks the value against the definition.
         *
         * @param on the day of the figure
         * @param definition what was measured
         * @param value the figure, or empty
         * @param status how sure it is
         * @param note why, or empty
         * @throws IllegalArgumentException if the value is not of the definition's kind
         */
        public Baseline {
            if (value.isPresent()) {
                definition.requireKind(value.get());
            }
        }
    }

    /**
     * The declared way to the bound: straight lines from the baseline (or from 0, for a sum) through the milestones to
     * the bound on the deadline.
     *
     * @param milestones points on the way, by day; none for one straight line
     */
    public record Trajectory(ImmutableList<Milestone> milestones) {

        /**
         * A point on the way.
         *
         * @param on the day
         * @param bound what is due on that day
         */
        public record Milestone(LocalDate on, Bound bound) {}

        /**
         * Orders the milestones by day.
         *
         * @param milestones points on the way, in any order
         * @throws IllegalArgumentException if two fall on one day
         */
        public Trajectory {
            TreeMap<LocalDate, Milestone> byDay = new TreeMap<>();
            for (Milestone each : milestones) {
                if (byDay.put(each.on(), each) != null) {
                    throw new IllegalArgumentException("two milestones fall on " + each.on() + "; keep one");
                }
            }
            milestones = ImmutableList.copyOf(byDay.values());
        }
    }

    /**
     * The later target that replaced one. The old verdict stays: it is the one of the day before.
     *
     * @param by the id of the later target
     * @param on the first day on which the later target holds
     */
    public record Supersession(String by, LocalDate on) {}

    /**
     * Checks the parts against each other.
     *
     * @param id its name in the plan
     * @param clause where the plan says it, or empty
     * @param definition what is measured
     * @param target what it must come to
     * @param period the plan's period
     * @param deadline the day on which it must be met, or empty
     * @param binding false for an aspiration
     * @param baseline the figure to compare with, or empty
     * @param trajectory the declared way, or empty
     * @param supersession the later target, or empty
     * @param assumptions what this reading assumes
     * @param openQuestions what is not settled
     * @throws IllegalArgumentException if the id is malformed; the bound and the definition are not both percentages or
     *     both counts; the target asks for less where more is better, or the reverse; a cut has no baseline, or one
     *     after the deadline; no figure can meet the target; the deadline or the supersession lies before the plan's
     *     period; a sum is not of counts that add up, or not due on its last day inside the plan's period; a
     *     trajectory has no baseline to start from, or a milestone outside the way or leading back
     * @throws DefinitionMismatchException if the baseline is of another definition
     */
    public PlanTarget {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id of a target is written in small letters with hyphens; found \"" + id + "\"");
        }
        boolean reduction = target instanceof Target.Reduction;
        if (!reduction && target.isPercent() != definition.measure().kind().isPercent()) {
            throw new IllegalArgumentException(definition + " is a "
                    + definition.measure().kind() + " and cannot be compared with \"" + target + "\"; write a "
                    + (target.isPercent() ? "number without %" : "percentage"));
        }
        if (definition.direction() != Direction.NEITHER && definition.direction() != target.favours()) {
            throw new IllegalArgumentException("of " + definition + " " + definition.direction() + ", but \"" + target
                    + "\" asks for the opposite; correct the target or the definition");
        }
        requirePossible(definition, target);
        if (deadline.isPresent() && deadline.get().isBefore(period.firstDay())) {
            throw new IllegalArgumentException(
                    "the deadline " + deadline.get() + " lies before the plan's period " + period);
        }
        if (supersession.isPresent() && !supersession.get().on().isAfter(period.firstDay())) {
            throw new IllegalArgumentException("a target is superseded after the plan's period has begun on "
                    + period.firstDay() + "; found " + supersession.get().on());
        }
        if (reduction && baseline.isEmpty()) {
            throw new IllegalArgumentException("a cut is measured against a baseline; name its day and definition");
        }
        if (baseline.isPresent()) {
            definition.requireSameAs(baseline.get().definition(), "assess");
            if (deadline.isPresent() && !baseline.get().on().isBefore(deadline.get())) {
                throw new IllegalArgumentException(
                        "the baseline of " + baseline.get().on() + " lies on or after the deadline " + deadline.get());
            }
        }
        if (target instanceof Target.Accumulated sum) {
            requireSum(definition, sum, period, deadline);
        }
        if (trajectory.isPresent()) {
            requireWay(target, deadline, baseline, trajectory.get(), period);
        }
    }

    /** A target that no figure can meet, or that every figure meets but one, is a mistake. */
    private static void requirePossible(IndicatorDefinition definition, Target target) {
        Exact bound = target.bound();
        boolean beyondAll = definition.measure().kind() == Kind.PROPORTION
                && !(target instanceof Target.Reduction)
                && bound.compareTo(Exact.ONE) > 0;
        boolean beyondEnd = target instanceof Target.Bounded bounded
                && (bounded.relation() == Target.Bounded.Relation.BELOW && bound.signum() == 0
                        || bounded.relation() == Target.Bounded.Relation.ABOVE
                                && definition.measure().kind() == Kind.PROPORTION
                                && bound.equals(Exact.ONE));
        if (beyondAll || beyondEnd) {
            throw new IllegalArgumentException(
                    "no figure of the " + definition.measure().kind() + " " + definition + " can meet \"" + target
                            + "\"; correct the bound");
        }
    }

    private static void requireSum(
            IndicatorDefinition definition,
            Target.Accumulated sum,
            ReportingPeriod period,
            Optional<LocalDate> deadline) {
        if (definition.combining() != Combining.FLOW || definition.measure().kind() != Kind.COUNT) {
            throw new IllegalArgumentException(definition + " is a " + definition.combining() + " "
                    + definition.measure().kind() + "; only counts that are a flow add up over a period");
        }
        if (!deadline.equals(Optional.of(sum.over().lastDay())) || !period.contains(sum.over())) {
            throw new IllegalArgumentException("a sum over " + sum.over() + " is due on "
                    + sum.over().lastDay() + ", inside the plan's period " + period + "; found the deadline "
                    + deadline.map(LocalDate::toString).orElse("none"));
        }
    }

    private static void requireWay(
            Target target,
            Optional<LocalDate> deadline,
            Optional<Baseline> baseline,
            Trajectory trajectory,
            ReportingPeriod period) {
        if (deadline.isEmpty()) {
            throw new IllegalArgumentException("a trajectory leads to a deadline; a standing target has none");
        }
        boolean accumulated = target instanceof Target.Accumulated;
        if (!accumulated && baseline.isEmpty()) {
            throw new IllegalArgumentException("a trajectory starts from a baseline; name its day and definition");
        }
        LocalDate start = accumulated
                ? ((Target.Accumulated) target).over().firstDay().minusDays(1)
                : baseline.orElseThrow().on();
        Optional<Exact> before = Optional.empty();
        for (Trajectory.Milestone milestone : trajectory.milestones()) {
            if (!milestone.on().isAfter(start) || !milestone.on().isBefore(deadline.get())) {
                throw new IllegalArgumentException("the milestone of " + milestone.on() + " lies outside the way from "
                        + start + " to " + deadline.get());
            }
            if (milestone.bound().isPercent() != target.isPercent()) {
                throw new IllegalArgumentException(
                        "the milestone " + milestone.bound() + " cannot be compared with \"" + target + "\"");
            }
            Exact due = milestone.bound().exact();
            if (before.isPresent() && leadsBack(target, before.get(), due) || leadsBack(target, due, target.bound())) {
                throw new IllegalArgumentException(
                        "the milestone " + milestone.bound() + " of " + milestone.on() + " leads away from the target");
            }
            before = Optional.of(due);
        }
    }

    private static boolean leadsBack(Target target, Exact from, Exact to) {
        return target.largerIsBetter() ? to.compareTo(from) < 0 : to.compareTo(from) > 0;
    }

    /** The policy area of the plan that the target belongs to, if its clause names one. */
    Optional<Integer> policyArea() {
        return clause.isPresent() ? clause.get().policyArea() : Optional.empty();
    }

    /**
     * Returns a binding target with a deadline, for code that needs no clause.
     *
     * @param id its name
     * @param definition what is measured
     * @param target what it must come to
     * @param period the plan's period; its last day is the deadline
     * @return the target
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public static PlanTarget due(String id, IndicatorDefinition definition, Target target, ReportingPeriod period) {
        return of(id, definition, target, period, Optional.of(period.lastDay()));
    }

    /**
     * Returns a binding standing target, for code that needs no clause.
     *
     * @param id its name
     * @param definition what is measured
     * @param target what it must come to in every period
     * @param period the plan's period
     * @return the target
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public static PlanTarget standing(
            String id, IndicatorDefinition definition, Target target, ReportingPeriod period) {
        return of(id, definition, target, period, Optional.empty());
    }

    private static PlanTarget of(
            String id,
            IndicatorDefinition definition,
            Target target,
            ReportingPeriod period,
            Optional<LocalDate> deadline) {
        Optional<Baseline> baseline = target instanceof Target.Reduction
                ? Optional.of(new Baseline(
                        period.firstDay().minusDays(1),
                        definition,
                        Optional.empty(),
                        Status.ASSUMPTION,
                        Optional.empty()))
                : Optional.empty();
        return new PlanTarget(
                id,
                Optional.empty(),
                definition,
                target,
                period,
                deadline,
                true,
                baseline,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /**
     * Returns this target with a baseline and the way from it.
     *
     * @param start the baseline
     * @param way the trajectory
     * @return the new target
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public PlanTarget withTrajectory(Baseline start, Trajectory way) {
        return from(start, Optional.of(way));
    }

    /**
     * Returns this target with another baseline.
     *
     * @param start the baseline
     * @return the new target
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public PlanTarget withBaseline(Baseline start) {
        return from(start, trajectory);
    }

    private PlanTarget from(Baseline start, Optional<Trajectory> way) {
        return new PlanTarget(
                id,
                clause,
                definition,
                target,
                period,
                deadline,
                binding,
                Optional.of(start),
                way,
                supersession,
                assumptions,
                openQuestions);
    }

    /**
     * Assesses this target against the figures of its area whose periods had ended by a day.
     *
     * <p>Met or not met is said only of a figure at the deadline (a sum: as soon as it is reached; a standing target: of
     * the latest period). Before the deadline a target is on or off track if it has a trajectory, and otherwise the
     * verdict is that nobody can tell yet.
     *
     * @param series the figures of the area
     * @param asOf the day; figures of periods that end later are not used
     * @return the assessment
     * @throws DefinitionMismatchException if the figures are of another definition; the message names both
     */
    public Assessment assess(Series series, LocalDate asOf) {
        definition.requireSameAs(series.definition(), "assess");
        return new Assessor(this, series, asOf, false).assess();
    }

    /**
     * Holds the latest figures of another area against this target, as if they were of its own area and at the
     * deadline.
     *
     * @param series the figures of the other area
     * @param asOf the day; figures of periods that end later are not used
     * @return the assessment, marked as that of a stand-in
     * @throws DefinitionMismatchException if the figures are of another definition; the message names both
     */
    public Assessment assessStandIn(Series series, LocalDate asOf) {
        definition.requireSameAs(series.definition(), "assess");
        return new Assessor(this, series, asOf, true).assess();
    }
}
