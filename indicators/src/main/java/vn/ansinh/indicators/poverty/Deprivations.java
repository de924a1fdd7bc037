package vn.ansinh.indicators.poverty;

/**
 * How many of the standard's indicators of basic social services a household is deprived in, and of how many that is not
 * known.
 *
 * @param deprived indicators in which it is deprived, at least 0
 * @param unknown indicators of which it is not known, at least 0
 */
public record Deprivations(int deprived, int unknown) {

    /**
     * Checks the counts.
     *
     * @param deprived indicators in which it is deprived
     * @param unknown indicators of which it is not known
     * @throws IllegalArgumentException if one is negative
     */
    public Deprivations {
        if (deprived < 0 || unknown < 0) {
            throw new IllegalArgumentException("numbers of indicators are at least 0");
        }
    }

    /**
     * Returns a complete count.
     *
     * @param deprived indicators in which it is deprived
     * @return the count, with nothing unknown
     * @throws IllegalArgumentException if negative
     */
    public static Deprivations of(int deprived) {
        return new Deprivations(deprived, 0);
    }

    /** Returns a placeholder: what a household lacks belongs in no log. */
    @Override
    public String toString() {
        return "Deprivations[…]";
    }
}
