package vn.ansinh.indicators.growth;

import vn.ansinh.core.Text;

/**
 * How serious a prevalence is for public health, in the words of the tables of {@link SeverityTable}. The Vietnamese names are plain
 * translations.
 */
public enum PrevalenceSeverity {
    /** Very low, of 2018. */
    VERY_LOW(Text.of("rất thấp", "very low")),
    /** Low, of 1995 and 2018. */
    LOW(Text.of("thấp", "low")),
    /** Medium, of 1995 and 2018. */
    MEDIUM(Text.of("trung bình", "medium")),
    /** High, of 1995 and 2018. */
    HIGH(Text.of("cao", "high")),
    /** Very high, of 1995 and 2018. */
    VERY_HIGH(Text.of("rất cao", "very high")),
    /** Acceptable, of wasting in 1995. */
    ACCEPTABLE(Text.of("chấp nhận được", "acceptable")),
    /** Poor, of wasting in 1995. */
    POOR(Text.of("kém", "poor")),
    /** Serious, of wasting in 1995. */
    SERIOUS(Text.of("nghiêm trọng", "serious")),
    /** Critical, of wasting in 1995. */
    CRITICAL(Text.of("nguy cấp", "critical"));

    private final Text officialName;

    PrevalenceSeverity(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the name.
     *
     * @return for instance {@code rất cao | very high}
     */
    public Text officialName() {
        return officialName;
    }
}
