package vn.ansinh.core.quality;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;

/**
 * What must hold between figures, declared by definition codes. A relation is tested in every area and period in which all
 * its figures are known; where one is missing nothing is concluded.
 */
public sealed interface Relation {

    /**
     * Returns the definitions that the relation speaks of.
     *
     * @return their codes
     */
    ImmutableSet<String> codes();

    /**
     * A part never exceeds its whole: a numerator and its denominator, rural households and all households.
     *
     * @param part the code of the part
     * @param whole the code of the whole
     */
    record Within(String part, String whole) implements Relation {

        /**
         * Checks that two definitions are named.
         *
         * @param part the code of the part
         * @param whole the code of the whole
         * @throws IllegalArgumentException if they are the same
         */
        public Within {
            requireDistinct(part, whole);
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(part, whole);
        }
    }

    /**
     * Net never exceeds gross: enrolment, recruitment.
     *
     * @param net the code of the net figure
     * @param gross the code of the gross figure
     */
    record NetWithinGross(String net, String gross) implements Relation {

        /**
         * Checks that two definitions are named.
         *
         * @param net the code of the net figure
         * @param gross the code of the gross figure
         * @throws IllegalArgumentException if they are the same
         */
        public NetWithinGross {
            requireDistinct(net, gross);
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(net, gross);
        }
    }

    /**
     * Parts add up to the total: poor and near-poor households, compulsory and voluntary insurance; rates of one base too.
     *
     * @param total the code of the total
     * @param parts the codes of the parts, at least two
     */
    record Sum(String total, ImmutableList<String> parts) implements Relation {

        /**
         * Checks that there are parts.
         *
         * @param total the code of the total
         * @param parts the codes of the parts
         * @throws IllegalArgumentException if there are fewer than two, or a code is named twice
         */
        public Sum {
            if (parts.size() < 2) {
                throw new IllegalArgumentException("a total has at least two parts; found " + parts);
            }
            requireDistinct(Stream.concat(Stream.of(total), parts.stream()).toArray(String[]::new));
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.<String>builder().add(total).addAll(parts).build();
        }
    }

    /**
     * The figures of areas add up to that of the whole area: communes to a district, regions to the nation. Counts only.
     *
     * @param code the code of the definition
     * @param whole the area as a whole
     * @param parts the areas that make it up, without overlap
     */
    record SumOfAreas(String code, AreaUnit.Key whole, ImmutableList<AreaUnit.Key> parts) implements Relation {

        /**
         * Checks that there are parts.
         *
         * @param code the code of the definition
         * @param whole the area as a whole
         * @param parts the areas that make it up
         * @throws IllegalArgumentException if there is none, or an area is named twice
         */
        public SumOfAreas {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("the area " + whole + " has at least one part; found none");
            }
            requireDistinct(Stream.concat(Stream.of(whole), parts.stream())
                    .map(AreaUnit.Key::toString)
                    .toArray(String[]::new));
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(code);
        }
    }

    /**
     * A rate is its count over its base. A difference within one unit of the last printed decimal is a matter of rounding; any
     * other is an error.
     *
     * @param rate the code of the rate
     * @param count the code of the count
     * @param base the code of the base
     */
    record Share(String rate, String count, String base) implements Relation {

        /**
         * Checks that three definitions are named.
         *
         * @param rate the code of the rate
         * @param count the code of the count
         * @param base the code of the base
         * @throws IllegalArgumentException if two are the same
         */
        public Share {
            requireDistinct(rate, count, base);
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(rate, count, base);
        }
    }

    /**
     * Two rates have one base, which is not on record: what each rate and its count imply must agree.
     *
     * @param rate the code of a rate
     * @param count the code of its count
     * @param otherRate the code of another rate of the same base
     * @param otherCount the code of the count of the other rate
     */
    record OneBase(String rate, String count, String otherRate, String otherCount) implements Relation {

        /**
         * Checks that four definitions are named.
         *
         * @param rate the code of a rate
         * @param count the code of its count
         * @param otherRate the code of another rate of the same base
         * @param otherCount the code of the count of the other rate
         * @throws IllegalArgumentException if two are the same
         */
        public OneBase {
            requireDistinct(rate, count, otherRate, otherCount);
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(rate, count, otherRate, otherCount);
        }
    }

    /**
     * A rate is no percentage of a plan: it must not be its true value over the planned one. "98.72 % reached" in a progress
     * table may mean 98.72 % of a planned 95 %.
     *
     * @param rate the code of the rate as given
     * @param count the code of what was reached
     * @param base the code of the base of the rate
     * @param planned what the plan sets: a share such as 19/20, or a count above 1
     */
    record NotOfPlan(String rate, String count, String base, Exact planned) implements Relation {

        /**
         * Checks the plan.
         *
         * @param rate the code of the rate as given
         * @param count the code of what was reached
         * @param base the code of the base of the rate
         * @param planned what the plan sets
         * @throws IllegalArgumentException if it is not above 0, or two codes are the same
         */
        public NotOfPlan {
            requireDistinct(rate, count, base);
            if (planned.signum() <= 0) {
                throw new IllegalArgumentException("a plan sets something above 0; found " + planned);
            }
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(rate, count, base);
        }
    }

    /**
     * A figure does not jump from one period to the next of the same kind (year to year, day to day).
     *
     * @param code the code of the definition
     * @param most the largest change that is no jump: of a percentage in points (1/20 is five points), of a count or number
     *     relative to the earlier figure (1/2 is by half)
     */
    record Steady(String code, Exact most) implements Relation {

        /**
         * Checks the threshold.
         *
         * @param code the code of the definition
         * @param most the largest change that is no jump
         * @throws IllegalArgumentException if it is negative
         */
        public Steady {
            if (most.signum() < 0) {
                throw new IllegalArgumentException("the largest change that is no jump is at least 0; found " + most);
            }
        }

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(code);
        }
    }

    /**
     * A rate may exceed 100 % and that is no finding: a gross enrolment ratio.
     *
     * @param code the code of the definition
     */
    record MayExceedHundredPercent(String code) implements Relation {

        @Override
        public ImmutableSet<String> codes() {
            return ImmutableSet.of(code);
        }
    }

    /**
     * Returns the relation of a total and its parts.
     *
     * @param total the code of the total
     * @param parts the codes of the parts, at least two
     * @return the relation
     */
    static Sum sum(String total, String... parts) {
        return new Sum(total, ImmutableList.copyOf(parts));
    }

    private static void requireDistinct(String... codes) {
        List<String> all = Arrays.asList(codes);
        if (new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("a relation is between different figures; found " + all);
        }
    }
}
