package vn.ansinh.indicators.protection;

import vn.ansinh.indicators.YesNo;

/**
 * A case of emergency support in the period: one record a case, which is a household or a person by its kind. An application's own
 * record implements this, or is mapped to it. Implementations keep these facts out of {@code toString}.
 */
public interface EmergencyCase {

    /**
     * Tells whether it was listed and confirmed under Chapter III of Decree 20/2021/NĐ-CP.
     *
     * @return yes, no or unknown
     */
    YesNo confirmed();

    /**
     * Tells whether it was supported, or reached by a suitable service.
     *
     * @return yes, no or unknown
     */
    YesNo reached();

    /**
     * Tells whether that was in time. No text says what in time is: the measure is to be said with the figure.
     *
     * @return yes, no or unknown
     */
    YesNo inTime();
}
