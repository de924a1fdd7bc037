package vn.ansinh.indicators.insurance;

import vn.ansinh.indicators.YesNo;

/**
 * A person of the population register or of the card register of an area, or of both joined: one record a person. An
 * application's own record implements this, or is mapped to it. Implementations keep these facts out of {@code toString}.
 */
public interface Resident {

    /**
     * Tells whether the person lives in the area on the day.
     *
     * @return yes, no or unknown
     */
    YesNo livesHere();

    /**
     * Tells whether the person has a health-insurance card of the area that is valid on the day. Whether people in the 30-day
     * waiting period count is settled by nothing read: say it with the figure.
     *
     * @return yes, no or unknown
     */
    YesNo cardValid();
}
