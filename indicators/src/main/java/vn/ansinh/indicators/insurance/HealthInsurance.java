package vn.ansinh.indicators.insurance;

import com.google.common.collect.ImmutableList;
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
 * <p>The rate is 4.5 %. The 6 % found in circulation is the law's ceiling and not the rate. The level is the base salary,
 * from 2025-07-01 the reference level. Immutable and thread-safe.
 */
public final class HealthInsurance {

    private final Provision level;
    private final Provision rate;
    private final ImmutableList<Provision> memberShares;

    private HealthInsurance(LawView law) {
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
}
