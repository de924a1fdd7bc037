package vn.ansinh.indicators.insurance;

import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * Why the state budget supports the premium of a person of group 4. Which classes there are depends on the day: the law of the
 * day is asked.
 */
public enum SupportedClass implements BeneficiaryCategory {
    /** Near-poor household. */
    NEAR_POOR(Text.of("người thuộc hộ cận nghèo", "member of a near-poor household")),
    /** Near-poor household in a poor district; until 2025-06-30. */
    NEAR_POOR_POOR_DISTRICT(
            Text.of("người thuộc hộ cận nghèo ở huyện nghèo", "member of a near-poor household in a poor district")),
    /** Pupils and students. */
    STUDENTS(Text.of("học sinh, sinh viên", "pupil or student")),
    /** Farm household with an average living standard. */
    AVERAGE_FARM_HOUSEHOLD(Text.of(
            "người thuộc hộ nông, lâm, ngư nghiệp có mức sống trung bình",
            "member of a farm, forest or fishing household with an average living standard")),
    /** From 2023-12-03 to 2025-06-30. */
    MULTIDIMENSIONALLY_POOR(Text.of("người thuộc hộ nghèo đa chiều", "member of a multidimensionally poor household")),
    /** From 2023-12-03 to 2025-06-30. */
    ETHNIC_MINORITY_LEAVING_HARD_AREA(Text.of(
            "người dân tộc thiểu số ở xã không còn đặc biệt khó khăn",
            "member of an ethnic minority in a commune that left the list of hard areas"));

    private final Text officialName;

    SupportedClass(Text officialName) {
        this.officialName = officialName;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
