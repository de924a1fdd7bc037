package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.PlanTarget.Baseline;
import vn.ansinh.core.plan.PlanTarget.Supersession;
import vn.ansinh.core.plan.PlanTarget.Trajectory;
import vn.ansinh.core.plan.Target;

/**
 * The laws of a target's assessment. The cases come from the target's own threshold: the values at, one step below and
 * one step above it, and values that a reader would see as the threshold after rounding.
 *
 * <p>Passing: {@code TargetLaws.check(plan.target("health-insurance"))}. An application that assesses targets in its own
 * way passes that as the subject: {@code TargetLaws.check(target, MyAssessor::assess)}.
 */
public final class TargetLaws {

    /** At the bound. */
    public static final Law T1 = new Law(
            "T1", "exactly at the bound, \"at least\" and \"at most\" are met, \"above\" and \"below\" are not");

    /** Next to the bound. */
    public static final Law T2 = new Law("T2", "one step off the bound, the better side is met and the worse is not");

    /** Monotone. */
    public static final Law T3 = new Law("T3", "a better value never has a worse verdict");

    /** Exact. */
    public static final Law T4 = new Law("T4", "nothing is rounded before it is compared");

    /** Known by the day. */
    public static final Law T5 = new Law("T5", "figures of periods that end after the day of assessment are not used");

    /** One definition. */
    public static final Law T6 = new Law("T6", "figures of another definition are refused, and both codes are named");

    /** No figure, no verdict. */
    public static final Law T7 = new Law("T7", "without a figure nobody can tell, and a reason is given");

    /** Not before the day. */
    public static final Law T8 =
            new Law("T8", "before its deadline a target is met only if it is a sum, and never not met");

    /** A baseline is that of its day. */
    public static final Law T9 = new Law(
            "T9", "a cut is told only from the figure of the baseline's own day, and no other stands in for it");

    /** Consistent. */
    public static final Law T10 =
            new Law("T10", "a verdict follows from the numbers that it names: who compares them again finds the same");

    /** Any machine. */
    public static final Law T11 =
            new Law("T11", "the language and time zone of the machine change no verdict and no wording");

    /** Replaced. */
    public static final Law T12 =
            new Law("T12", "a target that was replaced keeps the verdict of the day before, whatever comes later");

    /** On the way. */
    public static final Law T13 = new Law(
            "T13",
            "before its deadline a target is on track at the point of its way and on its better side, and not else");

    /** A declared baseline. */
    public static final Law T14 = new Law(
            "T14",
            "a declared baseline counts like the figure of its day, and where the two differ nobody can tell about a cut");

    private static final long FAR = 1_000_000;

    /** As it was before it was replaced, and for a cut with the baseline still to be read from the figures. */
    private final PlanTarget target;

    private final Optional<Supersession> replaced;
    private final Subject subject;

    /** A way to assess a target. */
    @FunctionalInterface
    public interface Subject {

        /**
         * Assesses a target.
         *
         * @param target the target
         * @param series the figures
         * @param asOf the day of assessment
         * @return the assessment
         */
        Assessment assess(PlanTarget target, Series series, LocalDate asOf);
    }

    private TargetLaws(PlanTarget target, Subject subject) {
        Optional<Baseline> baseline = target.target() instanceof Target.Reduction
                ? target.baseline().map(from -> declaring(from, Optional.empty()))
                : target.baseline();
        this.target = with(target, baseline, target.trajectory(), Optional.empty());
        this.replaced = target.supersession();
        this.subject = subject;
    }

    static PlanTarget with(
            PlanTarget target, Optional<Baseline> baseline, Optional<Trajectory> way, Optional<Supersession> replaced) {
        return new PlanTarget(
                target.id(),
                target.clause(),
                target.definition(),
                target.target(),
                target.period(),
                target.deadline(),
                target.binding(),
                baseline,
                way,
                replaced,
                target.assumptions(),
                target.openQuestions());
    }

    private static Baseline declaring(Baseline from, Optional<Quantity> value) {
        return new Baseline(from.on(), from.definition(), value, from.status(), from.note());
    }

    /**
     * Checks all laws on a target, as this library assesses it.
     *
     * @param target the target; one that was replaced is judged as it was before, and the baseline of a cut is tried with and
     *     without a value of its own
     * @throws LawViolation if a law is broken
     */
    public static void check(PlanTarget target) {
        check(target, PlanTarget::assess);
    }

