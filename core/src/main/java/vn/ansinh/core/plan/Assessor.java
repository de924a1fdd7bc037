package vn.ansinh.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment.Basis;
import vn.ansinh.core.plan.Assessment.Comparison;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Reason;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.PlanTarget.Baseline;
import vn.ansinh.core.plan.PlanTarget.Trajectory;

/**
 * Assesses one target against one series of figures, as of one day, in three steps: which figure decides, what number is
 * compared, and what the comparison means on that day.
 */
final class Assessor {

    private final PlanTarget planned;
    private final Target target;
    private final Series onRecord;
    private final Series series;
    private final LocalDate asOf;
    private final LocalDate assessedOn;
    private final boolean standIn;
    private final Reasons reasons;

    Assessor(PlanTarget planned, Series figures, LocalDate asOf, boolean standIn) {
        this.planned = planned;
        this.target = planned.target();
        this.asOf = asOf;
        this.assessedOn = dayOfAssessment(planned, asOf);
        this.onRecord = figures;
        this.series = figures.until(assessedOn);
        this.standIn = standIn;
        this.reasons = new Reasons(planned, series.area(), standIn ? Optional.empty() : Optional.of(assessedOn));
    }

    /** A target that was replaced is assessed as of the last day on which it held. */
    private static LocalDate dayOfAssessment(PlanTarget planned, LocalDate asOf) {
        if (planned.supersession().isEmpty()) {
            return asOf;
        }
        LocalDate lastDay = planned.supersession().get().on().minusDays(1);
        return lastDay.isBefore(asOf) ? lastDay : asOf;
    }

    Assessment assess() {
        return target instanceof Target.Accumulated sum ? bySum(sum) : byFigure();
    }

    // --- which figure decides ---

    private Assessment byFigure() {
        Series usable = usable();
        boolean standing = !standIn && planned.deadline().isEmpty();
        if (standing && !usable.observations().isEmpty()) {
            return periodByPeriod(usable);
        }
        Optional<Spoken> latest = latest(usable);
        if (latest.isEmpty()) {
            return cannotTell(Looked.none(), List.of(), reasons.nothingUsable(onRecord));
        }
        return standIn ? forAnother(latest.get()) : byDeadline(usable, latest.get());
    }

    /** The latest figure of another area; a count of it says nothing here, a share or a cut does. */
    private Assessment forAnother(Spoken latest) {
        boolean level = !(target instanceof Target.Reduction);
        return level && planned.definition().measure().kind() == IndicatorDefinition.Kind.COUNT
                ? cannotTell(Looked.none(), latest.figures(), List.of(reasons.otherScale()))
                : judged(latest);
    }

    private Assessment byDeadline(Series usable, Spoken latest) {
        LocalDate deadline = planned.deadline().orElseThrow();
        if (!deadline.isAfter(assessedOn)) {
            Optional<Spoken> due = endingOn(usable, deadline);
            return due.isPresent()
                    ? judged(due.get())
                    : cannotTell(look(latest), latest.figures(), reasons.noneAtDeadline(deadline, latest.last()));
        }
        Optional<Trajectory> way = planned.trajectory();
        return way.isPresent()
                ? underway(latest, way.get(), deadline)
                : cannotTell(look(latest), latest.figures(), reasons.beforeDeadline(deadline));
    }

    /** What a period came to: the figure of it, or the figures that make it up. */
    private record Spoken(ImmutableList<Observation> figures, Measured<Quantity> value) {

        static Spoken of(Observation figure) {
            return new Spoken(ImmutableList.of(figure), figure.value());
        }

        static Optional<Spoken> of(Optional<Observation> figure) {
            return figure.isPresent() ? Optional.of(of(figure.get())) : Optional.empty();
        }

        Observation last() {
            return Iterables.getLast(figures);
        }
    }

    /**
     * What speaks for the time up to a day: a stock of that day. Where periods add up it is the year that ends on the day,
     * by its own figure or by parts that cover it, or else a longer period; a month does not speak for the year.
     */
    private Optional<Spoken> endingOn(Series figures, LocalDate day) {
        if (planned.definition().combining() == Combining.STOCK) {
            return Spoken.of(figures.endingOn(day));
        }
        LocalDate firstDay = day.plusDays(1).minusYears(1);
        Series.Combined year = figures.over(ReportingPeriod.days(firstDay, day));
        if (year.gaps().isEmpty()) {
            return Optional.of(new Spoken(year.parts(), year.total()));
        }
        Optional<Observation> figure = figures.endingOn(day);
        boolean longEnough =
                figure.isPresent() && !figure.get().period().firstDay().isAfter(firstDay);
        return longEnough ? Spoken.of(figure) : Optional.empty();
    }

