package vn.ansinh.core.poverty;

import java.io.Serializable;
import vn.ansinh.core.indicator.Fact;

/**
 * Yes-or-no facts about a record, as the bits of a whole number: bit 0 is the first fact. Columns keep them so; from a record
 * with an accessor for each, {@link #of} makes them. Like a {@link Fact} it has no side effects and keeps no reference to the
 * record.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface Bits<T> extends Serializable {

    /**
     * Reads the bits.
     *
     * @param record the record
     * @return a bit for each fact that holds
     */
    long of(T record);

    /**
     * Makes bits of facts.
     *
     * @param <T> the type of the records
     * @param facts the facts, at most 63
     * @return the bits, in the order of the facts
     * @throws IllegalArgumentException if there are more than 63
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Bits<T> of(Fact<? super T>... facts) {
        if (facts.length >= Long.SIZE) {
            throw new IllegalArgumentException("at most 63 facts have a bit each; found " + facts.length);
        }
        Fact<? super T>[] inOrder = facts.clone();
        return record -> {
            long bits = 0;
            for (int i = 0; i < inOrder.length; i++) {
                bits |= inOrder[i].holds(record) ? 1L << i : 0;
            }
            return bits;
        };
    }
}
