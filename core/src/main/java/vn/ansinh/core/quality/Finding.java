package vn.ansinh.core.quality;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;

/**
 * Figures that do not agree: by which rule, which figures, what was expected and found, and what to do.
 *
 * @param rule the rule
 * @param figures the figures concerned, at least one; all of one area and period, unless the rule is about several
 * @param expected what would agree
 * @param found what is there
 * @param remedy what to do, in this case
 */
public record Finding(Rule rule, ImmutableList<Observation> figures, Text expected, Text found, Text remedy) {

    /** How serious a finding is. */
    public enum Severity {
        /** Nothing is wrong; readers may stumble over it. */
        NOTE(Text.of("lưu ý", "note")),
        /** Unusual; it may be right. */
        WARNING(Text.of("cảnh báo", "warning")),
        /** It cannot be right. */
        ERROR(Text.of("lỗi", "error"));

        private final Text label;

        Severity(Text label) {
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

    /** The rules. The names are stable: programs may branch on them. */
    public enum Rule {
        /** A numerator, or a part, exceeds its whole. */
        PART_ABOVE_WHOLE(Severity.ERROR, Text.of("phần lớn hơn toàn bộ", "a part exceeds its whole")),
        /** The parts do not add up to the total. */
        PARTS_MISS_TOTAL(
                Severity.ERROR, Text.of("các phần cộng lại khác tổng số", "the parts do not add up to the total")),
        /** A net rate or count exceeds the gross one. */
        NET_ABOVE_GROSS(Severity.ERROR, Text.of("số thuần lớn hơn số thô", "net exceeds gross")),
        /** A share is above 100 %. */
        ABOVE_HUNDRED_PERCENT(Severity.WARNING, Text.of("tỷ lệ trên 100%", "a rate is above 100 %")),
        /** A rate is not its count over its base. */
        RATE_AGAINST_COUNTS(
                Severity.ERROR, Text.of("tỷ lệ không khớp với số đếm", "a rate does not agree with its counts")),
        /** A rate misses its counts by no more than one unit of its last decimal. */
        PRINTED_ROUNDING(
                Severity.WARNING,
                Text.of("làm tròn không đúng với số đếm", "a rate is rounded otherwise than its counts say")),
        /** A rate is rounded right, and would be another if it were rounded twice. */
        ROUNDED_TWICE(
                Severity.NOTE, Text.of("làm tròn hai lần sẽ ra số khác", "rounding twice would give another figure")),
        /** Rates and counts of one base imply different bases. */
        BASES_DIFFER(
                Severity.ERROR,
                Text.of("các tỷ lệ và số đếm suy ra mẫu số khác nhau", "rates and counts imply different bases")),
        /** A figure is the percentage of a plan that was carried out, and is given as a rate. */
        PERCENT_OF_PLAN(
                Severity.ERROR,
                Text.of("phần trăm kế hoạch bị ghi thành tỷ lệ", "the percentage of a plan is given as a rate")),
        /** A figure changes from one period to the next by more than the stated threshold. */
        JUMP(Severity.WARNING, Text.of("thay đổi đột ngột giữa hai kỳ", "a jump between two periods")),
        /** One number stands under two definitions that differ. */
        SAME_UNDER_TWO_DEFINITIONS(
                Severity.WARNING,
                Text.of("một con số cho hai định nghĩa khác nhau", "the same figure under two definitions"));

        private final Severity severity;
        private final Text wording;

        Rule(Severity severity, Text wording) {
            this.severity = severity;
            this.wording = wording;
        }

        /**
         * Returns how serious a breach of this rule is.
         *
         * @return the severity
         */
        public Severity severity() {
            return severity;
        }

        /**
         * Returns what is wrong when the rule is broken.
         *
         * @return the words in both languages
         */
        public Text wording() {
            return wording;
        }
    }

    /**
     * Checks that there are figures.
     *
     * @param rule the rule
     * @param figures the figures concerned
     * @param expected what would agree
     * @param found what is there
     * @param remedy what to do
     * @throws IllegalArgumentException if no figure is named
     */
    public Finding {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("a finding names the figures that it is about");
        }
    }

    /**
     * Returns how serious it is.
     *
     * @return the severity of the rule
     */
    public Severity severity() {
        return rule.severity;
    }

    /**
     * Returns the finding for a reader, in one line.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @return code, severity, what is wrong, where, expected, found, and what to do
     */
    public String in(Locale locale) {
        return rule + " (" + severity().label().in(locale) + "): " + rule.wording.in(locale) + "; "
                + figures.stream().map(each -> where(each, locale)).distinct().collect(Collectors.joining(" | "))
                + "; "
                + Text.in(locale, "cần ", "expected ") + expected.in(locale) + "; "
                + Text.in(locale, "gặp ", "found ") + found.in(locale) + "; " + remedy.in(locale);
    }

    private static String where(Observation figure, Locale locale) {
        return figure.definition().code() + ", " + figure.area().name().in(locale) + " (" + figure.area() + "), "
                + figure.period() + " = " + figure.value();
    }

    /** Returns the finding in English, in one line. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
