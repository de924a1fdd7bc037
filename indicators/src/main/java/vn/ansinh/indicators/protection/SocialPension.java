package vn.ansinh.indicators.protection;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Condition;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.core.rule.Verdict.Alternative;
import vn.ansinh.core.rule.Verdict.Finding;
import vn.ansinh.core.rule.Verdict.Grounds;

/**
 * The social pension (trợ cấp hưu trí xã hội) on a day from 2025-07-01: Law 41/2024/QH15 Article 21.
 *
 * <p>It is for a citizen of 75 or more, or of 70 to under 75 in a poor or near-poor household, without a pension or monthly
 * social-insurance benefit or with a lower one, who asks for it in writing. Who has a right to monthly social assistance as
 * well receives the higher: {@code assistance.higherOf(pension.monthly())}. Immutable and thread-safe.
 */
public final class SocialPension implements Classifier<SocialPension.Facts, SocialPension.Right> {

    private static final Text BIRTH = Text.of("ngày sinh", "the date of birth");
    private static final Text HOUSEHOLD =
            Text.of("hộ có thuộc diện nghèo, cận nghèo không", "whether the household is poor or near-poor");
    private static final Text PENSION =
            Text.of("lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng", "the pension or monthly insurance benefit");
    private static final Text REQUEST = Text.of("đã có văn bản đề nghị chưa", "whether a written request was made");

    private final LawView law;
    private final Provision level;
    private final Provision age;
    private final Provision poorAge;

    /** What a person is. */
    public enum Right implements BeneficiaryCategory {
        /** All conditions are met. */
        ENTITLED(Text.of("được hưởng trợ cấp hưu trí xã hội", "entitled to the social pension")),
        /** All conditions but the request are met: eligible, and not receiving. */
        ELIGIBLE_WITHOUT_REQUEST(
                Text.of("đủ điều kiện nhưng chưa đề nghị", "eligible for the social pension, without a request")),
        /** A condition is not met. */
        NOT_ELIGIBLE(Text.of("không đủ điều kiện", "not eligible for the social pension"));

        private final Text officialName;

        Right(Text officialName) {
            this.officialName = officialName;
        }

        @Override
        public Text officialName() {
            return officialName;
        }
    }

    /**
     * What the rule looks at.
     *
     * @param birth when the person was born, as far as it is known
     * @param poorOrNearPoor whether the household is poor or near-poor; empty if not known
     * @param monthlyBenefit pension or monthly social-insurance benefit in whole đồng, 0 for none; empty if not known
     * @param requested whether a written request was made; empty if not known
     */
    public record Facts(
            Birth birth, Optional<Boolean> poorOrNearPoor, OptionalLong monthlyBenefit, Optional<Boolean> requested) {

        /**
         * Checks the benefit.
         *
         * @param birth when the person was born
         * @param poorOrNearPoor whether the household is poor or near-poor
         * @param monthlyBenefit pension or monthly benefit
         * @param requested whether a request was made
         * @throws IllegalArgumentException if the benefit is negative
         */
        public Facts {
            if (monthlyBenefit.isPresent() && monthlyBenefit.getAsLong() < 0) {
                throw new IllegalArgumentException("a monthly benefit is at least 0 đồng");
            }
        }

        /** Returns a placeholder: facts about a person belong in no log. */
        @Override
        public String toString() {
            return "Facts[…]";
        }
    }

    private SocialPension(LawView law) {
        this.law = law;
        level = law.provision("social-pension.level");
        age = law.provision("social-pension.age");
        poorAge = law.provision("social-pension.age.poor-from");
    }

    /**
     * Returns the rule that a view of the law selects.
     *
     * @param law the view; the in-force date of the level of 2025 is not on record, so look at the law on record
     * @return the rule
     * @throws UnsettledLawException if the law on record settles no level or age for the day of the view; before 2025-07-01
     *     there was no social pension
     */
    public static SocialPension under(LawView law) {
        return new SocialPension(law);
    }

    /**
     * Returns what is paid a month to whoever is entitled.
     *
     * @return the level of the day
     */
    public Entitlement monthly() {
        return new Entitlement(
                "VND",
                ImmutableList.of(
                        Part.of(Text.of("trợ cấp hưu trí xã hội hằng tháng", "social pension"), Factor.of(level))));
    }

    @Override
    public Verdict<Right> classify(Facts facts) {
        facts.birth().requireBornOn(law.day());
        Condition eligible = Condition.all(
                Condition.any(
                        Condition.aged(facts.birth(), age, law.day(), BIRTH),
                        Condition.all(
                                poorOrNearPoor(facts.poorOrNearPoor()),
                                Condition.aged(facts.birth(), poorAge, law.day(), BIRTH))),
                withoutEqualBenefit(facts.monthlyBenefit()));
        Condition requested = Condition.of(facts.requested(), REQUEST);
        Condition entitled = Condition.all(eligible, requested);
        if (eligible.met().equals(Optional.of(false))) {
            return Verdict.of(Right.NOT_ELIGIBLE, () -> new Grounds<>(eligible.findings(), Optional.empty()));
        }
        if (entitled.met().equals(Optional.of(true))) {
            return Verdict.of(Right.ENTITLED, () -> new Grounds<>(entitled.findings(), Optional.empty()));
        }
        if (eligible.met().isPresent() && requested.met().isPresent()) {
            return Verdict.of(
                    Right.ELIGIBLE_WITHOUT_REQUEST,
                    () -> new Grounds<>(
                            eligible.findings(),
                            Optional.of(new Alternative<>(
                                    Right.ENTITLED, Text.of("nếu có văn bản đề nghị", "with a written request")))));
        }
        return Verdict.undecided(
                ImmutableList.<Text>builder()
                        .addAll(eligible.needs())
                        .addAll(requested.needs())
                        .build(),
                () -> new Grounds<>(eligible.findings(), Optional.empty()));
    }

    private Condition poorOrNearPoor(Optional<Boolean> household) {
        return household
                .map(poor -> Condition.of(
                        poor,
                        new Finding(
                                Text.of(
                                        "hộ " + (poor ? "" : "không ") + "thuộc diện nghèo, cận nghèo",
                                        "the household is "
                                                + (poor ? "poor or near-poor" : "neither poor nor near-poor")),
                                poorAge)))
                .orElseGet(() -> Condition.unknown(HOUSEHOLD));
    }

    private Condition withoutEqualBenefit(OptionalLong benefit) {
        if (benefit.isEmpty()) {
            return Condition.unknown(PENSION);
        }
        boolean lower = BigDecimal.valueOf(benefit.getAsLong()).compareTo(level.value()) < 0;
        return Condition.of(
                lower,
                new Finding(
                        Text.of(
                                "lương hưu, trợ cấp hằng tháng " + (lower ? "không có hoặc thấp hơn" : "không thấp hơn")
                                        + " mức trợ cấp hưu trí xã hội",
                                "a pension or monthly benefit that is " + (lower ? "absent or below" : "not below")
                                        + " the social pension"),
                        level));
    }
}
