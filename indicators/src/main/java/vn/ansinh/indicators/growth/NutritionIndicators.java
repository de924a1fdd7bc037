package vn.ansinh.indicators.growth;

import java.util.Optional;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;

/**
 * The formulas of malnutrition among children under five, over their scores, each child once. For samples with weights and clusters
 * see {@link NutritionSurvey}. A child without a plausible score for a form is in no denominator and is counted as unknown; a child
 * of 60 months or more is outside the population as far as its age is known.
 */
public final class NutritionIndicators {

    /** Underweight out of children weighed ({@code NUT-UNDERWEIGHT:WHO-2006}). */
    public static final Indicator<ZScores> UNDERWEIGHT = of("NUT-UNDERWEIGHT:WHO-2006", NutritionForm.UNDERWEIGHT);

    /** Stunting out of children measured ({@code NUT-STUNTING:WHO-2006}). */
    public static final Indicator<ZScores> STUNTING = of("NUT-STUNTING:WHO-2006", NutritionForm.STUNTING);

    /** Wasting out of children weighed and measured ({@code NUT-WASTING:WHO-2006}). */
    public static final Indicator<ZScores> WASTING = of("NUT-WASTING:WHO-2006", NutritionForm.WASTING);

    /** At least one of the three forms, out of children weighed and measured ({@code NUT-MALNOURISHED:any-form}). */
    public static final Indicator<ZScores> ANY_FORM = Indicator.<ZScores>of(
                    Catalog.definitions().get("NUT-MALNOURISHED:any-form"))
            .population(NutritionIndicators::underFive)
            .unknownWhen(each -> each.atLeastOneForm().isEmpty())
            .numerator(each -> each.atLeastOneForm().orElseThrow())
            .build();

    private NutritionIndicators() {}

    private static Indicator<ZScores> of(String code, NutritionForm form) {
        return Indicator.<ZScores>of(Catalog.definitions().get(code))
                .population(NutritionIndicators::underFive)
                .unknownWhen(each -> each.has(form).isEmpty())
                .numerator(each -> each.has(form).equals(Optional.of(true)))
                .build();
    }

    /** Beyond the standard every score says so, whatever else is wrong. */
    private static boolean underFive(ZScores scores) {
        return scores.lengthForAge() != NoScore.AGE_BEYOND_STANDARD;
    }
}
