package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Exact;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Rebased.Why;

/**
 * Moves figures to the boundaries of another day, later or earlier, along the successors on record.
 *
 * <p>Whole units are added, exactly: after 2025-07-01 the total of the former Bình Lục district is the sum of its five
 * successors. A divided unit is shared out only by {@linkplain #with stated weights}, and what comes out is marked for ever.
 * Whatever cannot be known is {@link Rebased.Refused refused} with unit and day: a missing part, a unit without a successor
 * on record, a printed rate that would have to be added to another. A figure that covers exactly the territory asked for
 * stands as it is.
 *
 * <pre>{@code
 * Rebasing.to(LocalDate.of(2025, 6, 30), areas).figure(binhLuc, figuresOf2025)
 * }</pre>
 *
 * <p>Re-basing to all units of a day conserves the total, in whatever order figures come. A unit that names no successors of
 * its own (a district) is followed through the units below it. A unit without any successor, or predecessor, on record is taken to have
 * stayed inside the unit above it, and to have gone nowhere known within that: so it is no obstacle to a figure of the unit
 * above, and one to figures of the units beside it, except directly below the top, where a register need not hold every
 * province. Immutable and thread-safe.
 */
public final class Rebasing {

    private final AreaUnits areas;
    private final LocalDate day;
    private final ImmutableSet<Apportionment> weights;

    private Rebasing(AreaUnits areas, LocalDate day, ImmutableSet<Apportionment> weights) {
        this.areas = areas;
        this.day = day;
        this.weights = weights;
    }

    /**
     * Returns the way to the boundaries of a day, without weights.
     *
     * @param day the day whose boundaries are meant
     * @param areas the register of units and their successors
     * @return the re-basing
     */
    public static Rebasing to(LocalDate day, AreaUnits areas) {
        return new Rebasing(areas, day, ImmutableSet.of());
    }

    /**
     * States weights by which a divided unit is shared out. They are used only where that unit must be divided.
     *
     * @param stated the weights
     * @return the re-basing with these weights too
     * @throws IllegalArgumentException if other weights for the same division are stated already
     */
    public Rebasing with(Apportionment stated) {
        weights.stream()
                .filter(each -> !each.equals(stated)
                        && each.divided().equals(stated.divided())
                        && each.shares().keySet().equals(stated.shares().keySet()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException("two weights are stated for the division of " + stated.divided()
                            + ": by " + other.source() + " and by " + stated.source() + "; state one");
                });
        return new Rebasing(
                areas,
                day,
                ImmutableSet.<Apportionment>builder()
                        .addAll(weights)
                        .add(stated)
                        .build());
    }

    /**
     * Returns the figure of a unit from figures of one period. Several figures that cover the same territory are no
     * contradiction: the one of the largest unit inside is used.
     *
     * @param unit the unit asked for, which exists on the day of this re-basing
     * @param figures figures of one definition and period, at least one, in any order; of several vintages of a unit the most settled one is
     *     used; figures of units elsewhere do not matter
     * @return the figure, or why there is none
     * @throws IllegalArgumentException if the unit does not exist on the day, there is no figure, or the figures are of several periods
     * @throws DefinitionMismatchException if the figures are of several definitions
     * @throws ArithmeticException if a sum exceeds a {@code long}
     */
    public Rebased figure(AreaUnit unit, Iterable<Observation> figures) {
        List<Observation> all = settled(figures);
        Observation first = all.get(0);
        for (Observation each : all) {
            if (!each.period().equals(first.period())) {
                throw new IllegalArgumentException("figures of one period are re-based at a time; found "
                        + first.period() + " and " + each.period() + ": ask for the series");
            }
        }
        if (!unit.existsOn(day)) {
            throw new IllegalArgumentException(
                    unit.name().en() + " (" + unit + ") does not exist on " + day + "; ask for a unit of that day");
        }
        TreeSet<LocalDate> days = new TreeSet<>(Comparator.<LocalDate>reverseOrder());
        all.forEach(each -> days.add(boundariesOf(each)));
        Optional<Rebased> refusal = Optional.empty();
        for (LocalDate from : days) {
            Rebased answer = new Question(unit, first.period(), from, inBoundariesOf(from, all)).answer();
            if (!(answer instanceof Rebased.Refused)) {
                return answer;
            }
            refusal = refusal.or(() -> Optional.of(answer));
        }
        return refusal.orElseThrow();
    }

