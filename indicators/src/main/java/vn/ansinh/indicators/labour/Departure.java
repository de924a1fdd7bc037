package vn.ansinh.indicators.labour;

/**
 * A person who left to work abroad in the period, one record a departure. An application's own record implements this, or is
 * mapped to it. Implementations keep these facts out of {@code toString}.
 */
public interface Departure {

    /** The contract, by Law 69/2020/QH14 Article 5 and item 108 of Circular 04/2024/TT-BLĐTBXH. */
    enum Contract {
        /** Sent by a public service unit. */
        PUBLIC_UNIT,
        /** Sent by a licensed service enterprise. */
        SERVICE_ENTERPRISE,
        /** Sent by an enterprise that won a contract or invests abroad. */
        CONTRACTOR_OR_INVESTOR,
        /** Sent for an internship that raises skill. */
        SKILL_INTERNSHIP,
        /** Concluded by the worker with the employer. */
        INDIVIDUAL,
        /** None: left without a contract of these kinds. */
        NONE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Returns the contract under which the person left.
     *
     * @return the contract
     */
    Contract contract();
}