    /**
     * Checks all laws on a target and a way to assess it.
     *
     * @param target the target; one that was replaced is judged as it was before, and the baseline of a cut is tried with and
     *     without a value of its own
     * @param subject how it is assessed
     * @throws LawViolation if a law is broken
     */
    public static void check(PlanTarget target, Subject subject) {
        TargetLaws laws = new TargetLaws(target, subject);
        laws.nothingRounded();
        laws.atTheBound();
        laws.besideTheBound();
        laws.monotone(laws.cases(-9 * FAR, -FAR, -2, -1, 0, 1, 2, FAR, 9 * FAR));
        laws.laterFiguresUnused();
        laws.otherDefinitionRefused();
        laws.nothingWithoutFigure();
        laws.notBeforeTheDeadline();
        laws.noOtherBaseline();
        laws.verdictFollowsFromItsNumbers();
        laws.anyMachine();
        laws.declaredBaseline();
        laws.onTheWay();
        laws.replacedKeepsItsVerdict();
    }

    /**
     * Checks T2 and T3 on two figures: each has the verdict that the target's words give it, and the better is not worse off.
     *
     * @param target the target; one that was replaced is judged as it was before, and the baseline of a cut is tried with and
     *     without a value of its own
     * @param subject how it is assessed
     * @param one how many steps the first figure lies above the bound, below if negative; a step is a person, or a share so
     *     small that showing it hides it
     * @param other the same of the second figure
     * @throws LawViolation if a law is broken
     */
    public static void checkFigures(PlanTarget target, Subject subject, long one, long other) {
        TargetLaws laws = new TargetLaws(target, subject);
        laws.requireTruth(T2, laws.cases(one, other));
        laws.monotone(laws.cases(one, other));
    }

    private LocalDate day() {
        return target.deadline().orElse(target.period().lastDay());
    }

    private void atTheBound() {
        requireTruth(T1, cases(0));
    }

    private void besideTheBound() {
        requireTruth(T2, cases(-1, 1));
    }

    private void requireTruth(Law law, List<Case> cases) {
        for (Case each : cases) {
            Verdict due = each.isMet() ? Verdict.MET : Verdict.NOT_MET;
            Verdict verdict = verdict(each);
            if (verdict != due) {
                throw law.violatedBecause(
                        each + " against \"" + target.target() + "\" is " + verdict + " and should be " + due);
            }
        }
    }

    private void monotone(List<Case> cases) {
        for (Case worse : cases) {
            for (Case better : cases) {
                boolean isBetter =
                        target.target().largerIsBetter() ? better.step() > worse.step() : better.step() < worse.step();
                if (isBetter && verdict(worse) == Verdict.MET && verdict(better) != Verdict.MET) {
                    throw T3.violatedBecause(worse + " meets \"" + target.target() + "\" but the better " + better
                            + " is " + verdict(better));
                }
            }
        }
    }

    /** Cases short of the bound that look like it when shown must still not be met. */
    private void nothingRounded() {
        for (Case each : cases(-1, 1)) {
            boolean looksLikeBound =
                    shown(each.compared()).equals(shown(target.target().bound()));
            if (!each.isMet() && looksLikeBound && verdict(each) == Verdict.MET) {
                throw T4.violatedBecause(each + " is shown as " + shown(each.compared()) + " like the bound of \""
                        + target.target() + "\", but does not reach it");
            }
        }
    }

    private BigDecimal shown(Exact value) {
        Exact scaled = target.target().isPercent() ? value.times(Exact.HUNDRED) : value;
        return target.definition().measure().shown().round(scaled);
    }

    private void laterFiguresUnused() {
        Case best = best();
        Series later = series(best);
        LocalDate before = later.observations()
                .get(later.observations().size() - 1)
                .period()
                .lastDay()
                .minusDays(1);
        Assessment assessed = subject.assess(target, later, before);
        if (assessed.verdict() == Verdict.MET) {
            throw T5.violatedBecause("as of " + before + " the verdict rests on the figure of " + before.plusDays(1));
        }
    }

