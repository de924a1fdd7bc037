package vn.ansinh.indicators.insurance;

import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.YesNo;

/**
 * A person who may be past retirement age, one record a person whatever the number of benefits. An application's own record
 * implements this, or is mapped to it. Implementations keep these facts out of {@code toString}.
 */
public interface OlderPerson {

    /**
     * Tells whether the person is a woman; the sex sets the retirement age.
     *
     * @return yes, no or unknown
     */
    YesNo female();

    /**
     * Returns the age.
     *
     * @return the age on the day of the figure
     */
    Age age();

    /**
     * Tells whether the person draws a pension (lương hưu).
     *
     * @return yes, no or unknown
     */
    YesNo pension();

    /**
     * Tells whether the person draws a monthly benefit of social insurance.
     *
     * @return yes, no or unknown
     */
    YesNo monthlyBenefit();

    /**
     * Tells whether the person draws the social pension (trợ cấp hưu trí xã hội).
     *
     * @return yes, no or unknown
     */
    YesNo socialPension();
}