    /** The latest time that something speaks for; for the level of a stand-in, failing that, whatever is the latest. */
    private Optional<Spoken> latest(Series figures) {
        Optional<Spoken> spoken = latestTime(figures);
        boolean anyWillDo = standIn && !(target instanceof Target.Reduction);
        return spoken.isEmpty() && anyWillDo ? Spoken.of(figures.latest()) : spoken;
    }

    private Optional<Spoken> latestTime(Series figures) {
        for (LocalDate day : figures.lastDays().reverse()) {
            Optional<Spoken> spoken = endingOn(figures, day);
            if (spoken.isPresent()) {
                return spoken;
            }
        }
        return Optional.empty();
    }

    /** The figures that may decide: of the plan's time, and later than the baseline that they are compared with. */
    private Series usable() {
        LocalDate end = planned.period().lastDay();
        LocalDate deadline = planned.deadline().orElse(end);
        ReportingPeriod time =
                ReportingPeriod.days(planned.period().firstDay(), deadline.isAfter(end) ? deadline : end);
        boolean fromBaseline =
                target instanceof Target.Reduction || planned.trajectory().isPresent();
        Optional<Baseline> start = fromBaseline ? planned.baseline() : Optional.empty();
        return series.where(each -> (standIn || time.contains(each.period()))
                && (start.isEmpty()
                        || each.period().lastDay().isAfter(start.get().on())));
    }

    /**
     * A standing target: the latest period decides, the earlier ones keep their verdicts. Where periods add up, the years
     * are assessed, by their own figures or by parts that cover them; if no year is covered, the periods of the kind of the
     * latest figure.
     */
    private Assessment periodByPeriod(Series usable) {
        List<Assessment> assessed = new ArrayList<>();
        for (LocalDate day : usable.lastDays()) {
            if (planned.definition().combining() == Combining.STOCK || isYearEnd(day)) {
                Optional<Spoken> spoken = endingOn(usable, day);
                if (spoken.isPresent()) {
                    assessed.add(judged(spoken.get()));
                }
            }
        }
        if (assessed.isEmpty()) {
            for (Observation each : ofTheLatestKind(usable)) {
                assessed.add(judged(Spoken.of(each)));
            }
        }
        Assessment latest = assessed.remove(assessed.size() - 1);
        return assessed.isEmpty() ? latest : latest.after(ImmutableList.copyOf(assessed));
    }

    private static boolean isYearEnd(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
    }

    private static List<Observation> ofTheLatestKind(Series usable) {
        ReportingPeriod.Kind kind = usable.latest().orElseThrow().period().kind();
        return usable.observations().stream()
                .filter(each -> each.period().kind() == kind)
                .sorted(Comparator.comparing(each -> each.period().lastDay()))
                .toList();
    }

    // --- what number is compared ---

    /** A number with the ends of the interval it stands for, and whether that comes from sampling. */
    private record Reading(Exact low, Exact point, Exact high, boolean sampled) {

        static Reading of(Exact exactly) {
            return new Reading(exactly, exactly, exactly, false);
        }

        /** A printed or estimated share still lies between 0 and 1, and such a count is at least 0. */
        static Reading of(Quantity quantity, IndicatorDefinition definition) {
            boolean sampled = quantity instanceof Quantity.Estimate;
            if (!sampled && !(quantity instanceof Quantity.Published)) {
                return of(quantity.exact());
            }
            Exact low = quantity.low();
            Exact high = quantity.high();
            IndicatorDefinition.Kind kind = definition.measure().kind();
            if (kind == IndicatorDefinition.Kind.PROPORTION || kind == IndicatorDefinition.Kind.COUNT) {
                low = low.signum() < 0 ? Exact.ZERO : low;
            }
            if (kind == IndicatorDefinition.Kind.PROPORTION) {
                high = high.compareTo(Exact.ONE) > 0 ? Exact.ONE : high;
            }
            return new Reading(low, quantity.exact(), high, sampled);
        }

        boolean isExact() {
            return low == high || low.compareTo(high) == 0;
        }

        boolean isApartFrom(Reading other) {
            return high.compareTo(other.low) < 0 || other.high.compareTo(low) < 0;
        }
    }

