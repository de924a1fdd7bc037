package vn.ansinh.indicators.protection;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.Classifier;
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
     * @param law the view
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
        EnumSet<Right> possible = EnumSet.noneOf(Right.class);
        for (int years :
                new int[] {facts.birth().youngestOn(law.day()), facts.birth().oldestOn(law.day())}) {
            for (boolean poor : either(facts.poorOrNearPoor())) {
                for (boolean lower : lowerBenefit(facts)) {
                    for (boolean requested : either(facts.requested())) {
                        possible.add(rightOf(years, poor, lower, requested));
                    }
                }
            }
        }
        if (possible.size() == 1) {
            Right right = possible.iterator().next();
            return Verdict.of(right, () -> grounds(facts, Optional.of(right)));
        }
        return Verdict.undecided(needs(facts), () -> grounds(facts, Optional.empty()));
    }

    private Right rightOf(int years, boolean poor, boolean lowerBenefit, boolean requested) {
        boolean oldEnough = atLeast(years, age) || poor && atLeast(years, poorAge);
        if (!oldEnough || !lowerBenefit) {
            return Right.NOT_ELIGIBLE;
        }
        return requested ? Right.ENTITLED : Right.ELIGIBLE_WITHOUT_REQUEST;
    }

    private static boolean atLeast(int years, Provision provision) {
        return BigDecimal.valueOf(years).compareTo(provision.value()) >= 0;
    }

    private static Set<Boolean> either(Optional<Boolean> known) {
        return known.map(Set::of).orElse(Set.of(true, false));
    }

    private Set<Boolean> lowerBenefit(Facts facts) {
        return facts.monthlyBenefit().isPresent()
                ? Set.of(BigDecimal.valueOf(facts.monthlyBenefit().getAsLong()).compareTo(level.value()) < 0)
                : Set.of(true, false);
    }

    /** The unknown facts that can still change the verdict, in the order of the law. */
    private ImmutableList<Text> needs(Facts facts) {
        ImmutableList.Builder<Text> needs = ImmutableList.builder();
        int youngest = facts.birth().youngestOn(law.day());
        int oldest = facts.birth().oldestOn(law.day());
        if (atLeast(youngest, age) != atLeast(oldest, age) || atLeast(youngest, poorAge) != atLeast(oldest, poorAge)) {
            needs.add(BIRTH);
        }
        if (facts.poorOrNearPoor().isEmpty() && atLeast(oldest, poorAge) && !atLeast(youngest, age)) {
            needs.add(HOUSEHOLD);
        }
        if (facts.monthlyBenefit().isEmpty()) {
            needs.add(PENSION);
        }
        if (facts.requested().isEmpty()) {
            needs.add(REQUEST);
        }
        return needs.build();
    }

    private Grounds<Right> grounds(Facts facts, Optional<Right> right) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        int youngest = facts.birth().youngestOn(law.day());
        int oldest = facts.birth().oldestOn(law.day());
        boolean poor = facts.poorOrNearPoor().orElse(false);
        Provision deciding = poor && !atLeast(youngest, age) ? poorAge : age;
        if (atLeast(youngest, deciding) == atLeast(oldest, deciding)) {
            boolean reached = atLeast(youngest, deciding);
            String years = deciding.value().toPlainString();
            findings.add(new Finding(
                    Text.of(
                            (reached ? "đủ " : "chưa đủ ") + years + " tuổi",
                            (reached ? "aged " : "not yet aged ") + years),
                    deciding));
        }
        if (facts.monthlyBenefit().isPresent()) {
            boolean lower = lowerBenefit(facts).contains(true);
            findings.add(new Finding(
                    Text.of(
                            "lương hưu, trợ cấp hằng tháng " + (lower ? "không có hoặc thấp hơn" : "không thấp hơn")
                                    + " mức trợ cấp hưu trí xã hội",
                            "a pension or monthly benefit that is " + (lower ? "absent or below" : "not below")
                                    + " the social pension"),
                    level));
        }
        return new Grounds<>(
                findings.build(),
                right.filter(taken -> taken == Right.ELIGIBLE_WITHOUT_REQUEST)
                        .map(taken -> new Alternative<>(
                                Right.ENTITLED, Text.of("nếu có văn bản đề nghị", "with a written request"))));
    }
}
