package vn.ansinh.examples.birthregistration;

import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/** What the district calls a birth. */
public enum RegistrationStatus implements BeneficiaryCategory {
    /** Registered within the days that the rule allows. */
    IN_TIME(Text.of("đăng ký đúng hạn", "registered in time")),
    /** Registered later. */
    LATE(Text.of("đăng ký quá hạn", "registered late")),
    /** Not registered. */
    UNREGISTERED(Text.of("chưa đăng ký", "not registered"));

    private final Text officialName;

    RegistrationStatus(Text officialName) {
        this.officialName = officialName;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
