package vn.ansinh.indicators.growth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.core.Sex;
import vn.ansinh.core.Text;

/**
 * A group of surveyed children for which a prevalence is given: all, an age band, a sex, both, or a group of the survey's own. The
 * English name is the label of WHO's tables, such as {@code Age + sex: 00-05 mo.Female}. Two groups of one name are the same.
 *
 * @param name the kind of group and its value, such as {@code Khu vực: Rural | Area: Rural}
 */
public record ChildGroup(Text name) {

    /** All children of the survey. */
    public static final ChildGroup ALL = new ChildGroup(Text.of("Tất cả", "All"));

    private static final Text AREA = Text.of("Khu vực", "Area");
    private static final Text REGION = Text.of("Vùng", "Geographical region");
    private static final Text WEALTH = Text.of("Ngũ phân vị mức sống", "Wealth quintile");

    /**
     * Returns the children of an age band.
     *
     * @param band the age band
     * @return the group, such as {@code Age group: 00-05 mo}
     */
    public static ChildGroup of(AgeBand band) {
        return Standard.OF_AGE.get(band.ordinal());
    }

    /**
     * Returns the children of a sex.
     *
     * @param sex the sex
     * @return the group, such as {@code Sex: Female}
     */
    public static ChildGroup of(Sex sex) {
        return Standard.OF_SEX.get(sex.ordinal());
    }

    /**
     * Returns the children of an age band and a sex.
     *
     * @param band the age band
     * @param sex the sex
     * @return the group, such as {@code Age + sex: 00-05 mo.Female}
     */
    public static ChildGroup of(AgeBand band, Sex sex) {
        return Standard.of(band, sex);
    }

    /**
     * Returns the children of a wealth quintile.
     *
     * @param quintile the quintile
     * @return the group, such as {@code Wealth quintile: Q1: Poorest}
     */
    public static ChildGroup of(WealthQuintile quintile) {
        return own(WEALTH, quintile.label());
    }

    /**
     * Returns the children of a type of residence.
     *
     * @param value the residence as the survey writes it, not blank
     * @return the group, such as {@code Area: Rural}
     * @throws IllegalArgumentException if the value is blank
     */
    public static ChildGroup area(String value) {
        return own(AREA, Text.of(value, value));
    }

    /**
     * Returns the children of a region.
     *
     * @param value the region as the survey writes it, not blank
     * @return the group, such as {@code Geographical region: R2}
     * @throws IllegalArgumentException if the value is blank
     */
    public static ChildGroup region(String value) {
        return own(REGION, Text.of(value, value));
    }

    /**
     * Returns a group of the survey's own, such as the children of mothers with secondary education.
     *
     * @param kind what groups are formed by
     * @param value which of them
     * @return the group, named {@code kind: value}
     */
    public static ChildGroup own(Text kind, Text value) {
        return new ChildGroup(Text.of(kind.vi() + ": " + value.vi(), kind.en() + ": " + value.en()));
    }

    /**
     * Returns the groups that every survey has, in the order of WHO's tables.
     *
     * @return all children, the age bands, the sexes, and the age bands of each sex
     */
    public static ImmutableList<ChildGroup> standard() {
        return Standard.GROUPS;
    }

    /** Returns the English name, which is the label of WHO's tables. */
    @Override
    public String toString() {
        return name.en();
    }

    /** The age bands of WHO's tables; they look at the age in months of 30.4375 days, not rounded. */
    public enum AgeBand {
        /** Below 6 months. */
        FROM_0_MONTHS(Text.of("00-05 tháng", "00-05 mo"), 6),
        /** From 6 to below 12 months. */
        FROM_6_MONTHS(Text.of("06-11 tháng", "06-11 mo"), 12),
        /** From 12 to below 24 months. */
        FROM_12_MONTHS(Text.of("12-23 tháng", "12-23 mo"), 24),
        /** From 24 to below 36 months. */
        FROM_24_MONTHS(Text.of("24-35 tháng", "24-35 mo"), 36),
        /** From 36 to below 48 months. */
        FROM_36_MONTHS(Text.of("36-47 tháng", "36-47 mo"), 48),
        /** From 48 to below 60 months. */
        FROM_48_MONTHS(Text.of("48-59 tháng", "48-59 mo"), 60);

