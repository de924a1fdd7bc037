package vn.ansinh.core.indicator;

import java.io.Serializable;

/**
 * A yes-or-no fact about a record, read by an accessor of the record: {@code Resident::insured}. What is not known is a fact
 * of its own ({@link Indicator.Builder#unknownWhen}), never a no.
 *
 * <p>It has no side effects and keeps no reference to the record: over columns the record is a view that moves on. It can be
 * serialised, so that a cluster can ship it.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface Fact<T> extends Serializable {

    /**
     * Reads the fact.
     *
     * @param record the record
     * @return whether it holds
     */
    boolean holds(T record);
}
