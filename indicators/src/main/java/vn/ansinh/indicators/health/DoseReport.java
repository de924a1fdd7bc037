package vn.ansinh.indicators.health;

/**
 * How many doses of a vaccine a commune or station reports for a period. An application's own record implements this, or is mapped
 * to it.
 */
public interface DoseReport {

    /**
     * Returns how many first doses were given.
     *
     * @return the doses, at least 0
     */
    long first();

    /**
     * Returns how many last doses of the series were given.
     *
     * @return the doses, at least 0
     */
    long last();
}
