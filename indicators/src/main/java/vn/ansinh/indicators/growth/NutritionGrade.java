package vn.ansinh.indicators.growth;

import vn.ansinh.core.Text;

/**
 * The grades of malnutrition (độ suy dinh dưỡng) as Viet Nam's General Statistics Office specifies them for the indicator "children
 * under five who are malnourished". The cut at -4 is not one of WHO's. Cut-offs look at the score rounded to two decimals, and a score
 * on a cut-off belongs to the lighter grade.
 */
public enum NutritionGrade {
    /** -2 or above. */
    NORMAL(Text.of("bình thường", "normal"), -200),
    /** Grade I, moderate: below -2, -3 or above. */
    I(Text.of("suy dinh dưỡng độ I (vừa)", "grade I (moderate)"), -300),
    /** Grade II, severe: below -3, -4 or above. */
    II(Text.of("suy dinh dưỡng độ II (nặng)", "grade II (severe)"), -400),
    /** Grade III, very severe: below -4. */
    III(Text.of("suy dinh dưỡng độ III (rất nặng)", "grade III (very severe)"), Integer.MIN_VALUE);

    private final Text officialName;
    private final int lowest;

    NutritionGrade(Text officialName, int lowest) {
        this.officialName = officialName;
        this.lowest = lowest;
    }

    /**
     * Returns the grade of a score.
     *
     * @param hundredths the score rounded to two decimals, in hundredths: -205 is -2.05
     * @return the grade
     */
    public static NutritionGrade of(int hundredths) {
        if (hundredths >= NORMAL.lowest) {
            return NORMAL;
        }
        if (hundredths >= I.lowest) {
            return I;
        }
        return hundredths >= II.lowest ? II : III;
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code suy dinh dưỡng độ I (vừa) | grade I (moderate)}
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Tells whether this is a grade of malnutrition: below -2.
     *
     * @return true for all but {@link #NORMAL}
     */
    public boolean isMalnourished() {
        return this != NORMAL;
    }

    /**
     * Tells whether this is severe by WHO: below -3.
     *
     * @return true for {@link #II} and {@link #III}
     */
    public boolean isSevere() {
        return this == II || this == III;
    }
}
