package vn.ansinh.indicators.education;

import vn.ansinh.indicators.YesNo;

/**
 * A learner in a school year, one record a learner and year. An application's own record implements this, or is mapped to it.
 * Implementations keep these facts out of {@code toString}.
 */
public interface Pupil {

    /**
     * Tells whether tuition was waived in full or in part.
     *
     * @return yes, no or unknown
     */
    YesNo tuitionExempted();

    /**
     * Tells whether support for study costs was given.
     *
     * @return yes, no or unknown
     */
    YesNo studyCostsSupported();
}
