package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
        Axis axis = Axis.fromZero(
                Stream.of(
                                decisive.stream().flatMap(each -> Stream.of(each.low(), each.value(), each.high())),
                                named().stream(),
                                Stream.of(bound))
                        .flatMap(each -> each)
                        .toList(),
                isShare(),
                6,
                WIDTH - 6);
        page.open(
                "svg",
                "class",
                "bullet " + ScorecardPage.styleOf(row.verdict()),
                "viewBox",
                "0 0 " + WIDTH + " 56",
                "role",
                "img",
                "aria-label",
                row.shownValue(words.locale())
                                .map(value -> value + words.say(" so với ", " against "))
                                .orElse(words.say("không có số để so với ", "no number against "))
                        + words.say(target.fullLabel()));
        box(page, "track", axis.start(), 20, axis.end(), 38);
        metSide(page, axis, bound);
        decisive.ifPresent(each -> {
            box(page, "bar", axis.at(Exact.ZERO), 24, axis.at(each.value()), 34);
            if (each.isInterval()) {
                whisker(page, axis.at(each.low()), 29, axis.at(each.high()), 29);
            }
        });
        if (axis.from().signum() < 0) {
            line(page, "zero-line", axis.at(Exact.ZERO), 20, axis.at(Exact.ZERO), 38);
        }
        named().ifPresent(each -> line(page, "named", axis.at(each), 16, axis.at(each), 42));
        row.comparison()
                .map(compared -> shown(compared.bound()))
                .filter(due -> !due.equals(bound))
                .ifPresent(due -> line(page, "due", axis.at(due), 16, axis.at(due), 42));
        line(page, "bound", axis.at(bound), 15, axis.at(bound), 43);
        BigDecimal place = axis.at(bound);
        String anchor = place.intValue() < WIDTH / 4 ? "start" : place.intValue() > 3 * WIDTH / 4 ? "end" : "middle";
        label(page, "boundLabel", place, 11, anchor, words.say(target.label()));
        label(page, "tick", axis.start(), 53, "start", written(axis, axis.from()));
        label(page, "tick", axis.end(), 53, "end", written(axis, axis.to()));
        page.close();
    }

    private void metSide(Markup page, Axis axis, Exact bound) {
        box(
                page,
                "goal",
                target.largerIsBetter() ? axis.at(bound) : axis.start(),
                20,
                target.largerIsBetter() ? axis.end() : axis.at(bound),
                38);
    }

    // --- the way through the years ---

    /** Tells whether there is more to draw than the one number that the bar shows already. */
    boolean hasYears() {
        return points.size() + unknown.size() > 1 || !way.isEmpty();
    }

    /** Draws the figures, the declared way and the bound over the years of the plan. */
    void drawYears(Markup page) {
        Exact bound = shown(target.bound());
        Axis up = Axis.around(
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
        page.open(
                "svg",
                "class",
                "years " + ScorecardPage.styleOf(row.verdict()),
                "viewBox",
                "0 0 " + WIDTH + " 142",
                "role",
                "img",
                "aria-label",
                spokenYears());
        box(
                page,
                "goal",
                Days.START,
                target.largerIsBetter() ? up.end() : up.at(bound),
                Days.END,
                target.largerIsBetter() ? up.at(bound) : up.start());
        for (BigDecimal tick : up.ticks()) {
            BigDecimal height = up.at(Exact.of(tick));
            line(page, "grid", Days.START, height, Days.END, height);
            label(page, "tick", BigDecimal.valueOf(40), height.add(BigDecimal.valueOf(4)), "end", written(up, tick));
        }
        drawYearTicks(page, days);
        if (row.asOf().isBefore(days.to())) {
            line(page, "today", days.at(row.asOf()), up.end(), days.at(row.asOf()), up.start());
        }
        named().ifPresent(each -> line(page, "named", Days.START, up.at(each), Days.END, up.at(each)));
        line(page, "bound", Days.START, up.at(bound), Days.END, up.at(bound));
        polyline(page, "way", way, days, up);
        way.forEach(each -> page.empty(
                "rect",
                "class",
                "milestone",
                "x",
                number(days.at(each.on()).subtract(BigDecimal.valueOf(3))),
                "y",
                number(up.at(each.value()).subtract(BigDecimal.valueOf(3))),
                "width",
                "6",
                "height",
                "6"));
        unbroken().forEach(each -> polyline(page, "series", each, days, up));
        for (Point each : points) {
            if (each.isInterval()) {
                whisker(page, days.at(each.on()), up.at(each.low()), days.at(each.on()), up.at(each.high()));
            }
            boolean deciding = decisive.map(Point::on).equals(Optional.of(each.on()));
            page.empty(
                    "circle",
                    "class",
                    deciding ? "point deciding" : "point",
                    "cx",
                    number(days.at(each.on())),
                    "cy",
                    number(up.at(each.value())),
                    "r",
                    deciding ? "5" : "3.5");
        }
        for (Observation each : unknown) {
            label(page, "unknown", days.at(each.period().lastDay()), up.start(), "middle", "×");
        }
        page.close();
    }

    private void drawYearTicks(Markup page, Days days) {
        List<LocalDate> ends = days.yearEnds();
        int every = (ends.size() + MOST_YEARS - 1) / MOST_YEARS;
        for (int i = ends.size() - 1; i >= 0; i--) {
            BigDecimal place = days.at(ends.get(i));
            line(page, "yearTick", place, BigDecimal.valueOf(120), place, BigDecimal.valueOf(124));
            if ((ends.size() - 1 - i) % every == 0) {
                label(
                        page,
                        "tick",
                        place,
                        BigDecimal.valueOf(136),
                        "middle",
                        Integer.toString(ends.get(i).getYear()));
            }
        }
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

        static final BigDecimal START = BigDecimal.valueOf(46);
        static final BigDecimal END = BigDecimal.valueOf(WIDTH - 6);
        private static final BigDecimal MARGIN = BigDecimal.valueOf(12);

        BigDecimal at(LocalDate day) {
            Exact share =
                    Exact.of(day.toEpochDay() - from.toEpochDay(), Math.max(1, to.toEpochDay() - from.toEpochDay()));
            Exact width = Exact.of(END.subtract(START).subtract(MARGIN.add(MARGIN)));
            return place(Exact.of(START.add(MARGIN)).plus(share.times(width)));
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

    /** Numbers along a line, between round numbers. */
    private record Axis(BigDecimal from, BigDecimal to, BigDecimal step, BigDecimal start, BigDecimal end) {

        /** An axis that shows 0, and for a share that is no small one all of the whole. */
        static Axis fromZero(List<Exact> numbers, boolean share, int start, int end) {
            Exact most = max(numbers, Exact.ZERO);
            boolean whole = share && most.compareTo(Exact.of(50)) > 0;
            return between(
                    min(numbers, Exact.ZERO),
                    whole ? Exact.HUNDRED : most.times(Exact.of(21, 20)),
                    share,
                    10,
                    start,
                    end);
        }

        /** An axis that shows what lies between the numbers, and a little more. */
        static Axis around(List<Exact> numbers, boolean share, int start, int end) {
            Exact least = numbers.stream().min(Comparator.naturalOrder()).orElse(Exact.ZERO);
            Exact most = numbers.stream().max(Comparator.naturalOrder()).orElse(Exact.ONE);
            Exact more = most.minus(least).times(Exact.of(1, 8));
            if (more.signum() == 0) {
                more = most.signum() == 0
                        ? Exact.ONE
                        : most.times(Exact.of(most.signum())).times(Exact.of(1, 10));
            }
            Exact from = least.minus(more);
            return between(
                    least.signum() >= 0 && from.signum() < 0 ? Exact.ZERO : from,
                    most.plus(more),
                    share,
                    4,
                    start,
                    end);
        }

        private static Axis between(Exact least, Exact most, boolean share, int steps, int start, int end) {
            Exact top = share && most.compareTo(Exact.HUNDRED) > 0 ? Exact.HUNDRED : most;
            Exact span = top.compareTo(least) > 0 ? top.minus(least) : Exact.ONE;
            BigDecimal step = step(span, steps);
            BigDecimal from = multiple(least, step, RoundingMode.FLOOR);
            BigDecimal to = multiple(least.plus(span), step, RoundingMode.CEILING);
            return new Axis(from, to, step, BigDecimal.valueOf(start), BigDecimal.valueOf(end));
        }

        /** The smallest of 1, 2 and 5 times a power of ten that goes into the span so many times at most. */
        private static BigDecimal step(Exact span, int most) {
            BigDecimal rough = span.numerator().divide(span.denominator(), new MathContext(6));
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 2);
            return Stream.of(power, power.scaleByPowerOfTen(1))
                    .flatMap(each -> Stream.of(1, 2, 5).map(times -> each.multiply(BigDecimal.valueOf(times))))
                    .filter(each -> each.multiply(BigDecimal.valueOf(most)).compareTo(rough) >= 0)
                    .findFirst()
                    .orElseThrow();
        }

        private static BigDecimal multiple(Exact number, BigDecimal step, RoundingMode mode) {
            Exact times = number.dividedBy(Exact.of(step));
            return times.numerator().divide(times.denominator(), 0, mode).multiply(step);
        }

        private static Exact min(List<Exact> numbers, Exact other) {
            return Stream.concat(numbers.stream(), Stream.of(other))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private static Exact max(List<Exact> numbers, Exact other) {
            return Stream.concat(numbers.stream(), Stream.of(other))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        BigDecimal at(Exact number) {
            Exact share = number.minus(Exact.of(from)).dividedBy(Exact.of(to.subtract(from)));
            return place(Exact.of(start).plus(share.times(Exact.of(end.subtract(start)))));
        }

        List<BigDecimal> ticks() {
            List<BigDecimal> ticks = new ArrayList<>();
            for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
                ticks.add(tick);
            }
            return ticks;
        }

        int decimals() {
            return Math.max(0, Math.min(20, step.stripTrailingZeros().scale()));
        }
    }

    private static BigDecimal place(Exact exact) {
        return Rounding.halfUp(1).round(exact);
    }

    private String written(Axis axis, BigDecimal number) {
        return written(axis.decimals(), Exact.of(number));
    }

    private String written(int decimals, Exact number) {
        return notation.write(number, Rounding.halfUp(decimals)) + (target.isPercent() ? "%" : "");
    }

    // --- shapes ---

    private static String number(BigDecimal place) {
        return place.stripTrailingZeros().toPlainString();
    }

    private static void box(Markup page, String style, BigDecimal x1, int y1, BigDecimal x2, int y2) {
        box(page, style, x1, BigDecimal.valueOf(y1), x2, BigDecimal.valueOf(y2));
    }

    private static void box(Markup page, String style, BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2) {
        page.empty(
                "rect",
                "class",
                style,
                "x",
                number(x1.min(x2)),
                "y",
                number(y1.min(y2)),
                "width",
                number(x2.subtract(x1).abs()),
                "height",
                number(y2.subtract(y1).abs()));
    }

    private static void line(Markup page, String style, BigDecimal x1, int y1, BigDecimal x2, int y2) {
        line(page, style, x1, BigDecimal.valueOf(y1), x2, BigDecimal.valueOf(y2));
    }

    private static void line(Markup page, String style, BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2) {
        page.empty("line", "class", style, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
    }

    private static void whisker(Markup page, BigDecimal x1, int y1, BigDecimal x2, int y2) {
        whisker(page, x1, BigDecimal.valueOf(y1), x2, BigDecimal.valueOf(y2));
    }

    /** A line with a bar across either end, upright or level. */
    private static void whisker(Markup page, BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2) {
        boolean level = y1.compareTo(y2) == 0;
        BigDecimal half = BigDecimal.valueOf(4);
        BigDecimal acrossX = level ? BigDecimal.ZERO : half;
        BigDecimal acrossY = level ? half : BigDecimal.ZERO;
        String path = "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2)
                + end(x1, y1, acrossX, acrossY) + end(x2, y2, acrossX, acrossY);
        page.empty("path", "class", "halo", "d", path).empty("path", "class", "whisker", "d", path);
    }

    private static String end(BigDecimal x, BigDecimal y, BigDecimal acrossX, BigDecimal acrossY) {
        return "M" + number(x.subtract(acrossX)) + " " + number(y.subtract(acrossY)) + "L" + number(x.add(acrossX))
                + " " + number(y.add(acrossY));
    }

    private static void polyline(Markup page, String style, List<Point> points, Days days, Axis up) {
        if (points.size() > 1) {
            page.empty(
                    "polyline",
                    "class",
                    style,
                    "points",
                    points.stream()
                            .map(each -> number(days.at(each.on())) + "," + number(up.at(each.value())))
                            .collect(Collectors.joining(" ")));
        }
    }

    private static void label(Markup page, String style, BigDecimal x, int y, String anchor, String text) {
        label(page, style, x, BigDecimal.valueOf(y), anchor, text);
    }

    private static void label(Markup page, String style, BigDecimal x, BigDecimal y, String anchor, String text) {
        page.element("text", text, "class", style, "x", number(x), "y", number(y), "text-anchor", anchor);
    }
}
