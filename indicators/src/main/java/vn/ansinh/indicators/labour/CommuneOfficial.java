package vn.ansinh.indicators.labour;

import vn.ansinh.indicators.YesNo;

/** An official of a commune, one record a person. An application's own record implements this, or is mapped to it. */
public interface CommuneOfficial {

    /**
     * Tells whether the official works on labour and social affairs.
     *
     * @return yes, no or unknown
     */
    YesNo inSocialAffairs();

    /**
     * Tells whether the official was given professional training in the period, however often.
     *
     * @return yes, no or unknown
     */
    YesNo trained();
}
