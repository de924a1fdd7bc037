package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.PlanTarget.Trajectory;
import vn.ansinh.core.plan.Target;

/**
 * The pictures of one assessment, as inline SVG: the number against its bound, and its way through the years. Everything is
 * drawn in the number that is compared, which for a cut is the cut and for a sum the sum so far. Places on the page are
 * computed exactly and rounded once, so that no number is too large to draw.
 */
final class TargetChart {

    private static final int WIDTH = 360;
    private static final int MOST_YEARS = 8;

    /** The label of the bound has room above for the marks of letters such as Ấ, the scale below for its larger letters on a phone. */
    private static final int BULLET_HEIGHT = 62;

    /** A number at a time, with the ends of what it may stand for, in percent where it is a percentage. */
    private record Point(LocalDate on, Exact low, Exact value, Exact high) {

        boolean isInterval() {
            return low.compareTo(high) < 0;
        }
    }

    private final Assessment row;
    private final PlanTarget planned;
    private final Target target;
    private final ScorecardWords words;
    private final Notation notation;
    private final ImmutableList<Observation> onRecord;
    private final Optional<Point> decisive;
    private final ImmutableList<Point> points;
    private final ImmutableList<Observation> unknown;
    private final ImmutableList<Point> way;

    /**
     * Gathers what there is to draw.
     *
     * @param row the assessment
     * @param history the figures on record of the same definition and area
     * @param words the words of the reader's language
     */
    TargetChart(Assessment row, Series history, ScorecardWords words) {
        this.row = row;
        this.planned = row.target();
        this.target = planned.target();
        this.words = words;
        this.notation = Notation.of(words.locale());
        this.onRecord = history.until(
                        row.superseded().map(later -> later.on().minusDays(1)).orElse(row.asOf()))
                .observations();
        this.decisive = pointOf(row);
        this.points = target.fold(level -> levels(), this::sums, cut -> cuts());
        this.unknown = withoutValue();
        this.way = way();
    }

    // --- what is drawn ---

    /** The number compared, with the ends of the interval that decided how firmly. */
    private Optional<Point> pointOf(Assessment assessed) {
        return assessed.comparison().map(compared -> {
            LocalDate on = assessed.period().orElseThrow().lastDay();
            Optional<Quantity> alone = assessed.figures().size() == 1
                    ? assessed.figures().get(0).value().asOptional()
                    : Optional.empty();
            Optional<Point> interval = target instanceof Target.Reduction
                    ? assessed.basis().flatMap(from -> alone.flatMap(to -> cut(on, from.value(), to)))
                    : alone.map(quantity -> level(on, quantity));
            return interval.orElseGet(() -> exactly(on, compared.value()));
        });
    }

    private ImmutableList<Point> levels() {
        if (planned.deadline().isEmpty() && !row.standIn()) {
            return Stream.concat(row.earlier().stream(), Stream.of(row))
                    .flatMap(each -> pointOf(each).stream())
                    .collect(ImmutableList.toImmutableList());
        }
        return byDay(alike().flatMap(each -> each.value().asOptional().stream()
                .map(quantity -> level(each.period().lastDay(), quantity))));
    }

    private ImmutableList<Point> cuts() {
        return row.basis()
                .map(from -> byDay(alike().filter(
                                each -> each.period().lastDay().isAfter(from.on()))
                        .flatMap(each -> each.value().asOptional().stream()
                                .flatMap(quantity -> cut(each.period().lastDay(), from.value(), quantity).stream()))))
                .orElseGet(ImmutableList::of);
    }

    private ImmutableList<Point> sums(Target.Accumulated sum) {
        if (row.comparison().isEmpty()) {
            return ImmutableList.of();
        }
        if (row.figures().size() == 1) {
            return decisive.stream().collect(ImmutableList.toImmutableList());
        }
        List<Point> sums = new ArrayList<>();
        Exact soFar = Exact.ZERO;
        if (row.figures().get(0).period().firstDay().equals(sum.over().firstDay())) {
            sums.add(exactly(sum.over().firstDay().minusDays(1), soFar));
        }
        for (Observation part : row.figures()) {
            soFar = soFar.plus(part.value().orElseThrow().exact());
            sums.add(exactly(part.period().lastDay(), soFar));
        }
        return ImmutableList.copyOf(sums);
    }

    /** The figures that can stand beside the deciding one: any stock, of a flow those of periods of its kind. */
    private Stream<Observation> alike() {
        boolean stock = planned.definition().combining() == Combining.STOCK;
        boolean sum = target instanceof Target.Accumulated;
        LocalDate first = planned.period().firstDay().minusYears(1);
        return Stream.concat(onRecord.stream(), row.figures().stream())
                .distinct()
                .filter(each ->
                        row.figures().contains(each) || !each.period().lastDay().isBefore(first))
                .filter(each -> stock
                        || sum
                        || row.figure()
                                .map(deciding -> row.figures().size() == 1
                                        && deciding.period().kind()
                                                == each.period().kind())
                                .orElse(true));
    }

