package vn.ansinh.indicators.protection;

import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * The three degrees of disability (mức độ khuyết tật) of Law 51/2010/QH12 Article 3(2), from the most severe down. The
 * commune's council decides on the degree; it does not follow from a person's age or income.
 */
public enum DisabilityDegree implements BeneficiaryCategory {
    /** Cannot carry out daily personal needs alone. */
    EXTREMELY_SEVERE(
            "khoản 2 điểm a", Text.of("Người khuyết tật đặc biệt nặng", "Person with an extremely severe disability")),
    /** Cannot carry out some daily personal needs alone. */
    SEVERE("khoản 2 điểm b", Text.of("Người khuyết tật nặng", "Person with a severe disability")),
    /** Neither extremely severe nor severe; no monthly allowance follows from it. */
    LIGHT("khoản 2 điểm c", Text.of("Người khuyết tật nhẹ", "Person with a light disability"));

    private final String place;
    private final Text officialName;

    DisabilityDegree(String place, Text officialName) {
        this.place = place;
        this.officialName = officialName;
    }

    /**
     * Returns the place in the law.
     *
     * @return for instance {@code Điều 3 khoản 2 điểm a, 51/2010/QH12}
     */
    public LegalReference reference() {
        return new LegalReference("51/2010/QH12", "Điều 3 " + place, Optional.empty());
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
