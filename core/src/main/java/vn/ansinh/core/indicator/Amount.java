package vn.ansinh.core.indicator;

import java.io.Serializable;

/**
 * A whole number about a record, read by an accessor: how many persons a household has, how many đồng a loan. Like a
 * {@link Fact} it has no side effects and keeps no reference to the record.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface Amount<T> extends Serializable {

    /**
     * Reads the number.
     *
     * @param record the record
     * @return the number; who asks for it says whether it may be negative
     */
    long of(T record);
}
