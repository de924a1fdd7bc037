package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation.Vintage;

/**
 * The figures of one definition in one area through time, the most settled vintage of each period.
 *
 * @param definition what was measured
 * @param area where
 * @param observations the figures, ordered by period; at most one a period
 */
public record Series(IndicatorDefinition definition, AreaUnit area, ImmutableList<Observation> observations) {

    /**
     * Gathers figures, keeping the most settled vintage of each period.
     *
     * @param definition what was measured
     * @param area where
     * @param observations the figures, in any order
     * @throws DefinitionMismatchException if a figure is of another definition; the message names both
     * @throws IllegalArgumentException if a figure is of another area, or two figures of the same vintage speak of the
     *     same period
     */
    public Series {
        for (Observation each : observations) {
            definition.requireSameAs(each.definition(), "compare");
            if (!area.key().equals(each.area().key())) {
                throw new IllegalArgumentException(
                        "a series is of one area; found " + each.area() + " beside " + area + " for " + definition);
            }
        }
        observations = inOrder(observations) ? observations : settled(observations);
    }

    /** Tells whether the figures stand in the order of their periods, one for each. */
    private static boolean inOrder(ImmutableList<Observation> figures) {
        for (int i = 1; i < figures.size(); i++) {
            if (figures.get(i - 1).period().compareTo(figures.get(i).period()) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The most settled figure of each period, in the order of the periods. */
    private static ImmutableList<Observation> settled(ImmutableList<Observation> figures) {
        TreeMap<ReportingPeriod, TreeMap<Vintage, Observation>> byPeriod = new TreeMap<>();
        for (Observation each : figures) {
            byPeriod.putIfAbsent(each.period(), new TreeMap<>());
            Observation other = byPeriod.get(each.period()).put(each.vintage(), each);
            if (other != null) {
                throw new IllegalArgumentException("two " + each.vintage() + " figures of " + each.definition()
                        + " for " + each.area() + " in " + each.period() + ": " + other.value() + " and "
                        + each.value() + "; keep one");
            }
        }
        ImmutableList.Builder<Observation> settled = ImmutableList.builder();
        for (TreeMap<Vintage, Observation> vintages : byPeriod.values()) {
            settled.add(vintages.lastEntry().getValue());
        }
        return settled.build();
    }

    /**
     * Returns the figures of which something is true.
     *
     * @param which what is true of them; always the same of the same figure
     * @return the series without the others
     */
    public Series where(Predicate<? super Observation> which) {
        for (Observation each : observations) {
            if (!which.test(each)) {
                return new Series(definition, area, those(which));
            }
        }
        return this;
    }

    private ImmutableList<Observation> those(Predicate<? super Observation> which) {
        ImmutableList.Builder<Observation> those = ImmutableList.builder();
        for (Observation each : observations) {
            if (which.test(each)) {
                those.add(each);
            }
        }
        return those.build();
    }

    /**
     * Returns the figures whose periods had ended by a day.
     *
     * @param day the day
     * @return the series without later figures
     */
    public Series until(LocalDate day) {
        return where(each -> !each.period().lastDay().isAfter(day));
    }

    /**
     * Returns the days on which a period of a figure ends.
     *
     * @return the days, each once, earliest first
     */
    public ImmutableList<LocalDate> lastDays() {
        if (observations.size() == 1) {
            return ImmutableList.of(observations.get(0).period().lastDay());
        }
        TreeSet<LocalDate> lastDays = new TreeSet<>();
        for (Observation each : observations) {
            lastDays.add(each.period().lastDay());
        }
        return ImmutableList.copyOf(lastDays);
    }

    /**
     * Finds the figure of the period that ends on a day. If several do, a stock is the one of the shortest period (the
     * day itself), any other figure that of the longest.
     *
     * @param day the last day of the period
     * @return the figure, or empty
     */
    public Optional<Observation> endingOn(LocalDate day) {
        Optional<Observation> found = Optional.empty();
        for (Observation each : observations) {
            // by the order of the periods, the longest comes first
            if (each.period().lastDay().equals(day) && (found.isEmpty() || definition.combining() == Combining.STOCK)) {
                found = Optional.of(each);
            }
        }
        return found;
    }

    /**
     * Finds the latest figure, see {@link #endingOn} for periods with the same last day.
     *
     * @return the figure of the period that ends last, or empty
     */
    public Optional<Observation> latest() {
        LocalDate last = LocalDate.MIN;
        for (Observation each : observations) {
            LocalDate day = each.period().lastDay();
            last = day.isAfter(last) ? day : last;
        }
        return endingOn(last);
    }

    /**
     * The figures that make up a longer period, the days of it that no figure covers, and what they come to.
     *
     * @param total the value over the covered days, or why there is none
     * @param parts the figures used, without overlap
     * @param gaps the days that no figure covers
     */
    public record Combined(
            Measured<Quantity> total, ImmutableList<Observation> parts, ImmutableList<ReportingPeriod> gaps) {}

    /**
     * Combines the known figures inside a period by the definition's rule: a stock is the value on the last day, a flow the
     * sum, a mean the plain mean of parts of one length (of shares: the sum of their counts). Of overlapping figures those
     * are used that cover the most days, and of these the fewest. Gaps are reported, not filled; for a stock, the days
     * before the last do not matter and are no gap.
     *
     * @param period the whole period
     * @return what the figures come to, over the days that they cover
     */
    public Combined over(ReportingPeriod period) {
        return definition.combining() == Combining.STOCK ? stockAt(period) : combined(period);
    }

    private Combined stockAt(ReportingPeriod period) {
        Optional<Observation> last = endingOn(period.lastDay());
        return last.isPresent()
                ? alone(last.get())
                : new Combined(
                        missing("no figure on " + period.lastDay()),
                        ImmutableList.of(),
                        ImmutableList.of(ReportingPeriod.day(period.lastDay())));
    }

    private static Combined alone(Observation figure) {
        return new Combined(figure.value(), ImmutableList.of(figure), ImmutableList.of());
    }

    private Combined combined(ReportingPeriod period) {
        for (Observation each : observations) {
            if (each.period().equals(period) && counts(each)) {
                return alone(each);
            }
        }
        List<Observation> counting = new ArrayList<>();
        for (Observation each : observations) {
            if (period.contains(each.period()) && counts(each)) {
                counting.add(each);
            }
        }
        boolean mean = definition.combining() == Combining.MEAN;
        ImmutableList<Observation> parts = mean ? bestOfOneKind(counting) : Cover.best(counting);
        return parts.isEmpty()
                ? new Combined(nothingIn(period), parts, ImmutableList.of(period))
                : new Combined(mean ? mean(parts) : sum(parts), parts, gaps(period, parts));
    }

    /** Why no figure inside a period counts: the first one says it. */
    private Measured<Quantity> nothingIn(ReportingPeriod period) {
        for (Observation each : observations) {
            if (period.contains(each.period())) {
                return each.value();
            }
        }
        return missing("no figure in " + period);
    }

    /** The days of a period that its parts, in their order, leave uncovered. */
    private static ImmutableList<ReportingPeriod> gaps(ReportingPeriod period, List<Observation> parts) {
        ImmutableList.Builder<ReportingPeriod> gaps = ImmutableList.builder();
        LocalDate next = period.firstDay();
        for (Observation each : parts) {
            if (each.period().firstDay().isAfter(next)) {
                gaps.add(ReportingPeriod.days(next, each.period().firstDay().minusDays(1)));
            }
            next = each.period().lastDay().plusDays(1);
        }
        if (!next.isAfter(period.lastDay())) {
            gaps.add(ReportingPeriod.days(next, period.lastDay()));
        }
        return gaps.build();
    }

    /** A period with nobody in the denominator is known: it adds nothing. */
    private static boolean counts(Observation figure) {
        return !(figure.value() instanceof Measured.Unknown<Quantity> none)
                || none.reason() == Measured.Reason.ZERO_DENOMINATOR;
    }

    /** The kind of period that covers the most days; of equal ones, one that has a mean, and of these that of the fewest parts. */
    private static ImmutableList<Observation> bestOfOneKind(List<Observation> figures) {
        return Arrays.stream(ReportingPeriod.Kind.values())
                .map(kind -> Cover.best(figures.stream()
                        .filter(each -> each.period().kind() == kind)
                        .toList()))
                .max(Comparator.comparingLong(Series::days)
                        .thenComparing(Series::haveAMean)
                        .thenComparing(List::size, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long days(List<Observation> parts) {
        return parts.stream().mapToLong(each -> each.period().lengthInDays()).sum();
    }

    /** Tells whether parts of one kind have one length, as they must for a mean. */
    private static boolean haveAMean(List<Observation> parts) {
        return parts.size() < 2 || parts.get(0).period().kind().compareTo(ReportingPeriod.Kind.YEAR) <= 0;
    }

    /** Figures without overlap, ending with one of them: the days they cover and how many they are. */
    private record Cover(Optional<Cover> before, Optional<Observation> last, long days, int parts) {

        private static final Cover NOTHING = new Cover(Optional.empty(), Optional.empty(), 0, 0);

        /** Of figures in the order of their periods, those that cover the most days without overlap; if several do, the fewest. */
        static ImmutableList<Observation> best(List<Observation> figures) {
            TreeMap<LocalDate, Cover> byLastDay = new TreeMap<>();
            byLastDay.put(LocalDate.MIN, NOTHING);
            for (Observation each : ImmutableList.sortedCopyOf(Cover::byLastDay, figures)) {
                Cover with = byLastDay
                        .lowerEntry(each.period().firstDay())
                        .getValue()
                        .with(each);
                if (with.isBetterThan(byLastDay.lastEntry().getValue())) {
                    byLastDay.put(each.period().lastDay(), with);
                }
            }
            LinkedList<Observation> parts = new LinkedList<>();
            for (Cover each = byLastDay.lastEntry().getValue();
                    each.last.isPresent();
                    each = each.before.orElseThrow()) {
                parts.addFirst(each.last.get());
            }
            return ImmutableList.copyOf(parts);
        }

        private static int byLastDay(Observation one, Observation other) {
            return one.period().lastDay().compareTo(other.period().lastDay());
        }

        private Cover with(Observation next) {
            return new Cover(
                    Optional.of(this), Optional.of(next), days + next.period().lengthInDays(), parts + 1);
        }

        private boolean isBetterThan(Cover other) {
            return days > other.days || days == other.days && parts < other.parts;
        }
    }

    private Measured<Quantity> sum(List<Observation> parts) {
        if (parts.size() == 1) {
            return parts.get(0).value();
        }
        if (definition.measure().kind() == Kind.NUMBER) {
            return notMergeable(parts.get(0));
        }
        Tally sum = Tally.empty(definition);
        for (Observation part : parts) {
            try {
                sum = part.isKnown()
                        ? sum.plus(Tally.of(definition, part.value().orElseThrow()))
                        : sum;
            } catch (IllegalArgumentException e) {
                return notMergeable(part);
            } catch (ArithmeticException e) {
                return Measured.unknown(Measured.Reason.NOT_ESTIMABLE, "the sum exceeds " + Long.MAX_VALUE);
            }
        }
        return sum.measured();
    }

    private Measured<Quantity> mean(List<Observation> parts) {
        if (!haveAMean(parts)) {
            return Measured.unknown(
                    Measured.Reason.NOT_ESTIMABLE,
                    "the mean needs days, months, quarters, halves or years alone; found "
                            + parts.stream()
                                    .map(part -> part.period().toString())
                                    .collect(Collectors.joining(", ")));
        }
        if (parts.size() == 1 || definition.measure().kind().isPercent()) {
            return sum(parts);
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Observation part : parts) {
            if (!(part.value() instanceof Measured.Known<Quantity> known)
                    || !(known.value() instanceof Quantity.Count count)) {
                return notMergeable(part);
            }
            total = total.add(BigDecimal.valueOf(count.value()));
        }
        return Measured.known(new Quantity.Mean(total, parts.size()));
    }

    private static Measured<Quantity> missing(String detail) {
        return Measured.unknown(Measured.Reason.MISSING, detail);
    }

    private static <Q> Measured<Q> notMergeable(Observation part) {
        return Measured.unknown(
                Measured.Reason.NOT_ESTIMABLE, "the figure of " + part.period() + " is no count and does not merge");
    }
}
