package vn.ansinh.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Quantity.Ratio;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment.Comparison;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Reason;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.PlanTarget.Baseline;
import vn.ansinh.core.plan.PlanTarget.Trajectory;

/** Assesses one target against one series of figures, as of one day. */
final class Assessor {

    private final PlanTarget planned;
    private final Target target;
    private final Series series;
    private final LocalDate asOf;
    private final LocalDate assessedOn;
    private final boolean standIn;

    /** A number with the ends of the interval it stands for. */
    private record Reading(Ratio low, Ratio point, Ratio high, boolean exact) {

        static Reading of(Ratio exactly) {
            return new Reading(exactly, exactly, exactly, true);
        }

        static Reading of(Quantity quantity) {
            return new Reading(
                    quantity.low(), quantity.asRatio(), quantity.high(), !(quantity instanceof Quantity.Published));
        }
    }

    Assessor(PlanTarget planned, Series series, LocalDate asOf, boolean standIn) {
        this.planned = planned;
        this.target = planned.target();
        this.asOf = asOf;
        this.assessedOn = planned.supersession()
                .map(later -> later.on().minusDays(1))
                .filter(lastDay -> lastDay.isBefore(asOf))
                .orElse(asOf);
        this.series = series.until(assessedOn);
        this.standIn = standIn;
    }

    Assessment assess() {
        return target.fold(level -> assessFigures(), this::assessSum, cut -> assessFigures());
    }

    /** A level or a cut: one figure decides. */
    private Assessment assessFigures() {
        ImmutableList<Observation> usable = usable();
        if (usable.isEmpty()) {
            return cannotTell(List.of(), Optional.empty(), nothingOnRecord());
        }
        Observation latest = usable.get(usable.size() - 1);
        if (standIn) {
            return judged(latest);
        }
        if (planned.deadline().isEmpty()) {
            Assessment now = judged(latest);
            ImmutableList<Assessment> earlier = usable.subList(0, usable.size() - 1).stream()
                    .map(this::judged)
                    .collect(ImmutableList.toImmutableList());
            return new Assessment(
                    planned,
                    series.area(),
                    asOf,
                    false,
                    now.verdict(),
                    now.comparison(),
                    now.figures(),
                    Optional.empty(),
                    now.reasons(),
                    earlier);
        }
        LocalDate deadline = planned.deadline().get();
        if (!deadline.isAfter(assessedOn)) {
            Optional<Observation> due = usable.stream()
                    .filter(each -> each.period().lastDay().equals(deadline))
                    .findFirst();
            if (due.isPresent()) {
                return judged(due.get());
            }
            return compared(
                    latest,
                    this::reached,
                    (figures, comparison) ->
                            cannotTell(figures, Optional.of(comparison), noneAtDeadline(deadline, latest)));
        }
        return planned.trajectory()
                .map(way -> underway(latest, way, deadline))
                .orElseGet(() -> compared(
                        latest,
                        this::reached,
                        (figures, comparison) ->
                                cannotTell(figures, Optional.of(comparison), beforeDeadline(deadline))));
    }