    /** One point a day, in order of time; the deciding one where there are several. */
    private ImmutableList<Point> byDay(Stream<Point> all) {
        Map<LocalDate, Point> days =
                all.collect(Collectors.toMap(Point::on, each -> each, (one, other) -> other, TreeMap::new));
        decisive.ifPresent(each -> days.put(each.on(), each));
        return ImmutableList.copyOf(days.values());
    }

    /** Figures that are on record without a value, where no other figure of the day has one. */
    private ImmutableList<Observation> withoutValue() {
        ImmutableSet<LocalDate> known = points.stream().map(Point::on).collect(ImmutableSet.toImmutableSet());
        return alike().filter(
                        each -> !each.isKnown() && !known.contains(each.period().lastDay()))
                .sorted(Comparator.comparing(Observation::period))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Point> way() {
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        planned.trajectory().ifPresent(declared -> {
            start().ifPresent(points::add);
            for (Trajectory.Milestone each : declared.milestones()) {
                points.add(exactly(each.on(), each.bound().exact()));
            }
            points.add(exactly(planned.deadline().orElseThrow(), target.bound()));
        });
        return points.build();
    }

    private Optional<Point> start() {
        return target.fold(
                level -> row.basis()
                        .map(from -> level(from.on(), from.value()))
                        .or(() ->
                                planned.baseline().flatMap(base -> base.value().map(value -> level(base.on(), value)))),
                sum -> Optional.of(exactly(sum.over().firstDay().minusDays(1), Exact.ZERO)),
                cut -> planned.baseline().map(base -> exactly(base.on(), Exact.ZERO)));
    }

    /** A printed or estimated share still lies between 0 and 1, and such a count is at least 0. */
    private Point level(LocalDate on, Quantity quantity) {
        return point(on, low(quantity), quantity.exact(), high(quantity));
    }

    private Optional<Point> cut(LocalDate on, Quantity from, Quantity to) {
        return low(from).signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        point(on, cut(low(from), high(to)), cut(from.exact(), to.exact()), cut(high(from), low(to))));
    }

    private static Exact cut(Exact from, Exact to) {
        return from.minus(to).dividedBy(from);
    }

    private Exact low(Quantity quantity) {
        Kind kind = planned.definition().measure().kind();
        boolean atLeastZero = kind == Kind.PROPORTION || kind == Kind.COUNT;
        return atLeastZero && quantity.low().signum() < 0 ? Exact.ZERO : quantity.low();
    }

    private Exact high(Quantity quantity) {
        boolean atMostAll = planned.definition().measure().kind() == Kind.PROPORTION;
        return atMostAll && quantity.high().compareTo(Exact.ONE) > 0 ? Exact.ONE : quantity.high();
    }

    private Point exactly(LocalDate on, Exact value) {
        return point(on, value, value, value);
    }

    private Point point(LocalDate on, Exact low, Exact value, Exact high) {
        return new Point(on, shown(low), shown(value), shown(high));
    }

    private Exact shown(Exact number) {
        return target.isPercent() ? number.times(Exact.HUNDRED) : number;
    }

    /** The number named beside the bound that decides: the one before the tolerance, or the ambition. */
    private Optional<Exact> named() {
        Optional<Exact> named = target.fold(
                level -> stated(level),
                sum -> stated(sum.total()),
                cut -> cut.ambition().map(hoped -> hoped.exact()));
        return named.filter(each -> !each.equals(target.bound())).map(this::shown);
    }

    private static Optional<Exact> stated(Target level) {
        return level instanceof Target.About about ? Optional.of(about.stated().exact()) : Optional.empty();
    }

    // --- the number against its bound ---

