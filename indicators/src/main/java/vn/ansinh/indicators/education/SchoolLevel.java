package vn.ansinh.indicators.education;

import vn.ansinh.core.Text;

/** The levels of general education, with the ages that the statistics of attendance give them. */
public enum SchoolLevel {
    /** Tiểu học, ages 6 to 10. */
    PRIMARY(Text.of("tiểu học", "primary"), 6, 10),
    /** Trung học cơ sở, ages 11 to 14. */
    LOWER_SECONDARY(Text.of("trung học cơ sở", "lower secondary"), 11, 14),
    /** Trung học phổ thông, ages 15 to 17. */
    UPPER_SECONDARY(Text.of("trung học phổ thông", "upper secondary"), 15, 17);

    private final Text officialName;
    private final int firstAge;
    private final int lastAge;

    SchoolLevel(Text officialName, int firstAge, int lastAge) {
        this.officialName = officialName;
        this.firstAge = firstAge;
        this.lastAge = lastAge;
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code tiểu học | primary}
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Returns the first age of the level.
     *
     * @return the age
     */
    public int firstAge() {
        return firstAge;
    }

    /**
     * Returns the last age of the level.
     *
     * @return the age
     */
    public int lastAge() {
        return lastAge;
    }
}
