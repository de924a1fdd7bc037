package vn.ansinh.indicators.protection;

import vn.ansinh.indicators.YesNo;

/**
 * A person who receives, or applied for, the monthly allowance, in a report month. An application's own record implements this, or
 * is mapped to it; {@link #of} maps an {@link AllowanceStanding}. Implementations keep these facts out of {@code toString}.
 */
public interface Applicant {

    /**
     * Tells whether the person is on the recognised list.
     *
     * @return yes, no or unknown
     */
    YesNo recognised();

    /**
     * Tells whether a decision is in force and the month was paid.
     *
     * @return yes, no or unknown
     */
    YesNo paid();

    /**
     * Tells whether the application is pending, or was refused and should not have been.
     *
     * @return yes, no or unknown
     */
    YesNo waiting();

    /**
     * Returns an applicant of a known standing.
     *
     * @param standing the standing
     * @return the applicant
     */
    static Applicant of(AllowanceStanding standing) {
        return new Applicant() {
            @Override
            public YesNo recognised() {
                return YesNo.of(AllowanceStanding.RECOGNISED.contains(standing));
            }

            @Override
            public YesNo paid() {
                return YesNo.of(standing == AllowanceStanding.PAID);
            }

            @Override
            public YesNo waiting() {
                return recognised().not();
            }
        };
    }
}