    /** Draws a bar from 0 to the number, the bound across it, and the side on which the target is met. */
    void drawBullet(Markup page) {
        Exact bound = shown(target.bound());
        Drawing.Axis axis = Drawing.Axis.fromZero(
                Stream.of(
                                decisive.stream().flatMap(each -> Stream.of(each.low(), each.value(), each.high())),
                                named().stream(),
                                Stream.of(bound))
                        .flatMap(each -> each)
                        .toList(),
                isShare(),
                6,
                WIDTH - 6);
        Drawing drawing = Drawing.on(
                page,
                "bullet " + ScorecardPage.styleOf(row.verdict()),
                WIDTH,
                BULLET_HEIGHT,
                row.shownValue(words.locale())
                                .map(value -> value + words.say(" so với ", " against "))
                                .orElse(words.say("không có số để so với ", "no number against "))
                        + words.say(target.fullLabel()));
        drawing.box("track", axis.start(), 24, axis.end(), 42);
        metSide(drawing, axis, bound);
        decisive.ifPresent(each -> {
            drawing.box("bar", axis.at(Exact.ZERO), 28, axis.at(each.value()), 38);
            if (each.isInterval()) {
                drawing.whisker(axis.at(each.low()), 33, axis.at(each.high()), 33);
            }
        });
        if (axis.from().signum() < 0) {
            drawing.line("zero-line", axis.at(Exact.ZERO), 24, axis.at(Exact.ZERO), 42);
        }
        named().ifPresent(each -> drawing.line("named", axis.at(each), 20, axis.at(each), 45));
        row.comparison()
                .map(compared -> shown(compared.bound()))
                .filter(due -> !due.equals(bound))
                .ifPresent(due -> drawing.line("due", axis.at(due), 20, axis.at(due), 45));
        drawing.line("bound", axis.at(bound), 19, axis.at(bound), 46);
        BigDecimal place = axis.at(bound);
        String anchor = place.intValue() < WIDTH / 4 ? "start" : place.intValue() > 3 * WIDTH / 4 ? "end" : "middle";
        drawing.label("boundLabel", place, 15, anchor, words.say(target.label()));
        drawing.label("tick", axis.start(), 59, "start", written(axis, axis.from()));
        drawing.label("tick", axis.end(), 59, "end", written(axis, axis.to()));
        drawing.done();
    }

    private void metSide(Drawing drawing, Drawing.Axis axis, Exact bound) {
        drawing.box(
                "goal",
                target.largerIsBetter() ? axis.at(bound) : axis.start(),
                24,
                target.largerIsBetter() ? axis.end() : axis.at(bound),
                42);
    }

    // --- the way through the years ---

    /** Tells whether there is more to draw than the one number that the bar shows already. */
    boolean hasYears() {
        return points.size() + unknown.size() > 1 || !way.isEmpty();
    }

    /** Draws the figures, the declared way and the bound over the years of the plan. */
    void drawYears(Markup page) {
        Exact bound = shown(target.bound());
        Drawing.Axis up = Drawing.Axis.around(
                Stream.of(
                                points.stream().flatMap(each -> Stream.of(each.low(), each.value(), each.high())),
                                way.stream().map(Point::value),
                                named().stream(),
                                Stream.of(bound))
                        .flatMap(each -> each)
                        .toList(),
                isShare(),
                120,
                16);
        Days days = days();
        Drawing drawing = Drawing.on(page, "years " + ScorecardPage.styleOf(row.verdict()), WIDTH, 142, spokenYears());
        drawing.box(
                "goal",
                Days.START,
                target.largerIsBetter() ? up.end() : up.at(bound),
                Days.END,
                target.largerIsBetter() ? up.at(bound) : up.start());
        for (BigDecimal tick : up.ticks()) {
            BigDecimal height = up.at(Exact.of(tick));
            drawing.line("grid", Days.START, height, Days.END, height);
            drawing.label("tick", 40, height.add(BigDecimal.valueOf(4)), "end", written(up, tick));
        }
        drawYearTicks(drawing, days);
        if (!row.asOf().isBefore(days.from()) && row.asOf().isBefore(days.to())) {
            drawing.line("today", days.at(row.asOf()), up.end(), days.at(row.asOf()), up.start());
        }
        named().ifPresent(each -> drawing.line("named", Days.START, up.at(each), Days.END, up.at(each)));
        drawing.line("bound", Days.START, up.at(bound), Days.END, up.at(bound));
        drawing.way("way", places(way, days, up));
        way.forEach(each -> drawing.square("milestone", days.at(each.on()), up.at(each.value()), 3));
        unbroken().forEach(each -> drawing.way("series", places(each, days, up)));
        for (Point each : points) {
            if (each.isInterval()) {
                drawing.whisker(days.at(each.on()), up.at(each.low()), days.at(each.on()), up.at(each.high()));
            }
            boolean deciding = decisive.map(Point::on).equals(Optional.of(each.on()));
            drawing.dot(
                    deciding ? "point deciding" : "point", days.at(each.on()), up.at(each.value()), deciding ? 5 : 3.5);
        }
        for (Observation each : unknown) {
            drawing.label("unknown", days.at(each.period().lastDay()), up.start(), "middle", "×");
        }
        drawing.done();
    }

    private void drawYearTicks(Drawing drawing, Days days) {
        List<LocalDate> ends = days.yearEnds();
        int every = (ends.size() + MOST_YEARS - 1) / MOST_YEARS;
        for (int i = ends.size() - 1; i >= 0; i -= every) {
            BigDecimal place = days.at(ends.get(i));
            drawing.line("yearTick", place, 120, place, 124);
            drawing.label(
                    "tick", place, 136, "middle", Integer.toString(ends.get(i).getYear()));
        }
    }

