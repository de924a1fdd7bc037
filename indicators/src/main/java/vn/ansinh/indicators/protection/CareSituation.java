package vn.ansinh.indicators.protection;

import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/** The situations of Decree 20/2021/NĐ-CP Article 20 in which monthly care support is paid. */
public enum CareSituation implements BeneficiaryCategory {
    /** Article 20(1) point a. */
    YOUNG_CHILD_TAKEN_IN(
            "khoản 1 điểm a",
            Text.of(
                    "nhận chăm sóc, nuôi dưỡng trẻ em thuộc khoản 1 Điều 5 dưới 4 tuổi",
                    "taking in a child of clause 1 under 4"),
            "child-under-4"),
    /** Article 20(1) point b. */
    CHILD_TAKEN_IN(
            "khoản 1 điểm b",
            Text.of(
                    "nhận chăm sóc, nuôi dưỡng trẻ em thuộc khoản 1 Điều 5 từ đủ 4 đến dưới 16 tuổi",
                    "taking in a child of clause 1 from 4 to under 16"),
            "child-from-4"),
    /** Article 20(1) point b. */
    ELDERLY_TAKEN_IN(
            "khoản 1 điểm b",
            Text.of(
                    "nhận chăm sóc người cao tuổi thuộc điểm d khoản 5 Điều 5",
                    "taking in an elderly person of clause 5(d)"),
            "elderly"),
    /** Article 20(2) point a: a severely or extremely severely disabled person. */
    PREGNANT_OR_ONE_CHILD(
            "khoản 2 điểm a",
            Text.of(
                    "người khuyết tật nặng, đặc biệt nặng mang thai hoặc nuôi một con dưới 36 tháng",
                    "severely or extremely severely disabled person, pregnant or raising one child under 36 months"),
            "disabled.pregnant-or-one-child"),
    /** Article 20(2) point a: a severely or extremely severely disabled person. */
    PREGNANT_AND_CHILD_OR_MORE_CHILDREN(
            "khoản 2 điểm a",
            Text.of(
                    "người khuyết tật nặng, đặc biệt nặng vừa mang thai vừa nuôi con dưới 36 tháng, hoặc nuôi từ hai con dưới 36 tháng",
                    "severely or extremely severely disabled person, pregnant and raising a child under 36 months, or raising two or more"),
            "disabled.pregnant-and-child"),
    /** Article 20(2) point c. */
    CARED_FOR_BY_HOUSEHOLD(
            "khoản 2 điểm c",
            Text.of(
                    "hộ trực tiếp chăm sóc người khuyết tật đặc biệt nặng",
                    "household caring for an extremely severely disabled person"),
            "household.extreme"),
    /** Article 20(2) point d. */
    EXTREMELY_DISABLED_TAKEN_IN(
            "khoản 2 điểm d",
            Text.of(
                    "nhận nuôi dưỡng người khuyết tật đặc biệt nặng",
                    "taking in an extremely severely disabled person"),
            "take-in.extreme"),
    /** Article 20(2) point d. */
    EXTREMELY_DISABLED_CHILD_TAKEN_IN(
            "khoản 2 điểm d",
            Text.of(
                    "nhận nuôi dưỡng trẻ em khuyết tật đặc biệt nặng",
                    "taking in an extremely severely disabled child"),
            "take-in.extreme-child");

    private final String place;
    private final Text officialName;
    private final String parameter;

    CareSituation(String place, Text officialName, String parameter) {
        this.place = place;
        this.officialName = officialName;
        this.parameter = parameter;
    }

    /**
     * Returns the place in the decree.
     *
     * @return for instance {@code Điều 20 khoản 2 điểm a, 20/2021/NĐ-CP}
     */
    public LegalReference reference() {
        return new LegalReference("20/2021/NĐ-CP", "Điều 20 " + place, Optional.empty());
    }

    @Override
    public Text officialName() {
        return officialName;
    }

    /** Returns the parameter of the law that sets the coefficient. */
    String parameter() {
        return "social-assistance.care." + parameter;
    }

    /** Tells whether it is one of point a of clause 2, of which the highest only counts. */
    boolean highestOnly() {
        return this == PREGNANT_OR_ONE_CHILD || this == PREGNANT_AND_CHILD_OR_MORE_CHILDREN;
    }
}
