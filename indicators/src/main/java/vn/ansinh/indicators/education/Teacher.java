package vn.ansinh.indicators.education;

/**
 * A teacher or education manager in post, one record a person. An application's own record implements this, or is mapped to it.
 * Implementations keep these facts out of {@code toString}.
 */
public interface Teacher {

    /**
     * The last rating against the professional standard (chuẩn nghề nghiệp), which is not the standard of training level. The
     * levels are those of Circular 20/2018/TT-BGDĐT.
     */
    enum Rating {
        /** Chưa đạt. */
        BELOW,
        /** Đạt. */
        PASS,
        /** Khá. */
        GOOD,
        /** Tốt. */
        VERY_GOOD,
        /** Not assessed in the period that the report looks at. */
        NOT_ASSESSED,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Returns the rating.
     *
     * @return the last rating
     */
    Rating rating();
}