    /**
     * Returns the figures of several units from figures of one period.
     *
     * @param units the units asked for, which exist on the day of this re-basing
     * @param figures figures of one definition and period, as for {@link #figure}
     * @return the figure of each unit, or why there is none
     * @throws IllegalArgumentException if a unit does not exist on the day, there is no figure, or the figures are of several periods
     * @throws DefinitionMismatchException if the figures are of several definitions
     */
    public ImmutableMap<AreaUnit.Key, Rebased> figures(Iterable<AreaUnit> units, Iterable<Observation> figures) {
        ImmutableMap.Builder<AreaUnit.Key, Rebased> answers = ImmutableMap.builder();
        units.forEach(unit -> answers.put(unit.key(), figure(unit, figures)));
        return answers.buildOrThrow();
    }

    /**
     * Returns the figures of a unit through time.
     *
     * @param unit the unit asked for, which exists on the day of this re-basing
     * @param figures figures of one definition, of any periods, in any order
     * @return the figure of each period for which there are figures, or why there is none
     * @throws IllegalArgumentException if the unit does not exist on the day
     * @throws DefinitionMismatchException if the figures are of several definitions
     */
    public ImmutableSortedMap<ReportingPeriod, Rebased> series(AreaUnit unit, Iterable<Observation> figures) {
        TreeMap<ReportingPeriod, List<Observation>> byPeriod = new TreeMap<>();
        ImmutableList<Observation> all = ImmutableList.copyOf(figures);
        all.forEach(each -> {
            all.get(0).definition().requireSameAs(each.definition(), "compare");
            byPeriod.computeIfAbsent(each.period(), period -> new ArrayList<>()).add(each);
        });
        ImmutableSortedMap.Builder<ReportingPeriod, Rebased> series = ImmutableSortedMap.naturalOrder();
        byPeriod.forEach((period, each) -> series.put(period, figure(unit, each)));
        return series.build();
    }

    /** The figures that follow the boundaries of a day, and those of another day whose units have not changed in between. */
    private Map<AreaUnit, Observation> inBoundariesOf(LocalDate from, List<Observation> all) {
        Map<AreaUnit, Observation> figures = new LinkedHashMap<>();
        for (Observation each : all) {
            LocalDate own = boundariesOf(each);
            if (own.equals(from)) {
                figures.put(each.area(), each);
            } else if (isUnchanged(each.area(), own, from)) {
                figures.putIfAbsent(each.area(), each);
            }
        }
        return figures;
    }

    private boolean isUnchanged(AreaUnit unit, LocalDate one, LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        return unit.existsOn(one)
                && unit.existsOn(other)
                && leaves(unit, one).equals(leaves(unit, other))
                && leaves(unit, one).stream()
                        .flatMap(leaf -> areas.predecessors(leaf).stream())
                        .allMatch(each -> each.validTo().orElseThrow().isBefore(earlier));
    }

