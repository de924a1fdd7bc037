package vn.ansinh.core.survey;

import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Fact;
import vn.ansinh.core.indicator.Formula;

/** What a {@link SampleFormula} does with a record; of the class each formula has a copy. */
final class SampleLoop<T> extends Formula.Reading<T> {

    /** The records that have a value. */
    static final int VALUED = 0;

    /** The sum of the weights of the records that have a value. */
    static final int WEIGHTS = 1;

    /** The sum of weight times value. */
    static final int VALUES = 2;

    /** The sum of the squared weights, a wide sum, which takes two slots. */
    static final int SQUARED_WEIGHTS = 3;

    /** How many records with a value have the weight 0. */
    static final int WEIGHTLESS = 5;

    /** How many records of the population have no value, as a {@linkplain #count pair}. */
    static final int UNKNOWN = 6;

    /** How many records are outside the population, as a {@linkplain #count pair}. */
    static final int OUTSIDE = 7;

    /** The slots of a share: a line of the processor's cache. */
    static final int SHARE = 8;

    /** The sum of weight times squared value of a measurement, a wide sum too; for a share it is that of weight times value. */
    static final int SQUARED_VALUES = SHARE;

    /** The slots of a measurement. */
    static final int MEASUREMENT = 10;

    /** The bits of a sum of weights that is small enough for the sum of their squares to be far from filling a slot. */
    private static final int LIGHT = 26;

    private final Fact<? super T> population;
    private final Fact<? super T> unknown;
    private final boolean share;
    private final Fact<? super T> fact;
    private final Amount<? super T> measurement;
    private final Amount<? super T> weight;

    SampleLoop(SampleFormula.Parts<T> parts) {
        population = parts.population();
        unknown = parts.unknown();
        share = parts.variable().kind() == SurveyVariable.Kind.PROPORTION;
        fact = parts.fact();
        measurement = parts.measurement();
        weight = parts.weight();
    }

    @Override
    protected int width() {
        return share ? SHARE : MEASUREMENT;
    }

    @Override
    protected void add(T record, long[] slots, int base) {
        long weighs = weight.of(record);
        if (!population.holds(record)) {
            count(weighs, slots, base + OUTSIDE);
        } else if (unknown.holds(record)) {
            count(weighs, slots, base + UNKNOWN);
        } else {
            weigh(weighs, slots, base);
            slots[base + VALUED]++;
            if (share) {
                slots[base + VALUES] += weighs & -(fact.holds(record) ? 1L : 0L); // at most the weights
            } else {
                measure(weighs, measurement.of(record), slots, base);
            }
        }
    }

    private static void weigh(long weighs, long[] slots, int base) {
        long weights = slots[base + WEIGHTS] + weighs;
        if ((weighs - 1 | weights) >>> LIGHT == 0) {
            slots[base + WEIGHTS] = weights;
            slots[base + SQUARED_WEIGHTS] += weighs * weighs; // at most the square of the weights
        } else {
            weighAny(weighs, slots, base);
        }
    }

    /** Adds any weight, such as none, or to weights whose squares need a wide sum. */
    private static void weighAny(long weighs, long[] slots, int base) {
        require(weighs);
        slots[base + WEIGHTLESS] += weighs == 0 ? 1 : 0;
        add(slots, base + WEIGHTS, weighs);
        addProduct(slots, base + SQUARED_WEIGHTS, weighs, weighs);
    }

    private static void measure(long weighs, long value, long[] slots, int base) {
        long weighted = Math.multiplyExact(weighs, value);
        if (weighted == 0) {
            return;
        }
        add(slots, base + VALUES, weighted);
        addProduct(slots, base + SQUARED_VALUES, Math.absExact(weighted), Math.absExact(value));
    }

    /** Counts a record in a slot that holds two numbers: above 32 bits all records, below those of the weight 0. */
    private static void count(long weighs, long[] slots, int slot) {
        require(weighs);
        add(slots, slot, (1L << Integer.SIZE) + (weighs == 0 ? 1 : 0));
    }

    /** Reads a slot that holds two numbers. */
    static UnitTotals.Records counted(long pair) {
        long all = pair >>> Integer.SIZE;
        return new UnitTotals.Records(all, all - (pair & 0xFFFF_FFFFL));
    }

    private static void require(long weighs) {
        if (weighs < 0) {
            throw new IllegalArgumentException("a weight is at least 0; one is negative");
        }
    }
}
