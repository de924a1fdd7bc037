package vn.ansinh.indicators.protection;

import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * Who receives emergency support (trợ giúp xã hội khẩn cấp; "đột xuất" in the decree before) by Decree 20/2021/NĐ-CP Articles
 * 12 to 18. {@link EmergencySupport} says how much.
 */
public enum EmergencyGroup implements BeneficiaryCategory {
    /** Rice at lunar new year. */
    HUNGRY_AT_NEW_YEAR(
            "Điều 12 khoản 1", Text.of("Hộ thiếu đói dịp Tết âm lịch", "Hungry household at lunar new year")),
    /** Rice after disaster, fire or crop failure, in the lean season or for force majeure. */
    HUNGRY_OTHERWISE(
            "Điều 12 khoản 1",
            Text.of(
                    "Hộ thiếu đói do thiên tai, hỏa hoạn, mất mùa, giáp hạt hoặc lý do bất khả kháng khác",
                    "Hungry household after disaster, fire or crop failure, in the lean season or for force majeure")),
    /** Essential goods, in kind. */
    WITHOUT_ESSENTIAL_GOODS(
            "Điều 12 khoản 2",
            Text.of(
                    "Người mất nhà ở, không bảo đảm được nhu cầu thiết yếu",
                    "Person who lost the house and cannot meet basic needs")),
    /** Money; treated in a health facility for at least as many days as the law says. */
    SEVERELY_INJURED("Điều 13 khoản 1", Text.of("Người bị thương nặng", "Severely injured person")),
    /** Money. */
    DEAD_OR_MISSING(
            "Điều 14 khoản 1", Text.of("Hộ có người chết, mất tích", "Household with a person dead or missing")),
    /** Money: the real cost, at least an amount. */
    BURIED_BY_BODY(
            "Điều 14 khoản 2",
            Text.of(
                    "Cơ quan, tổ chức mai táng khi không có thân nhân",
                    "Body organising a burial without a responsible relative")),
    /** Money; a poor, near-poor or hardship household. */
    HOUSE_DESTROYED(
            "Điều 15 khoản 1",
            Text.of(
                    "Hộ nghèo, cận nghèo, khó khăn có nhà bị đổ, sập, trôi, cháy hoàn toàn, không còn nơi ở",
                    "Poor, near-poor or hardship household whose house was destroyed and who has no place to live")),
    /** Money; any household that has to relocate by official decision. */
    HOUSE_TO_BE_MOVED(
            "Điều 15 khoản 2", Text.of("Hộ phải di dời khẩn cấp nhà ở", "Household that must relocate urgently")),
    /** Money; a poor, near-poor or hardship household. */
    HOUSE_DAMAGED(
            "Điều 15 khoản 3",
            Text.of(
                    "Hộ nghèo, cận nghèo, khó khăn có nhà bị hư hỏng nặng không ở được",
                    "Poor, near-poor or hardship household whose house is badly damaged and cannot be lived in")),
    /** Food money, treatment and transport. */
    ORPHANED_CHILD(
            "Điều 16",
            Text.of(
                    "Trẻ em có cha, mẹ bị chết, mất tích, không còn người thân thích chăm sóc",
                    "Child whose parents died or went missing, without a relative to care")),
    /** Job and production support, in kind. */
    LIVELIHOOD_LOST(
            "Điều 17",
            Text.of(
                    "Hộ có người lao động chính bị chết, mất tích hoặc mất phương tiện sản xuất chính",
                    "Household that lost its main worker or its main means of production")),
    /** Taken in for at most as many months as the law says. */
    NEEDING_PROTECTION(
            "Điều 18 khoản 2", Text.of("Đối tượng cần bảo vệ khẩn cấp", "Person needing emergency protection"));

    private final String place;
    private final Text officialName;

    EmergencyGroup(String place, Text officialName) {
        this.place = place;
        this.officialName = officialName;
    }

    /**
     * Returns the place in the decree.
     *
     * @return for instance {@code Điều 13 khoản 1, 20/2021/NĐ-CP}
     */
    public LegalReference reference() {
        return new LegalReference("20/2021/NĐ-CP", place, Optional.empty());
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
