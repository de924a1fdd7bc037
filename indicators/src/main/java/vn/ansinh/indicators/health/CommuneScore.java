package vn.ansinh.indicators.health;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import vn.ansinh.indicators.YesNo;

/**
 * The score sheet of a commune: points by criterion, and whether a disqualifying point was found. A criterion that is not in
 * the map has not been scored, which is not 0 points.
 *
 * @param criteria the points by number of the criterion, from 1
 * @param disqualified whether a disqualifying point (điểm liệt) was found
 */
public record CommuneScore(ImmutableMap<Integer, Points> criteria, YesNo disqualified) {

    /**
     * The points of one criterion.
     *
     * @param reached the points reached
     * @param notApplicable the points of sub-indicators that do not apply to the commune, 0 if all do; they are taken off the
     *     most that can be reached, which is recalled and not read
     */
    public record Points(BigDecimal reached, BigDecimal notApplicable) {

        /**
         * Checks the points.
         *
         * @param reached the points reached
         * @param notApplicable the points of sub-indicators that do not apply
         * @throws IllegalArgumentException if one is negative
         */
        public Points {
            if (reached.signum() < 0 || notApplicable.signum() < 0) {
                throw new IllegalArgumentException(
                        "points are at least 0; found " + reached + " reached, " + notApplicable + " not applicable");
            }
        }

        /**
         * Returns the points of a criterion all of whose sub-indicators apply.
         *
         * @param reached the points reached, such as {@code 11.5}
         * @return the points
         * @throws IllegalArgumentException if it is not a number or is negative
         */
        public static Points of(String reached) {
            return new Points(new BigDecimal(reached), BigDecimal.ZERO);
        }
    }
}
