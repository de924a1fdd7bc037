package vn.ansinh.core.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.google.common.collect.ImmutableMap;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;

/**
 * What became of the records that an indicator read: the tally, and how many records are not in its denominator and why.
 * Every record is in exactly one place: {@link #read} is the sum of all.
 *
 * <p>Breakdowns of disjoint parts add up, exactly, in any order.
 *
 * @param tally numerator and denominator; weighted, if the indicator has weights
 * @param counted how many records are in the tally
 * @param outside how many records are not in the population
 * @param unknown how many records are left out because the fact asked for is not known
 * @param excluded how many records are left out by each exclusion, before the numerator is looked at
 * @param excepted how many records are left out by each exception, because they are not in the numerator and need not be
 */
public record Breakdown(
        Tally tally,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        long counted,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        long outside,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        long unknown,

        ImmutableMap<String, Long> excluded,
        ImmutableMap<String, Long> excepted)
        implements Additive<Breakdown> {

    /**
     * Returns how many records were read.
     *
     * @return those in the tally and all that are left out
     */
    public long read() {
        return counted + outside + unknown + sum(excluded) + sum(excepted);
    }

    private static long sum(ImmutableMap<String, Long> counts) {
        return counts.values().stream().mapToLong(each -> each).sum();
    }

    /**
     * Returns the result.
     *
     * @return the count, proportion or ratio; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is in the denominator
     */
    public Measured<Quantity> measured() {
        return tally.measured();
    }

    /**
     * Adds the breakdown of a disjoint part.
     *
     * @param other the other part
     * @return the breakdown of both
     * @throws DefinitionMismatchException if the definitions differ
     * @throws IllegalArgumentException if the exclusions or exceptions differ
     * @throws ArithmeticException if a count exceeds a {@code long}
     */
    @Override
    public Breakdown plus(Breakdown other) {
        return new Breakdown(
                tally.plus(other.tally),
                Math.addExact(counted, other.counted),
                Math.addExact(outside, other.outside),
                Math.addExact(unknown, other.unknown),
                added(excluded, other.excluded),
                added(excepted, other.excepted));
    }

    private static ImmutableMap<String, Long> added(ImmutableMap<String, Long> one, ImmutableMap<String, Long> other) {
        if (!one.keySet().equals(other.keySet())) {
            throw new IllegalArgumentException("only breakdowns by the same exclusions and exceptions add up; found "
                    + one.keySet() + " and " + other.keySet());
        }
        return one.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        each -> each.getKey(), each -> Math.addExact(each.getValue(), other.get(each.getKey()))));
    }
}
