package vn.ansinh.indicators.growth;

import vn.ansinh.core.Text;

/** The three indicators of the growth of a child under five that have a z-score here. */
public enum GrowthIndicator {
    /** Length-for-age below 731 days, height-for-age from then on. A score below -6 or above +6 is implausible. */
    LENGTH_FOR_AGE(Text.of("chiều dài/chiều cao theo tuổi", "length/height-for-age"), -600, 600, false),
    /** Weight-for-age. A score below -6 or above +5 is implausible. */
    WEIGHT_FOR_AGE(Text.of("cân nặng theo tuổi", "weight-for-age"), -600, 500, true),
    /** Weight-for-length below 731 days, weight-for-height from then on. A score below -5 or above +5 is implausible. */
    WEIGHT_FOR_LENGTH(Text.of("cân nặng theo chiều dài/chiều cao", "weight-for-length/height"), -500, 500, true);

    private final Text officialName;
    private final int lowestPlausible;
    private final int highestPlausible;
    private final boolean ofWeight;

    GrowthIndicator(Text officialName, int lowestPlausible, int highestPlausible, boolean ofWeight) {
        this.officialName = officialName;
        this.lowestPlausible = lowestPlausible;
        this.highestPlausible = highestPlausible;
        this.ofWeight = ofWeight;
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code cân nặng theo tuổi | weight-for-age}
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Tells whether a score is implausible, most likely an error of measurement or record. The limits themselves are plausible.
     *
     * @param hundredths the score rounded to two decimals, in hundredths
     * @return true if it is outside the limits of this indicator
     */
    public boolean isImplausible(int hundredths) {
        return hundredths < lowestPlausible || hundredths > highestPlausible;
    }

    /**
     * Tells whether the indicator looks at the weight, so that oedema takes its place and scores beyond 3 standard deviations have the
     * restricted form.
     *
     * @return true for weight-for-age and weight-for-length/height
     */
    public boolean isOfWeight() {
        return ofWeight;
    }
}
