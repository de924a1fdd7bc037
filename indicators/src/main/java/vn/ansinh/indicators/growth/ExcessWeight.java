package vn.ansinh.indicators.growth;

import vn.ansinh.core.Text;

/**
 * The classes of excess weight of children under five, by weight-for-length/height. Cut-offs look at the score rounded to two decimals, and
 * a score on a cut-off belongs to the lighter class. Overweight in WHO's sense, above +2, includes obesity.
 */
public enum ExcessWeight {
    /** +2 or below. */
    NONE(Text.of("không thừa cân", "not overweight"), 200),
    /** Above +2, +3 or below. */
    OVERWEIGHT(Text.of("thừa cân", "overweight"), 300),
    /** Above +3. */
    OBESE(Text.of("béo phì", "obese"), Integer.MAX_VALUE);

    private final Text officialName;
    private final int highest;

    ExcessWeight(Text officialName, int highest) {
        this.officialName = officialName;
        this.highest = highest;
    }

    /**
     * Returns the class of a score.
     *
     * @param hundredths the score rounded to two decimals, in hundredths: 205 is 2.05
     * @return the class
     */
    public static ExcessWeight of(int hundredths) {
        if (hundredths <= NONE.highest) {
            return NONE;
        }
        return hundredths <= OVERWEIGHT.highest ? OVERWEIGHT : OBESE;
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code thừa cân | overweight}
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Tells whether the child counts as overweight: above +2, obese or not.
     *
     * @return true for all but {@link #NONE}
     */
    public boolean isOverweight() {
        return this != NONE;
    }
}