    /** The figures that may decide: one for each last day, inside the plan's period, after the baseline of a cut. */
    private ImmutableList<Observation> usable() {
        LocalDate after = target instanceof Target.Reduction
                ? planned.baseline().map(Baseline::on).orElseThrow()
                : LocalDate.MIN;
        return series.observations().stream()
                .map(each -> each.period().lastDay())
                .filter(day -> day.isAfter(after))
                .filter(day -> standIn || !day.isBefore(planned.period().firstDay()))
                .filter(day -> standIn
                        || planned.deadline().isPresent()
                        || planned.period().contains(day))
                .distinct()
                .sorted()
                .flatMap(day -> series.endingOn(day).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private interface Finding {
        Assessment of(List<Observation> figures, Comparison comparison);
    }

    private Assessment judged(Observation figure) {
        return compared(figure, this::reached, this::decided);
    }

    private Assessment decided(List<Observation> figures, Comparison comparison) {
        return new Assessment(
                planned,
                series.area(),
                asOf,
                standIn,
                comparison.meets() ? Verdict.MET : Verdict.NOT_MET,
                Optional.of(comparison),
                ImmutableList.copyOf(figures),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private Assessment underway(Observation latest, Trajectory way, LocalDate deadline) {
        boolean cut = target instanceof Target.Reduction;
        Baseline baseline = planned.baseline().orElseThrow();
        Measured<Quantity> start = baseline.in(series);
        if (!cut && !(start instanceof Measured.Known)) {
            return cannotTell(List.of(latest), Optional.empty(), List.of(noBaseline(baseline)));
        }
        Reading from = cut ? Reading.of(Ratio.ZERO) : Reading.of(start.orElseThrow());
        return compared(
                latest,
                value -> onTheWay(
                        value, due(way, baseline.on(), from, latest.period().lastDay(), deadline)),
                (figures, comparison) -> tracked(figures, comparison, latest, deadline));
    }

    private Assessment tracked(
            List<Observation> figures, Comparison comparison, Observation latest, LocalDate deadline) {
        return new Assessment(
                planned,
                series.area(),
                asOf,
                standIn,
                comparison.meets() ? Verdict.ON_TRACK : Verdict.OFF_TRACK,
                Optional.of(comparison),
                ImmutableList.copyOf(figures),
                pace(comparison.value(), latest.period().lastDay(), deadline),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** What the trajectory asks for on a day; a start known only to its rounding leaves that known likewise. */
    private Reading due(Trajectory way, LocalDate start, Reading from, LocalDate day, LocalDate deadline) {
        Ratio low = due(way, start, from.low(), day, deadline);
        Ratio high = due(way, start, from.high(), day, deadline);
        return new Reading(low, due(way, start, from.point(), day, deadline), high, low.compareValue(high) == 0);
    }

    /** A point of the way: a straight line between the known points before and after it. */
    private Ratio due(Trajectory way, LocalDate start, Ratio from, LocalDate day, LocalDate deadline) {
        TreeMap<LocalDate, Ratio> points = new TreeMap<>();
        points.put(start, from);
        way.milestones().forEach(each -> points.put(each.on(), each.bound().asRatio()));
        points.put(deadline, target.bound());
        Map.Entry<LocalDate, Ratio> before = points.floorEntry(day);
        Map.Entry<LocalDate, Ratio> after = points.ceilingEntry(day);
        if (before == null || before.equals(after)) {
            return after.getValue();
        }
        Ratio walked = Ratio.of(
                ChronoUnit.DAYS.between(before.getKey(), day),
                ChronoUnit.DAYS.between(before.getKey(), after.getKey()));
        return before.getValue().plus(after.getValue().minus(before.getValue()).times(walked));
    }

    private Assessment compared(Observation figure, Yardstick yardstick, Finding finding) {
        if (!(figure.value() instanceof Measured.Known<Quantity> known)) {
            return cannotTell(List.of(figure), Optional.empty(), List.of(unknownValue(figure)));
        }
        if (!(target instanceof Target.Reduction)) {
            return finding.of(List.of(figure), yardstick.compare(Reading.of(known.value())));
        }
        Baseline baseline = planned.baseline().orElseThrow();
        if (!(baseline.in(series) instanceof Measured.Known<Quantity> start)) {
            return cannotTell(List.of(figure), Optional.empty(), List.of(noBaseline(baseline)));
        }
        List<Observation> figures =
                Lists.newArrayList(series.endingOn(baseline.on()).stream().toList());
        figures.add(figure);
        Quantity base = start.value();
        if (base.low().numerator().signum() <= 0) {
            return cannotTell(
                    figures,
                    Optional.empty(),
                    List.of(new Reason(
                            Reason.Kind.ZERO_BASELINE,
                            Text.of(
                                    "số gốc ngày " + baseline.on() + " bằng 0 nên không có tỷ lệ giảm",
                                    "the baseline of " + baseline.on() + " is 0, so there is no cut"))));
        }
        Reading cut = new Reading(
                cut(base.low(), known.value().high()),
                cut(base.asRatio(), known.value().asRatio()),
                cut(base.high(), known.value().low()),
                !(base instanceof Quantity.Published) && !(known.value() instanceof Quantity.Published));
        return finding.of(figures, yardstick.compare(cut));
    }

    private static Ratio cut(Ratio baseline, Ratio value) {
        return baseline.minus(value).dividedBy(baseline);
    }

    /** What a number is held against. */
    private interface Yardstick {
        Comparison compare(Reading value);
    }

    /** Held against the target itself. */
    private Comparison reached(Reading value) {
        return comparison(value, Reading.of(target.bound()), (number, bound) -> target.isMetBy(number));
    }

    /** Held against a point of the way: at it or on its better side. */
    private Comparison onTheWay(Reading value, Reading due) {
        return comparison(value, due, (number, bound) -> {
            int compared = number.compareValue(bound);
            return target.largerIsBetter() ? compared >= 0 : compared <= 0;
        });
    }

    private static Comparison comparison(Reading value, Reading bound, BiPredicate<Ratio, Ratio> meets) {
        boolean point = meets.test(value.point(), bound.point());
        boolean firm = Stream.of(value.low(), value.high())
                .allMatch(number ->
                        meets.test(number, bound.low()) == point && meets.test(number, bound.high()) == point);
        Firmness firmness = value.exact() && bound.exact()
                ? Firmness.EXACT
                : firm ? Firmness.BEYOND_ROUNDING : Firmness.WITHIN_ROUNDING;
        return new Comparison(value.point(), bound.point(), point, firmness);
    }

    /** A sum over a period: its parts decide together. */
    private Assessment assessSum(Target.Accumulated sum) {
        ReportingPeriod over = sum.over();
        ImmutableList<Observation> unknown = series.observations().stream()
                .filter(each -> over.contains(each.period()) && !each.isKnown())
                .collect(ImmutableList.toImmutableList());
        Series.Combined combined = new Series(
                        series.definition(),
                        series.area(),
                        series.observations().stream()
                                .filter(Observation::isKnown)
                                .collect(ImmutableList.toImmutableList()))
                .over(over);
        ImmutableList<Observation> parts = combined.parts();
        if (parts.isEmpty()) {
            return cannotTell(
                    unknown, Optional.empty(), unknown.isEmpty() ? nothingOnRecord() : unknownValues(unknown));
        }
        if (!(combined.total() instanceof Measured.Known<Quantity> total)) {
            return cannotTell(parts, Optional.empty(), List.of(notMergeable(combined.total())));
        }
        Comparison comparison = reached(Reading.of(total.value()));
        boolean settled = comparison.meets() == target.largerIsBetter();
        if (combined.gaps().isEmpty() || settled) {
            return decided(parts, comparison);
        }
        LocalDate covered = parts.get(parts.size() - 1).period().lastDay();
        boolean onlyAhead = combined.gaps().size() == 1
                && combined.gaps().get(0).lastDay().equals(over.lastDay())
                && combined.gaps().get(0).lastDay().isAfter(assessedOn);
        if (!onlyAhead) {
            return cannotTell(
                    parts,
                    Optional.of(comparison),
                    ImmutableList.<Reason>builder()
                            .addAll(unknownValues(unknown))
                            .add(gap(combined.gaps()))
                            .build());
        }
        LocalDate start = over.firstDay().minusDays(1);
        return planned.trajectory()
                .map(way -> onTheWay(
                        Reading.of(total.value()), due(way, start, Reading.of(Ratio.ZERO), covered, over.lastDay())))
                .map(track -> tracked(parts, track, parts.get(parts.size() - 1), over.lastDay()))
                .orElseGet(() -> cannotTell(parts, Optional.of(comparison), beforeDeadline(over.lastDay())));
    }

    private Assessment cannotTell(List<Observation> figures, Optional<Comparison> comparison, List<Reason> reasons) {
        LocalDate deadline = planned.deadline().orElse(LocalDate.MIN);
        Optional<Ratio> pace = figures.isEmpty() || !deadline.isAfter(assessedOn)
                ? Optional.empty()
                : comparison.flatMap(each -> pace(
                        each.value(), figures.get(figures.size() - 1).period().lastDay(), deadline));
        return new Assessment(
                planned,
                series.area(),
                asOf,
                standIn,
                Verdict.CANNOT_TELL,
                comparison,
                ImmutableList.copyOf(figures),
                pace,
                ImmutableList.copyOf(reasons),
                ImmutableList.of());
    }

    /** The change a year that still leads to the bound, counted in whole months from the figure to the deadline. */
    private Optional<Ratio> pace(Ratio value, LocalDate day, LocalDate deadline) {
        long months = ChronoUnit.MONTHS.between(day.plusDays(1), deadline.plusDays(1));
        return months < 1 || target.isMetBy(value)
                ? Optional.empty()
                : Optional.of(target.bound().minus(value).times(Ratio.of(12, months)));
    }

    private List<Reason> nothingOnRecord() {
        String definition = planned.definition().code();
        return ImmutableList.<Reason>builder()
                .add(new Reason(
                        Reason.Kind.NONE_PUBLISHED,
                        Text.of(
                                "không có số liệu nào theo định nghĩa " + definition,
                                "no figure of the definition " + definition + " is on record")))
                .addAll(unitEnded().stream().toList())
                .build();
    }

    private Optional<Reason> unitEnded() {
        return series.area()
                .validTo()
                .filter(last -> !standIn && last.isBefore(planned.deadline().orElse(assessedOn)))
                .map(last -> new Reason(
                        Reason.Kind.UNIT_ENDED,
                        Text.of(
                                series.area().name().vi() + " kết thúc hoạt động từ "
                                        + ReportingPeriod.day(last.plusDays(1))
                                                .label()
                                                .vi(),
                                series.area().name().en() + " ended on " + last.plusDays(1))));
    }

    private List<Reason> noneAtDeadline(LocalDate deadline, Observation latest) {
        Text day = ReportingPeriod.day(deadline).label();
        return ImmutableList.<Reason>builder()
                .addAll(unitEnded().stream().toList())
                .add(new Reason(
                        Reason.Kind.NONE_AT_DEADLINE,
                        Text.of(
                                "không có số liệu tại thời hạn " + day.vi() + "; số gần nhất là "
                                        + latest.period().label().vi(),
                                "no figure ends on the deadline " + day.en() + "; the latest is of "
                                        + latest.period().label().en())))
                .build();
    }

    private List<Reason> beforeDeadline(LocalDate deadline) {
        Text day = ReportingPeriod.day(deadline).label();
        return List.of(new Reason(
                Reason.Kind.BEFORE_DEADLINE,
                Text.of(
                        "chưa đến thời hạn " + day.vi() + " và kế hoạch không nêu lộ trình",
                        "the deadline " + day.en() + " lies ahead and the plan declares no trajectory")));
    }

    private static Reason unknownValue(Observation figure) {
        Text said = figure.value().fold(known -> Text.of("có", "known"), (reason, detail) -> reason.label());
        return new Reason(
                Reason.Kind.VALUE_UNKNOWN,
                Text.of(
                        "số liệu " + figure.period().label().vi() + ": " + said.vi(),
                        "the figure of " + figure.period().label().en() + " is " + said.en()));
    }

    private static List<Reason> unknownValues(List<Observation> figures) {
        return figures.stream().map(Assessor::unknownValue).toList();
    }

    private static Reason noBaseline(Baseline baseline) {
        Text day = ReportingPeriod.day(baseline.on()).label();
        return new Reason(
                Reason.Kind.BASELINE_MISSING,
                Text.of(
                        "không có số gốc ngày " + day.vi() + " theo định nghĩa "
                                + baseline.definition().code(),
                        "there is no baseline figure of " + day.en() + " by the definition "
                                + baseline.definition().code()));
    }

    private static Reason gap(List<ReportingPeriod> gaps) {
        return new Reason(
                Reason.Kind.GAP,
                Text.of(
                        "thiếu số liệu "
                                + gaps.stream().map(each -> each.label().vi()).collect(Collectors.joining(", ")),
                        "there is no figure for "
                                + gaps.stream().map(each -> each.label().en()).collect(Collectors.joining(", "))));
    }

    private static Reason notMergeable(Measured<Quantity> total) {
        return new Reason(
                Reason.Kind.NOT_MERGEABLE,
                Text.of(
                        "số liệu các kỳ không cộng được: " + total,
                        "the figures of the parts do not add up: " + total));
    }

    /** Orders assessments that all cannot tell by how much they know, the most first. */
    static Comparator<Assessment> mostTelling() {
        return Comparator.comparing((Assessment each) -> each.verdict() == Verdict.CANNOT_TELL)
                .thenComparing(each -> each.comparison().isEmpty())
                .thenComparing(each -> each.figures().isEmpty());
    }
}
