package vn.ansinh.indicators.protection;

import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/** The six kinds of disability (dạng tật) of Law 51/2010/QH12 Article 3(1); a person may have several. */
public enum DisabilityKind implements BeneficiaryCategory {
    /** Mobility. */
    MOBILITY(Text.of("Khuyết tật vận động", "Mobility disability")),
    /** Hearing and speech. */
    HEARING_AND_SPEECH(Text.of("Khuyết tật nghe, nói", "Hearing and speech disability")),
    /** Sight. */
    SIGHT(Text.of("Khuyết tật nhìn", "Visual disability")),
    /** Nervous system and mind. */
    MENTAL(Text.of("Khuyết tật thần kinh, tâm thần", "Neurological and mental disability")),
    /** Intellect. */
    INTELLECTUAL(Text.of("Khuyết tật trí tuệ", "Intellectual disability")),
    /** Any other. */
    OTHER(Text.of("Khuyết tật khác", "Other disability"));

    private final Text officialName;

    DisabilityKind(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the place in the law.
     *
     * @return for instance {@code Điều 3 khoản 1, 51/2010/QH12}
     */
    public LegalReference reference() {
        return new LegalReference("51/2010/QH12", "Điều 3 khoản 1", Optional.empty());
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
