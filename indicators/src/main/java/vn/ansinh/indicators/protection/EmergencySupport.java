package vn.ansinh.indicators.protection;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/**
 * Emergency support (trợ giúp xã hội khẩn cấp) on a day: Decree 20/2021/NĐ-CP Chapter III. Money is what is paid at least:
 * the decree sets the least amount of Articles 13 to 15, and a body that buries somebody receives its real cost. Rice is an
 * exact number of kilograms and no money. Essential goods (Article 12(2)) and job support (Article 17) are in kind, without
 * an amount in the law on record.
 *
 * <p>Immutable and thread-safe.
 */
public final class EmergencySupport {

    private final LawView law;

    private EmergencySupport(LawView law) {
        this.law = law;
    }

    /**
     * Returns the rules that a view of the law selects.
     *
     * @param law the view
     * @return the rules; a value is looked up when it is asked for
     */
    public static EmergencySupport under(LawView law) {
        return new EmergencySupport(law);
    }

    /**
     * Returns the money that is paid at least, once: for an injury or a funeral the level times the multiple, for each
     * person; for a house the amount, for each household.
     *
     * @param group one of Articles 13 to 15
     * @param cases how many persons are injured, dead or missing, or how many households have the damage; at least 1
     * @return the entitlement in đồng
     * @throws IllegalArgumentException if the number is below 1 or the group receives no fixed money
     * @throws UnsettledLawException if the law on record settles no amount for the day of the view
     */
    public Entitlement supportOf(EmergencyGroup group, int cases) {
        atLeastOne(cases, "cases");
        Part part = switch (group) {
            case SEVERELY_INJURED -> timesLevel(group, "emergency.injury", cases);
            case DEAD_OR_MISSING -> timesLevel(group, "emergency.funeral", cases);
            case BURIED_BY_BODY -> timesLevel(group, "emergency.funeral-by-body", cases);
            case HOUSE_DESTROYED -> amount(group, "emergency.house.build", cases);
            case HOUSE_TO_BE_MOVED -> amount(group, "emergency.house.move", cases);
            case HOUSE_DAMAGED -> amount(group, "emergency.house.repair", cases);
            default ->
                throw new IllegalArgumentException(
                        "fixed money is paid to groups of Articles 13 to 15; for hunger ask for rice");
        };
        return new Entitlement("VND", ImmutableList.of(part));
    }

    /**
     * Returns the rice of one round (Article 12(1)).
     *
     * @param group {@link EmergencyGroup#HUNGRY_AT_NEW_YEAR} or {@link EmergencyGroup#HUNGRY_OTHERWISE}
     * @param persons how many persons go hungry; at least 1
     * @param months for how many months; at least 1
     * @return exact kilograms: the law's kilograms a person and month, times persons and months
     * @throws IllegalArgumentException if a number is below 1, there are more months than the law allows in a round, or the
     *     group receives no rice
     * @throws UnsettledLawException if the law on record settles no rice for the day of the view
     */
    public BigDecimal riceOf(EmergencyGroup group, int persons, int months) {
        String parameter = switch (group) {
            case HUNGRY_AT_NEW_YEAR -> "emergency.rice.months-new-year";
            case HUNGRY_OTHERWISE -> "emergency.rice.months-other";
            default ->
                throw new IllegalArgumentException(
                        "rice is for hungry households of Article 12(1); for other groups ask for support");
        };
        atLeastOne(persons, "persons");
        atLeastOne(months, "months");
        BigDecimal most = law.value(parameter);
        if (BigDecimal.valueOf(months).compareTo(most) > 0) {
            throw new IllegalArgumentException("a round of rice for " + group.code() + " is at most "
                    + most.toPlainString() + " months; mend the number of months");
        }
        return law.value("emergency.rice").multiply(BigDecimal.valueOf(persons)).multiply(BigDecimal.valueOf(months));
    }

    /**
     * Tells whether an injury is severe by the days of treatment (Article 2(2)).
     *
     * @param days days of emergency care and treatment in a health facility
     * @return true from the number of days of the law on
     * @throws UnsettledLawException if the law on record settles no number for the day of the view
     */
    public boolean severeInjury(int days) {
        return BigDecimal.valueOf(days).compareTo(law.value("emergency.injury-days")) >= 0;
    }

    private Part timesLevel(EmergencyGroup group, String parameter, int cases) {
        return Part.of(
                group.officialName(),
                Factor.of(law.provision("social-assistance.level")),
                Factor.of(law.provision(parameter)),
                Factor.of(cases));
    }

    private Part amount(EmergencyGroup group, String parameter, int cases) {
        return Part.of(group.officialName(), Factor.of(law.provision(parameter)), Factor.of(cases));
    }

    private static void atLeastOne(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException("emergency support is for at least 1; mend the number of " + what);
        }
    }
}
