package vn.ansinh.core.rule;

import vn.ansinh.core.Text;

/** Whether somebody belongs to one category of the law; for categories of which a person may have several. */
public enum Belonging implements BeneficiaryCategory {
    /** All conditions are met. */
    BELONGS(Text.of("thuộc đối tượng", "belongs to the group")),
    /** A condition is not met. */
    DOES_NOT_BELONG(Text.of("không thuộc đối tượng", "does not belong to the group"));

    private final Text officialName;

    Belonging(Text officialName) {
        this.officialName = officialName;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
