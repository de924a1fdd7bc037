package vn.ansinh.indicators.health;

import vn.ansinh.core.Birth;

/**
 * A child of the immunisation register, one record a child. An application's own record implements this, or is mapped to it.
 * Implementations keep these facts out of {@code toString}.
 */
public interface Child {

    /**
     * Returns when the child was born.
     *
     * @return the birth, as far as it is known
     */
    Birth birth();

    /**
     * Returns what the register says of a dose.
     *
     * @param dose the dose
     * @return given, on a day or not, not given, or unknown
     */
    Vaccination vaccination(Dose dose);
}