    private static List<Drawing.Place> places(List<Point> points, Days days, Drawing.Axis up) {
        return points.stream()
                .map(each -> new Drawing.Place(days.at(each.on()), up.at(each.value())))
                .toList();
    }

    /** The figures in order of time, parted where one has no value or a part of a sum is lacking. */
    private List<List<Point>> unbroken() {
        List<LocalDate> breaks = new ArrayList<>(
                unknown.stream().map(each -> each.period().lastDay()).toList());
        if (target instanceof Target.Accumulated) {
            for (int i = 1; i < row.figures().size(); i++) {
                LocalDate next = row.figures().get(i).period().firstDay();
                LocalDate due = row.figures().get(i - 1).period().lastDay().plusDays(1);
                if (!next.equals(due)) {
                    breaks.add(due);
                }
            }
        }
        List<List<Point>> parts = new ArrayList<>();
        for (Point each : points) {
            boolean joined = !parts.isEmpty()
                    && breaks.stream()
                            .noneMatch(day -> day.isBefore(each.on())
                                    && day.isAfter(
                                            lastOf(parts.get(parts.size() - 1)).on()));
            if (!joined) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(each);
        }
        return parts;
    }

    private static Point lastOf(List<Point> points) {
        return points.get(points.size() - 1);
    }

    /** The picture in words, for those who hear it. */
    private String spokenYears() {
        Stream<String> known = points.stream()
                .map(each -> words.day(each.on()) + ": " + spoken(each.value())
                        + (each.isInterval() ? " (" + spoken(each.low()) + " – " + spoken(each.high()) + ")" : ""));
        Stream<String> due = way.stream()
                .map(each -> words.say("lộ trình ", "due ") + words.day(each.on()) + ": " + spoken(each.value()));
        return Stream.of(Stream.of(whatIsDrawn()), known, blanks().stream(), due)
                .flatMap(each -> each)
                .collect(Collectors.joining("; "));
    }

    /** A number with as few decimals as write it, at most one more than the definition shows. */
    private String spoken(Exact number) {
        int most = Math.min(20, planned.definition().measure().shown().decimals() + 1);
        return written(
                IntStream.range(0, most)
                        .filter(decimals -> Exact.of(Rounding.halfUp(decimals).round(number))
                                .equals(number))
                        .findFirst()
                        .orElse(most),
                number);
    }

    /** What the picture through the years shows, in a few words. */
    String whatIsDrawn() {
        return target.fold(
                level -> words.say("Diễn biến so với chỉ tiêu", "Figures against the target"),
                sum -> words.say("Cộng dồn so với chỉ tiêu", "Sum so far against the target"),
                cut -> words.say("Mức giảm so với mốc", "Cut against the baseline"));
    }

    /** The figures without a value, with their reasons; of a suppressed one nothing more. */
    List<String> blanks() {
        return unknown.stream()
                .map(each -> words.say(each.period().label()) + ": "
                        + each.value().fold(known -> "", (reason, detail) -> words.say(reason.label())))
                .toList();
    }

    private Days days() {
        List<LocalDate> all = Stream.of(
                        points.stream().map(Point::on),
                        way.stream().map(Point::on),
                        unknown.stream().map(each -> each.period().lastDay()),
                        planned.deadline().stream(),
                        Stream.of(
                                planned.period().firstDay().minusDays(1),
                                planned.period().lastDay()))
                .flatMap(each -> each)
                .toList();
        return new Days(
                all.stream().min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private boolean isShare() {
        return target instanceof Target.Reduction
                || planned.definition().measure().kind() == Kind.PROPORTION;
    }

    // --- scales ---

    /** Days from left to right. */
    private record Days(LocalDate from, LocalDate to) {

        static final int START = 46;
        static final int END = WIDTH - 6;
        private static final int MARGIN = 12;

        BigDecimal at(LocalDate day) {
            Exact share =
                    Exact.of(day.toEpochDay() - from.toEpochDay(), Math.max(1, to.toEpochDay() - from.toEpochDay()));
            return Drawing.between(START + MARGIN, END - MARGIN, share);
        }

        List<LocalDate> yearEnds() {
            List<LocalDate> ends = new ArrayList<>();
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                LocalDate end = LocalDate.of(year, 12, 31);
                if (!end.isBefore(from) && !end.isAfter(to)) {
                    ends.add(end);
                }
            }
            return ends;
        }
    }

    private String written(Drawing.Axis axis, BigDecimal number) {
        return written(axis.decimals(), Exact.of(number));
    }

    private String written(int decimals, Exact number) {
        return notation.write(number, Rounding.halfUp(decimals)) + (target.isPercent() ? "%" : "");
    }
}
