package vn.ansinh.core.quality;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.quality.Finding.Rule;

/**
 * Relations that must hold between figures, and two rules that need no declaration: a rate above 100 % is unusual, and so is
 * one number under two definitions of an indicator (0 % and 100 % apart).
 *
 * <p>Figures are compared as intervals: a printed figure stands for its rounding interval, an estimate for its confidence
 * interval, a count for itself. Only what no numbers inside the intervals could make true is found. Of several vintages the
 * most settled is used; figures without a value are passed over.
 *
 * <pre>{@code
 * CoherenceReport report = Coherence.of(Relation.sum(ALL, POOR, NEAR_POOR), new Relation.Share(RATE, POOR, HOUSEHOLDS))
 *         .check(figures);
 * }</pre>
 *
 * <p>Immutable and thread-safe; the order of the figures changes nothing.
 */
public final class Coherence {

    private static final Exact HALF = Exact.of(1, 2);

    private final ImmutableList<Relation> relations;

    private Coherence(ImmutableList<Relation> relations) {
        this.relations = relations;
    }

    /**
     * Returns a check of relations.
     *
     * @param relations the relations; none for the rules that need no declaration
     * @return the check
     */
    public static Coherence of(Relation... relations) {
        return of(ImmutableList.copyOf(relations));
    }

    /**
     * Returns a check of relations.
     *
     * @param relations the relations; none for the rules that need no declaration
     * @return the check
     */
    public static Coherence of(Iterable<? extends Relation> relations) {
        return new Coherence(ImmutableList.copyOf(relations));
    }

    /**
     * Checks figures.
     *
     * @param figures the figures, in any order, of any areas and periods
     * @return what was found
     * @throws IllegalArgumentException if two figures of one vintage have the same definition, area and period and differ in
     *     value: which of them is meant must be settled first
     */
    public CoherenceReport check(Iterable<Observation> figures) {
        return new Check(figures).report();
    }

