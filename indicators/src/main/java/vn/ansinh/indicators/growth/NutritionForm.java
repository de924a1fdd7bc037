package vn.ansinh.indicators.growth;

import vn.ansinh.core.Text;

/** The three forms of malnutrition (các thể suy dinh dưỡng) of children under five. */
public enum NutritionForm {
    /** A low weight for the age. */
    UNDERWEIGHT(Text.of("suy dinh dưỡng thể nhẹ cân", "underweight"), GrowthIndicator.WEIGHT_FOR_AGE),
    /** A low length or height for the age. */
    STUNTING(Text.of("suy dinh dưỡng thể thấp còi", "stunting"), GrowthIndicator.LENGTH_FOR_AGE),
    /** A low weight for the length or height. */
    WASTING(Text.of("suy dinh dưỡng thể gầy còm", "wasting"), GrowthIndicator.WEIGHT_FOR_LENGTH);

    private final Text officialName;
    private final GrowthIndicator indicator;

    NutritionForm(Text officialName, GrowthIndicator indicator) {
        this.officialName = officialName;
        this.indicator = indicator;
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code suy dinh dưỡng thể nhẹ cân | underweight}
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Returns the indicator whose score decides.
     *
     * @return for instance {@link GrowthIndicator#WEIGHT_FOR_AGE} of underweight
     */
    public GrowthIndicator indicator() {
        return indicator;
    }
}
