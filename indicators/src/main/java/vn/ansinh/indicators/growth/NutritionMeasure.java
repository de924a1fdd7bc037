package vn.ansinh.indicators.growth;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Text;
import vn.ansinh.core.survey.SurveyVariable;

/**
 * What a nutrition survey estimates: the prevalence of a form of malnutrition, or the mean of a z-score. Each has its own denominator, the
 * children with the plausible scores that it needs. A child with oedema counts as severely underweight and severely wasted and is in no
 * mean of a score of weight.
 */
public enum NutritionMeasure {
    /** Length/height-for-age below -2. */
    STUNTING(Text.of("thấp còi", "stunting"), below2(NutritionForm.STUNTING)),
    /** Length/height-for-age below -3. */
    SEVERE_STUNTING(Text.of("thấp còi nặng", "severe stunting"), below3(NutritionForm.STUNTING)),
    /** Weight-for-age below -2. */
    UNDERWEIGHT(Text.of("nhẹ cân", "underweight"), below2(NutritionForm.UNDERWEIGHT)),
    /** Weight-for-age below -3. */
    SEVERE_UNDERWEIGHT(Text.of("nhẹ cân nặng", "severe underweight"), below3(NutritionForm.UNDERWEIGHT)),
    /** Weight-for-length/height below -2. */
    WASTING(Text.of("gầy còm", "wasting"), below2(NutritionForm.WASTING)),
    /** Weight-for-length/height below -3. */
    SEVERE_WASTING(Text.of("gầy còm nặng", "severe wasting"), below3(NutritionForm.WASTING)),
    /** Weight-for-length/height above +2. */
    OVERWEIGHT(
            Text.of("thừa cân, béo phì", "overweight"),
            scores -> scores.excessWeight().map(ExcessWeight::isOverweight)),
    /** Weight-for-length/height above +3. */
    OBESITY(Text.of("béo phì", "obesity"), scores -> scores.excessWeight().map(each -> each == ExcessWeight.OBESE)),
    /** Stunted and wasted at once. */
    STUNTED_AND_WASTED(Text.of("vừa thấp còi vừa gầy còm", "stunted and wasted"), ZScores::stuntedAndWasted),
    /** Stunted and overweight at once. */
    STUNTED_AND_OVERWEIGHT(
            Text.of("vừa thấp còi vừa thừa cân", "stunted and overweight"), ZScores::stuntedAndOverweight),
    /** Stunted, underweight or wasted: the headline of Viet Nam's statistical indicators. */
    AT_LEAST_ONE_FORM(
            Text.of("suy dinh dưỡng ít nhất một thể", "at least one form of malnutrition"), ZScores::atLeastOneForm),
    /** The mean score of length/height-for-age. */
    MEAN_LENGTH_FOR_AGE(GrowthIndicator.LENGTH_FOR_AGE),
    /** The mean score of weight-for-age. */
    MEAN_WEIGHT_FOR_AGE(GrowthIndicator.WEIGHT_FOR_AGE),
    /** The mean score of weight-for-length/height. */
    MEAN_WEIGHT_FOR_LENGTH(GrowthIndicator.WEIGHT_FOR_LENGTH);

    private static final int DECIMALS = 2;

    private final Text officialName;
    private final SurveyVariable variable;
    private final Function<ZScores, Optional<Long>> value;

    NutritionMeasure(Text officialName, Function<ZScores, Optional<Boolean>> fact) {
        this.officialName = officialName;
        this.variable = SurveyVariable.proportion(code());
        this.value = scores -> fact.apply(scores).map(has -> has ? 1L : 0L);
    }

    NutritionMeasure(GrowthIndicator indicator) {
        this.officialName = Text.of(
                "trung bình z-score " + indicator.officialName().vi(),
                "mean z-score of " + indicator.officialName().en());
        this.variable = SurveyVariable.mean(code(), DECIMALS);
        this.value = scores -> scores.of(indicator).plausible().map(score -> (long) score.hundredths());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Function<ZScores, Optional<Boolean>> below2(NutritionForm form) {
        return scores -> scores.has(form);
    }

    private static Function<ZScores, Optional<Boolean>> below3(NutritionForm form) {
        return scores -> scores.grade(form).map(NutritionGrade::isSevere);
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code thấp còi | stunting}
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Returns the variable of the tally: a proportion, or a mean with two decimals.
     *
     * @return for instance the proportion {@code stunting}
     */
    public SurveyVariable variable() {
        return variable;
    }

    /**
     * Returns the value of one child, as the tally wants it.
     *
     * @param scores the scores of the child
     * @return 0 or 1, or the score in hundredths; empty if the child is not in the denominator
     */
    public Optional<Long> of(ZScores scores) {
        return value.apply(scores);
    }

    /**
     * Classes a prevalence of this measure.
     *
     * @param table the table of classes
     * @param prevalence the share of children, from 0 to 1
     * @return the class; empty if the table has none of this measure
     * @throws IllegalArgumentException if the prevalence is below 0 or above 1
     */
    public Optional<PrevalenceSeverity> severity(SeverityTable table, Exact prevalence) {
        return switch (this) {
            case STUNTING -> table.of(NutritionForm.STUNTING, prevalence);
            case UNDERWEIGHT -> table.of(NutritionForm.UNDERWEIGHT, prevalence);
            case WASTING -> table.of(NutritionForm.WASTING, prevalence);
            case OVERWEIGHT -> table.ofOverweight(prevalence);
            default -> Optional.empty();
        };
    }
}