    /** The most settled figure of each unit in a fixed order; two figures of one vintage are refused. */
    private static List<Observation> settled(Iterable<Observation> figures) {
        Map<AreaUnit.Key, Map<Boundaries, List<Observation>>> byUnit = new TreeMap<>();
        ImmutableList<Observation> all = ImmutableList.copyOf(figures);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no figure to re-base");
        }
        all.forEach(each -> {
            all.get(0).definition().requireSameAs(each.definition(), "merge");
            byUnit.computeIfAbsent(each.area().key(), key -> new TreeMap<>())
                    .computeIfAbsent(each.boundaries(), boundaries -> new ArrayList<>())
                    .add(each);
        });
        List<Observation> settled = new ArrayList<>();
        byUnit.forEach((key, byBoundaries) -> byBoundaries
                .values()
                .forEach(rivals -> rivals.stream()
                        .map(Observation::period)
                        .distinct()
                        .forEach(period -> {
                            List<Observation> same = rivals.stream()
                                    .filter(each -> each.period().equals(period))
                                    .toList();
                            settled.add(new Series(
                                            same.get(0).definition(),
                                            same.get(0).area(),
                                            ImmutableList.copyOf(same))
                                    .observations()
                                    .get(0));
                        })));
        return settled;
    }

    /** The day whose boundaries a figure follows. */
    private static LocalDate boundariesOf(Observation figure) {
        return figure.lineage().boundaries().orElseGet(() -> switch (figure.boundaries()) {
            case CURRENT -> figure.period().lastDay();
            case FORMER -> figure.area().validTo().orElseThrow();
            case LATER -> figure.area().key().validFrom().orElseThrow();
        });
    }

    /** A part of a figure, and the weights that it rests on. */
    private record Share(Exact fraction, ImmutableSet<Apportionment> weights) {

        private static final Share NONE = new Share(Exact.ZERO, ImmutableSet.of());
        private static final Share WHOLE = new Share(Exact.ONE, ImmutableSet.of());

        boolean isWhole() {
            return weights.isEmpty() && fraction.equals(Exact.ONE);
        }
    }

    /** Ends a computation with the reason why it cannot go on; never leaves this class. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Rebased.Refused refused;

        Stop(Rebased.Refused refused) {
            super(null, null, false, false);
            this.refused = refused;
        }
    }

    /** What one unit comes to, from figures that all follow the boundaries of one day. */
    private final class Question {

        private final AreaUnit target;
        private final ReportingPeriod period;
        private final LocalDate from;
        private final Map<AreaUnit, Observation> figures;
        private final Map<AreaUnit, Set<AreaUnit>> leaves = new HashMap<>();

        Question(AreaUnit target, ReportingPeriod period, LocalDate from, Map<AreaUnit, Observation> figures) {
            this.target = target;
            this.period = period;
            this.from = from;
            this.figures = figures;
        }

        Rebased answer() {
            try {
                Map<AreaUnit, Share> shares = shares();
                List<Observation> used =
                        shares.keySet().stream().map(figures::get).toList();
                if (used.size() == 1 && shares.values().iterator().next().isWhole()) {
                    return new Rebased.Unchanged(target, day, used.get(0));
                }
                return sum(shares, ImmutableList.copyOf(used));
            } catch (Stop stop) {
                return stop.refused;
            }
        }

        private Rebased sum(Map<AreaUnit, Share> shares, ImmutableList<Observation> used) {
            IndicatorDefinition definition = used.get(0).definition();
            Map<AreaUnit, Tally> tallies = new LinkedHashMap<>();
            used.forEach(each -> tallies.put(each.area(), tally(each)));
            ImmutableSet<Apportionment> by = shares.values().stream()
                    .flatMap(each -> each.weights.stream())
                    .collect(ImmutableSet.toImmutableSet());
            if (by.isEmpty()) {
                Tally sum = tallies.values().stream().reduce(Tally.empty(definition), Tally::plus);
                return new Rebased.Added(target, day, period, sum, used);
            }
            Exact numerator = Exact.ZERO;
            Exact denominator = Exact.ZERO;
            for (Map.Entry<AreaUnit, Tally> each : tallies.entrySet()) {
                Exact fraction = shares.get(each.getKey()).fraction;
                numerator = reduced(
                        numerator.plus(fraction.times(Exact.of(each.getValue().numerator()))));
                denominator = reduced(
                        denominator.plus(fraction.times(Exact.of(each.getValue().denominator()))));
            }
            return new Rebased.Apportioned(target, day, period, definition, numerator, denominator, used, by);
        }

        private Tally tally(Observation figure) {
            IndicatorDefinition definition = figure.definition();
            if (definition.measure().kind() == Kind.NUMBER) {
                throw stop(Why.NO_COUNTS, figure.area(), from);
            }
            return figure.value()
                    .fold(
                            quantity -> {
                                try {
                                    return Tally.of(definition, quantity);
                                } catch (IllegalArgumentException e) {
                                    throw stop(Why.NO_COUNTS, figure.area(), from);
                                }
                            },
                            (reason, detail) -> switch (reason) {
                                case ZERO_DENOMINATOR -> Tally.empty(definition);
                                case SUPPRESSED -> throw stop(Why.SUPPRESSED, figure.area(), from);
                                default -> throw stop(Why.NO_VALUE, figure.area(), from);
                            });
        }

        /** Which part of which figure makes up the target. */
        private Map<AreaUnit, Share> shares() {
            Set<AreaUnit> needed = needed();
            Map<AreaUnit, Share> ofLeaf = new LinkedHashMap<>();
            Map<AreaUnit, Share> ofFigure = new LinkedHashMap<>();
            for (AreaUnit leaf : needed) {
                List<AreaUnit> covers =
                        upFrom(leaf).stream().filter(figures::containsKey).toList();
                if (covers.isEmpty()) {
                    throw stop(Why.MISSING_PART, leaf, from);
                }
                AreaUnit cover = covers.get(0);
                for (AreaUnit wider : covers) {
                    boolean inside = leavesOfFigures(wider).stream()
                            .allMatch(each -> needed.contains(each)
                                    && ofLeaf.computeIfAbsent(each, any -> shareOrDivided(any))
                                            .isWhole());
                    cover = inside ? wider : cover;
                }
                if (!ofFigure.containsKey(cover)) {
                    ofFigure.put(cover, shareOf(cover, leaf, needed));
                }
            }
            return ofFigure;
        }

        /** For the choice of a figure only: a leaf that is divided is not whole, with or without weights. */
        private Share shareOrDivided(AreaUnit leaf) {
            try {
                return shareOfLeaf(leaf);
            } catch (Stop stop) {
                return Share.NONE;
            }
        }

        private Share shareOf(AreaUnit cover, AreaUnit leaf, Set<AreaUnit> needed) {
            Set<AreaUnit> below = leavesOfFigures(cover);
            if (below.equals(Set.of(cover))) {
                return shareOfLeaf(leaf);
            }
            if (needed.containsAll(below)
                    && below.stream().allMatch(each -> shareOrDivided(each).isWhole())) {
                return Share.WHOLE;
            }
            boolean other = figures.keySet().stream()
                    .anyMatch(each -> !each.equals(cover) && each.existsOn(from) && areas.holds(cover, each, from));
            return weights.stream()
                    .filter(each -> !other
                            && each.divided().equals(cover.key())
                            && each.shares().containsKey(target.key()))
                    .findFirst()
                    .map(each -> new Share(each.shares().get(target.key()), ImmutableSet.of(each)))
                    .orElseThrow(() -> stop(Why.DIVIDED, cover, day));
        }

        /** The smallest units in the boundaries of the figures that have a part in the target, in a fixed order. */
        private Set<AreaUnit> needed() {
            Set<AreaUnit> units = new LinkedHashSet<>();
            if (from.isBefore(day)) {
                leavesAndSelf(target, day).forEach(each -> before(each, units));
                requireNoOrphanBeside(units);
            } else if (from.isAfter(day)) {
                leaves(target, day).forEach(each -> after(each, units));
            } else {
                units.add(target);
            }
            Set<AreaUnit> needed = new TreeSet<>(Comparator.comparing(AreaUnit::key));
            for (AreaUnit unit : units) {
                List<AreaUnit> inside = leavesOfFigures(unit).stream()
                        .filter(each -> !isElsewhere(each))
                        .toList();
                if (inside.isEmpty()) {
                    needed.add(unit);
                } else {
                    needed.addAll(inside);
                }
            }
            return needed;
        }

        private boolean isInside(AreaUnit unit) {
            try {
                return forward(unit).isWhole();
            } catch (Stop stop) {
                return false;
            }
        }

        private boolean isElsewhere(AreaUnit leaf) {
            try {
                return shareOfLeaf(leaf).equals(Share.NONE);
            } catch (Stop stop) {
                return false;
            }
        }

        private Set<AreaUnit> leavesOfFigures(AreaUnit unit) {
            return leaves.computeIfAbsent(unit, each -> leaves(each, from));
        }

        private List<AreaUnit> upFrom(AreaUnit leaf) {
            List<AreaUnit> chain = new ArrayList<>();
            Optional<AreaUnit> next = Optional.of(leaf);
            while (next.isPresent() && !chain.contains(next.get())) {
                chain.add(next.get());
                next = areas.above(next.get(), from);
            }
            return chain;
        }

        /**
         * The units before the target: what existed already, and what was taken over since. A part of the target whose
         * predecessor is not on record was carved out of the target, if that existed.
         */
        private void before(AreaUnit unit, Set<AreaUnit> found) {
            if (unit.existsOn(from)) {
                found.add(unit);
            }
            Set<AreaUnit> predecessors = takenOver(unit);
            boolean unknown = !unit.existsOn(from) && predecessors.isEmpty();
            boolean stated = unit.equals(target) ? !leaves(unit, day).equals(Set.of(unit)) : target.existsOn(from);
            if (unknown && !stated) {
                throw stop(Why.NO_PREDECESSOR, unit, unit.key().validFrom().orElse(day));
            }
            predecessors.forEach(each -> before(each, found));
        }

        /** The units whose territory a unit took over between the boundaries of the figures and the day asked for. */
        private Set<AreaUnit> takenOver(AreaUnit unit) {
            Set<AreaUnit> taken = new LinkedHashSet<>();
            for (AreaUnit each : areas.predecessors(unit)) {
                LocalDate last = each.validTo().orElseThrow();
                if (!last.isBefore(earlier()) && last.isBefore(later())) {
                    taken.add(each);
                }
            }
            return taken;
        }

        private LocalDate earlier() {
            return from.isBefore(day) ? from : day;
        }

        private LocalDate later() {
            return from.isBefore(day) ? day : from;
        }

        /**
         * A unit that vanished without a successor may have gone into any unit beside it. Directly below the top (provinces of
         * a nation) nothing is concluded: a register need not hold the whole nation.
         */
        private void requireNoOrphanBeside(Set<AreaUnit> sources) {
            for (AreaUnit source : sources) {
                Optional<AreaUnit> above = areas.above(source, from);
                boolean atTheTop =
                        above.flatMap(each -> areas.above(each, from)).isEmpty();
                if (atTheTop || isInside(above.get())) {
                    continue;
                }
                areas.parts(above.get(), from).stream()
                        .filter(each ->
                                each.validTo().map(last -> last.isBefore(day)).orElse(false))
                        .filter(each -> areas.successors(each).isEmpty())
                        .findFirst()
                        .ifPresent(orphan -> {
                            throw stop(
                                    Why.NO_SUCCESSOR,
                                    orphan,
                                    orphan.validTo().orElseThrow().plusDays(1));
                        });
            }
        }

        /** The units after the target: what still exists, and what took over since. */
        private void after(AreaUnit unit, Set<AreaUnit> found) {
            if (unit.existsOn(from)) {
                found.add(unit);
                return;
            }
            ImmutableSet<AreaUnit> successors = areas.successors(unit);
            if (successors.isEmpty()) {
                throw stop(Why.NO_SUCCESSOR, unit, unit.validTo().orElseThrow().plusDays(1));
            }
            successors.forEach(each -> after(each, found));
        }

        private Share shareOfLeaf(AreaUnit leaf) {
            return from.isAfter(day) ? backward(leaf) : forward(leaf);
        }

        /** Which part of a unit's figure belongs to the target, later on. */
        private Share forward(AreaUnit unit) {
            if (unit.existsOn(day)) {
                if (areas.holds(target, unit, day)) {
                    return Share.WHOLE;
                }
                if (areas.holds(unit, target, day)) {
                    return shared(unit, day, ImmutableSet.of(), Map.of());
                }
                return Share.NONE;
            }
            LocalDate next = unit.validTo().orElseThrow().plusDays(1);
            ImmutableSet<AreaUnit> successors = areas.successors(unit);
            if (successors.isEmpty()) {
                return ofOrphan(unit, next);
            }
            Map<AreaUnit.Key, Share> parts = new LinkedHashMap<>();
            successors.forEach(each -> parts.put(each.key(), forward(each)));
            return parts.values().stream().distinct().count() == 1
                    ? parts.values().iterator().next()
                    : shared(unit, next, parts.keySet(), parts);
        }

        /** A unit without a recorded successor went on inside the unit above it; more is not known. */
        private Share ofOrphan(AreaUnit unit, LocalDate next) {
            return areas.above(unit, next.minusDays(1))
                    .filter(above ->
                            above.existsOn(next) || !areas.successors(above).isEmpty())
                    .map(this::forward)
                    .filter(Share::isWhole)
                    .orElseThrow(() -> stop(Why.NO_SUCCESSOR, unit, next));
        }

        /** Which part of a unit's figure belongs to the target, earlier on. */
        private Share backward(AreaUnit unit) {
            Map<AreaUnit.Key, Share> parts = new LinkedHashMap<>();
            Set<AreaUnit> sources = new LinkedHashSet<>();
            earlierThan(unit, sources);
            if (sources.isEmpty()) {
                throw stop(Why.NO_PREDECESSOR, unit, unit.key().validFrom().orElse(day));
            }
            sources.forEach(each -> parts.put(each.key(), areas.holds(target, each, day) ? Share.WHOLE : Share.NONE));
            return parts.values().stream().distinct().count() == 1
                    ? parts.values().iterator().next()
                    : shared(unit, unit.key().validFrom().orElse(day), parts.keySet(), parts);
        }

        private void earlierThan(AreaUnit unit, Set<AreaUnit> found) {
            if (unit.existsOn(day)) {
                found.add(unit);
            }
            takenOver(unit).forEach(each -> earlierThan(each, found));
        }

        /** Shares a divided unit out by the weights stated for exactly this division. */
        private Share shared(AreaUnit unit, LocalDate on, Set<AreaUnit.Key> among, Map<AreaUnit.Key, Share> parts) {
            Apportionment by = weights.stream()
                    .filter(each -> each.divided().equals(unit.key())
                            && each.shares().keySet().equals(among))
                    .findFirst()
                    .orElseThrow(() -> stop(Why.DIVIDED, unit, on));
            Exact fraction = Exact.ZERO;
            ImmutableSet.Builder<Apportionment> used = ImmutableSet.builder();
            used.add(by);
            for (Map.Entry<AreaUnit.Key, Exact> each : by.shares().entrySet()) {
                Share part = parts.get(each.getKey());
                fraction = reduced(fraction.plus(each.getValue().times(part.fraction)));
                used.addAll(part.weights);
            }
            return new Share(fraction, used.build());
        }

        private Stop stop(Why why, AreaUnit unit, LocalDate on) {
            return new Stop(new Rebased.Refused(target, day, period, why, unit, on));
        }
    }

    private Stream<AreaUnit> leavesAndSelf(AreaUnit unit, LocalDate when) {
        return Stream.concat(Stream.of(unit), leaves(unit, when).stream()).distinct();
    }

    /** The units below a unit that have none below them; the unit itself if it has none. */
    private Set<AreaUnit> leaves(AreaUnit unit, LocalDate when) {
        ImmutableList<AreaUnit> parts = areas.parts(unit, when);
        if (parts.isEmpty()) {
            return Set.of(unit);
        }
        Set<AreaUnit> leaves = new LinkedHashSet<>();
        parts.forEach(each -> leaves.addAll(leaves(each, when)));
        return leaves;
    }

    /** The same number over the smallest denominator, so that long sums stay short. */
    private static Exact reduced(Exact number) {
        int scale = Math.max(
                0, Math.max(number.numerator().scale(), number.denominator().scale()));
        BigInteger above = number.numerator().movePointRight(scale).toBigIntegerExact();
        BigInteger below = number.denominator().movePointRight(scale).toBigIntegerExact();
        BigInteger common = above.gcd(below);
        return new Exact(new BigDecimal(above.divide(common)), new BigDecimal(below.divide(common)));
    }
}
