package vn.ansinh.indicators.insurance;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/**
 * Health-insurance premiums of a household (bảo hiểm y tế hộ gia đình) on a day: the rate on the level of that day, in full
 * for the first member and at a falling share for the second to the fifth; from the fifth on the share stays.
 *
 * <p>Also which of several groups counts, and what the state adds for the supported.
 *
 * <p>The rate is 4.5 %. The 6 % found in circulation is the law's ceiling and not the rate. The level is the base salary,
 * from 2025-07-01 the reference level. Immutable and thread-safe.
 */
public final class HealthInsurance {

    private final Provision level;
    private final Provision rate;
    private final ImmutableList<Provision> memberShares;
    private final LawView law;

    private HealthInsurance(LawView law) {
        this.law = law;
        level = ContributionLevel.under(law);
        rate = law.provision("health-insurance.rate");
        memberShares = IntStream.rangeClosed(1, 5)
                .mapToObj(member -> law.provision("health-insurance.member-share." + member))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the premiums that a view of the law selects.
     *
     * @param law the view; no act of health insurance has an in-force date on record, so look at the law on record
     * @return the premiums
     * @throws UnsettledLawException if the law on record does not settle rate, level or shares for the day of the view
     */
    public static HealthInsurance under(LawView law) {
        return new HealthInsurance(law);
    }

    /**
     * Returns what a household owes.
     *
     * <p>Passing: {@code premium(4, 12)}. Failing: {@code premium(0, 12)}.
     *
     * @param members how many members take part as a household, at least 1
     * @param months for how many months, 1 to 12
     * @return the premium, one part a member
     * @throws IllegalArgumentException if there is no member, or the months are not 1 to 12
     */
    public Entitlement premium(int members, int months) {
        if (members < 1) {
            throw new IllegalArgumentException("a household has at least 1 insured member; found " + members);
        }
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("a premium is paid for 1 to 12 months; found " + months);
        }
        return new Entitlement(
                "VND",
                IntStream.rangeClosed(1, members)
                        .mapToObj(member -> Part.of(
                                Text.of("thành viên thứ " + member, "member " + member),
                                Factor.of(level),
                                Factor.percent(rate),
                                Factor.of(months),
                                Factor.percent(memberShares.get(Math.min(member, memberShares.size()) - 1))))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the group by which somebody of several groups is insured: the first in the order of the law.
     *
     * @param groups the groups, at least one
     * @return the first applicable
     * @throws IllegalArgumentException if there is none, or the law of the day does not know one of them, such as {@link
     *     HealthInsuranceGroup#EMPLOYER} outside 2018-12-01 to 2025-06-30
     * @throws UnsettledLawException if the law on record does not settle the groups for the day of the view
     */
    public HealthInsuranceGroup firstApplicable(Set<HealthInsuranceGroup> groups) {
        Provision known = law.provision("health-insurance.groups");
        for (HealthInsuranceGroup each : groups) {
            if (each.ordinal() >= known.value().intValueExact()) {
                throw new IllegalArgumentException("on " + law.day() + " the law has no group \""
                        + each.officialName().en() + "\": it has " + known + "; name the person's group of that day");
            }
        }
        return groups.stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("name at least one group; found none"));
    }

    /**
     * Returns what the state adds to the premium of a person of the supported group.
     *
     * @param supported why the person is supported
     * @param months for how many months, 1 to 12
     * @return the support, the lowest that the law allows; a province may add to it
     * @throws IllegalArgumentException if the months are not 1 to 12
     * @throws UnsettledLawException if the law of the day has no support for this class
     */
    public Entitlement budgetSupport(SupportedClass supported, int months) {
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("a premium is paid for 1 to 12 months; found " + months);
        }
        return new Entitlement(
                "VND",
                ImmutableList.of(Part.of(
                        supported.officialName(),
                        Factor.of(level),
                        Factor.percent(rate),
                        Factor.of(months),
                        Factor.percent(law.provision("health-insurance.budget-support."
                                + supported.code().replace('_', '-'))))));
    }
}