    private void otherDefinitionRefused() {
        IndicatorDefinition mine = target.definition();
        IndicatorDefinition other = new IndicatorDefinition(
                "TESTKIT:another-definition",
                mine.indicator(),
                mine.name(),
                mine.measure(),
                mine.direction(),
                mine.combining(),
                mine.concept(),
                mine.custody(),
                mine.externalCodes(),
                mine.related(),
                mine.openQuestions());
        Series foreign = new Series(
                other,
                AREA,
                series(best()).observations().stream()
                        .map(each -> Observation.of(
                                other, AREA, each.period(), each.value().orElseThrow(), each.source()))
                        .collect(ImmutableList.toImmutableList()));
        try {
            Verdict verdict = subject.assess(target, foreign, day()).verdict();
            throw T6.violatedBecause("figures of " + other.code() + " were held against a target on " + mine.code()
                    + ", and the verdict is " + verdict);
        } catch (DefinitionMismatchException e) {
            if (!e.getMessage().contains(mine.code()) || !e.getMessage().contains(other.code())) {
                throw T6.violatedBecause("the refusal does not name both definitions: " + e.getMessage());
            }
        }
    }

    private void nothingWithoutFigure() {
        Assessment assessed = subject.assess(target, new Series(target.definition(), AREA, ImmutableList.of()), day());
        if (assessed.verdict() != Verdict.CANNOT_TELL || assessed.reasons().isEmpty()) {
            throw T7.violatedBecause("without any figure the verdict is " + assessed.verdict());
        }
    }

    private void notBeforeTheDeadline() {
        if (target.deadline().isEmpty() || target.target() instanceof Target.Accumulated) {
            return;
        }
        LocalDate before = day().minusYears(1);
        for (Case each : cases(-FAR, -1, 0, 1, FAR)) {
            ImmutableList.Builder<Observation> figures = ImmutableList.builder();
            each.baseline()
                    .ifPresent(from -> figures.add(
                            observation(ending(target.baseline().orElseThrow().on()), from)));
            if (target.baseline().map(from -> !from.on().isBefore(before)).orElse(false)) {
                return;
            }
            figures.add(observation(ending(before), each.value()));
            Verdict verdict = subject.assess(target, new Series(target.definition(), AREA, figures.build()), before)
                    .verdict();
            if (verdict == Verdict.MET || verdict == Verdict.NOT_MET) {
                throw T8.violatedBecause(each + " on " + before + ", a year before the deadline, is " + verdict);
            }
        }
    }

