package vn.ansinh.indicators.living;

import vn.ansinh.indicators.YesNo;

/**
 * What the report on radio and television counts: a commune, a household or a person. No formula says which, so it is to be said
 * with the figure, and one report uses one of them. An application's own record implements this, or is mapped to it.
 */
public interface ReceptionUnit {

    /**
     * Tells whether it is within radio signal; to have or use a set is something else.
     *
     * @return yes, no or unknown
     */
    YesNo radioSignal();

    /**
     * Tells whether it is within television signal; to have or use a set is something else.
     *
     * @return yes, no or unknown
     */
    YesNo televisionSignal();
}
