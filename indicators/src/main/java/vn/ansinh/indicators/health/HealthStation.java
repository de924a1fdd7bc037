package vn.ansinh.indicators.health;

/** A commune health station. An application's own record implements this, or is mapped to it. */
public interface HealthStation {

    /** The doctor of a station. */
    enum Doctor {
        /** Works there permanently. */
        PERMANENT,
        /** Comes on rotation or for part of the week; whether that counts is settled by nothing read. */
        ROTATING,
        /** There is none. */
        NONE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Returns the doctor.
     *
     * @return permanent, rotating, none or unknown; if there are both, permanent
     */
    Doctor doctor();
}
