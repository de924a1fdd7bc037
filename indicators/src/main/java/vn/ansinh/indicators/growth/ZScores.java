package vn.ansinh.indicators.growth;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The z-scores of one child, and the forms of malnutrition that follow from them. Only plausible scores count for a form; an answer
 * is empty if no such score is there, so that the child is in no denominator of that form.
 *
 * <p>A child with oedema counts as severely underweight and severely wasted, as if its score were -3.1, whatever else is known of it; the
 * tables stop at 1,826 days of age for it as well. Immutable and thread-safe.
 *
 * @param lengthForAge the score of length-for-age (height-for-age from 731 days)
 * @param weightForAge the score of weight-for-age
 * @param weightForLength the score of weight-for-length (weight-for-height from 731 days)
 * @param adjustedLengthCm the length or height in cm after the 0.7 cm rule; empty if none is known
 * @param positionUsed the position that the 0.7 cm rule looked at; empty if it is not known or was not believed
 * @param standingBelowNineMonths whether the child was said to stand below 9 months, so that its position was not believed
 */
public record ZScores(
        ScoreResult lengthForAge,
        ScoreResult weightForAge,
        ScoreResult weightForLength,
        OptionalDouble adjustedLengthCm,
        Optional<Measurement.Position> positionUsed,
        boolean standingBelowNineMonths) {

    private static final int OF_OEDEMA = -310;
    private static final ImmutableList<Optional<Measurement.Position>> POSITIONS = ImmutableList.of(
            Optional.empty(), Optional.of(Measurement.Position.LYING), Optional.of(Measurement.Position.STANDING));

    static ZScores of(
            double adjustedLengthCm,
            byte positionUsed,
            boolean standingBelowNineMonths,
            ScoreResult lengthForAge,
            ScoreResult weightForAge,
            ScoreResult weightForLength) {
        return new ZScores(
                lengthForAge,
                weightForAge,
                weightForLength,
                Double.isNaN(adjustedLengthCm) ? OptionalDouble.empty() : OptionalDouble.of(adjustedLengthCm),
                POSITIONS.get(positionUsed),
                standingBelowNineMonths);
    }

    /**
     * Returns what one indicator says.
     *
     * @param indicator the indicator
     * @return the score, or why there is none
     */
    public ScoreResult of(GrowthIndicator indicator) {
        return switch (indicator) {
            case LENGTH_FOR_AGE -> lengthForAge;
            case WEIGHT_FOR_AGE -> weightForAge;
            case WEIGHT_FOR_LENGTH -> weightForLength;
        };
    }

    /**
     * Returns the grade of one form of malnutrition.
     *
     * @param form the form
     * @return the grade; empty if the child has no plausible score for it
     */
    public Optional<NutritionGrade> grade(NutritionForm form) {
        OptionalInt counted = counted(form.indicator());
        return counted.isEmpty() ? Optional.empty() : Optional.of(NutritionGrade.of(counted.getAsInt()));
    }

    /**
     * Tells whether the child has a form of malnutrition, of whatever grade.
     *
     * @param form the form
     * @return the answer; empty if the child has no plausible score for it
     */
    public Optional<Boolean> has(NutritionForm form) {
        return grade(form).map(NutritionGrade::isMalnourished);
    }

    /**
     * Tells whether the child is stunted and wasted at once.
     *
     * @return the answer; empty unless the child has a plausible score for both, even if one alone would say no
     */
    public Optional<Boolean> stuntedAndWasted() {
        return has(NutritionForm.STUNTING)
                .flatMap(stunted -> has(NutritionForm.WASTING).map(wasted -> stunted && wasted));
    }

    /**
     * Tells whether the child is stunted and overweight at once.
     *
     * @return the answer; empty unless the child has a plausible score for both, even if one alone would say no
     */
    public Optional<Boolean> stuntedAndOverweight() {
        return has(NutritionForm.STUNTING)
                .flatMap(stunted -> excessWeight().map(excess -> stunted && excess.isOverweight()));
    }

    /**
     * Tells whether the child has at least one of the three forms: the rate of malnourished children of Viet Nam's statistical
     * indicators, whose text counts children weighed and measured.
     *
     * @return the answer; empty unless the child has a plausible score for all three, even if one alone would say yes
     */
    public Optional<Boolean> atLeastOneForm() {
        boolean any = false;
        for (NutritionForm form : NutritionForm.values()) {
            Optional<Boolean> has = has(form);
            if (has.isEmpty()) {
                return has;
            }
            any |= has.get();
        }
        return Optional.of(any);
    }

    /**
     * Returns the class of excess weight, by weight-for-length/height.
     *
     * @return the class; empty if the child has no plausible score for it
     */
    public Optional<ExcessWeight> excessWeight() {
        OptionalInt counted = counted(GrowthIndicator.WEIGHT_FOR_LENGTH);
        return counted.isEmpty() ? Optional.empty() : Optional.of(ExcessWeight.of(counted.getAsInt()));
    }

    private OptionalInt counted(GrowthIndicator indicator) {
        ScoreResult result = of(indicator);
        if (result == NoScore.OEDEMA) {
            return OptionalInt.of(OF_OEDEMA);
        }
        return result.plausible()
                .map(score -> OptionalInt.of(score.hundredths()))
                .orElse(OptionalInt.empty());
    }

    /** Returns a placeholder: facts about a child belong in no log. */
    @Override
    public String toString() {
        return "ZScores[…]";
    }
}