    /** What looking at a figure gave: a number to compare and what it was computed from, or reasons why not. */
    private record Looked(Optional<Reading> number, Optional<Basis> basis, List<Reason> whyNot) {

        static Looked none() {
            return new Looked(Optional.empty(), Optional.empty(), List.of());
        }

        static Looked because(Reason reason) {
            return new Looked(Optional.empty(), Optional.empty(), List.of(reason));
        }
    }

    private Looked look(Spoken spoken) {
        if (!(spoken.value() instanceof Measured.Known<Quantity> known)) {
            return Looked.because(
                    spoken.figures().size() == 1
                            ? reasons.unknownValue(spoken.last())
                            : reasons.notMergeable(spoken.value()));
        }
        Reading value = reading(known.value());
        if (!(target instanceof Target.Reduction)) {
            return new Looked(Optional.of(value), Optional.empty(), List.of());
        }
        Baseline baseline = planned.baseline().orElseThrow();
        if (!(start(baseline) instanceof Measured.Known<Quantity> start)) {
            return Looked.because(reasons.noBaseline(baseline));
        }
        Optional<Quantity> other = contradicting(baseline);
        if (other.isPresent()) {
            return Looked.because(reasons.baselineContradicted(baseline, other.get()));
        }
        Reading from = reading(start.value());
        if (from.low().signum() <= 0) {
            return Looked.because(reasons.zeroBaseline(baseline));
        }
        Reading cut = new Reading(
                cut(from.low(), value.high()),
                cut(from.point(), value.point()),
                cut(from.high(), value.low()),
                from.sampled() || value.sampled());
        return new Looked(Optional.of(cut), Optional.of(new Basis(baseline.on(), start.value())), List.of());
    }

    /** The declared baseline, else the figure of its day; for a stand-in only its own figure. */
    private Measured<Quantity> start(Baseline baseline) {
        boolean declared = !standIn && baseline.value().isPresent();
        return declared ? Measured.known(baseline.value().get()) : observedStart(baseline);
    }

    private Measured<Quantity> observedStart(Baseline baseline) {
        Optional<Spoken> start = endingOn(series, baseline.on());
        return start.isPresent() ? start.get().value() : Measured.unknown(Measured.Reason.MISSING, "");
    }

    /** What is found for the day of the declared baseline, if it says otherwise beyond the rounding of either. */
    private Optional<Quantity> contradicting(Baseline baseline) {
        if (standIn || baseline.value().isEmpty()) {
            return Optional.empty();
        }
        Reading declared = reading(baseline.value().get());
        return observedStart(baseline) instanceof Measured.Known<Quantity> found
                        && reading(found.value()).isApartFrom(declared)
                ? Optional.of(found.value())
                : Optional.empty();
    }

    private Reading reading(Quantity quantity) {
        return Reading.of(quantity, planned.definition());
    }

    private static Exact cut(Exact baseline, Exact value) {
        return baseline.minus(value).dividedBy(baseline);
    }

    /** A sum over a period: its parts decide together. */
    private Assessment bySum(Target.Accumulated sum) {
        ReportingPeriod over = sum.over();
        Series.Combined combined = series.over(over);
        ImmutableList<Observation> parts = combined.parts();
        ImmutableList<Reason> unknown = unknownIn(over, combined.gaps());
        if (parts.isEmpty()) {
            return cannotTell(Looked.none(), parts, unknown.isEmpty() ? reasons.nothingUsable(onRecord) : unknown);
        }
        if (standIn) {
            return cannotTell(Looked.none(), parts, List.of(reasons.otherScale()));
        }
        if (!(combined.total() instanceof Measured.Known<Quantity> total)) {
            return byCountsAlone(over, combined);
        }
        Looked looked = new Looked(Optional.of(reading(total.value())), Optional.empty(), List.of());
        Comparison reached = reached(looked.number().orElseThrow());
        if (combined.gaps().isEmpty() || isSettled(reached)) {
            return decided(reached, looked, parts);
        }
        ReportingPeriod gap = Iterables.getLast(combined.gaps());
        boolean onlyAhead = unknown.isEmpty()
                && combined.gaps().size() == 1
                && gap.lastDay().equals(over.lastDay())
                && gap.lastDay().isAfter(assessedOn);
        if (!onlyAhead) {
            return cannotTell(looked, parts, joined(unknown, List.of(reasons.gap(combined.gaps()))));
        }
        Basis start = new Basis(over.firstDay().minusDays(1), Quantity.Count.of(0));
        LocalDate covered = gap.firstDay().minusDays(1);
        Optional<Trajectory> way = planned.trajectory();
        return way.isPresent()
                ? tracked(looked, start, due(way.get(), start, covered, over.lastDay()), parts, covered)
                : cannotTell(looked, parts, reasons.beforeDeadline(over.lastDay()));
    }

