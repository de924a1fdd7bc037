package vn.ansinh.indicators.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Rounding;

/**
 * One picture in SVG while it is drawn. Places are whole numbers or decimals, across from the left and down from the top;
 * how a shape looks is told by its style in the style sheet.
 */
final class Drawing {

    private final Markup page;

    private Drawing(Markup page) {
        this.page = page;
    }

    /**
     * Starts a picture.
     *
     * @param page where it is written
     * @param style its style
     * @param width its width
     * @param height its height
     * @param said the picture in words
     */
    static Drawing on(Markup page, String style, int width, int height, String said) {
        page.open("svg", "class", style, "viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", said);
        return new Drawing(page);
    }

    void done() {
        page.close();
    }

    void box(String style, Number x1, Number y1, Number x2, Number y2) {
        page.empty(
                "rect",
                "class",
                style,
                "x",
                written(decimal(x1).min(decimal(x2))),
                "y",
                written(decimal(y1).min(decimal(y2))),
                "width",
                written(decimal(x2).subtract(decimal(x1)).abs()),
                "height",
                written(decimal(y2).subtract(decimal(y1)).abs()));
    }

    /** A square around a place. */
    void square(String style, Number x, Number y, int half) {
        BigDecimal reach = BigDecimal.valueOf(half);
        box(
                style,
                decimal(x).subtract(reach),
                decimal(y).subtract(reach),
                decimal(x).add(reach),
                decimal(y).add(reach));
    }

    void dot(String style, Number x, Number y, Number radius) {
        page.empty("circle", "class", style, "cx", written(x), "cy", written(y), "r", written(radius));
    }

    void line(String style, Number x1, Number y1, Number x2, Number y2) {
        page.empty("line", "class", style, "x1", written(x1), "y1", written(y1), "x2", written(x2), "y2", written(y2));
    }

    /** A line with a bar across either end, upright or level, on a light ground. */
    void whisker(Number x1, Number y1, Number x2, Number y2) {
        boolean level = decimal(y1).compareTo(decimal(y2)) == 0;
        BigDecimal acrossX = BigDecimal.valueOf(level ? 0 : 4);
        BigDecimal acrossY = BigDecimal.valueOf(level ? 4 : 0);
        String path = "M" + written(x1) + " " + written(y1) + "L" + written(x2) + " " + written(y2)
                + across(x1, y1, acrossX, acrossY) + across(x2, y2, acrossX, acrossY);
        page.empty("path", "class", "halo", "d", path).empty("path", "class", "whisker", "d", path);
    }

    private static String across(Number x, Number y, BigDecimal acrossX, BigDecimal acrossY) {
        return "M" + written(decimal(x).subtract(acrossX)) + " "
                + written(decimal(y).subtract(acrossY)) + "L"
                + written(decimal(x).add(acrossX)) + " " + written(decimal(y).add(acrossY));
    }

    /** A place of a line with bends. */
    record Place(BigDecimal x, BigDecimal y) {}

    /** A line through places; through one alone there is none. */
    void way(String style, List<Place> places) {
        if (places.size() > 1) {
            page.empty(
                    "polyline",
                    "class",
                    style,
                    "points",
                    places.stream()
                            .map(each -> written(each.x()) + "," + written(each.y()))
                            .collect(Collectors.joining(" ")));
        }
    }

    /**
     * Writes a text.
     *
     * @param anchor which part of it stands at the place: {@code start}, {@code middle} or {@code end}
     */
    void label(String style, Number x, Number y, String anchor, String text) {
        page.element("text", text, "class", style, "x", written(x), "y", written(y), "text-anchor", anchor);
    }

    private static BigDecimal decimal(Number place) {
        return new BigDecimal(place.toString());
    }

    private static String written(Number place) {
        return decimal(place).stripTrailingZeros().toPlainString();
    }

    /** Where a share of a stretch ends, to a tenth. */
    static BigDecimal between(int start, int end, Exact share) {
        return Rounding.halfUp(1).round(Exact.of(start).plus(share.times(Exact.of(end - (long) start))));
    }

    /** Numbers along a line, between round numbers. */
    record Axis(BigDecimal from, BigDecimal to, BigDecimal step, int start, int end) {

        /** An axis that shows 0, and for a share that is no small one all of the whole. */
        static Axis fromZero(List<Exact> numbers, boolean share, int start, int end) {
            Exact most = max(numbers, Exact.ZERO);
            boolean whole = share && most.compareTo(Exact.of(50)) > 0;
            return spanning(
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
            return spanning(
                    least.signum() >= 0 && from.signum() < 0 ? Exact.ZERO : from,
                    most.plus(more),
                    share,
                    4,
                    start,
                    end);
        }

        private static Axis spanning(Exact least, Exact most, boolean share, int steps, int start, int end) {
            Exact top = share && most.compareTo(Exact.HUNDRED) > 0 ? Exact.HUNDRED : most;
            Exact span = top.compareTo(least) > 0 ? top.minus(least) : Exact.ONE;
            BigDecimal step = step(span, steps);
            BigDecimal from = multiple(least, step, RoundingMode.FLOOR);
            BigDecimal to = multiple(least.plus(span), step, RoundingMode.CEILING);
            return new Axis(from, to, step, start, end);
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
            return between(start, end, share);
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
}
