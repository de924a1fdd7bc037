package vn.ansinh.indicators.merit;

import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/** The categories of people with meritorious service (người có công) of Ordinance 02/2020/UBTVQH14 Article 3. */
public enum MeritoriousCategory implements BeneficiaryCategory {
    /** Article 3(1) point a. */
    REVOLUTIONARY_BEFORE_1945(
            "khoản 1 điểm a",
            Text.of(
                    "Người hoạt động cách mạng trước ngày 01 tháng 01 năm 1945",
                    "Revolutionary before 1 January 1945")),
    /** Article 3(1) point b. */
    REVOLUTIONARY_OF_1945(
            "khoản 1 điểm b",
            Text.of(
                    "Người hoạt động cách mạng từ ngày 01 tháng 01 năm 1945 đến ngày khởi nghĩa tháng Tám năm 1945",
                    "Revolutionary from 1 January 1945 to the August uprising of 1945")),
    /** Article 3(1) point c. */
    MARTYR("khoản 1 điểm c", Text.of("Liệt sĩ", "Martyr")),
    /** Article 3(1) point d. */
    HEROIC_MOTHER("khoản 1 điểm d", Text.of("Bà mẹ Việt Nam anh hùng", "Heroic Vietnamese Mother")),
    /** Article 3(1) point đ. */
    ARMED_FORCES_HERO(
            "khoản 1 điểm đ", Text.of("Anh hùng Lực lượng vũ trang nhân dân", "Hero of the People's Armed Forces")),
    /** Article 3(1) point e. */
    LABOUR_HERO(
            "khoản 1 điểm e", Text.of("Anh hùng Lao động trong thời kỳ kháng chiến", "Labour Hero in the resistance")),
    /** Article 3(1) point g. */
    WAR_INVALID(
            "khoản 1 điểm g",
            Text.of(
                    "Thương binh, bao gồm cả thương binh loại B được công nhận trước ngày 31 tháng 12 năm 1993; người hưởng chính sách như thương binh",
                    "War invalid, class B recognised before 31 December 1993 included; person treated as a war invalid")),
    /** Article 3(1) point h. */
    SICK_SOLDIER("khoản 1 điểm h", Text.of("Bệnh binh", "Sick soldier")),
    /** Article 3(1) point i. */
    EXPOSED_TO_TOXIC_CHEMICALS(
            "khoản 1 điểm i",
            Text.of(
                    "Người hoạt động kháng chiến bị nhiễm chất độc hóa học",
                    "Resistance participant exposed to toxic chemicals")),
    /** Article 3(1) point k. */
    IMPRISONED_BY_THE_ENEMY(
            "khoản 1 điểm k",
            Text.of(
                    "Người hoạt động cách mạng, kháng chiến, bảo vệ Tổ quốc, làm nghĩa vụ quốc tế bị địch bắt tù, đày",
                    "Participant in the revolution, the resistance, national defence or an international mission, imprisoned or exiled by the enemy")),
    /** Article 3(1) point l. */
    RESISTANCE_PARTICIPANT(
            "khoản 1 điểm l",
            Text.of(
                    "Người hoạt động kháng chiến giải phóng dân tộc, bảo vệ Tổ quốc, làm nghĩa vụ quốc tế",
                    "Participant in the resistance for national liberation, national defence or an international mission")),
    /** Article 3(1) point m. */
    HELPER_OF_THE_REVOLUTION(
            "khoản 1 điểm m", Text.of("Người có công giúp đỡ cách mạng", "Person who helped the revolution")),
    /** Article 3(2): parents, wife or husband, children, and who raised a martyr. */
    RELATIVE(
            "khoản 2",
            Text.of("Thân nhân của người có công với cách mạng", "Relative of a person with meritorious service"));

    private final String place;
    private final Text officialName;

    MeritoriousCategory(String place, Text officialName) {
        this.place = place;
        this.officialName = officialName;
    }

    /**
     * Returns the place in the ordinance.
     *
     * @return for instance {@code Điều 3 khoản 1 điểm g, 02/2020/UBTVQH14}
     */
    public LegalReference reference() {
        return new LegalReference("02/2020/UBTVQH14", "Điều 3 " + place, Optional.empty());
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
