package vn.ansinh.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Administrative units through time. A code means one unit on any day, and may mean another on another day, so every
 * look-up names the day. Asked without one ({@link #only(String)}), a code that several units bore is refused.
 *
 * <p>Immutable and thread-safe.
 */
public final class AreaUnits {

    /** By code and first day; so are the units of every code. */
    private final ImmutableList<AreaUnit> all;

    private final Index byCode = new Index();
    private final Index byParent = new Index();

    /** The units that ended, by the code of each successor that they name. */
    private final Index bySuccessor = new Index();

    private AreaUnits(ImmutableList<AreaUnit> all) {
        this.all = all;
        for (AreaUnit unit : all) {
            byCode.put(unit.code(), unit);
            if (unit.parentCode().isPresent()) {
                byParent.put(unit.parentCode().get(), unit);
            }
            for (String successor : unit.successorCodes()) {
                bySuccessor.put(successor, unit);
            }
        }
    }

    /** Units by a code; each code may have several. */
    private static final class Index {

        private final Map<String, List<AreaUnit>> units = new HashMap<>();

        void put(String code, AreaUnit unit) {
            units.putIfAbsent(code, new ArrayList<>());
            units.get(code).add(unit);
        }

        List<AreaUnit> get(String code) {
            return units.getOrDefault(code, List.of());
        }
    }

    /**
     * Returns a register of units.
     *
     * @param units the units, in any order
     * @return the register
     * @throws IllegalArgumentException if two units bear the same code on the same day
     */
    public static AreaUnits of(Iterable<AreaUnit> units) {
        ImmutableList<AreaUnit> all =
                ImmutableList.sortedCopyOf((one, other) -> one.key().compareTo(other.key()), units);
        for (int i = 1; i < all.size(); i++) {
            requireApart(all.get(i - 1), all.get(i));
        }
        return new AreaUnits(all);
    }

    private static void requireApart(AreaUnit first, AreaUnit second) {
        if (first.code().equals(second.code()) && first.sharesADayWith(second)) {
            throw new IllegalArgumentException("units " + first + " and " + second + " bear the code " + first.code()
                    + " on the same day; end the first before the second begins");
        }
    }

    /**
     * Returns this register together with another.
     *
     * @param other the other register
     * @return both
     * @throws IllegalArgumentException if two units bear the same code on the same day
     */
    public AreaUnits plus(AreaUnits other) {
        return of(
                ImmutableList.<AreaUnit>builder().addAll(all).addAll(other.all).build());
    }

    /**
     * Finds the unit that bears a code on a day.
     *
     * @param code the official code
     * @param day the day
     * @return the unit, or empty if the code is unknown or no unit bears it on that day
     */
    public Optional<AreaUnit> find(String code, LocalDate day) {
        for (AreaUnit unit : byCode.get(code)) {
            if (unit.existsOn(day)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the unit that bore a code most recently before a day on which no unit bears it.
     *
     * @param code the official code
     * @param day the day
     * @return the last unit with this code that ended before the day, or empty
     */
    public Optional<AreaUnit> findFormer(String code, LocalDate day) {
        Optional<AreaUnit> former = Optional.empty();
        for (AreaUnit unit : byCode.get(code)) {
            former = unit.endsBefore(day) ? Optional.of(unit) : former;
        }
        return former;
    }

    /**
     * Returns the unit with a key.
     *
     * @param key code and first day
     * @return the unit
     * @throws NoSuchElementException if it is not in the register; the message names the units that bear the code
     */
    public AreaUnit get(AreaUnit.Key key) {
        List<AreaUnit> versions = byCode.get(key.code());
        for (AreaUnit unit : versions) {
            if (unit.key().equals(key)) {
                return unit;
            }
        }
        throw new NoSuchElementException("no unit " + key + " is in the register; the code is borne by "
                + (versions.isEmpty() ? "none" : listed(versions)));
    }

    /**
     * Returns the only unit that ever bore a code, for data that name no day.
     *
     * @param code the official code
     * @return the unit
     * @throws IllegalArgumentException if several units bore it; the message names them all
     * @throws NoSuchElementException if the code is unknown
     */
    public AreaUnit only(String code) {
        return only(code, "", byCode.get(code));
    }

    /**
     * Returns the only unit that bears a code in a period, for data that name a period and no day.
     *
     * @param code the official code
     * @param period the period
     * @return the unit
     * @throws IllegalArgumentException if several units bear it on days of the period; the message names them all
     * @throws NoSuchElementException if none does
     */
    public AreaUnit only(String code, ReportingPeriod period) {
        List<AreaUnit> bearers = new ArrayList<>();
        for (AreaUnit unit : byCode.get(code)) {
            if (!unit.beginsAfter(period.lastDay()) && !unit.endsBefore(period.firstDay())) {
                bearers.add(unit);
            }
        }
        return only(code, " in " + period, bearers);
    }

    private static AreaUnit only(String code, String when, List<AreaUnit> bearers) {
        if (bearers.isEmpty()) {
            throw new NoSuchElementException("no unit bears the code " + code + when);
        }
        if (bearers.size() > 1) {
            throw new IllegalArgumentException("the code " + code + " is borne by " + bearers.size() + " units" + when
                    + ": " + listed(bearers) + "; name the day that is meant");
        }
        return bearers.get(0);
    }

    private static String listed(List<AreaUnit> units) {
        return units.stream()
                .map(unit -> unit.name().en() + " (" + unit
                        + unit.validTo().map(last -> " to " + last).orElse("") + ")")
                .collect(Collectors.joining(" and "));
    }

    /**
     * Returns every unit that ever bore a code.
     *
     * @param code the official code
     * @return the units by first day; empty if the code is unknown
     */
    public ImmutableList<AreaUnit> versions(String code) {
        return ImmutableList.copyOf(byCode.get(code));
    }

    /**
     * Returns all units.
     *
     * @return the units by code and first day
     */
    public ImmutableList<AreaUnit> all() {
        return all;
    }

    /**
     * Returns the units directly below a unit on a day.
     *
     * @param unit the unit above
     * @param day the day
     * @return the units below, by code
     */
    public ImmutableList<AreaUnit> parts(AreaUnit unit, LocalDate day) {
        ImmutableList.Builder<AreaUnit> parts = ImmutableList.builder();
        for (AreaUnit each : byParent.get(unit.code())) {
            if (each.existsOn(day)) {
                parts.add(each);
            }
        }
        return parts.build();
    }

    /**
     * Finds the unit to which a unit directly belongs on a day.
     *
     * @param unit the unit
     * @param day the day
     * @return the unit above; empty at the top, or if nothing bears the code of the unit above on that day
     */
    public Optional<AreaUnit> above(AreaUnit unit, LocalDate day) {
        return unit.parentCode().isPresent() ? find(unit.parentCode().get(), day) : Optional.empty();
    }

    /**
     * Tells whether a unit is another or lies in it on a day.
     *
     * @param whole the unit that may hold the other
     * @param part the unit that may lie in it
     * @param day the day
     * @return true if they are the same unit, or {@code whole} is among the units above {@code part}
     * @throws IllegalArgumentException if units belong to each other in a circle
     */
    public boolean holds(AreaUnit whole, AreaUnit part, LocalDate day) {
        return upFrom(part, day).contains(whole);
    }

    /** The unit and all units above it, lowest first. */
    private List<AreaUnit> upFrom(AreaUnit unit, LocalDate day) {
        List<AreaUnit> chain = new ArrayList<>();
        Optional<AreaUnit> next = Optional.of(unit);
        while (next.isPresent()) {
            if (chain.contains(next.get())) {
                throw new IllegalArgumentException(
                        "the units above " + unit + " on " + day + " form a circle; mend a parent code");
            }
            chain.add(next.get());
            next = above(next.get(), day);
        }
        return chain;
    }

    /**
     * Returns the way up to units of some types, for {@code Grouped.rolledUp}: from the key of
     * any unit to that of the unit of these types in which it lies on a day. Communes roll up to districts by {@code
     * upTo(day, "district", "city", "town")}, and these to a province by {@code upTo(day, "province")}.
     *
     * @param day the day
     * @param types the types of the units above, in the words of the register
     * @return the function; it throws {@link NoSuchElementException} for a key that is not in the register and for a unit
     *     that does not exist on the day or has no unit of these types above it, and names unit and day
     */
    public UnaryOperator<AreaUnit.Key> upTo(LocalDate day, String... types) {
        List<String> wanted = List.of(types);
        return key -> {
            AreaUnit unit = get(key);
            if (!unit.existsOn(day)) {
                throw new NoSuchElementException("unit " + unit + " does not exist on " + day
                        + "; roll up by the boundaries of a day on which it does, or re-base the figures first");
            }
            return upFrom(unit, day).stream()
                    .filter(each -> wanted.contains(each.type()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("unit " + unit + " lies in no "
                            + String.join(", ", wanted) + " on " + day
                            + "; name a type that a unit above it has, or mend its parent code"))
                    .key();
        };
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
                .flatMap(this::named)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The successors that a unit itself names. */
    private Stream<AreaUnit> named(AreaUnit unit) {
        return unit.successorCodes().stream()
                .flatMap(code -> find(code, unit.validTo().orElseThrow().plusDays(1)).stream());
    }

    /**
     * Returns the units that name a unit as a successor.
     *
     * @param unit the unit
     * @return the units that ended on the day before it took over territory of theirs, by code and first day; empty if
     *     nothing is on record
     */
    public ImmutableSet<AreaUnit> predecessors(AreaUnit unit) {
        return bySuccessor.get(unit.code()).stream()
                .filter(each ->
                        named(each).anyMatch(successor -> successor.key().equals(unit.key())))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Tells whether the other register holds the same units. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AreaUnits areas && areas.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** Returns how many units there are. */
    @Override
    public String toString() {
        return all.size() + " units";
    }
}
