package vn.ansinh.core.indicator;

import java.io.Serializable;

/**
 * A result that adds up: the results of disjoint parts (communes, months, shards, machines) give the result of the whole, in
 * any order and grouping, exactly. What does not add up, such as a rate or a mean, is read from the sum.
 *
 * <p>It can be serialised, so that parts computed elsewhere can be sent home.
 *
 * @param <R> the type itself
 */
public interface Additive<R extends Additive<R>> extends Serializable {

    /**
     * Adds the result of a disjoint part.
     *
     * @param other the other part
     * @return the result of both
     * @throws IllegalArgumentException if the other is the result of another formula
     * @throws ArithmeticException if a sum exceeds what it is kept in
     */
    R plus(R other);
}
