package vn.ansinh.core.poverty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.primitives.Longs;
import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.Fact;
import vn.ansinh.core.indicator.Formula;

/** What {@link FosterGreerThorbecke} does with a record; of the class each formula has a copy. */
final class GapsLoop<T> extends Formula.Reading<T> {

    static final int POPULATION = 0;
    static final int COUNTED = 1;
    static final int UNKNOWN = 2;

    /** The first of the slots of each amount of each line, which are {@value #EACH}. */
    static final int FIRST = 3;

    static final int POOR = 0;
    static final int GAPS = 1;

    /** A wide sum, which takes two slots. */
    static final int SQUARES = 2;

    static final int EACH = 4;

    private final Amount<? super T> income;
    private final Fact<? super T> unknown;
    private final Amount<? super T> weight;
    private final Columns.Code<? super T> zone;
    private final int zones;

    /** The amounts of each line, line by line. */
    private final long[] amounts;

    /** The highest income of the poor under each. */
    private final long[] highest;

    GapsLoop(FosterGreerThorbecke.Parts<T> parts) {
        income = parts.income();
        unknown = parts.unknown();
        weight = parts.weight();
        zone = parts.zone();
        zones = parts.zones();
        amounts = Longs.toArray(
                ImmutableList.copyOf(Iterables.concat(parts.lines().values())));
        highest = amounts.clone();
        for (int i = 0; i < highest.length && !parts.lineIncluded(); i++) {
            highest[i]--;
        }
    }

    @Override
    protected int width() {
        return FIRST + EACH * amounts.length;
    }

    @Override
    protected void add(T record, long[] slots, int base) {
        if (unknown.holds(record)) {
            slots[base + UNKNOWN]++;
            return;
        }
        long times = weight.of(record);
        if (times < 0) {
            throw new IllegalArgumentException("a record stands for at least 0; a weight is negative");
        }
        addCount(slots, base + POPULATION, times);
        slots[base + COUNTED]++;
        long has = income.of(record);
        int at = zone.of(record);
        if (at < 0 || at >= zones) {
            throw new IllegalArgumentException("lines have amounts 0 to " + (zones - 1) + "; a record asks for " + at);
        }
        do {
            if (has <= highest[at]) {
                addGap(times, amounts[at], has, slots, base + FIRST + EACH * at);
            }
            at += zones;
        } while (at < amounts.length);
    }

    private static void addGap(long times, long line, long has, long[] slots, int slot) {
        long gap = Math.subtractExact(line, has);
        long gaps = Math.multiplyExact(times, gap);
        slots[slot + POOR] += times; // at most the population, whose sum is checked
        add(slots, slot + GAPS, gaps);
        addProduct(slots, slot + SQUARES, gaps, gap);
    }
}
