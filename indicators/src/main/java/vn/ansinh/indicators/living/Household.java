package vn.ansinh.indicators.living;

import vn.ansinh.indicators.YesNo;

/** A household and its water. An application's own record implements this, or is mapped to it. */
public interface Household {

    /**
     * Returns how many persons live in it.
     *
     * @return the persons, at least 0; asked for by the population form alone
     */
    long persons();

    /**
     * Tells whether it is rural.
     *
     * @return yes, no or unknown
     */
    YesNo rural();

    /**
     * Tells whether its water is hygienic (hợp vệ sinh): no odd colour, smell or taste, no harmful parts, usable directly or
     * after filtering, drinkable after boiling, from a properly sited source.
     *
     * @return yes, no or unknown
     */
    YesNo hygienicWater();

    /**
     * Tells whether its water meets the national technical standard (QCVN), from central or household works. Which standard is
     * meant is to be said with the figure.
     *
     * @return yes, no or unknown
     */
    YesNo standardWater();
}
