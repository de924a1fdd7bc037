package vn.ansinh.core.indicator;

import java.util.List;

/** The questions that an indicator asks of each record; of the class each indicator has a copy, see {@link Formula.Reading}. */
final class QuestionsLoop<T> extends Formula.Reading<T> {

    /** How many are in the numerator, by weight. */
    static final int NUMERATOR = 0;

    /** How many are in the denominator, by weight. */
    static final int DENOMINATOR = 1;

    /** How many records are in the denominator. */
    static final int COUNTED = 2;

    /** How many records are not in the population. */
    static final int OUTSIDE = 3;

    /** Of how many records the fact asked for is not known. */
    static final int UNKNOWN = 4;

    /** The first of the exclusions, which the exceptions follow. */
    static final int NAMED = 5;

    private final Fact<? super T> population;
    private final Fact<? super T>[] exclusions;
    private final Fact<? super T> unknown;
    private final Fact<? super T> numerator;
    private final Fact<? super T>[] exceptions;
    private final Amount<? super T> weight;
    private final boolean sums;
    private final Amount<? super T> summed;
    private final Amount<? super T> outOf;

    QuestionsLoop(Indicator.Parts<T> parts) {
        population = parts.population();
        exclusions = array(parts.exclusions().values().asList());
        unknown = parts.unknown();
        numerator = parts.numerator();
        exceptions = array(parts.exceptions().values().asList());
        weight = parts.weight();
        sums = parts.sums();
        summed = parts.summed();
        outOf = parts.outOf();
    }

    @SuppressWarnings("unchecked")
    private static <F> F[] array(List<? extends F> facts) {
        return (F[]) facts.toArray(new Fact<?>[0]);
    }

    @Override
    protected int width() {
        return NAMED + exclusions.length + exceptions.length;
    }

    @Override
    protected void add(T record, long[] slots, int base) {
        if (!population.holds(record)) {
            slots[base + OUTSIDE]++;
            return;
        }
        for (int i = 0; i < exclusions.length; i++) {
            if (exclusions[i].holds(record)) {
                slots[base + NAMED + i]++;
                return;
            }
        }
        if (unknown.holds(record)) {
            slots[base + UNKNOWN]++;
            return;
        }
        boolean counts = numerator.holds(record);
        if (exceptions.length > 0 && !counts) {
            for (int i = 0; i < exceptions.length; i++) {
                if (exceptions[i].holds(record)) {
                    slots[base + NAMED + exclusions.length + i]++;
                    return;
                }
            }
        }
        long times = weight.of(record);
        if (times < 0) {
            throw new IllegalArgumentException("a record stands for at least 0; a weight is negative");
        }
        long out = outOf.of(record);
        if (out < 0) {
            throw new IllegalArgumentException("a denominator is at least 0; that of a record is negative");
        }
        // the weight or 0, without a jump: who counts cannot be predicted
        long amount = times & -(counts ? 1L : 0L);
        if (sums && counts) {
            amount = Math.multiplyExact(times, summed.of(record));
        }
        add(slots, base + NUMERATOR, amount);
        addCount(slots, base + DENOMINATOR, Math.multiplyExact(times, out));
        slots[base + COUNTED]++;
    }
}
