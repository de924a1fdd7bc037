package vn.ansinh.indicators.living;

import vn.ansinh.indicators.YesNo;

/**
 * A household as housing support sees it. It may belong to several groups, whose numbers are not to be added. An application's own
 * record implements this, or is mapped to it.
 */
public interface Dwelling {

    /**
     * Tells whether it was helped to build or repair its dwelling in the period.
     *
     * @return yes, no or unknown
     */
    YesNo supported();

    /**
     * Tells whether it is a poor household.
     *
     * @return yes, no or unknown
     */
    YesNo poor();

    /**
     * Tells whether it is a household of people with meritorious service.
     *
     * @return yes, no or unknown
     */
    YesNo meritorious();

    /**
     * Tells whether it is a household of social-protection beneficiaries.
     *
     * @return yes, no or unknown
     */
    YesNo socialProtection();
}
