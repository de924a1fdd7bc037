package vn.ansinh.indicators.insurance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/**
 * Health insurance (bảo hiểm y tế) on a day: the group by which somebody pays, the premiums of a household, what the state
 * budget adds, and what is left to pay.
 *
 * <p>A household pays the rate on the level of that day, in full for the first member and at a falling share for the
 * second to the fifth; from the fifth on the share stays. Whoever is supported by the budget gets no such reduction.
 *
 * <p>The rate is 4.5 %. The 6 % found in circulation is the law's ceiling and not the rate. The level is the base salary,
 * from 2025-07-01 the reference level. A pupil's support is 52,650 đồng a month from 2025-07-01 to 2026-06-30; the 56,650
 * found in circulation is a misprint. Immutable and thread-safe.
 */
public final class HealthInsurance {

    private final LawView law;

    private HealthInsurance(LawView law) {
        this.law = law;
    }

    /**
     * Returns the rules that a view of the law selects.
     *
     * @param law the view; no act of health insurance has an in-force date on record, so look at the law on record
     * @return the rules; each asks the view for what it needs and no more
     */
    public static HealthInsurance under(LawView law) {
        return new HealthInsurance(law);
    }

    /**
     * Returns the groups of the insured that the law of the day knows.
     *
     * @return the groups in the order of the law; five or six
     * @throws UnsettledLawException if the law on record does not settle the groups, such as before 2015-01-01
     */
    public ImmutableSet<HealthInsuranceGroup> groups() {
        ImmutableSet<HealthInsuranceGroup> known = Stream.of(HealthInsuranceGroup.values())
                .filter(each -> each.isKnownTo(law))
                .sorted(Comparator.comparing(each -> each.place(law).value()))
                .collect(ImmutableSet.toImmutableSet());
        if (known.isEmpty()) {
            HealthInsuranceGroup.values()[0].place(law);
        }
        return known;
    }

    /**
     * Returns the group by which somebody in several pays: the first in the order of the law.
     *
     * <p>Passing: {@code firstApplicable(List.of(STATE_SUPPORTED, HOUSEHOLD))}, which is {@code STATE_SUPPORTED}. Failing:
     * {@code firstApplicable(List.of(EMPLOYER_PAID))} on 2025-07-01.
     *
     * @param applicable the groups that fit the person, in any order
     * @return the group
     * @throws IllegalArgumentException if no group is named, or one that the law of the day does not know
     * @throws UnsettledLawException if the law on record does not settle the groups of the day
     */
    public HealthInsuranceGroup firstApplicable(Iterable<HealthInsuranceGroup> applicable) {
        ImmutableSet<HealthInsuranceGroup> known = groups();
        for (HealthInsuranceGroup each : applicable) {
            if (!known.contains(each)) {
                throw new IllegalArgumentException("the law of " + law.day() + " knows the groups "
                        + Iterables.transform(known, HealthInsuranceGroup::code)
                        + "; name the person's group of that day");
            }
        }
        ImmutableSet<HealthInsuranceGroup> fitting = ImmutableSet.copyOf(applicable);
        return known.stream()
                .filter(fitting::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the first of several groups can be told of at least 1; found none"));
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
     * @throws UnsettledLawException if the law on record does not settle rate, level or shares for the day of the view
     */
    public Entitlement premium(int members, int months) {
        if (members < 1) {
            throw new IllegalArgumentException("a household has at least 1 insured member; found " + members);
        }
        Factor time = months(months);
        Provision level = ContributionLevel.under(law);
        Provision rate = rate();
        ImmutableList<Provision> shares = IntStream.rangeClosed(1, 5)
                .mapToObj(member -> law.provision("health-insurance.member-share." + member))
                .collect(ImmutableList.toImmutableList());
        return new Entitlement(
                "VND",
                IntStream.rangeClosed(1, members)
                        .mapToObj(member -> Part.of(
                                Text.of("thành viên thứ " + member, "member " + member),
                                Factor.of(level),
                                Factor.percent(rate),
                                time,
                                Factor.percent(shares.get(Math.min(member, shares.size()) - 1))))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns what the state budget adds to a premium: level × rate × months × share. It is the least that the budget adds;
     * a province may add more, and a view in a province with a share on record counts the higher.
     *
     * <p>Passing: {@code budgetSupport(STUDENTS, 1)} on 2025-07-01, which is 52,650 đồng. Failing: {@code
     * budgetSupport(STUDENTS, 13)}.
     *
     * @param insured the class of the insured
     * @param months for how many months, 1 to 12, all at the law of the day of the view
     * @return the support in đồng, not rounded
     * @throws IllegalArgumentException if the months are not 1 to 12
     * @throws UnsettledLawException if the law on record does not settle rate, level or share for the day of the view, such
     *     as the share of near-poor households in poor districts from 2025-07-01
     */
    public Entitlement budgetSupport(SupportedClass insured, int months) {
        return new Entitlement("VND", ImmutableList.of(supportPart(insured, months)));
    }

    /**
     * Returns the class by which somebody in several is supported: the one with the highest share.
     *
     * @param classes the classes, in any order; of equal shares the first in the order of {@link SupportedClass} counts
     * @return the class
     * @throws IllegalArgumentException if no class is named
     * @throws UnsettledLawException if the share of any of them is not settled for the day of the view: it is not known to be
     *     lower than the others
     */
    public SupportedClass highest(Iterable<SupportedClass> classes) {
        ImmutableSortedMap<BigDecimal, SupportedClass> byShare = ImmutableSet.copyOf(classes).stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        each -> each.share(law).value(),
                        each -> each,
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        if (byShare.isEmpty()) {
            throw new IllegalArgumentException("the highest support is that of at least 1 class; found none");
        }
        return byShare.lastEntry().getValue();
    }

    /**
     * Returns what somebody supported by the budget pays: the premium in full, less the support. Where a province adds more
     * than the view has on record, it is less.
     *
     * @param insured the class of the insured
     * @param months for how many months, 1 to 12, all at the law of the day of the view
     * @return the premium in đồng, not rounded, and the support as a part below zero
     * @throws IllegalArgumentException if the months are not 1 to 12
     * @throws UnsettledLawException if the law on record does not settle rate, level or share for the day of the view
     */
    public Entitlement ownShare(SupportedClass insured, int months) {
        Part support = supportPart(insured, months);
        return new Entitlement(
                "VND",
                ImmutableList.of(
                        Part.of(
                                Text.of("mức đóng", "premium"),
                                Factor.of(ContributionLevel.under(law)),
                                Factor.percent(rate()),
                                months(months)),
                        new Part(
                                support.name(),
                                ImmutableList.<Factor>builder()
                                        .add(Factor.of(-1))
                                        .addAll(support.factors())
                                        .build())));
    }

    private Part supportPart(SupportedClass insured, int months) {
        return Part.of(
                Text.of(
                        "ngân sách hỗ trợ " + insured.officialName().vi(),
                        "budget support, " + insured.officialName().en()),
                Factor.of(ContributionLevel.under(law)),
                Factor.percent(rate()),
                months(months),
                Factor.percent(insured.share(law)));
    }

    private Provision rate() {
        return law.provision("health-insurance.rate");
    }

    private static Factor months(int months) {
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("a premium is paid for 1 to 12 months; found " + months);
        }
        return Factor.of(months);
    }
}
