package vn.ansinh.indicators.protection;

import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * The people whom the plan of Bình Lục district for 2021-2025 names, in its own wording or close to it. Where an act says who
 * they are, {@link #definedBy} names it; for the others neither the plan nor the sources on record do.
 */
public enum PlanBeneficiary implements BeneficiaryCategory {
    /** Their categories are {@link vn.ansinh.indicators.merit.MeritoriousCategory}. */
    MERITORIOUS_PEOPLE(
            "02/2020/UBTVQH14",
            "Điều 3",
            Text.of("gia đình và người có công với cách mạng", "people with meritorious service and their families")),
    /** See {@link vn.ansinh.indicators.poverty.PovertyStandard}. */
    POOR_HOUSEHOLDS("07/2021/NĐ-CP", "Điều 3", Text.of("hộ nghèo", "poor households")),
    /** See {@link vn.ansinh.indicators.poverty.PovertyStandard}. */
    NEAR_POOR_HOUSEHOLDS("07/2021/NĐ-CP", "Điều 3", Text.of("hộ cận nghèo", "near-poor households")),
    /** See {@link vn.ansinh.indicators.poverty.PovertyMovement#isEscape}. */
    NEWLY_ESCAPED_HOUSEHOLDS("", "", Text.of("hộ mới thoát nghèo", "households newly escaped from poverty")),
    /** See {@link ElderlyRule}. */
    ELDERLY_PEOPLE("39/2009/QH12", "Điều 2", Text.of("người cao tuổi", "elderly people")),
    /** See {@link DisabilityKind} and {@link DisabilityDegree}. */
    PEOPLE_WITH_DISABILITIES("51/2010/QH12", "Điều 3", Text.of("người khuyết tật", "people with disabilities")),
    /** See {@link SocialProtectionRules}. */
    SOCIAL_PROTECTION_BENEFICIARIES(
            "20/2021/NĐ-CP", "Điều 5", Text.of("đối tượng bảo trợ xã hội", "social-protection beneficiaries")),
    /** See {@link EmergencyGroup}; Decree 20/2021 says emergency (khẩn cấp). */
    PEOPLE_IN_SUDDEN_HARDSHIP(
            "20/2021/NĐ-CP", "Chương III", Text.of("đối tượng gặp khó khăn đột xuất", "people in sudden hardship")),
    /** The plan names them beside sudden hardship. */
    VICTIMS_OF_DISASTERS_AND_EPIDEMICS(
            "",
            "",
            Text.of(
                    "người dân và cộng đồng bị rủi ro do thiên tai, dịch bệnh",
                    "people and communities struck by disasters and epidemics")),
    /** The plan speaks of violence and abuse. */
    WOMEN_AND_CHILDREN_AT_RISK(
            "",
            "",
            Text.of(
                    "phụ nữ, trẻ em có nguy cơ bị bạo lực, xâm hại",
                    "women and children at risk of violence and abuse")),
    /** For underweight and stunting. */
    CHILDREN_UNDER_5("", "", Text.of("trẻ em dưới 5 tuổi", "children under 5")),
    /** For full immunisation; the plan does not say under 1. */
    CHILDREN_DUE_FOR_IMMUNISATION("", "", Text.of("trẻ em trong diện tiêm chủng", "children due for immunisation")),
    /** The plan does not say who. */
    VULNERABLE_GROUPS("", "", Text.of("đối tượng yếu thế", "vulnerable groups")),
    /** For jobs and income. */
    WORKERS("", "", Text.of("người lao động", "workers")),
    /** Under contract. */
    WORKERS_GOING_ABROAD(
            "",
            "",
            Text.of(
                    "người Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
                    "Vietnamese workers going abroad under contract")),
    /** For voluntary social insurance, see {@link vn.ansinh.indicators.insurance.VoluntaryClass}. */
    FARMERS_AND_INFORMAL_WORKERS(
            "", "", Text.of("khu vực nông nghiệp, lao động phi chính thức", "farmers and informal workers")),
    /** For vocational training. */
    TRAINEES("", "", Text.of("người được tuyển sinh, đào tạo, tập huấn", "trainees")),
    /** For water. */
    RURAL_RESIDENTS("", "", Text.of("dân cư nông thôn", "rural residents")),
    /** For professional standards. */
    TEACHERS_AND_EDUCATION_MANAGERS(
            "", "", Text.of("giáo viên và cán bộ quản lý giáo dục", "teachers and education managers")),
    /** For the health programmes. */
    PEOPLE_WITH_TUBERCULOSIS_OR_HIV(
            "", "", Text.of("người mắc lao, người nhiễm HIV/AIDS", "people living with tuberculosis or HIV"));

    private final Optional<LegalReference> definedBy;
    private final Text officialName;

    PlanBeneficiary(String act, String article, Text officialName) {
        this.definedBy =
                act.isEmpty() ? Optional.empty() : Optional.of(new LegalReference(act, article, Optional.empty()));
        this.officialName = officialName;
    }

    /**
     * Returns where an act says who belongs.
     *
     * @return act and article; empty if no definition is on record
     */
    public Optional<LegalReference> definedBy() {
        return definedBy;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
