package vn.ansinh.indicators.education;

import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.YesNo;

/**
 * A person of school age or a pupil, one record a person. An application's own record implements this, or is mapped to it.
 * Implementations keep these facts out of {@code toString}.
 */
public interface Learner {

    /** Where a person goes to school. */
    enum Attendance {
        /** Attends primary school. */
        PRIMARY,
        /** Attends lower secondary school. */
        LOWER_SECONDARY,
        /** Attends upper secondary school. */
        UPPER_SECONDARY,
        /** Attends something else: preschool, vocational or higher education. */
        ELSEWHERE,
        /** Attends nothing. */
        NONE,
        /** Not known. */
        UNKNOWN;

        /**
         * Tells whether it is a level.
         *
         * @param level the level
         * @return yes, no or unknown
         */
        public YesNo is(SchoolLevel level) {
            if (this == UNKNOWN) {
                return YesNo.UNKNOWN;
            }
            return YesNo.of(
                    switch (level) {
                        case PRIMARY -> this == PRIMARY;
                        case LOWER_SECONDARY -> this == LOWER_SECONDARY;
                        case UPPER_SECONDARY -> this == UPPER_SECONDARY;
                    });
        }
    }

    /**
     * Returns the age, on the day that the report fixes for the school year.
     *
     * @return the age
     */
    Age age();

    /**
     * Returns where the person goes to school.
     *
     * @return the level, elsewhere, none or unknown
     */
    Attendance attendance();
}