        private final Text label;
        private final int below;

        AgeBand(Text label, int below) {
            this.label = label;
            this.below = below;
        }

        /**
         * Returns the band of an age.
         *
         * @param age the age
         * @return the band; empty from 60 months on
         */
        public static Optional<AgeBand> of(ChildAge age) {
            double months = age.months();
            return Arrays.stream(values()).filter(band -> months < band.below).findFirst();
        }

        /**
         * Returns the label.
         *
         * @return for instance {@code 00-05 tháng | 00-05 mo}
         */
        public Text label() {
            return label;
        }
    }

    /** The fifths of the households by wealth. */
    public enum WealthQuintile {
        /** The poorest fifth. */
        Q1(Text.of("Q1: Nghèo nhất", "Q1: Poorest")),
        /** The second fifth. */
        Q2(Text.of("Q2", "Q2")),
        /** The third fifth. */
        Q3(Text.of("Q3", "Q3")),
        /** The fourth fifth. */
        Q4(Text.of("Q4", "Q4")),
        /** The richest fifth. */
        Q5(Text.of("Q5: Giàu nhất", "Q5: Richest"));

        private final Text label;

        WealthQuintile(Text label) {
            this.label = label;
        }

        /**
         * Returns the quintile of a code.
         *
         * @param code {@code 1} to {@code 5} or {@code Q1} to {@code Q5}
         * @return the quintile; empty for any other code
         */
        public static Optional<WealthQuintile> of(String code) {
            return Arrays.stream(values())
                    .filter(each ->
                            each.name().equals(code) || each.name().substring(1).equals(code))
                    .findFirst();
        }

        /**
         * Returns the label.
         *
         * @return for instance {@code Q1: Nghèo nhất | Q1: Poorest}
         */
        public Text label() {
            return label;
        }
    }

    private static final class Standard {
        private static final Text AGE = Text.of("Nhóm tuổi", "Age group");
        private static final Text SEX = Text.of("Giới tính", "Sex");
        private static final Text AGE_AND_SEX = Text.of("Tuổi + giới tính", "Age + sex");

        private static final ImmutableList<ChildGroup> OF_AGE = Arrays.stream(AgeBand.values())
                .map(band -> own(AGE, band.label()))
                .collect(ImmutableList.toImmutableList());
        private static final ImmutableList<ChildGroup> OF_SEX =
                Arrays.stream(Sex.values()).map(sex -> own(SEX, label(sex))).collect(ImmutableList.toImmutableList());
        private static final ImmutableTable<Sex, AgeBand, ChildGroup> OF_BOTH = both();
        private static final ImmutableList<ChildGroup> GROUPS = Stream.of(
                        Stream.of(ALL),
                        OF_AGE.stream(),
                        Stream.of(of(Sex.FEMALE), of(Sex.MALE)),
                        OF_BOTH.values().stream())
                .flatMap(each -> each)
                .collect(ImmutableList.toImmutableList());

        private static ImmutableTable<Sex, AgeBand, ChildGroup> both() {
            ImmutableTable.Builder<Sex, AgeBand, ChildGroup> all = ImmutableTable.builder();
            for (Sex sex : new Sex[] {Sex.FEMALE, Sex.MALE}) {
                for (AgeBand band : AgeBand.values()) {
                    all.put(
                            sex,
                            band,
                            own(
                                    AGE_AND_SEX,
                                    Text.of(
                                            band.label().vi() + "." + label(sex).vi(),
                                            band.label().en() + "." + label(sex).en())));
                }
            }
            return all.build();
        }

        private static ChildGroup of(AgeBand band, Sex sex) {
            return Optional.ofNullable(OF_BOTH.get(sex, band)).orElseThrow();
        }

        private static ChildGroup of(Sex sex) {
            return OF_SEX.get(sex.ordinal());
        }

        private static Text label(Sex sex) {
            return sex == Sex.FEMALE ? Text.of("Nữ", "Female") : Text.of("Nam", "Male");
        }
    }
}
