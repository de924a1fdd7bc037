package vn.ansinh.indicators.insurance;

import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/** Who pays voluntary social insurance, by the share that the state adds. */
public enum VoluntaryClass implements BeneficiaryCategory {
    /** Người thuộc hộ nghèo. */
    POOR(Text.of("người thuộc hộ nghèo", "member of a poor household")),
    /** Người sinh sống tại xã đảo, đặc khu; a class of its own from 2025-07-01. */
    ISLAND_COMMUNE(Text.of(
            "người sinh sống tại xã đảo, đặc khu", "resident of an island commune or special administrative zone")),
    /** Người thuộc hộ cận nghèo. */
    NEAR_POOR(Text.of("người thuộc hộ cận nghèo", "member of a near-poor household")),
    /** Người dân tộc thiểu số; a class of its own from 2025-07-01. */
    ETHNIC_MINORITY(Text.of("người dân tộc thiểu số", "member of an ethnic minority")),
    /** Người tham gia khác. */
    OTHER(Text.of("người tham gia khác", "other participant"));

    private final Text officialName;

    VoluntaryClass(Text officialName) {
        this.officialName = officialName;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
