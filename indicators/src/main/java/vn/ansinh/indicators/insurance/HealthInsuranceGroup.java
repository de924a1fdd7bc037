package vn.ansinh.indicators.insurance;

import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * The groups of the insured by who pays, in the order of the law: five by the Law on Health Insurance of 2014, six by Decree
 * 146/2018/NĐ-CP from 2018-12-01, five again by Law 51/2024/QH15 from 2025-07-01. Who is in several pays by the first.
 *
 * <p>The names describe who pays; they are not quoted from the acts.
 */
public enum HealthInsuranceGroup implements BeneficiaryCategory {
    /** Group 1. */
    EMPLOYEES_AND_EMPLOYERS(
            Text.of("người lao động và người sử dụng lao động đóng", "paid by employees and employers")),
    /** Group 2. */
    SOCIAL_INSURANCE_AGENCY(Text.of("cơ quan bảo hiểm xã hội đóng", "paid by the social-insurance agency")),
    /** Group 3. */
    STATE_BUDGET(Text.of("ngân sách nhà nước đóng", "paid by the state budget")),
    /** Group 4. */
    STATE_SUPPORTED(Text.of("ngân sách nhà nước hỗ trợ mức đóng", "supported by the state budget")),
    /** Group 5; called self-paying (tự đóng) from 2025-07-01. */
    HOUSEHOLD(Text.of("hộ gia đình, tự đóng", "household, self-paying")),
    /** Group 6; from 2018-12-01 to 2025-06-30. */
    EMPLOYER(Text.of("người sử dụng lao động đóng", "paid by the employer"));

    private final Text officialName;

    HealthInsuranceGroup(Text officialName) {
        this.officialName = officialName;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
