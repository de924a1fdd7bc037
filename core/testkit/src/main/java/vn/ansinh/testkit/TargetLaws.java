package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.PlanTarget;
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

    private static final long FAR = 1_000_000;

    private final PlanTarget target;
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
        this.target = target;
        this.subject = subject;
    }

    /**
     * Checks all laws on a target, as this library assesses it.
     *
     * @param target the target; not superseded, and without a value for its baseline
     * @throws LawViolation if a law is broken
     */
    public static void check(PlanTarget target) {
        check(target, PlanTarget::assess);
    }

    /**
     * Checks all laws on a target and a way to assess it.
     *
     * @param target the target; not superseded, and without a value for its baseline
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
    }

    /**
     * Checks T2 and T3 on two figures: each has the verdict that the target's words give it, and the better is not worse off.
     *
     * @param target the target; not superseded, and without a value for its baseline
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
        if (!isCut() || target.baseline().orElseThrow().value().isPresent()) {
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
        return Arrays.stream(steps).mapToObj(this::at).flatMap(Optional::stream).toList();
    }

    private Optional<Case> at(long step) {
        Exact bound = target.target().bound();
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
        return Optional.of(
                isCut()
                        ? new Case(
                                Optional.of(figure(fine.whole, fine.whole)),
                                figure(fine.whole - part, fine.whole),
                                compared,
                                step,
                                truth(step, true))
                        : new Case(Optional.empty(), figure(part, fine.whole), compared, step, truth(step, true)));
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

    /** A percentage as a part of a whole, in steps so small that showing it hides them. */
    private record Fine(long part, long whole) {

        static Fine of(Exact bound) {
            int scale = Math.max(
                    0, Math.max(bound.numerator().scale(), bound.denominator().scale()));
            BigDecimal part = bound.numerator().movePointRight(scale);
            BigDecimal whole = bound.denominator().movePointRight(scale);
            if (whole.max(part).precision() > 17) {
                throw new IllegalArgumentException("the laws need a bound of at most 15 digits; found " + bound);
            }
            long steps = Math.max(1, 1_000_000_000_000L / whole.longValueExact());
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
