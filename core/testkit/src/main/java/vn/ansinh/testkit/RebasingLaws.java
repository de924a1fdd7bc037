package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Apportionment;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Rebased;
import vn.ansinh.core.indicator.Rebasing;

/**
 * The laws of moving figures to the boundaries of another day. The cases come from the user's own register: every change of
 * units in it, with the units that ended, those that took over, and made-up counts.
 *
 * <p>Passing: {@code RebasingLaws.check(areas)}. A change beside which a unit ended without a successor on record is passed
 * over, because nobody can tell what took that unit over.
 */
public final class RebasingLaws {

    /** Nothing lost, nothing won. */
    public static final Law B1 = new Law(
            "B1",
            "the figures of all units that took over add up to those of the units that ended, exactly, weights or not");

    /** Any order. */
    public static final Law B2 = new Law("B2", "the order of the figures changes nothing");

    /** No guess. */
    public static final Law B3 =
            new Law("B3", "a divided unit without weights is refused, and the unit and the day are named");

    /** The mark stays. */
    public static final Law B4 =
            new Law("B4", "whatever was added is marked as re-based, and whatever weights divided as apportioned");

    /** Absent is not zero. */
    public static final Law B5 = new Law("B5", "a missing part is refused, and never taken for 0");

    /** Rates do not add up. */
    public static final Law B6 = new Law("B6", "printed rates of several units are refused");

    private static final IndicatorDefinition COUNT = definition("REBASING-LAWS:count", Kind.COUNT);
    private static final IndicatorDefinition RATE = definition("REBASING-LAWS:rate", Kind.PROPORTION);

    private final AreaUnits areas;
    private final Subject subject;
    private int proved;

    /** A way to re-base. */
    @FunctionalInterface
    public interface Subject {

        /**
         * Re-bases the figure of a unit.
         *
         * @param unit the unit asked for
         * @param day the day whose boundaries are meant
         * @param figures figures of one definition and period
         * @param weights how divided units are shared out
         * @return the figure, or why there is none
         */
        Rebased figure(AreaUnit unit, LocalDate day, List<Observation> figures, List<Apportionment> weights);
    }

    /** Units that ended on a day, those that took over, and nothing else that touches them. */
    private record Change(LocalDate last, Set<AreaUnit> before, Set<AreaUnit> after) {

        LocalDate next() {
            return last.plusDays(1);
        }
    }

    private RebasingLaws(AreaUnits areas, Subject subject) {
        this.areas = areas;
        this.subject = subject;
    }

    /**
     * Checks all laws on a register of units, as this library re-bases.
     *
     * @param areas the register
     * @throws IllegalArgumentException if the register has no change of units on which the laws could be tried
     * @throws LawViolation if a law is broken
     */
    public static void check(AreaUnits areas) {
        check(areas, (unit, day, figures, weights) -> {
            Rebasing rebasing = Rebasing.to(day, areas);
            for (Apportionment each : weights) {
                rebasing = rebasing.with(each);
            }
            return rebasing.figure(unit, figures);
        });
    }

    /**
     * Checks all laws on a register of units and a way to re-base.
     *
     * @param areas the register
     * @param subject the way to re-base
     * @throws IllegalArgumentException if the register has no change of units on which the laws could be tried
     * @throws LawViolation if a law is broken
     */
    public static void check(AreaUnits areas, Subject subject) {
        RebasingLaws laws = new RebasingLaws(areas, subject);
        laws.changes().forEach(laws::check);
        if (laws.proved == 0) {
            throw new IllegalArgumentException(
                    "the laws need a register in which a unit ends and another takes over; found " + areas);
        }
    }

    private List<Change> changes() {
        Map<LocalDate, Set<AreaUnit>> ended = new TreeMap<>();
        areas.all()
                .forEach(unit -> unit.validTo()
                        .filter(last -> !unit.successorCodes().isEmpty())
                        .ifPresent(last -> ended.computeIfAbsent(last, any -> new LinkedHashSet<>())
                                .add(unit)));
        List<Change> changes = new ArrayList<>();
        ended.forEach((last, units) -> {
            Set<AreaUnit> left = new LinkedHashSet<>(units);
            while (!left.isEmpty()) {
                Change change = changeOf(left.iterator().next(), last);
                left.removeAll(change.before);
                changes.add(change);
            }
        });
        return changes;
    }

