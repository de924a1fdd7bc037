package vn.ansinh.indicators.merit;

import vn.ansinh.indicators.YesNo;

/**
 * A household of people with meritorious service, one record a household. An application's own record implements this, or is mapped
 * to it. Implementations keep these facts out of {@code toString}.
 */
public interface MeritHousehold {

    /**
     * Tells whether the commune judges that it lives at or above the mean where it lives. The way of judging is to be said with
     * the figure: no formula was found.
     *
     * @return yes, no or unknown
     */
    YesNo atOrAboveMean();
}
