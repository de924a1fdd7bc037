package vn.ansinh.indicators.insurance;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/**
 * Voluntary social insurance (bảo hiểm xã hội tự nguyện) on a day: the rate on an income that the participant chooses, at
 * least the rural poverty line and at most 20 times the level; and the share that the state adds, counted on the lowest
 * contribution whatever income is chosen.
 *
 * <p>The shares are 30, 25 and 10 % until 2025-06-30 and 50, 50, 40, 30 and 20 % from then on; the 50/30/25/10 found in
 * circulation mixes the two. Immutable and thread-safe.
 */
public final class VoluntaryInsurance {

    private final LawView law;
    private final Provision rate;
    private final Provision floor;

    private VoluntaryInsurance(LawView law) {
        this.law = law;
        rate = law.provision("voluntary-insurance.rate");
        floor = law.provision("voluntary-insurance.income-floor");
    }

    /**
     * Returns the rules that a view of the law selects.
     *
     * @param law the view
     * @return the rules
     * @throws UnsettledLawException if the law on record does not settle rate or floor for the day of the view
     */
    public static VoluntaryInsurance under(LawView law) {
        return new VoluntaryInsurance(law);
    }

    /**
     * Returns the highest income on which one may contribute.
     *
     * @return the exact number of đồng a month
     * @throws UnsettledLawException if the law on record does not settle the cap for the day of the view
     */
    public BigDecimal highestIncome() {
        return law.value("voluntary-insurance.income-cap-factor")
                .multiply(ContributionLevel.under(law).value());
    }

    /**
     * Returns the monthly contribution before the state's share.
     *
     * @param income the chosen income, whole đồng a month
     * @return the contribution
     * @throws IllegalArgumentException if the income is below the floor or above the cap; the message names the bound and
     *     not the income
     * @throws UnsettledLawException if the law on record does not settle the cap for the day of the view
     */
    public Entitlement contribution(long income) {
        BigDecimal chosen = BigDecimal.valueOf(income);
        if (chosen.compareTo(floor.value()) < 0) {
            throw new IllegalArgumentException("the chosen income is below the lowest allowed, " + floor);
        }
        if (chosen.compareTo(highestIncome()) > 0) {
            throw new IllegalArgumentException("the chosen income is above the highest allowed, "
                    + law.provision("voluntary-insurance.income-cap-factor") + " times "
                    + ContributionLevel.under(law));
        }
        return new Entitlement(
                "VND",
                ImmutableList.of(Part.of(
                        Text.of("mức đóng hằng tháng", "monthly contribution"),
                        Factor.of(income),
                        Factor.percent(rate))));
    }

    /**
     * Returns what the state adds to a monthly contribution. It ends after the months that the parameter {@code
     * voluntary-insurance.state-support.max-months} names.
     *
     * @param participant the class of the participant
     * @return the support
     * @throws UnsettledLawException if the law of the day has no share for the class, such as island communes before
     *     2025-07-01
     */
    public Entitlement stateSupport(VoluntaryClass participant) {
        Provision share = law.provision(
                "voluntary-insurance.state-support." + participant.code().replace('_', '-'));
        return new Entitlement(
                "VND",
                ImmutableList.of(new Part(
                        Text.of(
                                "nhà nước hỗ trợ " + participant.officialName().vi(),
                                "state support, " + participant.officialName().en()),
                        ImmutableList.of(Factor.of(floor), Factor.percent(rate), Factor.percent(share)))));
    }

    /**
     * Returns the class of a participant in several: the one with the highest share that the law of the day knows.
     *
     * @param classes the classes; {@link VoluntaryClass#OTHER} needs not be named
     * @return the class
     */
    public VoluntaryClass highest(Iterable<VoluntaryClass> classes) {
        VoluntaryClass best = VoluntaryClass.OTHER;
        for (VoluntaryClass each : ImmutableList.sortedCopyOf(classes)) {
            Optional<BigDecimal> share = share(each);
            if (share.isPresent() && share.get().compareTo(share(best).orElseThrow()) > 0) {
                best = each;
            }
        }
        return best;
    }

    private Optional<BigDecimal> share(VoluntaryClass participant) {
        String id = shareId(participant);
        return law.knows(id) ? Optional.of(law.value(id)) : Optional.empty();
    }

    private static String shareId(VoluntaryClass participant) {
        return "voluntary-insurance.state-support." + participant.code().replace('_', '-');
    }
}