    /** A figure that is on record and not known is the reason of a gap. */
    private ImmutableList<Reason> unknownIn(ReportingPeriod over, List<ReportingPeriod> gaps) {
        ImmutableList.Builder<Reason> unknown = ImmutableList.builder();
        for (Observation each : series.observations()) {
            if (!each.isKnown() && over.contains(each.period()) && overlapsAny(each.period(), gaps)) {
                unknown.add(reasons.unknownValue(each));
            }
        }
        return unknown.build();
    }

    private static boolean overlapsAny(ReportingPeriod period, List<ReportingPeriod> others) {
        for (ReportingPeriod each : others) {
            if (period.overlaps(each)) {
                return true;
            }
        }
        return false;
    }

    /** Beside printed figures, which do not add up, the counts alone may settle a sum. */
    private Assessment byCountsAlone(ReportingPeriod over, Series.Combined combined) {
        Series.Combined counts = series.where(Assessor::isCount).over(over);
        if (counts.total() instanceof Measured.Known<Quantity> total) {
            Comparison reached = reached(reading(total.value()));
            if (isSettled(reached)) {
                return decided(reached, Looked.none(), counts.parts());
            }
        }
        return cannotTell(Looked.none(), combined.parts(), List.of(reasons.notMergeable(combined.total())));
    }

    private static boolean isCount(Observation figure) {
        return figure.value() instanceof Measured.Known<Quantity> known && known.value() instanceof Quantity.Count;
    }

    /** What is still to come can only add to a sum: one that has met a floor, or missed a ceiling, stays so. */
    private boolean isSettled(Comparison reached) {
        return reached.meets() == target.largerIsBetter();
    }

    // --- what the comparison means ---

    private Assessment judged(Spoken spoken) {
        Looked looked = look(spoken);
        return looked.number().isPresent()
                ? decided(reached(looked.number().get()), looked, spoken.figures())
                : cannotTell(looked, spoken.figures(), List.of());
    }

    private Assessment decided(Comparison comparison, Looked looked, List<Observation> figures) {
        return assessment(
                comparison.meets() ? Verdict.MET : Verdict.NOT_MET,
                Optional.of(comparison),
                looked.basis(),
                figures,
                Optional.empty(),
                List.of());
    }

    private Assessment underway(Spoken latest, Trajectory way, LocalDate deadline) {
        Looked looked = look(latest);
        if (looked.number().isEmpty()) {
            return cannotTell(looked, latest.figures(), List.of());
        }
        Baseline baseline = planned.baseline().orElseThrow();
        if (!(start(baseline) instanceof Measured.Known<Quantity> known)) {
            return cannotTell(looked, latest.figures(), List.of(reasons.noBaseline(baseline)));
        }
        Optional<Quantity> other = contradicting(baseline);
        if (other.isPresent()) {
            return cannotTell(looked, latest.figures(), List.of(reasons.baselineContradicted(baseline, other.get())));
        }
        Basis start = new Basis(baseline.on(), known.value());
        LocalDate day = latest.last().period().lastDay();
        return tracked(looked, start, due(way, start, day, deadline), latest.figures(), day);
    }

    /** On track at the point of the way or on its better side, and whenever the target itself is already met. */
    private Assessment tracked(Looked looked, Basis start, Reading due, List<Observation> figures, LocalDate day) {
        Reading number = looked.number().orElseThrow();
        Comparison reached = reached(number);
        Comparison comparison = reached.meets() ? reached : onTheWay(number, due);
        return assessment(
                comparison.meets() ? Verdict.ON_TRACK : Verdict.OFF_TRACK,
                Optional.of(comparison),
                Optional.of(start),
                figures,
                pace(number.point(), day),
                List.of());
    }

