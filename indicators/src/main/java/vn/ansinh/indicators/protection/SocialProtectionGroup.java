package vn.ansinh.indicators.protection;

import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * The social-protection groups of Decree 20/2021/NĐ-CP Article 5; the points of clause 5 and the two degrees of clause 6
 * are constants of their own, for each has its own coefficient.
 */
public enum SocialProtectionGroup implements BeneficiaryCategory {
    /** Clause 1. */
    CHILD_WITHOUT_CARE(
            1, Text.of("trẻ em dưới 16 tuổi không có nguồn nuôi dưỡng", "child under 16 without a source of care")),
    /** Clause 2. */
    STUDENT_WITHOUT_CARE(
            2,
            Text.of(
                    "người thuộc khoản 1 đủ 16 tuổi đang học, tối đa đến 22 tuổi",
                    "person of clause 1 who turned 16 and studies, at most to 22")),
    /** Clause 3. */
    CHILD_WITH_HIV(3, Text.of("trẻ em nhiễm HIV/AIDS thuộc hộ nghèo", "child with HIV/AIDS of a poor household")),
    /** Clause 4. */
    SINGLE_PARENT(4, Text.of("người đơn thân nghèo đang nuôi con", "poor single person raising a child")),
    /** Clause 5 point a. */
    ELDERLY_WITHOUT_SUPPORT(
            5,
            Text.of(
                    "người cao tuổi thuộc hộ nghèo không có người phụng dưỡng",
                    "elderly person of a poor household without support")),
    /** Clause 5 point b; until 2025-06-30. */
    ELDERLY_IN_HARD_AREA(
            5,
            Text.of(
                    "người từ 75 đến 80 tuổi, hộ nghèo, cận nghèo ở vùng đặc biệt khó khăn",
                    "person of 75 to 80, poor or near-poor, in a specially hard area")),
    /** Clause 5 point c; until 2025-06-30. */
    ELDERLY_WITHOUT_PENSION(
            5,
            Text.of(
                    "người từ đủ 80 tuổi không có lương hưu, trợ cấp hằng tháng",
                    "person of 80 or more without a pension or monthly benefit")),
    /** Clause 5 point d. */
    ELDERLY_TAKEN_IN(
            5, Text.of("người cao tuổi được nhận chăm sóc tại cộng đồng", "elderly person taken in by the community")),
    /** Clause 6. */
    EXTREMELY_SEVERE_DISABILITY(
            6, Text.of("người khuyết tật đặc biệt nặng", "person with an extremely severe disability")),
    /** Clause 6. */
    SEVERE_DISABILITY(6, Text.of("người khuyết tật nặng", "person with a severe disability")),
    /** Clause 7. */
    CHILD_IN_HARD_AREA(
            7,
            Text.of(
                    "trẻ em dưới 3 tuổi, hộ nghèo, cận nghèo ở vùng đặc biệt khó khăn",
                    "child under 3, poor or near-poor, in a specially hard area")),
    /** Clause 8. */
    PERSON_WITH_HIV(
            8,
            Text.of(
                    "người nhiễm HIV/AIDS thuộc hộ nghèo không có thu nhập ổn định",
                    "person with HIV/AIDS of a poor household without stable income"));

    private final int clause;
    private final Text officialName;

    SocialProtectionGroup(int clause, Text officialName) {
        this.clause = clause;
        this.officialName = officialName;
    }

    /**
     * Returns the clause of Article 5.
     *
     * @return 1 to 8
     */
    public int clause() {
        return clause;
    }

    /**
     * Returns the place in the decree, with the point where it is a group of its own.
     *
     * @return for instance {@code Điều 5 khoản 5 điểm a, 20/2021/NĐ-CP}
     */
    public LegalReference reference() {
        return new LegalReference("20/2021/NĐ-CP", "Điều 5 khoản " + clause + point(), Optional.empty());
    }

    private String point() {
        return switch (this) {
            case ELDERLY_WITHOUT_SUPPORT -> " điểm a";
            case ELDERLY_IN_HARD_AREA -> " điểm b";
            case ELDERLY_WITHOUT_PENSION -> " điểm c";
            case ELDERLY_TAKEN_IN -> " điểm d";
            default -> "";
        };
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
