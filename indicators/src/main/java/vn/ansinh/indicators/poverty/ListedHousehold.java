package vn.ansinh.indicators.poverty;

import vn.ansinh.core.rule.Verdict;
import vn.ansinh.indicators.YesNo;

/**
 * A household of the yearly review, with what reached it. An application's own record implements this, or is mapped to it.
 * Implementations keep these facts out of {@code toString}.
 */
public interface ListedHousehold {

    /** Where a household stands by a review. */
    enum Standing {
        /** Hộ nghèo. */
        POOR,
        /** Hộ cận nghèo. */
        NEAR_POOR,
        /** On neither list. */
        NEITHER,
        /** Not known. */
        UNKNOWN;

        /**
         * Returns the standing that a verdict gives.
         *
         * @param verdict the verdict of a {@link PovertyStandard}
         * @return the standing; unknown if the verdict is undecided
         */
        public static Standing of(Verdict<PovertyClass> verdict) {
            return verdict.category()
                    .map(each -> switch (each) {
                        case POOR -> POOR;
                        case NEAR_POOR -> NEAR_POOR;
                        case AVERAGE, ABOVE_AVERAGE, ABOVE_LINE -> NEITHER;
                    })
                    .orElse(UNKNOWN);
        }

        YesNo listed() {
            return this == UNKNOWN ? YesNo.UNKNOWN : YesNo.of(this != NEITHER);
        }
    }

    /**
     * Returns where it stands.
     *
     * @return poor, near-poor, neither or unknown
     */
    Standing standing();

    /**
     * Tells whether it receives health support on the report day.
     *
     * @return yes, no or unknown
     */
    YesNo healthSupport();

    /**
     * Tells whether it receives education support on the report day.
     *
     * @return yes, no or unknown
     */
    YesNo educationSupport();

    /**
     * Tells whether it holds a policy loan on the report day.
     *
     * @return yes, no or unknown
     */
    YesNo creditSupport();
}