    /** What the trajectory asks for on a day; a start known only to its rounding leaves that known likewise. */
    private Reading due(Trajectory way, Basis start, LocalDate day, LocalDate deadline) {
        Reading from = target instanceof Target.Reduction ? Reading.of(Exact.ZERO) : reading(start.value());
        return new Reading(
                due(way, start.on(), from.low(), day, deadline),
                due(way, start.on(), from.point(), day, deadline),
                due(way, start.on(), from.high(), day, deadline),
                from.sampled());
    }

    /** A point of the way: a straight line between the known points before and after it. */
    private Exact due(Trajectory way, LocalDate start, Exact from, LocalDate day, LocalDate deadline) {
        TreeMap<LocalDate, Exact> points = new TreeMap<>();
        points.put(start, from);
        for (Trajectory.Milestone each : way.milestones()) {
            points.put(each.on(), each.bound().exact());
        }
        points.put(deadline, target.bound());
        Map.Entry<LocalDate, Exact> before = points.floorEntry(day);
        Map.Entry<LocalDate, Exact> after = points.ceilingEntry(day);
        if (before.equals(after)) {
            return after.getValue();
        }
        Exact walked = Exact.of(
                ChronoUnit.DAYS.between(before.getKey(), day),
                ChronoUnit.DAYS.between(before.getKey(), after.getKey()));
        return before.getValue().plus(after.getValue().minus(before.getValue()).times(walked));
    }

    /** Held against the target itself. */
    private Comparison reached(Reading value) {
        boolean point = target.isMetBy(value.point());
        boolean firm = value.isExact() || target.isMetBy(value.low()) == point && target.isMetBy(value.high()) == point;
        Reading bound = Reading.of(target.bound());
        return new Comparison(value.point(), bound.point(), point, firmness(value, bound, firm));
    }

    /** Held against a point of the way: at it or on its better side. */
    private Comparison onTheWay(Reading value, Reading due) {
        boolean point = keepsUp(value.point(), due.point());
        boolean firm = keepsUp(value.low(), due.high()) == point && keepsUp(value.high(), due.low()) == point;
        return new Comparison(value.point(), due.point(), point, firmness(value, due, firm));
    }

    private boolean keepsUp(Exact value, Exact due) {
        int compared = value.compareTo(due);
        return target.largerIsBetter() ? compared >= 0 : compared <= 0;
    }

    private static Firmness firmness(Reading value, Reading bound, boolean firm) {
        if (value.sampled() || bound.sampled()) {
            return firm ? Firmness.BEYOND_SAMPLING : Firmness.WITHIN_SAMPLING;
        }
        if (value.isExact() && bound.isExact()) {
            return Firmness.EXACT;
        }
        return firm ? Firmness.BEYOND_ROUNDING : Firmness.WITHIN_ROUNDING;
    }

    /** The change a year that still leads to the bound, counted in whole months from the figure to the deadline. */
    private Optional<Exact> pace(Exact value, LocalDate day) {
        Optional<LocalDate> deadline = planned.deadline();
        boolean ahead = deadline.isPresent() && deadline.get().isAfter(assessedOn);
        if (!ahead || target.isMetBy(value) || value.equals(target.bound())) {
            return Optional.empty();
        }
        long months = ChronoUnit.MONTHS.between(day.plusDays(1), deadline.get().plusDays(1));
        return months < 1
                ? Optional.empty()
                : Optional.of(target.bound().minus(value).times(Exact.of(12, months)));
    }

    private Assessment cannotTell(Looked looked, List<Observation> figures, List<Reason> because) {
        Optional<Comparison> reached = Optional.empty();
        Optional<Exact> pace = Optional.empty();
        if (looked.number().isPresent()) {
            Reading number = looked.number().get();
            reached = Optional.of(reached(number));
            pace = pace(number.point(), Iterables.getLast(figures).period().lastDay());
        }
        return assessment(
                Verdict.CANNOT_TELL, reached, looked.basis(), figures, pace, joined(because, looked.whyNot()));
    }

    private static ImmutableList<Reason> joined(List<Reason> some, List<Reason> more) {
        return ImmutableList.<Reason>builder().addAll(some).addAll(more).build();
    }

    private Assessment assessment(
            Verdict verdict,
            Optional<Comparison> comparison,
            Optional<Basis> basis,
            List<Observation> figures,
            Optional<Exact> pace,
            List<Reason> because) {
        return new Assessment(
                planned,
                series.area(),
                asOf,
                standIn,
                verdict,
                comparison,
                basis,
                ImmutableList.copyOf(figures),
                pace,
                ImmutableList.copyOf(because),
                ImmutableList.of());
    }
}
