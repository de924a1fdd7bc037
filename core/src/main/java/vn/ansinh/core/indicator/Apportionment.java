package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;

/**
 * How the figures of a unit that was divided are shared out, as somebody states it: by population, by households, by area of
 * land. It is an assumption about every figure it is used on, and marks that figure as apportioned.
 *
 * @param divided the unit whose figures are shared out
 * @param shares the part that each of the other units takes, above 0; together exactly 1. Forwards these are the successors of
 *     the divided unit; backwards, the units whose territory it took over; of a unit given as one figure, the units asked for
 * @param source who states the shares, and what they are; not blank
 */
public record Apportionment(AreaUnit.Key divided, ImmutableSortedMap<AreaUnit.Key, Exact> shares, String source) {

    /**
     * Checks the shares.
     *
     * @param divided the unit whose figures are shared out
     * @param shares the part that each of the other units takes
     * @param source who states the shares
     * @throws IllegalArgumentException if a share is not above 0, the shares do not sum to exactly 1, or no source is named
     */
    public Apportionment {
        shares.forEach((unit, share) -> {
            if (share.signum() <= 0) {
                throw new IllegalArgumentException(
                        "a share is above 0; found " + share + " for " + unit + ": leave a unit without a share out");
            }
        });
        Exact sum = shares.values().stream().reduce(Exact.ZERO, Exact::plus);
        if (!sum.equals(Exact.ONE)) {
            throw new IllegalArgumentException("the shares of " + divided + " sum to " + sum
                    + "; write exact fractions that sum to 1, such as 1/3");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("the shares of " + divided + " name no source; say who states them");
        }
    }

    /**
     * Returns an apportionment.
     *
     * @param divided the unit whose figures are shared out
     * @param shares the part that each of the other units takes
     * @param source who states the shares, and what they are
     * @return the apportionment
     * @throws IllegalArgumentException if a share is not above 0, the shares do not sum to exactly 1, or no source is named
     */
    public static Apportionment of(AreaUnit.Key divided, Map<AreaUnit.Key, Exact> shares, String source) {
        return new Apportionment(
                divided, ImmutableSortedMap.copyOf(shares, Comparator.<AreaUnit.Key>naturalOrder()), source);
    }
}