    /** Where figures meet: one area in one period. */
    private record Cell(AreaUnit.Key area, ReportingPeriod period) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::area).thenComparing(Cell::period);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private final class Check {

        private final TreeMap<Cell, TreeMap<String, Observation>> cells = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private int read;
        private int compared;

        Check(Iterable<Observation> figures) {
            for (Observation each : figures) {
                read++;
                if (each.isKnown()) {
                    cells.computeIfAbsent(new Cell(each.area().key(), each.period()), cell -> new TreeMap<>())
                            .merge(each.definition().code(), each, Check::moreSettled);
                }
            }
        }

        private static Observation moreSettled(Observation one, Observation other) {
            int order = one.vintage().compareTo(other.vintage());
            if (order == 0 && !one.value().equals(other.value())) {
                throw new IllegalArgumentException("two " + one.vintage() + " figures of " + one.definition() + " for "
                        + one.area() + " in " + one.period() + ": " + one.value() + " and " + other.value()
                        + "; keep one");
            }
            return order >= 0 ? one : other;
        }

        CoherenceReport report() {
            relations.forEach(this::test);
            cells.values().forEach(cell -> {
                cell.values().forEach(this::aboveHundred);
                sameUnderTwo(ImmutableList.copyOf(cell.values()));
            });
            return new CoherenceReport(read, compared, ImmutableList.copyOf(findings));
        }

        private void test(Relation relation) {
            if (relation instanceof Relation.SumOfAreas areas) {
                sumOfAreas(areas);
            } else if (relation instanceof Relation.Steady steady) {
                steady(steady);
            } else if (!(relation instanceof Relation.MayExceedHundredPercent)) {
                for (Map<String, Observation> cell : cells.values()) {
                    if (cell.keySet().containsAll(relation.codes())) {
                        compared++;
                        testIn(cell, relation);
                    }
                }
            }
        }

        private void testIn(Map<String, Observation> cell, Relation relation) {
            if (relation instanceof Relation.Within within) {
                atMost(cell.get(within.part()), cell.get(within.whole()), Rule.PART_ABOVE_WHOLE);
            } else if (relation instanceof Relation.NetWithinGross net) {
                atMost(cell.get(net.net()), cell.get(net.gross()), Rule.NET_ABOVE_GROSS);
            } else if (relation instanceof Relation.Sum sum) {
                sum(cell.get(sum.total()), sum.parts().stream().map(cell::get).toList());
            } else if (relation instanceof Relation.Share share) {
                share(cell.get(share.rate()), cell.get(share.count()), cell.get(share.base()));
            } else if (relation instanceof Relation.OneBase one) {
                oneBase(
                        cell.get(one.rate()),
                        cell.get(one.count()),
                        cell.get(one.otherRate()),
                        cell.get(one.otherCount()));
            } else if (relation instanceof Relation.NotOfPlan plan) {
                notOfPlan(cell.get(plan.rate()), cell.get(plan.count()), cell.get(plan.base()), plan.planned());
            } else {
                throw new IllegalStateException("no test for " + relation);
            }
        }

        private void atMost(Observation small, Observation large, Rule rule) {
            if (low(small).compareTo(high(large)) > 0) {
                find(
                        rule,
                        List.of(small, large),
                        same("≤ " + written(large)),
                        same(written(small)),
                        Text.of(
                                "kiểm tra hai số có bị đổi chỗ hoặc khác phạm vi không",
                                "see whether the two were swapped or cover different things"));
            }
        }

        private void sum(Observation total, List<Observation> parts) {
            Interval sum = parts.stream().map(Interval::of).reduce(Interval.ZERO, Interval::plus);
            Interval whole = Interval.of(total);
            if (!sum.meets(whole)) {
                Exact gap = whole.middle().minus(sum.middle());
                find(
                        Rule.PARTS_MISS_TOTAL,
                        Stream.concat(Stream.of(total), parts.stream()).toList(),
                        same(sum.written(total)),
                        same(written(total)),
                        Text.of(
                                "lệch " + difference(gap, total) + "; kiểm tra từng phần và tổng số với nguồn gốc",
                                "off by " + difference(gap, total) + "; compare every part and the total with their"
                                        + " source"));
            }
        }

        private void sumOfAreas(Relation.SumOfAreas relation) {
            cells.keySet().stream()
                    .filter(cell -> cell.area().equals(relation.whole()))
                    .toList()
                    .forEach(cell -> {
                        Optional<Observation> total = figure(cell, relation.code());
                        List<Observation> parts = relation.parts().stream()
                                .flatMap(part -> figure(new Cell(part, cell.period()), relation.code()).stream())
                                .toList();
                        if (total.isPresent()
                                && parts.size() == relation.parts().size()) {
                            if (total.get().definition().measure().kind().isPercent()) {
                                throw new IllegalArgumentException(
                                        relation.code() + " is a percentage; only counts of areas add up");
                            }
                            compared++;
                            sum(total.get(), parts);
                        }
                    });
        }

        private Optional<Observation> figure(Cell cell, String code) {
            return Optional.ofNullable(cells.get(cell)).flatMap(figures -> Optional.ofNullable(figures.get(code)));
        }

        private void share(Observation rate, Observation count, Observation base) {
            Optional<Interval> due = Interval.of(count).over(Interval.of(base));
            if (due.isEmpty()) {
                return;
            }
            Interval given = Interval.of(rate);
            if (due.get().meets(given)) {
                roundedTwice(rate, count, base, due.get());
                return;
            }
            boolean rounding =
                    unit(rate).map(one -> given.widened(one).meets(due.get())).orElse(false);
            find(
                    rounding ? Rule.PRINTED_ROUNDING : Rule.RATE_AGAINST_COUNTS,
                    List.of(rate, count, base),
                    same(due.get().written(rate)),
                    same(written(rate)),
                    rounding
                            ? Text.of("làm tròn một lần từ số đếm, nửa lên", "round once, from the counts, half up")
                            : Text.of(
                                    "kiểm tra chữ số và dấu thập phân của tỷ lệ, tử số và mẫu số",
                                    "look for a wrong digit or decimal mark in rate, count and base"));
        }

        /** Whether exact counts round to the printed rate in one step, and to another in two. */
        private void roundedTwice(Observation rate, Observation count, Observation base, Interval due) {
            if (due.isPoint()
                    && value(rate) instanceof Quantity.Published printed
                    && printed.printed().scale() >= 0) {
                int decimals = printed.printed().scale();
                Exact shown = printed.percent() ? due.low.times(Exact.HUNDRED) : due.low;
                BigDecimal finer = Rounding.halfUp(decimals + 1).round(shown);
                BigDecimal twice = finer.setScale(decimals, RoundingMode.HALF_UP);
                if (twice.compareTo(Rounding.halfUp(decimals).round(shown)) != 0) {
                    find(
                            Rule.ROUNDED_TWICE,
                            List.of(rate, count, base),
                            same(printed.toString().substring(1)),
                            same(printed.toString().substring(1)),
                            Text.of(
                                    "số này đúng; " + finer + " là số đã làm tròn, làm tròn tiếp thành " + twice
                                            + " thì sai",
                                    "the figure is right; " + finer + " is rounded already, and rounding that to "
                                            + twice + " would be wrong"));
                }
            }
        }

        private void oneBase(Observation rate, Observation count, Observation otherRate, Observation otherCount) {
            Optional<Interval> one = Interval.of(count).over(Interval.of(rate));
            Optional<Interval> other = Interval.of(otherCount).over(Interval.of(otherRate));
            if (one.isEmpty() || other.isEmpty() || one.get().meets(other.get())) {
                return;
            }
            find(
                    Rule.BASES_DIFFER,
                    List.of(rate, count, otherRate, otherCount),
                    Text.of(
                            due(count, rate, other.get(), " đến ") + ", hoặc "
                                    + due(otherCount, otherRate, one.get(), " đến "),
                            due(count, rate, other.get(), " to ") + ", or "
                                    + due(otherCount, otherRate, one.get(), " to ")),
                    same(written(count) + " : " + written(rate) + ", " + written(otherCount) + " : "
                            + written(otherRate)),
                    Text.of(
                            "một trong hai số đếm thừa, thiếu hoặc sai chữ số; đối chiếu với nguồn gốc",
                            "one of the counts has a digit too many, too few or wrong; compare with the source"));
        }

        /** The counts that would fit a rate on a base, such as {@code 2393 to 2410 at ~2.81%}. */
        private static String due(Observation count, Observation rate, Interval base, String to) {
            Interval fitting = Interval.of(rate).times(base);
            return new Rounding(0, RoundingMode.CEILING).round(fitting.low) + to
                    + new Rounding(0, RoundingMode.FLOOR).round(fitting.high) + " (" + count.definition() + ", "
                    + written(rate) + ")";
        }

        private void notOfPlan(Observation rate, Observation count, Observation base, Exact planned) {
            Interval reached = Interval.of(count);
            Optional<Interval> share = reached.over(Interval.of(base));
            if (share.isEmpty() || share.get().meets(Interval.of(rate))) {
                return;
            }
            Interval ofPlan = planned.compareTo(Exact.ONE) > 0
                    ? reached.dividedBy(planned)
                    : share.get().dividedBy(planned);
            if (ofPlan.meets(Interval.of(rate))) {
                find(
                        Rule.PERCENT_OF_PLAN,
                        List.of(rate, count, base),
                        same(share.get().written(rate)),
                        same(written(rate)),
                        Text.of(
                                "đây là phần trăm kế hoạch; ghi tỷ lệ tính trên số đếm",
                                "this is the percentage of the plan; give the rate by its counts"));
            }
        }

        private void steady(Relation.Steady relation) {
            Map<AreaUnit.Key, Map<ReportingPeriod.Kind, Observation>> before = new HashMap<>();
            for (Cell cell : cells.keySet()) {
                figure(cell, relation.code()).ifPresent(now -> {
                    Observation then = before.computeIfAbsent(cell.area(), area -> new HashMap<>())
                            .put(cell.period().kind(), now);
                    if (then != null) {
                        compared++;
                        jump(then, now, relation.most());
                    }
                });
            }
        }

        private void jump(Observation then, Observation now, Exact most) {
            Interval earlier = Interval.of(then);
            Interval later = Interval.of(now);
            Exact up = later.low.minus(earlier.high);
            Exact down = earlier.low.minus(later.high);
            Exact change = up.compareTo(down) > 0 ? up : down;
            Exact allowed = now.definition().measure().kind().isPercent()
                    ? most
                    : most.times(earlier.high.signum() < 0 ? Exact.ZERO.minus(earlier.low) : earlier.high);
            if (change.compareTo(allowed) > 0) {
                find(
                        Rule.JUMP,
                        List.of(then, now),
                        Text.of(
                                "thay đổi không quá " + difference(allowed, now),
                                "a change of at most " + difference(allowed, now)),
                        same(written(then) + " → " + written(now)),
                        Text.of(
                                "kiểm tra định nghĩa, chuẩn và địa giới có thay đổi giữa hai kỳ không, rồi kiểm tra số",
                                "see whether definition, standard or boundaries changed in between, then the figures"));
            }
        }

        private void aboveHundred(Observation figure) {
            boolean allowed = relations.stream()
                    .anyMatch(each -> each instanceof Relation.MayExceedHundredPercent may
                            && may.code().equals(figure.definition().code()));
            if (!allowed && value(figure).isPercent() && low(figure).compareTo(Exact.ONE) > 0) {
                find(
                        Rule.ABOVE_HUNDRED_PERCENT,
                        List.of(figure),
                        same("≤ 100%"),
                        same(written(figure)),
                        Text.of(
                                "có thể là phần trăm kế hoạch, hoặc tử số và mẫu số khác phạm vi; nếu tỷ lệ này được phép"
                                        + " trên 100% thì khai báo",
                                "it may be the percentage of a plan, or numerator and denominator may cover different"
                                        + " things; declare it if this rate may exceed 100 %"));
            }
        }

        private void sameUnderTwo(List<Observation> cell) {
            for (int i = 0; i < cell.size(); i++) {
                for (int j = i + 1; j < cell.size(); j++) {
                    Observation one = cell.get(i);
                    Observation other = cell.get(j);
                    if (one.definition().indicator().equals(other.definition().indicator())
                            && value(one).isPercent() == value(other).isPercent()
                            && value(one).exact().equals(value(other).exact())
                            && !isTrivial(value(one))) {
                        find(
                                Rule.SAME_UNDER_TWO_DEFINITIONS,
                                List.of(one, other),
                                Text.of("hai số khác nhau", "two figures that differ"),
                                same(written(one)),
                                Text.of(
                                        "xem số này thuộc định nghĩa nào; hai định nghĩa hầu như không bao giờ cho cùng một số",
                                        "see to which definition the figure belongs; two definitions hardly ever give the"
                                                + " same"));
                    }
                }
            }
        }

        private static boolean isTrivial(Quantity value) {
            return value.exact().signum() == 0
                    || value.isPercent() && value.exact().equals(Exact.ONE);
        }

        private void find(Rule rule, List<Observation> figures, Text expected, Text found, Text remedy) {
            findings.add(new Finding(rule, ImmutableList.copyOf(figures), expected, found, remedy));
        }
    }

    private static Quantity value(Observation figure) {
        return figure.value().orElseThrow();
    }

    private static Exact low(Observation figure) {
        return value(figure).low();
    }

    private static Exact high(Observation figure) {
        return value(figure).high();
    }

    private static String written(Observation figure) {
        return value(figure).toString();
    }

    private static Text same(String words) {
        return Text.of(words, words);
    }

    /** One unit of the last printed decimal; only a printed figure has one. */
    private static Optional<Exact> unit(Observation figure) {
        return value(figure) instanceof Quantity.Published printed
                ? Optional.of(printed.high().minus(printed.low()))
                : Optional.empty();
    }

    private static String difference(Exact gap, Observation figure) {
        Exact size = gap.signum() < 0 ? Exact.ZERO.minus(gap) : gap;
        return Interval.number(size, figure);
    }

    /** All numbers that a figure may stand for, ends included. */
    private static final class Interval {

        private static final Interval ZERO = new Interval(Exact.ZERO, Exact.ZERO);

        private final Exact low;
        private final Exact high;

        private Interval(Exact low, Exact high) {
            this.low = low;
            this.high = high;
        }

        static Interval of(Observation figure) {
            return new Interval(Coherence.low(figure), Coherence.high(figure));
        }

        Interval plus(Interval other) {
            return new Interval(low.plus(other.low), high.plus(other.high));
        }

        Interval times(Interval other) {
            return new Interval(low.times(other.low), high.times(other.high));
        }

        /** The quotient of figures that are not negative; empty if the divisor may be 0. */
        Optional<Interval> over(Interval divisor) {
            return divisor.low.signum() <= 0 || low.signum() < 0
                    ? Optional.empty()
                    : Optional.of(new Interval(low.dividedBy(divisor.high), high.dividedBy(divisor.low)));
        }

        Interval dividedBy(Exact divisor) {
            return new Interval(low.dividedBy(divisor), high.dividedBy(divisor));
        }

        Interval widened(Exact by) {
            return new Interval(low.minus(by), high.plus(by));
        }

        boolean meets(Interval other) {
            return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }

        boolean isPoint() {
            return low.equals(high);
        }

        Exact middle() {
            return low.plus(high).times(HALF);
        }

        /** The numbers, with at most four decimals more than the figure they are held against. */
        String written(Observation figure) {
            return isPoint() ? number(low, figure) : number(low, figure) + ".." + number(high, figure);
        }

        static String number(Exact value, Observation figure) {
            boolean percent = Coherence.value(figure).isPercent();
            int decimals = Coherence.value(figure) instanceof Quantity.Published printed
                    ? Math.max(0, Math.min(printed.printed().scale(), 16))
                    : 0;
            BigDecimal shown = Rounding.halfUp(decimals + 4).round(percent ? value.times(Exact.HUNDRED) : value);
            String plain =
                    shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
            return percent ? plain + "%" : plain;
        }
    }
}
