package vn.ansinh.core.indicator;

/** What a {@link Mapped} formula does with a record; each has a copy of this class. */
final class PartLoop<S, T> extends Formula.Reading<S> {

    private final Formula.Reading<T> reading;
    private final Formula.Part<? super S, ? extends T> part;

    PartLoop(Formula.Reading<T> reading, Formula.Part<? super S, ? extends T> part) {
        this.reading = reading;
        this.part = part;
    }

    @Override
    protected int width() {
        return reading.width();
    }

    @Override
    protected void add(S record, long[] slots, int base) {
        reading.add(part.of(record), slots, base);
    }
}
