package vn.ansinh.indicators.poverty;

import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/** The classes of households by multidimensional poverty, from the poorest up. */
public enum PovertyClass implements BeneficiaryCategory {
    /** Hộ nghèo. */
    POOR(Text.of("hộ nghèo", "poor household")),
    /** Hộ cận nghèo. */
    NEAR_POOR(Text.of("hộ cận nghèo", "near-poor household")),
    /** Hộ có mức sống trung bình. */
    AVERAGE(Text.of("hộ có mức sống trung bình", "household with an average living standard")),
    /** Above the average class; the law has no name for it. */
    ABOVE_AVERAGE(Text.of("hộ có mức sống trên trung bình", "household above the average living standard")),
    /** Above the line, on a day whose law is not known to have an average class. */
    ABOVE_LINE(Text.of("hộ có thu nhập trên chuẩn", "household with an income above the line"));

    private final Text officialName;

    PovertyClass(Text officialName) {
        this.officialName = officialName;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
