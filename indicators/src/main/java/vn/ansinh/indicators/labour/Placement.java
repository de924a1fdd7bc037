package vn.ansinh.indicators.labour;

import vn.ansinh.indicators.YesNo;

/**
 * A worker placed in the period, as the local report lists it. No official text separates the two kinds, and one placement may
 * be both. An application's own record implements this, or is mapped to it.
 */
public interface Placement {

    /**
     * Tells whether the report counts it as a new job (việc làm mới).
     *
     * @return yes, no or unknown
     */
    YesNo newJob();

    /**
     * Tells whether the report counts it as an additional job (việc làm tăng thêm).
     *
     * @return yes, no or unknown
     */
    YesNo additionalJob();
}
