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
import java.util.function.BiPredicate;
import java.util.stream.Stream;
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
        this.assessedOn = planned.supersession()
                .map(later -> later.on().minusDays(1))
                .filter(lastDay -> lastDay.isBefore(asOf))
                .orElse(asOf);
        this.onRecord = figures;
        this.series = figures.until(assessedOn);
        this.standIn = standIn;
        this.reasons = new Reasons(planned, series.area(), standIn ? Optional.empty() : Optional.of(assessedOn));
    }

    Assessment assess() {
        return target.fold(level -> byFigure(), this::bySum, cut -> byFigure());
    }

    // --- which figure decides ---

    private Assessment byFigure() {
        Series usable = usable();
        boolean standing = !standIn && planned.deadline().isEmpty();
        if (standing && !usable.observations().isEmpty()) {
            return periodByPeriod(usable);
        }
        return latest(usable)
                .map(latest -> standIn ? forAnother(latest) : byDeadline(usable, latest))
                .orElseGet(() -> cannotTell(Looked.none(), List.of(), reasons.nothingUsable(onRecord)));
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
            return endingOn(usable, deadline)
                    .map(this::judged)
                    .orElseGet(() -> cannotTell(
                            look(latest), latest.figures(), reasons.noneAtDeadline(deadline, latest.last())));
        }
        return planned.trajectory()
                .map(way -> underway(latest, way, deadline))
                .orElseGet(() -> cannotTell(look(latest), latest.figures(), reasons.beforeDeadline(deadline)));
    }

    /** What a period came to: the figure of it, or the figures that make it up. */
    private record Spoken(ImmutableList<Observation> figures, Measured<Quantity> value) {

        static Spoken of(Observation figure) {
            return new Spoken(ImmutableList.of(figure), figure.value());
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
            return figures.endingOn(day).map(Spoken::of);
        }
        LocalDate firstDay = day.plusDays(1).minusYears(1);
        Series.Combined year = figures.over(ReportingPeriod.days(firstDay, day));
        return year.gaps().isEmpty()
                ? Optional.of(new Spoken(year.parts(), year.total()))
                : figures.endingOn(day)
                        .filter(each -> !each.period().firstDay().isAfter(firstDay))
                        .map(Spoken::of);
    }

    /** The latest time that something speaks for; for the level of a stand-in, failing that, whatever is the latest. */
    private Optional<Spoken> latest(Series figures) {
        Optional<Spoken> spoken = latestTime(figures);
        boolean anyWillDo = standIn && !(target instanceof Target.Reduction);
        return anyWillDo ? spoken.or(() -> figures.latest().map(Spoken::of)) : spoken;
    }

    private Optional<Spoken> latestTime(Series figures) {
        for (LocalDate day : figures.lastDays().descendingSet()) {
            Optional<Spoken> spoken = endingOn(figures, day);
            if (spoken.isPresent()) {
                return spoken;
            }
        }
        return Optional.empty();
    }

    /** The figures that may decide: of the plan's time, and later than the baseline that they are compared with. */
    private Series usable() {
        LocalDate end = planned.deadline()
                .filter(deadline -> deadline.isAfter(planned.period().lastDay()))
                .orElse(planned.period().lastDay());
        ReportingPeriod time = ReportingPeriod.days(planned.period().firstDay(), end);
        boolean fromBaseline =
                target instanceof Target.Reduction || planned.trajectory().isPresent();
        Optional<LocalDate> after = planned.baseline().map(Baseline::on).filter(day -> fromBaseline);
        return series.where(each -> (standIn || time.contains(each.period()))
                && (after.isEmpty() || each.period().lastDay().isAfter(after.get())));
    }

    /**
     * A standing target: the latest period decides, the earlier ones keep their verdicts. Where periods add up, the years
     * are assessed, by their own figures or by parts that cover them; if no year is covered, the periods of the kind of the
     * latest figure.
     */
    private Assessment periodByPeriod(Series usable) {
        boolean stock = planned.definition().combining() == Combining.STOCK;
        List<Spoken> periods = new ArrayList<>();
        for (LocalDate day : usable.lastDays()) {
            if (stock || day.getMonthValue() == 12 && day.getDayOfMonth() == 31) {
                endingOn(usable, day).ifPresent(periods::add);
            }
        }
        List<Spoken> assessed = periods.isEmpty() ? ofTheLatestKind(usable) : periods;
        Assessment latest = judged(Iterables.getLast(assessed));
        return assessed.size() == 1
                ? latest
                : latest.after(assessed.subList(0, assessed.size() - 1).stream()
                        .map(this::judged)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static List<Spoken> ofTheLatestKind(Series usable) {
        ReportingPeriod.Kind kind = usable.latest().orElseThrow().period().kind();
        return usable.observations().stream()
                .filter(each -> each.period().kind() == kind)
                .sorted(Comparator.comparing(each -> each.period().lastDay()))
                .map(Spoken::of)
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
        Measured<Quantity> observed = observedStart(baseline);
        return standIn ? observed : baseline.value().map(Measured::known).orElse(observed);
    }

    private Measured<Quantity> observedStart(Baseline baseline) {
        return endingOn(series, baseline.on())
                .map(Spoken::value)
                .orElseGet(() -> Measured.unknown(Measured.Reason.MISSING, ""));
    }

    /** What is found for the day of the declared baseline, if it says otherwise beyond the rounding of either. */
    private Optional<Quantity> contradicting(Baseline baseline) {
        Optional<Reading> declared = baseline.value().filter(each -> !standIn).map(this::reading);
        return observedStart(baseline)
                .asOptional()
                .filter(found -> declared.map(
                                each -> each.high().compareTo(reading(found).low()) < 0
                                        || reading(found).high().compareTo(each.low()) < 0)
                        .orElse(false));
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
        List<Reason> unknown = series.observations().stream()
                .filter(each -> over.contains(each.period()) && !each.isKnown())
                .filter(each -> combined.gaps().stream().anyMatch(each.period()::overlaps))
                .map(reasons::unknownValue)
                .toList();
        if (parts.isEmpty()) {
            return cannotTell(Looked.none(), parts, unknown.isEmpty() ? reasons.nothingUsable(onRecord) : unknown);
        }
        if (standIn) {
            return cannotTell(Looked.none(), parts, List.of(reasons.otherScale()));
        }
        if (!(combined.total() instanceof Measured.Known<Quantity> total)) {
            return byCountsAlone(sum)
                    .orElseGet(() -> cannotTell(Looked.none(), parts, List.of(reasons.notMergeable(combined.total()))));
        }
        Looked looked = new Looked(Optional.of(reading(total.value())), Optional.empty(), List.of());
        Comparison reached = reached(looked.number().orElseThrow());
        boolean settled = reached.meets() == target.largerIsBetter();
        if (combined.gaps().isEmpty() || settled) {
            return decided(reached, looked, parts);
        }
        ReportingPeriod gap = Iterables.getLast(combined.gaps());
        boolean onlyAhead = unknown.isEmpty()
                && combined.gaps().size() == 1
                && gap.lastDay().equals(over.lastDay())
                && gap.lastDay().isAfter(assessedOn);
        if (!onlyAhead) {
            return cannotTell(
                    looked,
                    parts,
                    Stream.concat(unknown.stream(), Stream.of(reasons.gap(combined.gaps())))
                            .toList());
        }
        Basis start = new Basis(over.firstDay().minusDays(1), Quantity.Count.of(0));
        LocalDate covered = gap.firstDay().minusDays(1);
        return planned.trajectory()
                .map(way -> tracked(looked, start, due(way, start, covered, over.lastDay()), parts, covered))
                .orElseGet(() -> cannotTell(looked, parts, reasons.beforeDeadline(over.lastDay())));
    }

    /** Beside printed figures, which do not add up, the counts alone may settle a sum. */
    private Optional<Assessment> byCountsAlone(Target.Accumulated sum) {
        Series.Combined counts = new Series(
                        series.definition(),
                        series.area(),
                        series.observations().stream()
                                .filter(each -> each.value()
                                        .asOptional()
                                        .filter(Quantity.Count.class::isInstance)
                                        .isPresent())
                                .collect(ImmutableList.toImmutableList()))
                .over(sum.over());
        return counts.total()
                .asOptional()
                .map(total -> reached(reading(total)))
                .filter(reached -> reached.meets() == target.largerIsBetter())
                .map(reached -> decided(reached, Looked.none(), counts.parts()));
    }

    // --- what the comparison means ---

    private Assessment judged(Spoken spoken) {
        Looked looked = look(spoken);
        return looked.number()
                .map(number -> decided(reached(number), looked, spoken.figures()))
                .orElseGet(() -> cannotTell(looked, spoken.figures(), List.of()));
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
        way.milestones().forEach(each -> points.put(each.on(), each.bound().exact()));
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
        return comparison(value, Reading.of(target.bound()), (number, bound) -> target.isMetBy(number));
    }

    /** Held against a point of the way: at it or on its better side. */
    private Comparison onTheWay(Reading value, Reading due) {
        return comparison(value, due, (number, bound) -> {
            int compared = number.compareTo(bound);
            return target.largerIsBetter() ? compared >= 0 : compared <= 0;
        });
    }

    private static Comparison comparison(Reading value, Reading bound, BiPredicate<Exact, Exact> meets) {
        boolean point = meets.test(value.point(), bound.point());
        boolean firm = value.isExact() && bound.isExact()
                || meets.test(value.low(), bound.low()) == point
                        && meets.test(value.low(), bound.high()) == point
                        && meets.test(value.high(), bound.low()) == point
                        && meets.test(value.high(), bound.high()) == point;
        return new Comparison(value.point(), bound.point(), point, firmness(value, bound, firm));
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
        long months = planned.deadline()
                .filter(deadline -> deadline.isAfter(assessedOn))
                .map(deadline -> ChronoUnit.MONTHS.between(day.plusDays(1), deadline.plusDays(1)))
                .orElse(0L);
        return months < 1 || target.isMetBy(value) || value.equals(target.bound())
                ? Optional.empty()
                : Optional.of(target.bound().minus(value).times(Exact.of(12, months)));
    }

    private Assessment cannotTell(Looked looked, List<Observation> figures, List<Reason> because) {
        Optional<Exact> pace = figures.isEmpty()
                ? Optional.empty()
                : looked.number()
                        .flatMap(number -> pace(
                                number.point(),
                                Iterables.getLast(figures).period().lastDay()));
        return assessment(
                Verdict.CANNOT_TELL,
                looked.number().map(this::reached),
                looked.basis(),
                figures,
                pace,
                Stream.concat(because.stream(), looked.whyNot().stream()).toList());
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
