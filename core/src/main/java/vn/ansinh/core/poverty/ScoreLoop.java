package vn.ansinh.core.poverty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Formula;

/** What {@link AlkireFoster} does with a record; of the class each formula has a copy. */
final class ScoreLoop<T> extends Formula.Reading<T> {

    static final int POPULATION = 0;
    static final int COUNTED = 1;
    static final int UNKNOWN = 2;
    static final int POOR = 3;
    static final int SCORE = 4;

    /**
     * The first of the slots of the indicators: how many of the poor are deprived in each, then how many others, then of how
     * many it is not known.
     */
    static final int FIRST = 5;

    /** Scores are looked up for so many bits at a time. */
    private static final int RUN = 12;

    private static final int VALUES = 1 << RUN;

    private final Bits<? super T> deprivations;
    private final Bits<? super T> unknown;
    private final Amount<? super T> weight;
    private final int cutoff;
    private final int indicators;
    private final boolean poorOnly;

    /** The bits that are no indicator's. */
    private final long none;

    /** The score of each value of each run of the bits; of none if all weights are equal. */
    private final int[] scores;

    /** The weight of each indicator if all are equal, else 0. */
    private final int equal;

    ScoreLoop(AlkireFoster.Parts<T> parts) {
        deprivations = parts.deprivations();
        unknown = parts.unknown();
        weight = parts.weight();
        cutoff = parts.index().cutoff();
        ImmutableList<MultidimensionalPoverty.Index.Indicator> all =
                parts.index().indicators();
        indicators = all.size();
        poorOnly = parts.poorOnly();
        none = -1L << indicators;
        equal = ImmutableSet.copyOf(Lists.transform(all, MultidimensionalPoverty.Index.Indicator::weight))
                                .size()
                        == 1
                ? all.get(0).weight()
                : 0;
        scores = new int[equal > 0 ? 0 : (indicators + RUN - 1) / RUN * VALUES];
        for (int at = 0; at < scores.length; at++) {
            int value = at & VALUES - 1;
            int indicator = at / VALUES * RUN + Integer.numberOfTrailingZeros(value);
            // the score without the lowest bit, and the weight of that
            scores[at] = value == 0
                    ? 0
                    : scores[at & at - 1]
                            + (indicator < indicators ? all.get(indicator).weight() : 0);
        }
    }

    private int score(long bits) {
        if (equal > 0) {
            return equal * Long.bitCount(bits);
        }
        int score = scores[(int) (bits & VALUES - 1)];
        long left = bits >>> RUN;
        for (int at = VALUES; at < scores.length; at += VALUES) {
            score += scores[at + (int) (left & VALUES - 1)];
            left >>>= RUN;
        }
        return score;
    }

    @Override
    protected int width() {
        return FIRST + (poorOnly ? 1 : 3) * indicators;
    }

    @Override
    protected void add(T record, long[] slots, int base) {
        long times = weight.of(record);
        if (times < 0) {
            throw new IllegalArgumentException("a record stands for at least 0; a weight is negative");
        }
        long deprived = deprivations.of(record);
        long open = unknown.of(record);
        if (((deprived | open) & none) != 0 || (deprived & open) != 0) {
            throw new IllegalArgumentException(
                    "each of " + indicators + " indicators has a bit, and is deprived, not deprived or"
                            + " unknown; a record has other bits, or one that is both deprived and unknown");
        }
        int score = score(deprived);
        boolean poor = score >= cutoff;
        if (open != 0) {
            if (poor || score + score(open) >= cutoff) {
                slots[base + UNKNOWN]++;
                return;
            }
            if (!poorOnly) {
                addEach(open, times, slots, base + FIRST + 2 * indicators);
            }
        }
        addCount(slots, base + POPULATION, times);
        slots[base + COUNTED]++;
        if (poor) {
            slots[base + POOR] += times;
            add(slots, base + SCORE, Math.multiplyExact(times, (long) score));
            addEach(deprived, times, slots, base + FIRST);
        } else if (!poorOnly) {
            addEach(deprived, times, slots, base + FIRST + indicators);
        }
    }

    /** Adds to slots that never exceed the population, whose sum is checked. */
    private static void addEach(long bits, long times, long[] slots, int first) {
        for (long left = bits; left != 0; left &= left - 1) {
            slots[first + Long.numberOfTrailingZeros(left)] += times;
        }
    }
}
