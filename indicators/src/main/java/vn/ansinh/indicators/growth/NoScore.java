package vn.ansinh.indicators.growth;

import vn.ansinh.core.Text;

/**
 * Why a child has no score for an indicator. Where several reasons apply, the first of this list that does is given; so
 * {@link #OEDEMA} is given of every child that counts as severely malnourished because of it.
 */
public enum NoScore implements ScoreResult {
    /** The age in columns is negative; a {@link ChildAge} never is. */
    AGE_NEGATIVE(Text.of("tuổi âm", "the age is negative")),
    /** The age is 60 months of 30.4375 days (1,826.25 days) or above. */
    AGE_BEYOND_STANDARD(Text.of("từ 60 tháng tuổi trở lên", "60 months of age or older")),
    /** The child has oedema, and the indicator looks at the weight. */
    OEDEMA(Text.of("phù hai bên", "bilateral oedema")),
    /** The sex is not known. */
    SEX_UNKNOWN(Text.of("chưa biết giới tính", "the sex is not known")),
    /** The age is not known, and the indicator needs it. */
    AGE_UNKNOWN(Text.of("chưa biết tuổi", "the age is not known")),
    /** The weight is not known. */
    WEIGHT_UNKNOWN(Text.of("chưa biết cân nặng", "the weight is not known")),
    /** The weight is negative or above 1,000 kg; or 0, for weight-for-age. */
    WEIGHT_OUT_OF_RANGE(Text.of("cân nặng không hợp lệ", "the weight is out of range")),
    /** The length or height is not known. */
    LENGTH_UNKNOWN(Text.of("chưa biết chiều dài/chiều cao", "the length or height is not known")),
    /**
     * The length or height, after the 0.7 cm rule, is 0 or below or above 1,000 cm; or, for weight-for-length/height, outside the table:
     * 45 to 110 cm lying, 65 to 120 cm standing.
     */
    LENGTH_OUT_OF_RANGE(Text.of("chiều dài/chiều cao ngoài bảng", "the length or height is out of range"));

    private final Text officialName;

    NoScore(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the reason in words.
     *
     * @return the reason in both languages
     */
    public Text officialName() {
        return officialName;
    }
}
