package vn.ansinh.indicators.insurance;

import vn.ansinh.indicators.YesNo;

/**
 * A person of the register of social security on the cut-off day: one record a person, not a contract. An application's own
 * record implements this, or is mapped to it. Implementations keep these facts out of {@code toString}.
 */
public interface Participant {

    /** The social insurance of a person; who is in the compulsory one is not in the voluntary one. */
    enum SocialInsurance {
        /** Contributes to the compulsory one, in arrears or not. */
        COMPULSORY,
        /** Is in the voluntary one, and the period paid for covers the day. */
        VOLUNTARY,
        /** Neither. */
        NONE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Returns the social insurance.
     *
     * @return compulsory, voluntary, none or unknown
     */
    SocialInsurance socialInsurance();

    /**
     * Tells whether the person is in unemployment insurance.
     *
     * @return yes, no or unknown
     */
    YesNo unemploymentInsurance();
}