    /** Everything that is tied to a unit by one change: its successors, their predecessors, and so on. */
    private Change changeOf(AreaUnit unit, LocalDate last) {
        Set<AreaUnit> before = new LinkedHashSet<>(Set.of(unit));
        Set<AreaUnit> after = new LinkedHashSet<>();
        int size = 0;
        while (size < before.size() + after.size()) {
            size = before.size() + after.size();
            List.copyOf(before).stream()
                    .filter(each -> each.validTo().equals(Optional.of(last)))
                    .forEach(each -> after.addAll(areas.successors(each)));
            for (AreaUnit each : after) {
                areas.predecessors(each).stream()
                        .filter(other -> other.validTo().equals(Optional.of(last)))
                        .forEach(before::add);
                if (each.existsOn(last)) {
                    before.add(each);
                }
            }
        }
        return new Change(last, before, after);
    }

    private void check(Change change) {
        List<Observation> figures = new ArrayList<>();
        long total = 0;
        for (AreaUnit each : change.before) {
            long count = 1_000 + 37L * figures.size();
            total += count;
            figures.add(figure(COUNT, each, change, Quantity.Count.of(count)));
        }
        List<Apportionment> weights = weights(change);
        Exact sum = Exact.ZERO;
        for (AreaUnit unit : change.after) {
            Rebased answer = subject.figure(unit, change.next(), figures, weights);
            if (isBesideAnOrphan(answer)) {
                return;
            }
            sum = sum.plus(exact(answer)
                    .orElseThrow(() -> B1.violatedBecause(
                            "all figures and weights are there, and " + unit + " has no figure on " + change.next())));
            anyOrder(change, unit, figures, weights, answer);
            marked(unit, answer);
            missing(change, unit, figures, weights);
            if (weights.isEmpty() && change.before.size() > 1 && change.after.size() == 1) {
                printedRates(change, unit);
            }
        }
        if (!sum.equals(Exact.of(total))) {
            throw B1.violatedBecause("units that ended on " + change.last + " had " + total
                    + " and those that took over have " + sum + ": " + change.before + " became " + change.after);
        }
        if (!weights.isEmpty()) {
            divided(change, figures, weights);
        }
        proved++;
    }

    /** Nobody can tell where a unit without a successor went, so refusing is right if there is one. */
    private boolean isBesideAnOrphan(Rebased answer) {
        return answer instanceof Rebased.Refused refused
                && refused.why() == Rebased.Why.NO_SUCCESSOR
                && areas.successors(refused.unit()).isEmpty();
    }

    private List<Apportionment> weights(Change change) {
        List<Apportionment> weights = new ArrayList<>();
        for (AreaUnit each : change.before) {
            ImmutableSet<AreaUnit> successors =
                    each.existsOn(change.next()) ? ImmutableSet.of() : areas.successors(each);
            if (successors.size() > 1) {
                ImmutableMap.Builder<AreaUnit.Key, Exact> shares = ImmutableMap.builder();
                int parts = successors.size() * (successors.size() + 1) / 2;
                int part = 1;
                for (AreaUnit successor : successors) {
                    shares.put(successor.key(), Exact.of(part++, parts));
                }
                weights.add(Apportionment.of(each.key(), shares.buildOrThrow(), "made up by the laws"));
            }
        }
        return weights;
    }

    private void anyOrder(
            Change change, AreaUnit unit, List<Observation> figures, List<Apportionment> weights, Rebased answer) {
        List<Observation> other = new ArrayList<>(figures);
        Collections.reverse(other);
        if (!subject.figure(unit, change.next(), other, weights).equals(answer)) {
            throw B2.violatedBecause("figures in reverse order give " + unit + " another answer");
        }
    }

