package vn.ansinh.core.indicator;

/** The loop of {@link Questions}, of whose class each indicator has a copy. */
final class QuestionsLoop<T> implements Questions<T> {

    private final Fact<? super T> population;
    private final Fact<? super T>[] exclusions;
    private final Fact<? super T> unknown;
    private final Fact<? super T> numerator;
    private final Fact<? super T>[] exceptions;
    private final Amount<? super T> weight;
    private final long inDenominator;

    QuestionsLoop(
            Fact<? super T> population,
            Fact<? super T>[] exclusions,
            Fact<? super T> unknown,
            Fact<? super T> numerator,
            Fact<? super T>[] exceptions,
            Amount<? super T> weight,
            boolean denominator) {
        this.population = population;
        this.exclusions = exclusions;
        this.unknown = unknown;
        this.numerator = numerator;
        this.exceptions = exceptions;
        this.weight = weight;
        this.inDenominator = denominator ? 1 : 0;
    }

    @Override
    public int width() {
        return NAMED + exclusions.length + exceptions.length;
    }

    @Override
    public <R extends T> void addAll(
            Columns.View<R> view, Indicator.Code<? super T> code, int from, int to, long[] slots) {
        int width = width();
        int groups = slots.length / width;
        for (int row = from; row < to; row++) {
            T record = view.at(row);
            int group = code.of(record);
            if (group < 0 || group >= groups) {
                throw new IllegalArgumentException(
                        "the code of row " + row + " is no index into the dictionary of " + groups + " groups");
            }
            add(record, slots, group * width);
        }
    }

    @Override
    public void add(T record, long[] slots, int base) {
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
        if (!counts) {
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
        slots[base + NUMERATOR] = Math.addExact(slots[base + NUMERATOR], counts ? times : 0);
        slots[base + DENOMINATOR] = Math.addExact(slots[base + DENOMINATOR], inDenominator * times);
        slots[base + COUNTED]++;
    }
}
