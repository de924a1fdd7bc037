package vn.ansinh.indicators.insurance;

import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * Whose health-insurance premium the state budget supports in part or whole. The share of each class is the parameter
 * {@code health-insurance.budget-support.*}.
 */
public enum SupportedClass implements BeneficiaryCategory {
    /** Người thuộc hộ cận nghèo. */
    NEAR_POOR(Text.of("người thuộc hộ cận nghèo", "member of a near-poor household")),
    /** Người thuộc hộ cận nghèo ở huyện nghèo; not settled from 2025-07-01. */
    NEAR_POOR_POOR_DISTRICT(
            Text.of("người thuộc hộ cận nghèo ở huyện nghèo", "member of a near-poor household in a poor district")),
    /** Người thuộc hộ nghèo đa chiều nhưng không nghèo về thu nhập; from 2023-12-03, not settled from 2025-07-01. */
    MULTIDIMENSIONALLY_POOR(Text.of(
            "người thuộc hộ nghèo đa chiều nhưng không nghèo về thu nhập",
            "member of a household poor in several dimensions but not in income")),
    /** Người dân tộc thiểu số ở nơi không còn thuộc vùng khó khăn; from 2023-12-03, not settled from 2025-07-01. */
    ETHNIC_MINORITY_LEAVING_HARD_AREA(Text.of(
            "người dân tộc thiểu số ở nơi không còn thuộc vùng khó khăn",
            "member of an ethnic minority in an area that left the list of difficult areas")),
    /** Học sinh, sinh viên: 30 % until 2025-06-30 and 50 % from then on. */
    STUDENTS(Text.of("học sinh, sinh viên", "pupil or student")),
    /** Hộ làm nông nghiệp có mức sống trung bình. */
    AVERAGE_FARM_HOUSEHOLD(Text.of(
            "hộ làm nông nghiệp có mức sống trung bình", "member of a farm household of average living standard"));

    private final Text officialName;

    SupportedClass(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the place in the law of a day.
     *
     * @param law the view of the law
     * @return for instance {@code Điều 8, 146/2018/NĐ-CP}
     * @throws UnsettledLawException if the law on record has no share for the class on the day of the view
     */
    public LegalReference reference(LawView law) {
        return share(law).reference();
    }

    Provision share(LawView law) {
        return law.provision("health-insurance.budget-support." + code().replace('_', '-'));
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
