package vn.ansinh.indicators.labour;

import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.YesNo;

/**
 * A person of a labour register or survey, one record a person. An application's own record implements this, or is mapped
 * to it. Implementations keep these facts out of {@code toString}: they are personal data.
 */
public interface Worker {

    /** What a person does, by the reference period of the register or survey. */
    enum Activity {
        /** Employed. */
        EMPLOYED,
        /** Unemployed: without work, seeking it and available. */
        UNEMPLOYED,
        /** Outside the labour force. */
        INACTIVE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * The highest technical qualification. From {@link #ELEMENTARY} on it is one of the national education system, which is
     * what the official rates count.
     */
    enum Qualification {
        /** None. */
        NONE,
        /** A certificate of a course under 3 months, or of an enterprise: no official rate counts it. */
        SHORT_CERTIFICATE,
        /** Sơ cấp. */
        ELEMENTARY,
        /** Trung cấp. */
        INTERMEDIATE,
        /** Cao đẳng. */
        COLLEGE,
        /** Đại học. */
        UNIVERSITY,
        /** Thạc sĩ. */
        MASTER,
        /** Tiến sĩ. */
        DOCTOR,
        /** Not known. */
        UNKNOWN;

        /**
         * Tells whether the official rates count it.
         *
         * @return yes from elementary vocational on
         */
        public YesNo official() {
            return this == UNKNOWN ? YesNo.UNKNOWN : YesNo.of(compareTo(ELEMENTARY) >= 0);
        }

        /**
         * Tells whether it is any degree or certificate, short ones included.
         *
         * @return no if there is none
         */
        public YesNo any() {
            return this == UNKNOWN ? YesNo.UNKNOWN : YesNo.of(this != NONE);
        }
    }

    /**
     * Returns the age.
     *
     * @return the age at the reference period
     */
    Age age();

    /**
     * Returns what the person does.
     *
     * @return employed, unemployed, outside the labour force, or unknown
     */
    Activity activity();

    /**
     * Returns the highest technical qualification.
     *
     * @return the qualification
     */
    Qualification qualification();

    /**
     * Tells whether the person is a technical worker without a certificate: never took a course, learnt alone, by craft
     * transmission or on the job, has the skill of a grade-1 worker, and has done that job for 3 years or more.
     *
     * @return yes, no or unknown
     */
    YesNo skilledWithoutCertificate();
}
