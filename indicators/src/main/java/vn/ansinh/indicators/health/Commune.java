package vn.ansinh.indicators.health;

import vn.ansinh.indicators.YesNo;

/** A commune, ward or township. An application's own record implements this, or is mapped to it. */
public interface Commune {

    /**
     * Tells whether the commune is recognised as meeting the national commune-health criteria at report time: by a decision
     * that has not run out. Which set of criteria is meant, that of 2014 or of 2023, is to be said with the figure.
     *
     * @return yes, no or unknown
     */
    YesNo recognised();
}
