package vn.ansinh.core.poverty;

import com.google.common.collect.ImmutableList;
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

    private static final int BYTE = 8;
    private static final int VALUES = 1 << BYTE;

    private final Bits<? super T> deprivations;
    private final Bits<? super T> unknown;
    private final Amount<? super T> weight;
    private final int cutoff;
    private final int indicators;

    /** The bits that are no indicator's. */
    private final long none;

    /** The score of each value of each byte of the bits. */
    private final int[] scores;

    ScoreLoop(AlkireFoster.Parts<T> parts) {
        deprivations = parts.deprivations();
        unknown = parts.unknown();
        weight = parts.weight();
        cutoff = parts.index().cutoff();
        ImmutableList<MultidimensionalPoverty.Index.Indicator> all =
                parts.index().indicators();
        indicators = all.size();
        none = -1L << indicators;
        scores = new int[(indicators + BYTE - 1) / BYTE * VALUES];
        for (int at = 0; at < scores.length; at++) {
            for (int bit = 0; bit < BYTE; bit++) {
                int indicator = at / VALUES * BYTE + bit;
                if ((at >> bit & 1) == 1 && indicator < indicators) {
                    scores[at] += all.get(indicator).weight();
                }
            }
        }
    }

    private int score(long bits) {
        int score = 0;
        long left = bits;
        for (int at = 0; at < scores.length; at += VALUES) {
            score += scores[at + (int) (left & VALUES - 1)];
            left >>>= BYTE;
        }
        return score;
    }

    @Override
    protected int width() {
        return FIRST + 3 * indicators;
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
            addEach(open, times, slots, base + FIRST + 2 * indicators);
        }
        add(slots, base + POPULATION, times);
        slots[base + COUNTED]++;
        if (poor) {
            add(slots, base + POOR, times);
            add(slots, base + SCORE, Math.multiplyExact(times, (long) score));
        }
        addEach(deprived, times, slots, base + FIRST + (poor ? 0 : indicators));
    }

    private static void addEach(long bits, long times, long[] slots, int first) {
        for (long left = bits; left != 0; left &= left - 1) {
            add(slots, first + Long.numberOfTrailingZeros(left), times);
        }
    }
}