    private void noOtherBaseline() {
        if (!isCut()) {
            return;
        }
        LocalDate day = target.baseline().orElseThrow().on();
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1), day.minusYears(1))) {
            Case best = best();
            Series series = new Series(
                    target.definition(),
                    AREA,
                    ImmutableList.of(
                            observation(ending(other), best.baseline().orElseThrow()),
                            observation(ending(day()), best.value())));
            Verdict verdict = subject.assess(target, series, day()).verdict();
            if (verdict != Verdict.CANNOT_TELL) {
                throw T9.violatedBecause("the baseline is that of " + day + ", there is only a figure of " + other
                        + ", and the verdict is " + verdict);
            }
        }
    }

    private void verdictFollowsFromItsNumbers() {
        for (Case each : cases(-FAR, -1, 0, 1, FAR)) {
            Assessment assessed = subject.assess(target, series(each), day());
            Assessment.Comparison numbers = assessed.comparison()
                    .orElseThrow(() -> T10.violatedBecause(
                            each + " is " + assessed.verdict() + ", and no numbers are named that were compared"));
            boolean met = target.target().isMetBy(numbers.value());
            if (numbers.meets() != met || (assessed.verdict() == Verdict.MET) != met) {
                throw T10.violatedBecause(each + " is " + assessed.verdict() + ", but the numbers that it names, "
                        + numbers.value() + " against " + numbers.bound() + ", say the contrary");
            }
        }
    }

    private void anyMachine() {
        for (Case each : cases(-1, 0, 1)) {
            Assessment here = subject.assess(target, series(each), day());
            for (Surroundings odd : Surroundings.ODD) {
                Assessment there = odd.run(() -> subject.assess(target, series(each), day()));
                for (Locale reader : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
                    if (there.verdict() != here.verdict()
                            || !odd.run(() -> there.explain(reader)).equals(here.explain(reader))) {
                        throw T11.violatedBecause(each + " is \"" + here.explain(reader) + "\" here, and \""
                                + odd.run(() -> there.explain(reader)) + "\" on a machine set to " + odd);
                    }
                }
            }
        }
    }

    private void replacedKeepsItsVerdict() {
        LocalDate first = target.period().firstDay();
        Set<LocalDate> days =
                new TreeSet<>(List.of(first.plusDays(1), between(first, day()), day(), day().plusDays(1)));
        replaced.ifPresent(later -> days.add(later.on()));
        days.removeIf(each -> !each.isAfter(first));
        for (LocalDate on : days) {
            PlanTarget old = with(
                    target,
                    target.baseline(),
                    target.trajectory(),
                    Optional.of(replaced.filter(later -> later.on().equals(on))
                            .orElseGet(() -> new Supersession("a-later-target", on))));
            for (Case each : cases(-1, 0, 1)) {
                Series series = throughout(each, on);
                Assessment before = subject.assess(target, series, on.minusDays(1));
                for (LocalDate asOf : List.of(on.minusDays(1), on, day().plusYears(1))) {
                    Assessment after = asOf.isBefore(on.minusDays(1)) ? before : subject.assess(old, series, asOf);
                    if (after.verdict() != before.verdict()
                            || !after.comparison().equals(before.comparison())) {
                        throw T12.violatedBecause("replaced on " + on + ", the target was " + before.verdict()
                                + " on the day before and is " + after.verdict() + " as of " + asOf);
                    }
                }
            }
        }
    }

    /** The figure of a case shortly before a day, on it and at the deadline; a sum has all of it on its last day. */
    private Series throughout(Case each, LocalDate day) {
        if (target.target() instanceof Target.Accumulated) {
            return series(each);
        }
        Set<LocalDate> days = new TreeSet<>(List.of(day.minusDays(1), day, day()));
        Optional<LocalDate> start =
                each.baseline().flatMap(from -> target.baseline()).map(Baseline::on);
        start.ifPresent(days::remove);
        ImmutableList.Builder<Observation> figures = ImmutableList.builder();
        start.ifPresent(
                on -> figures.add(observation(ending(on), each.baseline().orElseThrow())));
        days.forEach(on -> figures.add(observation(ending(on), each.value())));
        return new Series(target.definition(), AREA, figures.build());
    }

    private static LocalDate between(LocalDate one, LocalDate other) {
        return one.plusDays(ChronoUnit.DAYS.between(one, other) / 2);
    }

    /** At the points of the target's own way and midway between them; without one, on a straight line to the bound. */
    private void onTheWay() {
        if (target.deadline().isEmpty()) {
            return;
        }
        PlanTarget tracked = target.trajectory().isPresent()
                ? target
                : with(
                        target,
                        Optional.of(target.baseline().orElseGet(this::dayBefore)),
                        Optional.of(new Trajectory(ImmutableList.of())),
                        Optional.empty());
        LocalDate start = target.target() instanceof Target.Accumulated sum
                ? sum.over().firstDay().minusDays(1)
                : tracked.baseline().orElseThrow().on();
        Quantity from = tracked.baseline()
                .filter(baseline -> isLevel())
                .flatMap(Baseline::value)
                .orElseGet(this::farOff);
        TreeMap<LocalDate, Exact> way = new TreeMap<>();
        way.put(start, isLevel() ? from.exact() : Exact.ZERO);
        tracked.trajectory()
                .orElseThrow()
                .milestones()
                .forEach(each -> way.put(each.on(), each.bound().exact()));
        way.put(day(), target.target().bound());
        for (LocalDate end : way.tailMap(start, false).keySet()) {
            LocalDate begin = way.lowerKey(end);
            for (LocalDate on : new TreeSet<>(List.of(between(begin, end), end))) {
                if (on.isAfter(begin) && on.isBefore(day()) && speaks(on)) {
                    Exact walked = Exact.of(ChronoUnit.DAYS.between(begin, on), ChronoUnit.DAYS.between(begin, end));
                    Exact due = way.get(begin)
                            .plus(way.get(end).minus(way.get(begin)).times(walked));
                    requireOnTheWay(tracked, from, on, due);
                }
            }
        }
    }

    private void requireOnTheWay(PlanTarget tracked, Quantity from, LocalDate on, Exact due) {
        for (long step : new long[] {-1, 0, 1}) {
            at(due, step).ifPresent(each -> {
                int compared = each.compared().compareTo(due);
                boolean met = target.target().isMetBy(each.compared());
                boolean good = met || (target.target().largerIsBetter() ? compared >= 0 : compared <= 0);
                boolean settled = target.target() instanceof Target.Accumulated
                        && met == target.target().largerIsBetter();
                ReportingPeriod period = target.target() instanceof Target.Accumulated sum
                        ? ReportingPeriod.days(sum.over().firstDay(), on)
                        : ending(on);
                ImmutableList.Builder<Observation> figures = ImmutableList.builder();
                if (!(target.target() instanceof Target.Accumulated)) {
                    figures.add(observation(
                            ending(tracked.baseline().orElseThrow().on()),
                            each.baseline().orElse(from)));
                }
                figures.add(observation(period, each.value()));
                Verdict is = subject.assess(tracked, new Series(target.definition(), AREA, figures.build()), on)
                        .verdict();
                Verdict right =
                        settled ? met ? Verdict.MET : Verdict.NOT_MET : good ? Verdict.ON_TRACK : Verdict.OFF_TRACK;
                if (is != right) {
                    throw T13.violatedBecause(each + " on " + on + ", when " + due + " is due on the way to \""
                            + target.target() + "\", is " + is + " and should be " + right);
                }
            });
        }
    }

    private boolean isLevel() {
        return target.target() instanceof Target.Level;
    }

    /** Whether what speaks for a day lies in the plan's time. */
    private boolean speaks(LocalDate on) {
        return target.target() instanceof Target.Accumulated || target.period().contains(ending(on));
    }

    private Baseline dayBefore() {
        return new Baseline(
                target.period().firstDay().minusDays(1),
                target.definition(),
                Optional.empty(),
                Status.ASSUMPTION,
                Optional.empty());
    }

    /** A figure on the worse side of any bound, from which a way may start. */
    private Quantity farOff() {
        long bound = target.target()
                .bound()
                .numerator()
                .divide(target.target().bound().denominator(), 0, RoundingMode.CEILING)
                .longValueExact();
        boolean share = target.definition().measure().kind() == Kind.PROPORTION;
        return figure(target.target().largerIsBetter() ? 0 : share ? 1 : bound + 1, 1);
    }

    private void declaredBaseline() {
        if (!isCut()) {
            return;
        }
        for (Case each : cases(-1, 0, 1)) {
            Quantity from = each.baseline().orElseThrow();
            Baseline baseline = declaring(target.baseline().orElseThrow(), Optional.of(from));
            PlanTarget declared = with(target, Optional.of(baseline), target.trajectory(), Optional.empty());
            Observation last = observation(ending(day()), each.value());
            Observation start = observation(ending(baseline.on()), from);
            Observation other = observation(ending(baseline.on()), each.value());
            requireDeclared(declared, ImmutableList.of(last), verdict(each), each + ", declared alone,");
            requireDeclared(declared, ImmutableList.of(start, last), verdict(each), each + ", declared and observed,");
            if (!each.value().exact().equals(from.exact())) {
                requireDeclared(
                        declared,
                        ImmutableList.of(other, last),
                        Verdict.CANNOT_TELL,
                        each + ", although the figure of that day is " + each.value() + ",");
            }
        }
    }

    private void requireDeclared(PlanTarget declared, ImmutableList<Observation> figures, Verdict right, String what) {
        Verdict is = subject.assess(declared, new Series(target.definition(), AREA, figures), day())
                .verdict();
        if (is != right) {
            throw T14.violatedBecause(what + " is " + is + " and should be " + right);
        }
    }

    private Verdict verdict(Case each) {
        return subject.assess(target, series(each), day()).verdict();
    }

    private Case best() {
        return cases(-1, 0, 1).stream()
                .filter(Case::isMet)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value can meet \"" + target.target() + "\""));
    }

    // --- cases from the target's own threshold ---

    /**
     * A figure so many steps off the bound.
     *
     * @param baseline the baseline, if the target is a cut
     * @param value the figure
     * @param compared the number that is compared
     * @param step how many steps above the bound (below, if negative); with 0 the figure is exactly at it, unless the bound
     *     is no whole number: then it is just below
     * @param isMet the truth, from the words of the target and the step alone
     */
    private record Case(Optional<Quantity> baseline, Quantity value, Exact compared, long step, boolean isMet) {

        @Override
        public String toString() {
            return value + baseline.map(from -> " (from " + from + ")").orElse("");
        }
    }

    /** The cases so many steps above the bound; those that no figure can take are left out. */
    private List<Case> cases(long... steps) {
        return Arrays.stream(steps)
                .mapToObj(step -> at(target.target().bound(), step))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Case> at(Exact bound, long step) {
        if (!target.target().isPercent()) {
            BigDecimal floor = bound.numerator().divide(bound.denominator(), 0, RoundingMode.FLOOR);
            boolean whole = Exact.of(floor).equals(bound);
            long count = floor.longValueExact() + step;
            Exact compared = Exact.of(count);
            return count < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Case(Optional.empty(), Quantity.Count.of(count), compared, step, truth(step, whole)));
        }
        Fine fine = Fine.of(bound);
        long part = fine.part + step;
        boolean share = target.definition().measure().kind() != Kind.RATIO || isCut();
        if (part < 0 || share && part > fine.whole) {
            return Optional.empty();
        }
        Exact compared = Exact.of(part, fine.whole);
        boolean reached = Exact.of(fine.part, fine.whole).equals(bound);
        return Optional.of(
                isCut()
                        ? new Case(
                                Optional.of(figure(fine.whole, fine.whole)),
                                figure(fine.whole - part, fine.whole),
                                compared,
                                step,
                                truth(step, reached))
                        : new Case(Optional.empty(), figure(part, fine.whole), compared, step, truth(step, reached)));
    }

    private boolean isCut() {
        return target.target() instanceof Target.Reduction;
    }

    /** Whether a figure so many steps above the bound meets the target, read off the target's words. */
    private boolean truth(long step, boolean boundIsWhole) {
        String words = target.target() instanceof Target.Accumulated sum
                ? sum.total().toString()
                : target.target().toString();
        boolean less = words.startsWith("at most ") || words.startsWith("below ") || words.contains(", less is better");
        boolean strict = words.startsWith("above ") || words.startsWith("below ");
        if (less) {
            return strict && boundIsWhole ? step < 0 : step <= 0;
        }
        return strict || !boundIsWhole ? step > 0 : step >= 0;
    }

    /** So many of a whole, or for counts under a cut, so many. */
    private Quantity figure(long part, long whole) {
        return switch (target.definition().measure().kind()) {
            case PROPORTION -> Quantity.Proportion.of(part, whole);
            case RATIO -> Quantity.Ratio.of(part, whole);
            case COUNT, NUMBER -> Quantity.Count.of(part);
        };
    }

    /** A percentage as a part of a whole, in steps so small that showing it hides them; of many digits, the part just below. */
    private record Fine(long part, long whole) {

        private static final long FINEST = 1_000_000_000_000L;

        static Fine of(Exact bound) {
            int scale = Math.max(
                    0, Math.max(bound.numerator().scale(), bound.denominator().scale()));
            BigDecimal part = bound.numerator().movePointRight(scale);
            BigDecimal whole = bound.denominator().movePointRight(scale);
            if (whole.max(part).precision() > 17) {
                return new Fine(
                        part.multiply(BigDecimal.valueOf(FINEST))
                                .divide(whole, 0, RoundingMode.FLOOR)
                                .longValueExact(),
                        FINEST);
            }
            long steps = Math.max(1, FINEST / whole.longValueExact());
            return new Fine(
                    Math.multiplyExact(part.longValueExact(), steps),
                    Math.multiplyExact(whole.longValueExact(), steps));
        }
    }

    private static final AreaUnit AREA = new AreaUnit(
            new AreaUnit.Key("TESTKIT", Optional.empty()),
            Text.of("Nơi thử", "Test area"),
            "area",
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of());

    private Series series(Case each) {
        ImmutableList.Builder<Observation> figures = ImmutableList.builder();
        each.baseline()
                .ifPresent(from -> figures.add(
                        observation(ending(target.baseline().orElseThrow().on()), from)));
        ReportingPeriod period = target.target() instanceof Target.Accumulated sum ? sum.over() : ending(day());
        figures.add(observation(period, each.value()));
        return new Series(target.definition(), AREA, figures.build());
    }

    /** What speaks for a day: a stock of that day, or the year that ends on it where periods add up. */
    private ReportingPeriod ending(LocalDate day) {
        return target.definition().combining() == IndicatorDefinition.Combining.STOCK
                ? ReportingPeriod.day(day)
                : ReportingPeriod.days(day.plusDays(1).minusYears(1), day);
    }

    private Observation observation(ReportingPeriod period, Quantity value) {
        return Observation.of(target.definition(), AREA, period, value, "test kit");
    }
}
