package vn.ansinh.indicators.protection;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/**
 * Monthly support for care and nurture (hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng) on a day: Decree 20/2021/NĐ-CP
 * Article 20. It is paid on top of the allowance of {@link SocialAssistance}, and the amounts are what is paid at least.
 *
 * <p>Immutable and thread-safe.
 */
public final class CareSupport {

    private final LawView law;
    private final Provision level;

    private CareSupport(LawView law) {
        this.law = law;
        level = law.provision("social-assistance.level");
    }

    /**
     * Returns the rules that a view of the law selects.
     *
     * @param law the view
     * @return the rules
     * @throws UnsettledLawException if the law on record settles no level for the day of the view
     */
    public static CareSupport under(LawView law) {
        return new CareSupport(law);
    }

    /**
     * Returns what is paid a month, at least, to a person or household: for each situation the level times the coefficient,
     * for each person cared for. Of the two situations of point a of clause 2 the highest only is paid, and once: if both
     * spouses qualify they receive one share.
     *
     * @param situations the situations that apply, each with the number of persons cared for; 1 for those of point a of
     *     clause 2
     * @return the entitlement; nothing if there is no situation
     * @throws IllegalArgumentException if a number is below 1, or a situation of point a of clause 2 is told more than once
     * @throws UnsettledLawException if the law on record settles no coefficient for the day of the view
     */
    public Entitlement supportOf(Map<CareSituation, Integer> situations) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        Optional<Part> highest = Optional.empty();
        Map<CareSituation, Integer> inOrder = new EnumMap<>(CareSituation.class);
        inOrder.putAll(situations);
        for (Map.Entry<CareSituation, Integer> each : inOrder.entrySet()) {
            Part part = part(each.getKey(), each.getValue());
            if (each.getKey().highestOnly()) {
                highest = Optional.of(highest.filter(other -> higher().compare(other, part) >= 0)
                        .orElse(part));
            } else {
                parts.add(part);
            }
        }
        highest.ifPresent(parts::add);
        return new Entitlement("VND", parts.build());
    }

    private static Comparator<Part> higher() {
        return Comparator.comparing(Part::product);
    }

    private Part part(CareSituation situation, int persons) {
        if (persons < 1 || situation.highestOnly() && persons > 1) {
            throw new IllegalArgumentException(
                    "a situation of care is told with at least 1 person, of point a of clause 2 with 1; mend the number of persons");
        }
        Factor coefficient = Factor.of(law.provision(situation.parameter()));
        return situation.highestOnly()
                ? Part.of(situation.officialName(), Factor.of(level), coefficient)
                : Part.of(situation.officialName(), Factor.of(level), coefficient, Factor.of(persons));
    }
}
