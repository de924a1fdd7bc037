package vn.ansinh.core.publication;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ansinh.core.indicator.Tally;

/** A cell while it is decided what to hide: its counts, what is known of them, and whether they are shown. */
final class Row {

    private enum State {
        SHOWN,
        /** Hidden to protect other cells; may be shown again. */
        FOR_OTHERS,
        /** Hidden for its own sake, or in an earlier release. */
        FOR_GOOD
    }

    private final Concealment.Cell cell;
    private final CellRule rule;
    private final boolean earlier;
    private final Map<Count, Long> values = new EnumMap<>(Count.class);
    private final Set<Count> small = EnumSet.noneOf(Count.class);
    private final Set<Count> withinSmall = EnumSet.noneOf(Count.class);
    private boolean protectedByRule;
    private boolean silent;
    private boolean denominatorKnown;
    private State state;

    Row(Concealment.Cell cell, CellRule rule, List<Tally> tallies, boolean earlier) {
        this.cell = cell;
        this.rule = rule;
        this.earlier = earlier;
        Tally sum = Arrays.stream(cell.groups())
                .mapToObj(tallies::get)
                .reduce(Tally::plus)
                .orElseThrow();
        for (Count count : Count.of(sum.definition().measure().kind())) {
            values.put(count, count.of(sum));
        }
        this.state = cell.published() ? State.SHOWN : State.FOR_GOOD;
    }

    String name() {
        return cell.name();
    }

    int[] groups() {
        return cell.groups();
    }

    CellRule rule() {
        return rule;
    }

    long value(Count count) {
        return values.get(count);
    }

    boolean contains(Row part) {
        return part.groups().length <= groups().length
                && Arrays.stream(part.groups()).allMatch(group -> Arrays.binarySearch(groups(), group) >= 0);
    }

    /** One of its counts is small. */
    void protect(Count count) {
        small.add(count);
        protect();
    }

    /**
     * It lies within a row with a small count, or is that row. Then nobody can tell which of the counts within are zero,
     * for all of it is hidden: otherwise four ones under a hidden total of at most four would be known.
     */
    void isWithinSmall(Row row, Count count) {
        if (groups().length < row.groups().length) {
            withinSmall.add(count);
        }
        if (count == Count.WHOLE) {
            withinSmall.add(Count.NUMERATOR);
            withinSmall.add(Count.REST);
        }
        protect();
    }

    private void protect() {
        // What an earlier release shows is shown.
        if (!earlier || state != State.SHOWN) {
            protectedByRule = true;
            state = State.FOR_GOOD;
        }
    }

    boolean protectedByRule() {
        return protectedByRule;
    }

    /** The table says nothing at all. */
    void silence() {
        silent = true;
        state = State.FOR_GOOD;
    }

    /** Everybody knows its denominator. */
    void denominatorIsKnown() {
        denominatorKnown = true;
    }

    /**
     * Of a row with a small count, each count must stay secret, but for a safe zero and what is known anyway; who knows that
     * nobody is there knows all counts.
     */
    boolean mustStaySecret(Count count) {
        boolean given = denominatorKnown && (isDenominator(count) || values.getOrDefault(Count.WHOLE, 1L) == 0);
        return protectedByRule && !small.isEmpty() && !given && (value(count) > 0 || rule.isSmall(0));
    }

    private static boolean isDenominator(Count count) {
        return count == Count.WHOLE || count == Count.BASE;
    }

    boolean hidden() {
        return state != State.SHOWN;
    }

    boolean hiddenForOthers() {
        return state == State.FOR_OTHERS;
    }

    /** It is hidden for its own sake, though none of its counts is small, because it lies within a row with a small count. */
    boolean hiddenAsPart() {
        return state == State.FOR_GOOD && !earlier && !silent && small.isEmpty();
    }

    boolean mayBeHidden() {
        return state == State.SHOWN && !earlier;
    }

    void hide() {
        state = State.FOR_OTHERS;
    }

    void show() {
        state = State.SHOWN;
    }

    /** What it costs to hide: first the number of groups, an empty cell counting twice as a poor hiding place; then the counts. */
    long cost() {
        long most = values.values().stream().mapToLong(each -> each).max().orElseThrow();
        return ((long) groups().length + (most == 0 ? 1 : 0) << Integer.SIZE) + Math.min(most, Integer.MAX_VALUE);
    }

    /** The smallest value that a count may have for all that is known of a hidden row. */
    long least(Count count) {
        if (denominatorKnown && isDenominator(count)) {
            return value(count);
        }
        return knownSmall(count) && rule.zeros() == CellRule.Zeros.SAFE && !withinSmall.contains(count) ? 1 : 0;
    }

    /** The largest value that a count may have for all that is known of a hidden row. */
    long most(Count count) {
        if (denominatorKnown && isDenominator(count)) {
            return value(count);
        }
        return knownSmall(count) ? rule.minimum() - 1 : Long.MAX_VALUE;
    }

    private boolean knownSmall(Count count) {
        return protectedByRule && !silent && small.contains(count);
    }
}
