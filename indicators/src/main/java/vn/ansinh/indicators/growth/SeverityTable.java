package vn.ansinh.indicators.growth;

import static vn.ansinh.indicators.growth.PrevalenceSeverity.ACCEPTABLE;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.CRITICAL;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.HIGH;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.LOW;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.MEDIUM;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.POOR;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.SERIOUS;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.VERY_HIGH;
import static vn.ansinh.indicators.growth.PrevalenceSeverity.VERY_LOW;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Text;

/**
 * The tables that class a prevalence by how serious it is for public health. Vietnamese publications of about 2010 use the older one,
 * so the caller chooses.
 *
 * <p>A class begins with its lower limit and ends before the next: 20 % stunting is high in 2018 and medium in 1995. The older table is
 * printed in whole percent (low below 20, medium 20 to 29); a prevalence between, such as 29.5 %, belongs to the lower class here. An exact
 * prevalence is never rounded first.
 */
public enum SeverityTable {
    /** WHO 1995; underweight from a secondary source. No class of overweight. */
    WHO_1995(
            Text.of("phân loại của WHO năm 1995", "WHO classes of 1995"),
            Optional.of(new Scale(ImmutableList.of("10", "20", "30"), ImmutableList.of(LOW, MEDIUM, HIGH, VERY_HIGH))),
            new Scale(ImmutableList.of("20", "30", "40"), ImmutableList.of(LOW, MEDIUM, HIGH, VERY_HIGH)),
            new Scale(ImmutableList.of("5", "10", "15"), ImmutableList.of(ACCEPTABLE, POOR, SERIOUS, CRITICAL)),
            Optional.empty()),
    /** WHO and UNICEF 2018 (de Onis et al., Public Health Nutrition 2019;22:175-179). No class of underweight. */
    WHO_UNICEF_2018(
            Text.of("phân loại của WHO và UNICEF năm 2018", "WHO-UNICEF classes of 2018"),
            Optional.empty(),
            new Scale(
                    ImmutableList.of("2.5", "10", "20", "30"),
                    ImmutableList.of(VERY_LOW, LOW, MEDIUM, HIGH, VERY_HIGH)),
            new Scale(
                    ImmutableList.of("2.5", "5", "10", "15"), ImmutableList.of(VERY_LOW, LOW, MEDIUM, HIGH, VERY_HIGH)),
            Optional.of(new Scale(
                    ImmutableList.of("2.5", "5", "10", "15"),
                    ImmutableList.of(VERY_LOW, LOW, MEDIUM, HIGH, VERY_HIGH))));

    private final Text officialName;
    private final Optional<Scale> underweight;
    private final Scale stunting;
    private final Scale wasting;
    private final Optional<Scale> overweight;

    SeverityTable(
            Text officialName, Optional<Scale> underweight, Scale stunting, Scale wasting, Optional<Scale> overweight) {
        this.officialName = officialName;
        this.underweight = underweight;
        this.stunting = stunting;
        this.wasting = wasting;
        this.overweight = overweight;
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code phân loại của WHO năm 1995 | WHO classes of 1995}
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Classes the prevalence of a form of malnutrition.
     *
     * @param form the form
     * @param prevalence the share of children below -2, from 0 to 1: {@code Exact.of(31, 150)}, or {@link Percentage#exact()}
     * @return the class; empty if the table has none of this form
     * @throws IllegalArgumentException if the prevalence is below 0 or above 1
     */
    public Optional<PrevalenceSeverity> of(NutritionForm form, Exact prevalence) {
        return classed(
                switch (form) {
                    case UNDERWEIGHT -> underweight;
                    case STUNTING -> Optional.of(stunting);
                    case WASTING -> Optional.of(wasting);
                },
                prevalence);
    }

    /**
     * Classes the prevalence of overweight, obesity included.
     *
     * @param prevalence the share of children above +2 by weight-for-length/height, from 0 to 1
     * @return the class; empty if the table has none of overweight
     * @throws IllegalArgumentException if the prevalence is below 0 or above 1
     */
    public Optional<PrevalenceSeverity> ofOverweight(Exact prevalence) {
        return classed(overweight, prevalence);
    }

    private static Optional<PrevalenceSeverity> classed(Optional<Scale> scale, Exact prevalence) {
        if (prevalence.signum() < 0 || prevalence.compareTo(Exact.ONE) > 0) {
            throw new IllegalArgumentException(
                    "a prevalence is from 0 to 1 (31 of 150 children is 31/150); found " + prevalence);
        }
        return scale.map(each -> each.of(prevalence));
    }

    /** Classes from the lowest up; each but the first begins at its limit, in percent. */
    private record Scale(ImmutableList<String> limits, ImmutableList<PrevalenceSeverity> classes) {

        PrevalenceSeverity of(Exact prevalence) {
            int reached = (int) limits.stream()
                    .filter(limit -> Percentage.ofPercent(limit).exact().compareTo(prevalence) <= 0)
                    .count();
            return classes.get(reached);
        }
    }
}
