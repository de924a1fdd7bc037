package vn.ansinh.indicators.labour;

import vn.ansinh.indicators.YesNo;

/**
 * A worker who was enrolled, trained or coached: one record a worker, not a course. An application's own record implements
 * this, or is mapped to it. Implementations keep these facts out of {@code toString}.
 */
public interface Trainee {

    /** The job after the course, within the time that the report looks at; no text says how long that is. */
    enum JobAfter {
        /** A new job. */
        NEW,
        /** The job from before the course. */
        SAME,
        /** No job. */
        NONE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Tells whether the worker completed the training in the period.
     *
     * @return yes, no or unknown
     */
    YesNo completed();

    /**
     * Returns the job after the course.
     *
     * @return new, the same, none or unknown
     */
    JobAfter jobAfter();

    /**
     * Tells whether productivity or income is higher than before the course, as the worker says; no text sets a threshold.
     *
     * @return yes, no or unknown
     */
    YesNo higherOutput();
}
