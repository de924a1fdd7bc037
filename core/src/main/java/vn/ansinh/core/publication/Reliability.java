package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import vn.ansinh.core.Text;

/**
 * How far an estimate can be relied on, and why not further.
 *
 * @param grade the grade
 * @param reasons what speaks against it, the worst first; empty if it is reliable
 */
public record Reliability(Grade grade, ImmutableList<Text> reasons) {

    /** A grade, from best to worst. */
    public enum Grade {
        /** Nothing speaks against it. */
        RELIABLE(Text.of("tin cậy", "reliable")),
        /** To be shown with a mark. */
        CAUTION(Text.of("cần thận trọng khi sử dụng", "use with caution")),
        /** Not to be shown. */
        UNRELIABLE(Text.of("không đủ tin cậy", "too unreliable to be published"));

        private final Text label;

        Grade(Text label) {
            this.label = label;
        }

        /**
         * Returns the wording for users.
         *
         * @return the label in both languages
         */
        public Text label() {
            return label;
        }
    }
}