    private static void marked(AreaUnit unit, Rebased answer) {
        boolean apportioned = answer instanceof Rebased.Apportioned;
        Observation made = answer.fold(
                same -> same.observation(), added -> added.observation(), parts -> parts.observation(2), refused -> {
                    throw new IllegalStateException("checked before");
                });
        boolean other = !made.lineage().inputs().isEmpty();
        if (other && !made.lineage().derivation().isRebased() || apportioned && !made.isApportioned()) {
            throw B4.violatedBecause("the figure of " + unit + " does not say how it was derived");
        }
        if (!other && !(answer instanceof Rebased.Unchanged)) {
            throw B4.violatedBecause("the figure of " + unit + " does not say from what it was derived");
        }
    }

    private void missing(Change change, AreaUnit unit, List<Observation> figures, List<Apportionment> weights) {
        Set<AreaUnit> sources = new LinkedHashSet<>(areas.predecessors(unit));
        for (int left = 0; left < figures.size(); left++) {
            if (sources.contains(figures.get(left).area()) && figures.size() > 1) {
                List<Observation> fewer = new ArrayList<>(figures);
                AreaUnit absent = fewer.remove(left).area();
                if (!(subject.figure(unit, change.next(), fewer, weights) instanceof Rebased.Refused)) {
                    throw B5.violatedBecause("without a figure of " + absent + " there is one of " + unit);
                }
            }
        }
    }

    private void printedRates(Change change, AreaUnit unit) {
        List<Observation> rates = change.before.stream()
                .map(each -> figure(RATE, each, change, Quantity.Published.percent("4.2")))
                .toList();
        if (!(subject.figure(unit, change.next(), rates, List.of()) instanceof Rebased.Refused)) {
            throw B6.violatedBecause("printed rates of " + change.before + " make a rate of " + unit);
        }
    }

    private void divided(Change change, List<Observation> figures, List<Apportionment> weights) {
        Set<AreaUnit.Key> split = new LinkedHashSet<>();
        weights.forEach(each -> split.add(each.divided()));
        for (Apportionment each : weights) {
            for (AreaUnit.Key part : each.shares().keySet()) {
                Rebased answer = subject.figure(areas.get(part), change.next(), figures, List.of());
                if (!(answer instanceof Rebased.Refused refused)
                        || refused.why() != Rebased.Why.DIVIDED
                        || !split.contains(refused.unit().key())
                        || !refused.on().equals(change.next())) {
                    throw B3.violatedBecause(each.divided() + " was divided on " + change.next()
                            + ", and without weights " + part + " gets "
                            + answer.fold(
                                    any -> "a figure", any -> "a sum", any -> "a share", any -> "another reason"));
                }
            }
        }
    }

    private static Optional<Exact> exact(Rebased answer) {
        return answer.fold(
                same -> same.figure().value().asOptional().map(Quantity::exact),
                added -> Optional.of(Exact.of(added.tally().numerator())),
                parts -> Optional.of(parts.numerator()),
                refused -> Optional.empty());
    }

    private static Observation figure(IndicatorDefinition definition, AreaUnit unit, Change change, Quantity value) {
        return Observation.of(definition, unit, ReportingPeriod.day(change.last), value, Observation.SYNTHETIC);
    }

    private static IndicatorDefinition definition(String code, Kind kind) {
        Statement said = new Statement(
                Text.of("do bộ luật kiểm tra đặt ra", "made up by the laws"), Status.ASSUMPTION, Optional.empty());
        return new IndicatorDefinition(
                code,
                "rebasing-laws",
                said.text(),
                new IndicatorDefinition.Measure(
                        kind,
                        kind.isPercent() ? Optional.empty() : Optional.of(Text.of("người", "persons")),
                        Rounding.halfUp(1)),
                IndicatorDefinition.Direction.NEITHER,
                IndicatorDefinition.Combining.STOCK,
                new IndicatorDefinition.Concept(said, Optional.of(said).filter(any -> kind.isPercent()), said),
                new IndicatorDefinition.Custody(said.text(), said.text(), said),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }
}
