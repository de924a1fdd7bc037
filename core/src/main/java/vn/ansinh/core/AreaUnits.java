package vn.ansinh.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Administrative units through time. A code means one unit on any day, and may mean another on another day, so every
 * look-up names the day.
 *
 * <p>Immutable and thread-safe.
 */
public final class AreaUnits {

    private final ImmutableListMultimap<String, AreaUnit> byCode;

    private AreaUnits(ImmutableListMultimap<String, AreaUnit> byCode) {
        this.byCode = byCode;
    }

    /**
     * Returns a register of units.
     *
     * @param units the units, in any order
     * @return the register
     * @throws IllegalArgumentException if two units bear the same code on the same day
     */
    public static AreaUnits of(Iterable<AreaUnit> units) {
        Comparator<AreaUnit> byFirstDay =
                Comparator.comparing(unit -> unit.key().validFrom().orElse(LocalDate.MIN));
        ImmutableListMultimap<String, AreaUnit> byCode = ImmutableList.copyOf(units).stream()
                .sorted(Comparator.comparing(AreaUnit::code).thenComparing(byFirstDay))
                .collect(ImmutableListMultimap.toImmutableListMultimap(AreaUnit::code, unit -> unit));
        for (String code : byCode.keySet()) {
            ImmutableList<AreaUnit> versions = byCode.get(code);
            for (int i = 1; i < versions.size(); i++) {
                if (versions.get(i - 1).sharesADayWith(versions.get(i))) {
                    throw new IllegalArgumentException("units " + versions.get(i - 1) + " and " + versions.get(i)
                            + " bear the code " + code + " on the same day; end the first before the second begins");
                }
            }
        }
        return new AreaUnits(byCode);
    }

    /**
     * Returns this register together with another.
     *
     * @param other the other register
     * @return both
     * @throws IllegalArgumentException if two units bear the same code on the same day
     */
    public AreaUnits plus(AreaUnits other) {
        return of(Stream.concat(byCode.values().stream(), other.byCode.values().stream())
                .toList());
    }

    /**
     * Finds the unit that bears a code on a day.
     *
     * @param code the official code
     * @param day the day
     * @return the unit, or empty if the code is unknown or no unit bears it on that day
     */
    public Optional<AreaUnit> find(String code, LocalDate day) {
        return byCode.get(code).stream().filter(unit -> unit.existsOn(day)).findFirst();
    }

    /**
     * Finds the unit that bore a code most recently before a day on which no unit bears it.
     *
     * @param code the official code
     * @param day the day
     * @return the last unit with this code that ended before the day, or empty
     */
    public Optional<AreaUnit> findFormer(String code, LocalDate day) {
        return byCode.get(code).stream()
                .filter(unit -> unit.validTo().map(last -> last.isBefore(day)).orElse(false))
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns every unit that ever bore a code.
     *
     * @param code the official code
     * @return the units by first day; empty if the code is unknown
     */
    public ImmutableList<AreaUnit> versions(String code) {
        return byCode.get(code);
    }

    /**
     * Returns all units.
     *
     * @return the units by code and first day
     */
    public ImmutableList<AreaUnit> all() {
        return ImmutableList.copyOf(byCode.values());
    }

    /**
     * Returns the units directly below a unit on a day.
     *
     * @param unit the unit above
     * @param day the day
     * @return the units below, by code
     */
    public ImmutableList<AreaUnit> parts(AreaUnit unit, LocalDate day) {
        return byCode.values().stream()
                .filter(each -> each.existsOn(day) && each.parentCode().equals(Optional.of(unit.code())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the units that took over the territory of a unit that ended: its own successors, or, where it names none,
     * those of the units directly below it on its last day. Whether they took over exactly that territory is not said.
     *
     * @param unit the unit
     * @return the units on the day after its last day, each once; empty while it exists or if nothing is on record
     */
    public ImmutableSet<AreaUnit> successors(AreaUnit unit) {
        if (unit.validTo().isEmpty()) {
            return ImmutableSet.of();
        }
        LocalDate last = unit.validTo().get();
        Stream<AreaUnit> predecessors = unit.successorCodes().isEmpty() ? parts(unit, last).stream() : Stream.of(unit);
        return predecessors
                .filter(each -> each.validTo().equals(unit.validTo()))
                .flatMap(each -> each.successorCodes().stream())
                .flatMap(code -> find(code, last.plusDays(1)).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Tells whether the other register holds the same units. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AreaUnits areas && areas.byCode.equals(byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    /** Returns how many units there are. */
    @Override
    public String toString() {
        return byCode.size() + " units";
    }
}
