package vn.ansinh.indicators.insurance;

import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * The groups of the insured by who pays (nhóm đối tượng tham gia bảo hiểm y tế), in the order of the law: five from
 * 2015-01-01, six from 2018-12-01 and five again from 2025-07-01. Which of them a day knows is law on record; days before
 * 2015-01-01 are not settled.
 *
 * <p>The sources give the groups in English. The Vietnamese names are their rendering and are to be compared with the text
 * of Article 12.
 */
public enum HealthInsuranceGroup implements BeneficiaryCategory {
    /** Employees and employers pay; from 2025-07-01 the employer, the employee or both. */
    EMPLOYEE_EMPLOYER(
            Text.of("nhóm do người lao động và người sử dụng lao động đóng", "group paid by employees and employers")),
    /** The social-insurance agency pays. */
    SOCIAL_INSURANCE(Text.of("nhóm do tổ chức bảo hiểm xã hội đóng", "group paid by the social-insurance agency")),
    /** The state budget pays. */
    STATE_BUDGET(Text.of("nhóm do ngân sách nhà nước đóng", "group paid by the state budget")),
    /** The state budget adds a share, see {@link SupportedClass}. */
    STATE_SUPPORTED(Text.of("nhóm được ngân sách nhà nước hỗ trợ mức đóng", "group supported by the state budget")),
    /** The household pays; from 2025-07-01 the group is that of the self-paying (tự đóng), household included. */
    HOUSEHOLD(Text.of(
            "nhóm hộ gia đình (từ 01/7/2025: nhóm tự đóng, gồm cả hộ gia đình)",
            "household group (from 2025-07-01: the self-paying, household included)")),
    /** Employers alone pay; a group of its own from 2018-12-01 to 2025-06-30. */
    EMPLOYER_PAID(Text.of("nhóm do người sử dụng lao động đóng", "group paid by employers"));

    private final Text officialName;

    HealthInsuranceGroup(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the place in the law of a day.
     *
     * @param law the view of the law
     * @return for instance {@code Điều 12 (đã sửa đổi bởi Luật 46/2014), Luật Bảo hiểm y tế 25/2008}
     * @throws UnsettledLawException if the law on record does not know the group on the day of the view
     */
    public LegalReference reference(LawView law) {
        return place(law).reference();
    }

    Provision place(LawView law) {
        return law.provision(parameterId());
    }

    boolean isKnownTo(LawView law) {
        return law.knows(parameterId());
    }

    private String parameterId() {
        return "health-insurance.group." + code().replace('_', '-');
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
